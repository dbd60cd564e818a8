package graph

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"
)

// shared are the neighbours that one answer has read so far. Many rows of a list have
// the same one beside them: it is read once, not once a row.
type shared struct{ read sync.Map }

type sharedKey struct{}

func withShared(ctx context.Context) context.Context {
	return context.WithValue(ctx, sharedKey{}, new(shared))
}

// neighbour names what is read: its kind as it stands beside a row, and an id.
type neighbour struct {
	kind string
	id   uuid.UUID
}

// once reads a neighbour the first time that a query's answer needs it. A mutation
// reads it each time, as it may just have changed.
func once[T any](ctx context.Context, kind string, id uuid.UUID, read func(context.Context) (T, error)) (T, error) {
	s, kept := ctx.Value(sharedKey{}).(*shared)
	if !kept || graphql.GetOperationContext(ctx).Operation.Operation != ast.Query {
		return read(ctx)
	}
	first, _ := s.read.LoadOrStore(neighbour{kind, id}, sync.OnceValues(func() (T, error) { return read(ctx) }))
	return first.(func() (T, error))()
}
