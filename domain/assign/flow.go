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
	rise  int64 // by how much each seat of an expert costs more than the one before
	group []int
	most  []int       // by group: how many of it may sit in a panel
	can   []kindSet   // by group: the kinds of seats that all of it can take
	panel [][]int     // experts of each project
	sits  [][]int     // projects of each expert
	in    [][]bool    // by project and expert: who sits there
	held  [][]int     // by project and group: how many seats it holds
	kind  [][][]int   // by project and group: how many of each kind these are; nil until it holds one
	kinds [][]kindSet // by project and group: the kinds of these
	reach [][]kindSet // by project and kind of a free seat: the kinds that can be free instead
	price []int64     // potentials, by which no way costs less than nothing
	end   int64       // the potential of where all ways end
	ways  [][]int64   // from expert to expert
	by    [][]int     // the project whose seat changes on that way
	moved []bool      // by project: whether it has changed since ways were looked at
}

const far = math.MaxInt64 / 4

// newFlow is a flow in which nobody sits. Of a group whose members differ in what they
// can take, only what all can counts.
func newFlow(cost [][]int64, rise int64, room, group, most []int, can []kindSet, kinds int) *flow {
	n := len(room)
	f := &flow{cost: cost, rise: rise, room: room, group: group, most: most, can: make([]kindSet, n), panel: make([][]int, len(cost)),
		sits: make([][]int, n), in: make([][]bool, len(cost)), held: make([][]int, len(cost)), kind: make([][][]int, len(cost)), kinds: make([][]kindSet, len(cost)),
		reach: make([][]kindSet, len(cost)), moved: make([]bool, len(cost)),
		price: make([]int64, n), ways: make([][]int64, n), by: make([][]int, n)}
	for g := range f.can {
		f.can[g] = ^kindSet(0)
	}
	for e, g := range group {
		f.can[g] &= can[e]
	}
	for i := range f.held {
		f.in[i], f.held[i], f.kind[i], f.kinds[i], f.reach[i] = make([]bool, n), make([]int, n), make([][]int, n), make([]kindSet, n), make([]kindSet, kinds)
		f.spread(i)
	}
	for e := range f.ways {
		f.ways[e], f.by[e] = slices.Repeat([]int64{far}, n), make([]int, n)
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

// frees are the kinds of seats that can be free once one of a group leaves a project.
func (f *flow) frees(project, group int) (free kindSet) {
	for kind := range f.kinds[project][group].all() {
		free |= f.reach[project][kind]
	}
	return free
}

// look finds the cheapest ways from an expert, of which only those through projects that moved
// have changed. Of ways that cost the same it takes the one through the project where he has
// sat longest.
func (f *flow) look(expert int) {
	ways, by, sits := f.ways[expert], f.by[expert], f.sits[expert]
	var stale []int
	for to := range ways {
		if ways[to] < far && f.moved[by[to]] {
			ways[to] = far
			stale = append(stale, to)
		}
	}
	for i, project := range sits {
		if !f.moved[project] && len(stale) == 0 {
			continue
		}
		costs, now := f.cost[project], f.cost[project][expert]
		free := f.frees(project, f.group[expert])
		try := func(to int) {
			d := costs[to] - now
			if (d < ways[to] || i < slices.Index(sits, by[to])) && f.may(project, to, free, expert) {
				ways[to], by[to] = d, project
			}
		}
		if f.moved[project] {
			for to, cost := range costs {
				if cost-now <= ways[to] {
					try(to)
				}
			}
			continue
		}
		for _, to := range stale {
			if costs[to]-now <= ways[to] {
				try(to)
			}
		}
	}
}

// grow fills one more seat of a project, of this kind, at the least cost; false when none
// can be.
func (f *flow) grow(project, kind int) bool {
	dist, from := f.enter(project, kind)
	last, least := f.shortest(dist, from)
	if last < 0 {
		return false
	}
	for e := range dist {
		f.price[e] += min(dist[e], least)
	}
	f.end += least
	f.change(f.trace(project, kind, path(from, last)))
	return true
}

// enter is how far each expert is from a free seat of a project, of this kind, that he can take
// himself; far where he cannot. Nobody is on the way to any.
func (f *flow) enter(project, kind int) (dist []int64, from []int) {
	dist, from = make([]int64, len(f.room)), make([]int, len(f.room))
	free := f.reach[project][kind]
	var base int64 = -far
	for e := range dist {
		dist[e], from[e] = far, -1
		if f.may(project, e, free, -1) {
			dist[e] = f.cost[project][e] - f.price[e]
			base = max(base, -dist[e])
		}
	}
	for e := range dist {
		if dist[e] < far {
			dist[e] += base
		}
	}
	return dist, from
}

// shortest goes on from expert to expert to the one who can take one more seat at the least
// cost of the whole path; nobody (-1) when none can. It leaves off where all that is farther
// than this cost does not matter.
func (f *flow) shortest(dist []int64, from []int) (last int, least int64) {
	last, least = -1, far
	done := make([]bool, len(dist))
	at := -1
	for e := range dist {
		if dist[e] < far && (at < 0 || dist[e] < dist[at]) {
			at = e
		}
	}
	for at >= 0 && dist[at] < least {
		if len(f.sits[at]) < f.room[at] {
			if whole := dist[at] + f.next(at); whole < least {
				last, least = at, whole
			}
		}
		done[at] = true
		beyond, nearest, price := dist[at]+f.price[at], -1, f.price
		for to, way := range f.ways[at] {
			if done[to] {
				continue
			}
			if d := beyond + way - price[to]; way < far && d < dist[to] {
				dist[to], from[to] = d, at
			}
			if dist[to] < far && (nearest < 0 || dist[to] < dist[nearest]) {
				nearest = to
			}
		}
		at = nearest
	}
	return last, least
}

// next is what one more seat of an expert costs by the potentials: never less than nothing.
func (f *flow) next(expert int) int64 {
	return f.rise*int64(len(f.sits[expert])) + f.price[expert] - f.end
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
		for free := range f.kinds[at][g].all() {
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
	touched := map[int]bool{}
	var projects []int
	touch := func(project int) {
		for _, e := range f.panel[project] {
			touched[e] = true
		}
	}
	for _, n := range way {
		if n.what != person && !f.moved[n.project] {
			projects, f.moved[n.project] = append(projects, n.project), true
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
	for _, project := range projects {
		touch(project)
		f.spread(project)
	}
	for e := range touched {
		f.look(e)
	}
	for _, project := range projects {
		f.moved[project] = false
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
	f.kinds[project][group] &^= 1 << kind
	if f.kind[project][group][kind] > 0 {
		f.kinds[project][group] |= 1 << kind
	}
}

func (f *flow) sit(project, expert int) {
	f.panel[project] = append(f.panel[project], expert)
	f.sits[expert] = append(f.sits[expert], project)
	f.in[project][expert] = true
	f.held[project][f.group[expert]]++
}
