package scoring

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Unseat ends the seats of an expert who is removed (清退) in all reviews under way. From
// what he has not handed in he is recused, and a reserve is asked; what he has handed in
// is to be voided, which a second person of the office decides. What nobody can void any
// more stays, as it was counted.
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
	if faults, _ := fault.Of(err); len(faults) == 1 && faults[0].Code == fault.Frozen {
		return nil // it is reported, or somebody has asked for it already
	}
	return err
}
