package allocation_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/allocation"
	"hengxiao/ent/exact"
)

// project reads 「P1 90 100」: its class, score and amount; more are levels.
func project(code string, priority int, score, amount string, levels ...string) allocation.Project {
	p := allocation.Project{Code: code, Standing: allocation.Ranked, Priority: priority,
		Score: exact.MustPoints(score), Amount: exact.MustMoney(amount)}
	for _, l := range levels {
		p.Levels = append(p.Levels, exact.MustMoney(l))
	}
	return p
}

func of(section string, p allocation.Project) allocation.Project { p.Section = section; return p }

func among(group string, p allocation.Project) allocation.Project { p.Group = group; return p }

func before(s allocation.Standing, p allocation.Project) allocation.Project { p.Standing = s; return p }

func limits(ceiling string, sections ...string) allocation.Limits {
	l := allocation.Limits{Ceiling: exact.MustMoney(ceiling), Sections: map[string]exact.Money{}}
	for i := 0; i < len(sections); i += 2 {
		l.Sections[sections[i]] = exact.MustMoney(sections[i+1])
	}
	return l
}

func amounts(awards []allocation.Award) (all []string) {
	for _, a := range awards {
		all = append(all, a.Amount.String())
	}
	return all
}

func TestArrange(t *testing.T) {
	tests := map[string]struct {
		limits   allocation.Limits
		projects []allocation.Project
		decided  map[int]allocation.Decision
		want     []string
		why      string // of the last
	}{
		"must-fund before commitments before the ranking": {limits("100"), []allocation.Project{
			before(allocation.Committed, project("A", 1, "0", "50")), before(allocation.MustFund, project("B", 1, "0", "60")), project("C", 1, "99", "1"),
		}, nil, []string{"50", "60", "0"}, "第 1 位：剩余 0 万元，不足 1 万元，列入备选"},
		"what comes before the ranking may be more than there is": {limits("100"), []allocation.Project{
			before(allocation.MustFund, project("A", 1, "0", "130")),
		}, nil, []string{"130"}, "必保项目：先行安排 130 万元，超出剩余 100 万元"},
		"the largest level that fits": {limits("100"), []allocation.Project{
			project("A", 1, "90", "40"), project("B", 1, "80", "80", "70", "60", "30"),
		}, nil, []string{"40", "60"}, "第 2 位：剩余 60 万元，不足 80 万元，按 60 万元的档次安排"},
		"one of a group": {limits("100"), []allocation.Project{
			among("桥", project("A", 1, "90", "40")), among("桥", project("B", 1, "80", "20")),
		}, nil, []string{"40", "0"}, "第 2 位：同组“桥”已安排 A，列入备选"},
		"a section's own ceiling": {limits("100", "S", "30"), []allocation.Project{
			of("S", project("A", 1, "90", "20")), of("S", project("B", 1, "80", "20")),
		}, nil, []string{"20", "0"}, "第 2 位：本科室剩余 10 万元，不足 20 万元，列入备选"},
		"people decide first": {limits("100"), []allocation.Project{
			project("A", 1, "90", "90"), project("B", 4, "50", "20"),
		}, map[int]allocation.Decision{1: {Amount: exact.MustMoney("20"), Reason: "区政府会议纪要"}},
			[]string{"0", "20"}, "人工调整：安排 20 万元，区政府会议纪要"},
		"people decide against": {limits("100"), []allocation.Project{
			project("B", 2, "50", "20"), project("A", 1, "90", "90"),
		}, map[int]allocation.Decision{1: {Reason: "前期工作不足"}},
			[]string{"20", "0"}, "人工调整：列入备选，前期工作不足"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			awards := allocation.Arrange(tt.limits, tt.projects, tt.decided)
			if d := cmp.Diff(tt.want, amounts(awards)); d != "" {
				t.Error(d)
			}
			if got := awards[len(awards)-1].Why; got != tt.why {
				t.Errorf("says %q, want %q", got, tt.why)
			}
		})
	}
}

