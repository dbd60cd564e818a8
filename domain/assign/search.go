package assign

import (
	"context"
	"slices"

	"hengxiao/domain/chance"
)

// search is a problem on the way to its plan.
type search struct {
	Problem
	ctx      context.Context
	chance   [][]int64 // decides between plans of equal cost
	kinds    []kindSet
	group    []int
	most     []int // by group: how many of it a panel takes
	loose    [][2]int
	over     []Crowd
	unsure   bool // a proof was left off with nothing found, though there may be a plan
	progress func(done, total int)
}

// noise is so small that the noise of all seats together weighs less than one unit of
// cost, and so fine that two plans hardly ever share it.
const fineness = 1 << 24

func noise(p Problem, seed string) [][]int64 {
	stream := chance.New(seed, "assign")
	out := make([][]int64, len(p.Cost))
	for i, row := range p.Cost {
		out[i] = make([]int64, len(row))
		for e := range row {
			out[i][e] = int64(stream.Next() % fineness)
		}
	}
	return out
}

// seats are wanted by all projects together.
func (p Problem) seats() (total int) {
	for _, n := range p.Seats {
		total += n
	}
	return total
}

// unit is what one of a cost weighs beside the noise.
func (s *search) unit() int64 { return int64(s.seats()+1) * fineness }

// costs are the costs of first seats with their noise, barred above a worst one.
func (s *search) costs(worst int) [][]int64 {
	unit := s.unit()
	out := make([][]int64, len(s.Cost))
	for i, row := range s.Cost {
		out[i] = make([]int64, len(row))
		for e, c := range row {
			out[i][e] = far
			if c != Barred && c <= worst {
				out[i][e] = int64(c+s.load(e))*unit + s.chance[i][e]
			}
		}
	}
	return out
}

// run fills all seats; it leaves off at the first that cannot be filled.
func (s *search) run(cost [][]int64, group, most []int) (f *flow, stuck spot, err error) {
	f = newFlow(cost, int64(s.rises())*s.unit(), s.Room, group, most, s.kinds, len(s.Needs)+1)
	done, total := 0, s.seats()
	for project := range s.Seats {
		if err := s.ctx.Err(); err != nil {
			return nil, spot{}, err
		}
		for kind, wanted := range s.seatsOf(project) {
			for range wanted {
				if !f.grow(project, kind) {
					return f, spot{seat, project, kind}, nil
				}
				done++
			}
		}
		if s.progress != nil {
			s.progress(done, total)
		}
	}
	return f, filled, nil
}

// filled is where a run is stuck that fills all seats.
var filled = spot{what: seat, project: -1}

// solve is the best plan for a goal; nil when there is none.
func (s *search) solve(goal Goal) (*Plan, error) {
	switch {
	case goal == Least:
		return s.branch(mostCost)
	case s.Loads == nil:
		if levels := s.levels(); len(levels) > 0 {
			return lowest(levels, s.branch)
		}
		return s.branch(mostCost)
	}
	unsure := false
	plan, err := lowest(s.heights(), func(load int) (*Plan, error) {
		part := *s
		part.Room = s.below(load)
		plan, err := part.branch(mostCost)
		unsure = unsure || part.unsure
		return plan, err
	})
	if plan != nil && unsure {
		plan.Proven = false
	}
	return plan, err
}

// lowest is the plan of the lowest level at which there is one. It tries the first one
// first: there it is more often than not.
func lowest(levels []int, at func(level int) (*Plan, error)) (best *Plan, err error) {
	low, high, try := 0, len(levels), 0
	for low < high {
		plan, err := at(levels[try])
		if err != nil {
			return nil, err
		}
		if plan == nil {
			low = try + 1
		} else {
			best, high = plan, try
		}
		try = (low + high) / 2
	}
	return best, nil
}

// below is the room of each expert where nobody's load may be above a height.
func (s *search) below(height int) []int {
	room := make([]int, len(s.Room))
	for e := range room {
		room[e] = min(s.Room[e], max(height-s.Loads[e], 0))
	}
	return room
}

// heights are what the greatest load may be, ascending: none is so low that all experts
// together have no room for the seats.
func (s *search) heights() (all []int) {
	highest := 0
	for e, load := range s.Loads {
		highest = max(highest, load+min(s.Room[e], len(s.Seats)))
	}
	for height := range highest + 1 {
		sum := 0
		for _, room := range s.below(height) {
			sum += room
		}
		if sum >= s.seats() {
			all = append(all, height)
		}
	}
	return all
}

// levels are the costs that the worst seat may have, ascending: none is less than what
// the most demanding project needs by itself.
func (s *search) levels() []int {
	var all []int
	least := 0
	for i, row := range s.Cost {
		var open []int
		for _, c := range row {
			if c != Barred {
				open = append(open, c)
			}
		}
		slices.Sort(open)
		if n := s.Seats[i]; n > 0 && n <= len(open) {
			least = max(least, open[n-1])
		}
		all = append(all, open...)
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(c int) bool { return c < least })
}
