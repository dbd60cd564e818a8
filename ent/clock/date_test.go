package clock_test

import (
	"testing"
	"time"

	"hengxiao/ent/clock"
)

func TestADeadlineAdmitsItsWholeDayInShanghai(t *testing.T) {
	end := clock.Date("2027-08-31").End()
	if want := time.Date(2027, 8, 31, 16, 0, 0, 0, time.UTC); !end.Equal(want) || end.Location() != time.UTC {
		t.Errorf("end of 2027-08-31 is %v; want %v", end, want)
	}
	if got := clock.DateOf(end.Add(-time.Nanosecond)); got != "2027-08-31" {
		t.Errorf("the moment before is on %s", got)
	}
}

func TestDaysAndYears(t *testing.T) {
	tests := map[string]struct{ got, want clock.Date }{
		"over a month's end":     {clock.Date("2027-02-28").AddDays(1), "2027-03-01"},
		"back over a year's":     {clock.Date("2027-01-01").AddDays(-1), "2026-12-31"},
		"a year from 1 March":    {clock.Date("2027-03-01").AddYears(1), "2028-03-01"},
		"a year from a leap day": {clock.Date("2028-02-29").AddYears(1), "2029-03-01"},
		"numbers are normalised": {clock.NewDate(2027, 13, 1), "2028-01-01"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("%s; want %s", tt.got, tt.want)
			}
		})
	}
	for _, tt := range []struct {
		from, to clock.Date
		want     int
	}{{"2027-02-28", "2027-03-01", 1}, {"2028-02-28", "2028-03-01", 2}, {"2027-12-31", "2027-12-31", 0}, {"2028-01-01", "2027-01-01", -365}} {
		if got := tt.from.DaysTo(tt.to); got != tt.want {
			t.Errorf("from %s to %s are %d days; want %d", tt.from, tt.to, got, tt.want)
		}
	}
	for _, bad := range []string{"", "2027-2-1", "2027-02-30", "27-02-01", "2027-02-01T00:00:00Z"} {
		if d, err := clock.ParseDate(bad); err == nil {
			t.Errorf("%q is read as %s", bad, d)
		}
	}
}
