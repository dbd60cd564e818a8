package scoring

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	held "hengxiao/ent/generated/ent/sitting"
	"hengxiao/ent/policy"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// Agenda is a gathering over several projects as this viewer may see it: an item on which
// an expert has no seat is a number to him.
type Agenda struct {
	ID      uuid.UUID
	Version int
	No      int
	MeetsAt time.Time
	Place   string
	Item    int // 0 before the first
	Items   []*AgendaItem

	office bool
}

// AgendaItem is one project of a gathering: its panel, who is there, and its part of the
// minute book (纪要册) once it is written.
type AgendaItem struct {
	No            int
	DeclarationID *uuid.UUID
	RoundID       *uuid.UUID
	ProjectName   *string
	Seated        bool // the viewer has a seat, and is not excused
	Excused       bool // the viewer left the item to the others
	Concluded     bool
	Size          int // of the panel, without who is excused
	Present       int
	Quorum        int
	Quorate       bool
	Part          *MinutesPart

	leads bool
	mine  string // the label of the viewer's own seat
}

// MinutesPart is the record of one item, and who has signed it.
type MinutesPart struct {
	Version         int
	MetAt           time.Time
	MetWhere        string
	Minutes         string
	Score           exact.Points
	Grade           term.Grade
	Opinion         term.Opinion
	Priority        int
	Amount          *exact.Money
	Declared        *exact.Money
	DepartureReason string
	Seats           []form.Seat
	Unsigned        bool // the viewer was present and has not signed
}

// AgendaOf shows the gathering in which a project is dealt with; nil where its panel meets
// over it alone. It exists for who sees the project's review, and for its panel.
func AgendaOf(ctx context.Context, db *ent.Client, declarationID uuid.UUID) (*Agenda, error) {
	sys := viewer.System(ctx, "which agenda is a project on")
	round, err := db.ReviewRound.Query().
		Where(reviewround.DeclarationID(declarationID), reviewround.StatusIn(reviewround.StatusCOLLECTIVE, reviewround.StatusCLOSED)).
		Order(ent.Desc(reviewround.FieldNo)).WithDeclaration().First(sys)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	row, err := onAgenda(ctx, db, round)
	if err != nil {
		return nil, err
	}
	of := reviewround.ID(round.ID)
	if row != nil {
		of = reviewround.AgendaID(row.ID)
	}
	seen, err := db.ReviewRound.Query().Where(of).IDs(ctx)
	if err != nil {
		return nil, err
	}
	mine, err := db.ExpertSheet.Query().
		Where(Mine(ctx), expertsheet.HasRoundWith(of), expertsheet.StatusEQ(expertsheet.StatusLOCKED)).All(ctx)
	if err != nil {
		return nil, err
	}
	a := &agendaView{seen: seen, mine: mine, knows: policy.KnowsExperts(viewer.FromContext(ctx))}
	if !a.shows(round.ID) {
		return nil, fault.Missing()
	}
	if row == nil {
		return nil, nil
	}
	return a.show(ctx, db, row)
}

// agendaView is what of an agenda is open to a viewer.
type agendaView struct {
	seen []uuid.UUID        // the rounds that exist for the viewer
	mine []*ent.ExpertSheet // the own seats, in rounds that are over too

	knows bool // who reviews
}

func (a *agendaView) seat(round uuid.UUID) *ent.ExpertSheet {
	i := slices.IndexFunc(a.mine, func(s *ent.ExpertSheet) bool { return s.RoundID == round })
	if i < 0 {
		return nil
	}
	return a.mine[i]
}

func (a *agendaView) shows(round uuid.UUID) bool {
	return slices.Contains(a.seen, round) || a.seat(round) != nil
}

