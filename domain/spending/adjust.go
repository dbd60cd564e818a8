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
	"hengxiao/ent/exact"
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

// Adjustable says why a declaration cannot be adjusted now: its budget is not approved,
// its year is being evaluated, or an adjustment is under way.
func Adjustable(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	if d.Stage != declaration.StageAPPROVED {
		return fault.New(fault.Frozen, "当前环节为“%s”，预算批复后才能调整", workflow.StageNames[d.Stage])
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
	a, err := db.Adjustment.Query().Where(adjustment.DeclarationID(id), adjustment.StageNotIn(workflow.AdjustEnded...)).
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
	f := form.Adjustment{Amount: &terms.Amount, FundSources: terms.FundSources}
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

// termsOf is what stands: the amount with its sources, and the plan's rows.
func termsOf(ctx context.Context, db *ent.Client, d *ent.Declaration, plan *Plan) (form.AdjustmentTerms, error) {
	terms := form.AdjustmentTerms{Amount: plan.Amount.String(), Rows: make([]form.TermsRow, len(plan.Indicators))}
	for i, row := range plan.Indicators {
		terms.Rows[i] = form.TermsRow{NameZh: row.NameZh, Operator: row.Operator, Unit: row.Unit, Target: row.Target, Weight: row.Weight.String()}
	}
	last, err := db.Adjustment.Query().Where(adjustment.DeclarationID(d.ID), adjustment.StageEQ(adjustment.StageAPPROVED), adjustment.Money(true)).
		Order(ent.Desc(adjustment.FieldNo)).First(ctx)
	switch {
	case err == nil:
		terms.FundSources = last.Form.FundSources
	case !ent.IsNotFound(err):
		return terms, err
	case d.Amount != nil && *d.Amount == *plan.Amount:
		terms.FundSources = d.Form.FundSources
	case len(d.Form.FundSources) == 1:
		terms.FundSources = []form.FundSource{{Source: d.Form.FundSources[0].Source, Amount: &terms.Amount}}
	}
	return terms, nil
}

// loadAdjustment reads an adjustment that the viewer sees, in the version that was seen.
func loadAdjustment(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Adjustment, *Plan, error) {
	a, err := db.Adjustment.Query().Where(adjustment.ID(id)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch().WithUnit() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, fault.Missing()
	}
	if err != nil {
		return nil, nil, err
	}
	if a.Version != version {
		return nil, nil, workflow.Stale()
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
	a, _, err := loadAdjustment(ctx, db, in.ID, in.Version)
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
				SetAmountBefore(v.Before).SetAmountAfter(v.After).SetMoney(v.Money).ClearPassedBy()
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
// office, and the office to the budget section where the amount changes.
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
		if !a.Money {
			return nil, fault.New(fault.Frozen, "金额没有变化，由绩效办直接批准")
		}
		action = workflow.AdjustOfficePass
		set = func(u *ent.AdjustmentUpdateOne) {
			soon(u)
			u.SetPassedBy(viewer.FromContext(ctx).UserID)
		}
	}
	return workflow.TakeAdjustment(ctx, db, a, in.Version, action, workflow.Because{Hash: a.Hash}, set)
}

// Approvable says why the viewer may not approve an adjustment where it stands: money is
// the budget section's, and another person's than who passed it on.
func Approvable(ctx context.Context, a *ent.Adjustment) error {
	switch {
	case a.Stage == adjustment.StageOFFICE_REVIEW && a.Money:
		return fault.New(fault.Frozen, "金额有变化，须转预算科审批")
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

// enact makes what was asked for the plan, and repeats the amount in forms that are open
// and still show the one before.
func enact(ctx context.Context, db *ent.Client, a *ent.Adjustment, plan *Plan) error {
	for i, row := range plan.Indicators {
		target, weight := asked(a.Form, a.Before, i)
		points, err := exact.ParsePoints(weight)
		if err != nil {
			return err
		}
		if target == row.Target && points == *row.Weight {
			continue
		}
		if err := row.Update().SetTarget(target).SetWeight(points).Exec(ctx); err != nil {
			return fmt.Errorf("adjust an indicator: %w", err)
		}
	}
	if !a.Money {
		return nil
	}
	if err := db.Declaration.UpdateOneID(a.DeclarationID).SetAdjustedAmount(*a.AmountAfter).AddVersion(1).Exec(ctx); err != nil {
		return err
	}
	return repeat(ctx, db, a)
}

// repeat puts the new amount into the open forms of monitoring that show the one before.
func repeat(ctx context.Context, db *ent.Client, a *ent.Adjustment) error {
	open, err := db.Monitoring.Query().Where(openOf(a.DeclarationID)...).All(ctx)
	if err != nil {
		return err
	}
	for _, m := range open {
		if form.Word(m.Form.Adjusted) != a.Before.Amount {
			continue
		}
		amount := a.AmountAfter.String()
		m.Form.Adjusted = &amount
		if err := m.Update().SetForm(m.Form).SetVersion(m.Version + 1).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// editionOf is the edition of the targets in force: how many adjustments were approved.
func editionOf(ctx context.Context, db *ent.Client, id uuid.UUID) (int, error) {
	return db.Adjustment.Query().Where(adjustment.DeclarationID(id), adjustment.StageEQ(adjustment.StageAPPROVED)).
		Count(viewer.System(ctx, "the edition of the targets"))
}

// back puts the targets of an earlier edition into the plan.
func (p *Plan) back(ctx context.Context, db *ent.Client, d *ent.Declaration, edition int) error {
	next, err := db.Adjustment.Query().Where(adjustment.DeclarationID(d.ID), adjustment.Edition(edition+1)).
		Only(viewer.System(ctx, "targets as they were"))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for i, row := range p.Indicators {
		then, was := *row, next.Before.Rows[i]
		points, err := exact.ParsePoints(was.Weight)
		if err != nil {
			return err
		}
		then.Target, then.Weight = was.Target, &points
		p.Indicators[i] = &then
	}
	return nil
}
