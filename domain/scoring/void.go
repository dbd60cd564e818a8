package scoring

import (
	"context"
	"fmt"
	"slices"
	"time"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
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
	if s.DueAt != nil && s.DueAt.After(due) {
		due = *s.DueAt
	}
	_, err = workflow.TakeSheet(ctx, db, s, in.Version, workflow.Reopen, workflow.Because{Reason: mistake, Hash: s.Hash},
		func(u *ent.ExpertSheetUpdateOne) {
			u.AddReopened(1).SetReason(mistake).SetDueAt(due).ClearSubmittedAt().SetHash("")
		})
	if err != nil {
		return nil, err
	}
	return seen(ctx, db, in)
}

// Void asks a second person of the office to void a sheet (作废): late beyond grace,
// or a relation found later.
func Void(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	reason, err := in.Needs(shortestReason)
	if err != nil {
		return nil, err
	}
	s, err := seen(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if s.Version != in.Version {
		return nil, workflow.Stale()
	}
	if !voidable(s) {
		return nil, fault.New(fault.Frozen, "评审表%s，不能作废", workflow.SheetNames[s.Status])
	}
	d, err := db.Declaration.Get(viewer.System(ctx, "void a sheet"), s.DeclarationID)
	if err != nil {
		return nil, err
	}
	_, err = consent.Ask(ctx, db, d, consent.Request{Act: asked.ActSHEET_VOID, Role: viewer.PerfOffice,
		Reason: fmt.Sprintf("%s：%s", s.Label, reason), Sheet: &s.ID})
	return s, err
}

// voidable tells whether a sheet can still be voided: once locked it stays.
func voidable(s *ent.ExpertSheet) bool {
	return s.Status != expertsheet.StatusLOCKED && slices.Contains(workflow.Valid, s.Status)
}

// Voided carries out what the second person decided on a sheet. The round is
// concluded where enough others are in, else a reserve is asked.
func Voided(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	if c.Decision != asked.DecisionGIVEN || c.SheetID == nil {
		return nil
	}
	sys := viewer.System(ctx, "void a sheet")
	s, err := db.ExpertSheet.Get(sys, *c.SheetID)
	if err != nil {
		return err
	}
	round, err := panel.Hold(ctx, db, s.RoundID)
	if err != nil {
		return err
	}
	s, err = db.ExpertSheet.Get(sys, s.ID) // as it is under the lock
	if err != nil || !voidable(s) {
		return err
	}
	left, err := workflow.TakeSheet(ctx, db, s, s.Version, workflow.Void, workflow.Because{Reason: c.Reason},
		func(u *ent.ExpertSheetUpdateOne) { u.SetReason(c.Reason) })
	if err != nil {
		return err
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
