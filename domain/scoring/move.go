package scoring

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/motion"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// MoveMotion is a member's motion (动议): the figure of its kind, and why.
type MoveMotion struct {
	RoundID  uuid.UUID
	Kind     term.MotionKind
	Score    *exact.Points
	Opinion  *term.Opinion
	Amount   *exact.Money
	Priority *int
	LineCut  *form.LineCut
	Reason   string
}

// Move puts a motion, which waits for another member to second it.
func Move(ctx context.Context, db *ent.Client, in MoveMotion) (*Sitting, error) {
	h, err := hold(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	if err := h.mayMove(h.own.Label); err != nil {
		return nil, err
	}
	faults := in.check(askedBy(h.round.Edges.Declaration), h.set)
	reason, err := workflow.NeedText("reason", "理由", in.Reason, 2)
	if short, ok := fault.Of(err); ok {
		faults = append(faults, short...)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	row := db.Motion.Create().SetDivision(h.row.Division).SetSittingID(h.row.ID).SetNo(len(h.motions) + 1).
		SetKind(in.Kind).SetReason(reason).SetMovedBy(h.own.Label).SetVotes([]form.Vote{})
	switch in.Kind {
	case term.MoveScore:
		row.SetScore(*in.Score)
	case term.MoveOpinion:
		row.SetOpinion(*in.Opinion)
	case term.MoveAmount:
		row.SetAmount(*in.Amount)
	case term.MovePriority:
		row.SetPriority(*in.Priority)
	case term.MoveLineCut:
		row.SetLineCut(in.LineCut)
	}
	if err := row.Exec(viewer.System(ctx, "a motion is put")); err != nil {
		return nil, err
	}
	return h.done(ctx, db)
}

// SecondMotion seconds another's motion (附议).
type SecondMotion struct{ ID uuid.UUID }

// Second puts a motion to the vote.
func Second(ctx context.Context, db *ent.Client, in SecondMotion) (*Sitting, error) {
	h, m, err := holdMotion(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if err := h.maySecond(m, h.own.Label); err != nil {
		return nil, err
	}
	err = m.Update().SetSecondedBy(h.own.Label).SetStatus(term.Voting).Exec(viewer.System(ctx, "a motion is seconded"))
	if err != nil {
		return nil, err
	}
	return h.done(ctx, db)
}

// VoteMotion is one member's vote; who is against says why.
type VoteMotion struct {
	ID     uuid.UUID
	Ballot term.Ballot
	Reason *string
}

// Vote counts a vote. The last of those present ends it.
func Vote(ctx context.Context, db *ent.Client, in VoteMotion) (*Sitting, error) {
	h, m, err := holdMotion(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if err := h.mayVote(m, h.own.Label); err != nil {
		return nil, err
	}
	vote := form.Vote{Label: h.own.Label, Ballot: in.Ballot}
	if in.Ballot == term.Against {
		if vote.Reason, err = workflow.NeedText("reason", "反对的理由", form.Text(in.Reason), 5); err != nil {
			return nil, err
		}
	}
	m.Votes = append(m.Votes, vote)
	update := m.Update().SetVotes(m.Votes)
	if h.allVoted(m) {
		h.decide(ctx, m, update)
	}
	if err := update.Exec(viewer.System(ctx, "a vote is cast")); err != nil {
		return nil, err
	}
	return h.done(ctx, db)
}

// DecideMotion is the leader's word that nobody is waited for any longer.
type DecideMotion struct{ ID uuid.UUID }

// Decide ends a vote with the votes that were cast.
func Decide(ctx context.Context, db *ent.Client, in DecideMotion) (*Sitting, error) {
	h, m, err := holdMotion(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if err := h.led(); err != nil {
		return nil, err
	}
	if err := h.mayDecide(m); err != nil {
		return nil, err
	}
	update := m.Update()
	h.decide(ctx, m, update)
	if err := update.Exec(viewer.System(ctx, "a vote is counted")); err != nil {
		return nil, err
	}
	return h.done(ctx, db)
}

func (h *heldSitting) decide(ctx context.Context, m *ent.Motion, update *ent.MotionUpdateOne) {
	there := countedIn(h.present(), m.Votes)
	update.SetStatus(outcome(m.Votes, len(there))).SetThere(there).SetPresent(len(there)).SetDecidedAt(clock.Now(ctx))
}

func outcome(votes []form.Vote, of int) term.MotionStatus {
	if majority(votes, of) {
		return term.Carried
	}
	return term.Lost
}

// holdMotion holds the sitting of a motion; a motion where the viewer has no seat, or
// of a sitting that is over, does not exist.
func holdMotion(ctx context.Context, db *ent.Client, id uuid.UUID) (*heldSitting, *ent.Motion, error) {
	m, err := db.Motion.Query().Where(motion.ID(id)).WithSitting().Only(viewer.System(ctx, "which sitting is a motion of"))
	if ent.IsNotFound(err) {
		return nil, nil, fault.Missing()
	}
	if err != nil {
		return nil, nil, err
	}
	h, err := hold(ctx, db, m.Edges.Sitting.RoundID)
	if err != nil {
		return nil, nil, err
	}
	i := slices.IndexFunc(h.motions, func(m *ent.Motion) bool { return m.ID == id })
	if i < 0 {
		return nil, nil, fault.Missing()
	}
	return h, h.motions[i], nil
}
