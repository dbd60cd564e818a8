package graph

import (
	"context"
	"slices"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/disclosure"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/graph/generated"
)

// Evaluations lists what the viewer may see.
func (query) Evaluations(ctx context.Context, filter *generated.EvaluationFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.EvaluationConnection, error) {
	return db(ctx).Evaluation.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithEvaluationFilter(narrowEvaluations(ctx, filter)))
}

// Evaluation reads one evaluation.
func (query) Evaluation(ctx context.Context, id uuid.UUID) (*ent.Evaluation, error) {
	q, err := db(ctx).Evaluation.Query().Where(evaluation.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// SelectEvaluation chooses a project.
func (mutation) SelectEvaluation(ctx context.Context, input spending.SelectEvaluation) (*ent.Evaluation, error) {
	return spending.Choose(ctx, db(ctx), input)
}

// AssignEvaluation gives it to a third party or a panel.
func (mutation) AssignEvaluation(ctx context.Context, input spending.AssignEvaluation) (*ent.Evaluation, error) {
	return spending.Entrust(ctx, db(ctx), input)
}

// SaveEvaluationPlan keeps the indicator system as typed.
func (mutation) SaveEvaluationPlan(ctx context.Context, input spending.SaveEvaluationPlan) (*ent.Evaluation, error) {
	return spending.SavePlan(ctx, db(ctx), input)
}

// SubmitEvaluationPlan settles the indicator system.
func (mutation) SubmitEvaluationPlan(ctx context.Context, input workflow.Seen) (*ent.Evaluation, error) {
	return spending.SubmitPlan(ctx, db(ctx), input)
}

// RequestData asks the unit for papers.
func (mutation) RequestData(ctx context.Context, input spending.RequestData) (*ent.Evaluation, error) {
	return spending.OpenData(ctx, db(ctx), input)
}

// SaveEvaluationData keeps what the unit gives.
func (mutation) SaveEvaluationData(ctx context.Context, input spending.SaveEvaluationData) (*ent.Evaluation, error) {
	return spending.SaveData(ctx, db(ctx), input)
}

// SubmitEvaluationData hands the papers in.
func (mutation) SubmitEvaluationData(ctx context.Context, input workflow.Seen) (*ent.Evaluation, error) {
	return spending.SubmitData(ctx, db(ctx), input)
}

// SaveEvaluationDraft keeps what the evaluators write.
func (mutation) SaveEvaluationDraft(ctx context.Context, input spending.SaveEvaluationDraft) (*ent.Evaluation, error) {
	return spending.SaveScores(ctx, db(ctx), input)
}

// WriteEvaluation writes the report's free text.
func (mutation) WriteEvaluation(ctx context.Context, input spending.WriteEvaluation) (*ent.Evaluation, error) {
	return spending.WriteWords(ctx, db(ctx), input)
}

// SubmitEvaluationDraft hands the draft report in.
func (mutation) SubmitEvaluationDraft(ctx context.Context, input workflow.Seen) (*ent.Evaluation, error) {
	return spending.SubmitScores(ctx, db(ctx), input)
}

// AskOpinion asks the unit what it says of the draft.
func (mutation) AskOpinion(ctx context.Context, input workflow.SeenWithReason) (*ent.Evaluation, error) {
	return spending.AskOpinion(ctx, db(ctx), input)
}

// GiveOpinion is the unit's opinion.
func (mutation) GiveOpinion(ctx context.Context, input spending.GiveOpinion) (*ent.Evaluation, error) {
	return spending.Opine(ctx, db(ctx), input)
}

// SaveEvaluationCheck keeps answers and the experts' check.
func (mutation) SaveEvaluationCheck(ctx context.Context, input spending.SaveEvaluationCheck) (*ent.Evaluation, error) {
	return spending.SaveCheck(ctx, db(ctx), input)
}

// SignEvaluation is the lead evaluator's signature.
func (mutation) SignEvaluation(ctx context.Context, input workflow.Seen) (*ent.Evaluation, error) {
	return spending.SignReport(ctx, db(ctx), input)
}

// ReturnEvaluation lets the evaluators score again.
func (mutation) ReturnEvaluation(ctx context.Context, input workflow.SeenWithReason) (*ent.Evaluation, error) {
	return spending.BackToScoring(ctx, db(ctx), input)
}

// FinaliseEvaluation makes the report final.
func (mutation) FinaliseEvaluation(ctx context.Context, input workflow.Seen) (*ent.Evaluation, error) {
	return spending.Finalise(ctx, db(ctx), input)
}

// DemandRectification lists what is to be put right.
func (mutation) DemandRectification(ctx context.Context, input spending.DemandRectification) (*ent.Evaluation, error) {
	return spending.Demand(ctx, db(ctx), input)
}

// ProveProblem says what was done about a problem.
func (mutation) ProveProblem(ctx context.Context, input spending.ProveProblem) (*ent.Problem, error) {
	return spending.Prove(ctx, db(ctx), input)
}

// JudgeProblem answers a proof.
func (mutation) JudgeProblem(ctx context.Context, input spending.JudgeProblem) (*ent.Problem, error) {
	return spending.JudgeProof(ctx, db(ctx), input)
}

// VerifyRectification closes a rectification.
func (mutation) VerifyRectification(ctx context.Context, input workflow.Seen) (*ent.Evaluation, error) {
	return spending.Verify(ctx, db(ctx), input)
}

// ApplyWithoutRectification applies a grade where nothing is to be put right.
func (mutation) ApplyWithoutRectification(ctx context.Context, input spending.ApplyResult) (*ent.Evaluation, error) {
	return spending.ApplyAtOnce(ctx, db(ctx), input)
}

// ApplyResult applies a grade after the rectification.
func (mutation) ApplyResult(ctx context.Context, input spending.ApplyResult) (*ent.Evaluation, error) {
	return spending.Apply(ctx, db(ctx), input)
}

// PublishEvaluation makes an applied one public.
func (mutation) PublishEvaluation(ctx context.Context, input workflow.Seen) (*ent.Evaluation, error) {
	return disclosure.PublishEvaluation(ctx, db(ctx), input)
}

type evaluationFields struct{}

// Actions are the viewer's buttons.
func (evaluationFields) Actions(ctx context.Context, e *ent.Evaluation) ([]*desk.ActionState, error) {
	return desk.OfEvaluation(ctx, db(ctx), e)
}

// Holder says who has it in hand.
func (evaluationFields) Holder(_ context.Context, e *ent.Evaluation) (string, error) {
	return workflow.EvaluationHolder(e), nil
}

// History lists its steps.
func (evaluationFields) History(ctx context.Context, e *ent.Evaluation) ([]*ent.StageChange, error) {
	return stepsOf(ctx, e.ID)
}

// PlanFaults judge the plan as it stands.
func (evaluationFields) PlanFaults(ctx context.Context, e *ent.Evaluation) ([]*fault.Fault, error) {
	return spending.PlanFaults(ctx, db(ctx), e)
}

// RectifyBy is the day that a rectification has by default.
func (evaluationFields) RectifyBy(ctx context.Context, e *ent.Evaluation) (clock.Date, error) {
	return spending.RectifyBy(ctx, db(ctx), e)
}

type evaluationReportFields struct{}

// Verdict judges the draft as it stands.
func (evaluationReportFields) Verdict(ctx context.Context, r *ent.EvaluationReport) (*spending.EvaluationVerdict, error) {
	return spending.VerdictOf(ctx, db(ctx), r)
}

// Words are the report's free text by chapter.
func (evaluationReportFields) Words(_ context.Context, r *ent.EvaluationReport) ([]*paper.Chapter, error) {
	return spending.EvaluationChapters(r), nil
}

// Content is the report as it was frozen, or as the rows make it now.
func (evaluationReportFields) Content(ctx context.Context, r *ent.EvaluationReport) (string, error) {
	return spending.EvaluationContent(ctx, db(ctx), r)
}

type problemFields struct{}

// Actions are the viewer's buttons.
func (problemFields) Actions(ctx context.Context, p *ent.Problem) ([]*desk.ActionState, error) {
	return desk.OfProblem(ctx, db(ctx), p)
}

// Indicators are the project's own, from which measures take their points.
func (evaluationFields) Indicators(ctx context.Context, e *ent.Evaluation) ([]*ent.Indicator, error) {
	plan, err := spending.PlanOfEvaluation(ctx, db(ctx), e)
	if err != nil {
		return nil, err
	}
	return plan.Indicators, nil
}

// Measured are the values that surveys found.
func (evaluationFields) Measured(ctx context.Context, e *ent.Evaluation) ([]*spending.Measured, error) {
	plan, err := spending.PlanOfEvaluation(ctx, db(ctx), e)
	if err != nil {
		return nil, err
	}
	return slices.Concat([]*spending.Measured{}, plan.Measured), nil
}

// Tiers are those of qualitative indicators.
func (evaluationFields) Tiers(ctx context.Context, e *ent.Evaluation) ([]*generated.CodeItem, error) {
	plan, err := spending.PlanOfEvaluation(ctx, db(ctx), e)
	if err != nil {
		return nil, err
	}
	return tiersOf(plan), nil
}

type reportCheckFields struct{}

// Reviewer is who checked the report, for whoever may know who reviews.
func (reportCheckFields) Reviewer(ctx context.Context, c *form.ReportCheck) (*ent.Expert, error) {
	x, err := db(ctx).Expert.Query().Where(expert.ID(c.ExpertID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return x, err
}
