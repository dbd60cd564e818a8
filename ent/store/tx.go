package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"hengxiao/ent/generated/ent"
)

// InTx runs fn in one transaction: in fn's context ent.FromContext is its client
// and ent.TxFromContext the transaction itself. An error or a panic takes all
// back. What another try may do is ErrBusy. A transaction within another one is
// a second one, and on SQLite waits for the first.
func (s *Store) InTx(ctx context.Context, fn func(context.Context) error) error {
	return s.in(ctx, nil, fn)
}

// ReadSnapshot runs fn in a transaction that reads all tables as of one moment,
// writes nothing and locks nobody out.
func (s *Store) ReadSnapshot(ctx context.Context, fn func(context.Context) error) error {
	return s.in(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}, fn)
}

func (s *Store) in(ctx context.Context, opts *sql.TxOptions, fn func(context.Context) error) error {
	tx, err := s.Client.BeginTx(ctx, opts)
	if err != nil {
		return busy(err)
	}
	ended := false
	defer func() {
		if !ended { // fn panicked
			_ = tx.Rollback()
		}
	}()
	err = fn(ent.NewTxContext(ent.NewContext(ctx, tx.Client()), tx))
	ended = true
	if err != nil {
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) {
			err = errors.Join(err, fmt.Errorf("roll back: %w", back))
		}
		return busy(err)
	}
	if err := tx.Commit(); err != nil {
		return busy(fmt.Errorf("commit: %w", err))
	}
	return nil
}
