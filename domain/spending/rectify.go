package spending

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/viewer"
)

// DemandRectification lists what is to be put right.
type DemandRectification struct {
	ID       uuid.UUID
	Version  int
	Problems []ProblemInput
}

// ProblemInput is one problem with who puts it right, until when.
type ProblemInput struct {
	Text  string
	Owner string
	DueOn clock.Date
}

// Demand is 下达整改.
func Demand(ctx context.Context, db *ent.Client, in DemandRectification) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	if n := len(in.Problems); n == 0 || n > mostItems {
		faults.Add(fault.New(fault.Required, "请列出 1 至 %d 个问题", mostItems).At("problems"))
	}
	today := clock.DateOf(clock.Now(ctx))
	for i, p := range in.Problems {
		if n := form.Length(p.Text); n < 5 || n > mostWords {
			faults.Add(fault.New(fault.TooShort, "问题应有 5 至 %d 个字，现为 %d 个字", mostWords, n).At("problems[%d].text", i))
		}
		if n := form.Length(p.Owner); n == 0 || n > 25 {
			faults.Add(fault.New(fault.Required, "请填写责任人，最多 25 个字").At("problems[%d].owner", i))
		}
		if p.DueOn < today {
			faults.Add(fault.New(fault.DateOrder, "整改期限 %s 早于今天 %s", p.DueOn, today).At("problems[%d].dueOn", i))
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	moved, err := workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationRectify,
		workflow.Because{Detail: fmt.Sprintf("共 %d 项", len(in.Problems))}, nil)
	if err != nil {
		return nil, err
	}
	rows := make([]*ent.ProblemCreate, len(in.Problems))
	for i, p := range in.Problems {
		rows[i] = db.Problem.Create().SetDivision(e.Division).SetEvaluationID(e.ID).SetDeclarationID(e.DeclarationID).
			SetProjectID(e.Edges.Declaration.ProjectID).SetNo(i + 1).SetText(form.Word(&p.Text)).SetOwner(form.Word(&p.Owner)).
			SetDueAt(p.DueOn.End())
	}
	return moved, db.Problem.CreateBulk(rows...).Exec(viewer.System(ctx, "what is to be put right"))
}

func loadProblem(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Problem, error) {
	p, err := db.Problem.Query().Where(problem.ID(id)).
		WithEvaluation(func(q *ent.EvaluationQuery) { q.WithDeclaration() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err == nil && p.Version != version {
		return nil, workflow.Stale()
	}
	return p, err
}

// ProveProblem says what was done about a problem, with the proof.
type ProveProblem struct {
	ID      uuid.UUID
	Version int
	Text    string
	Files   []uuid.UUID
}

// Prove is 报整改情况 of one problem; it may be given again until it is judged.
func Prove(ctx context.Context, db *ent.Client, in ProveProblem) (*ent.Problem, error) {
	p, err := loadProblem(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	known, err := filesOf(ctx, db, p.DeclarationID)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	if n := form.Length(in.Text); n < 5 || n > mostWords {
		faults.Add(fault.New(fault.TooShort, "整改情况应有 5 至 %d 个字，现为 %d 个字", mostWords, n).At("text"))
	}
	if len(in.Files) == 0 {
		faults.Add(fault.New(fault.Required, "请上传整改佐证材料").At("files"))
	}
	for i, id := range in.Files {
		if known[id] != attachment.KindEVIDENCE {
			faults.Add(fault.New(fault.NotFound, "没有这份佐证材料").At("files[%d]", i))
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return workflow.TakeProblem(ctx, db, p, in.Version, workflow.ProblemProve, workflow.Because{Detail: nameOf(p)},
		func(u *ent.ProblemUpdateOne) { u.SetProof(form.Word(&in.Text)).SetFiles(in.Files).SetAnswer("") })
}

func nameOf(p *ent.Problem) string { return fmt.Sprintf("第 %d 项：%s", p.No, p.Text) }

// JudgeProblem accepts a proof, as done or as what goes on (长期坚持), or refuses it.
type JudgeProblem struct {
	ID      uuid.UUID
	Version int
	Accept  bool
	Lasting *bool
	Answer  *string
}

// JudgeProof is the section's answer to a proof; a refusal says why.
func JudgeProof(ctx context.Context, db *ent.Client, in JudgeProblem) (*ent.Problem, error) {
	answer := form.Word(in.Answer)
	if !in.Accept {
		var err error
		if answer, err = workflow.NeedText("answer", "不认可的原因", answer, 5); err != nil {
			return nil, err
		}
	}
	p, err := loadProblem(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	action := workflow.ProblemRefuse
	switch {
	case in.Accept && in.Lasting != nil && *in.Lasting:
		action = workflow.ProblemLasting
	case in.Accept:
		action = workflow.ProblemAccept
	}
	return workflow.TakeProblem(ctx, db, p, in.Version, action, workflow.Because{Reason: answer, Detail: nameOf(p)},
		func(u *ent.ProblemUpdateOne) {
			u.SetAnswer(answer)
			if in.Accept {
				u.SetClosedAt(clock.Now(ctx))
			}
		})
}

// Verify is 核实整改: every item is done or goes on, with its proof.
func Verify(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	left, err := db.Problem.Query().Where(problem.EvaluationID(e.ID), problem.StatusIn(workflow.ProblemOpen...)).Count(ctx)
	if err != nil {
		return nil, err
	}
	if left > 0 {
		return nil, fault.New(fault.RectifyOpen, "还有 %d 项整改没有完成", left)
	}
	return workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationVerified, workflow.Because{}, nil)
}

// RemindOfProblems tells the leader and the unit's head of each item that is open past
// its date, once. It is the machine's job, over all divisions.
func RemindOfProblems(ctx context.Context, db *ent.Client) error {
	const job = "rectifications are overdue"
	late, err := db.Problem.Query().
		Where(problem.StatusIn(workflow.ProblemOpen...), problem.Late(false), problem.DueAtLTE(clock.Now(ctx))).
		Order(problem.ByDueAt(), problem.ByID()).Limit(portion).
		WithEvaluation(func(q *ent.EvaluationQuery) { q.WithDeclaration() }).All(viewer.Machine(ctx, "", job))
	if err != nil {
		return err
	}
	for _, p := range late {
		_, err := workflow.TakeProblem(viewer.Machine(ctx, p.Division, job), db, p, p.Version, workflow.ProblemOverdue,
			workflow.Because{Reason: nameOf(p)}, func(u *ent.ProblemUpdateOne) { u.SetLate(true) })
		if _, said := fault.Of(err); err != nil && !said { // answered meanwhile
			return fmt.Errorf("item %s: %w", p.ID, err)
		}
	}
	return nil
}

// RectifyBy is the day until which problems are put right by default.
func RectifyBy(ctx context.Context, db *ent.Client, e *ent.Evaluation) (clock.Date, error) {
	set, err := setOf(ctx, db, e)
	if err != nil {
		return "", err
	}
	return set.Calendar.AddWorkingDays(clock.DateOf(clock.Now(ctx)), set.Settings.Procedure.RectificationDays), nil
}
