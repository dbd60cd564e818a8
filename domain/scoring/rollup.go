package scoring

import (
	"math/big"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// Part is one project's figures for an indicator that several projects share.
type Part struct {
	Target, Actual exact.Decimal
	Money          exact.Money
}

// ScoreTogether scores several projects as one department or fund: absolute values
// are added, rates are averaged by money, and only then is scored. Operator, weight
// and gate come from in.
func ScoreTogether(parts []Part, rates bool, in IndicatorResult, s *standard.Set) (*IndicatorScore, error) {
	faults := in.check()
	money := new(big.Rat)
	for i, p := range parts {
		money.Add(money, p.Money.Rat())
		if p.Money < 0 {
			faults.Add(fault.New(fault.AmountPositive, "金额不能小于 0，现为 %s 万元", p.Money).At("parts[%d].money", i))
		}
	}
	if in.Operator == qual {
		faults.Add(fault.New(fault.NotFound, "定性指标不能汇总计分").At("operator"))
	}
	if rates && money.Sign() == 0 {
		faults.Add(fault.New(fault.ZeroBudget, "金额合计为 0，不能按金额加权平均").At("parts"))
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	target, actual := new(big.Rat), new(big.Rat)
	for _, p := range parts {
		by := one
		if rates {
			by = new(big.Rat).Quo(p.Money.Rat(), money)
		}
		target.Add(target, new(big.Rat).Mul(p.Target.Rat(), by))
		actual.Add(actual, new(big.Rat).Mul(p.Actual.Rat(), by))
	}
	score := &IndicatorScore{Faults: []*fault.Fault{}}
	in.scoreFigures(score, target, actual, s.Settings.Scoring)
	return score, nil
}
