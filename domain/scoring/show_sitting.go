package scoring

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/policy"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// Sitting is a sitting of the panel as this viewer may see it: what is sealed is not
// in it, and what single members said is for whom the sheets are open.
type Sitting struct {
	ID          uuid.UUID // the round's
	No          int       // 0 before anybody came
	Seats       []*SittingSeat
	Present     int
	Quorum      int
	Quorate     bool
	Sealed      int
	OpenedAt    *time.Time
	OpenedEarly bool
	Opinions    []*MemberOpinion // by score
	Spread      *OpinionSpread
	Motions     []*Motion
	Adopted     *Figures

	gathering
	label string // of the viewer's own seat, while the meeting goes on
	leads bool
}

// SittingSeat is one seat of the panel at a sitting.
type SittingSeat struct {
	Label   string
	Leads   bool
	Mine    bool
	Present bool
	Came    *time.Time
	Sealed  bool
	Excused bool // the seat left this project to the others

	ExcusedReason *string // nil to whom it would tell who sits there
}

// MemberOpinion is what one member thought before the others spoke. Label is empty
// unless the member wanted the name to stand under it.
type MemberOpinion struct {
	Label    *string
	Mine     bool
	Score    *exact.Points
	Opinion  *term.Opinion
	Amount   *exact.Money
	Priority int
	Text     string
	Named    bool
}

// OpinionSpread is how far the opened opinions lie apart, of two and more.
type OpinionSpread struct {
	Mean  exact.Points
	Range exact.Decimal
	Sd    exact.Decimal
	Cv    exact.Decimal
}

// Motion is a motion with its votes, which are counted only once it is decided.
type Motion struct {
	*ent.Motion
	Cast      int
	For       *int
	Against   *int
	Abstained *int
	Of        *int
	Ballots   []*MotionVote // by seat
	Mine      *term.Ballot

	at *Sitting
}

// MotionVote is how one seat voted.
type MotionVote struct {
	Label  string
	Ballot term.Ballot
	Reason string
}

// SittingOf shows the sitting of a round that the viewer sees; nil where none was
// held and none can be, and while it is held to who has no seat there and may not know who
// reviews: who came and sealed at which moment would tell.
func SittingOf(ctx context.Context, db *ent.Client, roundID uuid.UUID) (*Sitting, error) {
	if _, err := db.ReviewRound.Query().Where(reviewround.ID(roundID)).OnlyID(ctx); ent.IsNotFound(err) {
		return nil, fault.Missing()
	} else if err != nil {
		return nil, err
	}
	counted := db.ExpertSheet.Query().Where(expertsheet.RoundID(roundID), expertsheet.StatusEQ(expertsheet.StatusLOCKED))
	open, err := counted.Clone().Count(ctx)
	if err != nil {
		return nil, err
	}
	h := &heldSitting{sittingPanel: &sittingPanel{}}
	h.sheets, err = counted.Order(expertsheet.ByLabel()).All(viewer.System(ctx, "the panel that meets"))
	if err != nil {
		return nil, err
	}
	if err := h.look(ctx, db, roundID); err != nil {
		return nil, err
	}
	meets := h.round.Status == reviewround.StatusCOLLECTIVE
	if h.row == nil && !meets {
		return nil, nil
	}
	v := viewer.FromContext(ctx)
	if meets && v.ExpertID != nil {
		h.sit(*v.ExpertID)
	}
	if meets && h.own == nil && !policy.KnowsExperts(v) {
		return nil, nil
	}
	return h.show(ctx, open > 0 && open == len(h.sheets)), nil
}

// sit finds the viewer's own seat.
func (m *sittingPanel) sit(expert uuid.UUID) {
	i := slices.IndexFunc(m.sheets, func(s *ent.ExpertSheet) bool { return s.ExpertID == expert })
	if i >= 0 {
		m.own = m.sheets[i]
	}
}

// show is the sitting without what is sealed. Read says that the viewer reads the
// panel's sheets, and with them what single members thought and voted.
func (h *heldSitting) show(ctx context.Context, read bool) *Sitting {
	s := &Sitting{ID: h.round.ID, Present: len(h.gathering.present()), Quorum: h.quorum(), Quorate: h.quorate(),
		Sealed: len(h.sealed), Opinions: []*MemberOpinion{}, Motions: []*Motion{}, gathering: h.gathering}
	told := func(at *time.Time) *time.Time { return at }
	if h.own == nil && !policy.KnowsExperts(viewer.FromContext(ctx)) {
		told = dayOf
	}
	if h.own != nil {
		s.label, s.leads = h.own.Label, h.own.Leads
	}
	if h.row != nil {
		s.No, s.OpenedAt, s.OpenedEarly = h.row.No, told(h.row.OpenedAt), h.row.OpenedEarly
	}
	for _, sheet := range h.sheets {
		seat := &SittingSeat{Label: sheet.Label, Leads: sheet.Leads, Mine: sheet.Label == s.label,
			Present: h.there(sheet.Label), Sealed: slices.Contains(h.sealed, sheet.Label)}
		if i := slices.IndexFunc(h.came, func(a form.Attendance) bool { return a.Label == sheet.Label }); i >= 0 {
			seat.Came = told(&h.came[i].Came)
		}
		if i := slices.IndexFunc(h.excused, func(e form.Excused) bool { return e.Label == sheet.Label }); i >= 0 {
			seat.Excused = true
			if seat.Mine || policy.KnowsPanels(viewer.FromContext(ctx)) {
				seat.ExcusedReason = &h.excused[i].Reason
			}
		}
		s.Seats = append(s.Seats, seat)
	}
	h.showOpinions(s, read)
	for _, m := range h.motions {
		m.DecidedAt = told(m.DecidedAt)
		s.Motions = append(s.Motions, s.motion(m, read))
	}
	adopted := Adopt(h.motions).completed(*h.round.Edges.Declaration.Amount)
	s.Adopted = &adopted
	return s
}

