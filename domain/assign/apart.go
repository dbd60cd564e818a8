package assign

import "slices"

// groups puts experts who all sit apart from each other, and could take the same kinds of
// seats, into one group, of which a panel takes one: that a flow can keep to. Whoever is
// tied to nobody is a group of his own. Loose are the pairs that no group holds.
func groups(kinds []kindSet, apart [][2]int) (group []int, loose [][2]int) {
	experts := len(kinds)
	tied := make([]map[int]bool, experts)
	for e := range tied {
		tied[e] = map[int]bool{}
	}
	for _, pair := range apart {
		tied[pair[0]][pair[1]], tied[pair[1]][pair[0]] = true, true
	}
	group = make([]int, experts)
	for e := range group {
		group[e] = -1
	}
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
		next++
	}
	for e := range tied {
		for f := e + 1; f < experts; f++ {
			if tied[e][f] && group[e] != group[f] {
				loose = append(loose, [2]int{e, f})
			}
		}
	}
	return group, loose
}

// closed are groups in which whoever is tied through others sits apart too: stricter
// than asked, and always a flow's to keep to.
func closed(experts int, apart [][2]int) []int {
	group := make([]int, experts)
	for e := range group {
		group[e] = e
	}
	for _, pair := range apart {
		from, to := group[pair[0]], group[pair[1]]
		for e := range group {
			if group[e] == from {
				group[e] = to
			}
		}
	}
	return group
}

// broken is the first seat pair of a plan that should sit apart.
func (s *search) broken(panels [][]int) (project int, pair [2]int, found bool) {
	for i, panel := range panels {
		for _, pair := range s.loose {
			if slices.Contains(panel, pair[0]) && slices.Contains(panel, pair[1]) {
				return i, pair, true
			}
		}
	}
	return 0, pair, false
}
