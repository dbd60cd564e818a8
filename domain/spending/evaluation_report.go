package spending

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/evaluationseat"
	"hengxiao/ent/viewer"
)

// AskOpinion is 征求意见: the draft's quality was checked, as the reason says, and the
// unit has the days of an opinion.
func AskOpinion(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Evaluation, error) {
	note, err := workflow.NeedText("reason", "质量核查意见", in.Reason, 5)
	if err != nil {
		return nil, err
	}
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	due := workingDays(ctx, e.Set, e.Set.Settings.Procedure.OpinionDays)
	return workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationAskOpinion, workflow.Because{Reason: note},
		func(u *ent.EvaluationUpdateOne) { u.SetQualityNote(note).SetSilent(false).SetDueAt(due) })
}

// GiveOpinion is the unit's opinion of the draft; no objection is an opinion too.
type GiveOpinion struct {
	ID         uuid.UUID
	Version    int
	Objections []ObjectionInput
}

// ObjectionInput is one point that the unit raises, and what it is about.
type ObjectionInput struct {
	About string
	Text  string
}

// Opine is 意见回收: each objection is answered one by one before the report is final.
func Opine(ctx context.Context, db *ent.Client, in GiveOpinion) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	all := slices.Clone(e.Objections) // those of an earlier draft stay, with their answers
	for i, o := range in.Objections {
		about, text := form.Word(&o.About), form.Word(&o.Text)
		if n := form.Length(about); n == 0 || n > 100 {
			faults.Add(fault.New(fault.Required, "请写明针对哪一项，最多 100 个字").At("objections[%d].about", i))
		}
		if n := form.Length(text); n < 5 || n > mostWords {
			faults.Add(fault.New(fault.TooShort, "意见应有 5 至 %d 个字，现为 %d 个字", mostWords, n).At("objections[%d].text", i))
		}
		all = append(all, form.Objection{About: about, Text: text})
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	why := workflow.Because{Detail: "无异议"}
	if n := len(in.Objections); n > 0 {
		why.Detail = fmt.Sprintf("提出 %d 条意见", n)
	}
	return workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationOpinion, why,
		func(u *ent.EvaluationUpdateOne) { u.SetObjections(all) })
}

// LapseOpinions takes a unit's silence for no objection. It is the machine's job, over
// all divisions.
func LapseOpinions(ctx context.Context, db *ent.Client) error {
	const job = "opinions are overdue"
	late, err := db.Evaluation.Query().Where(evaluation.StageEQ(evaluation.StageOPINION), evaluation.DueAtLTE(clock.Now(ctx))).
		Order(evaluation.ByDueAt(), evaluation.ByID()).WithDeclaration().Limit(portion).All(viewer.Machine(ctx, "", job))
	if err != nil {
		return err
	}
	for _, e := range late {
		_, err := workflow.TakeEvaluation(viewer.Machine(ctx, e.Division, job), db, e, e.Version, workflow.EvaluationOpinion,
			workflow.Because{Reason: "逾期未回复，视为无异议"}, func(u *ent.EvaluationUpdateOne) { u.SetSilent(true) })
		if _, said := fault.Of(err); err != nil && !said { // answered meanwhile
			return fmt.Errorf("opinion of %s: %w", e.ID, err)
		}
	}
	return nil
}

// SaveEvaluationCheck answers objections, in their order, and adds what an expert says of
// the report.
type SaveEvaluationCheck struct {
	ID      uuid.UUID
	Version int
	Answers []ObjectionAnswer
	Check   *ReportCheckInput
}

// ObjectionAnswer adopts an objection or not, and says why; null leaves it for later.
type ObjectionAnswer struct {
	Adopted *bool
	Answer  *string
}

// ReportCheckInput is what an expert of the library, by his code, says of the report.
type ReportCheckInput struct {
	Expert  string
	Opinion string
}

// SaveCheck keeps the answers to the unit's objections and the experts' check of the
// report (专家评审报告). The answers are printed: once the lead evaluator has signed they are
// as they are.
func SaveCheck(ctx context.Context, db *ent.Client, in SaveEvaluationCheck) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := e.open(e.runs(ctx), evaluation.StageEXPERT_CHECK); err != nil {
		return nil, err
	}
	objections, faults := e.answered(in.Answers)
	checks := slices.Clone(e.Checks)
	if in.Check != nil {
		check, wrong, err := e.check(ctx, db, *in.Check)
		if err != nil {
			return nil, err
		}
		faults = append(faults, wrong.Under("check")...)
		checks = append(checks, check)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return e.keep(ctx, db, func(u *ent.EvaluationUpdateOne) { u.SetObjections(objections).SetChecks(checks) })
}

