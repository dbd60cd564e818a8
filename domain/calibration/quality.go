package calibration

import (
	"context"
	"math/big"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// prior is how many sheets without any deviation an expert is taken to have given
// beside the real ones: the fewer he gave, the less is said of him.
const prior = 2

// ReviewQuality is 评审质量 of a batch over the closed rounds that the viewer sees.
type ReviewQuality struct {
	Batch        *ent.Batch
	SheetCount   int
	ProjectCount int
	ExpertCount  int
	GroupCount   int // parts of the batch that no shared project connects
	Flagged      int // projects whose sheets lie far apart
	Dropped      int // sheets left out as the highest or the lowest
	Far          int // sheets that lie far off by the modified z score
	Agreement    *Agreement
	Experts      []*ExpertQuality
	Panels       []*PanelQuality
	SmallPanels  int // panels with fewer than three projects, which have no figures

	reviews *reviews
}

// Agreement is how well the batch's experts agree: Krippendorff's α of totals,
// priorities and opinions, and the reliability of a single sheet, ICC(1,1).
type Agreement struct {
	Totals     *Figure
	Priorities *Figure
	Opinions   *Figure
	Single     *Figure
}

// Quality weighs a batch's reviews.
func Quality(ctx context.Context, db *ent.Client, batchID uuid.UUID) (*ReviewQuality, error) {
	r, err := read(ctx, db, batchID)
	if err != nil {
		return nil, err
	}
	q := &ReviewQuality{Batch: r.batch, ProjectCount: len(r.rounds), ExpertCount: len(r.experts), reviews: r}
	for _, round := range r.rounds {
		q.SheetCount += len(round.sheets)
		q.Dropped += round.dropped
		if round.Flagged {
			q.Flagged++
		}
	}
	for _, s := range r.all() {
		if s.far() {
			q.Far++
		}
	}
	q.Agreement = r.agreement()
	q.Experts, q.GroupCount = r.weighed()
	q.Panels, q.SmallPanels = r.panels()
	return q, nil
}

func (s *sheet) far() bool { return s.z != nil && Outlying(s.z) }

// agreement is withheld where fewer than three projects were reviewed.
func (r *reviews) agreement() *Agreement {
	if len(r.rounds) < least {
		return &Agreement{without(Few), without(Few), without(Few), without(Few)}
	}
	totals := r.units(func(s *ent.ExpertSheet) *big.Rat { return s.Total.Rat() })
	return &Agreement{
		Totals:     agreement(Alpha(totals, Interval)),
		Priorities: agreement(Alpha(r.units(func(s *ent.ExpertSheet) *big.Rat { return whole(*s.Priority) }), Ordinal)),
		Opinions:   agreement(Alpha(r.units(opinion), Nominal)),
		Single:     agreement(OneWay(totals)),
	}
}

func opinion(s *ent.ExpertSheet) *big.Rat {
	return whole(slices.Index(term.Opinion("").Values(), string(*s.Opinion)))
}

// units are one value a sheet, project by project.
func (r *reviews) units(value func(*ent.ExpertSheet) *big.Rat) [][]*big.Rat {
	units := make([][]*big.Rat, len(r.rounds))
	for i, round := range r.rounds {
		units[i] = rats(round.sheets, func(s *sheet) *big.Rat { return value(s.ExpertSheet) })
	}
	return units
}
