package desk

import (
	"context"
	"slices"

	"hengxiao/domain/disclosure"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/viewer"
)

// evaluationVerbs are the mutations by which people take the steps of an evaluation.
var evaluationVerbs = map[workflow.Action]struct{ mutation, name string }{
	workflow.EvaluationAssign:     {"assignEvaluation", "委托"},
	workflow.EvaluationSubmitPlan: {"submitEvaluationPlan", "报方案"},
	workflow.EvaluationOpenData:   {"requestData", "下达资料清单"},
	workflow.EvaluationDataDone:   {"submitEvaluationData", "资料报送完毕"},
	workflow.EvaluationScoreDone:  {"submitEvaluationDraft", "评分完成"},
	workflow.EvaluationAskOpinion: {"askOpinion", "征求意见"},
	workflow.EvaluationOpinion:    {"giveOpinion", "反馈意见"},
	workflow.EvaluationFinalise:   {"finaliseEvaluation", "定稿"},
	workflow.EvaluationBack:       {"returnEvaluation", "退回重评"},
	workflow.EvaluationRectify:    {"demandRectification", "下达整改"},
	workflow.EvaluationNoRectify:  {"applyWithoutRectification", "无需整改"},
	workflow.EvaluationVerified:   {"verifyRectification", "核实整改"},
	workflow.EvaluationApply:      {"applyResult", "结果应用"},
	workflow.EvaluationPublish:    {"publishEvaluation", "公开"},
}

// drafts are the mutations that keep what is typed before a step.
var drafts = map[workflow.Action]string{
	workflow.EvaluationDataDone: "saveEvaluationData", workflow.EvaluationScoreDone: "saveEvaluationDraft",
	workflow.EvaluationFinalise: "saveEvaluationCheck",
}

