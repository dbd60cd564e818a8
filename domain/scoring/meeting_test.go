package scoring_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

func TestQuorum(t *testing.T) {
	tests := map[string]struct {
		panel, present int
		want           bool
	}{
		"all three":             {3, 3, true},
		"two of three":          {3, 2, false}, // two thirds, but fewer than three
		"three of five":         {5, 3, false},
		"four of five":          {5, 4, true},
		"four of seven":         {7, 4, false},
		"five of seven":         {7, 5, true},
		"exactly two thirds":    {6, 4, true},
		"nobody of nobody":      {0, 0, false},
		"two of a panel of two": {2, 2, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := scoring.Quorate(tt.panel, tt.present, 3); got != tt.want {
				t.Errorf("Quorate(%d, %d) = %v", tt.panel, tt.present, got)
			}
		})
	}
	if !scoring.SignedEnough(3, 2) || scoring.SignedEnough(4, 2) || !scoring.SignedEnough(5, 4) {
		t.Error("two thirds of those present have to sign")
	}
}

func TestDeparture(t *testing.T) {
	tests := map[string]struct {
		collective, aggregate string
		want                  bool
	}{
		"5.00 above is no departure": {"85", "80", false},
		"5.01 above is":              {"85.01", "80", true},
		"5.00 below is no departure": {"75", "80", false},
		"5.01 below is":              {"74.99", "80", true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := scoring.Departs(exact.MustPoints(tt.collective), exact.MustPoints(tt.aggregate), shipped); got != tt.want {
				t.Errorf("Departs(%s, %s) = %v", tt.collective, tt.aggregate, got)
			}
		})
	}
}

// seats makes a panel with so many present, of whom so many signed.
func seats(panel, present, signed int) []form.Seat {
	now := time.Date(2027, 10, 8, 2, 0, 0, 0, time.UTC)
	out := make([]form.Seat, panel)
	for i := range out {
		out[i].Present = i < present
		if i < signed {
			out[i].Signed = &now
		}
	}
	return out
}

func TestCheckMeeting(t *testing.T) {
	fine := scoring.Meeting{Seats: seats(5, 4, 3), Score: 80_00, Aggregate: 78_00, Minutes: "纪要"}
	with := func(change func(*scoring.Meeting)) scoring.Meeting {
		m := fine
		change(&m)
		return m
	}
	tests := map[string]struct {
		meeting scoring.Meeting
		want    []string
	}{
		"complete":        {fine, nil},
		"no minutes":      {with(func(m *scoring.Meeting) { m.Minutes = " \n" }), []string{"E_REQUIRED minutes"}},
		"too few present": {with(func(m *scoring.Meeting) { m.Seats = seats(5, 3, 3) }), []string{"E_REQUIRED seats"}},
		"too few signed":  {with(func(m *scoring.Meeting) { m.Seats = seats(5, 4, 2) }), []string{"E_REQUIRED seats"}},
		"who is absent does not sign": {with(func(m *scoring.Meeting) {
			m.Seats = seats(5, 4, 2)
			m.Seats[4].Signed = seats(1, 1, 1)[0].Signed
		}), []string{"E_REQUIRED seats"}},
		"a score above 100":       {with(func(m *scoring.Meeting) { m.Score, m.Aggregate = 100_01, 99_00 }), []string{"E_SCORE_RANGE score"}},
		"a departure unexplained": {with(func(m *scoring.Meeting) { m.Score = 90_00 }), []string{"E_REQUIRED departureReason"}},
		"a departure in a word":   {with(func(m *scoring.Meeting) { m.Score, m.DepartureReason = 90_00, strings.Repeat("因", 19) }), []string{"E_TOO_SHORT departureReason"}},
		"a departure explained":   {with(func(m *scoring.Meeting) { m.Score, m.DepartureReason = 90_00, strings.Repeat("因", 20) }), nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, said(scoring.CheckMeeting(tt.meeting, shipped))); d != "" {
				t.Error(d)
			}
		})
	}
}
