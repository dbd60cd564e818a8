package scratch

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"entgo.io/ent/dialect"

	"hengxiao/ent/store"
)

// Template is what many tests begin with: the rows are written once a process for each kind of
// database, and every test has a copy.
type Template struct {
	copies map[string]func() (copier, error) // by dialect
}

// copier makes a copy of what it was made of.
type copier func(context.Context) (*Database, error)

// NewTemplate names what fills a migrated database; nothing is made before the first copy.
func NewTemplate(fill func(context.Context, *store.Store) error) *Template {
	t := &Template{copies: map[string]func() (copier, error){}}
	for _, kind := range Dialects {
		t.copies[kind] = sync.OnceValues(func() (copier, error) { return freeze(context.Background(), kind, fill) })
	}
	return t
}

// Copy makes a database of a kind that is as the first one was filled.
func (t *Template) Copy(ctx context.Context, kind string) (*Database, error) {
	copied, err := t.copies[kind]()
	if err != nil {
		return nil, fmt.Errorf("fill the %s database to copy: %w", kind, err)
	}
	return copied(ctx)
}

// freeze fills a database and lets nobody write to it any more.
func freeze(ctx context.Context, kind string, fill func(context.Context, *store.Store) error) (copier, error) {
	db, err := Migrated(ctx, kind)
	if err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, db.Config)
	if err != nil {
		return nil, errors.Join(err, db.Remove())
	}
	if err := errors.Join(fill(ctx, s), s.Close()); err != nil {
		return nil, errors.Join(err, db.Remove())
	}
	if kind == dialect.SQLite {
		content, err := os.ReadFile(filepath.Join(db.DataDir, fileName)) // closing has moved the log into it
		return func(context.Context) (*Database, error) { return folder(content) }, errors.Join(err, db.Remove())
	}
	u, err := url.Parse(db.URL)
	if err != nil {
		return nil, err
	}
	name, err := keep(ctx, strings.TrimPrefix(u.Path, "/"))
	if err != nil {
		return nil, errors.Join(err, db.Remove())
	}
	return func(ctx context.Context) (*Database, error) { return create(ctx, name) }, nil
}

// keep gives a database of the server a name with which it lives as long as this process, and
// removes those whose processes have ended.
func keep(ctx context.Context, database string) (name string, err error) {
	db, err := admin()
	if err != nil {
		return "", err
	}
	held, err := presence()
	if err != nil {
		return "", err
	}
	name = fmt.Sprintf("hengxiao_kept_%d_%s", held, strings.TrimPrefix(database, "hengxiao_test_"))
	if err := onServer(ctx, fmt.Sprintf("ALTER DATABASE %s RENAME TO %s", database, name)); err != nil {
		return "", err
	}
	rows, err := db.QueryContext(ctx, `SELECT datname FROM pg_database WHERE datname LIKE 'hengxiao\_kept\_%'
		AND split_part(datname, '_', 3)::int NOT IN (SELECT pid FROM pg_stat_activity)`)
	if err != nil {
		return "", err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var left string
		if err := rows.Scan(&left); err != nil {
			return "", err
		}
		_ = onServer(ctx, "DROP DATABASE IF EXISTS "+left) // another process may be removing it too
	}
	return name, rows.Err()
}

// presence is the number of a connection that stays open as long as this process.
var presence = sync.OnceValues(func() (pid int, err error) {
	db, err := admin()
	if err != nil {
		return 0, err
	}
	held, err := db.Conn(context.Background())
	if err != nil {
		return 0, err
	}
	return pid, held.QueryRowContext(context.Background(), "SELECT pg_backend_pid()").Scan(&pid)
})
