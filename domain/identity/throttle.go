package identity

import (
	"container/list"
	"net/netip"
	"sync"
	"time"

	"hengxiao/domain/fault"
)

// pair is an account as tried from a network: whoever guesses from elsewhere does
// not shut the owner out.
type pair struct {
	login   string
	network netip.Prefix
}

// tried is how often a pair has failed, and when it last tried.
type tried struct {
	pair     pair
	failures int
	last     time.Time
	told     bool // a refusal since the last try is traced already
}

const (
	forgetAfter = 15 * time.Minute // of quiet
	pairsKept   = 50_000
	slowest     = 60 * time.Second
)

// throttle makes guessing slow and never locks. It lives in this process's
// memory, bounded: of several servers each counts its own.
type throttle struct {
	mu     sync.Mutex
	pairs  map[pair]*list.Element // of *tried
	recent *list.List             // the newest in front
}

func newThrottle() *throttle {
	return &throttle{pairs: map[pair]*list.Element{}, recent: list.New()}
}

// delay is the wait after so many failures: 0, 0, 0, 1, 2, 4, … 60 seconds.
func delay(failures int) time.Duration {
	if failures < 3 {
		return 0
	}
	return min(time.Second<<min(failures-3, 10), slowest)
}

// begin counts a try as failed until it proves right, so that many at once count
// as many. It returns how long to wait instead, and whether that is news.
func (t *throttle) begin(p pair, now time.Time) (wait time.Duration, news bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	e, ok := t.pairs[p]
	if !ok {
		e = t.recent.PushFront(&tried{pair: p})
		t.pairs[p] = e
		t.bound()
	}
	is := e.Value.(*tried)
	if now.Before(is.last) { // a clock set back makes nobody wait
		is.last = now
	}
	if now.Sub(is.last) > forgetAfter {
		is.failures = 0
	}
	if wait := is.last.Add(delay(is.failures)).Sub(now); wait > 0 && is.failures > 0 {
		news, is.told = !is.told, true
		return wait, news
	}
	is.failures++
	is.last, is.told = now, false
	t.recent.MoveToFront(e)
	return 0, false
}

// bound drops what was not tried for longest.
func (t *throttle) bound() {
	if t.recent.Len() > pairsKept {
		delete(t.pairs, t.recent.Remove(t.recent.Back()).(*tried).pair)
	}
}

// right forgets a pair that has proved right.
func (t *throttle) right(p pair) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if e, ok := t.pairs[p]; ok {
		t.recent.Remove(e)
		delete(t.pairs, p)
	}
}

// undo takes a try back that was not judged.
func (t *throttle) undo(p pair) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if e, ok := t.pairs[p]; ok {
		if is := e.Value.(*tried); is.failures > 0 {
			is.failures--
		}
	}
}

// networkOf is the neighbourhood of an address: /24, or /48 of IPv6.
func networkOf(address string) netip.Prefix {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return netip.Prefix{}
	}
	a = a.Unmap().WithZone("")
	bits := 48
	if a.Is4() {
		bits = 24
	}
	network, _ := a.Prefix(bits)
	return network
}

// slower tells how long to wait, in whole seconds.
func slower(wait time.Duration) *fault.Fault {
	return fault.New(fault.RateLimited, "尝试过于频繁，请在 %d 秒后重试", int64((wait+time.Second-1)/time.Second))
}
