// Package identity says who is asking: it signs people in, keeps their sessions,
// and reads their rights anew for every request.
package identity

import (
	"context"
	"errors"
	"time"

	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
)

// Config is what the service needs. Store is the database itself: signing in and
// refreshing begin their own transactions, because a password is hashed before
// one may hold the write lock, and because what was refused must stay traced.
type Config struct {
	Store  *store.Store
	Keys   *Keys
	Issuer string // who issues the access tokens: the installation's address or name
}

// Service signs people in. It keeps nothing that another server needs: counters
// of failures and rights read within the last two seconds are its own.
type Service struct {
	store    *store.Store
	keys     *Keys
	box      *secret.Box
	issuer   string
	hashing  *hashing
	throttle *throttle
	rights   *rights
}

// New makes the service.
func New(c Config) *Service {
	return &Service{
		store:    c.Store,
		keys:     c.Keys,
		box:      c.Keys.Box,
		issuer:   c.Issuer,
		hashing:  newHashing(),
		throttle: newThrottle(),
		rights:   newRights(),
	}
}

// aside does what must outlive a refused operation, in a transaction of its own:
// now, or once the surrounding one has ended, whose locks it would wait for.
func (s *Service) aside(ctx context.Context, do func(context.Context, *ent.Client) error) error {
	alone := func() error {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second) // the asker may be gone
		defer cancel()
		return s.store.InTx(ctx, func(ctx context.Context) error { return do(ctx, ent.FromContext(ctx)) })
	}
	tx := ent.TxFromContext(ctx)
	if tx == nil {
		return alone()
	}
	tx.OnRollback(func(next ent.Rollbacker) ent.Rollbacker {
		return ent.RollbackFunc(func(ctx context.Context, tx *ent.Tx) error {
			return errors.Join(next.Rollback(ctx, tx), alone())
		})
	})
	tx.OnCommit(func(next ent.Committer) ent.Committer {
		return ent.CommitFunc(func(ctx context.Context, tx *ent.Tx) error {
			return errors.Join(next.Commit(ctx, tx), alone())
		})
	})
	return nil
}

// afterCommit does what others may see only once it is true.
func afterCommit(ctx context.Context, do func()) {
	tx := ent.TxFromContext(ctx)
	if tx == nil {
		do()
		return
	}
	tx.OnCommit(func(next ent.Committer) ent.Committer {
		return ent.CommitFunc(func(ctx context.Context, tx *ent.Tx) error {
			err := next.Commit(ctx, tx)
			do()
			return err
		})
	})
}
