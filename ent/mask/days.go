package mask

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// When an expert acted tells who it was, to anybody who knows who was at work then. Who may
// not know who reviews is told the day: of questions, of the steps of a review and of what
// they leave on the declaration and its round. The rows stand in the order of what is told.

// review is what the last expert's act leaves on a declaration. An expert's verbs reckon
// with the moments of what the own panel judges.
func review(v *viewer.Viewer, d *ent.Declaration) {
	judges := v.ExpertID != nil && !asks(v, d.UnitID, d.SectionID)
	if d.ReviewRound > 0 && !judges && !policy.KnowsExperts(v) {
		toDay(&d.StageSince, &d.UpdatedAt, d.ConcludedAt)
	}
}

// step is a step of a declaration that experts took, or that followed from what they did.
func step(v *viewer.Viewer, c *ent.StageChange) {
	if byExperts(c) && !policy.KnowsExperts(v) {
		toDay(&c.CreatedAt, &c.UpdatedAt)
	}
}

func byExperts(c *ent.StageChange) bool {
	return slices.Contains([]viewer.Role{viewer.Expert, viewer.PanelLeader}, c.ActorRole) ||
		c.Subject == "" && slices.Contains(reviewing, declaration.Stage(c.FromStage))
}

// reviewing are the stages in which a panel has the declaration in hand.
var reviewing = []declaration.Stage{declaration.StageINDIVIDUAL_REVIEW, declaration.StageCOLLECTIVE_REVIEW}

// StepID stands for the id of a step, which tells when it was taken.
func StepID(ctx context.Context, id uuid.UUID) uuid.UUID {
	if v := viewer.FromContext(ctx); v == nil || policy.KnowsExperts(v) {
		return id
	}
	return uuid.NewSHA1(id, nil)
}

func question(v *viewer.Viewer, q *ent.Question) {
	if !policy.KnowsExperts(v) {
		toDay(&q.CreatedAt, &q.UpdatedAt)
	}
}

// round is told to the panel itself as it is: its members sign one after another, each in
// the version seen. To others the version would count what the panel does.
func round(v *viewer.Viewer, r *ent.ReviewRound) {
	if v.ExpertID != nil || policy.KnowsExperts(v) {
		return
	}
	r.Version = 0
	toDay(&r.UpdatedAt)
	for _, seat := range r.Seats {
		toDay(seat.Signed)
	}
}

// toDay puts moments back to their day's first, in the civil time of the product.
func toDay(moments ...*time.Time) {
	for _, m := range moments {
		if m != nil && !m.IsZero() {
			*m = clock.DateOf(*m).Time()
		}
	}
}
