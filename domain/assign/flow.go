package assign

import (
	"math"
	"slices"
)

// flow is a cheapest flow of seats from projects to experts, grown one seat at a time
// by the shortest augmenting path. Projects are left out of the search: a way from one
// expert to another is the cheapest change of a seat of the first, so that a path is
// found among experts alone.
type flow struct {
	cost  [][]int64 // far: barred
	room  []int
	group []int
	panel [][]int   // experts of each project
	sits  [][]int   // projects of each expert
	held  [][]int   // by project and group: the expert who holds it, plus one
	price []int64   // potentials, by which no way costs less than nothing
	ways  [][]int64 // from expert to expert
	by    [][]int   // the project whose seat changes on that way
}

const far = math.MaxInt64 / 4

func newFlow(cost [][]int64, room, group []int) *flow {
	n := len(room)
	f := &flow{cost: cost, room: room, group: group, panel: make([][]int, len(cost)), sits: make([][]int, n),
		held: make([][]int, len(cost)), price: make([]int64, n), ways: make([][]int64, n), by: make([][]int, n)}
	for i := range f.held {
		f.held[i] = make([]int, n)
	}
	for e := range f.ways {
		f.ways[e], f.by[e] = make([]int64, n), make([]int, n)
		f.look(e)
	}
	return f
}

// may tells whether a project has a place for an expert once another, or nobody (-1),
// leaves it.
func (f *flow) may(project, expert, leaves int) bool {
	if f.cost[project][expert] == far {
		return false
	}
	holder := f.held[project][f.group[expert]] - 1
	return holder < 0 || holder == leaves && holder != expert
}

// look finds the cheapest ways from an expert anew.
func (f *flow) look(expert int) {
	ways, by := f.ways[expert], f.by[expert]
	for to := range ways {
		ways[to] = far
	}
	for _, project := range f.sits[expert] {
		costs, now := f.cost[project], f.cost[project][expert]
		for to := range ways {
			if d := costs[to] - now; d < ways[to] && f.may(project, to, expert) {
				ways[to], by[to] = d, project
			}
		}
	}
}

// grow fills one more seat of a project at the least cost; false when none can be.
func (f *flow) grow(project int) bool {
	n := len(f.room)
	dist, from, done := make([]int64, n), make([]int, n), make([]bool, n)
	var base int64 = -far
	for e := range dist {
		dist[e], from[e] = far, -1
		if f.may(project, e, -1) {
			base = max(base, f.price[e]-f.cost[project][e])
		}
	}
	for e := range dist {
		if f.may(project, e, -1) {
			dist[e] = f.cost[project][e] + base - f.price[e]
		}
	}
	for {
		at := -1
		for e := range dist {
			if !done[e] && dist[e] < far && (at < 0 || dist[e] < dist[at]) {
				at = e
			}
		}
		if at < 0 {
			return false
		}
		if len(f.sits[at]) < f.room[at] {
			for e := range dist {
				f.price[e] += min(dist[e], dist[at])
			}
			f.change(project, path(from, at))
			return true
		}
		done[at] = true
		for to, way := range f.ways[at] {
			if way == far || done[to] {
				continue
			}
			if d := dist[at] + way + f.price[at] - f.price[to]; d < dist[to] {
				dist[to], from[to] = d, at
			}
		}
	}
}

// path are the experts on the way to the last.
func path(from []int, last int) []int {
	var way []int
	for e := last; e >= 0; e = from[e] {
		way = append(way, e)
	}
	slices.Reverse(way)
	return way
}

// step puts an expert into a project in the place of another, or of nobody (-1).
type step struct{ project, leaves, comes int }

// change takes every step of a path: the first expert comes to the project, and each
// one after takes over a seat of the one before.
func (f *flow) change(project int, way []int) {
	steps := []step{{project, -1, way[0]}}
	for i := 1; i < len(way); i++ {
		steps = append(steps, step{f.by[way[i-1]][way[i]], way[i-1], way[i]})
	}
	steps = f.shorten(steps)
	touched := map[int]bool{}
	touch := func(panel []int) {
		for _, e := range panel {
			touched[e] = true
		}
	}
	for _, s := range steps {
		touch(f.panel[s.project])
		if s.leaves >= 0 {
			f.drop(s.project, s.leaves)
		}
	}
	for _, s := range steps {
		f.seat(s.project, s.comes)
		touch(f.panel[s.project])
	}
	for e := range touched {
		f.look(e)
	}
}

// shorten cuts out where a path comes back to a project: what lies between costs
// nothing, for no way round is cheaper than standing still.
func (f *flow) shorten(steps []step) []step {
	for i := 0; i < len(steps); i++ {
		for j := len(steps) - 1; j > i; j-- {
			if steps[i].project == steps[j].project && f.crosses(steps[i]) && f.crosses(steps[j]) {
				steps[i].comes = steps[j].comes
				steps = slices.Delete(steps, i+1, j+1)
				break
			}
		}
	}
	return steps
}

// crosses tells whether a step passes from one group of a project to another.
func (f *flow) crosses(s step) bool { return s.leaves < 0 || f.group[s.leaves] != f.group[s.comes] }

func (f *flow) drop(project, expert int) {
	gone := func(list []int, v int) []int {
		return slices.DeleteFunc(list, func(w int) bool { return w == v })
	}
	f.panel[project], f.sits[expert] = gone(f.panel[project], expert), gone(f.sits[expert], project)
	f.held[project][f.group[expert]] = 0
}

func (f *flow) seat(project, expert int) {
	f.panel[project] = append(f.panel[project], expert)
	f.sits[expert] = append(f.sits[expert], project)
	f.held[project][f.group[expert]] = expert + 1
}
