package spending

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/viewer"
)

// SubmitAdjust hands the adjustment to the head: all faults at once, or what it asks for
// is written beside it.
func SubmitAdjust(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Adjustment, error) {
	a, plan, err := loadAdjustment(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	v := JudgeAdjustment(a.Form, a.Before, plan, a.Edges.Declaration.Form)
	if err := fault.List(v.Faults).Err(); err != nil {
		return nil, err
	}
	hash, err := hashOf(a.Form)
	if err != nil {
		return nil, err
	}
	return workflow.TakeAdjustment(ctx, db, a, in.Version, workflow.AdjustSubmit, workflow.Because{Reason: form.Word(a.Form.Reason), Hash: hash},
		func(u *ent.AdjustmentUpdateOne) {
			u.SetRevision(a.Revision + 1).SetHash(hash).SetKind(adjustment.Kind(form.Word(a.Form.Kind))).
				SetAmountBefore(v.Before).SetAmountAfter(v.After).SetMoney(v.Money).SetLines(v.Lines).ClearPassedBy()
		})
}

// SignAdjust is 单位审签: to the department, or from a first-level unit to the section.
func SignAdjust(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Adjustment, error) {
	a, plan, err := loadAdjustment(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	action := workflow.AdjustUnitApproveFirst
	if a.Edges.Declaration.Edges.Unit.ParentID != nil {
		action = workflow.AdjustUnitApprove
	}
	return workflow.TakeAdjustment(ctx, db, a, in.Version, action, workflow.Because{Hash: a.Hash}, plan.answerSoon(ctx))
}

// answerSoon gives whoever has it next the days of a return.
func (p *Plan) answerSoon(ctx context.Context) func(*ent.AdjustmentUpdateOne) {
	due := p.days(ctx, p.Set.Settings.Procedure.ReturnDays)
	return func(u *ent.AdjustmentUpdateOne) { u.SetDueAt(due) }
}

// PassAdjust passes an adjustment on: the department to the section, the section to the
// office, and the office to the budget section where the amount or its lines change.
func PassAdjust(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Adjustment, error) {
	a, plan, err := loadAdjustment(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	action, soon := workflow.AdjustSectionPass, plan.answerSoon(ctx)
	set := soon
	switch a.Stage {
	case adjustment.StageDEPT_REVIEW:
		action = workflow.AdjustDeptApprove
	case adjustment.StageOFFICE_REVIEW:
		if !OfMoney(a) {
			return nil, fault.New(fault.Frozen, "金额和预算明细没有变化，由绩效办直接批准")
		}
		action = workflow.AdjustOfficePass
		set = func(u *ent.AdjustmentUpdateOne) {
			soon(u)
			u.SetPassedBy(viewer.FromContext(ctx).UserID)
		}
	}
	return workflow.TakeAdjustment(ctx, db, a, in.Version, action, workflow.Because{Hash: a.Hash}, set)
}

// OfMoney tells whether an adjustment is the budget section's to decide.
func OfMoney(a *ent.Adjustment) bool { return a.Money || a.Lines }

// Approvable says why the viewer may not approve an adjustment where it stands: money is
// the budget section's, and another person's than who passed it on.
func Approvable(ctx context.Context, a *ent.Adjustment) error {
	switch {
	case a.Stage == adjustment.StageOFFICE_REVIEW && OfMoney(a):
		return fault.New(fault.Frozen, "金额或预算明细有变化，须转预算科审批")
	case a.Stage == adjustment.StageBUDGET_REVIEW && a.PassedBy != nil && *a.PassedBy == viewer.FromContext(ctx).UserID:
		return fault.New(fault.Forbidden, "不能审批自己转来的调整，须由另一人办理")
	}
	return nil
}

// ApproveAdjust is 批准调整: from now on the plan is what was asked for.
func ApproveAdjust(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Adjustment, error) {
	a, plan, err := loadAdjustment(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := Approvable(ctx, a); err != nil {
		return nil, err
	}
	if err := unevaluated(ctx, db, a.DeclarationID); err != nil {
		return nil, err
	}
	v := JudgeAdjustment(a.Form, a.Before, plan, a.Edges.Declaration.Form)
	if err := fault.List(v.Faults).Err(); err != nil { // paid meanwhile more than it would leave
		return nil, err
	}
	edition, err := editionOf(ctx, db, a.DeclarationID)
	if err != nil {
		return nil, err
	}
	approved, err := workflow.TakeAdjustment(ctx, db, a, in.Version, workflow.AdjustApprove, workflow.Because{Hash: a.Hash},
		func(u *ent.AdjustmentUpdateOne) { u.SetEdition(edition + 1).SetApprovedAt(clock.Now(ctx)) })
	if err != nil {
		return nil, err
	}
	return approved, enact(viewer.System(ctx, "an adjustment is approved"), db, a, plan)
}

// ReturnAdjust sends the form back to the clerk from wherever it stands.
func ReturnAdjust(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Adjustment, error) {
	return refuse(ctx, db, in, workflow.AdjustReturn)
}

// RefuseAdjust is 不予调整: the plan stays as it is.
func RefuseAdjust(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Adjustment, error) {
	return refuse(ctx, db, in, workflow.AdjustRefuse)
}

// WithdrawAdjust takes back what is still the clerk's.
func WithdrawAdjust(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Adjustment, error) {
	return refuse(ctx, db, in, workflow.AdjustWithdraw)
}

func refuse(ctx context.Context, db *ent.Client, in workflow.SeenWithReason, action workflow.Action) (*ent.Adjustment, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	a, plan, err := loadAdjustment(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	var set func(*ent.AdjustmentUpdateOne)
	if action == workflow.AdjustReturn {
		set = plan.answerSoon(ctx)
	}
	return workflow.TakeAdjustment(ctx, db, a, in.Version, action, workflow.Because{Reason: reason}, set)
}
