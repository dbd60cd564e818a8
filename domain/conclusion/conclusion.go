// Package conclusion is what may follow a review's conclusion before it is
// reported: an appeal, a revision with a new round, or nothing granted; and the
// second person's answers to steps that need two.
package conclusion

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/library"
	"hengxiao/domain/notify"
	"hengxiao/domain/panel"
	"hengxiao/domain/review"
	"hengxiao/domain/scoring"
	"hengxiao/domain/screening"
	"hengxiao/domain/standard"
	"hengxiao/domain/standing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/appeal"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// carried lists what a decided consent leads to.
var carried = map[asked.Act]func(context.Context, *ent.Client, *ent.Consent) error{
	asked.ActOVERRIDE_DOWN:    screening.Overridden,
	asked.ActSECTION_REJECT:   review.Rejected,
	asked.ActPANEL_DRAW:       panel.Decided,
	asked.ActDIRECT_CHOICE:    panel.Chosen,
	asked.ActSHEET_VOID:       scoring.Voided,
	asked.ActDEPARTURE:        nothing, // the meeting's leader concludes
	asked.ActREJECT_FINAL:     rejected,
	asked.ActPAY_LIST:         standing.Approved,
	asked.ActPAY_PAYER:        standing.TookOver,
	asked.ActPUBLISH_STANDARD: standard.Published,
	asked.ActWITHDRAW_TIE:     library.Withdrawn,
}

func nothing(context.Context, *ent.Client, *ent.Consent) error { return nil }

// Decide is the second person's answer, and what follows from it.
func Decide(ctx context.Context, db *ent.Client, in consent.DecideConsent) (*ent.Consent, error) {
	c, err := consent.Settle(ctx, db, in)
	if err != nil {
		return nil, err
	}
	return c, carried[c.Act](ctx, db, c)
}

// AskAppeal is 申诉: once, within the working days after the conclusion.
func AskAppeal(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Appeal, error) {
	text, err := in.Needs(10)
	if err != nil {
		return nil, err
	}
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StageREVIEW_CLOSED || d.ConcludedAt == nil {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能申诉", workflow.StageNames[d.Stage])
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	until := set.Calendar.AddWorkingDays(clock.DateOf(*d.ConcludedAt), set.Settings.Procedure.AppealDays)
	if !clock.Now(ctx).Before(until.End()) {
		return nil, fault.New(fault.BatchClosed, "申诉期限已于 %s 届满", until)
	}
	once, err := db.Appeal.Query().Where(appeal.DeclarationID(d.ID)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if once {
		return nil, fault.New(fault.Frozen, "每个项目只能申诉一次")
	}
	a, err := db.Appeal.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetText(text).
		SetAskedByName(viewer.FromContext(ctx).Name).Save(ctx)
	if err != nil {
		return nil, err
	}
	notify.Announce(ctx, d)
	return a, notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice}, notify.News{Kind: "appeal.asked", Detail: text})
}

// DecideAppeal is the office's answer to an appeal.
type DecideAppeal struct {
	ID      uuid.UUID
	Version int
	Accept  bool
	Answer  string
}

// AnswerAppeal accepts an appeal, back to the meeting where there was a panel and
// else to the section, or refuses it with words.
func AnswerAppeal(ctx context.Context, db *ent.Client, in DecideAppeal) (*ent.Appeal, error) {
	answer, err := workflow.NeedText("answer", "答复", in.Answer, 2)
	if err != nil {
		return nil, err
	}
	a, err := db.Appeal.Query().Where(appeal.ID(in.ID)).WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if a.Decision != appeal.DecisionWAITING {
		return nil, fault.New(fault.Frozen, "该申诉已答复")
	}
	d := a.Edges.Declaration
	decision := appeal.DecisionREFUSED
	if in.Accept {
		decision = appeal.DecisionACCEPTED
		if err := takeUpAgain(ctx, db, d, answer); err != nil {
			return nil, err
		}
	}
	sys := viewer.System(ctx, "answer an appeal")
	answered, err := db.Appeal.UpdateOneID(a.ID).Where(appeal.DecisionEQ(appeal.DecisionWAITING)).
		SetDecision(decision).SetAnswer(answer).SetDecidedAt(clock.Now(ctx)).SetVersion(a.Version + 1).
		Where(appeal.Version(in.Version)).Save(sys)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	notify.Announce(ctx, d)
	return answered, notify.Tell(ctx, db, d, []viewer.Role{viewer.UnitHead, viewer.UnitClerk},
		notify.News{Kind: "appeal." + string(decision), Detail: answer})
}

// takeUpAgain reopens what was concluded: the meeting, or the section's review.
func takeUpAgain(ctx context.Context, db *ent.Client, d *ent.Declaration, reason string) error {
	why := workflow.Because{Reason: reason}
	if d.ReviewRound == 0 {
		_, err := workflow.Take(ctx, db, d, d.Version, workflow.AppealToSection, why, func(u *ent.DeclarationUpdateOne) {
			scoring.Unconclude(u).SetDueAt(clock.DateOf(clock.Now(ctx)).AddDays(10).End())
		})
		return err
	}
	sys := viewer.System(ctx, "an appeal holds the meeting again")
	err := db.ReviewRound.Update().Where(reviewround.DeclarationID(d.ID), reviewround.No(d.ReviewRound)).
		SetStatus(reviewround.StatusCOLLECTIVE).AddVersion(1).Exec(sys)
	if err != nil {
		return err
	}
	_, err = workflow.Take(ctx, db, d, d.Version, workflow.AppealToMeeting, why,
		func(u *ent.DeclarationUpdateOne) { scoring.Unconclude(u) })
	return err
}

// ReviseReturn is 修改后再评: the unit gets the list of changes; its next version is
// screened, checked and reviewed in a round that does not see this one's scores.
func ReviseReturn(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	changes, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Opinion == nil || *d.Opinion != term.Revise {
		return nil, fault.New(fault.Frozen, "评审结论不是“%s”", term.Revise.NameZh())
	}
	due, err := filing.ReturnDue(ctx, db, d)
	if err != nil {
		return nil, err
	}
	return workflow.Take(ctx, db, d, in.Version, workflow.ReviseReturn, workflow.Because{Reason: changes},
		func(u *ent.DeclarationUpdateOne) {
			scoring.Unconclude(u).SetReturnedUntil(due).SetDueAt(due)
		})
}

// RejectFinal asks a leader's consent to grant nothing (不予安排).
func RejectFinal(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StageREVIEW_CLOSED && d.Stage != declaration.StageREPORTED {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能%s", workflow.StageNames[d.Stage], workflow.NameOf(workflow.RejectFinal))
	}
	_, err = consent.Ask(ctx, db, d, consent.Request{Act: asked.ActREJECT_FINAL, Role: viewer.Leader, Reason: reason})
	return d, err
}

// rejected carries a leader's consent out, on behalf of the office that asked.
func rejected(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	sys := viewer.System(ctx, "rejection consented")
	d, err := db.Declaration.Get(sys, c.DeclarationID)
	if err != nil || c.Decision != asked.DecisionGIVEN {
		return err
	}
	_, err = workflow.TakeFor(sys, db, d, workflow.RejectFinal, viewer.PerfOffice,
		workflow.Because{Reason: c.Reason}, func(u *ent.DeclarationUpdateOne) { u.ClearReviewedAmount() })
	return err
}