func (a *agendaView) show(ctx context.Context, db *ent.Client, row *ent.Agenda) (*Agenda, error) {
	sys := viewer.System(ctx, "the items of an agenda")
	rounds, err := db.ReviewRound.Query().Where(reviewround.AgendaID(row.ID)).Order(reviewround.ByAgendaItem()).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).
		WithSheets(func(q *ent.ExpertSheetQuery) { q.Where(expertsheet.StatusEQ(expertsheet.StatusLOCKED)) }).All(sys)
	if err != nil {
		return nil, err
	}
	rounds = slices.DeleteFunc(rounds, func(r *ent.ReviewRound) bool { return !stands(row, r) })
	ids := make([]uuid.UUID, len(rounds))
	for i, r := range rounds {
		ids[i] = r.ID
	}
	sittings, err := db.Sitting.Query().Where(held.RoundIDIn(ids...)).Order(held.ByNo()).All(sys)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, rounds[0].Edges.Declaration.Edges.Batch)
	if err != nil {
		return nil, err
	}
	out := &Agenda{ID: row.ID, Version: row.Version, No: row.No, MeetsAt: row.MeetsAt, Place: row.Place, Item: row.Item,
		office: policy.CallsMeetings(viewer.FromContext(ctx))}
	for _, r := range rounds {
		var newest *ent.Sitting
		for _, s := range sittings {
			if s.RoundID == r.ID {
				newest = s
			}
		}
		out.Items = append(out.Items, a.item(r, newest, set))
	}
	return out, nil
}

// item shows one item. Its counts are everybody's who gathers; others who may not know who
// reviews are not told who comes while it is held.
func (a *agendaView) item(r *ent.ReviewRound, s *ent.Sitting, set *standard.Set) *AgendaItem {
	g := gathering{size: len(r.Edges.Sheets), least: set.Settings.Panel.MinExperts, excused: excusedFrom(s, r.Edges.Sheets)}
	g.size -= len(g.excused)
	if s != nil {
		g.came = s.Attendance
	}
	it := &AgendaItem{No: r.AgendaItem, Concluded: r.Status == reviewround.StatusCLOSED, Size: g.size,
		Present: len(g.present()), Quorum: g.quorum(), Quorate: g.quorate()}
	if !a.knows && len(a.mine) == 0 && !it.Concluded {
		it.Present, it.Quorate = 0, false
	}
	if !a.shows(r.ID) {
		return it
	}
	d := r.Edges.Declaration
	it.DeclarationID, it.RoundID, it.ProjectName = &d.ID, &r.ID, &d.NameZh
	if own := a.seat(r.ID); own != nil {
		it.mine, it.leads, it.Excused = own.Label, own.Leads, g.without(own.Label)
		it.Seated = !it.Excused
	}
	if r.MetAt != nil && !it.Excused {
		it.Part = it.part(r, set)
		if !a.knows && it.mine == "" {
			it.Part.toDays()
		}
	}
	return it
}

func (it *AgendaItem) part(r *ent.ReviewRound, set *standard.Set) *MinutesPart {
	return &MinutesPart{Version: r.Version, MetAt: *r.MetAt, MetWhere: r.MetWhere, Minutes: r.Minutes,
		Score: *r.CollectiveScore, Grade: grade(*r.CollectiveScore, set), Opinion: *r.CollectiveOpinion,
		Priority: *r.CollectivePriority, Amount: r.CollectiveAmount, Declared: r.Edges.Declaration.Amount,
		DepartureReason: r.DepartureReason, Seats: r.Seats,
		Unsigned: !it.Concluded && slices.ContainsFunc(r.Seats, func(s form.Seat) bool {
			return s.Label == it.mine && s.Present && s.Signed == nil
		})}
}

// toDays leaves of the moments of signing their days.
func (p *MinutesPart) toDays() {
	p.Version = 0
	p.Seats = slices.Clone(p.Seats)
	for i, s := range p.Seats {
		p.Seats[i].Signed = dayOf(s.Signed)
	}
}

// Unsigned tells whether the viewer has parts of the minute book to sign.
func (a *Agenda) Unsigned() bool {
	return slices.ContainsFunc(a.Items, func(it *AgendaItem) bool { return it.Part != nil && it.Part.Unsigned })
}

// Conducts tells whether the viewer may take the gathering from item to item: the office,
// and who leads one of its panels.
func (a *Agenda) Conducts() bool {
	return a.office || slices.ContainsFunc(a.Items, func(it *AgendaItem) bool { return it.leads })
}
