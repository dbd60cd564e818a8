package scoring

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// AttendMeeting is a member's own word that the seat is there (签到), or has left.
type AttendMeeting struct {
	RoundID uuid.UUID
	Present bool
}

// Attend notes who is there, for everybody to see; where the panel meets over several
// projects, for all of them on which the member has a seat. The record of who was present
// is the leader's, and the signatures bear it out.
func Attend(ctx context.Context, db *ent.Client, in AttendMeeting) (*Sitting, error) {
	m, err := sitting(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	rounds, err := together(ctx, db, in.RoundID, m.own.ExpertID)
	if err != nil {
		return nil, err
	}
	var asked *heldSitting
	for _, id := range rounds {
		h, err := hold(ctx, db, id)
		if err != nil {
			return nil, err
		}
		if id == in.RoundID {
			asked = h
		}
		if err := h.mayCome(h.own.Label); err != nil {
			if id == in.RoundID {
				return nil, err
			}
			continue
		}
		came := attend(h.came, h.own.Label, in.Present, clock.Now(ctx))
		if err := h.row.Update().SetAttendance(came).Exec(viewer.System(ctx, "a member comes or leaves")); err != nil {
			return nil, err
		}
	}
	return asked.done(ctx, db)
}

// together are the rounds of a gathering in which an expert has a seat and that are not
// concluded, in the order of the agenda; of a meeting on one project that one.
func together(ctx context.Context, db *ent.Client, round, expert uuid.UUID) ([]uuid.UUID, error) {
	sys := viewer.System(ctx, "what else a panel meets over")
	alone := []uuid.UUID{round}
	row, err := db.ReviewRound.Get(sys, round)
	if err != nil || row.AgendaID == nil {
		return alone, err
	}
	items, err := standing(ctx, db, *row.AgendaID)
	if err != nil || !slices.ContainsFunc(items, func(r *ent.ReviewRound) bool { return r.ID == round }) {
		return alone, err
	}
	var all []uuid.UUID
	for _, r := range items {
		seated, err := r.QuerySheets().Where(expertsheet.ExpertID(expert), expertsheet.StatusEQ(expertsheet.StatusLOCKED)).Exist(sys)
		if err != nil {
			return nil, err
		}
		if seated && r.Status == reviewround.StatusCOLLECTIVE {
			all = append(all, r.ID)
		}
	}
	return all, nil
}
