package calibration

import (
	"math/big"
	"slices"

	"hengxiao/ent/exact"
)

// ranks are twice the mid-ranks of the values, 1 for the smallest: equal values
// share the mean of the places they take (平均秩), and twice it is whole. tied is
// T = Σ(t³−t) over the groups of t equal values.
func ranks(values []*big.Rat) (doubled []int64, tied int64) {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return values[a].Cmp(values[b]) })
	doubled = make([]int64, len(values))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && values[order[to]].Cmp(values[order[from]]) == 0 {
			to++
		}
		for _, i := range order[from:to] {
			doubled[i] = int64(from + to + 1) // 2 · ((from+1) + to) / 2
		}
		t := int64(to - from)
		tied += t*t*t - t
		from = to
	}
	return doubled, tied
}

// correlationDigits is how many decimals a correlation has.
const correlationDigits = 4

// Spearman is the rank correlation ρ of two rows of equal length (Spearman 1904;
// with ties Pearson's r of the mid-ranks, Kendall & Gibbons 1990, ch. 3):
//
//	ρ = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² · Σ(y−ȳ)²)
//
// It has four decimals, rounded HALF_UP, and lies between −1 and 1. False where a
// row is all one value, or is shorter than two: then no order can be compared.
func Spearman(x, y []*big.Rat) (exact.Decimal, bool) {
	a, _ := ranks(x)
	b, _ := ranks(y)
	centre := int64(len(a) + 1) // twice the mean rank
	var both, first, second int64
	for i := range a {
		dx, dy := a[i]-centre, b[i]-centre
		both += dx * dy
		first += dx * dx
		second += dy * dy
	}
	if first == 0 || second == 0 {
		return "", false
	}
	square := new(big.Rat).SetFrac(
		new(big.Int).Mul(big.NewInt(both), big.NewInt(both)),
		new(big.Int).Mul(big.NewInt(first), big.NewInt(second)))
	root := exact.FixedSqrt(square, correlationDigits)
	if both < 0 {
		root = exact.Fixed(new(big.Rat).Neg(root.Rat()), correlationDigits)
	}
	return root, true
}
