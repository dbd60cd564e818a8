package allocation

import (
	"cmp"
	"slices"
)

// option is one way to fund a group: what it takes and what it is worth.
type option struct{ weight, value int64 }

// mostStates bounds the work of one knapsack; a search that meets it says how much
// it may have lost.
const mostStates = 1_000_000

// knapsack chooses at most one option of each group, of the greatest value within the
// capacity: its place in the group, -1 for none. No choice is worth more than bound;
// where bound is what the choice is worth, it is proven.
//
// It is the core algorithm of D. Pisinger (A minimal algorithm for the multiple-choice
// knapsack problem, European Journal of Operational Research 83, 1995): the linear
// relaxation stops inside one group, and groups are opened outwards from there as long
// as some state may still beat the best.
func knapsack(groups [][]option, capacity int64) (chosen []int, bound int64) {
	s := &solving{capacity: capacity, groups: make([]lean, len(groups))}
	for i, g := range groups {
		s.groups[i] = leanOf(g, capacity)
	}
	s.relax()
	s.order()
	s.search()
	return s.chosen(), s.bound
}

// lean is a group without the options that another beats in both weight and value.
type lean struct {
	options []option // by weight; the first is none at all
	places  []int    // in the group as given
	hull    []int    // the options that the linear relaxation steps on
	at      int      // where on the hull it stands
}

func leanOf(group []option, capacity int64) lean {
	order := count(len(group))
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(group[a].weight, group[b].weight), cmp.Compare(group[b].value, group[a].value))
	})
	l := lean{options: []option{{}}, places: []int{-1}}
	for _, i := range order {
		if o := group[i]; o.weight <= capacity && o.value > l.options[len(l.options)-1].value {
			l.options, l.places = append(l.options, o), append(l.places, i)
		}
	}
	for i := range l.options {
		n := len(l.hull)
		for n >= 2 && l.step(l.hull[n-2], l.hull[n-1]).compare(l.step(l.hull[n-1], i)) <= 0 {
			n--
		}
		l.hull = append(l.hull[:n], i)
	}
	return l
}

func (l *lean) step(from, to int) slope {
	return slope{l.options[to].value - l.options[from].value, l.options[to].weight - l.options[from].weight}
}

// up is the most that the group gives for more weight.
func (l *lean) up() slope {
	if l.at+1 == len(l.hull) {
		return flat
	}
	return l.step(l.hull[l.at], l.hull[l.at+1])
}

// down is the least that the group loses for less weight.
func (l *lean) down() slope {
	if l.at == 0 {
		return vertical
	}
	return l.step(l.hull[l.at-1], l.hull[l.at])
}

// state is a choice for the groups opened so far; the others stand as relaxed.
type state struct {
	weight, value int64
	before        *state
	group, option int
}

// solving is one search.
type solving struct {
	capacity int64
	groups   []lean
	opening  []int // the groups in the order of opening
	start    *state
	best     *state
	bound    int64
}

// relax takes the steps of all hulls, the steepest first, up to the first that does
// not fit.
func (s *solving) relax() {
	type climb struct {
		group int
		slope slope
	}
	var climbs []climb
	for g := range s.groups {
		l := &s.groups[g]
		for to := 1; to < len(l.hull); to++ {
			climbs = append(climbs, climb{g, l.step(l.hull[to-1], l.hull[to])})
		}
	}
	slices.SortStableFunc(climbs, func(a, b climb) int { return b.slope.compare(a.slope) })
	s.start = &state{}
	for _, c := range climbs {
		if s.start.weight+c.slope.weight > s.capacity {
			break
		}
		s.groups[c.group].at++
		s.start.weight += c.slope.weight
		s.start.value += c.slope.value
	}
	s.best = s.start
}

// order goes outwards from where the relaxation stopped: in turn the group that gives
// most for more weight and the one that loses least for less.
func (s *solving) order() {
	giving, losing := count(len(s.groups)), count(len(s.groups))
	slices.SortStableFunc(giving, func(a, b int) int { return s.groups[b].up().compare(s.groups[a].up()) })
	slices.SortStableFunc(losing, func(a, b int) int { return s.groups[a].down().compare(s.groups[b].down()) })
	seen := make([]bool, len(s.groups))
	for i := range giving {
		for _, g := range []int{giving[i], losing[i]} {
			if !seen[g] {
				seen[g], s.opening = true, append(s.opening, g)
			}
		}
	}
}

// margin is what the groups still closed may give at most, and lose at least.
type margin struct{ up, down slope }

func (s *solving) margins() []margin {
	all := make([]margin, len(s.opening)+1)
	all[len(s.opening)] = margin{flat, vertical}
	for i := len(s.opening) - 1; i >= 0; i-- {
		all[i] = all[i+1]
		if up := s.groups[s.opening[i]].up(); up.compare(all[i].up) > 0 {
			all[i].up = up
		}
		if down := s.groups[s.opening[i]].down(); down.compare(all[i].down) < 0 {
			all[i].down = down
		}
	}
	return all
}

// most is what a state can still come to.
func (s *solving) most(st *state, m margin) int64 {
	if st.weight <= s.capacity {
		return st.value + m.up.times(s.capacity-st.weight)
	}
	return st.value - m.down.times(st.weight-s.capacity)
}

// search opens group after group while a state may beat the best.
func (s *solving) search() {
	states, margins, made := []*state{s.start}, s.margins(), 0
	for i, g := range s.opening {
		states = slices.DeleteFunc(states, func(st *state) bool { return s.most(st, margins[i]) <= s.best.value })
		if made > mostStates {
			for _, st := range states {
				s.bound = max(s.bound, s.most(st, margins[i]))
			}
			break
		}
		grown := s.open(states, g, margins[i+1])
		made += len(grown)
		states = undominated(append(states, grown...))
	}
	s.bound = max(s.bound, s.best.value)
}

// open gives every state each other option of a group, as far as it may beat the best.
func (s *solving) open(states []*state, group int, m margin) (grown []*state) {
	l := &s.groups[group]
	now := l.options[l.hull[l.at]]
	for j, o := range l.options {
		if o == now {
			continue
		}
		for _, st := range states {
			next := &state{st.weight + o.weight - now.weight, st.value + o.value - now.value, st, group, j}
			if s.most(next, m) > s.best.value {
				grown = append(grown, next)
			}
			if next.weight <= s.capacity && next.value > s.best.value {
				s.best = next
			}
		}
	}
	return grown
}

// undominated keeps, by weight, the states of more value than every lighter one.
func undominated(states []*state) []*state {
	slices.SortFunc(states, func(a, b *state) int {
		return cmp.Or(cmp.Compare(a.weight, b.weight), cmp.Compare(b.value, a.value))
	})
	kept := states[:0]
	for _, st := range states {
		if len(kept) == 0 || st.value > kept[len(kept)-1].value {
			kept = append(kept, st)
		}
	}
	return kept
}

// chosen follows the best state back; groups never opened stand as relaxed.
func (s *solving) chosen() []int {
	chosen := make([]int, len(s.groups))
	for g := range s.groups {
		l := &s.groups[g]
		chosen[g] = l.places[l.hull[l.at]]
	}
	for st := s.best; st.before != nil; st = st.before {
		chosen[st.group] = s.groups[st.group].places[st.option]
	}
	return chosen
}
