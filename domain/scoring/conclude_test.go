package scoring_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

func amounts(texts ...string) []exact.Money {
	var out []exact.Money
	for _, s := range texts {
		out = append(out, exact.MustMoney(s))
	}
	return out
}

func TestMedianAmount(t *testing.T) {
	tests := map[string]struct {
		amounts []exact.Money
		want    string
		ok      bool
	}{
		"nobody names one":              {nil, "0", false},
		"one":                           {amounts("89.97"), "89.97", true},
		"the middle of three":           {amounts("300", "100", "250"), "250", true},
		"even: mean of the middle two":  {amounts("100", "200", "251", "900"), "225.5", true},
		"the mean's half goes up":       {amounts("100", "100.01"), "100.01", true},
		"below the half":                {amounts("100", "100.009"), "100", true},
		"an odd one is rounded as well": {amounts("1", "89.976", "90"), "89.98", true},
		"zeros count":                   {amounts("0", "0", "500"), "0", true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, ok := scoring.MedianAmount(tt.amounts)
			if got.String() != tt.want || ok != tt.ok {
				t.Errorf("MedianAmount(%v) = %s, %v; want %s, %v", tt.amounts, got, ok, tt.want, tt.ok)
			}
		})
	}
}

func TestPriorityMode(t *testing.T) {
	tests := map[string]struct {
		priorities []int
		mode       int
		tied       bool
	}{
		"nobody":                        {nil, 0, false},
		"the most frequent":             {[]int{3, 1, 3}, 3, false},
		"a tie goes to the more urgent": {[]int{3, 2, 3, 2}, 2, true},
		"all differ":                    {[]int{4, 2, 3}, 2, true},
		"the rarer does not count":      {[]int{3, 3, 2, 2, 1}, 2, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			mode, tied := scoring.PriorityMode(tt.priorities)
			if mode != tt.mode || tied != tt.tied {
				t.Errorf("PriorityMode(%v) = %d, %v; want %d, %v", tt.priorities, mode, tied, tt.mode, tt.tied)
			}
		})
	}
}

// judgement reads "85 2 AGREE 980", the last part missing where there is no amount.
func judgement(total string, priority int, opinion term.Opinion, amount string) scoring.Judgement {
	j := scoring.Judgement{Total: exact.MustPoints(total), Priority: priority, Opinion: opinion}
	if amount != "" {
		j.Amount = ptr(exact.MustMoney(amount))
	}
	return j
}

