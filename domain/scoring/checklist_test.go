package scoring_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

func TestChecklist(t *testing.T) {
	check := func(done, weight string) scoring.Check {
		c := scoring.Check{Done: exact.Decimal(done)}
		if weight != "" {
			c.Weight = ptr(exact.MustPoints(weight))
		}
		return c
	}
	tests := map[string]struct {
		checks []scoring.Check
		want   string
	}{
		"all there":                         {[]scoring.Check{check("1", ""), check("1", ""), check("1", "")}, "10.00"},
		"two of three, rounded once":        {[]scoring.Check{check("1", ""), check("1", ""), check("0", "")}, "6.67"},
		"in parts":                          {[]scoring.Check{check("0.5", ""), check("1", "")}, "7.50"},
		"weights of their own":              {[]scoring.Check{check("1", "7"), check("0", "3")}, "7.00"},
		"the others share what these leave": {[]scoring.Check{check("1", "4"), check("1", ""), check("0", "")}, "7.00"},
		"no points to tick":                 {nil, "0.00"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := scoring.Checklist(tt.checks, 10_00); got.String() != tt.want {
				t.Errorf("got %s; want %s", got, tt.want)
			}
		})
	}
	if scoring.Direct(true, 10_00) != 10_00 || scoring.Direct(false, 10_00) != 0 {
		t.Error("direct points are all or nothing")
	}
}

func TestCostSaving(t *testing.T) {
	bands := []standard.RateBand{{From: dec("0"), Share: "1"}, {From: dec("-5"), Share: "0.8"}, {From: dec("-10"), Share: "0.5"}, {Share: "0"}}
	tests := map[string]struct{ planned, actual, want string }{
		"saved":                 {"100", "90", "10.00"},
		"as planned":            {"100", "100", "10.00"},
		"a hair above the plan": {"100", "100.000001", "8.00"},
		"5% above":              {"100", "105", "8.00"},
		"more than 5%":          {"100", "105.000001", "5.00"},
		"10% above":             {"100", "110", "5.00"},
		"more than 10%":         {"100", "110.000001", "0.00"},
		"no plan":               {"0", "0", "0.00"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := scoring.CostSaving(exact.MustMoney(tt.planned), exact.MustMoney(tt.actual), 10_00, bands); got.String() != tt.want {
				t.Errorf("got %s; want %s", got, tt.want)
			}
		})
	}
}

func TestScoreTogether(t *testing.T) {
	part := func(target, actual, money string) scoring.Part {
		return scoring.Part{Target: exact.Decimal(target), Actual: exact.Decimal(actual), Money: exact.MustMoney(money)}
	}
	in := quantity("GE", "", "", "10", "")
	tests := map[string]struct {
		parts []scoring.Part
		rates bool
		score string
	}{
		"absolute values are added":      {[]scoring.Part{part("10", "5", "1"), part("30", "30", "1")}, false, "8.75"},
		"rates are averaged by money":    {[]scoring.Part{part("90", "60", "100"), part("90", "90", "200")}, true, "8.89"},
		"who has no money has no weight": {[]scoring.Part{part("90", "0", "0"), part("90", "90", "200")}, true, "10.00"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := scoring.ScoreTogether(tt.parts, tt.rates, in, shipped)
			if err != nil {
				t.Fatal(err)
			}
			if got.Score.String() != tt.score {
				t.Errorf("got %s; want %s", got.Score, tt.score)
			}
		})
	}
	_, err := scoring.ScoreTogether(nil, true, quantity("QUAL", "", "", "10", ""), shipped)
	if d := cmp.Diff([]string{"E_NOT_FOUND operator", "E_ZERO_BUDGET parts"}, refused(err)); d != "" {
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
