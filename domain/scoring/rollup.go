package scoring

import (
	"fmt"
	"math/big"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// Part is one project's figure for an indicator that several projects share.
type Part struct {
	Actual exact.Decimal
	Money  exact.Money
}

// Together rolls the projects of one department up (汇总): absolute values are added,
// rates are averaged by money. It says how.
func Together(parts []Part, rates bool) (*big.Rat, string, error) {
	money, terms := new(big.Rat), make([]string, len(parts))
	var faults fault.List
	for i, p := range parts {
		money.Add(money, p.Money.Rat())
		if p.Money < 0 {
			faults.Add(fault.New(fault.AmountPositive, "金额不能小于 0，现为 %s 万元", p.Money).At("parts[%d].money", i))
		}
	}
	if rates && money.Sign() == 0 {
		faults.Add(fault.New(fault.ZeroBudget, "金额合计为 0，不能按金额加权平均").At("parts"))
	}
	if err := faults.Err(); err != nil {
		return nil, "", err
	}
	actual := new(big.Rat)
	for i, p := range parts {
		value, by := p.Actual.Rat(), one
		terms[i] = plain(value)
		if rates {
			by = new(big.Rat).Quo(p.Money.Rat(), money)
			terms[i] += "×" + p.Money.String()
		}
		actual.Add(actual, value.Mul(value, by))
	}
	sum := strings.Join(terms, " + ")
	if rates {
		return actual, fmt.Sprintf("按金额加权平均：(%s) ÷ %s = %s", sum, plain(money), short(actual)), nil
	}
	return actual, fmt.Sprintf("直接相加：%s = %s", sum, plain(actual)), nil
}

// ScoreTogether scores what several projects come to together against the target of
// those who answer for them all. Of one alone there is nothing to be told of the adding.
func ScoreTogether(parts []Part, rates bool, in IndicatorResult, s *standard.Set) (*exact.Decimal, *IndicatorScore, error) {
	sum, how, err := Together(parts, rates)
	if err != nil {
		return nil, nil, err
	}
	actual := exact.Fixed(sum, 12) // finer than any two amounts in 分 can differ
	in.Actual = &actual
	score, err := ScoreIndicator(in, s)
	if err != nil {
		return nil, nil, err
	}
	if score.Why != "" && len(parts) > 1 {
		score.Why = how + "；" + score.Why
	}
	return &actual, score, nil
}
