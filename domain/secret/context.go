package secret

import (
	"context"
	"errors"
)

type boxKey struct{}

// NewContext returns a context whose verbs seal with the box and open what it sealed. A
// request's box travels with it, as its clock does.
func NewContext(ctx context.Context, b *Box) context.Context {
	return context.WithValue(ctx, boxKey{}, b)
}

// FromContext is the box of a request.
func FromContext(ctx context.Context) (*Box, error) {
	b, ok := ctx.Value(boxKey{}).(*Box)
	if !ok {
		return nil, errors.New("nothing can be sealed or opened: the context has no box")
	}
	return b, nil
}
