package scoring

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Decline gives a seat back, with the reason; a reserve is asked. It is here and not
// with the invitations because who leaves a round under way may leave it complete.
func Decline(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	reason, err := in.Needs(2)
	if err != nil {
		return nil, err
	}
	s, err := panel.Own(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	return leave(ctx, db, s, in.Version, workflow.Decline, reason)
}

// Recuse is 回避, by the expert or by the office, with the relation. A draft that was
// begun is hidden, a reserve is asked. Who comes next is known, so that the office alone
// moves nobody up: a relation must be on record that keeps the expert away (E_RECUSAL),
// and who wrote it down himself leaves the recusal to another (E_FORBIDDEN).
func Recuse(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	s, err := seen(ctx, db, in)
	if err != nil {
		return nil, err
	}
	own := viewer.FromContext(ctx).ExpertID
	if own == nil || *own != s.ExpertID {
		return recuse(ctx, db, s, in)
	}
	relation, err := in.Needs(2)
	if err != nil {
		return nil, err
	}
	return leave(ctx, db, s, in.Version, workflow.Recuse, relation)
}

// recuse is the office's.
func recuse(ctx context.Context, db *ent.Client, s *ent.ExpertSheet, in workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	relation, err := in.Needs(shortestReason)
	if err != nil {
		return nil, err
	}
	if err := panel.Recusable(ctx, db, s); err != nil {
		return nil, err
	}
	return leave(ctx, db, s, in.Version, workflow.Recuse, relation)
}

const lapsing = "invitations lapse"

// Unanswered are the invitations that nobody answered in time, over all divisions.
func Unanswered(ctx context.Context, db *ent.Client) ([]uuid.UUID, error) {
	return db.ExpertSheet.Query().
		Where(expertsheet.StatusEQ(expertsheet.StatusINVITED), expertsheet.RespondByLTE(clock.Now(ctx))).
		Order(expertsheet.ByRespondBy(), expertsheet.ByID()).IDs(viewer.Machine(ctx, "", lapsing))
}

// Lapse ends one of them and asks a reserve; one that was answered meanwhile stays. It is
// the machine's job.
func Lapse(ctx context.Context, db *ent.Client, id uuid.UUID) error {
	s, err := db.ExpertSheet.Query().
		Where(expertsheet.ID(id), expertsheet.StatusEQ(expertsheet.StatusINVITED), expertsheet.RespondByLTE(clock.Now(ctx))).
		Only(viewer.Machine(ctx, "", lapsing))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = leave(viewer.Machine(ctx, s.Division, lapsing), db, s, s.Version, workflow.Lapse, workflow.Unanswered)
	return err
}

// seen reads a sheet through the viewer's eyes.
func seen(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	s, err := db.ExpertSheet.Query().Where(expertsheet.ID(in.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return s, err
}

// leave takes the step by which an expert leaves a panel. The answer is read anew,
// for the office must not see what the step's own answer holds.
func leave(ctx context.Context, db *ent.Client, s *ent.ExpertSheet, version int, step workflow.Action, reason string) (*ent.ExpertSheet, error) {
	round, err := panel.Hold(ctx, db, s.RoundID)
	if err != nil {
		return nil, err
	}
	left, err := workflow.TakeSheet(ctx, db, s, version, step, workflow.Because{Reason: reason},
		func(u *ent.ExpertSheetUpdateOne) { u.SetReason(reason) })
	if err != nil {
		return nil, err
	}
	if err := fill(ctx, db, round, left); err != nil {
		return nil, err
	}
	return db.ExpertSheet.Query().Where(expertsheet.ID(s.ID)).Only(ctx)
}

// fill asks a reserve into the seat that fell free; without one the round may be
// complete as it is.
func fill(ctx context.Context, db *ent.Client, round *ent.ReviewRound, freed *ent.ExpertSheet) error {
	next, err := panel.Replace(ctx, db, round, freed)
	if err != nil || next != nil {
		return err
	}
	return settle(ctx, db, round)
}
