package library

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// shortestReason is what must at least be said of a step against somebody.
const shortestReason = 5

// Check is the section's word that what an applicant says is true (科室核实). Who checks
// and knows the library passes no second entry on (E_DUP_INDICATOR).
func Check(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	opinion, err := in.Needs(2)
	if err != nil {
		return nil, err
	}
	if err := Single(ctx, db, e.ID); err != nil {
		return nil, err
	}
	by := viewer.FromContext(ctx).UserID
	return take(ctx, db, e, in.Version, workflow.CheckExpert, opinion, func(u *ent.ExpertUpdateOne) { u.SetCheckedBy(by) })
}

// AdmitExpert lets a checked applicant into the library; the login is the account by
// which he will sign in, where he has not applied by one himself.
type AdmitExpert struct {
	ID      uuid.UUID
	Version int
	Login   *string
}

// Admit is the office's approval (批准入库): the term begins. Nobody approves whom he
// entered or checked himself, nor who has grown too old since he left, nor a second entry
// (E_DUP_INDICATOR): one whose first is gone becomes the person's entry. A pause by a
// measure goes on: who left during one and applied again comes back paused until its last
// day. Who is removed cannot apply at all; the office's own pause ended when he left.
func Admit(ctx context.Context, db *ent.Client, in AdmitExpert) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if Concerned(viewer.FromContext(ctx), e) {
		return nil, fault.New(fault.Forbidden, "不能批准自己录入、核实或本人的申请，须由另一人办理")
	}
	if err := Single(ctx, db, e.ID); err != nil {
		return nil, err
	}
	person, err := personOf(e)
	if err != nil {
		return nil, err
	}
	account, err := in.account(ctx, db)
	if err != nil {
		return nil, err
	}
	if _, err := qualified(ctx, db, e); err != nil {
		return nil, err
	}
	from, to, err := newTerm(ctx, db)
	if err != nil {
		return nil, err
	}
	held, err := pausedBy(ctx, db, e)
	if err != nil {
		return nil, err
	}
	words := "聘期 " + string(from) + " 至 " + string(to)
	if held != nil {
		words += "，处理期内暂停至 " + string(*held.Ends)
	}
	admitted, err := take(ctx, db, e, in.Version, workflow.AdmitExpert, words, func(u *ent.ExpertUpdateOne) {
		u.SetEntryDate(from).SetTermEnd(to).ClearRenewalAskedAt().ClearPausedUntil()
		if account != nil {
			u.SetUserID(*account)
		}
		if person != "" {
			u.SetIDTag(person)
		}
	})
	if ent.IsConstraintError(err) {
		return nil, workflow.Stale() // another entry of the person was faster
	}
	if err != nil || held == nil {
		return admitted, err
	}
	_, err = workflow.TakeExpert(viewer.System(ctx, "a pause outlasts a return"), db, admitted, admitted.Version, workflow.SuspendExpert,
		held.Reason, func(u *ent.ExpertUpdateOne) { u.SetPausedUntil(*held.Ends) })
	if err != nil {
		return nil, err
	}
	return find(ctx, db, e.ID)
}

