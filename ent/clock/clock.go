// Package clock is the one place that knows what time it is. A request's clock
// travels in its context, so that tests and the demo's seed can set it.
package clock

import (
	"context"
	"sync"
	"time"
)

// Clock tells the time.
type Clock interface{ Now() time.Time }

// System is the machine's clock.
type System struct{}

// Now is the present moment in UTC.
func (System) Now() time.Time { return time.Now().UTC() }

// Shifted is a clock that can be set and runs on from there. Its zero value is the system's clock.
type Shifted struct {
	mu     sync.RWMutex
	offset time.Duration
}

// Set makes t the present moment.
func (s *Shifted) Set(t time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.offset = time.Until(t)
}

// Reset returns to real time.
func (s *Shifted) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.offset = 0
}

// Now is the present moment of this clock in UTC.
func (s *Shifted) Now() time.Time {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return time.Now().UTC().Add(s.offset)
}

// Fixed is a clock that stands still.
type Fixed time.Time

// Now is the moment at which the clock stands.
func (f Fixed) Now() time.Time { return time.Time(f).UTC() }

type key struct{}

// NewContext returns a context in which c tells the time.
func NewContext(ctx context.Context, c Clock) context.Context {
	return context.WithValue(ctx, key{}, c)
}

// Now is the present moment in UTC, to the microsecond, as both databases keep it.
func Now(ctx context.Context) time.Time {
	c, ok := ctx.Value(key{}).(Clock)
	if !ok {
		c = System{}
	}
	return c.Now().Truncate(time.Microsecond)
}