// dayOf is all that others learn of when a member came or voted: the moment would tell who it is.
func dayOf(at *time.Time) *time.Time {
	if at == nil {
		return nil
	}
	return new(clock.DateOf(*at).Time())
}

// showOpinions shows the own opinion, and all of them once they are opened: in the
// order of their scores, so that not even the order of sealing tells whose one is.
func (h *heldSitting) showOpinions(s *Sitting, read bool) {
	for _, o := range h.opinions {
		label := h.labelOf(o.SheetID)
		shown := &MemberOpinion{Mine: label != "" && label == s.label, Score: o.Score, Opinion: o.Opinion, Amount: o.Amount,
			Priority: o.Priority, Text: o.Text, Named: o.Named}
		if o.Named {
			shown.Label = &label
		}
		if shown.Mine || h.opened && read {
			s.Opinions = append(s.Opinions, shown)
		}
	}
	if !h.opened || !read {
		return
	}
	slices.SortFunc(s.Opinions, func(x, y *MemberOpinion) int {
		return cmp.Or(cmp.Compare(*x.Score, *y.Score), cmp.Compare(x.Priority, y.Priority), cmp.Compare(*x.Opinion, *y.Opinion),
			cmp.Compare(x.Text, y.Text))
	})
	s.Spread = spread(s.Opinions)
}

func spread(opinions []*MemberOpinion) *OpinionSpread {
	if len(opinions) < 2 {
		return nil
	}
	scores := make([]exact.Points, len(opinions))
	for i, o := range opinions {
		scores[i] = *o.Score
	}
	d := disperse(scores)
	return &OpinionSpread{Mean: exact.RoundPoints(d.mean), Range: exact.Fixed(d.width.Rat(), 2),
		Sd: exact.FixedSqrt(d.variance, 2), Cv: exact.FixedSqrt(d.cvSquared(), 4)}
}

// motion shows a motion: how many have voted, and how once it is decided.
func (s *Sitting) motion(m *ent.Motion, read bool) *Motion {
	shown := &Motion{Motion: m, Cast: len(m.Votes), at: s}
	if mine := voteOf(m, s.label); mine != nil && s.label != "" {
		shown.Mine = &mine.Ballot
	}
	if m.Status != term.Carried && m.Status != term.Lost {
		return shown
	}
	shown.For, shown.Against, shown.Abstained = new(count(m.Votes, term.For)), new(count(m.Votes, term.Against)), new(count(m.Votes, term.Abstain))
	shown.Of = &m.Present
	if !read {
		return shown
	}
	shown.Ballots = []*MotionVote{}
	for _, v := range m.Votes {
		shown.Ballots = append(shown.Ballots, &MotionVote{v.Label, v.Ballot, v.Reason})
	}
	slices.SortFunc(shown.Ballots, func(x, y *MotionVote) int { return cmp.Compare(x.Label, y.Label) })
	return shown
}

// Seated tells whether the viewer has a seat at the meeting, Leads whether it is the
// leader's, and Here whether the viewer has come.
func (s *Sitting) Seated() bool { return s.label != "" }

// Leads tells whether the viewer's seat leads the panel.
func (s *Sitting) Leads() bool { return s.leads }

// Here tells whether the viewer is there.
func (s *Sitting) Here() bool { return s.there(s.label) }

// MayCome says what keeps the viewer from coming.
func (s *Sitting) MayCome() error { return s.mayCome(s.label) }

// MayExcuse says what keeps the viewer from leaving the project to the others.
func (s *Sitting) MayExcuse() error { return s.mayExcuse(s.label, s.leads) }

// MaySeal says what keeps the viewer from sealing an opinion.
func (s *Sitting) MaySeal() error { return s.maySeal(s.label) }

// MayOpen says what keeps the leader from opening the opinions.
func (s *Sitting) MayOpen() error { return s.mayOpen(s.label) }

// MayMove says what keeps the viewer from putting a motion.
func (s *Sitting) MayMove() error { return s.mayMove(s.label) }

// At is the sitting as the motion's viewer sees it.
func (m *Motion) At() *Sitting { return m.at }

// MaySecond says what keeps the viewer from seconding the motion.
func (m *Motion) MaySecond() error { return m.at.maySecond(m.Motion, m.at.label) }

// MayVote says what keeps the viewer from voting on the motion.
func (m *Motion) MayVote() error { return m.at.mayVote(m.Motion, m.at.label) }

// MayDecide says what keeps the leader from ending the vote.
func (m *Motion) MayDecide() error { return m.at.mayDecide(m.Motion) }
