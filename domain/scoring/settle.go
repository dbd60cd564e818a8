package scoring

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// settle concludes a round once all its valid sheets are in: with the sheets'
// conclusion, or with a meeting (集体评审) where they lie apart, the screening or the
// office asks for it. Too few valid sheets leave the round open and tell the office.
// The round is held.
func settle(ctx context.Context, db *ent.Client, round *ent.ReviewRound) error {
	if round.Status != reviewround.StatusINDIVIDUAL {
		return nil
	}
	ctx = viewer.System(ctx, "conclude a round")
	sheets, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundID(round.ID), expertsheet.StatusIn(workflow.Valid...)).
		Order(expertsheet.BySubmittedAt(), expertsheet.ByID()).All(ctx)
	if err != nil || slices.ContainsFunc(sheets, unfinished) {
		return err
	}
	d, err := holdDeclaration(ctx, db, round.DeclarationID)
	if err != nil || d.Stage != declaration.StageINDIVIDUAL_REVIEW {
		return err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return err
	}
	if n, least := len(sheets), set.Settings.Scoring.MinSheets; n < least {
		return notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice}, notify.News{Kind: "round.short",
			Detail: fmt.Sprintf("有效评审表 %d 份，至少需要 %d 份", n, least)})
	}
	collective := d.Outcome != nil && *d.Outcome == term.ExpertCollective
	c, err := Conclude(judgements(sheets), *d.Amount, collective, set)
	if err != nil {
		return err
	}
	if round.FlagReason != "" { // the office asked for a meeting while the experts scored
		c.Meeting = append(c.Meeting, round.FlagReason)
	}
	if err := freeze(ctx, db, round, sheets, c); err != nil {
		return err
	}
	if len(c.Meeting) > 0 {
		return meet(ctx, db, d, c)
	}
	return finish(ctx, db, d, sheets, c, set)
}

// unfinished tells whether a sheet is still awaited. One that was locked before another
// of its round was voided counts as it is.
func unfinished(s *ent.ExpertSheet) bool {
	return s.Status != expertsheet.StatusSUBMITTED && s.Status != expertsheet.StatusLOCKED
}

// holdDeclaration locks a declaration that is about to take a step nobody asked for
// by its version, and reads it with its batch.
func holdDeclaration(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.Declaration, error) {
	ctx = viewer.System(ctx, "hold a declaration")
	if err := db.Declaration.Update().Where(declaration.ID(id)).AddVersion(1).Exec(trace.Quiet(ctx)); err != nil {
		return nil, err
	}
	return db.Declaration.Query().Where(declaration.ID(id)).WithBatch().Only(ctx)
}

func judgements(sheets []*ent.ExpertSheet) []Judgement {
	out := make([]Judgement, len(sheets))
	for i, s := range sheets {
		out[i] = Judgement{Total: *s.Total, Priority: *s.Priority, Opinion: *s.Opinion, Amount: s.SuggestedAmount}
	}
	return out
}

// freeze locks the sheets for ever and keeps what they say together.
func freeze(ctx context.Context, db *ent.Client, round *ent.ReviewRound, sheets []*ent.ExpertSheet, c *Conclusion) error {
	for _, s := range sheets {
		if s.Status == expertsheet.StatusLOCKED {
			continue
		}
		if _, err := workflow.TakeSheet(ctx, db, s, s.Version, workflow.Lock, workflow.Because{}, nil); err != nil {
			return err
		}
	}
	a := c.Aggregate
	update := round.Update().SetStatus(reviewround.StatusCLOSED).
		SetSheetCount(a.N).SetAggregate(a.Result).SetRange(a.Range).SetSd(a.Sd).SetCv(a.Cv).
		SetFlagged(a.Flagged || c.Split).SetFlagReason(strings.Join(c.Meeting, "；")).SetAggregatePriority(c.Priority)
	put(c.Amount, update.SetAggregateAmount, update.ClearAggregateAmount)
	put(c.Opinion, update.SetAggregateOpinion, update.ClearAggregateOpinion)
	if len(c.Meeting) > 0 {
		update.SetStatus(reviewround.StatusCOLLECTIVE)
	}
	return update.Exec(ctx)
}

// meet calls the meeting. Why it is held is for the bureau and the panel: the unit
// would read from it how the sheets lie apart.
func meet(ctx context.Context, db *ent.Client, d *ent.Declaration, c *Conclusion) error {
	moved, err := workflow.Take(ctx, db, d, d.Version, workflow.ToCollective, workflow.Because{Reason: "有效评审表已全部提交"}, nil)
	if err != nil {
		return err
	}
	return notify.Tell(ctx, db, moved, []viewer.Role{viewer.PerfOffice},
		notify.News{Kind: "round.meeting", Detail: strings.Join(c.Meeting, "；")})
}

// finish makes the sheets' conclusion the declaration's.
func finish(ctx context.Context, db *ent.Client, d *ent.Declaration, sheets []*ent.ExpertSheet, c *Conclusion, set *standard.Set) error {
	r := result{score: c.Aggregate.Result, priority: c.Priority, opinion: *c.Opinion, amount: c.Amount, cuts: sameCuts(sheets),
		note: fmt.Sprintf("按 %d 份有效评审表汇总", c.Aggregate.N)}
	_, err := workflow.Take(ctx, db, d, d.Version, workflow.IndividualDone, workflow.Because{Reason: r.words()}, r.conclude(ctx, set))
	return err
}

// sameCuts are the cuts by line where all experts cut alike, else none: nobody's
// lines are the panel's.
func sameCuts(sheets []*ent.ExpertSheet) []form.LineCut {
	first := sheets[0].LineCuts
	for _, s := range sheets[1:] {
		if !slices.Equal(s.LineCuts, first) {
			return nil
		}
	}
	return first
}
