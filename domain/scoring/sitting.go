package scoring

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

// panelLeader is how the panel's leader is named to those who must not know him.
const panelLeader = "专家组组长"

// recorded is the line of history that a record of a meeting leaves.
const recorded = "recordMeeting"

// sittingPanel is a panel in its meeting, with the viewer's own seat in it.
type sittingPanel struct {
	own    *ent.ExpertSheet
	sheets []*ent.ExpertSheet // with their experts, by label
}

// sitting is the panel of a round in collective review in which the viewer sits;
// for anybody else, and for who was removed from the library, the round does not exist.
func sitting(ctx context.Context, db *ent.Client, round uuid.UUID) (*sittingPanel, error) {
	v := viewer.FromContext(ctx)
	seen, err := db.ReviewRound.Query().
		Where(reviewround.ID(round), reviewround.StatusEQ(reviewround.StatusCOLLECTIVE)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !seen || v.ExpertID == nil {
		return nil, fault.Missing()
	}
	m := &sittingPanel{}
	m.sheets, err = db.ExpertSheet.Query().
		Where(expertsheet.RoundID(round), expertsheet.StatusEQ(expertsheet.StatusLOCKED)).
		Order(expertsheet.ByLabel()).WithExpert().All(viewer.System(ctx, "the panel that meets"))
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(m.sheets, func(s *ent.ExpertSheet) bool { return s.ExpertID == *v.ExpertID })
	if i < 0 || m.sheets[i].Edges.Expert.Status == expert.StatusBANNED {
		return nil, fault.Missing()
	}
	m.own = m.sheets[i]
	return m, nil
}

// led refuses a member who does not lead the panel.
func (m *sittingPanel) led() error {
	if !m.own.Leads {
		return fault.New(fault.NotFound, "只有专家组组长可以记录和结束集体评审")
	}
	return nil
}

// seats are the panel's seats, without who is excused, with who was present; nobody has
// signed yet.
func (m *sittingPanel) seats(present []string, excused []form.Excused) ([]form.Seat, fault.List) {
	var faults fault.List
	out := make([]form.Seat, 0, len(m.sheets))
	for _, s := range m.sheets {
		if !(gathering{excused: excused}).without(s.Label) {
			out = append(out, form.Seat{Label: s.Label, Present: slices.Contains(present, s.Label)})
		}
	}
	for i, label := range present {
		if !slices.ContainsFunc(out, func(s form.Seat) bool { return s.Label == label }) {
			faults.Add(fault.New(fault.NotFound, "专家组没有%s", label).At("present[%d]", i))
		}
	}
	return out, faults
}

// people are the users of the seats that are present.
func (m *sittingPanel) people(seats []form.Seat) []uuid.UUID {
	var users []uuid.UUID
	for _, s := range m.sheets {
		there := slices.ContainsFunc(seats, func(seat form.Seat) bool { return seat.Present && seat.Label == s.Label })
		if there && s.Edges.Expert.UserID != nil {
			users = append(users, *s.Edges.Expert.UserID)
		}
	}
	return users
}

// recordedSince tells whether the meeting was recorded after a moment.
func recordedSince(ctx context.Context, db *ent.Client, d *ent.Declaration, since time.Time) (bool, error) {
	return db.StageChange.Query().
		Where(stagechange.DeclarationID(d.ID), stagechange.Action(recorded), stagechange.CreatedAtGTE(since)).
		Exist(viewer.System(ctx, "when was the meeting recorded"))
}
