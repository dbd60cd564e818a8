package scoring

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// ExcuseMeeting is a member's word that a bar keeps him from one project (回避本项).
type ExcuseMeeting struct {
	RoundID uuid.UUID
	Reason  string
}

// Excuse takes a member out of the sitting on one project: the panel is counted without
// the seat, what it sealed is not opened, and what it voted on is counted anew without it.
// The member is shown who is there; from then on neither the sitting is open to him nor the
// project's papers and others' sheets. The sheet that it handed in stays counted until the office has it voided, which it is told.
func Excuse(ctx context.Context, db *ent.Client, in ExcuseMeeting) (*Sitting, error) {
	h, err := hold(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	if err := h.mayExcuse(h.own.Label, h.own.Leads); err != nil {
		return nil, err
	}
	reason, err := workflow.NeedText("reason", "回避原因", in.Reason, shortestReason)
	if err != nil {
		return nil, err
	}
	sys, label := viewer.System(ctx, "a member is excused"), h.own.Label
	excused := append(h.excused, form.Excused{Label: label, Reason: reason, At: clock.Now(ctx)})
	err = h.row.Update().SetExcused(excused).SetAttendance(attend(h.came, label, false, clock.Now(ctx))).Exec(sys)
	if err != nil {
		return nil, err
	}
	if err := db.ExpertSheet.UpdateOneID(h.own.ID).SetExcusedAt(clock.Now(ctx)).Exec(sys); err != nil {
		return nil, err
	}
	if h.round.MetAt != nil {
		if err := h.round.Update().AddVersion(1).SetSeats(seatsWithout(h.round, label)).Exec(sys); err != nil {
			return nil, err
		}
	}
	if err := h.recount(sys, label); err != nil {
		return nil, err
	}
	d := h.round.Edges.Declaration
	if err := panel.Note(unnamed(ctx, label), db, d, panel.Line{Action: workflow.ExcuseItem, Role: viewer.Expert, Sheet: &h.own.ID, Reason: reason}); err != nil {
		return nil, err
	}
	if err := notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice},
		notify.News{Kind: "meeting.excused", Detail: label + "：" + reason, Sheet: &h.own.ID}); err != nil {
		return nil, err
	}
	if err := announce(ctx, db, h.round); err != nil {
		return nil, err
	}
	if err := h.look(sys, db, in.RoundID); err != nil {
		return nil, err
	}
	h.opinions, h.motions = nil, nil
	return h.show(ctx, false), nil
}

// recount counts what was decided of a seat that was there without it.
func (h *heldSitting) recount(ctx context.Context, label string) error {
	for _, m := range h.motions {
		if !slices.Contains(m.There, label) {
			continue
		}
		votes := slices.DeleteFunc(m.Votes, func(v form.Vote) bool { return v.Label == label })
		there := slices.DeleteFunc(m.There, func(l string) bool { return l == label })
		err := m.Update().SetVotes(votes).SetThere(there).SetPresent(len(there)).SetStatus(outcome(votes, len(there))).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// mayExcuse: who leads the panel cannot leave it without a leader.
func (g gathering) mayExcuse(label string, leads bool) error {
	if leads {
		return fault.New(fault.Recusal, "组长回避须由绩效办作废评审表并另定组长")
	}
	return g.mayCome(label)
}
