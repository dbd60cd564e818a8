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

// costs are the costs with their noise, barred above a worst one.
func (s *search) costs(worst int) [][]int64 {
	unit := int64(s.seats()+1) * fineness
	out := make([][]int64, len(s.Cost))
	for i, row := range s.Cost {
		out[i] = make([]int64, len(row))
		for e, c := range row {
			out[i][e] = far
			if c != Barred && c <= worst {
				out[i][e] = int64(c)*unit + s.chance[i][e]
			}
		}
	}
	return out
}

// run fills all seats; it leaves off at the first that cannot be filled.
func (s *search) run(cost [][]int64, group, most []int) (f *flow, stuck spot, err error) {
	f = newFlow(cost, s.Room, group, most, s.kinds, len(s.Needs)+1)
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
	if goal == Least {
		return s.branch(mostCost)
	}
	levels := s.levels()
	if len(levels) == 0 {
		return s.branch(mostCost)
	}
	// Below the first level some project alone cannot be filled, so it is tried first.
	var best *Plan
	low, high, try := 0, len(levels), 0
	for low < high {
		plan, err := s.branch(levels[try])
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
