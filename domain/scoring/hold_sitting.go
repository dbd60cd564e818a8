package scoring

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/motion"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/sealedopinion"
	held "hengxiao/ent/generated/ent/sitting"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// heldSitting is a sitting that the viewer's act goes to, locked until the
// transaction ends, with all that has happened in it.
type heldSitting struct {
	*sittingPanel
	gathering

	row      *ent.Sitting
	round    *ent.ReviewRound // with its declaration and batch
	set      *standard.Set
	opinions []*ent.SealedOpinion
	motions  []*ent.Motion // by number
}

// hold locks the sitting of a round in collective review in which the viewer has a
// seat. The first to come opens it; after an appeal, and when a sheet was voided, the
// panel sits anew.
func hold(ctx context.Context, db *ent.Client, roundID uuid.UUID) (*heldSitting, error) {
	m, err := sitting(ctx, db, roundID)
	if err != nil {
		return nil, err
	}
	round, err := panel.Read(ctx, db, roundID)
	if err != nil {
		return nil, err
	}
	row, err := present(ctx, db, round)
	if err == nil && row == nil {
		row, err = convene(ctx, db, round, m.sheets)
	}
	if err != nil {
		return nil, err
	}
	lock := trace.Quiet(viewer.System(ctx, "hold a sitting"))
	if err := db.Sitting.Update().Where(held.ID(row.ID)).AddVersion(1).Exec(lock); err != nil {
		return nil, err
	}
	h := &heldSitting{sittingPanel: m}
	return h, h.look(ctx, db, roundID)
}

// look reads the sitting of a round as it stands.
func (h *heldSitting) look(ctx context.Context, db *ent.Client, roundID uuid.UUID) (err error) {
	sys := viewer.System(ctx, "read a sitting")
	if h.round, err = panel.Read(ctx, db, roundID); err != nil {
		return err
	}
	if h.set, err = standard.OfBatch(ctx, db, h.round.Edges.Declaration.Edges.Batch); err != nil {
		return err
	}
	if h.row, err = present(ctx, db, h.round); err != nil {
		return err
	}
	if h.row != nil {
		if h.opinions, err = db.SealedOpinion.Query().Where(sealedopinion.SittingID(h.row.ID)).All(sys); err != nil {
			return err
		}
		if h.motions, err = motionsOf(sys, db, h.row); err != nil {
			return err
		}
	}
	h.gather()
	return nil
}

func motionsOf(sys context.Context, db *ent.Client, row *ent.Sitting) ([]*ent.Motion, error) {
	return db.Motion.Query().Where(motion.SittingID(row.ID)).Order(motion.ByNo()).All(sys)
}

