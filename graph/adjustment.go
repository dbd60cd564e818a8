package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/graph/generated"
)

// Adjustments lists what the viewer may see.
func (query) Adjustments(ctx context.Context, filter *generated.AdjustmentFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.AdjustmentConnection, error) {
	return db(ctx).Adjustment.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithAdjustmentFilter(narrowAdjustments(ctx, filter)))
}

// Adjustment reads one adjustment.
func (query) Adjustment(ctx context.Context, id uuid.UUID) (*ent.Adjustment, error) {
	q, err := db(ctx).Adjustment.Query().Where(adjustment.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// StartAdjustment begins an adjustment.
func (mutation) StartAdjustment(ctx context.Context, input spending.StartAdjustment) (*ent.Adjustment, error) {
	return spending.BeginAdjustment(ctx, db(ctx), input)
}

// SaveAdjustment keeps the form as typed.
func (mutation) SaveAdjustment(ctx context.Context, input spending.SaveAdjustment) (*ent.Adjustment, error) {
	return spending.SaveAdjust(ctx, db(ctx), input)
}

// SubmitAdjustment hands the form to the head.
func (mutation) SubmitAdjustment(ctx context.Context, input workflow.Seen) (*ent.Adjustment, error) {
	return spending.SubmitAdjust(ctx, db(ctx), input)
}

// WithdrawAdjustment takes it back.
func (mutation) WithdrawAdjustment(ctx context.Context, input workflow.SeenWithReason) (*ent.Adjustment, error) {
	return spending.WithdrawAdjust(ctx, db(ctx), input)
}

// SignAdjustment is the head's signature.
func (mutation) SignAdjustment(ctx context.Context, input workflow.Seen) (*ent.Adjustment, error) {
	return spending.SignAdjust(ctx, db(ctx), input)
}

// PassAdjustment passes it on.
func (mutation) PassAdjustment(ctx context.Context, input workflow.Seen) (*ent.Adjustment, error) {
	return spending.PassAdjust(ctx, db(ctx), input)
}

// ReturnAdjustment sends the form back to the clerk.
func (mutation) ReturnAdjustment(ctx context.Context, input workflow.SeenWithReason) (*ent.Adjustment, error) {
	return spending.ReturnAdjust(ctx, db(ctx), input)
}

// ApproveAdjustment makes it the plan.
func (mutation) ApproveAdjustment(ctx context.Context, input workflow.Seen) (*ent.Adjustment, error) {
	return spending.ApproveAdjust(ctx, db(ctx), input)
}

// RefuseAdjustment leaves the plan as it is.
func (mutation) RefuseAdjustment(ctx context.Context, input workflow.SeenWithReason) (*ent.Adjustment, error) {
	return spending.RefuseAdjust(ctx, db(ctx), input)
}

type adjustmentFields struct{}

// Actions are the viewer's buttons.
func (adjustmentFields) Actions(ctx context.Context, a *ent.Adjustment) ([]*desk.ActionState, error) {
	return desk.OfAdjustment(ctx, db(ctx), a)
}

// Holder says who has it in hand.
func (adjustmentFields) Holder(_ context.Context, a *ent.Adjustment) (string, error) {
	return workflow.AdjustHolder(a), nil
}

// Verdict judges the form as it stands.
func (adjustmentFields) Verdict(ctx context.Context, a *ent.Adjustment) (*spending.AdjustmentVerdict, error) {
	return spending.AdjustmentOf(ctx, db(ctx), a)
}

// History lists its steps.
func (adjustmentFields) History(ctx context.Context, a *ent.Adjustment) ([]*ent.StageChange, error) {
	return stepsOf(ctx, a.ID)
}

// Sources are the codes of where money may come from.
func (adjustmentFields) Sources(ctx context.Context, a *ent.Adjustment) ([]*generated.CodeItem, error) {
	plan, err := spending.PlanOf(ctx, db(ctx), a.DeclarationID)
	if err != nil {
		return nil, err
	}
	return items(plan.Set.Codes.FundSource), nil
}
