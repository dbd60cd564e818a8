package main

import (
	"context"
	"net/http"
	"sync"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/ent/viewer"
	"hengxiao/graph"
)

// What one user, or one address of strangers, may take at a time.
const (
	atOnce     = 12              // requests being answered
	streamsFor = 12              // event streams open
	longestFor = 5 * time.Second // a request waits for its turn
	strangers  = 4_096           // principals remembered
)

// turns keeps one user from taking everybody's time: requests wait for a turn,
// and more than so many a second are refused.
type turns struct {
	rate int

	mu  sync.Mutex
	who map[string]*turn
}

type turn struct {
	busy    chan struct{}
	streams int
	users   int
	tokens  int // thousandths of a request
	filled  time.Time
}

func newTurns(rate int) *turns { return &turns{rate: rate, who: map[string]*turn{}} }

// inTurn bounds what a principal asks at once and in a second.
func (a *app) inTurn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		stream := r.Header.Get("Accept") == "text/event-stream"
		done, err := a.turns.take(r.Context(), principalOf(r.Context()), stream, time.Now())
		if err != nil {
			a.problem(w, r, err)
			return
		}
		defer done()
		next.ServeHTTP(w, r)
	})
}

func principalOf(ctx context.Context) string {
	if v := viewer.FromContext(ctx); v != nil {
		return v.UserID.String()
	}
	return graph.CallerFrom(ctx).Address
}

// take waits for a turn; done gives it back.
func (t *turns) take(ctx context.Context, principal string, stream bool, now time.Time) (done func(), err error) {
	tooMany := fault.New(fault.RateLimited, "请求过于频繁，请稍后再试")
	one := t.enter(principal, now)
	if one == nil {
		return nil, tooMany
	}
	if stream {
		if !t.listen(one, 1) {
			t.leave(one)
			return nil, tooMany
		}
		return func() { t.listen(one, -1); t.leave(one) }, nil
	}
	ctx, cancel := context.WithTimeout(ctx, longestFor)
	defer cancel()
	select {
	case one.busy <- struct{}{}:
		return func() { <-one.busy; t.leave(one) }, nil
	case <-ctx.Done():
		t.leave(one)
		return nil, tooMany
	}
}

// enter takes one request from the principal's second; nil when it is used up.
func (t *turns) enter(principal string, now time.Time) *turn {
	t.mu.Lock()
	defer t.mu.Unlock()
	one, ok := t.who[principal]
	if !ok {
		if len(t.who) >= strangers {
			t.forget()
		}
		one = &turn{busy: make(chan struct{}, atOnce), tokens: 2 * t.rate * 1000, filled: now}
		t.who[principal] = one
	}
	passed := min(max(now.Sub(one.filled), 0), 2*time.Second)
	one.tokens = min(2*t.rate*1000, one.tokens+int(passed.Milliseconds())*t.rate)
	one.filled = one.filled.Add(passed.Truncate(time.Millisecond))
	if now.Sub(one.filled) > time.Second {
		one.filled = now
	}
	if one.tokens < 1000 {
		return nil
	}
	one.tokens -= 1000
	one.users++
	return one
}

// forget drops those who ask nothing at the moment.
func (t *turns) forget() {
	for principal, one := range t.who {
		if one.users == 0 {
			delete(t.who, principal)
		}
	}
}

func (t *turns) leave(one *turn) {
	t.mu.Lock()
	defer t.mu.Unlock()
	one.users--
}

func (t *turns) listen(one *turn, n int) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if one.streams+n > streamsFor {
		return false
	}
	one.streams += n
	return true
}