// answered are the unit's objections with their answers.
func (e *evaluated) answered(answers []ObjectionAnswer) (objections []form.Objection, faults fault.List) {
	if len(answers) > len(e.Objections) {
		faults.Add(fault.New(fault.NotFound, "意见只有 %d 条", len(e.Objections)).At("answers"))
	}
	objections = slices.Clone(e.Objections)
	for i, o := range objections {
		if i >= len(answers) || answers[i].Adopted == nil {
			continue
		}
		adopted, answer := *answers[i].Adopted, form.Word(answers[i].Answer)
		if o.Adopted != nil && *o.Adopted == adopted && o.Answer == answer {
			continue
		}
		if e.SignedAt != nil {
			faults.Add(fault.New(fault.Frozen, "主评人已签字，意见的答复不可修改").At("answers[%d].answer", i))
		} else if n := form.Length(answer); n < 5 || n > mostWords {
			faults.Add(fault.New(fault.TooShort, "请说明采纳或不采纳的理由，5 至 %d 个字", mostWords).At("answers[%d].answer", i))
		}
		objections[i].Adopted, objections[i].Answer = &adopted, answer
	}
	return objections, faults
}

// check is what an expert of the library says of the report, who neither evaluated nor is
// tied to the project. Others know him by a label.
func (e *evaluated) check(ctx context.Context, db *ent.Client, in ReportCheckInput) (c form.ReportCheck, faults fault.List, err error) {
	c = form.ReportCheck{Opinion: form.Word(&in.Opinion), By: viewer.FromContext(ctx).Name, At: clock.Now(ctx)}
	if n := form.Length(c.Opinion); n < 5 || n > mostWords {
		faults.Add(fault.New(fault.TooShort, "专家意见应有 5 至 %d 个字，现为 %d 个字", mostWords, n).At("opinion"))
	}
	ctx = viewer.System(ctx, "who checks a report")
	shelf, err := library.Open(ctx, db)
	if err != nil {
		return c, nil, err
	}
	x := active(shelf, form.Word(&in.Expert))
	if x == nil {
		faults.Add(fault.New(fault.NotFound, "专家库没有编码为“%s”的在库专家", form.Word(&in.Expert)).At("expert"))
		return c, faults, nil
	}
	seats, err := db.EvaluationSeat.Query().Where(evaluationseat.EvaluationID(e.ID)).All(ctx)
	if err != nil {
		return c, nil, err
	}
	var seated []uuid.UUID
	for _, s := range seats {
		seated = append(seated, s.ExpertID)
	}
	if slices.Contains(seated, x.ID) || standard.NormalName(x.EmployerZh) == standard.NormalName(e.EvaluatorName) {
		faults.Add(fault.New(fault.Recusal, "专家 %s 参与本次评价，不能评审报告", x.Code).At("expert"))
	}
	hits, err := shelf.Hits(ctx, db, e.Edges.Declaration, seated, e.Set.RecusalRules())
	if err != nil {
		return c, nil, err
	}
	c.ExpertID, c.Expert = x.ID, e.labelOf(x.ID)
	return c, append(faults, ties(x, hits[x.ID]).Under("expert")...), nil
}

// labelOf is what an expert is called who checks the report.
func (e *evaluated) labelOf(id uuid.UUID) string {
	var known []uuid.UUID
	for _, c := range e.Checks {
		if c.ExpertID == id {
			return c.Expert
		}
		if !slices.Contains(known, c.ExpertID) {
			known = append(known, c.ExpertID)
		}
	}
	return fmt.Sprintf("评审专家%d", len(known)+1)
}

