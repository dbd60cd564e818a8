package assign

import "fmt"

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
// and all others can take but the rest of Have, one of each group that sits apart. Of a
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
	alone := make([]int, n)
	open, boundless := make([][]int64, len(s.Cost)), make([]int, n)
	for e := range alone {
		alone[e], boundless[e] = e, len(s.Seats)
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
		room  []int
	}{
		{ByNumber, open, nil, alone, boundless},
		{ByBars, barred, nil, alone, boundless},
		{ByField, barred, s.Needs, alone, boundless},
		{ByApart, barred, s.Needs, s.group, boundless},
		{ByLoad, barred, s.Needs, s.group, s.Room},
	} {
		part := *s
		part.Room, part.Needs, part.progress = tried.room, tried.needs, nil
		f, stuck, err := part.run(tried.cost, tried.group)
		if err != nil {
			return err
		}
		if stuck != filled {
			return f.shortage(tried.rule, stuck, &part)
		}
	}
	return &Unsolvable{Rule: ByApart} // of pairs that no group holds: found by trying all
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
			holder := f.held[project][g] - 1
			if holder >= 0 {
				reach(spot{seat, project, f.kind[project][g]})
			}
			if experts[e] || holder == e || holder >= 0 && !experts[holder] {
				continue
			}
			experts[e] = true
			queue = append(queue, queue[0]) // whom e lets into the group
			for _, other := range f.sits[e] {
				n := spot{seat, other, f.kind[other][g]}
				seats[n] = true
				queue = append(queue, n)
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
	groups := map[int]bool{}
	for e, g := range f.group {
		if !named[e] && f.cost[project][e] != far && f.can[g]&kinds != 0 {
			groups[g] = true
		}
	}
	return len(groups)
}
