package calibration

import (
	"math/big"
	"slices"
)

// The constants of the modified z score (Iglewicz & Hoaglin 1993, How to Detect
// and Handle Outliers, pp. 11–12): for normal data 0.6745 makes MAD, and 1.253314
// the mean absolute deviation, an estimate of σ.
var (
	medianFactor = big.NewRat(6745, 10_000)
	meanFactor   = big.NewRat(1_253_314, 1_000_000)
	// Far is from where on a modified z score is an outlier: |M| > 3.5.
	far = big.NewRat(35, 10)
)

// ModifiedZ tells how far each value lies from the middle of all:
//
//	M_i = 0.6745 (x_i − x̃) / MAD,  MAD = median |x_i − x̃|
//
// Where more than half are equal MAD is 0; then the mean absolute deviation takes
// its place, M_i = (x_i − x̃) / (1.253314 · MeanAD). Where all are equal nothing
// lies off: every M is 0.
func ModifiedZ(values []*big.Rat) []*big.Rat {
	if len(values) == 0 {
		return nil
	}
	middle := median(values)
	off := make([]*big.Rat, len(values))
	for i, v := range values {
		off[i] = new(big.Rat).Abs(minus(v, middle))
	}
	scale := quotient(medianFactor, median(off))
	if scale == nil {
		scale = quotient(whole(1), times(meanFactor, mean(off)))
	}
	z := make([]*big.Rat, len(values))
	for i, v := range values {
		z[i] = new(big.Rat)
		if scale != nil {
			z[i] = times(scale, minus(v, middle))
		}
	}
	return z
}

// Outlying tells whether a modified z score is an outlier's.
func Outlying(z *big.Rat) bool { return new(big.Rat).Abs(z).Cmp(far) > 0 }

// median is the middle value, of an even number the mean of the middle two.
func median(values []*big.Rat) *big.Rat {
	sorted := slices.SortedFunc(slices.Values(values), (*big.Rat).Cmp)
	return mean(sorted[(len(sorted)-1)/2 : len(sorted)/2+1])
}
