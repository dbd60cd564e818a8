package allocation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/allocation"
	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

func candidate(code string, priority int, score, amount string) allocation.Candidate {
	return allocation.Candidate{Code: code, Priority: priority, Score: exact.MustPoints(score), Amount: exact.MustMoney(amount)}
}

func TestPropose(t *testing.T) {
	strict, loose := true, false
	three := []allocation.Candidate{
		candidate("C", 2, "95", "100"), candidate("A", 1, "80", "300"), candidate("B", 1, "90", "260"),
	}
	tests := map[string]struct {
		ceiling    string
		strict     *bool
		candidates []allocation.Candidate
		funded     []string
		reserve    []string
		used       string
	}{
		"priority comes before score":               {"1000", nil, three, []string{"B", "A", "C"}, []string{}, "660"},
		"what does not fit is skipped":              {"400", nil, three, []string{"B", "C"}, []string{"A"}, "360"},
		"strict null and strict false are the same": {"400", &loose, three, []string{"B", "C"}, []string{"A"}, "360"},
		"strict stops at the first that fails":      {"400", &strict, three, []string{"B"}, []string{"A", "C"}, "260"},
		"an exact fit is funded":                    {"560", nil, three, []string{"B", "A"}, []string{"C"}, "560"},
		"a ceiling of 0 funds nothing":              {"0", nil, three, []string{}, []string{"B", "A", "C"}, "0"},
		"nobody asks":                               {"10", nil, nil, []string{}, []string{}, "0"},
		"equal score: by code point, digits first": {"10", nil, []allocation.Candidate{
			candidate("区", 1, "80", "1"), candidate("b", 1, "80", "1"), candidate("B", 1, "80", "1"), candidate("10", 1, "80", "1"), candidate("9", 1, "80", "1"),
		}, []string{"10", "9", "B", "b", "区"}, []string{}, "5"},
		"equal in all three: as given": {"5", nil, []allocation.Candidate{
			candidate("A", 1, "80", "4"), candidate("A", 1, "80", "3"), candidate("A", 1, "80", "1"),
		}, []string{"A", "A"}, []string{"A"}, "5"},
		"any integer is a priority": {"1", nil, []allocation.Candidate{
			candidate("A", 9, "80", "1"), candidate("B", -3, "10", "1"),
		}, []string{"B"}, []string{"A"}, "1"},
		"money is exact": {"0.3", nil, []allocation.Candidate{
			candidate("A", 1, "80", "0.1"), candidate("B", 1, "70", "0.2"), candidate("C", 1, "60", "0.000001"),
		}, []string{"A", "B"}, []string{"C"}, "0.3"},
		"the largest amounts do not overflow": {"9223372036854.775807", nil, []allocation.Candidate{
			candidate("A", 1, "80", "9223372036854.775807"), candidate("B", 1, "70", "9223372036854.775807"),
		}, []string{"A"}, []string{"B"}, "9223372036854.775807"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := allocation.Propose(allocation.AllocationInput{
				Ceiling: exact.MustMoney(tt.ceiling), Strict: tt.strict, Candidates: tt.candidates,
			})
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.funded, got.Funded); d != "" {
				t.Errorf("funded: %s", d)
			}
			if d := cmp.Diff(tt.reserve, got.Reserve); d != "" {
				t.Errorf("reserve: %s", d)
			}
			if got.Used.String() != tt.used {
				t.Errorf("used %s; want %s", got.Used, tt.used)
			}
		})
	}
}

func TestEachReasonHasItsFigures(t *testing.T) {
	got, err := allocation.Propose(allocation.AllocationInput{
		Ceiling: exact.MustMoney("400"),
		Candidates: []allocation.Candidate{
			candidate("A", 1, "90", "280"), candidate("B", 2, "90", "260"), candidate("C", 3, "90", "120"),
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []allocation.AllocationReason{
		{Code: "A", Reason: "第 1 位：剩余 400 万元，安排 280 万元"},
		{Code: "B", Reason: "第 2 位：剩余 120 万元，不足 260 万元，列入备选"},
		{Code: "C", Reason: "第 3 位：剩余 120 万元，安排 120 万元"},
	}
	if d := cmp.Diff(want, got.Why); d != "" {
		t.Error(d)
	}
}

func TestRefusedInput(t *testing.T) {
	many := make([]allocation.Candidate, 2001)
	for i := range many {
		many[i] = candidate(fmt.Sprint(i), 1, "80", "1")
	}
	tests := map[string]struct {
		ceiling    string
		candidates []allocation.Candidate
		want       []string
	}{
		"a ceiling below zero":           {"-1", nil, []string{"E_AMOUNT_POSITIVE ceiling"}},
		"an amount of 0":                 {"1", []allocation.Candidate{candidate("A", 1, "80", "0")}, []string{"E_AMOUNT_POSITIVE candidates[0].amount"}},
		"a score above 100":              {"1", []allocation.Candidate{candidate("A", 1, "100.01", "1")}, []string{"E_SCORE_RANGE candidates[0].score"}},
		"a score below 0":                {"1", []allocation.Candidate{candidate("A", 1, "-0.01", "1")}, []string{"E_SCORE_RANGE candidates[0].score"}},
		"all faults come together":       {"-1", []allocation.Candidate{candidate("A", 1, "80", "1"), candidate("B", 1, "101", "-1")}, []string{"E_AMOUNT_POSITIVE ceiling", "E_SCORE_RANGE candidates[1].score", "E_AMOUNT_POSITIVE candidates[1].amount"}},
		"2,001 are too many at once":     {"1", many, []string{"QUERY_TOO_COMPLEX candidates"}},
		"2,000 are not":                  {"1", many[:2000], nil},
		"100 and 0 are scores as others": {"2", []allocation.Candidate{candidate("A", 1, "100", "1"), candidate("B", 1, "0", "1")}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := allocation.Propose(allocation.AllocationInput{Ceiling: exact.MustMoney(tt.ceiling), Candidates: tt.candidates})
			faults, _ := fault.Of(err)
			var got []string
			for _, f := range faults {
				got = append(got, string(f.Code)+" "+f.Path)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAllocationLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		candidates := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) allocation.Candidate {
			return allocation.Candidate{
				Code:     rapid.StringMatching(`[A-C]{1,2}`).Draw(t, "code"),
				Priority: rapid.IntRange(1, 3).Draw(t, "priority"),
				Score:    exact.Points(rapid.Int64Range(0, 5).Draw(t, "score")),
				Amount:   exact.Money(rapid.Int64Range(1, 50).Draw(t, "amount")),
			}
		}), 0, 12).Draw(t, "candidates")
		strict := rapid.Bool().Draw(t, "strict")
		in := allocation.AllocationInput{
			Ceiling: exact.Money(rapid.Int64Range(0, 200).Draw(t, "ceiling")), Strict: &strict, Candidates: candidates,
		}
		got, err := allocation.Propose(in)
		if err != nil {
			t.Fatal(err)
		}
		if got.Used > in.Ceiling {
			t.Fatalf("used %s of %s", got.Used, in.Ceiling)
		}
		if len(got.Funded)+len(got.Reserve) != len(candidates) || len(got.Why) != len(candidates) {
			t.Fatalf("%d candidates, but %v", len(candidates), got)
		}
		for i, why := range got.Why {
			if !strings.HasPrefix(why.Reason, fmt.Sprintf("第 %d 位：", i+1)) {
				t.Fatalf("the reason at place %d says %s", i+1, why.Reason)
			}
			if strict && i < len(got.Funded) && why.Code != got.Funded[i] {
				t.Fatalf("strict funding is no head of the ranking: %v", got)
			}
		}
	})
}
