package spending

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/resultlink"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// Consequence is what a grade means for the next budget, by the settings (结果应用).
func Consequence(grade term.Grade, s *standard.Settings) (standard.ResultUse, error) {
	i := slices.IndexFunc(s.ResultUse, func(u standard.ResultUse) bool { return u.Grade == grade })
	if i < 0 {
		return standard.ResultUse{}, fmt.Errorf("settings: no consequence of %s", grade)
	}
	return s.ResultUse[i], nil
}

// link writes the link record of a final evaluation.
func link(ctx context.Context, db *ent.Client, e *ent.Evaluation, r *ent.EvaluationReport, s *standard.Settings) error {
	use, err := Consequence(*e.Grade, s)
	if err != nil {
		return err
	}
	return db.ResultLink.Create().SetDivision(e.Division).SetProjectID(e.Edges.Declaration.ProjectID).
		SetDeclarationID(e.DeclarationID).SetEvaluationID(e.ID).SetYear(e.Year).SetTotal(*e.Total).SetGrade(*e.Grade).
		SetChange(use.Change).SetConsequence(use.TextZh).SetProblems(r.Form.Problems).Exec(ctx)
}

// rank orders who says how a finished year went: the bureau's evaluation before the
// department's, either before a self-evaluation.
var rank = []evaluation.Kind{evaluation.KindDEPARTMENT, evaluation.KindFINANCE}

// outranked tells whether a final evaluation of the declaration weighs more.
func outranked(ctx context.Context, db *ent.Client, d *ent.Declaration, than []evaluation.Kind) (bool, error) {
	return db.Evaluation.Query().Where(evaluation.DeclarationID(d.ID), evaluation.KindIn(than...), evaluation.GradeNotNil()).
		Exist(viewer.System(ctx, "what weighs more"))
}

// rememberEvaluation keeps the grade with the project, unless what weighs more is there.
func rememberEvaluation(ctx context.Context, db *ent.Client, e *ent.Evaluation) error {
	over, err := outranked(ctx, db, e.Edges.Declaration, rank[slices.Index(rank, e.Kind)+1:])
	if err != nil || over {
		return err
	}
	return remember(ctx, db, e.Edges.Declaration, *e.Grade)
}

// ApplyResult ties the grade to the batch of a later budget year.
type ApplyResult struct {
	ID      uuid.UUID
	Version int
	BatchID uuid.UUID
}

// Apply is 结果应用 once the rectification is verified.
func Apply(ctx context.Context, db *ent.Client, in ApplyResult) (*ent.Evaluation, error) {
	return apply(ctx, db, in, workflow.EvaluationApply)
}

// ApplyAtOnce is 无需整改: nothing is to be put right, and the grade is applied.
func ApplyAtOnce(ctx context.Context, db *ent.Client, in ApplyResult) (*ent.Evaluation, error) {
	return apply(ctx, db, in, workflow.EvaluationNoRectify)
}

func apply(ctx context.Context, db *ent.Client, in ApplyResult, action workflow.Action) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !e.runs(ctx) {
		return nil, fault.Missing()
	}
	b, err := db.Batch.Query().Where(batch.ID(in.BatchID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("batchID")
	}
	if err != nil {
		return nil, err
	}
	if b.BudgetYear <= e.Year {
		return nil, fault.New(fault.DateOrder, "批次的预算年度 %d 应晚于被评价的 %d 年度", b.BudgetYear, e.Year).At("batchID")
	}
	report, err := draftOf(ctx, db, e.Evaluation)
	if err != nil {
		return nil, err
	}
	if n := len(report.Form.Problems); action == workflow.EvaluationNoRectify && n > 0 {
		return nil, fault.New(fault.RectifyOpen, "报告列有 %d 个问题，应下达整改", n)
	}
	applied, err := workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, action, workflow.Because{Detail: b.NameZh}, nil)
	if err != nil {
		return nil, err
	}
	return applied, db.ResultLink.Update().Where(resultlink.EvaluationID(e.ID)).SetBatchID(b.ID).SetAppliedAt(clock.Now(ctx)).
		Exec(viewer.System(ctx, "a result is applied"))
}

// PublishEvaluation is 公开 of an evaluation whose result is applied.
func PublishEvaluation(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !e.runs(ctx) {
		return nil, fault.Missing()
	}
	return workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationPublish, workflow.Because{Hash: e.Hash}, nil)
}
