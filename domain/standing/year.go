package standing

import (
	"context"
	"math/big"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/payment"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/sheetmark"
	"hengxiao/ent/generated/ent/yearmark"
	"hengxiao/ent/viewer"
)

// StandingYear is 专家考核 of a year: every expert the viewer may know.
type StandingYear struct {
	Year       int
	Limit      int // reviews that an expert may have in a year
	Total      int
	Assessment *standard.Assessment
	experts    []*ExpertStanding
}

// ExpertStanding is how one expert stands in a year.
type ExpertStanding struct {
	Expert   *ent.Expert
	Year     int
	Figures  *form.YearFigures
	Marked   int           // reviews that have a mark
	MarkMean *exact.Points // of their totals
	Mark     *ent.YearMark
	Measures []*ent.ExpertMeasure // newest first
}

// Year gathers a year's standing. Keyword narrows by name, code or employer.
func Year(ctx context.Context, db *ent.Client, year int, keyword *string) (*StandingYear, error) {
	set, err := standard.Current(ctx, db)
	if err != nil || set.Assessment == nil {
		return nil, orNone(err, "专家考核标准")
	}
	q := db.Expert.Query().Order(expert.ByCode())
	if keyword != nil && strings.TrimSpace(*keyword) != "" {
		word := strings.TrimSpace(*keyword)
		q.Where(expert.Or(expert.NameZhContainsFold(word), expert.CodeContainsFold(word), expert.EmployerZhContainsFold(word)))
	}
	experts, err := q.All(ctx)
	if err != nil {
		return nil, err
	}
	list, err := stand(ctx, db, experts, year)
	return &StandingYear{Year: year, Limit: set.Settings.Panel.YearlyLoad, Total: len(list), Assessment: set.Assessment, experts: list}, err
}

// Experts lists a page of them, by code.
func (y *StandingYear) Experts(first, skip *int) []*ExpertStanding {
	from, count := 0, 20
	if skip != nil {
		from = min(max(*skip, 0), len(y.experts))
	}
	if first != nil {
		count = max(*first, 0)
	}
	return y.experts[from:min(from+count, len(y.experts))]
}

// stand reads the standing of experts whom the viewer sees.
func stand(ctx context.Context, db *ent.Client, experts []*ent.Expert, year int) ([]*ExpertStanding, error) {
	ids := make([]uuid.UUID, len(experts))
	for i, e := range experts {
		ids[i] = e.ID
	}
	figures, err := tally(ctx, db, ids, year)
	if err != nil {
		return nil, err
	}
	marks, err := db.SheetMark.Query().Where(sheetmark.ExpertIDIn(ids...), sheetmark.Year(year), ofCounted()).All(ctx)
	if err != nil {
		return nil, err
	}
	years, err := db.YearMark.Query().Where(yearmark.ExpertIDIn(ids...), yearmark.Year(year)).All(ctx)
	if err != nil {
		return nil, err
	}
	measures, err := db.ExpertMeasure.Query().Where(expertmeasure.ExpertIDIn(ids...)).Order(ent.Desc(expertmeasure.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]*ExpertStanding, len(experts))
	for i, e := range experts {
		s := &ExpertStanding{Expert: e, Year: year, Figures: figures[e.ID], Measures: []*ent.ExpertMeasure{}}
		s.average(marks)
		for _, m := range years {
			if m.ExpertID == e.ID {
				s.Mark = m
			}
		}
		for _, m := range measures {
			if m.ExpertID == e.ID {
				s.Measures = append(s.Measures, m)
			}
		}
		list[i] = s
	}
	return list, nil
}

// ofCounted are the marks of sheets that count: what was voided after its mark is no review.
func ofCounted() predicate.SheetMark {
	return sheetmark.HasSheetWith(expertsheet.StatusEQ(expertsheet.StatusLOCKED))
}

func (s *ExpertStanding) average(marks []*ent.SheetMark) {
	sum := exact.Points(0)
	for _, m := range marks {
		if m.ExpertID == s.Expert.ID {
			s.Marked++
			sum += *m.Total
		}
	}
	if s.Marked > 0 {
		mean := exact.RoundPoints(big.NewRat(int64(sum), 100*int64(s.Marked)))
		s.MarkMean = &mean
	}
}

// ExpertYear is one expert's year with its reviews, the proposal for its mark, and
// what it was paid.
type ExpertYear struct {
	Standing   *ExpertStanding
	Limit      int
	Assessment *standard.Assessment
	Proposal   []*form.MarkItem
	Reviews    []*MarkedReview
	UnderWay   int // reviews of the year that are not over
	Payments   []*ent.Payment
}

// Markable says what keeps the year from being marked: nothing reviewed, or reviews that are
// not over, whose marks the year's rests on.
func (y *ExpertYear) Markable() error {
	switch {
	case y.Standing.Figures.Invited == 0:
		return fault.New(fault.Frozen, "该专家本年度没有评审任务，不作考核")
	case y.UnderWay > 0:
		return fault.New(fault.Frozen, "该专家本年度还有 %d 项评审没有结束，结束后再作年度考核", y.UnderWay)
	default:
		return nil
	}
}

