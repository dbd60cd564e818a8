package assign

import (
	"math"
	"slices"
)

// flow is a cheapest flow of seats from projects to experts, grown one seat at a time
// by the shortest augmenting path, from which an expert can be barred afterwards. Projects
// are left out of the search: a way from one expert to another is the cheapest change of a
// seat of the first, so that a path is found among experts alone.
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

// clone is a flow that goes on by itself from here.
func (f *flow) clone() *flow {
	c := *f
	c.cost = slices.Clone(f.cost)
	c.price = slices.Clone(f.price)
	c.moved = slices.Clone(f.moved)
	c.panel, c.sits, c.in, c.held = rows(f.panel), rows(f.sits), rows(f.in), rows(f.held)
	c.kinds, c.reach, c.ways, c.by = rows(f.kinds), rows(f.reach), rows(f.ways), rows(f.by)
	c.kind = make([][][]int, len(f.kind))
	for i, of := range f.kind {
		c.kind[i] = rows(of)
	}
	return &c
}

// rows copies a table.
func rows[T any](table [][]T) [][]T {
	out := slices.Clone(table)
	for i, row := range out {
		out[i] = slices.Clone(row)
	}
	return out
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
	way := f.shortest(f.enter(project, kind), f.sink())
	if way == nil {
		return false
	}
	all := append([]spot{{seat, project, kind}}, f.arrive(project, kind, way[0])...)
	f.change(straight(append(all, f.trace(way)...)))
	return true
}

// bar takes an expert out of a panel for good and fills his seat at the least cost of the
// whole; false when it cannot be. It is as if the flow had been grown without him there: what
// he leaves behind in the project is carried on to where one seat of him is missing.
func (f *flow) bar(project, expert int) bool {
	way := f.shortest(f.leave(project, expert), expert)
	if way == nil {
		return false
	}
	all := append(f.step(expert, way[0], project), f.trace(way)...)
	f.cost[project] = slices.Clone(f.cost[project])
	f.cost[project][expert] = far
	f.change(append([]spot{{person, 0, expert}}, straight(all)...))
	return true
}

// leave is how far each expert is from the seat of a project that one who sits there leaves.
func (f *flow) leave(project, expert int) (dist []int64) {
	dist = slices.Repeat([]int64{far}, len(f.room)+1)
	free := f.frees(project, f.group[expert])
	for e, cost := range f.cost[project] {
		if f.may(project, e, free, expert) {
			dist[e] = cost - f.cost[project][expert] + f.price[expert] - f.price[e]
		}
	}
	return dist
}

