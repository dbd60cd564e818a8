package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/statistics"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/graph/generated"
)

// The filters of what hangs on an approved declaration.

func narrowSelfEvaluations(ctx context.Context, f *generated.SelfEvaluationFilter) func(*ent.SelfEvaluationQuery) (*ent.SelfEvaluationQuery, error) {
	return func(q *ent.SelfEvaluationQuery) (*ent.SelfEvaluationQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(selfevaluation.Year(*f.Year))
		}
		if len(f.Stages) > 0 {
			q.Where(selfevaluation.StageIn(f.Stages...))
		}
		if f.FinalGrade != nil {
			q.Where(selfevaluation.FinalGradeEQ(*f.FinalGrade))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(selfevaluation.DueAtLTE(clock.Now(ctx)))
		}
		if yes(f.Reported) {
			q.Where(selfevaluation.ExecutedNotNil())
		}
		if yes(f.Rechecked) || yes(f.Inflated) {
			q.Where(statistics.Rechecked())
		}
		if yes(f.Inflated) {
			q.Where(selfevaluation.InflatedGT(0))
		}
		of := append(about(f.Keyword, f.UnitCode, f.SectionCode), like(f.BatchID, f.FuncClass, f.Nature, f.Tag)...)
		if f.FundSource != nil {
			of = append(of, statistics.Funded(*f.FundSource))
		}
		if len(of) > 0 {
			q.Where(selfevaluation.HasDeclarationWith(of...))
		}
		return q, nil
	}
}

func narrowRollups(f *generated.RollupFilter) func(*ent.RollupQuery) (*ent.RollupQuery, error) {
	return func(q *ent.RollupQuery) (*ent.RollupQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(rollup.Year(*f.Year))
		}
		if len(f.Stages) > 0 {
			q.Where(rollup.StageIn(f.Stages...))
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(rollup.Or(rollup.NameZhContainsFold(*f.Keyword), rollup.UnitNameContainsFold(*f.Keyword)))
		}
		if f.UnitCode != nil {
			q.Where(rollup.HasUnitWith(unit.Code(*f.UnitCode)))
		}
		return q, nil
	}
}

func narrowOveralls(ctx context.Context, f *generated.OverallFilter) func(*ent.OverallQuery) (*ent.OverallQuery, error) {
	return func(q *ent.OverallQuery) (*ent.OverallQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(overall.Year(*f.Year))
		}
		if len(f.Stages) > 0 {
			q.Where(overall.StageIn(f.Stages...))
		}
		if f.Grade != nil {
			q.Where(overall.GradeEQ(*f.Grade))
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(overall.UnitNameContainsFold(*f.Keyword))
		}
		if f.SectionCode != nil {
			q.Where(overall.HasSectionWith(section.Code(*f.SectionCode)))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(overall.DueAtLTE(clock.Now(ctx)))
		}
		return q, nil
	}
}

func narrowMonitorings(ctx context.Context, f *generated.MonitoringFilter) func(*ent.MonitoringQuery) (*ent.MonitoringQuery, error) {
	return func(q *ent.MonitoringQuery) (*ent.MonitoringQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(monitoring.Year(*f.Year))
		}
		if f.ThroughMonth != nil {
			q.Where(monitoring.ThroughMonth(*f.ThroughMonth))
		}
		if len(f.Stages) > 0 {
			q.Where(monitoring.StageIn(f.Stages...))
		}
		if f.Light != nil {
			q.Where(monitoring.LightEQ(*f.Light))
		}
		if f.Suspended != nil {
			q.Where(monitoring.Suspended(*f.Suspended))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(monitoring.DueAtLTE(clock.Now(ctx)))
		}
		if yes(f.Reported) {
			q.Where(monitoring.ExecutedNotNil())
		}
		if yes(f.Unlit) {
			q.Where(monitoring.LightIsNil())
		}
		if of := append(about(f.Keyword, f.UnitCode, f.SectionCode), like(f.BatchID, f.FuncClass, f.Nature, f.Tag)...); len(of) > 0 {
			q.Where(monitoring.HasDeclarationWith(of...))
		}
		return q, nil
	}
}

func narrowAdjustments(ctx context.Context, f *generated.AdjustmentFilter) func(*ent.AdjustmentQuery) (*ent.AdjustmentQuery, error) {
	return func(q *ent.AdjustmentQuery) (*ent.AdjustmentQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(adjustment.Year(*f.Year))
		}
		if len(f.Stages) > 0 {
			q.Where(adjustment.StageIn(f.Stages...))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(adjustment.DueAtLTE(clock.Now(ctx)))
		}
		if of := about(f.Keyword, f.UnitCode, f.SectionCode); len(of) > 0 {
			q.Where(adjustment.HasDeclarationWith(of...))
		}
		return q, nil
	}
}

func narrowEvaluations(ctx context.Context, f *generated.EvaluationFilter) func(*ent.EvaluationQuery) (*ent.EvaluationQuery, error) {
	return func(q *ent.EvaluationQuery) (*ent.EvaluationQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(evaluation.Year(*f.Year))
		}
		if f.Kind != nil {
			q.Where(evaluation.KindEQ(*f.Kind))
		}
		if len(f.Stages) > 0 {
			q.Where(evaluation.StageIn(f.Stages...))
		}
		if f.Grade != nil {
			q.Where(evaluation.GradeEQ(*f.Grade))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(evaluation.DueAtLTE(clock.Now(ctx)))
		}
		if f.Rectification != nil {
			q.Where(statistics.Rectifying(ctx, *f.Rectification))
		}
		if of := append(about(f.Keyword, f.UnitCode, f.SectionCode), like(f.BatchID, f.FuncClass, f.Nature, f.Tag)...); len(of) > 0 {
			q.Where(evaluation.HasDeclarationWith(of...))
		}
		return q, nil
	}
}

// about narrows what hangs on a declaration by the declaration.
func about(keyword, unitCode, sectionCode *string) (of []predicate.Declaration) {
	if keyword != nil && *keyword != "" {
		of = append(of, declaration.Or(declaration.NameZhContainsFold(*keyword), declaration.CodeContainsFold(*keyword)))
	}
	if unitCode != nil {
		of = append(of, declaration.HasUnitWith(unit.Code(*unitCode)))
	}
	if sectionCode != nil {
		of = append(of, declaration.HasSectionWith(section.Code(*sectionCode)))
	}
	return of
}

// like narrows the same by what statistics narrow by.
func like(batchID *uuid.UUID, funcClass, nature, tag *string) (of []predicate.Declaration) {
	if batchID != nil {
		of = append(of, declaration.BatchID(*batchID))
	}
	if funcClass != nil {
		of = append(of, declaration.ExpFuncCodeHasPrefix(*funcClass))
	}
	if nature != nil {
		of = append(of, declaration.Nature(*nature))
	}
	if tag != nil {
		of = append(of, statistics.Tagged(*tag))
	}
	return of
}