// pausedBy is the measure in force that pauses an expert longest from today; nil where
// none does.
func pausedBy(ctx context.Context, db *ent.Client, e *ent.Expert) (*ent.ExpertMeasure, error) {
	m, err := db.ExpertMeasure.Query().
		Where(expertmeasure.ExpertID(e.ID), expertmeasure.KindEQ(expertmeasure.KindPAUSE),
			expertmeasure.StatusEQ(expertmeasure.StatusIN_FORCE), expertmeasure.EndsGTE(clock.DateOf(clock.Now(ctx)))).
		Order(expertmeasure.ByEnds(sql.OrderDesc())).First(viewer.System(ctx, "does a measure pause who comes back"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return m, err
}

// Concerned tells whether somebody entered or checked an application, or is its person:
// another one approves it.
func Concerned(v *viewer.Viewer, e *ent.Expert) bool {
	return value(e.EnteredBy) == v.UserID || value(e.CheckedBy) == v.UserID || value(e.UserID) == v.UserID
}

// account finds the account that is named; an account has one entry, and no
// administrator has any.
func (in AdmitExpert) account(ctx context.Context, db *ent.Client) (*uuid.UUID, error) {
	if in.Login == nil || *in.Login == "" {
		return nil, nil
	}
	sys := viewer.System(ctx, "an expert's account")
	u, err := db.User.Query().Where(user.Login(*in.Login), user.Division(viewer.FromContext(ctx).Division)).WithGrants().Only(sys)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "没有登录名为“%s”的账号", clip(*in.Login)).At("login")
	}
	if err != nil {
		return nil, err
	}
	for _, g := range u.Edges.Grants {
		if g.RevokedAt == nil && !viewer.Compatible(g.Role, viewer.Expert) {
			return nil, fault.New(fault.Forbidden, "管理员账号不能作为专家账号").At("login")
		}
	}
	taken, err := db.Expert.Query().Where(expert.UserID(u.ID)).Exist(sys)
	if err != nil {
		return nil, err
	}
	if taken {
		return nil, fault.New(fault.DupIndicator, "该账号已是另一位专家的账号").At("login")
	}
	return &u.ID, nil
}

// newTerm is a term of office that begins today.
func newTerm(ctx context.Context, db *ent.Client) (from, to clock.Date, err error) {
	set, err := standard.Current(viewer.System(ctx, "how long a term is"), db)
	if err != nil {
		return "", "", err
	}
	from = clock.DateOf(clock.Now(ctx))
	return from, from.AddYears(set.Settings.Panel.TermYears).AddDays(-1), nil
}

// Refuse does not admit an applicant, with the reason (不予入库).
func Refuse(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Expert, error) {
	return step(ctx, db, in, workflow.RefuseExpert, nil)
}

// Reapplied begins again with somebody who left or was not admitted.
func Reapplied(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Expert, error) {
	return plain(ctx, db, in, workflow.Reapply, func(u *ent.ExpertUpdateOne) { u.ClearCheckedBy() })
}

// qualified holds an entry as it stands against what the library asks.
func qualified(ctx context.Context, db *ent.Client, e *ent.Expert) (yardstick, error) {
	y, err := measure(ctx, db)
	if err != nil {
		return y, err
	}
	entry := ExpertInput{BirthYear: e.BirthYear, TitleLevel: e.TitleLevel, YearsOfWork: e.YearsOfWork}
	return y, append(entry.checkYears(y), entry.qualify(y)...).Err()
}

// AskToRenew is an expert's wish to stay for another term (申请续聘).
func AskToRenew(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if err := ahead(ctx, e); err != nil {
		return nil, err
	}
	return plain(ctx, db, in, workflow.AskRenewal, func(u *ent.ExpertUpdateOne) { u.SetRenewalAskedAt(clock.Now(ctx)) })
}

// Ahead tells from when a term is that an expert was given and that has not begun yet.
func Ahead(ctx context.Context, e *ent.Expert) (clock.Date, bool) {
	if e.EntryDate == nil || *e.EntryDate <= clock.DateOf(clock.Now(ctx)) {
		return "", false
	}
	return *e.EntryDate, true
}

// ahead refuses a term on top of one that has not begun.
func ahead(ctx context.Context, e *ent.Expert) error {
	if from, ok := Ahead(ctx, e); ok {
		return fault.New(fault.Frozen, "已经续聘，新的聘期自 %s 起", from)
	}
	return nil
}

// Renew gives an expert another term (续聘), which begins when the present one ends,
// or today where it is over: one at a time. Who has grown too old for it is told so.
func Renew(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if err := Oneself(ctx, e.ID, "续聘本人"); err != nil {
		return nil, err
	}
	y, err := qualified(ctx, db, e)
	if err != nil {
		return nil, err
	}
	if err := ahead(ctx, e); err != nil {
		return nil, err
	}
	from := y.today
	if e.TermEnd != nil && *e.TermEnd >= from {
		from = e.TermEnd.AddDays(1)
	}
	to := from.AddYears(y.settings.TermYears).AddDays(-1)
	return take(ctx, db, e, in.Version, workflow.RenewExpert, "聘期 "+string(from)+" 至 "+string(to),
		func(u *ent.ExpertUpdateOne) { u.SetEntryDate(from).SetTermEnd(to).ClearRenewalAskedAt() })
}

