package scoring

import (
	"math/big"

	"hengxiao/ent/exact"
)

// Progress is how far quantitative indicators have come, weighed by their points, in
// per cent: each counts with its ratio of rule (A/T, T/A or min/max), at most 1 and at
// least 0. It is nil when no row has a target and a value.
func Progress(rows []IndicatorResult) *big.Rat {
	sum, weights := new(big.Rat), new(big.Rat)
	for _, in := range rows {
		if in.Operator == qual || in.Target == nil || in.Actual == nil {
			continue
		}
		done := attain(in.Operator, in.Target.Rat(), in.Actual.Rat())
		weights.Add(weights, in.Weight.Rat())
		sum.Add(sum, new(big.Rat).Mul(in.Weight.Rat(), done.share(nil)))
	}
	if weights.Sign() == 0 {
		return nil
	}
	return sum.Mul(sum.Quo(sum, weights), hundred)
}

// ExecutionRate is 执行率 in per cent, unrounded; nil for a budget of 0.
func ExecutionRate(executed, budget exact.Money) *big.Rat {
	if budget == 0 {
		return nil
	}
	r := new(big.Rat).Quo(executed.Rat(), budget.Rat())
	return r.Mul(r, hundred)
}