// present is the sitting that is being held in a round, or was held last in one that
// is closed; nil when there is none. One from before an appeal or a voided sheet is over.
func present(ctx context.Context, db *ent.Client, round *ent.ReviewRound) (*ent.Sitting, error) {
	q := db.Sitting.Query().Where(held.RoundID(round.ID)).Order(ent.Desc(held.FieldNo))
	if round.Status == reviewround.StatusCOLLECTIVE {
		q.Where(held.CreatedAtGTE(round.Edges.Declaration.StageSince))
	}
	row, err := q.First(viewer.System(ctx, "the sitting of a round"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// convene begins a sitting of the panel with these sheets, under the round's lock, so
// that two who come at once sit together.
func convene(ctx context.Context, db *ent.Client, round *ent.ReviewRound, sheets []*ent.ExpertSheet) (*ent.Sitting, error) {
	sys := viewer.System(ctx, "a sitting begins")
	if _, err := panel.Hold(ctx, db, round.ID); err != nil {
		return nil, err
	}
	if row, err := present(ctx, db, round); row != nil || err != nil {
		return row, err
	}
	create := db.Sitting.Create().SetDivision(round.Division).SetRoundID(round.ID).SetNo(1).SetAttendance([]form.Attendance{})
	before, err := db.Sitting.Query().Where(held.RoundID(round.ID)).Order(ent.Desc(held.FieldNo)).First(sys)
	switch {
	case ent.IsNotFound(err):
	case err != nil:
		return nil, err
	default:
		create.SetNo(before.No + 1).SetExcused(still(before.Excused, sheets))
	}
	return create.Save(sys)
}

// still are those excused from a project at an earlier sitting who have their seats
// still: a reserve who took one over is not kept away by what barred another.
func still(excused []form.Excused, sheets []*ent.ExpertSheet) (kept []form.Excused) {
	for _, e := range excused {
		if slices.ContainsFunc(sheets, func(s *ent.ExpertSheet) bool { return s.Label == e.Label && s.CreatedAt.Before(e.At) }) {
			kept = append(kept, e)
		}
	}
	return kept
}

// heldIn is the sitting that is being held, and what it has carried; nil where none is.
func heldIn(ctx context.Context, db *ent.Client, round *ent.ReviewRound) (*ent.Sitting, Figures, error) {
	row, err := present(ctx, db, round)
	if row == nil || err != nil {
		return nil, Figures{}, err
	}
	motions, err := motionsOf(viewer.System(ctx, "what a sitting has carried"), db, row)
	return row, Adopt(motions).completed(*round.Edges.Declaration.Amount), err
}

// excusedFrom are those who are kept from a project: who left it to the others at a sitting,
// and whose sheets wait to be voided.
func excusedFrom(row *ent.Sitting, sheets []*ent.ExpertSheet) (all []form.Excused) {
	if row != nil {
		all = slices.Clone(row.Excused)
	}
	for _, s := range sheets {
		if s.ExcusedAt != nil && !slices.ContainsFunc(all, func(e form.Excused) bool { return e.Label == s.Label }) {
			all = append(all, form.Excused{Label: s.Label, At: *s.ExcusedAt})
		}
	}
	return all
}

// gather puts the rows into what the rules judge: without the opinions of who was excused
// before they were opened, and without his votes on what is not decided. What was opened
// stays as it was, or the difference would tell whose it is.
func (h *heldSitting) gather() {
	h.gathering = gathering{size: len(h.sheets), least: h.set.Settings.Panel.MinExperts, excused: excusedFrom(h.row, h.sheets)}
	h.size -= len(h.excused)
	if h.row == nil {
		return
	}
	h.opened = h.row.OpenedAt != nil
	h.came = slices.DeleteFunc(slices.Clone(h.row.Attendance), func(a form.Attendance) bool { return a.Left == nil && h.without(a.Label) })
	h.opinions = slices.DeleteFunc(h.opinions, func(o *ent.SealedOpinion) bool { return h.leftSealed(h.labelOf(o.SheetID)) })
	for _, m := range h.motions {
		if m.Status == term.Moved || m.Status == term.Voting {
			m.Votes = slices.DeleteFunc(m.Votes, func(v form.Vote) bool { return h.without(v.Label) })
		}
	}
	for _, o := range h.opinions {
		h.sealed = append(h.sealed, h.labelOf(o.SheetID))
	}
}

// leftSealed tells whether a seat was excused before the opinions were opened.
func (h *heldSitting) leftSealed(label string) bool {
	return slices.ContainsFunc(h.excused, func(e form.Excused) bool {
		return e.Label == label && (h.row.OpenedAt == nil || e.At.Before(*h.row.OpenedAt))
	})
}

func (m *sittingPanel) labelOf(sheet uuid.UUID) string {
	i := slices.IndexFunc(m.sheets, func(s *ent.ExpertSheet) bool { return s.ID == sheet })
	if i < 0 {
		return "" // a seat whose sheet was voided since
	}
	return m.sheets[i].Label
}

// done announces what was done to everybody who has the meeting open, and shows it.
func (h *heldSitting) done(ctx context.Context, db *ent.Client) (*Sitting, error) {
	if err := announce(ctx, db, h.round); err != nil {
		return nil, err
	}
	s, err := SittingOf(ctx, db, h.round.ID)
	if err == nil && s == nil {
		err = fault.Missing()
	}
	return s, err
}

// announce tells everybody who has the meeting open; where panels gather over several
// projects, those at its other items as well, whose agenda shows this one.
func announce(ctx context.Context, db *ent.Client, round *ent.ReviewRound) error {
	notify.AnnounceMeeting(ctx, round.Edges.Declaration)
	if round.AgendaID == nil {
		return nil
	}
	others, err := db.ReviewRound.Query().Where(reviewround.AgendaID(*round.AgendaID), reviewround.IDNEQ(round.ID)).
		WithDeclaration().All(viewer.System(ctx, "who else is at a gathering"))
	for _, other := range others {
		notify.AnnounceMeeting(ctx, other.Edges.Declaration)
	}
	return err
}
