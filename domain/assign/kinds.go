package assign

import "iter"

// kindSet are kinds of a panel's seats, a bit each: the first is any seat, each other one
// of the needs.
type kindSet uint16

// anySeat is the kind that everybody can take.
const anySeat = 0

func (s kindSet) has(kind int) bool { return s&(1<<kind) != 0 }

// all are the kinds of a set, ascending.
func (s kindSet) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for kind := 0; s>>kind != 0; kind++ {
			if s.has(kind) && !yield(kind) {
				return
			}
		}
	}
}

// kinds are what each expert can take.
func (p Problem) kinds() []kindSet {
	all := make([]kindSet, len(p.Room))
	for e := range all {
		all[e] = 1 << anySeat
		for i, need := range p.Needs {
			if need.Can[e] {
				all[e] |= 1 << (i + 1)
			}
		}
	}
	return all
}

// seatsOf are a project's seats by their kinds.
func (p Problem) seatsOf(project int) []int {
	seats := make([]int, len(p.Needs)+1)
	seats[anySeat] = p.Seats[project]
	for i, need := range p.Needs {
		seats[i+1] = need.Seats
		seats[anySeat] -= need.Seats
	}
	return seats
}

// spread finds anew, for each kind of seat of a project, which kinds can be free instead
// when one of it is: somebody else of the panel may change over.
func (f *flow) spread(project int) {
	reach := f.reach[project]
	for kind := range reach {
		reach[kind] = 1 << kind
	}
	if len(reach) == 1 {
		return
	}
	for changed := true; changed; {
		changed = false
		for kind, free := range reach {
			for _, e := range f.panel[project] {
				if g := f.group[e]; f.can[g]&free != 0 {
					free |= f.kinds[project][g]
				}
			}
			changed = changed || free != reach[kind]
			reach[kind] = free
		}
	}
}

// over are the changes within a project that free a seat which the group can take when
// one of this kind is free: whose seat changes, and to which kind the free one thereby.
func (f *flow) over(project, kind, group int) []spot {
	type step struct {
		kind int
		by   []spot
	}
	seen := kindSet(1 << kind)
	for queue := []step{{kind, nil}}; ; queue = queue[1:] {
		at := queue[0]
		if f.can[group].has(at.kind) {
			return at.by
		}
		for _, e := range f.panel[project] {
			g := f.group[e]
			if !f.can[g].has(at.kind) {
				continue
			}
			for next := range (f.kinds[project][g] &^ seen).all() {
				seen |= 1 << next
				way := append(append([]spot{}, at.by...), spot{entry, project, g}, spot{seat, project, next})
				queue = append(queue, step{next, way})
			}
		}
	}
}
