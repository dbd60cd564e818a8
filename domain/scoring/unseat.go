package scoring

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// Unseat ends the seats of an expert who is removed (清退) in all reviews under way. From
// what he has not handed in he is recused, and a reserve is asked; what he has handed in
// is to be voided, which a second person of the office decides. Until then he is kept from
// the project, as is who left it to the others, and leads its panel no more. What nobody can
// void any more stays, as it was counted.
func Unseat(ctx context.Context, db *ent.Client, expertID uuid.UUID, reason string) error {
	seats, err := panel.SeatsUnderWay(viewer.System(ctx, "the seats of who is removed"), db, expertID)
	if err != nil {
		return err
	}
	for _, s := range seats {
		if err := unseat(ctx, db, workflow.SeenWithReason{ID: s.ID, Version: s.Version, Reason: reason}, s); err != nil {
			return err
		}
	}
	return nil
}

func unseat(ctx context.Context, db *ent.Client, in workflow.SeenWithReason, s *ent.ExpertSheet) error {
	steps := workflow.SheetSteps(ctx, s)
	if slices.ContainsFunc(steps, func(step workflow.Step[expertsheet.Status]) bool { return step.Action == workflow.Recuse }) {
		_, err := leave(ctx, db, s, in.Version, workflow.Recuse, in.Reason)
		return err
	}
	_, err := Void(ctx, db, in)
	if faults, _ := fault.Of(err); err != nil && (len(faults) != 1 || faults[0].Code != fault.Frozen) {
		return err
	} // else it is reported, or somebody has asked for it already
	return keepAway(ctx, db, s)
}

// keepAway closes a project to the expert of a sheet that waits to be voided, and gives the
// lead of the panel to another.
func keepAway(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) error {
	if s.Edges.Round.Status == reviewround.StatusCLOSED {
		return nil
	}
	sys := viewer.System(ctx, "who is removed is kept from a project")
	round, err := panel.Hold(sys, db, s.RoundID)
	if err != nil {
		return err
	}
	if err := db.ExpertSheet.UpdateOneID(s.ID).SetExcusedAt(clock.Now(ctx)).Exec(sys); err != nil {
		return err
	}
	if round.MetAt != nil {
		if err := round.Update().AddVersion(1).SetSeats(seatsWithout(round, s.Label)).Exec(sys); err != nil {
			return err
		}
	}
	return panel.PassLead(ctx, db, round, s)
}

// seatsWithout are the seats of a round's record but one.
func seatsWithout(round *ent.ReviewRound, label string) []form.Seat {
	return slices.DeleteFunc(round.Seats, func(seat form.Seat) bool { return seat.Label == label })
}
