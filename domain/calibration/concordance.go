package calibration

import "math/big"

// Concordance is Kendall's W of k experts over the same n projects (Kendall &
// Babington Smith 1939; Kendall & Gibbons 1990, ch. 6, with ties):
//
//	W = 12S / (k²(n³−n) − kΣT),  T = Σ(t³−t) of an expert's ties
//
// S is the sum of squared deviations of the projects' rank sums from their mean.
// Each row is one expert's scores in the order of the projects. W is 1 where all
// rank alike and 0 where the rank sums tell nothing apart. Nil for fewer than two
// experts or projects, and where nobody tells any project from another.
func Concordance(experts [][]*big.Rat) *big.Rat {
	k := int64(len(experts))
	if k < 2 || len(experts[0]) < 2 {
		return nil
	}
	n := int64(len(experts[0]))
	sums := make([]int64, n) // twice the rank sums
	var tied int64
	for _, scores := range experts {
		doubled, t := ranks(scores)
		for i, r := range doubled {
			sums[i] += r
		}
		tied += t
	}
	var s int64 // four times S
	for _, sum := range sums {
		off := sum - k*(n+1)
		s += off * off
	}
	most := k*k*(n*n*n-n) - k*tied
	if most == 0 {
		return nil
	}
	return big.NewRat(3*s, most)
}
