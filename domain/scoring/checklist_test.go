package scoring_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
)

func TestChecklist(t *testing.T) {
	check := func(done, points string) scoring.Checked {
		c := scoring.Checked{Done: ptr(exact.Decimal(done))}
		if points != "" {
			c.Points = ptr(exact.MustPoints(points))
		}
		return c
	}
	tests := map[string]struct {
		checks []scoring.Checked
		want   string
		why    string
		faults []string
	}{
		"all there": {[]scoring.Checked{check("1", ""), check("1", ""), check("1", "")}, "10.00",
			"按要点赋分：3.3333×1 + 3.3333×1 + 3.3333×1 = 10.00 分", nil},
		"two of three, rounded once": {[]scoring.Checked{check("1", ""), check("1", ""), check("0", "")}, "6.67",
			"按要点赋分：3.3333×1 + 3.3333×1 + 3.3333×0 = 6.6667，四舍五入为 6.67 分", nil},
		"in parts": {[]scoring.Checked{check("0.5", ""), check("1", "")}, "7.50",
			"按要点赋分：5×0.5 + 5×1 = 7.50 分", nil},
		"weights of their own": {[]scoring.Checked{check("1", "7"), check("0", "3")}, "7.00",
			"按要点赋分：7×1 + 3×0 = 7.00 分", nil},
		"the others share what these leave": {[]scoring.Checked{check("1", "4"), check("1", ""), check("0", "")}, "7.00",
			"按要点赋分：4×1 + 3×1 + 3×0 = 7.00 分", nil},
		"no points to tick":   {nil, "0.00", "", []string{"E_REQUIRED checks"}},
		"one not said":        {[]scoring.Checked{check("1", ""), {}}, "0.00", "", []string{"E_REQUIRED checks[1]"}},
		"more than all of it": {[]scoring.Checked{check("1.01", ""), check("-0.1", "")}, "0.00", "", []string{"E_SCORE_RANGE checks[0]", "E_SCORE_RANGE checks[1]"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := scoring.ScoreChecklist(10_00, tt.checks)
			if got.Score.String() != tt.want || got.Why != tt.why {
				t.Errorf("got %s, %q; want %s, %q", got.Score, got.Why, tt.want, tt.why)
			}
			if d := cmp.Diff(tt.faults, refused(fault.List(got.Faults))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestDirectPointsAreAllOrNothing(t *testing.T) {
	tests := map[string]struct {
		in    scoring.IndicatorResult
		score string
		why   string
	}{
		"said to be done":     {scoring.IndicatorResult{Operator: "QUAL", Met: ptr(true)}, "10.00", "直接赋分：已完成，10.00 分"},
		"said not to be done": {scoring.IndicatorResult{Operator: "QUAL", Met: ptr(false)}, "0.00", "直接赋分：未完成，0.00 分"},
		"a target reached":    {quantity("GE", "90", "90", "10", ""), "10.00", "直接赋分：完成值 90，指标值 ≥ 90，达到，10.00 分"},
		"a target missed":     {quantity("LE", "8", "8.5", "10", ""), "0.00", "直接赋分：完成值 8.5，指标值 ≤ 8，未达到，0.00 分"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			tt.in.Weight, tt.in.Rule = "10", ptr(scoring.ByDirect)
			got, err := scoring.ScoreIndicator(tt.in, shipped)
			if err != nil {
				t.Fatal(err)
			}
			if got.Score.String() != tt.score || got.Why != tt.why {
				t.Errorf("got %s, %q; want %s, %q", got.Score, got.Why, tt.score, tt.why)
			}
		})
	}
}

func TestCostSaving(t *testing.T) {
	tests := map[string]struct{ planned, actual, want, why string }{
		"saved":                 {"100", "90", "10.00", "成本节约率 (100 − 90) ÷ 100 = 10%，得 100%：10 × 100% = 10.00 分"},
		"as planned":            {"100", "100", "10.00", ""},
		"a hair above the plan": {"100", "100.000001", "8.00", ""},
		"5% above":              {"100", "105", "8.00", ""},
		"more than 5%":          {"100", "105.000001", "5.00", ""},
		"10% above":             {"100", "110", "5.00", ""},
		"more than 10%":         {"100", "110.000001", "0.00", ""},
		"no plan":               {"0", "0", "0.00", "计划成本为 0，没有节约率，0 分"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			in := quantity("LE", tt.planned, tt.actual, "10", "")
			in.Rule = ptr(scoring.ByCostSaving)
			got, err := scoring.ScoreIndicator(in, shipped)
			if err != nil {
				t.Fatal(err)
			}
			if got.Score.String() != tt.want || tt.why != "" && got.Why != tt.why {
				t.Errorf("got %s, %q; want %s, %q", got.Score, got.Why, tt.want, tt.why)
			}
		})
	}
}

func TestARateEarnsNoMoreThanAll(t *testing.T) {
	for actual, want := range map[string]string{"95": "3.80", "100": "4.00", "120": "4.00", "0": "0.00"} {
		if got, _ := scoring.Capped(exact.Decimal("100").Rat(), exact.Decimal(actual).Rat(), exact.MustPoints("4").Rat()); got.String() != want {
			t.Errorf("%s of 100 earns %s; want %s", actual, got, want)
		}
	}
	if got, why := scoring.Capped(exact.Decimal("0").Rat(), exact.Decimal("5").Rat(), exact.MustPoints("4").Rat()); got != 0 || why == "" {
		t.Errorf("of nothing: %s, %q", got, why)
	}
}

func TestScoreTogether(t *testing.T) {
	part := func(actual, money string) scoring.Part {
		return scoring.Part{Actual: exact.Decimal(actual), Money: exact.MustMoney(money)}
	}
	tests := map[string]struct {
		parts  []scoring.Part
		rates  bool
		target string
		actual string
		score  string
		how    string
	}{
		"absolute values are added":      {[]scoring.Part{part("5", "1"), part("30", "1")}, false, "40", "35.000000000000", "8.75", "直接相加：5 + 30 = 35；"},
		"rates are averaged by money":    {[]scoring.Part{part("60", "100"), part("90", "200")}, true, "90", "80.000000000000", "8.89", "按金额加权平均：(60×100 + 90×200) ÷ 300 = 80；"},
		"one alone is not added up":      {[]scoring.Part{part("35", "1")}, false, "40", "35.000000000000", "8.75", "按完成比例"},
		"who has no money has no weight": {[]scoring.Part{part("0", "0"), part("90", "200")}, true, "90", "90.000000000000", "10.00", "按金额加权平均：(0×0 + 90×200) ÷ 200 = 90；"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			actual, got, err := scoring.ScoreTogether(tt.parts, tt.rates, quantity("GE", tt.target, "", "10", ""), shipped)
			if err != nil {
				t.Fatal(err)
			}
			if got.Score.String() != tt.score || string(*actual) != tt.actual || !strings.HasPrefix(got.Why, tt.how) {
				t.Errorf("got %s of %s, %q; want %s of %s, %q", got.Score, *actual, got.Why, tt.score, tt.actual, tt.how)
			}
		})
	}
	_, _, err := scoring.ScoreTogether(nil, true, quantity("GE", "1", "", "10", ""), shipped)
	if d := cmp.Diff([]string{"E_ZERO_BUDGET parts"}, refused(err)); d != "" {
		t.Error(d)
	}
}

func TestTierIsOneOfThree(t *testing.T) {
	var tier scoring.Tier
	if err := tier.UnmarshalGQL("PARTLY"); err != nil || tier != scoring.Partly {
		t.Errorf("PARTLY reads as %s, %v", tier, err)
	}
	for _, wrong := range []any{"partly", "", 1, nil} {
		if err := tier.UnmarshalGQL(wrong); err == nil {
			t.Errorf("%v is no tier", wrong)
		}
	}
	var out strings.Builder
	scoring.Met.MarshalGQL(&out)
	if out.String() != `"MET"` {
		t.Errorf("MET is written as %s", out.String())
	}
}
