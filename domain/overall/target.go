package overall

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/paper"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/overall"
)

// SaveOverall saves a department's form as typed.
type SaveOverall struct {
	ID      uuid.UUID
	Version int
	Form    form.Overall
}

// Save keeps the form as it was typed; no rule of it stops a draft. What earlier forms
// say of their own years stays as they say it.
func Save(ctx context.Context, db *ent.Client, in SaveOverall) (*ent.Overall, error) {
	o, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := o.types(ctx, workflow.OverallEditable); err != nil {
		return nil, err
	}
	earlier, err := earlierOf(ctx, db, o.Overall)
	if err != nil {
		return nil, err
	}
	return o.keep(ctx, db, workflow.OverallEditable, func(u *ent.OverallUpdateOne) { u.SetForm(withPast(in.Form, o.Year, earlier)) })
}

// keep writes what is typed, in the version that was seen.
func (o *loaded) keep(ctx context.Context, db *ent.Client, stages []overall.Stage, set func(*ent.OverallUpdateOne)) (*ent.Overall, error) {
	update := db.Overall.UpdateOneID(o.ID).Where(overall.Version(o.Version), overall.StageIn(stages...)).SetVersion(o.Version + 1)
	set(update)
	saved, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("save a department's form: %w", err)
	}
	return saved, nil
}

// Submit hands the form to the head: all faults at once, or its hash stands.
func Submit(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Overall, error) {
	o, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := o.types(ctx, workflow.OverallEditable); err != nil {
		return nil, err
	}
	spent, err := projectsOf(ctx, db, o.Overall)
	if err != nil {
		return nil, err
	}
	if err := filing.CheckOverall(o.Form, o.Set, spent.Planned).Err(); err != nil {
		return nil, err
	}
	expense, _ := parts(o.Form.Budget.Basic, o.Form.Budget.Projects)
	hash := paper.Hash(o.Form)
	return workflow.TakeOverall(ctx, db, o.Overall, in.Version, workflow.OverallSubmit, workflow.Because{Hash: hash},
		func(u *ent.OverallUpdateOne) {
			u.SetRevision(o.Revision + 1).SetHash(hash).SetBudget(*expense).ClearRemarks()
		})
}

// Sign is 单位审签 of the form or of the evaluation.
func Sign(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Overall, error) {
	o, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if o.Stage == overall.StageSCORE_SIGNING {
		return workflow.TakeOverall(ctx, db, o.Overall, in.Version, workflow.OverallSignScores, workflow.Because{Hash: o.ScoreHash}, nil)
	}
	return workflow.TakeOverall(ctx, db, o.Overall, in.Version, workflow.OverallSign, workflow.Because{Hash: o.Hash}, nil)
}

// Pass is the section's 审核通过.
func Pass(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Overall, error) {
	o, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	return workflow.TakeOverall(ctx, db, o.Overall, in.Version, workflow.OverallPass, workflow.Because{Hash: o.Hash}, nil)
}

// Confirm is the office's confirmation: of the targets, which are frozen from then on,
// or of the evaluation, whose grade stands.
func Confirm(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Overall, error) {
	o, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if o.Stage == overall.StageSCORE_CHECK {
		return workflow.TakeOverall(ctx, db, o.Overall, in.Version, workflow.OverallScore,
			workflow.Because{Hash: o.ScoreHash, Detail: fmt.Sprintf("%s 分，%s", *o.Total, o.Grade.NameZh())},
			func(u *ent.OverallUpdateOne) { u.SetScoredAt(clock.Now(ctx)) })
	}
	return workflow.TakeOverall(ctx, db, o.Overall, in.Version, workflow.OverallConfirm, workflow.Because{Hash: o.Hash},
		func(u *ent.OverallUpdateOne) { u.SetConfirmedAt(clock.Now(ctx)) })
}

// ReturnOverall sends a form or an evaluation back to its clerk, with a reason and
// remarks on single fields.
type ReturnOverall struct {
	ID      uuid.UUID
	Version int
	Reason  string
	Remarks []form.Remark
}

// backs are the returns by the stage in which they are made.
var backs = map[overall.Stage]workflow.Action{
	overall.StageUNIT_REVIEW: workflow.OverallUnitReturn, overall.StageSECTION_REVIEW: workflow.OverallSectionReturn,
	overall.StageOFFICE_REVIEW: workflow.OverallOfficeReturn, overall.StageSCORE_SIGNING: workflow.OverallScoresBack,
	overall.StageSCORE_CHECK: workflow.OverallScoresReturn,
}

const mostRemarks, longestRemark = 100, 500

// Return is 退回修改 from wherever the form stands, with the days of a return.
func Return(ctx context.Context, db *ent.Client, in ReturnOverall) (*ent.Overall, error) {
	o, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	action, ok := backs[o.Stage]
	if !ok {
		action = workflow.OverallOfficeReturn // which is not open here either, and says so
	}
	var faults fault.List
	reason, err := workflow.NeedText("reason", "退回原因", in.Reason, 5)
	if said, ok := fault.Of(err); ok {
		faults = append(faults, said...)
	}
	if len(in.Remarks) > mostRemarks {
		faults.Add(fault.New(fault.TooShort, "意见最多 %d 条", mostRemarks).At("remarks"))
	}
	for i, r := range in.Remarks {
		if n := form.Length(r.Text); r.Path == "" || n == 0 || n > longestRemark {
			faults.Add(fault.New(fault.Required, "请写明对哪一栏的意见，最多 %d 个字", longestRemark).At("remarks[%d].text", i))
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	due := o.Set.Calendar.AddWorkingDays(clock.DateOf(clock.Now(ctx)), o.Set.Settings.Procedure.ReturnDays).End()
	return workflow.TakeOverall(ctx, db, o.Overall, in.Version, action, workflow.Because{Reason: reason},
		func(u *ent.OverallUpdateOne) { u.SetRemarks(in.Remarks).SetDueAt(due) })
}