func TestConclude(t *testing.T) {
	type outcome struct {
		score, amount string
		priority      int
		opinion       term.Opinion
		meeting       []string
	}
	tests := map[string]struct {
		sheets     []scoring.Judgement
		declared   string
		collective bool
		want       outcome
	}{
		"agreed": {
			[]scoring.Judgement{judgement("85", 1, term.Agree, "980"), judgement("88", 1, term.Agree, "980"), judgement("90", 2, term.AgreeCut, "900")},
			"980", false, outcome{"87.67", "980", 1, term.Agree, nil}},
		"cut": {
			[]scoring.Judgement{judgement("85", 2, term.AgreeCut, "700"), judgement("88", 2, term.AgreeCut, "650.5"), judgement("90", 2, term.Revise, "")},
			"980", false, outcome{"87.67", "675.25", 2, term.AgreeCut, nil}},
		"to be revised: no amount": {
			[]scoring.Judgement{judgement("75", 2, term.Revise, ""), judgement("78", 2, term.Revise, ""), judgement("76", 2, term.AgreeCut, "650")},
			"980", false, outcome{"76.33", "", 2, term.Revise, nil}},
		"refused by all": {
			[]scoring.Judgement{judgement("50", 4, term.Disagree, "0"), judgement("52", 4, term.Disagree, "0"), judgement("55", 4, term.Disagree, "0")},
			"980", false, outcome{"52.33", "0", 4, term.Disagree, nil}},
		"rounding grants no more than was asked": {
			[]scoring.Judgement{judgement("85", 1, term.Agree, "89.976"), judgement("86", 1, term.Agree, "89.976"), judgement("87", 1, term.Agree, "89.976")},
			"89.976", false, outcome{"86.00", "89.976", 1, term.Agree, nil}},
		"the screening asked for a meeting": {
			[]scoring.Judgement{judgement("85", 1, term.Agree, "980"), judgement("86", 1, term.Agree, "980"), judgement("87", 1, term.Agree, "980")},
			"980", true, outcome{"86.00", "980", 1, term.Agree, []string{"筛选结果要求集体评审"}}},
		"too far apart": {
			[]scoring.Judgement{judgement("70", 1, term.Agree, "980"), judgement("86", 1, term.Agree, "980"), judgement("91", 1, term.Agree, "980")},
			"980", false, outcome{"82.33", "980", 1, term.Agree, []string{"总分极差 21.00 分，超过 20 分", "变异系数 0.1332，超过 0.10"}}},
		"a hair too far apart": {
			[]scoring.Judgement{judgement("70.7", 1, term.Agree, "980"), judgement("70.7", 1, term.Agree, "980"), judgement("83.7", 1, term.Agree, "980")},
			"980", false, outcome{"75.03", "980", 1, term.Agree, []string{"变异系数 0.10003，超过 0.10"}}},
		"opinions stand against each other": {
			[]scoring.Judgement{judgement("62", 2, term.Agree, "980"), judgement("61", 2, term.Agree, "980"), judgement("59", 2, term.Disagree, "0")},
			"980", false, outcome{"60.67", "980", 2, term.Agree, []string{"既有同意立项的意见，也有不同意立项的意见"}}},
		"no opinion leads": {
			[]scoring.Judgement{judgement("80", 2, term.Agree, "980"), judgement("81", 2, term.AgreeCut, "900"), judgement("82", 2, term.Revise, "")},
			"980", false, outcome{"81.00", "940", 2, "", []string{"评审意见票数相同，没有多数意见"}}},
		"priorities tie": {
			[]scoring.Judgement{judgement("80", 3, term.Agree, "980"), judgement("81", 2, term.Agree, "980"), judgement("82", 1, term.Agree, "980")},
			"980", false, outcome{"81.00", "980", 1, term.Agree, []string{"轻重缓急票数相同，以较急的 P1 提请集体评审"}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, err := scoring.Conclude(tt.sheets, exact.MustMoney(tt.declared), tt.collective, shipped)
			if err != nil {
				t.Fatal(err)
			}
			got := outcome{score: c.Aggregate.Result.String(), priority: c.Priority, meeting: c.Meeting}
			if c.Amount != nil {
				got.amount = c.Amount.String()
			}
			if c.Opinion != nil {
				got.opinion = *c.Opinion
			}
			if d := cmp.Diff(tt.want, got, cmp.AllowUnexported(outcome{})); d != "" {
				t.Error(d)
			}
		})
	}
	t.Run("two sheets conclude nothing", func(t *testing.T) {
		_, err := scoring.Conclude([]scoring.Judgement{judgement("85", 1, term.Agree, "1"), judgement("85", 1, term.Agree, "1")}, 1, false, shipped)
		if d := cmp.Diff([]string{"E_TOO_FEW_SHEETS totals"}, refused(err)); d != "" {
			t.Error(d)
		}
	})
}

func TestConclusionLaws(t *testing.T) {
	opinions := []term.Opinion{term.Agree, term.AgreeCut, term.Revise, term.Disagree}
	const declared = exact.Money(1_000_003)
	rapid.Check(t, func(t *rapid.T) {
		sheets := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) scoring.Judgement {
			j := scoring.Judgement{
				Total:    exact.Points(rapid.Int64Range(0, 100_00).Draw(t, "total")),
				Priority: rapid.IntRange(1, 4).Draw(t, "priority"),
				Opinion:  rapid.SampledFrom(opinions).Draw(t, "opinion"),
			}
			if j.Opinion != term.Revise {
				j.Amount = ptr(exact.Money(rapid.Int64Range(0, int64(declared)).Draw(t, "amount")))
			}
			return j
		}), 3, 7).Draw(t, "sheets")
		c, err := scoring.Conclude(sheets, declared, false, shipped)
		if err != nil {
			t.Fatal(err)
		}
		if c.Amount != nil && *c.Amount > declared {
			t.Fatalf("%s granted of %s", *c.Amount, declared)
		}
		needed := c.Aggregate.Flagged || c.Split || c.Opinion == nil || c.PriorityTied
		if needed != (len(c.Meeting) > 0) {
			t.Fatalf("a meeting is needed: %v, but the reasons are %v", needed, c.Meeting)
		}
		again, err := scoring.Conclude(rapid.Permutation(sheets).Draw(t, "order"), declared, false, shipped)
		if err != nil {
			t.Fatal(err)
		}
		c.Aggregate.Dropped, again.Aggregate.Dropped = nil, nil
		if d := cmp.Diff(c, again); d != "" {
			t.Fatalf("the order of sheets matters: %s", d)
		}
	})
}
