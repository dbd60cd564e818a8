package graph

import (
	"context"
	"slices"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/disclosure"
	"hengxiao/domain/spending"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/graph/generated"
)

// SelfEvaluations lists what the viewer may see, the newest year first.
func (query) SelfEvaluations(ctx context.Context, filter *generated.SelfEvaluationFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.SelfEvaluationConnection, error) {
	return db(ctx).SelfEvaluation.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithSelfEvaluationFilter(narrowSelfEvaluations(ctx, filter)))
}

// SelfEvaluation reads one self-evaluation.
func (query) SelfEvaluation(ctx context.Context, id uuid.UUID) (*ent.SelfEvaluation, error) {
	q, err := db(ctx).SelfEvaluation.Query().Where(selfevaluation.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// OpenSelfEvaluations opens a year's self-evaluations.
func (mutation) OpenSelfEvaluations(ctx context.Context, input spending.OpenSelfEvaluations) (int, error) {
	return spending.OpenSelf(ctx, db(ctx), input)
}

// SaveSelfEvaluation keeps the form as typed.
func (mutation) SaveSelfEvaluation(ctx context.Context, input spending.SaveSelfEvaluation) (*ent.SelfEvaluation, error) {
	return spending.SaveSelf(ctx, db(ctx), input)
}

// SubmitSelfEvaluation hands the form to the head.
func (mutation) SubmitSelfEvaluation(ctx context.Context, input workflow.Seen) (*ent.SelfEvaluation, error) {
	return spending.SubmitSelf(ctx, db(ctx), input)
}

// SignSelfEvaluation is the head's signature.
func (mutation) SignSelfEvaluation(ctx context.Context, input workflow.Seen) (*ent.SelfEvaluation, error) {
	return spending.SignSelf(ctx, db(ctx), input)
}

// ReturnSelfEvaluation sends the form back to the clerk.
func (mutation) ReturnSelfEvaluation(ctx context.Context, input workflow.SeenWithReason) (*ent.SelfEvaluation, error) {
	return spending.ReturnSelf(ctx, db(ctx), input)
}

// ApproveSelfEvaluation is the department's consent.
func (mutation) ApproveSelfEvaluation(ctx context.Context, input spending.CheckSelfEvaluation) (*ent.SelfEvaluation, error) {
	return spending.ApproveSelf(ctx, db(ctx), input)
}

// ConfirmSelfEvaluation is the section's confirmation.
func (mutation) ConfirmSelfEvaluation(ctx context.Context, input spending.CheckSelfEvaluation) (*ent.SelfEvaluation, error) {
	return spending.ConfirmSelf(ctx, db(ctx), input)
}

// PublishSelfEvaluation makes a confirmed one public.
func (mutation) PublishSelfEvaluation(ctx context.Context, input workflow.Seen) (*ent.SelfEvaluation, error) {
	return disclosure.PublishSelf(ctx, db(ctx), input)
}

type selfEvaluationFields struct{}

// Actions are the viewer's buttons.
func (selfEvaluationFields) Actions(ctx context.Context, e *ent.SelfEvaluation) ([]*desk.ActionState, error) {
	return desk.OfSelfEvaluation(ctx, db(ctx), e)
}

// Holder says who has it in hand.
func (selfEvaluationFields) Holder(_ context.Context, e *ent.SelfEvaluation) (string, error) {
	return workflow.SelfHolder(e), nil
}

// Plan is what was approved.
func (selfEvaluationFields) Plan(ctx context.Context, e *ent.SelfEvaluation) ([]*ent.Indicator, error) {
	plan, err := spending.PlanOf(ctx, db(ctx), e.DeclarationID)
	if err != nil {
		return nil, err
	}
	return plan.Indicators, nil
}

// Verdict scores the form as it stands.
func (selfEvaluationFields) Verdict(ctx context.Context, e *ent.SelfEvaluation) (*spending.SelfEvaluationVerdict, error) {
	plan, err := spending.PlanOfSelf(ctx, db(ctx), e)
	if err != nil {
		return nil, err
	}
	return spending.Judge(e.Form, plan), nil
}

// Measured are the values that surveys found.
func (selfEvaluationFields) Measured(ctx context.Context, e *ent.SelfEvaluation) ([]*spending.Measured, error) {
	plan, err := spending.PlanOf(ctx, db(ctx), e.DeclarationID)
	if err != nil {
		return nil, err
	}
	return slices.Concat([]*spending.Measured{}, plan.Measured), nil
}

// Imported is the payment system's figure beside the form.
func (selfEvaluationFields) Imported(ctx context.Context, e *ent.SelfEvaluation) (*spending.Imported, error) {
	return spending.ImportedForSelf(ctx, db(ctx), e)
}

// History lists its steps.
func (selfEvaluationFields) History(ctx context.Context, e *ent.SelfEvaluation) ([]*ent.StageChange, error) {
	return stepsOf(ctx, e.ID)
}

// Guide is what the form's page needs of the standards.
func (selfEvaluationFields) Guide(ctx context.Context, e *ent.SelfEvaluation) (*generated.SelfEvaluationGuide, error) {
	plan, err := spending.PlanOf(ctx, db(ctx), e.DeclarationID)
	if err != nil {
		return nil, err
	}
	rules := plan.Set.SelfEvaluation
	return &generated.SelfEvaluationGuide{ExecutionWeight: rules.ExecutionWeight,
		FundRows: mapped(rules.Typed(), func(r standard.FundRow) *generated.CodeItem {
			return &generated.CodeItem{Code: r.Code, NameZh: r.NameZh}
		}),
		Tiers: tiersOf(plan)}, nil
}

// tiersOf are the tiers by which a plan's qualitative indicators are judged.
func tiersOf(plan *spending.Plan) []*generated.CodeItem {
	return mapped(plan.Set.SelfEvaluation.Tiers, func(t standard.Tier) *generated.CodeItem {
		return &generated.CodeItem{Code: t.Code, NameZh: t.NameZh}
	})
}
