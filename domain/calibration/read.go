package calibration

import (
	"cmp"
	"context"
	"maps"
	"math/big"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
)

// reviews are a batch's closed rounds as the viewer sees them, by project code and
// number, and the experts whose names the viewer may know.
type reviews struct {
	batch   *ent.Batch
	rounds  []*round
	experts []uuid.UUID             // in an order that tells nothing: that of their first sheets
	first   map[uuid.UUID]uuid.UUID // an expert's sheet with the smallest, random id
	known   map[uuid.UUID]*ent.Expert
}

// round is a closed round with its locked sheets in the order in which they came,
// by which extremes are dropped.
type round struct {
	*ent.ReviewRound
	sheets  []*sheet
	dropped int // of the sheets
}

// sheet is one locked sheet against the others of its round.
type sheet struct {
	*ent.ExpertSheet
	round   *round
	others  *big.Rat // mean total of the other sheets
	off     *big.Rat // own total less that
	z       *big.Rat // modified z score of off among the batch's sheets
	dropped bool     // left out of the aggregate as the highest or the lowest
}

// read reads a batch's closed rounds through the viewer's eyes. What is still open
// is not read at all, so nothing here changes while a panel scores.
func read(ctx context.Context, db *ent.Client, batchID uuid.UUID) (*reviews, error) {
	b, err := db.Batch.Query().Where(batch.ID(batchID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil {
		return nil, err
	}
	rows, err := db.ReviewRound.Query().
		Where(reviewround.StatusEQ(reviewround.StatusCLOSED), reviewround.HasDeclarationWith(declaration.BatchID(b.ID))).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).
		WithSheets(func(q *ent.ExpertSheetQuery) {
			q.Where(expertsheet.StatusEQ(expertsheet.StatusLOCKED)).Order(expertsheet.BySubmittedAt(), expertsheet.ByID())
		}).All(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *ent.ReviewRound) int {
		return cmp.Or(cmp.Compare(a.Edges.Declaration.Code, b.Edges.Declaration.Code), cmp.Compare(a.No, b.No))
	})
	r := &reviews{batch: b}
	for _, row := range rows {
		if len(row.Edges.Sheets) > 0 {
			r.rounds = append(r.rounds, newRound(row, set))
		}
	}
	r.measure()
	return r, r.name(ctx, db)
}

func newRound(row *ent.ReviewRound, set *standard.Set) *round {
	r := &round{ReviewRound: row}
	totals := make([]exact.Points, len(row.Edges.Sheets))
	sum := new(big.Rat)
	for i, s := range row.Edges.Sheets {
		totals[i] = *s.Total
		sum.Add(sum, s.Total.Rat())
	}
	var dropped []int
	if a, err := scoring.Aggregate(totals, set); err == nil { // too few sheets have no aggregate
		dropped = a.Dropped
	}
	r.dropped = len(dropped)
	for i, s := range row.Edges.Sheets {
		one := &sheet{ExpertSheet: s, round: r, dropped: slices.Contains(dropped, i)}
		if others := len(totals) - 1; others > 0 {
			one.others = quotient(minus(sum, s.Total.Rat()), whole(others))
			one.off = minus(s.Total.Rat(), one.others)
		}
		r.sheets = append(r.sheets, one)
	}
	return r
}

// all are the sheets that have others to be held against.
func (r *reviews) all() []*sheet {
	var all []*sheet
	for _, round := range r.rounds {
		for _, s := range round.sheets {
			if s.off != nil {
				all = append(all, s)
			}
		}
	}
	return all
}

// measure sets how far each sheet lies off among all of the batch.
func (r *reviews) measure() {
	all := r.all()
	for i, z := range ModifiedZ(rats(all, func(s *sheet) *big.Rat { return s.off })) {
		all[i].z = z
	}
}

// name numbers the experts and finds who may be named.
func (r *reviews) name(ctx context.Context, db *ent.Client) error {
	r.first, r.known = map[uuid.UUID]uuid.UUID{}, map[uuid.UUID]*ent.Expert{}
	for _, round := range r.rounds {
		for _, s := range round.sheets {
			if id, ok := r.first[s.ExpertID]; !ok || compareIDs(s.ID, id) < 0 {
				r.first[s.ExpertID] = s.ID
			}
		}
	}
	r.experts = slices.SortedFunc(maps.Keys(r.first), func(a, b uuid.UUID) int { return compareIDs(r.first[a], r.first[b]) })
	rows, err := db.Expert.Query().Where(expert.IDIn(r.experts...)).All(ctx)
	for _, e := range rows {
		r.known[e.ID] = e
	}
	return err
}

// of are the sheets of one expert.
func (r *reviews) of(id uuid.UUID) []*sheet {
	var own []*sheet
	for _, s := range r.all() {
		if s.ExpertID == id {
			own = append(own, s)
		}
	}
	return own
}
