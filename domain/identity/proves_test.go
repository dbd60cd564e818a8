package identity

import (
	"testing"
	"time"
)

func TestAProofHoldsForFiveMinutes(t *testing.T) {
	tests := map[string]struct {
		proved time.Time
		want   bool
	}{
		"just now":                        {start, true},
		"five minutes ago":                {start.Add(-proofHolds), true},
		"a moment longer ago":             {start.Add(-proofHolds - time.Nanosecond), false},
		"at a server whose clock is fast": {start.Add(leeway), true},
		"before the clock was set back":   {start.Add(leeway + time.Nanosecond), false},
		"never":                           {time.Time{}, false},
	}
	for name, tt := range tests {
		if got := proves(tt.proved, start); got != tt.want {
			t.Errorf("%s: %v; want %v", name, got, tt.want)
		}
	}
}
