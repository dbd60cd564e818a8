package store

import (
	"context"
	"sync/atomic"
)

// Counter counts the statements of one request. The zero value and nil are ready.
type Counter struct{ n atomic.Int64 }

// Statements is how many there have been so far.
func (c *Counter) Statements() int64 { return c.n.Load() }

func (c *Counter) add() {
	if c != nil {
		c.n.Add(1)
	}
}

type counterKey struct{}

// Count returns a context whose statements are counted.
func Count(ctx context.Context) (context.Context, *Counter) {
	c := new(Counter)
	return context.WithValue(ctx, counterKey{}, c), c
}

func counterOf(ctx context.Context) *Counter {
	c, _ := ctx.Value(counterKey{}).(*Counter)
	return c
}
