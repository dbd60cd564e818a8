package scoring

import (
	"math/big"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// Direct gives all or nothing (直接赋分).
func Direct(met bool, weight exact.Points) exact.Points {
	if met {
		return weight
	}
	return 0
}

// Check is one point of a checklist: how much of it is there, 0 to 1, and its own
// weight where the form gives one.
type Check struct {
	Done   exact.Decimal
	Weight *exact.Points
}

// Checklist scores points that are ticked one by one, in parts if need be. Points
// without a weight of their own share equally what the others leave.
func Checklist(checks []Check, weight exact.Points) exact.Points {
	left, open := weight.Rat(), int64(0)
	for _, c := range checks {
		if c.Weight == nil {
			open++
			continue
		}
		left.Sub(left, c.Weight.Rat())
	}
	sum := new(big.Rat)
	for _, c := range checks {
		worth := new(big.Rat)
		if c.Weight != nil {
			worth = c.Weight.Rat()
		} else {
			worth.Quo(left, big.NewRat(open, 1))
		}
		sum.Add(sum, worth.Mul(worth, c.Done.Rat()))
	}
	return exact.RoundPoints(sum)
}

// CostSaving (成本节约率) scores what was spent against the plan by bands of the
// rate (planned − actual) / planned in per cent; a plan of 0 has no rate and earns nothing.
func CostSaving(planned, actual exact.Money, weight exact.Points, bands []standard.RateBand) exact.Points {
	if planned == 0 {
		return 0
	}
	rate := new(big.Rat).Sub(planned.Rat(), actual.Rat())
	rate.Quo(rate, planned.Rat()).Mul(rate, hundred)
	return exact.RoundPoints(new(big.Rat).Mul(weight.Rat(), bandShare(bands, rate)))
}
