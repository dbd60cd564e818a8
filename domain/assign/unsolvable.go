package assign

import (
	"fmt"
	"slices"
)

// Rule is a limit to which a plan has to keep.
type Rule string

// The rules, in the order in which they are brought in: with those before it a plan
// would be possible, with it none is.
const (
	ByNumber Rule = "NUMBER" // an expert sits once in a panel
	ByBars   Rule = "BARS"   // whoever must be recused
	ByField  Rule = "FIELD"  // the fields that must sit in each panel
	ByApart  Rule = "APART"  // who must not sit together
	ByLoad   Rule = "LOAD"   // what each expert may take
)

// Unsolvable says why there is no plan. It is its own proof where Need is above Have:
// the projects want Need seats together, the experts named have room for few of them,
// and all others can take but the rest of Have, no more of each group than may sit together. Of a
// project with Fields only the seats of these needs count, and who can stand for one.
type Unsolvable struct {
	Rule     Rule
	Projects []int
	Experts  []int
	Fields   map[int][]int // by project
	Need     int
	Have     int
}

func (u *Unsolvable) Error() string {
	return fmt.Sprintf("%s: %d projects want %d seats, at most %d can be filled", u.Rule, len(u.Projects), u.Need, u.Have)
}

// why brings the rules in one by one until nothing is possible any more.
func (s *search) why() error {
	n := len(s.Room)
	alone, one := make([]int, n), make([]int, n)
	open, boundless := make([][]int64, len(s.Cost)), make([]int, n)
	for e := range alone {
		alone[e], one[e], boundless[e] = e, 1, len(s.Seats)
	}
	barred := s.costs(mostCost)
	for i := range open {
		open[i] = make([]int64, n)
	}
	for _, tried := range []struct {
		rule  Rule
		cost  [][]int64
		needs []Need
		group []int
		most  []int
		room  []int
	}{
		{ByNumber, open, nil, alone, one, boundless},
		{ByBars, barred, nil, alone, one, boundless},
		{ByField, barred, s.Needs, alone, one, boundless},
		{ByApart, barred, s.Needs, s.group, s.most, boundless},
		{ByLoad, barred, s.Needs, s.group, s.most, s.Room},
	} {
		part := *s
		part.Room, part.Needs, part.progress = tried.room, tried.needs, nil
		f, stuck, err := part.run(tried.cost, tried.group, tried.most)
		if err != nil {
			return err
		}
		if stuck != filled {
			return f.shortage(tried.rule, stuck, &part)
		}
	}
	return &Unsolvable{Rule: ByApart} // of pairs and crowds that no group holds: found by trying all
}

// shortage names the projects and experts that a seat nobody can fill hangs on: all
// that a change of seats might reach from it.
func (f *flow) shortage(rule Rule, stuck spot, s *search) *Unsolvable {
	seats, experts := map[spot]bool{stuck: true}, map[int]bool{}
	for queue := []spot{stuck}; len(queue) > 0; queue = queue[1:] {
		project, kind := queue[0].project, queue[0].at
		reach := func(n spot) {
			if !seats[n] {
				seats[n] = true
				queue = append(queue, n)
			}
		}
		for e := range f.room {
			g := f.group[e]
			if f.cost[project][e] == far || !f.can[g].has(kind) {
				continue
			}
			for free := range f.kinds[project][g].all() {
				reach(spot{seat, project, free})
			}
			leaves := func(h int) bool { return f.group[h] == g && experts[h] }
			if experts[e] || f.in[project][e] || f.held[project][g] >= f.most[g] && !slices.ContainsFunc(f.panel[project], leaves) {
				continue
			}
			experts[e] = true
			queue = append(queue, queue[0]) // whom e lets into the group
			for _, other := range f.sits[e] {
				for free := range f.kinds[other][g].all() {
					n := spot{seat, other, free}
					seats[n] = true
					queue = append(queue, n)
				}
			}
		}
	}
	return f.certificate(rule, seats, experts, s)
}

// certificate counts what was reached: the seats, and who could take them.
func (f *flow) certificate(rule Rule, seats map[spot]bool, experts map[int]bool, s *search) *Unsolvable {
	u := &Unsolvable{Rule: rule}
	for e := range f.room {
		if experts[e] {
			u.Experts = append(u.Experts, e)
			u.Have += f.room[e]
		}
	}
	for project := range s.Seats {
		var kinds kindSet
		for kind := range s.seatsOf(project) {
			if seats[spot{seat, project, kind}] {
				kinds |= 1 << kind
			}
		}
		if kinds == 0 {
			continue
		}
		u.Projects = append(u.Projects, project)
		u.Have += f.others(project, kinds, experts)
		if kinds.has(anySeat) { // whoever sits there could change over to it
			u.Need += s.Seats[project]
			continue
		}
		if u.Fields == nil {
			u.Fields = map[int][]int{}
		}
		for i, need := range s.Needs {
			if kinds.has(i + 1) {
				u.Fields[project] = append(u.Fields[project], i)
				u.Need += need.Seats
			}
		}
	}
	return u
}

// others are the seats of these kinds of a project that experts beside those named could take.
func (f *flow) others(project int, kinds kindSet, named map[int]bool) int {
	of, sum := map[int]int{}, 0
	for e, g := range f.group {
		if !named[e] && f.cost[project][e] != far && f.can[g]&kinds != 0 {
			of[g]++
		}
	}
	for g, n := range of {
		sum += min(n, f.most[g])
	}
	return sum
}
