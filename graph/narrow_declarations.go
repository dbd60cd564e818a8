package graph

import (
	"context"

	"hengxiao/domain/statistics"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/graph/generated"
)

func narrowDeclarations(ctx context.Context, f *generated.DeclarationFilter) func(*ent.DeclarationQuery) (*ent.DeclarationQuery, error) {
	return func(q *ent.DeclarationQuery) (*ent.DeclarationQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(declaration.Or(declaration.NameZhContainsFold(*f.Keyword), declaration.CodeContainsFold(*f.Keyword)))
		}
		if f.BatchID != nil {
			q.Where(declaration.BatchID(*f.BatchID))
		}
		if f.BudgetYear != nil {
			q.Where(declaration.BudgetYear(*f.BudgetYear))
		}
		if len(f.Stages) > 0 {
			q.Where(declaration.StageIn(f.Stages...))
		}
		if f.UnitCode != nil {
			q.Where(ofCode(ctx, declaration.FieldUnitID, unit.Table, *f.UnitCode))
		}
		if f.SectionCode != nil {
			q.Where(ofCode(ctx, declaration.FieldSectionID, section.Table, *f.SectionCode))
		}
		if f.Outcome != nil {
			q.Where(declaration.OutcomeEQ(*f.Outcome))
		}
		if f.Nature != nil {
			q.Where(declaration.Nature(*f.Nature))
		}
		if f.AmountFrom != nil {
			q.Where(declaration.AmountGTE(*f.AmountFrom))
		}
		if f.AmountTo != nil {
			q.Where(declaration.AmountLTE(*f.AmountTo))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(statistics.Overdue(ctx))
		}
		figured(q, f)
		followed(ctx, q, f)
		return q, indicated(ctx, q, f)
	}
}

// figured narrows a list to what a figure of the statistics counts.
func figured(q *ent.DeclarationQuery, f *generated.DeclarationFilter) {
	if f.Counted != nil {
		q.Where(statistics.Of(*f.Counted))
	}
	if f.FuncClass != nil {
		q.Where(declaration.ExpFuncCodeHasPrefix(*f.FuncClass))
	}
	if f.Grade != nil {
		q.Where(declaration.GradeEQ(*f.Grade))
	}
	if f.Ungraded != nil && *f.Ungraded {
		q.Where(declaration.GradeIsNil())
	}
	switch {
	case f.Priority == nil:
	case *f.Priority == 0:
		q.Where(declaration.PriorityIsNil())
	default:
		q.Where(declaration.Priority(*f.Priority))
	}
	if f.ReturnRounds != nil {
		q.Where(declaration.ReturnRounds(*f.ReturnRounds))
	}
}

// followed narrows a list to what a figure of the tables beside those counts.
func followed(ctx context.Context, q *ent.DeclarationQuery, f *generated.DeclarationFilter) {
	if f.Tag != nil {
		q.Where(statistics.Tagged(*f.Tag))
	}
	if f.Execution != nil {
		q.Where(statistics.Executed(ctx, *f.Execution))
	}
	if f.CutReason != nil {
		q.Where(statistics.CutFor(ctx, *f.CutReason))
	}
	if f.Passed != nil {
		q.Where(statistics.Passed(ctx, *f.Passed))
	}
	if f.StuckDays != nil {
		q.Where(statistics.Stuck(ctx, *f.StuckDays))
	}
	if f.ExpertID != nil {
		q.Where(statistics.JudgedBy(ctx, *f.ExpertID))
	}
	if f.SubmittedOn != nil {
		q.Where(declaration.SubmittedOn(*f.SubmittedOn))
	}
	if f.Dispersion != nil {
		q.Where(statistics.Dispersed(ctx, *f.Dispersion))
	}
}

// indicated narrows a list to what a figure of T12 counts.
func indicated(ctx context.Context, q *ent.DeclarationQuery, f *generated.DeclarationFilter) error {
	if f.Indicators == nil && f.Level2 == nil {
		return nil
	}
	counted := statistics.AnyIndicator
	if f.Indicators != nil {
		counted = *f.Indicators
	}
	has, err := statistics.HasIndicators(ctx, db(ctx), counted, f.Level2)
	if err == nil {
		q.Where(has)
	}
	return err
}
