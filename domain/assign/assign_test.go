package assign_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/assign"
)

func solve(t interface {
	Helper()
	Fatal(...any)
}, p assign.Problem, goal assign.Goal, seed string) *assign.Plan {
	t.Helper()
	plan, err := assign.Solve(context.Background(), p, goal, seed, nil)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// The fair plan betters the worst seat and pays for it with the whole.
func TestTheTwoGoals(t *testing.T) {
	p := assign.Problem{Seats: []int{1, 1}, Room: []int{1, 1}, Cost: [][]int{{0, 6}, {4, 8}}}
	for goal, want := range map[assign.Goal]*assign.Plan{
		assign.Least: {Panels: [][]int{{0}, {1}}, Total: 8, Worst: 8, Loads: []int{1, 1}, Proven: true},
		assign.Fair:  {Panels: [][]int{{1}, {0}}, Total: 10, Worst: 6, Loads: []int{1, 1}, Proven: true},
	} {
		if diff := cmp.Diff(want, solve(t, p, goal, "s")); diff != "" {
			t.Errorf("%s: %s", goal, diff)
		}
	}
}

// Ten experts have judged nothing this year and forty once each. Whoever gives every seat to
// the ten gives them six each; twenty panels of three are filled with nobody above two.
func TestLoadsAreSpread(t *testing.T) {
	p := assign.Problem{}
	for e := range 50 {
		p.Room, p.Loads = append(p.Room, 20), append(p.Loads, min(e/10, 1))
	}
	for range 20 {
		p.Seats, p.Cost = append(p.Seats, 3), append(p.Cost, make([]int, 50))
	}
	for _, goal := range []assign.Goal{assign.Least, assign.Fair} {
		plan := solve(t, p, goal, "s")
		for e, seats := range plan.Loads {
			if seats != 2-p.Loads[e] {
				t.Errorf("%s: expert %d with %d is given %d seats", goal, e, p.Loads[e], seats)
			}
		}
		if plan.Total != 50 || plan.Worst != 1 || !plan.Proven {
			t.Errorf("%s: %d in all, the worst %d, proven %t", goal, plan.Total, plan.Worst, plan.Proven)
		}
	}
}

// The fair plan gives nobody a second seat, and pays for it with who fits less.
func TestTheFairPlanSpreadsBeforeItFits(t *testing.T) {
	p := assign.Problem{Seats: []int{1, 1}, Room: []int{2, 2}, Cost: [][]int{{0, 5}, {0, 5}}, Loads: []int{1, 0}}
	for goal, want := range map[assign.Goal]assign.Plan{
		assign.Least: {Panels: [][]int{{0}, {0}}, Total: 3, Worst: 2, Loads: []int{2, 0}, Proven: true},
		assign.Fair:  {Total: 6, Worst: 5, Loads: []int{1, 1}, Proven: true}, // who sits where is chance's
	} {
		got := solve(t, p, goal, "s")
		if goal == assign.Fair {
			got.Panels = nil
		}
		if diff := cmp.Diff(&want, got); diff != "" {
			t.Errorf("%s: %s", goal, diff)
		}
	}
}

// chiSquare is the statistic in thousandths, in whole numbers.
func chiSquare(counts map[string]int, kinds, draws int) int {
	expected := draws / kinds
	sum := (kinds - len(counts)) * expected * expected
	for _, n := range counts {
		sum += (n - expected) * (n - expected)
	}
	return sum * 1000 / expected
}

func TestTiesAreDecidedWithoutBias(t *testing.T) {
	equal := assign.Problem{Seats: []int{1, 1, 1}, Room: []int{1, 1, 1}, Cost: [][]int{{7, 7, 7}, {7, 7, 7}, {7, 7, 7}}}
	for _, goal := range []assign.Goal{assign.Least, assign.Fair} {
		t.Run(string(goal), func(t *testing.T) {
			seen := map[string]int{}
			for seed := range 10_000 {
				seen[fmt.Sprint(solve(t, equal, goal, fmt.Sprint(seed)).Panels)]++
			}
			if x := chiSquare(seen, 6, 10_000); len(seen) != 6 || x > 20_515 { // 5 degrees, 0.1%
				t.Errorf("chi-square %d/1000 of %v", x, seen)
			}
		})
	}
	t.Run("every three of five", func(t *testing.T) {
		p := assign.Problem{Seats: []int{3}, Room: []int{1, 1, 1, 1, 1}, Cost: [][]int{{1, 1, 1, 1, 1}}}
		seen := map[string]int{}
		for seed := range 10_000 {
			seen[fmt.Sprint(solve(t, p, assign.Least, fmt.Sprint(seed)).Panels)]++
		}
		if x := chiSquare(seen, 10, 10_000); x > 27_877 { // 9 degrees, 0.1%
			t.Errorf("chi-square %d/1000 of %v", x, seen)
		}
	})
	t.Run("loads that are alike are spread alike", func(t *testing.T) {
		p := assign.Problem{Seats: []int{1, 1, 1}, Room: []int{3, 3, 3, 3}, Loads: []int{0, 0, 0, 1},
			Cost: [][]int{{2, 2, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}}}
		for _, goal := range []assign.Goal{assign.Least, assign.Fair} {
			seen := map[string]int{}
			for seed := range 10_000 {
				seen[fmt.Sprint(solve(t, p, goal, fmt.Sprint(seed)).Panels)]++
			}
			if x := chiSquare(seen, 6, 10_000); len(seen) != 6 || x > 20_515 { // 5 degrees, 0.1%
				t.Errorf("%s: chi-square %d/1000 of %v", goal, x, seen)
			}
		}
	})
	t.Run("who is alike has equal chances where some sit apart", func(t *testing.T) {
		p := assign.Problem{Seats: []int{2}, Room: []int{1, 1, 1, 1}, Cost: [][]int{{1, 1, 1, 1}}, Apart: [][2]int{{0, 1}}}
		seen, mixed := map[string]int{}, 0
		for seed := range 10_000 {
			if panel := fmt.Sprint(solve(t, p, assign.Least, fmt.Sprint(seed)).Panels); panel != "[[2 3]]" {
				seen[panel]++
				mixed++
			}
		}
		if x := chiSquare(seen, 4, mixed); x > 16_266 { // 3 degrees, 0.1%
			t.Errorf("chi-square %d/1000 of %v", x, seen)
		}
	})
}

// problems are small enough to try everything, and tight.
func problems(t *rapid.T) assign.Problem {
	projects, experts := rapid.IntRange(1, 4).Draw(t, "projects"), rapid.IntRange(1, 5).Draw(t, "experts")
	var p assign.Problem
	needed := 0
	for range rapid.IntRange(0, 2).Draw(t, "needs") {
		need := assign.Need{Seats: rapid.IntRange(0, 2).Draw(t, "of a field"), Can: rapid.SliceOfN(rapid.Bool(), experts, experts).Draw(t, "can")}
		needed += need.Seats
		p.Needs = append(p.Needs, need)
	}
	for range projects {
		p.Seats = append(p.Seats, rapid.IntRange(needed, max(needed, 3)).Draw(t, "seats"))
		p.Cost = append(p.Cost, rapid.SliceOfN(rapid.IntRange(-1, 4), experts, experts).Draw(t, "cost"))
	}
	p.Room = rapid.SliceOfN(rapid.IntRange(0, 4), experts, experts).Draw(t, "room")
	if rapid.Bool().Draw(t, "loads count") {
		p.Loads = rapid.SliceOfN(rapid.IntRange(0, 3), experts, experts).Draw(t, "loads")
	}
	for a := range experts {
		for b := range a {
			if rapid.IntRange(0, 4).Draw(t, "apart") == 0 {
				p.Apart = append(p.Apart, [2]int{a, b})
			}
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "crowds") {
		var c assign.Crowd
		for e := range experts {
			if rapid.Bool().Draw(t, "of the crowd") {
				c.Experts = append(c.Experts, e)
			}
		}
		c.Most = rapid.IntRange(1, 3).Draw(t, "most")
		p.Crowd = append(p.Crowd, c)
	}
	return p
}

// keeps says in other words than the search whether a plan keeps to every limit.
func keeps(p assign.Problem, panels [][]int) bool {
	loads := make([]int, len(p.Room))
	for i, panel := range panels {
		if len(panel) != p.Seats[i] || len(slices.Compact(slices.Sorted(slices.Values(panel)))) != len(panel) {
			return false
		}
		for _, e := range panel {
			if loads[e]++; p.Cost[i][e] == assign.Barred || loads[e] > p.Room[e] {
				return false
			}
		}
		for _, pair := range p.Apart {
			if slices.Contains(panel, pair[0]) && slices.Contains(panel, pair[1]) {
				return false
			}
		}
		if crowded(p, panel) || !stands(p.Needs, panel) {
			return false
		}
	}
	return true
}

// crowded tells whether too many of a crowd sit among some experts.
func crowded(p assign.Problem, panel []int) bool {
	return slices.ContainsFunc(p.Crowd, func(c assign.Crowd) bool {
		n := 0
		for _, e := range c.Experts {
			if slices.Contains(panel, e) {
				n++
			}
		}
		return n > c.Most
	})
}

// stands tells whether each need finds its experts in a panel, nobody for two.
func stands(needs []assign.Need, panel []int) bool {
	if len(needs) == 0 {
		return true
	}
	need := needs[0]
	if need.Seats == 0 {
		return stands(needs[1:], panel)
	}
	need.Seats--
	for i, e := range panel {
		if need.Can[e] && stands(append([]assign.Need{need}, needs[1:]...), slices.Delete(slices.Clone(panel), i, i+1)) {
			return true
		}
	}
	return false
}

// every tries all plans and calls back those that keep to the limits, with the whole and
// what the fair goal looks at first.
func every(p assign.Problem, panels [][]int, each func(total, first int)) {
	i := len(panels)
	if i == len(p.Seats) {
		if !keeps(p, panels) {
			return
		}
		total, worst, most := 0, 0, 0
		loads := slices.Clone(p.Loads)
		for i, panel := range panels {
			for _, e := range panel {
				total += p.Cost[i][e]
				worst = max(worst, p.Cost[i][e])
				if loads != nil {
					total += loads[e]
					loads[e]++
					most = max(most, loads[e])
				}
			}
		}
		if loads != nil {
			worst = most
		}
		each(total, worst)
		return
	}
	for set := range 1 << len(p.Room) {
		var panel []int
		for e := range p.Room {
			if set&(1<<e) != 0 {
				panel = append(panel, e)
			}
		}
		if len(panel) == p.Seats[i] {
			every(p, append(slices.Clone(panels), panel), each)
		}
	}
}

func TestNoPlanIsBetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := problems(t)
		least, first, fair := -1, -1, -1
		every(p, nil, func(total, at int) {
			if least < 0 || total < least {
				least = total
			}
			if first < 0 || at < first || at == first && total < fair {
				first, fair = at, total
			}
		})
		seed := rapid.StringN(1, 4, -1).Draw(t, "seed")
		for _, goal := range []assign.Goal{assign.Least, assign.Fair} {
			plan, err := assign.Solve(context.Background(), p, goal, seed, nil)
			var none *assign.Unsolvable
			switch {
			case errors.As(err, &none):
				if least >= 0 {
					t.Fatalf("%s: %v, but %d is possible", goal, none, least)
				}
				if none.Need > 0 {
					proves(t, p, none)
				}
				continue
			case err != nil:
				t.Fatal(err)
			}
			if !keeps(p, plan.Panels) || !plan.Proven {
				t.Fatalf("%s: %+v breaks a limit, or is not proven", goal, plan)
			}
			if goal == assign.Least && plan.Total != least || goal == assign.Fair && (firstOf(p, plan) != first || plan.Total != fair) {
				t.Fatalf("%s: %+v; the least is %d, the fairest %d with %d", goal, plan, least, first, fair)
			}
		}
	})
}

