package scoring

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// AttendMeeting is a member's own word that the seat is there (签到), or has left.
type AttendMeeting struct {
	RoundID uuid.UUID
	Present bool
}

// Attend notes who is there, for everybody to see. The record of who was present is
// the leader's, and the signatures bear it out.
func Attend(ctx context.Context, db *ent.Client, in AttendMeeting) (*Sitting, error) {
	h, err := hold(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	came := attend(h.came, h.own.Label, in.Present, clock.Now(ctx))
	if err := h.row.Update().SetAttendance(came).Exec(viewer.System(ctx, "a member comes or leaves")); err != nil {
		return nil, err
	}
	return h.done(ctx, db)
}
