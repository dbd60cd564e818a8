package calibration

import "math/big"

// Exact elimination grows numbers without bound. This one keeps so many binary
// digits behind the point, and answers with 20 decimals: the tolerance is 10⁻²⁰.
const (
	precision    = 160
	answerDigits = 20
)

var (
	unit    = new(big.Int).Lsh(big.NewInt(1), precision)
	decimal = new(big.Int).Exp(big.NewInt(10), big.NewInt(answerDigits), nil)
)

// factors is A = L·D·Lᵀ as fixed-point numbers; L is below the diagonal, nil is 0.
type factors struct {
	l [][]*big.Int
	d []*big.Int
}

// factor decomposes a symmetric, strictly diagonally dominant matrix of whole
// numbers, of which the lower half is given; nil is 0. No entry of such a matrix's
// L exceeds 1, so rounding never grows and no pivot is needed.
func factor(a [][]*big.Int) factors {
	f := factors{make([][]*big.Int, len(a)), make([]*big.Int, len(a))}
	scaled := make([][]*big.Int, len(a)) // L·D
	product := new(big.Int)
	for i := range a {
		f.l[i], scaled[i] = make([]*big.Int, i), make([]*big.Int, i)
		for j := range i + 1 {
			entry := new(big.Int)
			if a[i][j] != nil {
				entry.Lsh(a[i][j], 2*precision)
			}
			for k := range j {
				if scaled[i][k] != nil && f.l[j][k] != nil {
					entry.Sub(entry, product.Mul(scaled[i][k], f.l[j][k]))
				}
			}
			switch {
			case j == i:
				f.d[i] = entry.Rsh(entry, precision)
			case entry.Sign() != 0:
				scaled[i][j] = new(big.Int).Rsh(entry, precision)
				f.l[i][j] = entry.Quo(entry, f.d[j])
			}
		}
	}
	return f
}

// solve answers A·x = b.
func (f factors) solve(b []*big.Int) []*big.Rat {
	x := make([]*big.Int, len(b))
	product := new(big.Int)
	for i := range b {
		x[i] = new(big.Int).Lsh(b[i], 2*precision)
		for k, l := range f.l[i] {
			if l != nil {
				x[i].Sub(x[i], product.Mul(l, x[k]))
			}
		}
		x[i].Rsh(x[i], precision)
	}
	for i := range x {
		x[i].Quo(x[i].Lsh(x[i], precision), f.d[i])
	}
	for i := len(x) - 1; i >= 0; i-- {
		for k, l := range f.l[i] {
			if l != nil {
				x[k].Sub(x[k], product.Rsh(product.Mul(l, x[i]), precision))
			}
		}
	}
	return rats(x, settled)
}

// inverse is the diagonal of A⁻¹: Σ_k m_ke²/d_k with M = L⁻¹.
func (f factors) inverse() []*big.Rat {
	out := make([]*big.Rat, len(f.d))
	m := make([]*big.Int, len(f.d))
	product := new(big.Int)
	for e := range f.d {
		m[e] = unit
		sum := new(big.Int).Quo(new(big.Int).Lsh(unit, precision), f.d[e])
		for i := e + 1; i < len(m); i++ {
			entry := new(big.Int)
			for k := e; k < i; k++ {
				if f.l[i][k] != nil && m[k].Sign() != 0 {
					entry.Sub(entry, product.Mul(f.l[i][k], m[k]))
				}
			}
			m[i] = entry.Rsh(entry, precision)
			sum.Add(sum, product.Quo(product.Mul(m[i], m[i]), f.d[i]))
		}
		out[e] = settled(sum)
	}
	return out
}

// settled rounds a fixed-point number to the nearest of 20 decimals.
func settled(x *big.Int) *big.Rat {
	n := new(big.Int).Mul(x, decimal)
	n.Add(n, new(big.Int).Rsh(unit, 1))
	return new(big.Rat).SetFrac(n.Rsh(n, precision), decimal)
}
