package spending

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// SaveSelfEvaluation saves the form as typed.
type SaveSelfEvaluation struct {
	ID      uuid.UUID
	Version int
	Form    form.SelfEvaluation
}

// load reads a self-evaluation that the viewer sees, in the version that was seen.
func load(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.SelfEvaluation, *Plan, error) {
	e, err := db.SelfEvaluation.Query().Where(selfevaluation.ID(id)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch().WithUnit() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, fault.Missing()
	}
	if err != nil {
		return nil, nil, err
	}
	if e.Version != version {
		return nil, nil, workflow.Stale()
	}
	plan, err := PlanFor(ctx, db, e.Edges.Declaration)
	return e, plan.asOf(e), err
}

// PlanOfSelf is the plan that a self-evaluation is judged by.
func PlanOfSelf(ctx context.Context, db *ent.Client, e *ent.SelfEvaluation) (*Plan, error) {
	plan, err := PlanOf(ctx, db, e.DeclarationID)
	return plan.asOf(e), err
}

// asOf is the plan as the form meets it where it stands.
func (p *Plan) asOf(e *ent.SelfEvaluation) *Plan {
	if p != nil && !slices.Contains(workflow.SelfEditable, e.Stage) {
		p.handedIn()
	}
	return p
}

// SaveSelf keeps the form as it was typed, but for what a survey found; no rule of it
// stops a draft. E_FROZEN when it
// is not the unit's to edit now, E_VERSION_CONFLICT when it has changed.
func SaveSelf(ctx context.Context, db *ent.Client, in SaveSelfEvaluation) (*ent.SelfEvaluation, error) {
	e, plan, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	d := e.Edges.Declaration
	if !clerkOf(ctx, d) {
		return nil, fault.Missing()
	}
	if !slices.Contains(workflow.SelfEditable, e.Stage) {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，自评表不可修改", workflow.SelfStageNames[e.Stage])
	}
	saved, err := db.SelfEvaluation.UpdateOneID(e.ID).
		Where(selfevaluation.Version(in.Version), selfevaluation.StageIn(workflow.SelfEditable...)).
		SetVersion(in.Version + 1).SetForm(plan.withYear(plan.withMeasured(in.Form))).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("save self-evaluation: %w", err)
	}
	notify.Announce(ctx, d)
	return saved, nil
}

// SubmitSelf hands the self-evaluation to the head: all faults at once, or the computed
// points are stored with the hash of what was submitted.
func SubmitSelf(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.SelfEvaluation, error) {
	e, plan, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	v := Judge(e.Form, plan)
	if err := fault.List(v.Faults).Err(); err != nil {
		return nil, err
	}
	f := plan.withYear(e.Form)
	hash, err := hashOf(f)
	if err != nil {
		return nil, err
	}
	return workflow.TakeSelfEvaluation(ctx, db, e, in.Version, workflow.SelfSubmit, workflow.Because{Hash: hash},
		func(u *ent.SelfEvaluationUpdateOne) {
			u.SetForm(f).SetRevision(e.Revision + 1).SetHash(hash).ClearFigureID().SetNillableFigureID(plan.figureID()).
				SetAdjustedBudget(v.Adjusted).SetExecuted(v.Executed).
				SetExecutionRate(v.Score.ExecutionRate).SetTotal(v.Score.Total).SetGrade(v.Score.Grade).
				ClearDepartmentCheck().ClearFinanceCheck().ClearFinalTotal().ClearFinalGrade().ClearInflated()
		})
}

// SignSelf is 单位审签: to the department, or from a first-level unit to the section.
func SignSelf(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.SelfEvaluation, error) {
	e, _, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	action := workflow.SelfUnitApproveFirst
	if e.Edges.Declaration.Edges.Unit.ParentID != nil {
		action = workflow.SelfUnitApprove
	}
	return workflow.TakeSelfEvaluation(ctx, db, e, in.Version, action, workflow.Because{Hash: e.Hash}, nil)
}

// ReturnSelf sends the form back to the clerk from wherever it stands: the head's, the
// department's or the section's return, with a reason and the days of a return.
func ReturnSelf(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.SelfEvaluation, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	e, plan, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	due := plan.days(ctx, plan.Set.Settings.Procedure.ReturnDays)
	return workflow.TakeSelfEvaluation(ctx, db, e, in.Version, backFrom(e.Stage), workflow.Because{Reason: reason},
		func(u *ent.SelfEvaluationUpdateOne) { u.SetDueAt(due) })
}

