package calibration

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func TestFixedPointAnswersAsFractionsDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 7).Draw(t, "n")
		a, b := dominant(t, n), make([]*big.Int, n)
		for i := range b {
			b[i] = big.NewInt(rapid.Int64Range(-1_000_000, 1_000_000).Draw(t, "b"))
		}
		f := factor(a)
		inverse := inverted(a)
		for i, x := range f.solve(b) {
			want := new(big.Rat)
			for j := range b {
				want.Add(want, times(inverse[i][j], new(big.Rat).SetInt(b[j])))
			}
			near(t, x, want)
		}
		for i, x := range f.inverse() {
			near(t, x, inverse[i][i])
		}
	})
}

func near(t *rapid.T, got, want *big.Rat) {
	t.Helper()
	off := minus(got, want)
	if off.Abs(off).Cmp(new(big.Rat).SetFrac(big.NewInt(1), decimal)) > 0 {
		t.Fatalf("%s is not %s to 20 decimals", got.FloatString(24), want.FloatString(24))
	}
}

// dominant is the lower half of a symmetric matrix whose diagonal outweighs the rest.
func dominant(t *rapid.T, n int) [][]*big.Int {
	a, weight := make([][]*big.Int, n), make([]int64, n)
	for i := range n {
		a[i] = make([]*big.Int, i+1)
		for j := range i {
			off := rapid.Int64Range(0, 50).Draw(t, "off")
			weight[i] += off
			weight[j] += off
			if off > 0 {
				a[i][j] = big.NewInt(-off)
			}
		}
	}
	for i := range n {
		a[i][i] = big.NewInt(weight[i] + rapid.Int64Range(1, 9).Draw(t, "more"))
	}
	return a
}

// inverted is the inverse by Gauss–Jordan elimination in fractions.
func inverted(lower [][]*big.Int) [][]*big.Rat {
	n := len(lower)
	m := make([][]*big.Rat, n)
	for i := range n {
		m[i] = make([]*big.Rat, 2*n)
		for j := range n {
			entry := lower[max(i, j)][min(i, j)]
			if entry == nil {
				entry = new(big.Int)
			}
			m[i][j], m[i][n+j] = new(big.Rat).SetInt(entry), new(big.Rat)
		}
		m[i][n+i] = whole(1)
	}
	for p := range n {
		head := new(big.Rat).Set(m[p][p])
		for j := range m[p] {
			m[p][j].Quo(m[p][j], head)
		}
		for i := range n {
			by := new(big.Rat).Set(m[i][p])
			for j := range m[i] {
				if i != p {
					m[i][j].Sub(m[i][j], times(by, m[p][j]))
				}
			}
		}
	}
	for i := range n {
		m[i] = m[i][n:]
	}
	return m
}