// PauseExpert takes an expert out of all draws until a day, or until it is lifted.
type PauseExpert struct {
	ID      uuid.UUID
	Version int
	Reason  string
	Until   *clock.Date
}

// Pause takes an expert out of all draws for a while (暂停).
func Pause(ctx context.Context, db *ent.Client, in PauseExpert) (*ent.Expert, error) {
	if in.Until != nil && *in.Until <= clock.DateOf(clock.Now(ctx)) {
		return nil, fault.New(fault.DateOrder, "暂停期限应晚于今天，现为 %s", *in.Until).At("until")
	}
	return step(ctx, db, workflow.SeenWithReason{ID: in.ID, Version: in.Version, Reason: in.Reason}, workflow.PauseExpert,
		func(u *ent.ExpertUpdateOne) {
			if in.Until != nil {
				u.SetPausedUntil(*in.Until)
			}
		})
}

// Resume lets a paused expert be drawn again (恢复), unless it is a measure that pauses him.
func Resume(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if err := Resumable(ctx, db, e); err != nil {
		return nil, err
	}
	return step(ctx, db, in, workflow.ResumeExpert, func(u *ent.ExpertUpdateOne) { u.ClearPausedUntil() })
}

// Resumable refuses the viewer's own pause, and one that a measure asks for: that ends on
// its last day, by an appeal or by the correction of the mark behind it.
func Resumable(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	if err := Oneself(ctx, e.ID, "恢复本人的专家资格"); err != nil {
		return err
	}
	held, err := db.ExpertMeasure.Query().Where(expertmeasure.ExpertID(e.ID), expertmeasure.StatusEQ(expertmeasure.StatusIN_FORCE)).
		Exist(viewer.System(ctx, "does a measure pause an expert"))
	if err != nil {
		return err
	}
	if held {
		return fault.New(fault.Frozen, "该专家在处理期内，须待期满或申诉后解除")
	}
	return nil
}

// LiftPauses resumes those whose pause is over. It is the machine's job, over all divisions.
func LiftPauses(ctx context.Context, db *ent.Client) error {
	const job = "pauses end"
	over, err := db.Expert.Query().
		Where(expert.StatusEQ(expert.StatusPAUSED), expert.PausedUntilLT(clock.DateOf(clock.Now(ctx)))).
		Order(expert.ByID()).All(viewer.Machine(ctx, "", job))
	if err != nil {
		return err
	}
	for _, e := range over {
		_, err := workflow.TakeExpert(viewer.Machine(ctx, e.Division, job), db, e, e.Version, workflow.ResumeExpert, "暂停期满",
			func(u *ent.ExpertUpdateOne) { u.ClearPausedUntil() })
		if err != nil {
			return err
		}
	}
	return nil
}

// Leave ends an expert's service, at his own wish or the office's (退出).
func Leave(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Expert, error) {
	return step(ctx, db, in, workflow.LeaveLibrary, nil)
}

// step takes a step that needs a reason.
func step(ctx context.Context, db *ent.Client, in workflow.SeenWithReason, action workflow.Action,
	set func(*ent.ExpertUpdateOne)) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	reason, err := in.Needs(shortestReason)
	if err != nil {
		return nil, err
	}
	return take(ctx, db, e, in.Version, action, reason, set)
}

// plain takes a step that needs none.
func plain(ctx context.Context, db *ent.Client, in workflow.Seen, action workflow.Action,
	set func(*ent.ExpertUpdateOne)) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	return take(ctx, db, e, in.Version, action, "", set)
}

// take takes the step and reads the entry anew: the step's own answer is the
// machine's, and nobody's eyes have been over it.
func take(ctx context.Context, db *ent.Client, e *ent.Expert, version int, action workflow.Action, reason string,
	set func(*ent.ExpertUpdateOne)) (*ent.Expert, error) {
	if _, err := workflow.TakeExpert(ctx, db, e, version, action, reason, set); err != nil {
		return nil, err
	}
	return find(ctx, db, e.ID)
}
