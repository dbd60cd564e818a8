package scoring

import (
	"context"
	"fmt"
	"slices"
	"time"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// shortestReason is what the office must at least say when it touches a sheet.
const shortestReason = 5

// Reopen sends a submitted sheet back for a formal error (退回重评), never for the
// score: once, and only while the panel scores. The expert has at least as long as
// an invitation gives him to correct it.
func Reopen(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	mistake, err := in.Needs(shortestReason)
	if err != nil {
		return nil, err
	}
	s, err := seen(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if err := library.Oneself(ctx, s.ExpertID, "退回本人的评审表"); err != nil {
		return nil, err
	}
	round, err := panel.Hold(ctx, db, s.RoundID)
	if err != nil {
		return nil, err
	}
	d := round.Edges.Declaration
	switch {
	case d.Stage != declaration.StageINDIVIDUAL_REVIEW:
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能退回重评", workflow.StageNames[d.Stage])
	case s.Reopened > 0:
		return nil, fault.New(fault.Frozen, "只能退回重评一次")
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	due := clock.Now(ctx).Add(time.Duration(set.Settings.Panel.AcceptHours) * time.Hour)
	for _, until := range []*time.Time{s.DueAt, round.DueAt} { // the panel may have got more time since
		if until != nil && until.After(due) {
			due = *until
		}
	}
	_, err = workflow.TakeSheet(ctx, db, s, in.Version, workflow.Reopen, workflow.Because{Reason: mistake, Hash: s.Hash},
		func(u *ent.ExpertSheetUpdateOne) {
			u.AddReopened(1).SetReason(mistake).SetDueAt(due).ClearSubmittedAt().SetHash("")
		})
	if err != nil {
		return nil, err
	}
	if err := panel.TellAway(ctx, db, d, s, clock.LastDay(due)); err != nil {
		return nil, err
	}
	return seen(ctx, db, in)
}

// Void asks a second person of the office to void a sheet (作废): late beyond grace,
// or a relation found later, up to the report.
func Void(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	reason, err := in.Needs(shortestReason)
	if err != nil {
		return nil, err
	}
	s, err := seen(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if err := library.Oneself(ctx, s.ExpertID, "作废本人的评审表"); err != nil {
		return nil, err
	}
	if s.Version != in.Version {
		return nil, workflow.Stale()
	}
	round, err := panel.Read(ctx, db, s.RoundID)
	if err != nil {
		return nil, err
	}
	if err := voidable(s, round); err != nil {
		return nil, err
	}
	_, err = consent.Ask(ctx, db, round.Edges.Declaration, consent.Request{Act: asked.ActSHEET_VOID, Role: viewer.PerfOffice,
		Reason: fmt.Sprintf("%s：%s", s.Label, reason), Sheet: &s.ID})
	return s, err
}

// Voidable says what keeps the viewer from having a sheet voided.
func Voidable(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) error {
	if err := library.Oneself(ctx, s.ExpertID, "作废本人的评审表"); err != nil {
		return err
	}
	if s.Status != expertsheet.StatusLOCKED { // the others are voided wherever they stand
		return voidable(s, nil)
	}
	round, err := db.ReviewRound.Query().Where(reviewround.ID(s.RoundID)).WithDeclaration().
		Only(viewer.System(ctx, "may a sheet be voided"))
	if err != nil {
		return err
	}
	return voidable(s, round)
}

// mutable are the stages in which a result may still be computed anew: no report has
// it yet.
var mutable = []declaration.Stage{declaration.StageINDIVIDUAL_REVIEW, declaration.StageCOLLECTIVE_REVIEW, declaration.StageREVIEW_CLOSED}

// voidable is the rule: what is locked was counted, so it can be voided as long as the
// round that it counts in is the declaration's, and not reported.
func voidable(s *ent.ExpertSheet, round *ent.ReviewRound) error {
	if !slices.Contains(workflow.Valid, s.Status) {
		return fault.New(fault.Frozen, "评审表%s，不能作废", workflow.SheetNames[s.Status])
	}
	if s.Status != expertsheet.StatusLOCKED {
		return nil
	}
	switch d := round.Edges.Declaration; {
	case round.No != d.ReviewRound:
		return fault.New(fault.Frozen, "本轮评审已由新一轮评审代替，不能作废")
	case !slices.Contains(mutable, d.Stage):
		return fault.New(fault.Frozen, "项目当前环节为“%s”，评审结果已冻结，不能作废；请在专家考核中如实记录，须改变资金安排的按“%s”或预算调整办理",
			workflow.StageNames[d.Stage], workflow.NameOf(workflow.RejectFinal))
	default:
		return nil
	}
}

// Voided carries out what the second person, not the sheet's own expert, decided on it.
// The round is concluded where enough others are in, else a reserve is asked.
func Voided(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	if c.SheetID == nil {
		return nil
	}
	sys := viewer.System(ctx, "void a sheet")
	s, err := db.ExpertSheet.Get(sys, *c.SheetID)
	if err != nil {
		return err
	}
	if err := library.Oneself(ctx, s.ExpertID, "决定本人评审表的作废"); err != nil || c.Decision != asked.DecisionGIVEN {
		return err
	}
	round, err := panel.Hold(ctx, db, s.RoundID)
	if err != nil {
		return err
	}
	s, err = db.ExpertSheet.Get(sys, s.ID) // as it is under the lock
	if err != nil {
		return err
	}
	if err := voidable(s, round); err != nil {
		return err
	}
	left, err := workflow.TakeSheet(ctx, db, s, s.Version, workflow.Void, workflow.Because{Reason: c.Reason},
		func(u *ent.ExpertSheetUpdateOne) { u.SetReason(c.Reason) })
	if err != nil {
		return err
	}
	if s.Status == expertsheet.StatusLOCKED {
		if round, err = reassess(sys, db, round, left); err != nil {
			return err
		}
	}
	enough, err := others(sys, db, round)
	if err != nil {
		return err
	}
	if !enough {
		return fill(ctx, db, round, left)
	}
	if err := panel.PassLead(ctx, db, round, left); err != nil {
		return err
	}
	return settle(ctx, db, round)
}

// reassess takes a round back among those that are scored when a sheet that counted in
// it was voided: what the others come to is computed anew, by the rules by which it was
// computed first. A meeting that was called or held before is held anew, by those who are
// left. What the sheets came to before stays on record, with the voided one.
func reassess(ctx context.Context, db *ent.Client, round *ent.ReviewRound, voided *ent.ExpertSheet) (*ent.ReviewRound, error) {
	d, err := holdDeclaration(ctx, db, round.DeclarationID)
	if err != nil {
		return nil, err
	}
	if d.Stage == declaration.StageINDIVIDUAL_REVIEW { // another was voided before, and a reserve scores
		return round, nil
	}
	was := fmt.Sprintf("作废前 %d 份有效评审表汇总分 %s", round.SheetCount, *round.Aggregate)
	if err := panel.Note(ctx, db, d, panel.Line{Action: "recount", Role: viewer.SystemRole, Sheet: &voided.ID, Reason: was}); err != nil {
		return nil, err
	}
	again := ""
	if d.Stage == declaration.StageCOLLECTIVE_REVIEW || round.MetAt != nil {
		again = "评审表作废，重新集体评审"
	}
	err = round.Update().SetStatus(reviewround.StatusINDIVIDUAL).SetFlagReason(again).Exec(ctx)
	if err != nil {
		return nil, err
	}
	_, err = workflow.Take(ctx, db, d, d.Version, workflow.Reassess, workflow.Because{Reason: "一份评审表作废"},
		func(u *ent.DeclarationUpdateOne) { Unconclude(u) })
	if err != nil {
		return nil, err
	}
	return panel.Read(ctx, db, round.ID)
}

// others tells whether the sheets that remain are all in, and enough.
func others(ctx context.Context, db *ent.Client, round *ent.ReviewRound) (bool, error) {
	set, err := standard.OfBatch(ctx, db, round.Edges.Declaration.Edges.Batch)
	if err != nil {
		return false, err
	}
	sheets, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundID(round.ID), expertsheet.StatusIn(workflow.Valid...)).All(ctx)
	return len(sheets) >= set.Settings.Scoring.MinSheets && !slices.ContainsFunc(sheets, unfinished), err
}