// firstOf is what the fair goal looks at first: the worst seat, or where loads count the
// greatest of those who sit.
func firstOf(p assign.Problem, plan *assign.Plan) int {
	if p.Loads == nil {
		return plan.Worst
	}
	most := 0
	for e, seats := range plan.Loads {
		if seats > 0 {
			most = max(most, p.Loads[e]+seats)
		}
	}
	return most
}

// proves counts the certificate again: the named projects want more seats than the
// named experts have room for and the others could take, one of each clique.
func proves(t *rapid.T, p assign.Problem, u *assign.Unsolvable) {
	tied := u.Rule == assign.ByApart || u.Rule == assign.ByLoad
	broken := func(some []int) bool {
		return tied && (crowded(p, some) || slices.ContainsFunc(p.Apart, func(pair [2]int) bool {
			return slices.Contains(some, pair[0]) && slices.Contains(some, pair[1])
		}))
	}
	need, have := 0, 0
	for _, i := range u.Projects {
		fields := u.Fields[i]
		if len(fields) == 0 {
			need += p.Seats[i]
		}
		for _, f := range fields {
			need += p.Needs[f].Seats
		}
		counts := func(e int) bool {
			return len(fields) == 0 || slices.ContainsFunc(fields, func(f int) bool { return p.Needs[f].Can[e] })
		}
		var others []int
		for e, c := range p.Cost[i] {
			if counts(e) && !slices.Contains(u.Experts, e) && (c != assign.Barred || u.Rule == assign.ByNumber) {
				others = append(others, e)
			}
		}
		have += independent(others, broken)
	}
	for _, e := range u.Experts {
		if u.Rule == assign.ByLoad {
			have += p.Room[e]
		} else {
			have += len(p.Seats)
		}
	}
	if need != u.Need || have > u.Have || u.Need <= u.Have {
		t.Fatalf("%+v proves nothing: they want %d, have %d", u, need, have)
	}
}

