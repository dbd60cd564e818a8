package filing

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// uncited tells that no form that was handed in refers to a file: its proof stays at hand. A
// self-evaluation that the unit still writes says itself what it lacks.
func uncited(ctx context.Context, db *ent.Client, a *ent.Attachment) error {
	ctx = viewer.System(ctx, "what refers to a file")
	self, err := db.SelfEvaluation.Query().Where(selfevaluation.DeclarationID(a.DeclarationID),
		selfevaluation.StageNotIn(workflow.SelfEditable...)).All(ctx)
	if err != nil {
		return err
	}
	for _, e := range self {
		if proves(e.Form.Results, a.ID) {
			return cited("绩效自评表")
		}
	}
	evaluations, err := db.Evaluation.Query().Where(evaluation.DeclarationID(a.DeclarationID)).WithReport().All(ctx)
	if err != nil {
		return err
	}
	for _, e := range evaluations {
		for _, item := range e.Items {
			if slices.Contains(item.Files, a.ID) {
				return cited("评价资料清单“" + item.NameZh + "”")
			}
		}
		if r := e.Edges.Report; r != nil && scoredBy(r.Form, a.ID) {
			return cited("绩效评价打分表")
		}
	}
	problems, err := db.Problem.Query().Where(problem.DeclarationID(a.DeclarationID), problem.StatusNEQ(problem.StatusOPEN)).All(ctx)
	if err != nil {
		return err
	}
	for _, p := range problems {
		if slices.Contains(p.Files, a.ID) {
			return cited("整改情况")
		}
	}
	return nil
}

func cited(where string) *fault.Fault {
	return fault.New(fault.Frozen, "该材料已用于%s，不能移除", where).At("attachmentID")
}

// proves tells whether a result is proved by a file.
func proves(results []form.ResultRow, file uuid.UUID) bool {
	return slices.ContainsFunc(results, func(r form.ResultRow) bool { return slices.Contains(r.Evidence, file) })
}

// scoredBy tells whether evaluators ground a score on a file.
func scoredBy(draft form.EvaluationDraft, file uuid.UUID) bool {
	return proves(draft.Results, file) ||
		slices.ContainsFunc(draft.Scores, func(s form.MeasureScore) bool { return slices.Contains(s.Files, file) })
}