// backFrom is the return that belongs to a stage.
func backFrom(stage selfevaluation.Stage) workflow.Action {
	switch stage {
	case selfevaluation.StageDEPT_REVIEW:
		return workflow.SelfDeptReturn
	case selfevaluation.StageSECTION_REVIEW:
		return workflow.SelfSectionReturn
	default:
		return workflow.SelfUnitReturn
	}
}

// days is the end of the n-th working day from today.
func (p *Plan) days(ctx context.Context, n int) time.Time { return workingDays(ctx, p.Set, n) }

func workingDays(ctx context.Context, set *standard.Set, n int) time.Time {
	return set.Calendar.AddWorkingDays(clock.DateOf(clock.Now(ctx)), n).End()
}

// CheckSelfEvaluation passes a self-evaluation on, with a re-check beside it or none.
type CheckSelfEvaluation struct {
	ID      uuid.UUID
	Version int
	Recheck *RecheckInput
}

// ApproveSelf is 主管部门通过, with the department's re-check where it made one.
func ApproveSelf(ctx context.Context, db *ent.Client, in CheckSelfEvaluation) (*ent.SelfEvaluation, error) {
	e, plan, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	checked, err := recheck(ctx, e, plan, in.Recheck)
	if err != nil {
		return nil, err
	}
	return workflow.TakeSelfEvaluation(ctx, db, e, in.Version, workflow.SelfDeptApprove, workflow.Because{},
		func(u *ent.SelfEvaluationUpdateOne) {
			if checked != nil {
				u.SetDepartmentCheck(checked)
			}
		})
}

// ConfirmSelf is 确认自评, with the bureau's re-check where the project is in the sample.
// What stands is the bureau's total, else the department's, else the unit's; its grade
// is the project's newest, which next year's screening and declaration read, unless an
// evaluation has given one.
func ConfirmSelf(ctx context.Context, db *ent.Client, in CheckSelfEvaluation) (*ent.SelfEvaluation, error) {
	e, plan, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	checked, err := recheck(ctx, e, plan, in.Recheck)
	if err != nil {
		return nil, err
	}
	total, grade := *e.Total, *e.Grade
	for _, c := range []*form.Recheck{e.DepartmentCheck, checked} {
		if c != nil {
			total, grade = c.Total, c.Grade
		}
	}
	confirmed, err := workflow.TakeSelfEvaluation(ctx, db, e, in.Version, workflow.SelfConfirm,
		workflow.Because{Hash: e.Hash, Detail: fmt.Sprintf("%s 分，%s", total, grade.NameZh())},
		func(u *ent.SelfEvaluationUpdateOne) {
			u.SetFinalTotal(total).SetFinalGrade(grade).SetInflated(*e.Total - total).SetConfirmedAt(clock.Now(ctx)).ClearDueAt()
			if checked != nil {
				u.SetFinanceCheck(checked)
			}
		})
	if err != nil {
		return nil, err
	}
	over, err := outranked(ctx, db, e.Edges.Declaration, rank)
	if err != nil || over {
		return confirmed, err
	}
	return confirmed, remember(viewer.System(ctx, "the grade of a finished year"), db, e.Edges.Declaration, grade)
}

// recheck adds a re-check up; nil where none was made.
func recheck(ctx context.Context, e *ent.SelfEvaluation, plan *Plan, in *RecheckInput) (*form.Recheck, error) {
	if in == nil {
		return nil, nil
	}
	v := Judge(e.Form, plan)
	if err := fault.List(v.Faults).Err(); err != nil {
		return nil, fmt.Errorf("the submitted self-evaluation %s no longer holds: %w", e.ID, err)
	}
	out, faults := Recheck(*in, v.Score, plan, viewer.FromContext(ctx).Name, clock.Now(ctx))
	return out, faults.Under("recheck").Err()
}

// remember keeps the grade with the project, unless a later year's is there.
func remember(ctx context.Context, db *ent.Client, d *ent.Declaration, grade term.Grade) error {
	p, err := db.Project.Get(ctx, d.ProjectID)
	if err != nil {
		return err
	}
	if p.LastGradeYear != nil && *p.LastGradeYear > d.BudgetYear {
		return nil
	}
	return p.Update().SetLastGrade(grade).SetLastGradeYear(d.BudgetYear).SetVersion(p.Version + 1).Exec(ctx)
}

// PublishSelf is 公开 of a confirmed self-evaluation.
func PublishSelf(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.SelfEvaluation, error) {
	e, _, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	return workflow.TakeSelfEvaluation(ctx, db, e, in.Version, workflow.SelfPublish, workflow.Because{Hash: e.Hash},
		func(u *ent.SelfEvaluationUpdateOne) { u.SetPublishedAt(clock.Now(ctx)) })
}
