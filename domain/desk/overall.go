package desk

import (
	"context"
	"fmt"

	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/overallchange"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/viewer"
)

// overallVerbs are the mutations by which people take the steps of a department's form.
// The evaluation is asked of all departments of a year at once.
var overallVerbs = map[workflow.Action]struct{ mutation, name string }{
	workflow.OverallSubmit:        {"submitOverall", "提交"},
	workflow.OverallSign:          {"signOverall", "单位审签"},
	workflow.OverallPass:          {"passOverall", "审核通过"},
	workflow.OverallConfirm:       {"confirmOverall", "确认"},
	workflow.OverallUnitReturn:    {"returnOverall", "退回修改"},
	workflow.OverallSectionReturn: {"returnOverall", "退回修改"},
	workflow.OverallOfficeReturn:  {"returnOverall", "退回修改"},
	workflow.OverallSubmitScores:  {"submitOverallScores", "提交评价"},
	workflow.OverallSignScores:    {"signOverall", "单位审签"},
	workflow.OverallScoresBack:    {"returnOverall", "退回修改"},
	workflow.OverallScore:         {"confirmOverall", "确认"},
	workflow.OverallScoresReturn:  {"returnOverall", "退回修改"},
}

// overallDrafts are the mutations that keep what is typed before a step.
var overallDrafts = map[workflow.Action]string{
	workflow.OverallSubmit: "saveOverall", workflow.OverallSubmitScores: "saveOverallScores",
}

// OfOverall lists the buttons that the viewer has on a department's form.
func OfOverall(ctx context.Context, o *ent.Overall) []*ActionState {
	actions := []*ActionState{}
	for _, s := range workflow.OverallSteps(ctx, o) {
		if save, ok := overallDrafts[s.Action]; ok {
			actions = append(actions, can(save, "保存"))
		}
		if verb, ok := overallVerbs[s.Action]; ok {
			actions = append(actions, can(verb.mutation, verb.name))
		}
	}
	return actions
}

// overallWaits says which stages of a department's form wait for a role.
var overallWaits = []struct {
	role   viewer.Role
	stages []overall.Stage
	kind   string
}{
	{viewer.UnitClerk, workflow.OverallEditable, "OVERALL_FILL"},
	{viewer.UnitClerk, workflow.OverallScorable, "OVERALL_SCORE"},
	{viewer.UnitHead, []overall.Stage{overall.StageUNIT_REVIEW, overall.StageSCORE_SIGNING}, "OVERALL_SIGN"},
	{viewer.SectionReviewer, []overall.Stage{overall.StageSECTION_REVIEW}, "OVERALL_CHECK"},
	{viewer.PerfOffice, []overall.Stage{overall.StageOFFICE_REVIEW, overall.StageSCORE_CHECK}, "OVERALL_CONFIRM"},
}

// overalls wait for whoever has them in hand.
func overalls(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	var mine []predicate.Overall
	kinds := map[overall.Stage]string{}
	for _, w := range overallWaits {
		for _, g := range viewer.FromContext(ctx).Grants {
			if g.Role != w.role {
				continue
			}
			for _, s := range w.stages {
				kinds[s] = w.kind
			}
			mine = append(mine, overall.And(append(overallsWithin(g), overall.StageIn(w.stages...))...))
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	rows, err := db.Overall.Query().Where(overall.Or(mine...)).
		Order(overall.ByDueAt(), overall.ByID()).Limit(most).
		WithHistory(func(q *ent.OverallChangeQuery) {
			q.Where(overallchange.ToStageIn(string(overall.StageRETURNED), string(overall.StageSCORE_RETURNED))).Order(overallchange.ByID())
		}).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, o := range rows {
		stage := string(o.Stage)
		todos[i] = &Todo{Kind: kinds[o.Stage], Title: fmt.Sprintf("%d 年度部门整体支出绩效", o.Year), Subject: o.UnitName, Stage: &stage,
			Since: o.StageSince, DueAt: o.DueAt, OverallID: &o.ID}
		if back := o.Edges.History; len(back) > 0 && (o.Stage == overall.StageRETURNED || o.Stage == overall.StageSCORE_RETURNED) {
			todos[i].Note = &back[len(back)-1].Reason
		}
	}
	return todos, nil
}

// overallsWithin is the part of the departments' forms on which a grant lets its holder act.
func overallsWithin(g viewer.Grant) []predicate.Overall {
	var p []predicate.Overall
	if len(g.Units) > 0 {
		p = append(p, overall.UnitIDIn(g.Acts()...))
	}
	if len(g.Sections) > 0 {
		p = append(p, overall.SectionIDIn(g.Sections...))
	}
	if len(g.Batches) > 0 {
		p = append(p, overall.IDIn()) // a grant for one batch reaches no department's form
	}
	return p
}
