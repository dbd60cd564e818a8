package identity

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var start = time.Date(2026, 8, 1, 4, 0, 0, 0, time.UTC)

func TestFailuresSlowTheNextTryDown(t *testing.T) {
	var got []int
	for n := range 12 {
		got = append(got, int(delay(n)/time.Second))
	}
	if diff := cmp.Diff([]int{0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60}, got); diff != "" {
		t.Error(diff)
	}
	if delay(1_000_000) != slowest {
		t.Error("many failures overflow")
	}
}

// fail tries until the pair has failed so often, each time as soon as it may.
func fail(t *testing.T, th *throttle, p pair, times int, now time.Time) time.Time {
	t.Helper()
	for range times {
		if wait, _ := th.begin(p, now); wait > 0 {
			now = now.Add(wait)
			if wait, _ := th.begin(p, now); wait > 0 {
				t.Fatalf("still %v to wait after waiting", wait)
			}
		}
	}
	return now
}

func TestNobodyIsLockedOut(t *testing.T) {
	th := newThrottle()
	guesser := pair{"clerk", networkOf("203.0.113.9")}
	now := fail(t, th, guesser, 500, start)
	if wait, _ := th.begin(guesser, now); wait > slowest {
		t.Errorf("the guesser waits %v", wait)
	}
	for name, p := range map[string]pair{
		"the owner elsewhere":          {"clerk", networkOf("198.51.100.7")},
		"another account there":        {"head", networkOf("203.0.113.9")},
		"the owner on another IPv6":    {"clerk", networkOf("2001:db8:1::1")},
		"who has no readable address":  {"clerk", networkOf("unknown")},
		"the guesser after the delays": {"clerk", networkOf("203.0.114.9")},
	} {
		if wait, _ := th.begin(p, now); wait > 0 {
			t.Errorf("%s waits %v", name, wait)
		}
	}
}

func TestNeighboursAreOneNetwork(t *testing.T) {
	for a, b := range map[string]string{
		"203.0.113.9":      "203.0.113.200",
		"::ffff:192.0.2.1": "192.0.2.77",
		"2001:db8:1:2::1":  "2001:db8:1:ffff::9",
		"fe80::1%eth0":     "fe80::2%eth1",
	} {
		if networkOf(a) != networkOf(b) {
			t.Errorf("%s and %s are two networks: %v, %v", a, b, networkOf(a), networkOf(b))
		}
	}
	if networkOf("203.0.113.9") == networkOf("203.0.114.9") {
		t.Error("two /24 are one network")
	}
}

func TestManyTriesAtOnceCountAsMany(t *testing.T) {
	th := newThrottle()
	p := pair{login: "clerk"}
	judged := 0
	for range 100 { // none of them has been answered yet
		if wait, _ := th.begin(p, start); wait == 0 {
			judged++
		}
	}
	if judged != 3 {
		t.Errorf("%d tries are judged at once; want 3", judged)
	}
}

func TestOneRefusalATryIsNews(t *testing.T) {
	th := newThrottle()
	p := pair{login: "clerk"}
	now := fail(t, th, p, 3, start)
	for i, want := range []bool{true, false, false} {
		if wait, news := th.begin(p, now); wait == 0 || news != want {
			t.Errorf("refusal %d: wait %v, news %v", i, wait, news)
		}
	}
	now = fail(t, th, p, 1, now)
	if _, news := th.begin(p, now); !news {
		t.Error("the first refusal after another try is no news")
	}
}

func TestWhoProvesRightStartsAnew(t *testing.T) {
	th := newThrottle()
	p := pair{login: "clerk"}
	now := fail(t, th, p, 6, start)
	th.right(p)
	if wait, _ := th.begin(p, now); wait > 0 {
		t.Errorf("waits %v", wait)
	}
}

func TestFailuresAreForgottenAfterQuiet(t *testing.T) {
	th := newThrottle()
	p := pair{login: "clerk"}
	now := fail(t, th, p, 10, start).Add(forgetAfter + time.Second)
	for range 3 {
		if wait, _ := th.begin(p, now); wait > 0 {
			t.Errorf("waits %v", wait)
		}
	}
}

func TestATryThatWasNotJudgedDoesNotCount(t *testing.T) {
	th := newThrottle()
	p := pair{login: "clerk"}
	for range 20 {
		if wait, _ := th.begin(p, start); wait > 0 {
			t.Fatalf("waits %v", wait)
		}
		th.undo(p)
	}
}

func TestAClockSetBackMakesNobodyWait(t *testing.T) {
	th := newThrottle()
	p := pair{login: "clerk"}
	now := fail(t, th, p, 4, start).AddDate(-1, 0, 0)
	if wait, _ := th.begin(p, now); wait > 2*time.Second {
		t.Errorf("waits %v", wait)
	}
}

func TestTheCountersAreBounded(t *testing.T) {
	th := newThrottle()
	for i := range pairsKept + 100 {
		th.begin(pair{login: string(rune('a'+i%26)) + time.Duration(i).String()}, start)
	}
	if len(th.pairs) != pairsKept || th.recent.Len() != pairsKept {
		t.Errorf("%d pairs and %d in order are kept; want %d", len(th.pairs), th.recent.Len(), pairsKept)
	}
}
