// Package assign seats experts on many panels at once (批量编组), at the least cost that
// limits allow or so that nobody is given more than must be: pure rules on numbers,
// which anybody can replay from the problem and the seed.
package assign

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Problem is who is wanted where. Projects and experts are their places in the lists.
type Problem struct {
	Seats []int    // wanted by each project
	Room  []int    // seats that each expert may still take
	Cost  [][]int  // of an expert (second) on a project (first), from 0 up, or Barred
	Loads []int    // of each expert before the plan; nil: of no account
	Apart [][2]int // experts who never sit in one panel
	Crowd []Crowd  // experts of whom only so many sit in one panel
	Needs []Need   // of every panel; an expert stands for one of them, however many he could
}

// Crowd are experts of whom a panel takes no more than so many: those of one house.
type Crowd struct {
	Experts []int
	Most    int
}

// Need is a field that must sit in a panel: how many of its seats, and which experts
// could stand for it.
type Need struct {
	Seats int
	Can   []bool
}

// Barred is the cost of an expert who must not judge a project.
const Barred = -1

// Goal is what a plan is best in.
type Goal string

// The goals. Least is the least cost of all seats together. Where loads count, a seat costs
// besides what its expert has by then: his load for the first, one more for the second and
// so on, so that the sum is the less the more evenly the seats are spread. Fair is first
// that the greatest load which anybody who sits has after the plan is as small as can be
// (min-max), and only then the least together; where loads are of no account it is
// first that the worst seat costs as little as can be.
const (
	Least Goal = "LEAST"
	Fair  Goal = "FAIR"
)

// MarshalGQL writes the code.
func (g Goal) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(g))) }

// UnmarshalGQL reads a code and refuses one that is none.
func (g *Goal) UnmarshalGQL(v any) error {
	s, _ := v.(string)
	if s != string(Least) && s != string(Fair) {
		return fmt.Errorf("%v is neither %s nor %s", v, Least, Fair)
	}
	*g = Goal(s)
	return nil
}

// Plan is a panel for each project, its experts in their order.
type Plan struct {
	Panels [][]int
	Total  int   // cost of all seats, with what loads add to it
	Worst  int   // cost of the worst seat, where of an expert's seats the costliest come first
	Loads  []int // seats of each expert
	// Proven tells that no plan is better in its goal: unless experts who
	// must sit apart hang together so that it would take too long to say. The plan keeps to
	// all limits even then.
	Proven bool
}

// Solve finds the best plan for a goal. Among plans that are equally good the seed
// decides, and experts who are alike have equal chances. It tells how many seats are
// filled, of an attempt, and leaves off when the context ends. What cannot be solved
// is an *Unsolvable, which says why.
func Solve(ctx context.Context, p Problem, goal Goal, seed string, progress func(done, total int)) (*Plan, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	s := &search{ctx: ctx, Problem: p, chance: noise(p, seed), progress: progress}
	s.kinds = p.kinds()
	s.group, s.most, s.loose, s.over = groups(s.kinds, p.Apart, p.Crowd)
	plan, err := s.solve(goal)
	if err != nil {
		return nil, err
	}
	if plan == nil {
		return nil, s.why()
	}
	return plan, nil
}

// Limits within which sums of costs stay exact.
const (
	mostCost    = 10_000
	mostSeats   = 10_000
	mostExperts = 1_000
	mostNeeds   = 8
)

// check refuses what is no problem at all.
func (p Problem) check() error {
	if len(p.Cost) != len(p.Seats) || len(p.Room) > mostExperts || len(p.Needs) > mostNeeds || p.Loads != nil && len(p.Loads) != len(p.Room) {
		return fmt.Errorf("%d projects, costs of %d, %d experts, %d needs", len(p.Seats), len(p.Cost), len(p.Room), len(p.Needs))
	}
	needed := 0
	for _, need := range p.Needs {
		if needed += need.Seats; need.Seats < 0 || len(need.Can) != len(p.Room) {
			return fmt.Errorf("%d seats of a field for which %d experts are known", need.Seats, len(need.Can))
		}
	}
	total := 0
	for i, n := range p.Seats {
		if n < needed || len(p.Cost[i]) != len(p.Room) {
			return fmt.Errorf("project %d wants %d seats, %d by field, and knows %d experts", i, n, needed, len(p.Cost[i]))
		}
		if total += n; total > mostSeats {
			return fmt.Errorf("more than %d seats", mostSeats)
		}
		for e, c := range p.Cost[i] {
			if c != Barred && (c < 0 || p.load(e) < 0 || c+p.load(e)+p.rises()*len(p.Seats) > mostCost) {
				return fmt.Errorf("expert %d with %d costs %d on project %d", e, p.load(e), c, i)
			}
		}
	}
	for _, pair := range p.Apart {
		for _, e := range pair {
			if e < 0 || e >= len(p.Room) || pair[0] == pair[1] {
				return fmt.Errorf("%v are not two experts", pair)
			}
		}
	}
	for _, c := range p.Crowd {
		if c.Most < 1 || slices.ContainsFunc(c.Experts, func(e int) bool { return e < 0 || e >= len(p.Room) }) {
			return fmt.Errorf("%v is no crowd of experts", c)
		}
	}
	return nil
}

// load is what an expert has before the plan, as far as that counts.
func (p Problem) load(expert int) int {
	if p.Loads == nil {
		return 0
	}
	return p.Loads[expert]
}

// rises is by how much each seat of an expert costs more than the one before.
func (p Problem) rises() int {
	if p.Loads == nil {
		return 0
	}
	return 1
}

// plan sums up what a flow has found.
func (p Problem) plan(panels [][]int) *Plan {
	plan := &Plan{Panels: make([][]int, len(panels)), Loads: make([]int, len(p.Room)), Proven: true}
	costs := make([][]int, len(p.Room))
	for i, panel := range panels {
		plan.Panels[i] = slices.Sorted(slices.Values(panel))
		for _, e := range panel {
			costs[e] = append(costs[e], p.Cost[i][e])
		}
	}
	for e, each := range costs {
		plan.Loads[e] = len(each)
		slices.SortFunc(each, func(a, b int) int { return b - a })
		for seat, cost := range each {
			cost += p.load(e) + p.rises()*seat
			plan.Total += cost
			plan.Worst = max(plan.Worst, cost)
		}
	}
	return plan
}
