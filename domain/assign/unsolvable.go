package assign

import "fmt"

// Rule is a limit to which a plan has to keep.
type Rule string

// The rules, in the order in which they are brought in: with those before it a plan
// would be possible, with it none is.
const (
	ByNumber Rule = "NUMBER" // an expert sits once in a panel
	ByBars   Rule = "BARS"   // whoever must be recused
	ByApart  Rule = "APART"  // who must not sit together
	ByLoad   Rule = "LOAD"   // what each expert may take
)

// Unsolvable says why there is no plan. It is its own proof where Need is above Have:
// the projects want Need seats together, the experts named have room for few of them,
// and all others can take but the rest of Have, one of each group that sits apart.
type Unsolvable struct {
	Rule     Rule
	Projects []int
	Experts  []int
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
		group []int
		room  []int
	}{
		{ByNumber, open, alone, boundless},
		{ByBars, barred, alone, boundless},
		{ByApart, barred, s.group, boundless},
		{ByLoad, barred, s.group, s.Room},
	} {
		part := *s
		part.Room, part.progress = tried.room, nil
		f, stuck, err := part.run(tried.cost, tried.group)
		if err != nil {
			return err
		}
		if stuck >= 0 {
			return f.shortage(tried.rule, stuck, s.Seats)
		}
	}
	return &Unsolvable{Rule: ByApart} // of pairs that no group holds: found by trying all
}

// shortage names the projects and experts that a seat nobody can fill hangs on: all
// that a change of seats might reach from it.
func (f *flow) shortage(rule Rule, stuck int, seats []int) *Unsolvable {
	projects, experts := map[int]bool{stuck: true}, map[int]bool{}
	for queue := []int{stuck}; len(queue) > 0; queue = queue[1:] {
		project := queue[0]
		for e := range f.room {
			if experts[e] || f.cost[project][e] == far {
				continue
			}
			holder := f.held[project][f.group[e]] - 1
			if holder == e || holder >= 0 && !experts[holder] {
				continue
			}
			experts[e] = true
			queue = append(queue, project) // whom e lets into the group
			for _, other := range f.sits[e] {
				if !projects[other] {
					projects[other] = true
				}
				queue = append(queue, other)
			}
		}
	}
	u := &Unsolvable{Rule: rule}
	for e := range f.room {
		if experts[e] {
			u.Experts = append(u.Experts, e)
			u.Have += f.room[e]
		}
	}
	for project := range seats {
		if projects[project] {
			u.Projects = append(u.Projects, project)
			u.Need += seats[project]
			u.Have += f.others(project, experts)
		}
	}
	return u
}

// others are the seats of a project that experts beside those named could take.
func (f *flow) others(project int, named map[int]bool) int {
	groups := map[int]bool{}
	for e := range f.room {
		if !named[e] && f.cost[project][e] != far {
			groups[f.group[e]] = true
		}
	}
	return len(groups)
}
