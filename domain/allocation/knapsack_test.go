package allocation

import (
	"testing"

	"pgregory.net/rapid"
)

// worth is what a choice takes and is worth.
func worth(groups [][]option, chosen []int) (weight, value int64) {
	for g, i := range chosen {
		if i >= 0 {
			weight, value = weight+groups[g][i].weight, value+groups[g][i].value
		}
	}
	return weight, value
}

// tried is the greatest value of all choices, each of them made.
func tried(groups [][]option, capacity int64) int64 {
	if len(groups) == 0 {
		return 0
	}
	best := tried(groups[1:], capacity)
	for _, o := range groups[0] {
		if o.weight <= capacity {
			best = max(best, o.value+tried(groups[1:], capacity-o.weight))
		}
	}
	return best
}

func TestAKnapsackIsWorthWhatTryingEverythingFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		small := rapid.Int64Range(1, 30)
		group := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) option {
			return option{small.Draw(t, "weight"), rapid.Int64Range(0, 30).Draw(t, "value")}
		}), 0, 3)
		groups := rapid.SliceOfN(group, 0, 8).Draw(t, "groups")
		capacity := rapid.Int64Range(0, 100).Draw(t, "capacity")
		chosen, bound := knapsack(groups, capacity)
		weight, value := worth(groups, chosen)
		if weight > capacity {
			t.Fatalf("takes %d of %d", weight, capacity)
		}
		if want := tried(groups, capacity); value != want || bound != want {
			t.Fatalf("worth %d, bound %d, trying everything finds %d", value, bound, want)
		}
	})
}

// What is worth its weight and a little more is hard: the search stops and says how
// much it may have lost.
func TestABoundHoldsWhereTheSearchStops(t *testing.T) {
	var groups [][]option
	var capacity int64
	weight := int64(7)
	for range 2000 {
		weight = (weight*16807 + 11) % 2_147_483_647
		w := weight%1_000_000 + 1
		groups = append(groups, []option{{w, w/1000 + 100}})
		capacity += w / 2
	}
	chosen, bound := knapsack(groups, capacity)
	taken, value := worth(groups, chosen)
	if taken > capacity || value > bound {
		t.Fatalf("takes %d of %d, worth %d of at most %d", taken, capacity, value, bound)
	}
	if lost := bound - value; lost > value/1000 {
		t.Fatalf("at most %d, found %d: may lose %d", bound, value, lost)
	}
}

func BenchmarkKnapsack(b *testing.B) {
	var groups [][]option
	var capacity int64
	seed := int64(20261126)
	next := func(n int64) int64 {
		seed = (seed*48271 + 3) % 2_147_483_647
		return seed % n
	}
	for range 5000 {
		w := (next(500_000) + 1) * 10_000 // 0.01 to 5,000 万元
		groups = append(groups, []option{{w, 6000 + next(4000)}})
		capacity += w / 2
	}
	for b.Loop() {
		knapsack(groups, capacity)
	}
}
