package desk

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/rollupchange"
	"hengxiao/ent/viewer"
)

// rollupVerbs are the mutations by which people take the steps of a kept roll-up.
var rollupVerbs = map[workflow.Action]struct{ mutation, name string }{
	workflow.RollupRenew:         {"renewRollup", "重新汇总"},
	workflow.RollupSubmit:        {"submitRollup", "提交汇总表"},
	workflow.RollupSign:          {"signRollup", "单位审签"},
	workflow.RollupUnitReturn:    {"returnRollup", "退回修改"},
	workflow.RollupDeptApprove:   {"approveRollup", "复核通过"},
	workflow.RollupDeptReturn:    {"returnRollup", "退回修改"},
	workflow.RollupConfirm:       {"confirmRollup", "确认汇总表"},
	workflow.RollupSectionReturn: {"returnRollup", "退回修改"},
	workflow.RollupOfficeReturn:  {"returnRollup", "退回修改"},
	workflow.RollupWithdraw:      {"withdrawRollup", "作废"},
}

// OfRollup lists the buttons that the viewer has on a kept roll-up: one of the two
// signatures, by whether a department stands over the unit.
func OfRollup(ctx context.Context, r *ent.Rollup) ([]*ActionState, error) {
	actions := []*ActionState{}
	for _, s := range workflow.RollupSteps(ctx, r) {
		verb, ok := rollupVerbs[s.Action]
		if !ok {
			continue
		}
		if s.Action == workflow.RollupSubmit {
			actions = append(actions, can("saveRollup", "保存"))
		}
		var stands error
		if s.Action == workflow.RollupConfirm {
			stands = spending.Confirmable(ctx, r)
		}
		action, err := openTo(verb.mutation, verb.name, stands)
		if err != nil {
			return nil, err
		}
		actions = append(actions, action)
	}
	return actions, nil
}

// rollupWaits says which stages of a kept roll-up wait for a role.
var rollupWaits = []struct {
	role   viewer.Role
	stages []rollup.Stage
	kind   string
}{
	{viewer.UnitClerk, workflow.RollupEditable, "ROLLUP_FILL"},
	{viewer.UnitHead, []rollup.Stage{rollup.StageUNIT_REVIEW}, "ROLLUP_SIGN"},
	{viewer.DeptReviewer, []rollup.Stage{rollup.StageDEPT_REVIEW}, "ROLLUP_DEPT"},
	{viewer.SectionReviewer, []rollup.Stage{rollup.StageSECTION_REVIEW}, "ROLLUP_CONFIRM"},
	{viewer.PerfOffice, workflow.RollupEditable, "ROLLUP_FILL"},
	{viewer.PerfOffice, []rollup.Stage{rollup.StageOFFICE_REVIEW}, "ROLLUP_CONFIRM"},
}

// rollups wait for whoever has them in hand.
func rollups(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	v := viewer.FromContext(ctx)
	var mine []predicate.Rollup
	kinds := map[rollup.Stage]string{}
	for _, w := range rollupWaits {
		for _, g := range v.Grants {
			if g.Role != w.role {
				continue
			}
			for _, s := range w.stages {
				kinds[s] = w.kind
			}
			mine = append(mine, rollup.And(append(rollupsWithin(g, v.UserID), rollup.StageIn(w.stages...))...))
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	rows, err := db.Rollup.Query().Where(rollup.Or(mine...)).Order(rollup.ByDueAt(), rollup.ByID()).Limit(most).
		Select(rollup.FieldID, rollup.FieldNameZh, rollup.FieldUnitName, rollup.FieldYear, rollup.FieldStage, rollup.FieldStageSince, rollup.FieldDueAt).
		WithHistory(func(q *ent.RollupChangeQuery) {
			q.Where(rollupchange.ToStage(string(rollup.StageRETURNED)), rollupchange.ReasonNEQ("")).Order(rollupchange.ByID())
		}).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, r := range rows {
		stage := string(r.Stage)
		todos[i] = &Todo{Kind: kinds[r.Stage], Title: fmt.Sprintf("%d 年度 %s", r.Year, r.NameZh), Subject: r.UnitName, Stage: &stage,
			Since: r.StageSince, DueAt: r.DueAt, RollupID: &r.ID}
		if back := r.Edges.History; len(back) > 0 && r.Stage == rollup.StageRETURNED {
			todos[i].Note = &back[len(back)-1].Reason
		}
	}
	return todos, nil
}

// rollupsWithin is the part of the kept roll-ups on which a grant lets its holder act; nobody
// confirms what he submitted himself.
func rollupsWithin(g viewer.Grant, holder uuid.UUID) []predicate.Rollup {
	var p []predicate.Rollup
	if g.Role == viewer.PerfOffice {
		p = append(p, rollup.UnitIDIsNil(), rollup.Or(rollup.StageNEQ(rollup.StageOFFICE_REVIEW), rollup.SubmittedByNEQ(holder)))
	}
	if len(g.Units) > 0 {
		p = append(p, rollup.UnitIDIn(g.Acts()...))
	}
	if len(g.Sections) > 0 {
		p = append(p, rollup.SectionIDIn(g.Sections...))
	}
	if len(g.Batches) > 0 {
		p = append(p, rollup.IDIn()) // a grant for one batch reaches no roll-up
	}
	return p
}