// independent is how many of some experts can sit together.
func independent(experts []int, broken func([]int) bool) (most int) {
	for set := range 1 << len(experts) {
		var some []int
		for i, e := range experts {
			if set&(1<<i) != 0 {
				some = append(some, e)
			}
		}
		if !broken(some) {
			most = max(most, len(some))
		}
	}
	return most
}

func TestWhatBindsIsNamed(t *testing.T) {
	row := func(costs ...int) []int { return costs }
	tests := map[string]struct {
		p    assign.Problem
		want assign.Unsolvable
	}{
		"more seats than people": {assign.Problem{Seats: []int{1, 3}, Room: []int{9, 9}, Cost: [][]int{row(0, 0), row(0, 0)}},
			assign.Unsolvable{Rule: assign.ByNumber, Projects: []int{1}, Need: 3, Have: 2}},
		"all but one are barred": {assign.Problem{Seats: []int{2}, Room: []int{9, 9, 9}, Cost: [][]int{row(0, -1, -1)}},
			assign.Unsolvable{Rule: assign.ByBars, Projects: []int{0}, Need: 2, Have: 1}},
		"those who could sit apart": {assign.Problem{Seats: []int{2}, Room: []int{9, 9, 9}, Cost: [][]int{row(0, 0, -1)}, Apart: [][2]int{{0, 1}}},
			assign.Unsolvable{Rule: assign.ByApart, Projects: []int{0}, Need: 2, Have: 1}},
		"too few who know the field": {assign.Problem{Seats: []int{1, 2}, Room: []int{9, 9, 9}, Cost: [][]int{row(0, 0, 0), row(-1, 0, 0)},
			Needs: []assign.Need{{Seats: 1, Can: []bool{true, false, false}}}},
			assign.Unsolvable{Rule: assign.ByField, Projects: []int{1}, Fields: map[int][]int{1: {0}}, Need: 1, Have: 0}},
		"nobody stands for two fields": {assign.Problem{Seats: []int{2}, Room: []int{9, 9}, Cost: [][]int{row(0, 0)},
			Needs: []assign.Need{{Seats: 1, Can: []bool{true, false}}, {Seats: 1, Can: []bool{true, false}}}},
			assign.Unsolvable{Rule: assign.ByField, Projects: []int{0}, Fields: map[int][]int{0: {0, 1}}, Need: 2, Have: 1}},
		"too little room": {assign.Problem{Seats: []int{2, 2, 1}, Room: []int{1, 2, 5}, Cost: [][]int{row(0, 0, -1), row(0, 0, -1), row(-1, -1, 0)}},
			assign.Unsolvable{Rule: assign.ByLoad, Projects: []int{0, 1}, Experts: []int{0}, Need: 4, Have: 3}},
		"pairs that hang together": {assign.Problem{Seats: []int{2}, Room: []int{1, 1, 1}, Cost: [][]int{row(0, 0, 0)}, Apart: [][2]int{{0, 1}, {1, 2}, {0, 2}}},
			assign.Unsolvable{Rule: assign.ByApart, Projects: []int{0}, Need: 2, Have: 1}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, goal := range []assign.Goal{assign.Least, assign.Fair} {
				_, err := assign.Solve(t.Context(), tt.p, goal, "s", nil)
				var got *assign.Unsolvable
				if !errors.As(err, &got) {
					t.Fatalf("got %v", err)
				}
				if diff := cmp.Diff(&tt.want, got); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

// large is a batch: like projects prefer some experts, a few are barred, two sit apart.
func large(projects, experts, seats int) assign.Problem {
	p := assign.Problem{Apart: [][2]int{{0, 1}, {2, 3}}}
	for e := range experts {
		p.Room = append(p.Room, projects*seats/experts+1+e%7)
	}
	for i := range projects {
		row := make([]int, experts)
		for e := range row {
			row[e] = (i*31 + e*e*17 + i*e) % 10
			if (i+7*e)%23 == 0 {
				row[e] = assign.Barred
			}
		}
		p.Cost, p.Seats = append(p.Cost, row), append(p.Seats, seats)
	}
	return p
}

func TestALongSearchTellsHowFarItIsAndCanBeLeftOff(t *testing.T) {
	p := large(60, 20, 3)
	var told []int
	if _, err := assign.Solve(t.Context(), p, assign.Least, "s", func(done, total int) {
		if total != 180 {
			t.Errorf("%d seats in all", total)
		}
		told = append(told, done)
	}); err != nil {
		t.Fatal(err)
	}
	if len(told) != 60 || !slices.IsSorted(told) || told[59] != 180 {
		t.Errorf("told %v", told)
	}
	ctx, cancel := context.WithCancel(t.Context())
	calls := 0
	_, err := assign.Solve(ctx, p, assign.Fair, "s", func(int, int) {
		if calls++; calls == 5 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || calls != 5 {
		t.Errorf("left off after %d calls with %v", calls, err)
	}
}

func TestTheSeedAloneDecides(t *testing.T) {
	p := large(40, 15, 3)
	if diff := cmp.Diff(solve(t, p, assign.Fair, "a"), solve(t, p, assign.Fair, "a")); diff != "" {
		t.Error(diff)
	}
	if cmp.Equal(solve(t, p, assign.Least, "a").Panels, solve(t, p, assign.Least, "b").Panels) {
		t.Error("another seed decides ties alike")
	}
	if a, b := solve(t, p, assign.Least, "a").Total, solve(t, p, assign.Least, "b").Total; a != b {
		t.Errorf("%d and %d cannot both be the least", a, b)
	}
}

// Golden: were it to change, no record of the past could be replayed.
func TestThePlanIsTheSameInEveryVersion(t *testing.T) {
	for name, tt := range map[string]struct {
		p    assign.Problem
		want string
	}{
		"loads of no account": {large(5, 6, 2), "&{[[3 4] [2 5] [1 4] [0 5] [2 4]] 18 3 [1 1 2 1 3 2] true}"},
		"loads that count":    {loaded(large(5, 6, 2)), "&{[[4 5] [0 5] [1 4] [1 5] [0 4]] 37 5 [2 2 0 0 3 3] true}"},
	} {
		if got := fmt.Sprint(solve(t, tt.p, assign.Fair, "5f2c")); got != tt.want {
			t.Errorf("%s: got %s; want %s", name, got, tt.want)
		}
	}
}

func TestNonsenseIsRefused(t *testing.T) {
	for name, p := range map[string]assign.Problem{
		"costs of too few projects": {Seats: []int{1}, Room: []int{1}},
		"costs of too few experts":  {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{}}},
		"fewer seats than none":     {Seats: []int{-1}, Room: []int{1}, Cost: [][]int{{0}}},
		"a cost below nothing":      {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{-2}}},
		"an expert apart from self": {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{0}}, Apart: [][2]int{{0, 0}}},
		"an expert nobody knows":    {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{0}}, Apart: [][2]int{{0, 1}}},
		"a field of more than all":  {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{0}}, Needs: []assign.Need{{Seats: 2, Can: []bool{true}}}},
		"a field of unknown people": {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{0}}, Needs: []assign.Need{{Seats: 1}}},
		"loads of too few experts":  {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{0}}, Loads: []int{}},
		"a load below nothing":      {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{0}}, Loads: []int{-1}},
		"a load beyond counting":    {Seats: []int{1}, Room: []int{1}, Cost: [][]int{{0}}, Loads: []int{10_000}},
		"more seats than are dared": {Seats: []int{10_001}, Room: []int{1}, Cost: [][]int{{0}}},
	} {
		_, err := assign.Solve(t.Context(), p, assign.Least, "s", nil)
		var none *assign.Unsolvable
		if err == nil || errors.As(err, &none) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// fielded asks a batch besides for one expert of each of two fields.
func fielded(p assign.Problem) assign.Problem {
	for f := range 2 {
		need := assign.Need{Seats: 1}
		for e := range p.Room {
			need.Can = append(need.Can, e%3 == f || e%7 == f)
		}
		p.Needs = append(p.Needs, need)
	}
	return p
}

// loaded lets what each expert has judged already count.
func loaded(p assign.Problem) assign.Problem {
	for e := range p.Room {
		p.Loads = append(p.Loads, e*e%5)
	}
	return p
}

func TestFieldsSitInEveryPanelOfABatch(t *testing.T) {
	for _, p := range []assign.Problem{fielded(large(100, 30, 3)), fielded(loaded(large(100, 30, 3)))} {
		for _, goal := range []assign.Goal{assign.Least, assign.Fair} {
			if plan := solve(t, p, goal, "s"); !keeps(p, plan.Panels) || !plan.Proven {
				t.Errorf("%s: %+v", goal, plan)
			}
		}
	}
}

// mostForABatch is how long a plan of 1,000 projects and 100 experts, three to a panel,
// may take on one core.
const mostForABatch = time.Second

func BenchmarkAWholeBatch(b *testing.B) {
	for name, p := range map[string]assign.Problem{
		"": large(1_000, 100, 3), "_FIELDS": fielded(large(1_000, 100, 3)),
		"_LOADS": loaded(large(1_000, 100, 3)), "_FIELDS_LOADS": fielded(loaded(large(1_000, 100, 3))),
	} {
		for _, goal := range []assign.Goal{assign.Least, assign.Fair} {
			b.Run(string(goal)+name, func(b *testing.B) {
				for b.Loop() {
					solve(b, p, goal, "s")
				}
				if each := b.Elapsed() / time.Duration(b.N); each > mostForABatch {
					b.Fatalf("takes %s; at most %s", each, mostForABatch)
				}
			})
		}
	}
}
