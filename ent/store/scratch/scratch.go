// Package scratch makes databases that live as long as a test or a run: files of
// SQLite in the temporary folder, databases on the PostgreSQL server that
// HENGXIAO_TEST_DATABASE_URL names.
package scratch

import (
	"context"
	"errors"
	"fmt"
	"os"

	"entgo.io/ent/dialect"

	"hengxiao/ent/store"
)

// Dialects are the kinds of databases that everything must work on.
var Dialects = []string{dialect.SQLite, dialect.Postgres}

// ErrNoServer says how to get the server that is missing.
var ErrNoServer = errors.New("HENGXIAO_TEST_DATABASE_URL names no PostgreSQL server: run `make test`, or this command under scripts/with-postgres")

// Database is one of them.
type Database struct {
	store.Config
	Remove func() error // when all its connections are closed
}

// Blank makes an empty database.
func Blank(ctx context.Context, kind string) (*Database, error) {
	if kind == dialect.SQLite {
		return folder(nil)
	}
	return create(ctx, "template0")
}

// Migrated makes a database with all tables, copied from one that was migrated before.
func Migrated(ctx context.Context, kind string) (*Database, error) {
	if kind == dialect.SQLite {
		content, err := migratedFile()
		if err != nil {
			return nil, fmt.Errorf("make the SQLite file to copy: %w", err)
		}
		return folder(content)
	}
	template, err := migratedTemplate(ctx)
	if err != nil {
		return nil, fmt.Errorf("make the PostgreSQL template: %w", err)
	}
	return create(ctx, template)
}

// migrate opens a database, applies all migrations and closes it.
func migrate(ctx context.Context, cfg store.Config) error {
	s, err := store.Open(ctx, cfg)
	if err != nil {
		return err
	}
	return errors.Join(s.Migrate(ctx), s.Close())
}

func server() (string, error) {
	address := os.Getenv("HENGXIAO_TEST_DATABASE_URL")
	if address == "" {
		return "", ErrNoServer
	}
	return address, nil
}
