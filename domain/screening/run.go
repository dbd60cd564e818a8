package screening

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/verdict"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// After runs a verb and screens the declaration when the verb has brought it to
// screening, in the same transaction.
func After[In any](verb func(context.Context, *ent.Client, In) (*ent.Declaration, error)) func(context.Context, *ent.Client, In) (*ent.Declaration, error) {
	return func(ctx context.Context, db *ent.Client, in In) (*ent.Declaration, error) {
		d, err := verb(ctx, db, in)
		if err != nil || d.Stage != declaration.StageSCREENING {
			return d, err
		}
		return screen(viewer.System(ctx, "screening"), db, d)
	}
}

// screen judges a submitted version: the verdict is stored with the facts, every hit
// and miss, the reasons and the rule set's version, and the declaration moves on.
func screen(ctx context.Context, db *ent.Client, d *ent.Declaration) (*ent.Declaration, error) {
	b, err := db.Batch.Get(ctx, d.BatchID)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil {
		return nil, err
	}
	if err := filing.HoldUnit(ctx, db, d.UnitID); err != nil {
		return nil, err
	}
	facts, err := factsOf(ctx, db, d)
	if err != nil {
		return nil, err
	}
	v, err := Evaluate(set.Screening, set.Codes, facts)
	if err != nil {
		return nil, fmt.Errorf("screen %s: %w", d.Code, err)
	}
	if err := v.Kept(db).SetDivision(d.Division).SetDeclarationID(d.ID).SetRevision(d.Revision).Exec(ctx); err != nil {
		return nil, fmt.Errorf("store verdict: %w", err)
	}
	action := workflow.ScreenPass
	switch v.Outcome {
	case term.Block:
		action = workflow.ScreenBlock
	case term.Exempt:
		action = workflow.ScreenExempt
	}
	why := workflow.Because{Reason: v.DecidedBy.NameZh + "：" + v.DecidedBy.Why}
	return workflow.Take(ctx, db, d, d.Version, action, why, func(u *ent.DeclarationUpdateOne) {
		u.SetOutcome(v.Outcome)
		if action != workflow.ScreenBlock && b.SectionDeadline != nil {
			u.SetDueAt(b.SectionDeadline.End())
		}
	})
}

// lastGrade is 上年评价等级: that of the last year but one, which was evaluated before the
// filing, or of the running one. An older grade says nothing of the project as it is.
func lastGrade(p *ent.Project, budgetYear int) *term.Grade {
	if p.LastGradeYear == nil || *p.LastGradeYear < budgetYear-2 {
		return nil
	}
	return p.LastGrade
}

// factsOf reads from the rows what the rules ask.
func factsOf(ctx context.Context, db *ent.Client, d *ent.Declaration) (Facts, error) {
	p, err := db.Project.Get(ctx, d.ProjectID)
	if err != nil {
		return Facts{}, err
	}
	f := Facts{
		BudgetYear: d.BudgetYear, UnitCode: d.Form.UnitCode, NameZh: d.Form.NameZh,
		ProjectKind: d.ProjectKind, Nature: d.Nature, Tags: d.Form.Tags, Amount: *d.Amount,
		LastGrade: lastGrade(p, d.BudgetYear), Emergency: d.Form.Emergency, EmergencyDocNo: d.Form.EmergencyDocNo,
	}
	if text := d.Form.LastYearBudget; text != nil {
		if m, err := exact.ParseMoney(*text); err == nil {
			f.LastYearBudget = &m
		}
	}
	twin, err := db.Declaration.Query().Where(
		declaration.IDNEQ(d.ID), declaration.UnitID(d.UnitID), declaration.BudgetYear(d.BudgetYear),
		declaration.NormalName(d.NormalName), declaration.OutcomeNotNil(),
		declaration.StageNotIn(declaration.StageBLOCKED, declaration.StageWITHDRAWN, declaration.StageDRAFT,
			declaration.StageUNIT_REVIEW, declaration.StageDEPT_REVIEW)).
		Order(declaration.ByID()).First(ctx)
	if ent.IsNotFound(err) {
		return f, nil
	}
	if err != nil {
		return Facts{}, err
	}
	f.DuplicateOf = &twin.Code
	return f, nil
}

// OverrideScreening changes an outcome by hand.
type OverrideScreening struct {
	ID      uuid.UUID
	Version int
	Outcome term.Outcome
	Reason  string
}

// Override changes the outcome of a declaration under section review: upwards at
// once, downwards when a leader consents; always with a reason.
func Override(ctx context.Context, db *ent.Client, in OverrideScreening) (*ent.Declaration, error) {
	reason, err := workflow.NeedText("reason", "原因", in.Reason, 5)
	if err != nil {
		return nil, err
	}
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	switch {
	case d.Stage != declaration.StageSECTION_REVIEW || d.Outcome == nil:
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能调整筛选结果", workflow.StageNames[d.Stage])
	case in.Outcome == term.Block || in.Outcome == term.Exempt:
		return nil, fault.New(fault.NotFound, "只能在仅科室审查、专家个人评审、个人+集体评审之间调整").At("outcome")
	case in.Outcome == *d.Outcome:
		return nil, fault.New(fault.NotFound, "筛选结果已是“%s”", in.Outcome.NameZh()).At("outcome")
	case in.Outcome.Above(*d.Outcome):
		return override(ctx, db, d, in.Outcome, reason, viewer.FromContext(ctx).Name)
	}
	_, err = consent.Ask(ctx, db, d, consent.Request{
		Act: asked.ActOVERRIDE_DOWN, Role: viewer.Leader, Reason: reason, Outcome: &in.Outcome})
	return d, err
}

// Overridden carries a leader's consent out; a refusal changes nothing.
func Overridden(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	ctx = viewer.System(ctx, "override consented")
	d, err := db.Declaration.Get(ctx, c.DeclarationID)
	if err != nil || c.Decision != asked.DecisionGIVEN || d.Stage != declaration.StageSECTION_REVIEW {
		return err
	}
	_, err = override(ctx, db, d, *c.Outcome, c.Reason, c.AskedByName)
	return err
}

func override(ctx context.Context, db *ent.Client, d *ent.Declaration, to term.Outcome, reason, by string) (*ent.Declaration, error) {
	ctx = viewer.System(ctx, "override screening")
	changed, err := db.Declaration.UpdateOneID(d.ID).Where(declaration.Version(d.Version)).
		SetVersion(d.Version + 1).SetOutcome(to).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	newest, err := db.Verdict.Query().Where(verdict.DeclarationID(d.ID)).Order(ent.Desc(verdict.FieldID)).First(ctx)
	if err != nil {
		return nil, err
	}
	if err := newest.Update().SetOverride(to).SetOverrideReason(reason).SetOverrideBy(by).Exec(ctx); err != nil {
		return nil, err
	}
	notify.Announce(ctx, changed)
	return changed, notify.Tell(ctx, db, changed, []viewer.Role{viewer.SectionReviewer, viewer.UnitClerk},
		notify.News{Kind: "screening.override", Detail: to.NameZh() + "：" + reason})
}
