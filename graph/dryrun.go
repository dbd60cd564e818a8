package graph

import (
	"context"

	"hengxiao/domain/allocation"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/scoring"
	"hengxiao/domain/screening"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// CheckDeclaration judges a form as far as it goes, by the standards in force.
func (query) CheckDeclaration(ctx context.Context, input form.Declaration) ([]*fault.Fault, error) {
	return by(ctx, func(s *standard.Set) ([]*fault.Fault, error) {
		return append([]*fault.Fault{}, filing.Check(input, s)...), nil
	})
}

// CoachDeclaration says what would make a form's indicators better.
func (query) CoachDeclaration(ctx context.Context, input form.Declaration) ([]*filing.CoachRemark, error) {
	return by(ctx, func(s *standard.Set) ([]*filing.CoachRemark, error) { return filing.CoachForm(ctx, db(ctx), input, s) })
}

// PreviewScreening says what the rules in force would decide on these facts.
func (query) PreviewScreening(ctx context.Context, facts screening.Facts) (*screening.Verdict, error) {
	return by(ctx, func(s *standard.Set) (*screening.Verdict, error) {
		return screening.Evaluate(s.Screening, s.Codes, facts)
	})
}

// ScoreIndicator scores one indicator.
func (query) ScoreIndicator(ctx context.Context, input scoring.IndicatorResult) (*scoring.IndicatorScore, error) {
	return by(ctx, func(s *standard.Set) (*scoring.IndicatorScore, error) { return scoring.ScoreIndicator(input, s) })
}

// ScoreSelfEvaluation scores a whole self-evaluation.
func (query) ScoreSelfEvaluation(ctx context.Context, input scoring.SelfEvaluationInput) (*scoring.SelfEvaluationScore, error) {
	return by(ctx, func(s *standard.Set) (*scoring.SelfEvaluationScore, error) {
		return scoring.ScoreSelfEvaluation(input, s)
	})
}

// AggregateScores fuses the totals of a panel.
func (query) AggregateScores(ctx context.Context, totals []exact.Points) (*scoring.ScoreAggregate, error) {
	return by(ctx, func(s *standard.Set) (*scoring.ScoreAggregate, error) { return scoring.Aggregate(totals, s) })
}

// GradeOf rounds and grades a total.
func (query) GradeOf(ctx context.Context, total exact.Decimal) (*scoring.Grading, error) {
	return by(ctx, func(s *standard.Set) (*scoring.Grading, error) { return scoring.GradeOf(total, s) })
}

// PreviewAllocation proposes who is funded under a ceiling.
func (query) PreviewAllocation(_ context.Context, input allocation.AllocationInput) (*allocation.Allocation, error) {
	return allocation.Propose(input)
}

// by answers by the standards in force.
func by[T any](ctx context.Context, answer func(*standard.Set) (T, error)) (T, error) {
	set, err := standard.Current(ctx, db(ctx))
	if err != nil {
		var none T
		return none, err
	}
	return answer(set)
}
