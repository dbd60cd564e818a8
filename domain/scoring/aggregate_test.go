package scoring_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

func totals(texts ...string) []exact.Points {
	var out []exact.Points
	for _, s := range texts {
		out = append(out, exact.MustPoints(s))
	}
	return out
}

func aggregate(n int, result string, grade term.Grade, width, sd, cv string, flagged bool, dropped ...int) *scoring.ScoreAggregate {
	if dropped == nil {
		dropped = []int{}
	}
	return &scoring.ScoreAggregate{
		N: n, Result: exact.MustPoints(result), Grade: grade,
		Range: exact.Decimal(width), Sd: exact.Decimal(sd), Cv: exact.Decimal(cv), Flagged: flagged, Dropped: dropped,
	}
}

func TestAggregate(t *testing.T) {
	tests := map[string]struct {
		totals []exact.Points
		want   *scoring.ScoreAggregate
	}{
		"three sheets: plain mean": {
			totals("80", "85", "90"), aggregate(3, "85.00", term.Good, "10.00", "5.00", "0.0588", false)},
		"four sheets: still nobody is dropped": {
			totals("60", "80", "80", "100"), aggregate(4, "80.00", term.Good, "40.00", "16.33", "0.2041", true)},
		"five sheets: extremes left out": {
			totals("0", "80", "85", "90", "100"), aggregate(5, "85.00", term.Good, "100.00", "40.37", "0.5686", true, 0, 4)},
		"the extremes may stand anywhere": {
			totals("85", "100", "80", "0", "90"), aggregate(5, "85.00", term.Good, "100.00", "40.37", "0.5686", true, 1, 3)},
		"of equal lowest the first, of equal highest the last": {
			totals("90", "80", "90", "80", "85"), aggregate(5, "85.00", term.Good, "10.00", "5.00", "0.0588", false, 1, 2)},
		"all equal: the first and the last": {
			totals("88", "88", "88", "88", "88"), aggregate(5, "88.00", term.Good, "0.00", "0.00", "0.0000", false, 0, 4)},
		"seven sheets drop two all the same": {
			totals("70", "71", "72", "73", "74", "75", "76"), aggregate(7, "73.00", term.Fair, "6.00", "2.16", "0.0296", false, 0, 6)},
		"the mean is rounded once, half up": {
			totals("80", "80", "80", "80.02"), aggregate(4, "80.01", term.Good, "0.02", "0.01", "0.0001", false)},
		"a mean of 89.995 is 优": {
			totals("89.99", "89.99", "90", "90"), aggregate(4, "90.00", term.Excellent, "0.01", "0.01", "0.0001", false)},
		"just below the half": {
			totals("89.99", "89.99", "90"), aggregate(3, "89.99", term.Good, "0.01", "0.01", "0.0001", false)},
		"a range of 20 is not too wide": {
			totals("80", "90", "100"), aggregate(3, "90.00", term.Excellent, "20.00", "10.00", "0.1111", true)},
		"a range of 20 and an even spread": {
			totals("80", "90", "90", "90", "90", "90", "100"), aggregate(7, "90.00", term.Excellent, "20.00", "5.77", "0.0642", false, 0, 6)},
		"a hundredth more is": {
			totals("79.99", "90", "90", "90", "90", "90", "90", "90", "90", "100"), aggregate(10, "90.00", term.Excellent, "20.01", "4.72", "0.0524", true, 0, 9)},
		"a CV of 0.10 is not too uneven": {
			totals("81", "90", "99"), aggregate(3, "90.00", term.Excellent, "18.00", "9.00", "0.1000", false)},
		"what only rounds to 0.10 is": {
			totals("80.99", "90", "99"), aggregate(3, "90.00", term.Excellent, "18.01", "9.01", "0.1001", true)},
		"a hair above 0.10, printed as 0.1000": {
			totals("81.40", "90", "99.45"), aggregate(3, "90.28", term.Excellent, "18.05", "9.03", "0.1000", true)},
		"nothing from anybody: CV 0": {
			totals("0", "0", "0"), aggregate(3, "0.00", term.Poor, "0.00", "0.00", "0.0000", false)},
		"full marks": {
			totals("100", "100", "100"), aggregate(3, "100.00", term.Excellent, "0.00", "0.00", "0.0000", false)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := scoring.Aggregate(tt.totals, shipped)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestLimitOfCVIsComparedUnrounded(t *testing.T) {
	for low := exact.Points(80_90); low <= 81_10; low++ {
		got, err := scoring.Aggregate([]exact.Points{low, 90_00, 99_00}, shipped)
		if err != nil {
			t.Fatal(err)
		}
		// In whole hundredths, with sum S and sum of squares Q: s² = (3Q−S²)/6 and m² = S²/9.
		a, b, c := int64(low), int64(90_00), int64(99_00)
		sum, squares := a+b+c, a*a+b*b+c*c
		above := 150*(3*squares-sum*sum) > sum*sum
		if got.Flagged != above {
			t.Errorf("%s: flagged %v at CV %s; exactly it is %v", low, got.Flagged, got.Cv, above)
		}
	}
}

func TestRefusedAggregate(t *testing.T) {
	tests := map[string]struct {
		totals []exact.Points
		want   []string
	}{
		"no sheet":            {nil, []string{"E_TOO_FEW_SHEETS totals"}},
		"two sheets":          {totals("80", "90"), []string{"E_TOO_FEW_SHEETS totals"}},
		"one outside":         {totals("80", "90", "100.01"), []string{"E_SCORE_RANGE totals[2]"}},
		"two outside":         {totals("-0.01", "90", "100.01"), []string{"E_SCORE_RANGE totals[0]", "E_SCORE_RANGE totals[2]"}},
		"too few and outside": {totals("80", "101"), []string{"E_TOO_FEW_SHEETS totals", "E_SCORE_RANGE totals[1]"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := scoring.Aggregate(tt.totals, shipped)
			if d := cmp.Diff(tt.want, refused(err)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestGradeOf(t *testing.T) {
	tests := map[string]struct {
		total exact.Decimal
		want  string
		grade term.Grade
	}{
		"0":                          {"0", "0.00", term.Poor},
		"just below 中":               {"59.99", "59.99", term.Poor},
		"what rounds up to 60 is 中":  {"59.995", "60.00", term.Fair},
		"what rounds down is not":    {"59.99499999", "59.99", term.Poor},
		"60":                         {"60", "60.00", term.Fair},
		"79.99":                      {"79.99", "79.99", term.Fair},
		"80":                         {"80", "80.00", term.Good},
		"89.994":                     {"89.994", "89.99", term.Good},
		"89.995":                     {"89.995", "90.00", term.Excellent},
		"100":                        {"100", "100.00", term.Excellent},
		"minus nought is nought":     {"-0", "0.00", term.Poor},
		"100 with many noughts":      {"100.000000000000", "100.00", term.Excellent},
		"what rounds to 0 above it":  {"0.001", "0.00", term.Poor},
		"many digits are rounded up": {"84.335000000000000000000000000000000001", "84.34", term.Good},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := scoring.GradeOf(tt.total, shipped)
			if err != nil {
				t.Fatal(err)
			}
			if got.Total.String() != tt.want || got.Grade != tt.grade {
				t.Errorf("GradeOf(%s) = %s, %s; want %s, %s", tt.total, got.Total, got.Grade, tt.want, tt.grade)
			}
		})
	}
	for _, outside := range []exact.Decimal{"-0.001", "100.001", "1000"} {
		t.Run(string(outside)+" is outside, whatever it rounds to", func(t *testing.T) {
			_, err := scoring.GradeOf(outside, shipped)
			if d := cmp.Diff([]string{"E_SCORE_RANGE total"}, refused(err)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAggregateLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := rapid.SliceOfN(rapid.Map(rapid.Int64Range(0, 100_00), func(n int64) exact.Points { return exact.Points(n) }), 3, 9).Draw(t, "totals")
		got, err := scoring.Aggregate(given, shipped)
		if err != nil {
			t.Fatal(err)
		}
		if got.Result < slices.Min(given) || got.Result > slices.Max(given) {
			t.Fatalf("%s is outside the sheets", got.Result)
		}
		if want := 2 * min(len(given)/5, 1); len(got.Dropped) != want {
			t.Fatalf("%d sheets drop %v", len(given), got.Dropped)
		}
		if len(got.Dropped) == 2 && got.Dropped[0] >= got.Dropped[1] {
			t.Fatalf("dropped %v is not ascending", got.Dropped)
		}
		mixed, err := scoring.Aggregate(rapid.Permutation(given).Draw(t, "order"), shipped)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(got, mixed, cmp.FilterPath(func(p cmp.Path) bool { return p.String() == "Dropped" }, cmp.Ignore())); d != "" {
			t.Fatalf("the order of sheets matters: %s", d)
		}
		raised := slices.Clone(given)
		i := rapid.IntRange(0, len(raised)-1).Draw(t, "raised")
		raised[i] = 100_00
		if more, _ := scoring.Aggregate(raised, shipped); more.Result < got.Result {
			t.Fatalf("a better sheet lowered %s to %s", got.Result, more.Result)
		}
	})
}