// OfEvaluation lists the buttons that the viewer has on an evaluation.
func OfEvaluation(ctx context.Context, db *ent.Client, e *ent.Evaluation) ([]*ActionState, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(e.DeclarationID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	e.Edges.Declaration = d
	actions := []*ActionState{}
	holds := workflow.EvaluationRole(ctx, e)
	if e.Stage == evaluation.StagePLAN && (holds(workflow.Managing(e.Kind)) || workflow.Evaluates(ctx, e)) {
		actions = append(actions, can("saveEvaluationPlan", "保存"))
	}
	for _, a := range EvaluationSteps(ctx, e) {
		switch a.Action {
		case evaluationVerbs[workflow.EvaluationPublish].mutation:
			published, err := disclosure.IsPublished(ctx, db, e)
			if err != nil {
				return nil, err
			}
			if published {
				continue
			}
		case evaluationVerbs[workflow.EvaluationFinalise].mutation:
			if a, err = openTo(a.Action, a.NameZh, spending.CheckFinal(e).Err()); err != nil {
				return nil, err
			}
		}
		actions = append(actions, a)
	}
	if slices.Contains(spending.Written, e.Stage) && e.SignedAt == nil && workflow.Evaluates(ctx, e) {
		actions = append(actions, can("writeEvaluation", "编辑报告文字"))
	}
	if e.Stage != evaluation.StageEXPERT_CHECK || e.SignedAt != nil {
		return actions, nil
	}
	lead, err := spending.LeadsEvaluation(ctx, db, e)
	if err != nil || !lead {
		return actions, err
	}
	sign, err := openTo("signEvaluation", "主评人签字", spending.CheckSignature(e).Err())
	return append(actions, sign), err
}

// EvaluationSteps lists the viewer's buttons on an evaluation with its declaration, by its
// stage and the viewer's roles alone.
func EvaluationSteps(ctx context.Context, e *ent.Evaluation) []*ActionState {
	actions := []*ActionState{}
	for _, s := range workflow.EvaluationSteps(ctx, e) {
		if save, ok := drafts[s.Action]; ok {
			actions = append(actions, can(save, "保存"))
		}
		verb := evaluationVerbs[s.Action]
		actions = append(actions, can(verb.mutation, verb.name))
	}
	return actions
}

// problemVerbs are the mutations by which people take the steps of one problem.
var problemVerbs = map[workflow.Action]struct{ mutation, name string }{
	workflow.ProblemProve:  {"proveProblem", "报整改情况"},
	workflow.ProblemAccept: {"judgeProblem", "核实"},
}

// OfProblem lists the buttons that the viewer has on a problem.
func OfProblem(ctx context.Context, db *ent.Client, p *ent.Problem) ([]*ActionState, error) {
	e, err := db.Evaluation.Query().Where(evaluation.ID(p.EvaluationID)).WithDeclaration().Only(ctx)
	if err != nil {
		return nil, err
	}
	p.Edges.Evaluation = e
	return ProblemSteps(ctx, p), nil
}

// ProblemSteps lists the viewer's buttons on a problem with its evaluation.
func ProblemSteps(ctx context.Context, p *ent.Problem) []*ActionState {
	actions := []*ActionState{}
	for _, s := range workflow.ProblemSteps(ctx, p) {
		if verb, ok := problemVerbs[s.Action]; ok {
			actions = append(actions, can(verb.mutation, verb.name))
		}
	}
	return actions
}

// evaluationWaits says which stages of an evaluation wait for a role. Who runs it waits
// by the evaluation's kind, who evaluates by his seat.
var evaluationWaits = []struct {
	role   viewer.Role
	stages []evaluation.Stage
	kind   string
}{
	{viewer.PerfOffice, managed, "EVALUATION_MANAGE"},
	{viewer.DeptReviewer, managed, "EVALUATION_MANAGE"},
	{viewer.UnitClerk, []evaluation.Stage{evaluation.StageDATA}, "EVALUATION_DATA"},
	{viewer.UnitClerk, []evaluation.Stage{evaluation.StageRECTIFYING}, "RECTIFY"},
	{viewer.SectionReviewer, []evaluation.Stage{evaluation.StageRECTIFYING}, "RECTIFY_CHECK"},
	{viewer.UnitHead, []evaluation.Stage{evaluation.StageOPINION}, "EVALUATION_OPINION"},
	{viewer.Agency, []evaluation.Stage{evaluation.StageSCORING}, "EVALUATION_SCORE"},
	{viewer.Expert, []evaluation.Stage{evaluation.StageSCORING}, "EVALUATION_SCORE"},
	{viewer.Agency, []evaluation.Stage{evaluation.StageEXPERT_CHECK}, "EVALUATION_SIGN"},
	{viewer.Expert, []evaluation.Stage{evaluation.StageEXPERT_CHECK}, "EVALUATION_SIGN"},
}

// managed are the stages in which whoever runs an evaluation has it in hand.
var managed = []evaluation.Stage{evaluation.StageSELECTED, evaluation.StagePLAN, evaluation.StagePLAN_APPROVED,
	evaluation.StageDRAFT_REPORT, evaluation.StageEXPERT_CHECK, evaluation.StageFINAL, evaluation.StageRECTIFIED}

// kinds are what each role runs.
var kinds = map[viewer.Role]evaluation.Kind{
	viewer.PerfOffice: evaluation.KindFINANCE, viewer.DeptReviewer: evaluation.KindDEPARTMENT,
}

// whose narrows the evaluations of a wait to those of a grant.
func whose(v *viewer.Viewer, g viewer.Grant) []predicate.Evaluation {
	switch kind, runs := kinds[g.Role]; {
	case runs:
		return []predicate.Evaluation{evaluation.KindEQ(kind), evaluation.HasDeclarationWith(within(g)...)}
	case g.Role == viewer.Agency && v.AgencyID != nil:
		return []predicate.Evaluation{evaluation.AgencyID(*v.AgencyID), evaluation.DeclarationIDIn(v.Assigned...)}
	case g.Role == viewer.Expert && v.ExpertID != nil:
		return []predicate.Evaluation{evaluation.LeadExpertID(*v.ExpertID)}
	case g.Role == viewer.Agency || g.Role == viewer.Expert:
		return nil
	default:
		return []predicate.Evaluation{evaluation.HasDeclarationWith(within(g)...)}
	}
}

// evaluations wait for whoever has them in hand.
func evaluations(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	var mine []predicate.Evaluation
	v := viewer.FromContext(ctx)
	named := map[viewer.Role]map[evaluation.Stage]string{}
	for _, w := range evaluationWaits {
		for _, g := range v.Grants {
			of := whose(v, g)
			if g.Role != w.role || of == nil {
				continue
			}
			if named[w.role] == nil {
				named[w.role] = map[evaluation.Stage]string{}
			}
			for _, s := range w.stages {
				named[w.role][s] = w.kind
			}
			mine = append(mine, evaluation.And(append(of, evaluation.StageIn(w.stages...))...))
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	rows, err := db.Evaluation.Query().Where(evaluation.Or(mine...)).
		Order(evaluation.ByDueAt(), evaluation.ByID()).Limit(most).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, e := range rows {
		d, stage := e.Edges.Declaration, string(e.Stage)
		todos[i] = &Todo{Kind: kindOf(ctx, e, named), Title: d.NameZh, Subject: d.Edges.Unit.ShortNameZh, Stage: &stage,
			Since: e.StageSince, DueAt: e.DueAt, DeclarationID: &d.ID, EvaluationID: &e.ID}
	}
	return todos, nil
}

// kindOf is what waits of an evaluation for the first of the viewer's roles that has it
// in hand.
func kindOf(ctx context.Context, e *ent.Evaluation, named map[viewer.Role]map[evaluation.Stage]string) string {
	holds := workflow.EvaluationRole(ctx, e)
	for _, w := range evaluationWaits {
		held := holds(w.role)
		if w.role == viewer.Expert {
			held = holds(viewer.PanelLeader)
		}
		if kind, ok := named[w.role][e.Stage]; ok && held {
			return kind
		}
	}
	return "EVALUATION_MANAGE"
}
