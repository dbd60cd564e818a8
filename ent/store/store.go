// Package store opens the database under ent: SQLite inside the binary, or
// PostgreSQL where several servers share one.
package store

import (
	"context"
	"database/sql"
	"fmt"

	"entgo.io/ent/dialect"

	"hengxiao/ent/generated/ent"
	_ "hengxiao/ent/generated/ent/runtime" // policies, hooks and defaults
	"hengxiao/ent/migrations"
)

// Config says where the rows are.
type Config struct {
	URL     string // postgres://…; empty for SQLite in DataDir
	DataDir string
	Observe func(context.Context, Statement) // told of every statement of ent's, if set
}

// Store is an open database. What reads past ent uses DB and takes its rows'
// scope from policy.Scope.
type Store struct {
	Client  *ent.Client
	DB      *sql.DB
	Dialect string // dialect.SQLite or dialect.Postgres

	kept *kept
}

// Open connects to the database; it creates the file of SQLite, but no tables.
func Open(ctx context.Context, cfg Config) (*Store, error) {
	s := &Store{Dialect: dialect.Postgres}
	open := func() (*sql.DB, error) { return openPostgres(cfg.URL) }
	if cfg.URL == "" {
		s.Dialect = dialect.SQLite
		open = func() (*sql.DB, error) { return openSQLite(cfg.DataDir) }
	}
	var err error
	if s.DB, err = open(); err != nil {
		return nil, err
	}
	if err := s.DB.PingContext(ctx); err != nil {
		_ = s.DB.Close()
		return nil, fmt.Errorf("open the %s database: %w", s.Dialect, err)
	}
	if s.Dialect == dialect.Postgres {
		s.kept = newKept(s.DB, 256)
	}
	s.Client = ent.NewClient(ent.Driver(newDriver(s.DB, s.Dialect, s.kept, cfg.Observe)))
	attach(s.Client)
	return s, nil
}

// Migrate brings the database to the newest migration.
func (s *Store) Migrate(ctx context.Context) error { return migrations.Apply(ctx, s.DB, s.Dialect) }

// Close ends all connections.
func (s *Store) Close() error {
	s.kept.close()
	return s.DB.Close()
}
