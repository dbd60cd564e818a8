package desk

import (
	"context"

	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/viewer"
)

// adjustVerbs are the mutations by which people take the steps of an adjustment.
var adjustVerbs = map[workflow.Action]struct{ mutation, name string }{
	workflow.AdjustSubmit:      {"submitAdjustment", "提交调整"},
	workflow.AdjustUnitApprove: {"signAdjustment", "单位审签"},
	workflow.AdjustDeptApprove: {"passAdjustment", "通过"},
	workflow.AdjustSectionPass: {"passAdjustment", "通过"},
	workflow.AdjustOfficePass:  {"passAdjustment", "转预算科审批"},
	workflow.AdjustApprove:     {"approveAdjustment", "批准调整"},
	workflow.AdjustReturn:      {"returnAdjustment", "退回修改"},
	workflow.AdjustRefuse:      {"refuseAdjustment", "不予调整"},
	workflow.AdjustWithdraw:    {"withdrawAdjustment", "撤回"},
}

// OfAdjustment lists the buttons that the viewer has on an adjustment: in the office one of
// two ways on, by whether the amount changes.
func OfAdjustment(ctx context.Context, db *ent.Client, a *ent.Adjustment) ([]*ActionState, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(a.DeclarationID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	a.Edges.Declaration = d
	actions := []*ActionState{}
	for _, s := range workflow.AdjustSteps(ctx, a) {
		verb := adjustVerbs[s.Action]
		switch {
		case s.Action == workflow.AdjustUnitApproveFirst, // one button for both ways
			s.Action == workflow.AdjustOfficePass && !spending.OfMoney(a),
			s.Action == workflow.AdjustApprove && a.Stage == adjustment.StageOFFICE_REVIEW && spending.OfMoney(a):
			continue
		case s.Action == workflow.AdjustSubmit:
			actions = append(actions, can("saveAdjustment", "保存"))
		case s.Action == workflow.AdjustApprove:
			approve, err := openTo(verb.mutation, verb.name, spending.Approvable(ctx, a))
			if err != nil {
				return nil, err
			}
			actions = append(actions, approve)
			continue
		}
		actions = append(actions, can(verb.mutation, verb.name))
	}
	return actions, nil
}

// adjustWaits says which stages of an adjustment wait for a role.
var adjustWaits = []struct {
	role   viewer.Role
	stages []adjustment.Stage
	kind   string
}{
	{viewer.UnitClerk, workflow.AdjustEditable, "ADJUST_FILL"},
	{viewer.UnitHead, []adjustment.Stage{adjustment.StageUNIT_REVIEW}, "ADJUST_SIGN"},
	{viewer.DeptReviewer, []adjustment.Stage{adjustment.StageDEPT_REVIEW}, "ADJUST_CHECK"},
	{viewer.SectionReviewer, []adjustment.Stage{adjustment.StageSECTION_REVIEW}, "ADJUST_CHECK"},
	{viewer.PerfOffice, []adjustment.Stage{adjustment.StageOFFICE_REVIEW}, "ADJUST_DECIDE"},
	{viewer.BudgetSection, []adjustment.Stage{adjustment.StageBUDGET_REVIEW}, "ADJUST_DECIDE"},
}

// adjustments wait for whoever has them in hand.
func adjustments(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	var mine []predicate.Adjustment
	kinds := map[adjustment.Stage]string{}
	for _, w := range adjustWaits {
		for _, g := range viewer.FromContext(ctx).Grants {
			if g.Role != w.role {
				continue
			}
			for _, s := range w.stages {
				kinds[s] = w.kind
			}
			mine = append(mine, adjustment.And(adjustment.StageIn(w.stages...), adjustment.HasDeclarationWith(within(g)...)))
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	rows, err := db.Adjustment.Query().Where(adjustment.Or(mine...)).
		Order(adjustment.ByDueAt(), adjustment.ByID()).Limit(most).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, a := range rows {
		d, stage := a.Edges.Declaration, string(a.Stage)
		todos[i] = &Todo{Kind: kinds[a.Stage], Title: d.NameZh, Subject: d.Edges.Unit.ShortNameZh, Stage: &stage,
			Since: a.StageSince, DueAt: a.DueAt, DeclarationID: &d.ID, AdjustmentID: &a.ID, Note: a.Form.Reason}
	}
	return todos, nil
}
