package exact

import (
	"math/big"
	"slices"
	"strings"
)

// Fixed rounds r HALF_UP (ties away from zero) to so many decimals.
func Fixed(r *big.Rat, decimals int) Decimal {
	s := roundScaled(r, decimals).String()
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	if decimals == 0 {
		return Decimal(sign + s)
	}
	if len(s) <= decimals {
		s = strings.Repeat("0", decimals+1-len(s)) + s
	}
	return Decimal(sign + s[:len(s)-decimals] + "." + s[len(s)-decimals:])
}

// Beside rounds r HALF_UP to so many decimals, or to as many as it takes to see on which
// side of its limits it lies: nobody shall read 0.1000 as beyond 0.10.
func Beside(r *big.Rat, decimals int, limits ...*big.Rat) Decimal {
	return beside(decimals, limits, r.Cmp, func(n int) Decimal { return Fixed(r, n) })
}

// SqrtBeside does so with the square root of r, which is not negative, and one limit that
// is not either.
func SqrtBeside(r *big.Rat, decimals int, limit *big.Rat) Decimal {
	side := func(limit *big.Rat) int { return r.Cmp(new(big.Rat).Mul(limit, limit)) }
	return beside(decimals, []*big.Rat{limit}, side, func(n int) Decimal { return FixedSqrt(r, n) })
}

// finest is as many decimals as anything is shown with.
const finest = 20

func beside(decimals int, limits []*big.Rat, side func(*big.Rat) int, fixed func(int) Decimal) Decimal {
	shown := fixed(decimals)
	for decimals < finest && slices.ContainsFunc(limits, func(l *big.Rat) bool { return shown.Rat().Cmp(l) != side(l) }) {
		decimals++
		shown = fixed(decimals)
	}
	return shown
}

// RoundPoints rounds HALF_UP to two decimals.
func RoundPoints(r *big.Rat) Points { return Points(roundScaled(r, pointsScale).Int64()) }

// RoundMoney rounds an amount in 万元 HALF_UP to so many decimals, at most six.
func RoundMoney(r *big.Rat, decimals int) Money {
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(moneyScale-decimals)), nil)
	return Money(new(big.Int).Mul(roundScaled(r, decimals), unit).Int64())
}

// roundScaled returns r * 10^decimals rounded HALF_UP.
func roundScaled(r *big.Rat, decimals int) *big.Int {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	num := new(big.Int).Mul(new(big.Int).Abs(r.Num()), scale)
	num.Mul(num, big.NewInt(2)).Add(num, r.Denom())
	q := num.Div(num, new(big.Int).Mul(r.Denom(), big.NewInt(2)))
	if r.Sign() < 0 {
		q.Neg(q)
	}
	return q
}

// FixedSqrt rounds the square root of r (not negative) HALF_UP to so many
// decimals, exactly: no float decides on which side of the half it falls.
func FixedSqrt(r *big.Rat, decimals int) Decimal {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(2*decimals)), nil)
	num := new(big.Int).Mul(r.Num(), scale)
	root := new(big.Int).Sqrt(new(big.Int).Div(num, r.Denom()))
	// root <= sqrt(num/den) < root+1; round up when (2*root+1)^2 * den <= 4*num.
	half := new(big.Int).Add(new(big.Int).Lsh(root, 1), big.NewInt(1))
	half.Mul(half, half).Mul(half, r.Denom())
	if half.Cmp(new(big.Int).Lsh(num, 2)) <= 0 {
		root.Add(root, big.NewInt(1))
	}
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	return Fixed(new(big.Rat).SetFrac(root, ten), decimals)
}
