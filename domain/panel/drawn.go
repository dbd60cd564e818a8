package panel

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"

	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// Drawn carries out what the second person decided on a draw: given, the panel is
// invited; refused, the draw stays on record and another one may be held.
func Drawn(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	sys := viewer.System(ctx, "draw decided")
	waiting, err := db.ReviewRound.Query().
		Where(reviewround.DeclarationID(c.DeclarationID), reviewround.DrawStatusEQ(reviewround.DrawStatusDRAWN)).
		OnlyID(sys)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	round, err := Hold(ctx, db, waiting)
	if err != nil {
		return err
	}
	d := round.Edges.Declaration
	if c.Decision == consent.DecisionREFUSED {
		return refuse(ctx, db, d, round, c.Answer)
	}
	if d.Stage != declaration.StagePANEL_FORMING {
		return nil
	}
	if err := release(ctx, db, d); err != nil {
		return err
	}
	if err := round.Update().SetDrawStatus(reviewround.DrawStatusCONFIRMED).Exec(sys); err != nil {
		return err
	}
	d, err = db.Declaration.UpdateOneID(d.ID).SetReviewRound(round.No).AddVersion(1).Save(sys)
	if err != nil {
		return err
	}
	line := Line{Action: "confirmDraw", Role: viewer.PerfOffice, Hash: round.RecordHash}
	if err := Note(ctx, db, d, line); err != nil {
		return err
	}
	notify.Announce(ctx, d)
	return inviteAll(sys, db, round)
}

// refuse closes the round of a draw that the second person did not confirm.
func refuse(ctx context.Context, db *ent.Client, d *ent.Declaration, round *ent.ReviewRound, why string) error {
	err := round.Update().SetDrawStatus(reviewround.DrawStatusNONE).SetStatus(reviewround.StatusCLOSED).
		Exec(viewer.System(ctx, "draw refused"))
	if err != nil {
		return err
	}
	return Note(ctx, db, d, Line{Action: "refuseDraw", Role: viewer.PerfOffice, Hash: round.RecordHash, Reason: why})
}

// release lets go whoever still sits in an incomplete panel that is drawn anew.
func release(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	before, err := Forming(ctx, db, d)
	if err != nil || before == nil {
		return err
	}
	sys := viewer.System(ctx, "panel drawn anew")
	seated, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundID(before.ID), expertsheet.StatusIn(workflow.Valid...)).All(sys)
	if err != nil {
		return err
	}
	const why = "专家组已重新抽取"
	for _, s := range seated {
		_, err := workflow.TakeSheet(sys, db, s, s.Version, workflow.Void, workflow.Because{Reason: why},
			func(u *ent.ExpertSheetUpdateOne) { u.SetReason(why) })
		if err != nil {
			return err
		}
	}
	return before.Update().AddVersion(1).SetStatus(reviewround.StatusCLOSED).Exec(sys)
}

// inviteAll invites the panel of a confirmed draw, and reserves for those whom
// something bars by now. The labels come from chance that nobody keeps, so that the
// record does not tell who is 专家1.
func inviteAll(ctx context.Context, db *ent.Client, round *ent.ReviewRound) error {
	record, err := ReadRecord([]byte(round.Record))
	if err != nil {
		return err
	}
	set, err := standard.OfBatch(ctx, db, round.Edges.Declaration.Edges.Batch)
	if err != nil {
		return err
	}
	barred, err := barredSince(ctx, db, round, record)
	if err != nil {
		return err
	}
	labels := Labels(len(record.Panel), rand.Text())
	var free []place
	for i, code := range record.Panel {
		at := place{label: labels[i], leads: code == record.Leader}
		if slices.Contains(barred, code) {
			free = append(free, at)
			continue
		}
		if _, err := invite(ctx, db, round, code, at, set); err != nil {
			return fmt.Errorf("invite the panel: %w", err)
		}
	}
	for _, at := range free {
		if err := inviteReserve(ctx, db, round, record, at, set); err != nil {
			return err
		}
	}
	return nil
}
