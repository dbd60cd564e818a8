package graph

import (
	"context"

	"hengxiao/domain/identity"
)

// Caller is what a request tells beside its operation, and what signing in may
// leave with the browser.
type Caller struct {
	RequestID string // under which operators find the request in the log
	UserAgent string
	Address   string
	Refresh   string // the refresh token in the browser's cookie
	Unknown   bool   // an access token was shown that lets nobody in
	// Keep leaves the refresh token in the browser's cookie; "" takes it back.
	Keep func(refreshToken string)
}

type callerKey struct{}

// WithCaller returns a context of c's request.
func WithCaller(ctx context.Context, c *Caller) context.Context {
	return context.WithValue(ctx, callerKey{}, c)
}

// CallerFrom is the request's caller; outside of a request nobody, who keeps nothing.
func CallerFrom(ctx context.Context) *Caller {
	if c, ok := ctx.Value(callerKey{}).(*Caller); ok {
		return c
	}
	return &Caller{Keep: func(string) {}}
}

// device is where the caller sits, as signing in keeps it.
func (c *Caller) device() identity.Device {
	return identity.Device{UserAgent: c.UserAgent, Address: c.Address, RequestID: c.RequestID}
}