// enter is how far each expert is from a free seat of a project, of this kind, that he can take
// himself; far where he cannot.
func (f *flow) enter(project, kind int) (dist []int64) {
	dist = slices.Repeat([]int64{far}, len(f.room)+1)
	free := f.reach[project][kind]
	var base int64 = -far
	for e := range f.room {
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
	return dist
}

// sink is where all seats end, beyond the last expert.
func (f *flow) sink() int { return len(f.room) }

// shortest goes on, from the experts who are at some distance, to the target at the least cost
// of the whole path: who is on the way to it, and the target where that is an expert; nil when
// no path leads there. It raises the potentials by the distances; all that is farther than the
// target is as far as this.
func (f *flow) shortest(dist []int64, target int) (way []int) {
	from, done, sink := slices.Repeat([]int{-1}, len(dist)), make([]bool, len(dist)), f.sink()
	for at := nearest(dist); at != target; {
		if at < 0 {
			return nil
		}
		done[at] = true
		var next int
		if at == sink {
			next = f.back(dist, from, done)
		} else {
			next = f.onward(at, dist, from, done)
		}
		if !done[sink] && dist[sink] < far && (next < 0 || dist[sink] <= dist[next]) {
			next = sink
		}
		at = next
	}
	least := dist[target]
	for e := range f.price {
		f.price[e] += min(dist[e], least)
	}
	f.end += min(dist[sink], least)
	way = path(from, target)
	if target == sink {
		way = way[:len(way)-1]
	}
	return way
}

// nearest is the first of those at the least distance; nobody (-1) when all are far.
func nearest(dist []int64) int {
	at := -1
	for e := range dist {
		if dist[e] < far && (at < 0 || dist[e] < dist[at]) {
			at = e
		}
	}
	return at
}

// onward goes from an expert to the others, and to the sink where he has room for one more
// seat. It returns the nearest expert who is not done.
func (f *flow) onward(at int, dist []int64, from []int, done []bool) (next int) {
	if len(f.sits[at]) < f.room[at] {
		if whole := dist[at] + f.next(at); whole < dist[f.sink()] {
			dist[f.sink()], from[f.sink()] = whole, at
		}
	}
	beyond, price := dist[at]+f.price[at], f.price
	next = -1
	for to, way := range f.ways[at] {
		if done[to] {
			continue
		}
		if d := beyond + way - price[to]; way < far && d < dist[to] {
			dist[to], from[to] = d, at
		}
		if dist[to] < far && (next < 0 || dist[to] < dist[next]) {
			next = to
		}
	}
	return next
}

// back goes from the sink to the experts, each of whom can give his last seat to another. It
// returns the nearest who is not done.
func (f *flow) back(dist []int64, from []int, done []bool) (next int) {
	next = -1
	for to, sits := range f.sits {
		if done[to] {
			continue
		}
		if len(sits) > 0 {
			if d := dist[f.sink()] - f.rise*int64(len(sits)-1) + f.end - f.price[to]; d < dist[to] {
				dist[to], from[to] = d, f.sink()
			}
		}
		if dist[to] < far && (next < 0 || dist[to] < dist[next]) {
			next = to
		}
	}
	return next
}

// next is what one more seat of an expert costs by the potentials: never less than nothing.
func (f *flow) next(expert int) int64 {
	return f.rise*int64(len(f.sits[expert])) + f.price[expert] - f.end
}

// path is the way to the last.
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
	end                 // where all seats end
)

// trace is the way from its first expert on as it goes through the whole network.
func (f *flow) trace(way []int) (all []spot) {
	for i := 1; i < len(way); i++ {
		switch leaves, comes := way[i-1], way[i]; f.sink() {
		case leaves:
			all = append(all, spot{person, 0, comes})
		case comes:
			all = append(all, spot{what: end})
		default:
			all = append(all, f.step(leaves, comes, f.by[leaves][comes])...)
		}
	}
	return all
}

// step is the way through a project in which an expert leaves his seat and another comes.
func (f *flow) step(leaves, comes, project int) []spot {
	g := f.group[leaves]
	all := []spot{{exit, project, g}}
	if g == f.group[comes] {
		return append(all, spot{person, 0, comes})
	}
	for free := range f.kinds[project][g].all() {
		if f.reach[project][free]&f.can[f.group[comes]] != 0 {
			all = append(all, spot{entry, project, g}, spot{seat, project, free})
			return append(all, f.arrive(project, free, comes)...)
		}
	}
	panic("assign: a way leads where nobody may sit")
}

// straight is a path without the ways round on it: these cost nothing, for none is cheaper
// than standing still.
func straight(all []spot) []spot {
	way, seen := all[:0:0], map[spot]int{}
	for _, n := range all {
		if back, ok := seen[n]; ok {
			for _, m := range way[back+1:] {
				delete(seen, m)
			}
			way = way[:back+1]
			continue
		}
		seen[n] = len(way)
		way = append(way, n)
	}
	return way
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
		if n.what != person && n.what != end && !f.moved[n.project] {
			projects, f.moved[n.project] = append(projects, n.project), true
			touch(n.project)
		}
	}
	for i := 1; i < len(way); i++ {
		if from, to := way[i-1], way[i]; from.what == person && to.what == exit {
			f.drop(to.project, from.at)
		}
	}
	for i := 1; i < len(way); i++ {
		switch from, to := way[i-1], way[i]; {
		case from.what == seat:
			f.takes(from.project, to.at, from.at, 1)
		case to.what == seat:
			f.takes(to.project, from.at, to.at, -1)
		case from.what == exit && to.what == person:
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
