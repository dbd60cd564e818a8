package allocation

import (
	"math"
	"math/bits"
)

// slope is value for weight, compared and multiplied without rounding on the way.
type slope struct{ value, weight int64 }

// The slopes of a group that has nothing more to give, and nothing to lose.
var (
	flat     = slope{0, 1}
	vertical = slope{math.MaxInt64, 1}
)

// compare is negative where a is less steep than b.
func (a slope) compare(b slope) int {
	aHigh, aLow := bits.Mul64(uint64(a.value), uint64(b.weight))
	bHigh, bLow := bits.Mul64(uint64(b.value), uint64(a.weight))
	switch {
	case aHigh < bHigh || aHigh == bHigh && aLow < bLow:
		return -1
	case aHigh == bHigh && aLow == bLow:
		return 0
	default:
		return 1
	}
}

// times is the value for a weight, rounded down; the greatest number where it is more.
func (a slope) times(weight int64) int64 {
	high, low := bits.Mul64(uint64(a.value), uint64(weight))
	if high >= uint64(a.weight) {
		return math.MaxInt64
	}
	if q, _ := bits.Div64(high, low, uint64(a.weight)); q < math.MaxInt64 {
		return int64(q)
	}
	return math.MaxInt64
}
