package panel

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// Hold locks a round until the transaction ends, and reads it with its
// declaration, batch and unit. Whoever takes a step of a sheet holds the round
// first, so that two last sheets never miss each other.
func Hold(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.ReviewRound, error) {
	sys := viewer.System(ctx, "hold a round")
	if err := db.ReviewRound.Update().Where(reviewround.ID(id)).AddVersion(1).Exec(trace.Quiet(sys)); err != nil {
		return nil, err
	}
	return load(sys, db, id)
}

// HoldSeen is Hold for somebody who has seen a version: of another one it is
// E_VERSION_CONFLICT.
func HoldSeen(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.ReviewRound, error) {
	sys := viewer.System(ctx, "hold a round")
	n, err := db.ReviewRound.Update().Where(reviewround.ID(id), reviewround.Version(version)).AddVersion(1).
		Save(trace.Quiet(sys))
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, workflow.Stale()
	}
	return load(sys, db, id)
}

// Read reads a round with its declaration, batch and unit; that the viewer may know
// of it has been checked.
func Read(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.ReviewRound, error) {
	return load(viewer.System(ctx, "read a round"), db, id)
}

func load(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.ReviewRound, error) {
	round, err := db.ReviewRound.Query().Where(reviewround.ID(id)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch().WithUnit() }).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("round %s: %w", id, err)
	}
	return round, nil
}

// Forming is the round whose panel is being formed; nil when there is none.
func Forming(ctx context.Context, db *ent.Client, d *ent.Declaration) (*ent.ReviewRound, error) {
	round, err := db.ReviewRound.Query().
		Where(reviewround.DeclarationID(d.ID), reviewround.No(d.ReviewRound),
			reviewround.StatusEQ(reviewround.StatusFORMING), reviewround.DrawStatusEQ(reviewround.DrawStatusDRAWN)).
		Only(viewer.System(ctx, "the panel being formed"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return round, err
}

// recordOf is the record of a round's draw: its own, or its part of the one by which
// panels were drawn together. Code is the declaration's.
func recordOf(ctx context.Context, db *ent.Client, round *ent.ReviewRound, code string) (*Record, error) {
	proof, err := proofOf(ctx, db, round)
	if err != nil {
		return nil, err
	}
	if group, ok := proof.(*GroupRecord); ok {
		return group.Of(code), nil
	}
	return proof.(*Record), nil
}

// proofOf is the whole record that a round was drawn by.
func proofOf(ctx context.Context, db *ent.Client, round *ent.ReviewRound) (Proof, error) {
	if round.LedBy != nil {
		lead, err := db.ReviewRound.Get(viewer.System(ctx, "read the record of a group"), *round.LedBy)
		if err != nil {
			return nil, err
		}
		round = lead
	}
	return ReadProof([]byte(round.Record))
}

// handedOut is a round's record for others. While a draw waits for its value the salt
// stays in the house: with it one could try values until a panel pleases.
func handedOut(round *ent.ReviewRound) (string, error) {
	if round.DrawStatus != reviewround.DrawStatusCOMMITTED {
		return round.Record, nil
	}
	proof, err := ReadProof([]byte(round.Record))
	if err != nil {
		return "", err
	}
	return string(proof.Unsalted()), nil
}

// RecordOf is the public record of a draw whose round, and of a group whose rounds all,
// the viewer sees.
func RecordOf(ctx context.Context, db *ent.Client, id uuid.UUID) (string, error) {
	round, err := db.ReviewRound.Query().Where(reviewround.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return "", fault.Missing()
	}
	if err != nil {
		return "", err
	}
	lead := round.ID
	if round.LedBy != nil {
		lead = *round.LedBy
	}
	together := reviewround.Or(reviewround.ID(lead), reviewround.LedBy(lead))
	seen, err := db.ReviewRound.Query().Where(together).All(ctx)
	if err != nil {
		return "", err
	}
	all, err := db.ReviewRound.Query().Where(together).Count(viewer.System(ctx, "are all panels of a group seen"))
	if err != nil {
		return "", err
	}
	for _, r := range seen {
		if r.ID == lead && len(seen) == all {
			return handedOut(r)
		}
	}
	return "", fault.Missing()
}

// Own is a sheet of the viewer's own; another's is E_NOT_FOUND, as one that does
// not exist.
func Own(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.ExpertSheet, error) {
	v := viewer.FromContext(ctx)
	if v == nil || v.ExpertID == nil {
		return nil, fault.Missing()
	}
	s, err := db.ExpertSheet.Query().Where(expertsheet.ID(id), expertsheet.ExpertID(*v.ExpertID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return s, err
}

// Line is a line of history that moves no stage.
type Line struct {
	Action string
	Role   viewer.Role
	Sheet  *uuid.UUID // hides the line from units and sections
	Reason string
	Hash   string
}

// Note leaves a line of history by the viewer, or by the machine itself.
func Note(ctx context.Context, db *ent.Client, d *ent.Declaration, line Line) error {
	v := viewer.FromContext(ctx)
	row := db.StageChange.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetNillableSheetID(line.Sheet).
		SetAction(line.Action).SetFromStage(string(d.Stage)).SetToStage(string(d.Stage)).SetRevision(d.Revision).
		SetActorRole(line.Role).SetReason(line.Reason).SetSnapshotHash(line.Hash)
	if line.Role == viewer.SystemRole {
		row.SetActorName("系统")
	} else {
		row.SetActorName(v.Name).SetActorID(v.UserID)
	}
	return row.Exec(viewer.System(ctx, "history of "+line.Action))
}
