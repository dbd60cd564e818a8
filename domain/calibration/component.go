package calibration

// components numbers the connected parts of the graph of projects and experts, by
// expert and in the order in which experts first appear: scores can be compared
// only where a chain of shared projects leads from one expert to the other.
func components(ratings []Rating, experts int) []int {
	parent := make([]int, experts)
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	first := map[int]int{} // an expert of each project
	for _, r := range ratings {
		if other, ok := first[r.Project]; ok {
			parent[find(r.Expert)] = find(other)
		} else {
			first[r.Project] = r.Expert
		}
	}
	number, of := map[int]int{}, make([]int, experts)
	for i := range of {
		root := find(i)
		if _, ok := number[root]; !ok {
			number[root] = len(number)
		}
		of[i] = number[root]
	}
	return of
}
