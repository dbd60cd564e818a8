package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"entgo.io/ent/dialect"
)

// Patiently runs a transaction past ent whose statements may take their time: what goes
// over whole tables, while nobody waits for an answer.
func (s *Store) Patiently(ctx context.Context, opts *sql.TxOptions, do func(*sql.Tx) error) error {
	tx, err := s.DB.BeginTx(ctx, opts)
	if err != nil {
		return err
	}
	if s.Dialect == dialect.Postgres {
		_, err = tx.ExecContext(ctx, "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'")
	}
	if err == nil {
		err = do(tx)
	}
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Analyze lets the database learn what its tables hold, so that plans are made from it.
func (s *Store) Analyze(ctx context.Context) error {
	return s.Patiently(ctx, nil, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "ANALYZE"); err != nil {
			return fmt.Errorf("analyze: %w", err)
		}
		return nil
	})
}

// Optimize lets SQLite look anew at tables that have grown or shrunk much since it last
// looked, at a sample of their rows; PostgreSQL does so by itself (autovacuum).
// See https://www.sqlite.org/pragma.html#pragma_optimize for the mask.
func (s *Store) Optimize(ctx context.Context) error {
	if s.Dialect != dialect.SQLite {
		return nil
	}
	const allTablesBySample = "PRAGMA optimize=0x10012"
	if _, err := s.DB.ExecContext(ctx, allTablesBySample); err != nil {
		return fmt.Errorf("optimize: %w", err)
	}
	return nil
}
