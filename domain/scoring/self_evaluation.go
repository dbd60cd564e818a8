package scoring

import (
	"math/big"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// SelfEvaluationInput is what a unit says of its finished year (绩效自评).
type SelfEvaluationInput struct {
	AdjustedBudget exact.Money // 全年预算数
	Executed       exact.Money // 全年执行数
	Indicators     []IndicatorResult
}

// SelfEvaluationScore adds up: the total is the sum of the rounded scores, so that
// a printed table does too. ExecutionRate is in per cent.
type SelfEvaluationScore struct {
	ExecutionRate  exact.Decimal
	ExecutionScore exact.Points
	Scores         []*IndicatorScore
	Total          exact.Points
	Grade          term.Grade
}

// ScoreSelfEvaluation scores a self-evaluation. Faults of an indicator's figures
// stand in its score, with paths that begin with its row.
func ScoreSelfEvaluation(in SelfEvaluationInput, s *standard.Set) (*SelfEvaluationScore, error) {
	faults := in.checkMoney()
	scores := make([]*IndicatorScore, len(in.Indicators))
	for i, row := range in.Indicators {
		score, err := ScoreIndicator(row, s)
		if wrong, ok := fault.Of(err); ok {
			faults = append(faults, inRow("indicators", i, wrong)...)
			continue
		}
		score.Faults = inRow("indicators", i, score.Faults)
		scores[i] = score
	}
	faults = append(faults, in.checkWeights(s)...)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return in.total(scores, s), nil
}

func (in SelfEvaluationInput) total(scores []*IndicatorScore, s *standard.Set) *SelfEvaluationScore {
	rate := new(big.Rat).Quo(in.Executed.Rat(), in.AdjustedBudget.Rat())
	execution := exact.RoundPoints(new(big.Rat).Mul(rate, s.SelfEvaluation.ExecutionWeight.Rat()))
	sum := execution
	for _, score := range scores {
		sum += score.Score
	}
	return &SelfEvaluationScore{
		ExecutionRate:  exact.Fixed(new(big.Rat).Mul(rate, hundred), 2),
		ExecutionScore: execution,
		Scores:         scores,
		Total:          sum,
		Grade:          grade(sum, s),
	}
}

// checkMoney compares the figures only when neither is negative.
func (in SelfEvaluationInput) checkMoney() fault.List {
	var faults fault.List
	if in.AdjustedBudget < 0 {
		faults.Add(fault.New(fault.AmountPositive, "全年预算数不能小于 0，现为 %s 万元", in.AdjustedBudget).At("adjustedBudget"))
	}
	if in.Executed < 0 {
		faults.Add(fault.New(fault.AmountPositive, "全年执行数不能小于 0，现为 %s 万元", in.Executed).At("executed"))
	}
	switch {
	case in.AdjustedBudget == 0:
		faults.Add(fault.New(fault.ZeroBudget, "全年预算数为 0，不能计算执行率").At("adjustedBudget"))
	case in.AdjustedBudget > 0 && in.Executed > in.AdjustedBudget:
		faults.Add(fault.New(fault.ExecGtBudget, "全年执行数 %s 万元超过全年预算数 %s 万元", in.Executed, in.AdjustedBudget).At("executed"))
	}
	return faults
}

// checkWeights leaves the execution rate its points; fewer weights are allowed.
func (in SelfEvaluationInput) checkWeights(s *standard.Set) fault.List {
	sum := new(big.Rat)
	for _, row := range in.Indicators {
		sum.Add(sum, row.Weight.Rat())
	}
	room := new(big.Rat).Sub(hundred, s.SelfEvaluation.ExecutionWeight.Rat())
	if sum.Cmp(room) <= 0 {
		return nil
	}
	return fault.List{fault.New(fault.WeightSum,
		"指标分值合计 %s，与预算执行率 %s 分相加超过 100", plain(sum), plain(s.SelfEvaluation.ExecutionWeight.Rat())).At("indicators")}
}

// inRow moves faults of one row to its place in the input.
func inRow(list string, i int, faults fault.List) fault.List {
	moved := make(fault.List, len(faults))
	for k, f := range faults {
		moved[k] = f.At("%s[%d].%s", list, i, f.Path)
	}
	return moved
}