// SignReport is the signature of the lead evaluator (主评人), with his own account: of
// the third party's team, or of the panel.
func SignReport(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	lead, err := LeadsEvaluation(ctx, db, e.Evaluation)
	if err != nil {
		return nil, err
	}
	if err := e.open(lead, evaluation.StageEXPERT_CHECK); err != nil {
		return nil, err
	}
	if e.SignedAt != nil {
		return nil, fault.New(fault.Frozen, "主评人已签字")
	}
	if err := CheckSignature(e.Evaluation).Err(); err != nil {
		return nil, err
	}
	name := viewer.FromContext(ctx).Name
	if e.LeadExpertID != nil {
		name = "专家组组长" // the unit reads it, and does not learn who it is
	}
	return e.keep(ctx, db, func(u *ent.EvaluationUpdateOne) { u.SetSignedBy(name).SetSignedAt(clock.Now(ctx)) })
}

// LeadsEvaluation tells whether the viewer is the lead evaluator.
func LeadsEvaluation(ctx context.Context, db *ent.Client, e *ent.Evaluation) (bool, error) {
	if !workflow.Evaluates(ctx, e) || e.AgencyID == nil {
		return workflow.Evaluates(ctx, e), nil
	}
	given, err := db.AgencyAssignment.Query().Where(agencyassignment.AgencyID(*e.AgencyID), agencyassignment.DeclarationID(e.DeclarationID),
		agencyassignment.SignedAtNotNil(), agencyassignment.WithdrawnAtIsNil()).All(ctx)
	if err != nil {
		return false, err
	}
	for _, a := range given {
		if leads, err := library.Leads(ctx, db, a); err != nil || leads {
			return leads, err
		}
	}
	return false, nil
}

// BackToScoring is 退回重评: the evaluators score again, experts check the new report, and the
// lead evaluator signs anew.
func BackToScoring(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Evaluation, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	checks := slices.Clone(e.Checks)
	for i := range checks {
		checks[i].Earlier = true
	}
	return workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationBack, workflow.Because{Reason: reason},
		func(u *ent.EvaluationUpdateOne) { u.SetSignedBy("").ClearSignedAt().SetChecks(checks) })
}

// CheckSignature says what stands against the lead evaluator's signature: the answers to the
// unit's objections are printed, and signed with the rest.
func CheckSignature(e *ent.Evaluation) (faults fault.List) {
	for i, o := range e.Objections {
		if o.Adopted == nil {
			faults.Add(fault.New(fault.Required, "第 %d 条意见尚未答复", i+1).At("answers[%d].answer", i))
		}
	}
	return faults
}

// CheckFinal says what stands against the final report.
func CheckFinal(e *ent.Evaluation) fault.List {
	faults := CheckSignature(e)
	if !slices.ContainsFunc(e.Checks, func(c form.ReportCheck) bool { return !c.Earlier }) {
		faults.Add(fault.New(fault.Required, "报告尚未经专家评审").At("check.expert"))
	}
	if e.SignedAt == nil {
		faults.Add(fault.New(fault.Required, "主评人尚未签字"))
	}
	return faults
}

// Finalise is 定稿: total and grade stand, the report is frozen with its files, the project
// remembers the grade, and a link record says what it means for the next budget.
func Finalise(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := e.open(e.runs(ctx), evaluation.StageEXPERT_CHECK); err != nil {
		return nil, err
	}
	if err := CheckFinal(e.Evaluation).Err(); err != nil {
		return nil, err
	}
	report, err := draftOf(ctx, db, e.Evaluation)
	if err != nil {
		return nil, err
	}
	if report.Total == nil || report.Grade == nil {
		return nil, fmt.Errorf("evaluation %s: its draft has no total", e.ID)
	}
	hash, code, err := e.freeze(ctx, db, report)
	if err != nil {
		return nil, err
	}
	total, grade := *report.Total, *report.Grade
	final, err := workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationFinalise,
		workflow.Because{Hash: hash, Detail: fmt.Sprintf("%s 分，%s", total, grade.NameZh())},
		func(u *ent.EvaluationUpdateOne) {
			u.SetTotal(total).SetGrade(grade).SetHash(hash).SetReceipt(code).
				SetFinalisedBy(viewer.FromContext(ctx).Name).SetFinalisedAt(clock.Now(ctx))
		})
	if err != nil {
		return nil, err
	}
	ctx = viewer.System(ctx, "the grade of an evaluation")
	if err := link(ctx, db, final, report, e.Set.Settings); err != nil {
		return nil, err
	}
	return final, rememberEvaluation(ctx, db, final)
}
