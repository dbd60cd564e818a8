package spending

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// StartAdjustment begins an adjustment of an approved declaration.
type StartAdjustment struct{ DeclarationID uuid.UUID }

// SaveAdjustment saves the form as typed.
type SaveAdjustment struct {
	ID      uuid.UUID
	Version int
	Form    form.Adjustment
}

// Adjustable says why a declaration cannot be adjusted now: its budget is not approved, it
// is cancelled, its year is being evaluated, or an adjustment is under way.
func Adjustable(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	if d.Stage != declaration.StageAPPROVED {
		return fault.New(fault.Frozen, "当前环节为“%s”，预算批复后才能调整", workflow.StageNames[d.Stage])
	}
	if d.CancelledAt != nil {
		return fault.New(fault.Frozen, "项目已取消，预算和目标不再调整")
	}
	open, err := underWay(ctx, db, d.ID)
	if err != nil {
		return err
	}
	if open != nil {
		return fault.New(fault.Frozen, "第 %d 次调整正在办理（%s）", open.No, workflow.AdjustStageNames[open.Stage])
	}
	return unevaluated(ctx, db, d.ID)
}

// unevaluated: once a year is to be evaluated its targets stay what they are.
func unevaluated(ctx context.Context, db *ent.Client, id uuid.UUID) error {
	begun, err := db.SelfEvaluation.Query().Where(selfevaluation.DeclarationID(id)).Exist(viewer.System(ctx, "is the year evaluated"))
	if err != nil {
		return err
	}
	if begun {
		return fault.New(fault.Frozen, "该年度已开始绩效自评，预算和目标不再调整")
	}
	return nil
}

// underWay is the declaration's adjustment that has not ended; nil for none.
func underWay(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.Adjustment, error) {
	a, err := db.Adjustment.Query().Where(adjustment.DeclarationID(id), adjustment.UnderWay(true)).
		Only(viewer.System(ctx, "what is under way"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return a, err
}

// BeginAdjustment is 申请调整 by the unit's clerk.
func BeginAdjustment(ctx context.Context, db *ent.Client, in StartAdjustment) (*ent.Adjustment, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(in.DeclarationID)).WithBatch().Only(ctx)
	if ent.IsNotFound(err) || err == nil && !clerkOf(ctx, d) {
		return nil, fault.Missing().At("declarationID")
	}
	if err != nil {
		return nil, err
	}
	if err := Adjustable(ctx, db, d); err != nil {
		return nil, err
	}
	return begin(ctx, db, d, nil, "")
}

// begin drafts an adjustment from what stands.
func begin(ctx context.Context, db *ent.Client, d *ent.Declaration, alarm *uuid.UUID, reason string) (*ent.Adjustment, error) {
	ctx = viewer.System(ctx, "begin an adjustment")
	plan, err := PlanFor(ctx, db, d)
	if err != nil {
		return nil, err
	}
	n, err := db.Adjustment.Query().Where(adjustment.DeclarationID(d.ID)).Count(ctx)
	if err != nil {
		return nil, err
	}
	terms, err := termsOf(ctx, db, d, plan)
	if err != nil {
		return nil, err
	}
	f := form.Adjustment{Amount: &terms.Amount, FundSources: terms.FundSources, BudgetLines: terms.BudgetLines}
	if reason != "" {
		f.Reason = &reason
	}
	for _, row := range terms.Rows {
		f.Rows = append(f.Rows, form.AdjustedRow{Target: &row.Target, Weight: &row.Weight})
	}
	a, err := db.Adjustment.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetNillableMonitoringID(alarm).SetYear(d.BudgetYear).
		SetNo(n + 1).SetStageSince(clock.Now(ctx)).SetBefore(terms).SetForm(f).Save(ctx)
	if ent.IsConstraintError(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("begin an adjustment: %w", err)
	}
	notify.Announce(ctx, d)
	return a, nil
}

// termsOf is what stands: the amount with its sources and lines, and the plan's rows.
func termsOf(ctx context.Context, db *ent.Client, d *ent.Declaration, plan *Plan) (form.AdjustmentTerms, error) {
	terms := form.AdjustmentTerms{Amount: plan.Amount.String(), Rows: make([]form.TermsRow, len(plan.Indicators))}
	for i, row := range plan.Indicators {
		terms.Rows[i] = form.TermsRow{No: row.No, NameZh: row.NameZh, Operator: row.Operator, Unit: row.Unit, Target: row.Target, Weight: row.Weight.String()}
	}
	last, err := db.Adjustment.Query().Where(adjustment.DeclarationID(d.ID), adjustment.StageEQ(adjustment.StageAPPROVED),
		adjustment.Or(adjustment.Money(true), adjustment.Lines(true))).Order(ent.Desc(adjustment.FieldNo)).First(ctx)
	switch {
	case err == nil:
		terms.FundSources, terms.BudgetLines = last.Form.FundSources, last.Form.BudgetLines
	case !ent.IsNotFound(err):
		return terms, err
	case d.Amount != nil && *d.Amount == *plan.Amount:
		terms.FundSources, terms.BudgetLines = d.Form.FundSources, d.Form.BudgetLines
	case len(d.Form.FundSources) == 1:
		terms.FundSources = []form.FundSource{{Source: d.Form.FundSources[0].Source, Amount: &terms.Amount}}
	}
	return terms, nil
}

// seenAdjustment reads an adjustment that the viewer sees, in the version that was seen.
func seenAdjustment(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Adjustment, error) {
	a, err := db.Adjustment.Query().Where(adjustment.ID(id)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch().WithUnit() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if a.Version != version {
		return nil, workflow.Stale()
	}
	return a, nil
}

// loadAdjustment reads it with the plan that it changes.
func loadAdjustment(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Adjustment, *Plan, error) {
	a, err := seenAdjustment(ctx, db, id, version)
	if err != nil {
		return nil, nil, err
	}
	plan, err := PlanFor(ctx, db, a.Edges.Declaration)
	return a, plan, err
}

// AdjustmentOf judges an adjustment's form as it stands.
func AdjustmentOf(ctx context.Context, db *ent.Client, a *ent.Adjustment) (*AdjustmentVerdict, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(a.DeclarationID)).WithBatch().Only(ctx)
	if err != nil {
		return nil, err
	}
	plan, err := PlanFor(ctx, db, d)
	if err != nil {
		return nil, err
	}
	return JudgeAdjustment(a.Form, a.Before, plan, d.Form), nil
}

// SaveAdjust keeps the form as it was typed; no rule of it stops a draft.
func SaveAdjust(ctx context.Context, db *ent.Client, in SaveAdjustment) (*ent.Adjustment, error) {
	a, err := seenAdjustment(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !clerkOf(ctx, a.Edges.Declaration) {
		return nil, fault.Missing()
	}
	if !slices.Contains(workflow.AdjustEditable, a.Stage) {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，调整申请不可修改", workflow.AdjustStageNames[a.Stage])
	}
	saved, err := db.Adjustment.UpdateOneID(a.ID).
		Where(adjustment.Version(in.Version), adjustment.StageIn(workflow.AdjustEditable...)).
		SetVersion(in.Version + 1).SetForm(in.Form).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("save adjustment: %w", err)
	}
	notify.Announce(ctx, a.Edges.Declaration)
	return saved, nil
}
