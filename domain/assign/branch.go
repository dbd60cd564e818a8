package assign

import "slices"

// mostBranches bounds the proof; beyond it a plan that keeps to all limits is taken
// without one.
const mostBranches = 400

// node is a part of the search: seats that are barred beside the problem's own, and
// the cost that no plan within it is below.
type node struct {
	barred [][2]int // project, expert
	panels [][]int
	bound  int64
}

// branch is the cheapest plan no seat of which costs more than the worst allowed; nil
// when there is none. A flow keeps to all limits but those of the loose pairs and of
// the crowds that no group holds: where it seats such a pair, or too many of a crowd,
// together, each of them in turn is barred from the project, the cheapest part of the
// search first.
func (s *search) branch(worst int) (*Plan, error) {
	cost := s.costs(worst)
	all, stuck, err := s.run(cost, s.group, s.most)
	if err != nil || stuck != filled {
		return nil, err
	}
	first := newNode(cost, all, nil)
	open := []*node{first}
	for range mostBranches {
		if len(open) == 0 {
			return nil, nil
		}
		best := open[len(open)-1]
		open = open[:len(open)-1]
		project, some, found := s.broken(best.panels)
		if !found {
			return s.plan(best.panels), nil
		}
		for _, expert := range some {
			if err := s.ctx.Err(); err != nil {
				return nil, err
			}
			if next := bounded(cost, all, append(slices.Clone(best.barred), [2]int{project, expert})); next != nil {
				open = append(open, next)
			}
		}
		slices.SortStableFunc(open, func(a, b *node) int { return compare(b.bound, a.bound) }) // the cheapest last
	}
	group, most := s.closed()
	f, stuck, err := s.run(cost, group, most)
	if err != nil || stuck != filled {
		s.unsure = true
		return nil, err
	}
	plan := s.plan(f.panel)
	plan.Proven = false
	return plan, nil
}

func compare(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	default:
		return 0
	}
}

// bounded is the part of the search in which some are barred, one after the other, from the
// flow of the whole; nil when there is no plan in it.
func bounded(cost [][]int64, all *flow, barred [][2]int) *node {
	f := all.clone()
	for _, b := range barred {
		if !f.bar(b[0], b[1]) {
			return nil
		}
	}
	return newNode(cost, f, barred)
}

func newNode(cost [][]int64, f *flow, barred [][2]int) *node {
	n := &node{barred: barred, panels: f.panel}
	for project, panel := range f.panel {
		for _, e := range panel {
			n.bound += cost[project][e]
		}
	}
	for _, projects := range f.sits {
		n.bound += f.rise * int64(len(projects)*(len(projects)-1)/2)
	}
	return n
}