// MarkedReview is a review that counted, with the proposal for its mark. Reasoned
// says that no deviation is held against it, Settled that the year has its mark.
type MarkedReview struct {
	Sheet    *ent.ExpertSheet
	Mark     *ent.SheetMark
	Proposal []*form.MarkItem
	Reasoned bool
	Settled  bool
}

// OfExpert is the year of one expert, the viewer's own where none is named.
func OfExpert(ctx context.Context, db *ent.Client, id *uuid.UUID, year int) (*ExpertYear, error) {
	if id == nil {
		id = viewer.FromContext(ctx).ExpertID
	}
	if id == nil {
		return nil, fault.Missing()
	}
	e, err := db.Expert.Query().Where(expert.ID(*id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	set, err := standard.Current(ctx, db)
	if err != nil || set.Assessment == nil {
		return nil, orNone(err, "专家考核标准")
	}
	list, err := stand(ctx, db, []*ent.Expert{e}, year)
	if err != nil {
		return nil, err
	}
	y := &ExpertYear{Standing: list[0], Limit: set.Settings.Panel.YearlyLoad, Assessment: set.Assessment}
	if y.Reviews, err = reviewed(ctx, db, e.ID, year, set.Assessment); err != nil {
		return nil, err
	}
	for _, r := range y.Reviews {
		r.Settled = y.Standing.Mark != nil
	}
	from, to := clock.Year(year)
	y.UnderWay, err = db.ExpertSheet.Query().
		Where(expertsheet.ExpertID(e.ID), expertsheet.StatusIn(workflow.Valid...), expertsheet.CreatedAtGTE(from), expertsheet.CreatedAtLT(to),
			expertsheet.HasRoundWith(reviewround.StatusNEQ(reviewround.StatusCLOSED))).
		Count(viewer.System(ctx, "reviews of a year that are not over"))
	if err != nil {
		return nil, err
	}
	y.Proposal = pointers(Propose(set.Assessment, *y.Standing.Figures, itemsOf(y.Reviews)))
	y.Payments, err = db.Payment.Query().Where(payment.ExpertID(e.ID), payment.CreatedAtGTE(from), payment.CreatedAtLT(to)).
		Order(payment.ByID()).WithLines().All(ctx)
	return y, err
}

// reviewed are the expert's sheets of closed rounds to which he was invited in the year.
func reviewed(ctx context.Context, db *ent.Client, id uuid.UUID, year int, a *standard.Assessment) ([]*MarkedReview, error) {
	from, to := clock.Year(year)
	sheets, err := db.ExpertSheet.Query().
		Where(expertsheet.ExpertID(id), expertsheet.StatusEQ(expertsheet.StatusLOCKED),
			expertsheet.CreatedAtGTE(from), expertsheet.CreatedAtLT(to),
			expertsheet.HasRoundWith(reviewround.StatusEQ(reviewround.StatusCLOSED))).
		Order(expertsheet.BySubmittedAt(), expertsheet.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	seats, err := seatsOf(ctx, db, sheets)
	if err != nil {
		return nil, err
	}
	panels, err := panelsOf(ctx, db, sheets...)
	if err != nil {
		return nil, err
	}
	marks, err := db.SheetMark.Query().Where(sheetmark.ExpertID(id), sheetmark.Year(year)).All(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]*MarkedReview, len(sheets))
	for i, s := range sheets {
		list[i] = &MarkedReview{Sheet: s, Proposal: pointers(Propose(a, sheetFigures(s, seats[s.RoundID]), nil)),
			Reasoned: Reasoned(s, seats[s.RoundID], panels[s.RoundID], a)}
		if at := slices.IndexFunc(marks, func(m *ent.SheetMark) bool { return m.SheetID == s.ID }); at >= 0 {
			list[i].Mark = marks[at]
		}
	}
	return list, nil
}

// seatsOf reads who sat in the rounds' meetings: an expert no longer sees the round
// itself, but may know whether he was there.
func seatsOf(ctx context.Context, db *ent.Client, sheets []*ent.ExpertSheet) (map[uuid.UUID][]form.Seat, error) {
	var ids []uuid.UUID
	for _, s := range sheets {
		ids = append(ids, s.RoundID)
	}
	rounds, err := db.ReviewRound.Query().Where(reviewround.IDIn(ids...)).All(viewer.System(ctx, "who sat in a meeting"))
	seats := map[uuid.UUID][]form.Seat{}
	for _, r := range rounds {
		seats[r.ID] = r.Seats
	}
	return seats, err
}

func itemsOf(reviews []*MarkedReview) [][]form.MarkItem {
	var marks [][]form.MarkItem
	for _, r := range reviews {
		if r.Mark != nil {
			marks = append(marks, r.Mark.Items)
		}
	}
	return marks
}

func pointers(items []form.MarkItem) []*form.MarkItem {
	out := make([]*form.MarkItem, len(items))
	for i := range items {
		out[i] = &items[i]
	}
	return out
}

// today is the present day of the year's reckoning.
func today(ctx context.Context) clock.Date { return clock.DateOf(clock.Now(ctx)) }
