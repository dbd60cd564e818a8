// Package scoring turns figures, sheets and opinions into points, grades and
// conclusions (评分): exact rules first, the operations on rows beside them.
package scoring

import (
	"math/big"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// IndicatorResult is one indicator's target and what came of it (完成情况).
type IndicatorResult struct {
	Operator          string
	Target            *exact.Decimal
	Actual            *exact.Decimal
	Weight            exact.Decimal
	Gate              *exact.Decimal // 及格门槛: below this ratio nothing is given
	Tier              *Tier
	Points            *exact.Points
	SatisfactionBands *bool
	Rule              *string
	Met               *bool
	Checks            []Checked
}

// IndicatorScore is what the result is worth; Ratio is A/T, T/A or min/max
// before cap and gate. Why tells the rule, its inputs and the rounding.
type IndicatorScore struct {
	Score  exact.Points
	Ratio  *exact.Decimal
	Why    string
	Faults []*fault.Fault
}

// The operators of indicators; > and < score as ≥ and ≤.
const (
	ge   = "GE"
	gt   = "GT"
	le   = "LE"
	lt   = "LT"
	eq   = "EQ"
	qual = "QUAL" // 定性
)

var operators = []string{ge, gt, le, lt, eq, qual}

// signs are the operators as they are written.
var signs = map[string]string{ge: "≥", gt: "＞", le: "≤", lt: "＜", eq: "＝"}

// most is the largest weight that points can hold; whoever sums weights is stricter.
var most = big.NewRat(1_000_000_000_000, 1)

// ScoreIndicator scores one indicator by itself. What makes scoring impossible is
// the error; what the person has to mend or explain stands in the score's faults.
func ScoreIndicator(in IndicatorResult, s *standard.Set) (*IndicatorScore, error) {
	if err := in.check().Err(); err != nil {
		return nil, err
	}
	score := &IndicatorScore{Faults: []*fault.Fault{}}
	switch rule := in.rule(); {
	case rule == ByDirect:
		in.scoreDirect(score)
	case rule == ByChecklist:
		in.scoreChecklist(score)
	case rule == ByCostSaving && in.Operator != qual:
		in.scoreSaving(score, s.SelfEvaluation.CostSavingBands)
	case in.Operator == qual:
		in.scoreTier(score, s.SelfEvaluation)
	case in.SatisfactionBands != nil && *in.SatisfactionBands:
		in.scoreSatisfaction(score, s.SelfEvaluation)
	default:
		in.scoreQuantity(score, s.Settings.Scoring)
	}
	return score, nil
}

// check holds the yardstick itself against its limits, not what was achieved.
func (in IndicatorResult) check() fault.List {
	var faults fault.List
	if !slices.Contains(operators, in.Operator) {
		faults.Add(fault.New(fault.NotFound, "没有这个计算符号：%s", in.Operator).At("operator"))
	}
	if !slices.Contains(rules, in.rule()) {
		faults.Add(fault.New(fault.NotFound, "没有这种评分规则：%s", in.rule()).At("rule"))
	}
	if in.Target != nil && in.Target.Rat().Sign() < 0 {
		faults.Add(fault.New(fault.Number, "指标值不能小于 0，现为 %s", *in.Target).At("target"))
	}
	if w := in.Weight.Rat(); w.Sign() <= 0 || w.Cmp(most) > 0 {
		faults.Add(fault.New(fault.Number, "分值应大于 0，现为 %s", in.Weight).At("weight"))
	}
	if in.Gate != nil && (in.Gate.Rat().Sign() < 0 || in.Gate.Rat().Cmp(one) > 0) {
		faults.Add(fault.New(fault.Number, "及格门槛应在 0 与 1 之间，现为 %s", *in.Gate).At("gate"))
	}
	return faults
}

// part gives a share of the weight, rounded once.
func (in IndicatorResult) part(share *big.Rat) exact.Points {
	return exact.RoundPoints(new(big.Rat).Mul(in.Weight.Rat(), share))
}

// miss notes that a figure which the rule needs was not given.
func (s *IndicatorScore) miss(path, name string) {
	s.Faults = append(s.Faults, fault.New(fault.Required, "请填写%s", name).At(path))
}

var (
	zero    = new(big.Rat)
	half    = big.NewRat(1, 2)
	one     = big.NewRat(1, 1)
	hundred = big.NewRat(100, 1)
)
