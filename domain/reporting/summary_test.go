package reporting_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/reporting"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

func TestTotal(t *testing.T) {
	one := func(declared string, reviewed *exact.Money, o term.Opinion) reporting.ProjectRow {
		return project("p", "p", declared, reviewed, o)
	}
	tests := map[string]struct {
		rows []reporting.ProjectRow
		want reporting.Tally
	}{
		"no project, no rate": {nil, reporting.Tally{}},
		"the rate comes from the sums, not from the rates": {
			[]reporting.ProjectRow{one("100", wan("50"), term.AgreeCut), one("900", wan("900"), term.Agree)},
			reporting.Tally{Projects: 2, Declared: *wan("1000"), Reviewed: *wan("950"), Cut: *wan("50"), CutRate: "5.00"},
		},
		"half a hundredth of a percent rounds up": {
			[]reporting.ProjectRow{one("200", wan("199.99"), term.AgreeCut)},
			reporting.Tally{Projects: 1, Declared: *wan("200"), Reviewed: *wan("199.99"), Cut: *wan("0.01"), CutRate: "0.01"},
		},
		"a refused project is cut whole, whatever amount stands there": {
			[]reporting.ProjectRow{one("30", wan("30"), term.Disagree), one("20", nil, term.Disagree)},
			reporting.Tally{Projects: 2, Declared: *wan("50"), Cut: *wan("50"), CutRate: "100.00"},
		},
		"what is to be revised has no amount and is no cut": {
			[]reporting.ProjectRow{one("30", nil, term.Revise), one("70", wan("63"), term.AgreeCut)},
			reporting.Tally{Projects: 2, Declared: *wan("100"), Reviewed: *wan("63"), Cut: *wan("7"), Undecided: *wan("30"), CutRate: "10.00"},
		},
		"to the last 分": {
			[]reporting.ProjectRow{one("0.000003", wan("0.000001"), term.AgreeCut)},
			reporting.Tally{Projects: 1, Declared: 3, Reviewed: 1, Cut: 2, CutRate: "66.67"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, reporting.Summarise(tt.rows).Total); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestConclusionWithoutExperts(t *testing.T) {
	tests := map[string]struct {
		reviewed *exact.Money
		want     term.Opinion
	}{
		"the whole amount is a pass":     {wan("10"), term.Agree},
		"a part of it is a cut":          {wan("9.999999"), term.AgreeCut},
		"nothing is a refusal":           {wan("0"), term.Disagree},
		"no amount yet is to be revised": {nil, term.Revise},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := project("p", "p", "10", tt.reviewed, "").Conclusion(); got != tt.want {
				t.Errorf("Conclusion() = %s; want %s", got, tt.want)
			}
		})
	}
}

func codes(l reporting.List) []string {
	var out []string
	for _, r := range l.Lines {
		out = append(out, r.Code)
	}
	return out
}

func TestRanking(t *testing.T) {
	at := func(code string, rank int, score *exact.Points) reporting.ProjectRow {
		r := project(code, code, "10", wan("10"), term.Agree)
		r.Priority.Rank, r.Score = rank, score
		return r
	}
	s := reporting.Summarise([]reporting.ProjectRow{
		at("e", 2, pts("99.00")), at("d", 1, nil), at("c", 1, pts("70.00")),
		at("b", 1, pts("80.00")), at("a", 1, pts("70.00")), at("z", 0, pts("95.00")),
	})
	if diff := cmp.Diff([]string{"b", "a", "c", "d", "e"}, codes(s.Ranking)); diff != "" {
		t.Errorf("class first, then score, then code: %s", diff)
	}
	if diff := cmp.Diff([]string{"z"}, codes(s.Unranked)); diff != "" {
		t.Errorf("without a class outside the ranking: %s", diff)
	}
}

func TestDistrict(t *testing.T) {
	s := reporting.Summarise(rows(district()))
	for _, tt := range []struct {
		law  string
		list reporting.List
		want []string
	}{
		{"ranked", s.Ranking, []string{"2027-205001-003", "2027-205001-001", "2027-213001-002"}},
		{"funded", s.Funded, []string{"2027-205001-003", "2027-205001-001"}},
		{"in reserve", s.Reserve, []string{"2027-213001-002"}},
		{"outside the ranking", s.Unranked, []string{"2027-213001-001"}},
		{"to be revised", s.Revise, []string{"2027-205001-002"}},
		{"refused", s.Refused, []string{"2027-205001-004"}},
	} {
		if diff := cmp.Diff(tt.want, codes(tt.list)); diff != "" {
			t.Errorf("%s: %s", tt.law, diff)
		}
	}
	dear := s.Problems[0]
	if dear.Code != "CUT_PRICE" || dear.Count != 2 || dear.Projects != 2 || dear.Cut != *wan("170.192667") {
		t.Errorf("the most frequent problem = %+v; want CUT_PRICE twice, 170.192667", dear)
	}
	if diff := cmp.Diff([]reporting.Example{
		{Code: "2027-205001-001", NameZh: "智慧教室升级项目", Text: "智慧黑板及终端核减150.026万元"},
		{Code: "2027-213001-002", NameZh: "社区体检车", Text: "车辆核减20.166667万元"},
	}, dear.Examples); diff != "" {
		t.Error(diff)
	}
}

// anyRow is a project with any conclusion and amounts.
func anyRow(t *rapid.T) reporting.ProjectRow {
	r := project(rapid.StringMatching(`[a-z]{6}`).Draw(t, "code"), "p", "0", nil,
		rapid.SampledFrom([]term.Opinion{"", term.Agree, term.AgreeCut, term.Revise, term.Disagree}).Draw(t, "opinion"))
	r.Unit.Code = rapid.SampledFrom([]string{"u1", "u2", "u3"}).Draw(t, "unit")
	r.Screening = rapid.SampledFrom([]term.Outcome{term.Exempt, term.SectionOnly, term.ByExpert, term.ExpertCollective}).Draw(t, "outcome")
	r.Declared = exact.Money(rapid.Int64Range(1, 1e12).Draw(t, "declared"))
	r.Priority.Rank = rapid.IntRange(0, 4).Draw(t, "rank")
	if rapid.Bool().Draw(t, "has an amount") {
		m := exact.Money(rapid.Int64Range(0, int64(r.Declared)).Draw(t, "reviewed"))
		r.Reviewed = &m
	}
	return r
}

func TestSumsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOf(rapid.Custom(anyRow)).Draw(t, "rows")
		s := reporting.Summarise(rows)
		if got := s.Total.Reviewed + s.Total.Cut + s.Total.Undecided; got != s.Total.Declared {
			t.Fatalf("reviewed, cut and undecided make %s of %s", got, s.Total.Declared)
		}
		for name, groups := range map[string][]reporting.Group{
			"conclusion": s.ByConclusion, "screening": s.ByScreening, "unit": s.ByUnit,
			"section": s.BySection, "class": s.ByFuncClass, "group": s.ByFuncGroup,
		} {
			sum := reporting.Tally{CutRate: s.Total.CutRate}
			for _, g := range groups {
				sum.Projects += g.Projects
				sum.Declared += g.Declared
				sum.Reviewed += g.Reviewed
				sum.Cut += g.Cut
				sum.Undecided += g.Undecided
			}
			if diff := cmp.Diff(s.Total, sum); diff != "" {
				t.Fatalf("by %s: %s", name, diff)
			}
		}
		if n := len(s.Ranking.Lines) + len(s.Unranked.Lines) + len(s.Revise.Lines) + len(s.Refused.Lines); n != len(rows) {
			t.Fatalf("%d lines in the four lists for %d projects", n, len(rows))
		}
	})
}

func TestOrderOfRowsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfDistinct(rapid.Custom(anyRow), func(r reporting.ProjectRow) string { return r.Code }).Draw(t, "rows")
		shuffled := rapid.Permutation(rows).Draw(t, "shuffled")
		if diff := cmp.Diff(reporting.Summarise(rows), reporting.Summarise(shuffled)); diff != "" {
			t.Fatal(diff)
		}
	})
}
