// Package migrations holds the SQL that brings a database to the present schema,
// one folder a dialect, and applies it. Files are written by package generate,
// and by hand what the schema cannot say; a released file never changes.
package migrations

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"entgo.io/ent/dialect"
	"github.com/pressly/goose/v3"
)

//go:embed sqlite/*.sql postgres/*.sql
var files embed.FS

// Files are the migrations of one dialect.
func Files(kind string) (fs.FS, error) {
	folder := map[string]string{dialect.SQLite: "sqlite", dialect.Postgres: "postgres"}[kind]
	if folder == "" {
		return nil, fmt.Errorf("no migrations for %q", kind)
	}
	return fs.Sub(files, folder)
}

// Apply brings the database to the newest migration; there it does nothing. Of
// several servers that start at once one applies and the others wait for it.
func Apply(ctx context.Context, db *sql.DB, kind string) error {
	if kind != dialect.SQLite {
		return apply(ctx, db, kind)
	}
	// SQLite has no lock that outlives a transaction. Each migration is one, so
	// that of two processes the slower finds the work done and reads again.
	err := apply(ctx, db, kind)
	for try := 0; err != nil && try < 3 && ctx.Err() == nil; try++ {
		time.Sleep(200 * time.Millisecond)
		err = apply(ctx, db, kind)
	}
	return err
}

func apply(ctx context.Context, db *sql.DB, kind string) error {
	p, err := provider(db, kind)
	if err != nil {
		return err
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("migrate the %s database: %w", kind, err)
	}
	return older(ctx, p)
}

// ErrNewer says that a later version of the program has migrated the database.
var ErrNewer = errors.New("the database is of a later version than this program")

// older refuses a database that knows migrations which this program does not.
func older(ctx context.Context, p *goose.Provider) error {
	current, newest, err := p.GetVersions(ctx)
	if err == nil && current > newest {
		err = fmt.Errorf("%w: migration %d where %d is the newest known", ErrNewer, current, newest)
	}
	return err
}

// ApplyTo brings an empty PostgreSQL database to one migration and no further, for
// rows that were saved when that was the newest.
func ApplyTo(ctx context.Context, db *sql.DB, version int64) error {
	p, err := provider(db, dialect.Postgres)
	if err != nil {
		return err
	}
	if _, newest, err := p.GetVersions(ctx); err != nil || version > newest {
		return errors.Join(err, fmt.Errorf("%w: migration %d where %d is the newest known", ErrNewer, version, newest))
	}
	if _, err := p.UpTo(ctx, version); err != nil {
		return fmt.Errorf("migrate the database to version %d: %w", version, err)
	}
	return nil
}

// Version is the newest migration that a PostgreSQL database has.
func Version(ctx context.Context, db *sql.DB) (int64, error) {
	p, err := provider(db, dialect.Postgres)
	if err != nil {
		return 0, err
	}
	return p.GetDBVersion(ctx)
}

// Pending tells whether the database is behind the newest migration; one that is before
// it is ErrNewer.
func Pending(ctx context.Context, db *sql.DB, kind string) (bool, error) {
	p, err := provider(db, kind)
	if err != nil {
		return false, err
	}
	if err := older(ctx, p); err != nil {
		return false, err
	}
	return p.HasPending(ctx)
}

func provider(db *sql.DB, kind string) (*goose.Provider, error) {
	folder, err := Files(kind)
	if err != nil {
		return nil, err
	}
	if kind == dialect.SQLite {
		return goose.NewProvider(goose.DialectSQLite3, db, folder)
	}
	alone, err := oneAtATime()
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, db, folder, goose.WithSessionLocker(alone))
}
