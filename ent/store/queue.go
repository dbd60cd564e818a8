package store

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"time"
)

// longestQueue is how long a writer waits for those before it.
const longestQueue = 10 * time.Second

// queue lets the writers of SQLite begin one after another, in the order in which
// they came: left to themselves they ask again and again who is first, and some
// wait for seconds. A nil queue lets everybody in at once.
type queue chan struct{}

func newQueue() queue { return make(queue, 1) }

// enter waits for the turn; leave gives it back.
func (q queue) enter(ctx context.Context) (leave func(), err error) {
	if q == nil {
		return func() {}, nil
	}
	ctx, cancel := context.WithTimeout(ctx, longestQueue)
	defer cancel()
	select {
	case q <- struct{}{}:
		return sync.OnceFunc(func() { <-q }), nil
	case <-ctx.Done():
		return nil, busy(fmt.Errorf("wait for other writers: %w", ctx.Err()))
	}
}

// turn is a transaction that gives its place in the queue back when it ends.
type turn struct {
	*sql.Tx
	leave func()
}

// Commit ends the transaction well.
func (t turn) Commit() error {
	defer t.leave()
	return t.Tx.Commit()
}

// Rollback takes the transaction back.
func (t turn) Rollback() error {
	defer t.leave()
	return t.Tx.Rollback()
}
