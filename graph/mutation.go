package graph

import (
	"context"
	"errors"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// attempts is how often a mutation runs when the database takes it back in
// favour of another.
const attempts = 4

// errRefused takes a transaction back whose operation answered with errors.
var errRefused = errors.New("the operation was refused")

// mutate runs all root fields of a mutation in one transaction, and commits it
// only when none of them failed. Under a key it is done once: whoever sends it
// again reads the first answer.
func (d *door) mutate(ctx context.Context, op *graphql.OperationContext, key string) []byte {
	oneByOne(op)
	once := newClaim(ctx, op, key)
	for attempt := 1; ; attempt++ {
		body, err := d.try(ctx, op, once)
		switch {
		case err == nil:
			return body
		case errors.Is(err, errTaken):
			body, fa := once.replay(ctx, d.Store.Client)
			if fa != nil {
				return encode(nil, gqlerror.List{refusal(fa)}, true)
			}
			if body != nil {
				return body
			}
		case !collided(err):
			return encode(nil, d.entries(ctx, gqlerror.List{{Err: err, Message: err.Error()}}), true)
		}
		if attempt == attempts {
			return encode(nil, gqlerror.List{refusal(unavailable())}, true)
		}
	}
}

// try runs the mutation once; an error means that nothing of it is known to be
// kept and it has no answer.
func (d *door) try(ctx context.Context, op *graphql.OperationContext, once *claim) ([]byte, error) {
	var answer result
	var body []byte
	err := d.Events.After(ctx, func(ctx context.Context) error {
		return d.Store.InTx(ctx, func(ctx context.Context) error {
			if err := once.take(ctx); err != nil {
				return err
			}
			answer = d.run(ctx, op)
			if len(answer.errs) > 0 {
				return errRefused
			}
			body = answer.body()
			return once.keep(ctx, body)
		})
	})
	switch {
	case err == nil:
		return body, nil
	case !errors.Is(err, errRefused):
		return nil, err
	}
	for _, e := range answer.raw {
		if collided(e) {
			return nil, e
		}
	}
	return encode(nil, answer.errs, true), nil // nothing was saved, so nothing is shown
}

// apart runs a mutation that begins its own transactions, and tells what was
// announced in them.
func (d *door) apart(ctx context.Context, op *graphql.OperationContext) []byte {
	var answer result
	_ = d.Events.After(ctx, func(ctx context.Context) error {
		if answer = d.run(ctx, op); len(answer.errs) > 0 {
			return errRefused
		}
		return nil
	})
	return answer.body()
}

// oneByOne keeps the answer's fields from being resolved side by side: they
// share the transaction's one connection.
func oneByOne(op *graphql.OperationContext) {
	var mu sync.Mutex
	inner := op.ResolverMiddleware
	op.ResolverMiddleware = func(ctx context.Context, next graphql.Resolver) (any, error) {
		mu.Lock()
		defer mu.Unlock()
		return inner(ctx, next)
	}
}
