package desk

import (
	"context"

	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

// selfVerbs are the mutations by which people take the steps of a self-evaluation.
var selfVerbs = map[workflow.Action]struct{ mutation, name string }{
	workflow.SelfSubmit:           {"submitSelfEvaluation", "提交自评"},
	workflow.SelfUnitApprove:      {"signSelfEvaluation", "单位审签"},
	workflow.SelfUnitApproveFirst: {"signSelfEvaluation", "单位审签"},
	workflow.SelfUnitReturn:       {"returnSelfEvaluation", "退回修改"},
	workflow.SelfDeptApprove:      {"approveSelfEvaluation", "复核通过"},
	workflow.SelfDeptReturn:       {"returnSelfEvaluation", "退回修改"},
	workflow.SelfConfirm:          {"confirmSelfEvaluation", "确认自评"},
	workflow.SelfSectionReturn:    {"returnSelfEvaluation", "退回修改"},
	workflow.SelfPublish:          {"publishSelfEvaluation", "公开"},
}

// OfSelfEvaluation lists the buttons that the viewer has on a self-evaluation: one of the
// two signatures, by whether a department stands over the unit.
func OfSelfEvaluation(ctx context.Context, db *ent.Client, e *ent.SelfEvaluation) ([]*ActionState, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(e.DeclarationID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	e.Edges.Declaration = d
	return SelfSteps(ctx, e), nil
}

// SelfSteps lists the viewer's buttons on a self-evaluation with its declaration.
func SelfSteps(ctx context.Context, e *ent.SelfEvaluation) []*ActionState {
	actions := []*ActionState{}
	for _, s := range workflow.SelfSteps(ctx, e) {
		verb := selfVerbs[s.Action]
		if s.Action == workflow.SelfSubmit {
			actions = append(actions, can("saveSelfEvaluation", "保存"))
		}
		if s.Action == workflow.SelfUnitApproveFirst { // one button for both ways
			continue
		}
		actions = append(actions, can(verb.mutation, verb.name))
	}
	return actions
}

// selfWaits says which stages of a self-evaluation wait for a role.
var selfWaits = []struct {
	role   viewer.Role
	stages []selfevaluation.Stage
	kind   string
}{
	{viewer.UnitClerk, workflow.SelfEditable, "SELF_FILL"},
	{viewer.UnitHead, []selfevaluation.Stage{selfevaluation.StageUNIT_REVIEW}, "SELF_SIGN"},
	{viewer.DeptReviewer, []selfevaluation.Stage{selfevaluation.StageDEPT_REVIEW}, "SELF_DEPT"},
	{viewer.SectionReviewer, []selfevaluation.Stage{selfevaluation.StageSECTION_REVIEW}, "SELF_CONFIRM"},
}

// selfEvaluations wait for whoever has them in hand.
func selfEvaluations(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	var mine []predicate.SelfEvaluation
	kinds := map[selfevaluation.Stage]string{}
	for _, w := range selfWaits {
		for _, g := range viewer.FromContext(ctx).Grants {
			if g.Role != w.role {
				continue
			}
			for _, s := range w.stages {
				kinds[s] = w.kind
			}
			mine = append(mine, selfevaluation.And(selfevaluation.StageIn(w.stages...),
				selfevaluation.HasDeclarationWith(within(g)...)))
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	rows, err := db.SelfEvaluation.Query().Where(selfevaluation.Or(mine...)).
		Order(selfevaluation.ByDueAt(), selfevaluation.ByID()).Limit(most).
		WithDeclaration(func(q *ent.DeclarationQuery) {
			q.WithUnit().WithHistory(func(q *ent.StageChangeQuery) {
				q.Where(stagechange.Subject(string(workflow.OfSelfEvaluation)), stagechange.ToStage("RETURNED")).Order(stagechange.ByID())
			})
		}).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, 0, len(rows))
	for _, e := range rows {
		d, stage := e.Edges.Declaration, string(e.Stage)
		todo := &Todo{Kind: kinds[e.Stage], Title: d.NameZh, Subject: d.Edges.Unit.ShortNameZh, Stage: &stage,
			Since: e.StageSince, DueAt: e.DueAt, DeclarationID: &d.ID, SelfEvaluationID: &e.ID}
		if back := d.Edges.History; len(back) > 0 && e.Stage == selfevaluation.StageRETURNED {
			todo.Note = &back[len(back)-1].Reason
		}
		todos = append(todos, todo)
	}
	return todos, nil
}