func TestOptimum(t *testing.T) {
	type class struct{ Proposed, Best, AtMost string }
	tests := map[string]struct {
		limits   allocation.Limits
		projects []allocation.Project
		classes  []class
		want     []string
	}{
		"two small beat one large": {limits("100"), []allocation.Project{
			project("A", 1, "90", "60"), project("B", 1, "85", "50"), project("C", 1, "80", "50"),
		}, []class{{"90.00", "165.00", "165.00"}}, []string{"0", "50", "50"}},
		"the more urgent class goes first": {limits("100"), []allocation.Project{
			project("A", 1, "60", "100"), project("B", 2, "99", "50"), project("C", 2, "99", "50"),
		}, []class{{"60.00", "60.00", "60.00"}, {"0.00", "0.00", "0.00"}}, []string{"100", "0", "0"}},
		"a level counts in proportion": {limits("100"), []allocation.Project{
			project("A", 1, "90", "60"), project("B", 1, "80", "100", "40"),
		}, []class{{"122.00", "122.00", "122.00"}}, []string{"60", "40"}},
		"one of a group, the one that leaves more": {limits("100"), []allocation.Project{
			among("桥", project("A", 1, "90", "80")), among("桥", project("B", 1, "80", "20")), project("C", 1, "70", "80"),
		}, []class{{"90.00", "150.00", "150.00"}}, []string{"0", "20", "80"}},
		"sections with their own money": {limits("100", "S", "50", "T", "50"), []allocation.Project{
			of("S", project("A", 1, "90", "40")), of("S", project("B", 1, "89", "25")), of("S", project("C", 1, "88", "25")), of("T", project("D", 1, "60", "50")),
		}, []class{{"150.00", "237.00", "237.00"}}, []string{"0", "25", "25", "50"}},
		"a bound where the whole and a section bind": {limits("60", "S", "50"), []allocation.Project{
			of("S", project("A", 1, "90", "30")), of("S", project("B", 1, "90", "30")), project("C", 1, "50", "20"),
		}, []class{{"140.00", "140.00", "180.00"}}, []string{"30", "0", "20"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			classes, awards := allocation.Optimum(tt.limits, tt.projects, allocation.Arrange(tt.limits, tt.projects, nil))
			var got []class
			for _, c := range classes {
				got = append(got, class{c.Proposed.Points.String(), c.Best.Points.String(), c.AtMost.String()})
			}
			if d := cmp.Diff(tt.classes, got); d != "" {
				t.Error(d)
			}
			var funded []string
			for _, a := range awards {
				funded = append(funded, a.String())
			}
			if d := cmp.Diff(tt.want, funded); d != "" {
				t.Error(d)
			}
		})
	}
}

// drawn are some projects of two sections, with levels and groups.
func drawn(t *rapid.T) (allocation.Limits, []allocation.Project) {
	money := rapid.Int64Range(1, 40)
	projects := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) allocation.Project {
		p := allocation.Project{
			Section:  rapid.SampledFrom([]string{"S", "T"}).Draw(t, "section"),
			Standing: rapid.SampledFrom([]allocation.Standing{allocation.Ranked, allocation.Ranked, allocation.Ranked, allocation.MustFund}).Draw(t, "standing"),
			Priority: rapid.IntRange(1, 2).Draw(t, "priority"),
			Score:    exact.Points(rapid.Int64Range(0, 100_00).Draw(t, "score")),
			Amount:   exact.Money(money.Draw(t, "amount")),
			Group:    rapid.SampledFrom([]string{"", "", "", "桥", "路"}).Draw(t, "group"),
		}
		if level := exact.Money(money.Draw(t, "level")); level < p.Amount {
			p.Levels = []exact.Money{level}
		}
		return p
	}), 1, 9).Draw(t, "projects")
	for i := range projects {
		projects[i].Code = fmt.Sprint(i)
	}
	l := allocation.Limits{Ceiling: exact.Money(rapid.Int64Range(0, 150).Draw(t, "ceiling")), Strict: rapid.Bool().Draw(t, "strict")}
	if rapid.Bool().Draw(t, "capped") {
		l.Sections = map[string]exact.Money{"S": exact.Money(rapid.Int64Range(0, 80).Draw(t, "S"))}
	}
	return l, projects
}

// keeps tells what an arrangement breaks, beyond what comes before the ranking.
func keeps(t *rapid.T, l allocation.Limits, projects []allocation.Project, amounts []exact.Money) {
	var used, forced, inS, forcedS exact.Money
	groups := map[string]int{}
	for i, p := range projects {
		amount := amounts[i]
		used += amount
		if p.Section == "S" {
			inS += amount
		}
		if p.Standing != allocation.Ranked {
			forced += amount
			if p.Section == "S" {
				forcedS += amount
			}
		}
		if amount > 0 && p.Group != "" {
			groups[p.Group]++
		}
	}
	if used > max(l.Ceiling, forced) {
		t.Fatalf("uses %s of %s", used, l.Ceiling)
	}
	if s, capped := l.Sections["S"]; capped && inS > max(s, forcedS) {
		t.Fatalf("section S uses %s of %s", inS, s)
	}
	for group, n := range groups {
		if n > 1 {
			t.Fatalf("%d of group %s", n, group)
		}
	}
}

func TestNoArrangementBreaksALimit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, projects := drawn(t)
		awards := allocation.Arrange(l, projects, nil)
		given := make([]exact.Money, len(awards))
		for i, a := range awards {
			given[i] = a.Amount
			if a.Why == "" {
				t.Fatalf("project %d is not told why", i)
			}
		}
		keeps(t, l, projects, given)
		classes, best := allocation.Optimum(l, projects, awards)
		keeps(t, l, projects, best)
		for _, c := range classes {
			if c.Best.Points > c.AtMost {
				t.Fatalf("class %d is worth %s, at most %s", c.Priority, c.Best.Points, c.AtMost)
			}
		}
		// The first class has the same money in both.
		if c := classes; len(c) > 0 && (c[0].Proposed.Points > c[0].AtMost || c[0].Proven() && c[0].Best.Points < c[0].Proposed.Points) {
			t.Fatalf("the rule gives %s where the best is %s of at most %s", c[0].Proposed.Points, c[0].Best.Points, c[0].AtMost)
		}
	})
}
