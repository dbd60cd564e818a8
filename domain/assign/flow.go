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
	most  []int       // by group: how many of it may sit in a panel
	can   []kindSet   // by group: the kinds of seats that all of it can take
	panel [][]int     // experts of each project
	sits  [][]int     // projects of each expert
	in    [][]bool    // by project and expert: who sits there
	held  [][]int     // by project and group: how many seats it holds
	kind  [][][]int   // by project and group: how many of each kind these are; nil until it holds one
	reach [][]kindSet // by project and kind of a free seat: the kinds that can be free instead
	price []int64     // potentials, by which no way costs less than nothing
	ways  [][]int64   // from expert to expert
	by    [][]int     // the project whose seat changes on that way
}

const far = math.MaxInt64 / 4

// newFlow is a flow in which nobody sits. Of a group whose members differ in what they
// can take, only what all can counts.
func newFlow(cost [][]int64, room, group, most []int, can []kindSet, kinds int) *flow {
	n := len(room)
	f := &flow{cost: cost, room: room, group: group, most: most, can: make([]kindSet, n), panel: make([][]int, len(cost)),
		sits: make([][]int, n), in: make([][]bool, len(cost)), held: make([][]int, len(cost)), kind: make([][][]int, len(cost)),
		reach: make([][]kindSet, len(cost)),
		price: make([]int64, n), ways: make([][]int64, n), by: make([][]int, n)}
	for g := range f.can {
		f.can[g] = ^kindSet(0)
	}
	for e, g := range group {
		f.can[g] &= can[e]
	}
	for i := range f.held {
		f.in[i], f.held[i], f.kind[i], f.reach[i] = make([]bool, n), make([]int, n), make([][]int, n), make([]kindSet, kinds)
		f.spread(i)
	}
	for e := range f.ways {
		f.ways[e], f.by[e] = make([]int64, n), make([]int, n)
		f.look(e)
	}
	return f
}

// may tells whether a project has a place for an expert where seats of these kinds can be
// free, once another, or nobody (-1), leaves it.
func (f *flow) may(project, expert int, free kindSet, leaves int) bool {
	if f.cost[project][expert] == far || f.in[project][expert] {
		return false
	}
	group := f.group[expert]
	return leaves >= 0 && f.group[leaves] == group || f.held[project][group] < f.most[group] && f.can[group]&free != 0
}

// holds are the kinds of the seats that a group holds in a project.
func (f *flow) holds(project, group int) (kinds kindSet) {
	for kind, n := range f.kind[project][group] {
		if n > 0 {
			kinds |= 1 << kind
		}
	}
	return kinds
}

// frees are the kinds of seats that can be free once one of a group leaves a project.
func (f *flow) frees(project, group int) (free kindSet) {
	for kind := range f.holds(project, group).all() {
		free |= f.reach[project][kind]
	}
	return free
}

// look finds the cheapest ways from an expert anew.
func (f *flow) look(expert int) {
	ways, by := f.ways[expert], f.by[expert]
	for to := range ways {
		ways[to] = far
	}
	for _, project := range f.sits[expert] {
		costs, now := f.cost[project], f.cost[project][expert]
		free := f.frees(project, f.group[expert])
		for to := range ways {
			if d := costs[to] - now; d < ways[to] && f.may(project, to, free, expert) {
				ways[to], by[to] = d, project
			}
		}
	}
}

// grow fills one more seat of a project, of this kind, at the least cost; false when none
// can be.
func (f *flow) grow(project, kind int) bool {
	n := len(f.room)
	free := f.reach[project][kind]
	dist, from, done := make([]int64, n), make([]int, n), make([]bool, n)
	var base int64 = -far
	for e := range dist {
		dist[e], from[e] = far, -1
		if f.may(project, e, free, -1) {
			base = max(base, f.price[e]-f.cost[project][e])
		}
	}
	for e := range dist {
		if f.may(project, e, free, -1) {
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
			f.change(f.trace(project, kind, path(from, at)))
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

// spot is a place in the whole network, in which seats flow from a project's kinds of
// seats by its groups to experts.
type spot struct {
	what    place
	project int // none for an expert
	at      int // the kind, group or expert
}

type place byte

const (
	seat   place = iota // a kind of seat of a project
	entry               // a group of a project, before its one place is taken
	exit                // and after
	person              // an expert
)

// trace is a path among experts as it goes through the whole network, without the ways
// round on it: these cost nothing, for none is cheaper than standing still.
func (f *flow) trace(project, kind int, way []int) []spot {
	all := append([]spot{{seat, project, kind}}, f.arrive(project, kind, way[0])...)
	for i := 1; i < len(way); i++ {
		leaves, comes := way[i-1], way[i]
		at := f.by[leaves][comes]
		g := f.group[leaves]
		all = append(all, spot{exit, at, g})
		if g == f.group[comes] {
			all = append(all, spot{person, 0, comes})
			continue
		}
		for free := range f.holds(at, g).all() {
			if f.reach[at][free]&f.can[f.group[comes]] != 0 {
				all = append(all, spot{entry, at, g}, spot{seat, at, free})
				all = append(all, f.arrive(at, free, comes)...)
				break
			}
		}
	}
	straight, seen := all[:0:0], map[spot]int{}
	for _, n := range all {
		if back, ok := seen[n]; ok {
			for _, m := range straight[back+1:] {
				delete(seen, m)
			}
			straight = straight[:back+1]
			continue
		}
		seen[n] = len(straight)
		straight = append(straight, n)
	}
	return straight
}

// arrive is the way of an expert into a project in which a seat of this kind is free.
func (f *flow) arrive(project, kind, expert int) []spot {
	g := f.group[expert]
	return append(f.over(project, kind, g), spot{entry, project, g}, spot{exit, project, g}, spot{person, 0, expert})
}

// change takes every step of a path: first who leaves, then who comes or changes over.
func (f *flow) change(way []spot) {
	touched, projects := map[int]bool{}, map[int]bool{}
	touch := func(project int) {
		projects[project] = true
		for _, e := range f.panel[project] {
			touched[e] = true
		}
	}
	for _, n := range way {
		if n.what != person {
			touch(n.project)
		}
	}
	for i := 1; i < len(way); i++ {
		if from, to := way[i-1], way[i]; from.what == person {
			f.drop(to.project, from.at)
		}
	}
	for i := 1; i < len(way); i++ {
		switch from, to := way[i-1], way[i]; {
		case from.what == seat:
			f.takes(from.project, to.at, from.at, 1)
		case to.what == seat:
			f.takes(to.project, from.at, to.at, -1)
		case to.what == person:
			f.sit(from.project, to.at)
		}
	}
	for project := range projects {
		touch(project)
		f.spread(project)
	}
	for e := range touched {
		f.look(e)
	}
}

func (f *flow) drop(project, expert int) {
	gone := func(list []int, v int) []int {
		return slices.DeleteFunc(list, func(w int) bool { return w == v })
	}
	f.panel[project], f.sits[expert] = gone(f.panel[project], expert), gone(f.sits[expert], project)
	f.in[project][expert] = false
	f.held[project][f.group[expert]]--
}

// takes gives so many seats of a kind more to a group.
func (f *flow) takes(project, group, kind, more int) {
	if f.kind[project][group] == nil {
		f.kind[project][group] = make([]int, len(f.reach[project]))
	}
	f.kind[project][group][kind] += more
}

func (f *flow) sit(project, expert int) {
	f.panel[project] = append(f.panel[project], expert)
	f.sits[expert] = append(f.sits[expert], project)
	f.in[project][expert] = true
	f.held[project][f.group[expert]]++
}
