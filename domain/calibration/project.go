package calibration

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
)

// ProjectQuality is one closed round: its raw totals, and how far they lie apart.
type ProjectQuality struct {
	DeclarationID uuid.UUID
	Code          string
	NameZh        string
	UnitName      string
	No            int
	Totals        []exact.Points // by the sheets' labels
	Score         *exact.Points  // of the meeting, else the aggregate
	Range         *exact.Decimal
	Sd            *exact.Decimal
	Cv            *exact.Decimal
	Flagged       bool
	FlagReason    string
	Dropped       int
	Far           int
}

// window cuts a list to what a page asks for.
func window[T any](list []T, first, skip *int) []T {
	from, count := 0, 20
	if skip != nil {
		from = min(max(*skip, 0), len(list))
	}
	if first != nil {
		count = max(*first, 0)
	}
	return list[from:min(from+count, len(list))]
}

// Projects lists the closed rounds, those whose sheets lie far apart first.
func (q *ReviewQuality) Projects(first, skip *int) []*ProjectQuality {
	ordered := slices.Clone(q.reviews.rounds)
	slices.SortStableFunc(ordered, func(a, b *round) int { return spread(b).Cmp(spread(a)) })
	rows := window(ordered, first, skip)
	out := make([]*ProjectQuality, len(rows))
	for i, r := range rows {
		out[i] = r.quality()
	}
	return out
}

// spread is the coefficient of variation, by which projects are listed.
func spread(r *round) *big.Rat {
	if r.Cv == nil {
		return new(big.Rat)
	}
	return r.Cv.Rat()
}

func (r *round) quality() *ProjectQuality {
	d := r.Edges.Declaration
	p := &ProjectQuality{DeclarationID: d.ID, Code: d.Code, NameZh: d.NameZh, UnitName: d.Edges.Unit.ShortNameZh, No: r.No,
		Totals: []exact.Points{}, Score: r.score(), Flagged: r.Flagged, FlagReason: r.FlagReason, Dropped: r.dropped}
	if len(r.sheets) >= least {
		p.Range, p.Sd, p.Cv = r.Range, r.Sd, r.Cv
	}
	for _, s := range r.labelled() {
		p.Totals = append(p.Totals, *s.Total)
		if s.far() {
			p.Far++
		}
	}
	return p
}

func (r *round) score() *exact.Points {
	if r.CollectiveScore != nil {
		return r.CollectiveScore
	}
	return r.Aggregate
}

// labelled are the sheets by their labels, which tell nothing of who came first.
func (r *round) labelled() []*sheet {
	return slices.SortedFunc(slices.Values(r.sheets), func(a, b *sheet) int {
		return cmp.Or(cmp.Compare(len(a.Label), len(b.Label)), cmp.Compare(a.Label, b.Label))
	})
}
