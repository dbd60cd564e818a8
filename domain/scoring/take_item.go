package scoring

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agenda"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// TakeItem takes a gathering to an item, for everybody who is there.
type TakeItem struct {
	AgendaID uuid.UUID
	Version  int
	Item     int
}

// Take moves on to an item of the agenda. Nobody is drawn away from a vote.
func Take(ctx context.Context, db *ent.Client, in TakeItem) (*Agenda, error) {
	rounds, err := openItems(ctx, db, in.AgendaID)
	if err != nil {
		return nil, err
	}
	n, err := db.Agenda.Update().Where(agenda.ID(in.AgendaID), agenda.Version(in.Version)).AddVersion(1).
		Save(trace.Quiet(viewer.System(ctx, "hold an agenda")))
	if err == nil && n == 0 {
		err = workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	a, err := AgendaOf(ctx, db, rounds[0].DeclarationID)
	if err != nil {
		return nil, err
	}
	if err := a.mayTake(in.Item); err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "an agenda goes on")
	all, err := standing(ctx, db, in.AgendaID)
	if err != nil {
		return nil, err
	}
	for _, r := range all {
		if r.AgendaItem == a.Item {
			if err := unvoted(ctx, db, r); err != nil {
				return nil, err
			}
		}
	}
	if err := db.Agenda.Update().Where(agenda.ID(in.AgendaID)).SetItem(in.Item).Exec(sys); err != nil {
		return nil, err
	}
	for _, r := range all {
		notify.AnnounceMeeting(ctx, r.Edges.Declaration)
	}
	return AgendaOf(ctx, db, rounds[0].DeclarationID)
}

// mayTake: the office, and who leads the panel of the item at hand or of the one to come.
func (a *Agenda) mayTake(item int) error {
	leads := func(no int) bool {
		return slices.ContainsFunc(a.Items, func(it *AgendaItem) bool { return it.No == no && it.leads })
	}
	i := slices.IndexFunc(a.Items, func(it *AgendaItem) bool { return it.No == item })
	switch {
	case !a.office && !leads(a.Item) && !leads(item):
		return fault.New(fault.NotFound, "只有绩效办和本项或所选项的专家组组长可以转入该项")
	case i < 0:
		return fault.New(fault.NotFound, "议程没有第 %d 项", item).At("item")
	case a.Items[i].Concluded:
		return fault.New(fault.Frozen, "第 %d 项已形成结论", item).At("item")
	case a.Item == item:
		return fault.New(fault.Frozen, "正在审议第 %d 项", item).At("item")
	default:
		return nil
	}
}

// openItems are the items that stand and exist for the viewer.
func openItems(ctx context.Context, db *ent.Client, agendaID uuid.UUID) ([]*ent.ReviewRound, error) {
	seen, err := db.ReviewRound.Query().Where(reviewround.AgendaID(agendaID)).IDs(ctx)
	if err != nil {
		return nil, err
	}
	rounds, err := standing(ctx, db, agendaID)
	rounds = slices.DeleteFunc(rounds, func(r *ent.ReviewRound) bool { return !slices.Contains(seen, r.ID) })
	if err == nil && len(rounds) == 0 {
		err = fault.Missing()
	}
	return rounds, err
}

// SignBook signs parts of the minute book (纪要册), each in the version that was read.
type SignBook struct {
	AgendaID uuid.UUID
	Parts    []*SignMinutes
}

// SignParts is one signature under several parts; each keeps its own.
func SignParts(ctx context.Context, db *ent.Client, in SignBook) (*Agenda, error) {
	rounds, err := openItems(ctx, db, in.AgendaID)
	if err != nil {
		return nil, err
	}
	if len(in.Parts) == 0 {
		return nil, fault.New(fault.Required, "没有待您签署的纪要").At("parts")
	}
	for _, r := range rounds { // in the order of the agenda, so that two who sign do not wait for each other
		i := slices.IndexFunc(in.Parts, func(p *SignMinutes) bool { return p.RoundID == r.ID })
		if i < 0 {
			continue
		}
		if _, err := Sign(ctx, db, *in.Parts[i]); err != nil {
			if faults, ok := fault.Of(err); ok {
				return nil, faults.Under("parts[%d]", i).Err()
			}
			return nil, err
		}
	}
	for i, p := range in.Parts {
		if !slices.ContainsFunc(rounds, func(r *ent.ReviewRound) bool { return r.ID == p.RoundID }) {
			return nil, fault.Missing().At("parts[%d].roundID", i)
		}
	}
	return AgendaOf(ctx, db, rounds[0].DeclarationID)
}
