package standard_test

import (
	"testing"

	"pgregory.net/rapid"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
)

func TestIsWorkingDay(t *testing.T) {
	tests := map[string]struct {
		day  clock.Date
		want bool
	}{
		"a Monday is worked":                                         {"2026-03-02", true},
		"a Sunday is not":                                            {"2026-03-01", false},
		"a holiday on a weekday is not":                              {"2026-10-07", false},
		"a make-up Sunday is worked":                                 {"2026-09-20", true},
		"a make-up Saturday of 2025 is worked":                       {"2025-02-08", true},
		"the Spring Festival's last day is not":                      {"2025-02-04", false},
		"a statutory day is not, though the year's order is not out": {"2027-10-01", false},
		"beyond the known years weekdays are worked":                 {"2031-10-01", true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := standard.Shipped().Calendar.IsWorkingDay(tt.day); got != tt.want {
				t.Errorf("IsWorkingDay(%s) = %v", tt.day, got)
			}
		})
	}
}

func TestAddWorkingDays(t *testing.T) {
	tests := map[string]struct {
		from clock.Date
		n    int
		want clock.Date
	}{
		"the day of the event is not counted":  {"2026-03-02", 1, "2026-03-03"},
		"five days span a weekend":             {"2026-03-03", 5, "2026-03-10"},
		"from a Friday the first is Monday":    {"2026-03-06", 1, "2026-03-09"},
		"the National Day week is left out":    {"2026-09-30", 1, "2026-10-08"},
		"a make-up Saturday counts":            {"2026-10-09", 1, "2026-10-10"},
		"from inside a holiday":                {"2026-02-17", 1, "2026-02-24"},
		"no days end where they began":         {"2026-03-01", 0, "2026-03-01"},
		"across two years with their New Year": {"2025-12-31", 1, "2026-01-04"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := standard.Shipped().Calendar.AddWorkingDays(tt.from, tt.n); got != tt.want {
				t.Errorf("AddWorkingDays(%s, %d) = %s; want %s", tt.from, tt.n, got, tt.want)
			}
		})
	}
}

func TestWorkingDaysAddUp(t *testing.T) {
	calendar := standard.Shipped().Calendar
	rapid.Check(t, func(t *rapid.T) {
		from := clock.Date("2025-01-01").AddDays(rapid.IntRange(0, 1400).Draw(t, "from"))
		a, b := rapid.IntRange(1, 30).Draw(t, "a"), rapid.IntRange(0, 30).Draw(t, "b")
		end := calendar.AddWorkingDays(from, a)
		if !calendar.IsWorkingDay(end) {
			t.Fatalf("%s + %d ends on %s, a day off", from, a, end)
		}
		if got, want := calendar.AddWorkingDays(from, a+b), calendar.AddWorkingDays(end, b); got != want {
			t.Fatalf("%s + %d + %d: %s and %s", from, a, b, got, want)
		}
	})
}

func TestWorkingDaysCountWhatTheyAddUp(t *testing.T) {
	calendar := standard.Shipped().Calendar
	rapid.Check(t, func(t *rapid.T) {
		from := clock.NewDate(2027, 1, 1).AddDays(rapid.IntRange(0, 364).Draw(t, "from"))
		n := rapid.IntRange(1, 30).Draw(t, "n")
		if got := calendar.WorkingDays(from, calendar.AddWorkingDays(from, n)); got != n {
			t.Errorf("%d working days after %s are counted as %d", n, from, got)
		}
	})
	if got := calendar.WorkingDays("2027-06-02", "2027-06-01"); got != 0 {
		t.Errorf("%d working days until yesterday", got)
	}
}
