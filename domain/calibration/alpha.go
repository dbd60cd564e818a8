package calibration

import "math/big"

// Metric says how far two values of a scale lie apart.
type Metric int

// The metrics of Krippendorff's alpha.
const (
	Nominal  Metric = iota // alike or not: opinions (评审意见)
	Ordinal                // ranks between them: priorities (轻重缓急)
	Interval               // squared difference: scores
)

// Alpha is Krippendorff's α of units that were valued by any number of observers
// (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, part E):
//
//	α = 1 − D_o/D_e
//	D_o = 1/n Σ_u 1/(m_u−1) Σ_{i≠j in u} δ²(v_i, v_j)
//	D_e = 1/(n(n−1)) Σ_{i≠j} δ²(v_i, v_j)
//
// over the n values of units that have m_u ≥ 2. A value that is missing is left
// out of its unit; who gave a value does not matter. 1 is perfect agreement, 0
// what chance would give, below 0 systematic disagreement. Nil where nothing can
// be paired or all values are one: then α is undefined.
func Alpha(units [][]*big.Rat, m Metric) *big.Rat {
	paired, all := pairable(units)
	if len(all) < 2 {
		return nil
	}
	if m == Ordinal {
		paired, all = ranked(paired, all)
	}
	n := int64(len(all))
	expected := m.disagreement(all)
	if expected.Sign() == 0 {
		return nil
	}
	observed := new(big.Rat)
	for _, u := range paired {
		d := m.disagreement(u)
		observed.Add(observed, d.Quo(d, big.NewRat(int64(len(u)-1), 1)))
	}
	// D_o/D_e = (n−1) · observed / expected: the factors 1/n cancel.
	share := observed.Mul(observed, big.NewRat(n-1, 1))
	return share.Sub(big.NewRat(1, 1), share.Quo(share, expected))
}

// pairable are the units with at least two values, and those values in one list.
func pairable(units [][]*big.Rat) (paired [][]*big.Rat, all []*big.Rat) {
	for _, u := range units {
		if len(u) > 1 {
			paired = append(paired, u)
			all = append(all, u...)
		}
	}
	return paired, all
}

// ranked replaces values by twice their mid-ranks. The ordinal metric is the
// squared difference of mid-ranks: Σ_{g=c..k} n_g − (n_c+n_k)/2.
func ranked(units [][]*big.Rat, all []*big.Rat) ([][]*big.Rat, []*big.Rat) {
	doubled, _ := ranks(all)
	flat := rats(doubled, func(r int64) *big.Rat { return big.NewRat(r, 1) })
	out, from := make([][]*big.Rat, len(units)), 0
	for i, u := range units {
		out[i] = flat[from : from+len(u)]
		from += len(u)
	}
	return out, flat
}

// disagreement is Σ δ² over all ordered pairs of different values' places.
func (m Metric) disagreement(values []*big.Rat) *big.Rat {
	n := int64(len(values))
	if m == Nominal {
		same := map[string]int64{}
		for _, v := range values {
			same[v.RatString()]++
		}
		pairs := n * n
		for _, t := range same {
			pairs -= t * t
		}
		return big.NewRat(pairs, 1)
	}
	// Σ_{i≠j}(v_i−v_j)² = 2(nΣv² − (Σv)²)
	sum, squares := new(big.Rat), new(big.Rat)
	for _, v := range values {
		sum.Add(sum, v)
		squares.Add(squares, new(big.Rat).Mul(v, v))
	}
	squares.Mul(squares, big.NewRat(n, 1))
	squares.Sub(squares, sum.Mul(sum, sum))
	return squares.Mul(squares, big.NewRat(2, 1))
}
