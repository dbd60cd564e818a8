// Package calibration weighs the reviews (评审质量): how strict or lenient experts
// are, how well panels agree, what lies far off. Its figures stand beside the raw
// scores and never replace them, and they are exact: fractions, rounded once.
package calibration

import "math/big"

func whole(n int) *big.Rat { return big.NewRat(int64(n), 1) }

func sum(a, b *big.Rat) *big.Rat   { return new(big.Rat).Add(a, b) }
func minus(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
func times(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }

// quotient is a/b, nil where b is 0.
func quotient(a, b *big.Rat) *big.Rat {
	if b.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(a, b)
}

// mean of at least one value.
func mean(values []*big.Rat) *big.Rat {
	total := new(big.Rat)
	for _, v := range values {
		total.Add(total, v)
	}
	return total.Quo(total, whole(len(values)))
}

// rats are values as fractions.
func rats[V any](values []V, rat func(V) *big.Rat) []*big.Rat {
	out := make([]*big.Rat, len(values))
	for i, v := range values {
		out[i] = rat(v)
	}
	return out
}
