package assign

import "slices"

// groups puts experts who all sit apart from each other, and could take the same kinds of
// seats, into one group, of which a panel takes one, and those of a crowd, of whom it takes
// so many: that a flow can keep to. Whoever is tied to nobody is a group of his own. Loose
// are the pairs, and over the crowds, that no group holds.
func groups(kinds []kindSet, apart [][2]int, crowds []Crowd) (group, most []int, loose [][2]int, over []Crowd) {
	experts := len(kinds)
	tied := make([]map[int]bool, experts)
	for e := range tied {
		tied[e] = map[int]bool{}
	}
	for _, pair := range apart {
		tied[pair[0]][pair[1]], tied[pair[1]][pair[0]] = true, true
	}
	group, most = make([]int, experts), make([]int, experts)
	for e := range group {
		group[e], most[e] = -1, 1
	}
	alone := map[int]bool{}
	next := 0
	for e := range group {
		if group[e] >= 0 {
			continue
		}
		members := []int{e}
		for f := e + 1; f < experts; f++ {
			if group[f] < 0 && kinds[f] == kinds[e] && !slices.ContainsFunc(members, func(m int) bool { return !tied[m][f] }) {
				members = append(members, f)
			}
		}
		for _, m := range members {
			group[m] = next
		}
		alone[e] = len(members) == 1
		next++
	}
	for _, c := range crowds {
		together := map[kindSet]int{} // the group, by what its members can take
		for _, e := range c.Experts {
			if !alone[e] {
				continue
			}
			alone[e] = false
			if g, ok := together[kinds[e]]; ok {
				group[e], most[g] = g, c.Most
			} else {
				together[kinds[e]] = group[e]
			}
		}
	}
	for e := range tied {
		for f := e + 1; f < experts; f++ {
			if tied[e][f] && group[e] != group[f] {
				loose = append(loose, [2]int{e, f})
			}
		}
	}
	for _, c := range crowds {
		if !c.held(group, most) {
			over = append(over, c)
		}
	}
	return group, most, loose, over
}

// held tells whether groups let no more of a crowd into a panel than it may take.
func (c Crowd) held(group, most []int) bool {
	of := map[int]int{}
	for _, e := range c.Experts {
		of[group[e]]++
	}
	sum := 0
	for g, n := range of {
		sum += min(n, most[g])
	}
	return sum <= c.Most
}

// closed are groups of which a panel takes one, in which whoever is tied through others
// sits apart too, and a crowd is cut into as many parts as it may take seats: stricter
// than asked, and always a flow's to keep to.
func (p Problem) closed() (group, most []int) {
	group, most = make([]int, len(p.Room)), make([]int, len(p.Room))
	for e := range group {
		group[e], most[e] = e, 1
	}
	tie := func(a, b int) {
		from, to := group[a], group[b]
		for e := range group {
			if group[e] == from {
				group[e] = to
			}
		}
	}
	for _, pair := range p.Apart {
		tie(pair[0], pair[1])
	}
	for _, c := range p.Crowd {
		for i, e := range c.Experts[min(c.Most, len(c.Experts)):] {
			tie(c.Experts[i], e)
		}
	}
	return group, most
}

// broken is the first panel of a plan that breaks a limit, with experts of whom one has
// to leave it.
func (s *search) broken(panels [][]int) (project int, some []int, found bool) {
	for i, panel := range panels {
		for _, pair := range s.loose {
			if slices.Contains(panel, pair[0]) && slices.Contains(panel, pair[1]) {
				return i, pair[:], true
			}
		}
		for _, c := range s.over {
			var sit []int
			for _, e := range c.Experts {
				if slices.Contains(panel, e) {
					sit = append(sit, e)
				}
			}
			if len(sit) > c.Most {
				return i, sit[:c.Most+1], true
			}
		}
	}
	return 0, nil, false
}
