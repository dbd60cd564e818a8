package scoring

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

// RoundTally explains what the sheets of a round come to: which totals were kept,
// how they make the result, and against which limits they were held.
type RoundTally struct {
	Sheets         []*TalliedSheet // by label
	Items          []*TalliedItem
	Trimmed        bool // 去掉最高分和最低分
	TrimFrom       int  // from so many sheets on
	Kept           int
	Sum            exact.Points  // of the totals kept
	Unrounded      exact.Decimal // Sum by Kept, six decimals
	Result         exact.Points
	Grade          term.Grade
	Range          exact.Decimal
	RangeLimit     exact.Points
	TooWide        bool
	Sd             exact.Decimal
	Cv             exact.Decimal // four decimals, or as many as show on which side of its limit it lies
	CvLimit        exact.Decimal
	TooUneven      bool
	Split          bool
	CommentBelow   exact.Decimal // the share of an item's weight below which a sheet says why
	Declared       exact.Money
	Amounts        []exact.Money // suggested, in their order of size
	Amount         *exact.Money  // 中位数
	Priorities     []*PriorityVotes
	Priority       int
	Opinions       []*OpinionVotes
	Opinion        *term.Opinion
	Recommendation *Recommendation
	Departure      exact.Points // the limit beyond which the meeting needs a leader's consent
	ReasonMin      int          // characters of its reason
}

// TalliedSheet is a sheet that counts; a dropped one counts in the dispersion only.
type TalliedSheet struct {
	Sheet   *ent.ExpertSheet
	Dropped bool
}

// TalliedItem is one item over all sheets, in their order. The mean is shown for
// information: the result comes from the totals.
type TalliedItem struct {
	Code      string
	NameZh    string
	Dimension string
	Weight    exact.Points
	Points    []exact.Points
	Mean      exact.Points
}

// PriorityVotes counts the sheets that name a priority.
type PriorityVotes struct{ Priority, Count int }

// OpinionVotes counts the sheets of an opinion.
type OpinionVotes struct {
	Opinion term.Opinion
	Count   int
}

// Tally reads the sheets of a round as far as all of them exist for the viewer:
// over some of them it would tell something else.
func Tally(ctx context.Context, db *ent.Client, roundID uuid.UUID) (*RoundTally, error) {
	round, err := db.ReviewRound.Query().Where(reviewround.ID(roundID), reviewround.AggregateNotNil()).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	sheets, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundID(roundID), expertsheet.StatusEQ(expertsheet.StatusLOCKED)).
		Order(expertsheet.BySubmittedAt(), expertsheet.ByID()).WithLines().All(ctx) // as they were aggregated
	if err != nil {
		return nil, err
	}
	if len(sheets) == 0 || len(sheets) != round.SheetCount {
		return nil, fault.Missing()
	}
	set, err := standard.OfBatch(ctx, db, round.Edges.Declaration.Edges.Batch)
	if err != nil {
		return nil, err
	}
	return tally(sheets, YardsticksOf(set, round.Edges.Declaration))
}

func tally(sheets []*ent.ExpertSheet, set *standard.Set) (*RoundTally, error) {
	judged := judgements(sheets)
	declared := *sheets[0].DeclaredAmount
	c, err := Conclude(judged, declared, false, set)
	if err != nil {
		return nil, err
	}
	a, limits := c.Aggregate, set.Settings.Scoring
	d := disperse(totalsOf(judged))
	t := &RoundTally{Trimmed: len(a.Dropped) > 0, TrimFrom: limits.DropExtremesFrom, Result: a.Result, Grade: a.Grade,
		Range: a.Range, RangeLimit: limits.DispersionRange, TooWide: d.tooWide(limits),
		Sd: a.Sd, Cv: d.cv(limits), CvLimit: limits.DispersionCV, TooUneven: d.tooUneven(limits),
		Split: c.Split, CommentBelow: set.ExpertForm.CommentBelow, Declared: declared, Amounts: []exact.Money{}, Amount: c.Amount, Priority: c.Priority,
		Opinion: c.Opinion, Departure: limits.Departure, ReasonMin: limits.DepartureReasonMin}
	var kept []exact.Points
	for i, s := range sheets {
		dropped := slices.Contains(a.Dropped, i)
		t.Sheets = append(t.Sheets, &TalliedSheet{s, dropped})
		if !dropped {
			kept = append(kept, *s.Total)
			t.Sum += *s.Total
		}
	}
	t.Kept, t.Unrounded = len(kept), exact.Fixed(mean(kept), 6)
	slices.SortFunc(t.Sheets, func(x, y *TalliedSheet) int { return strings.Compare(x.Sheet.Label, y.Sheet.Label) })
	t.count(judged)
	t.itemise(set.ExpertForm)
	points := map[string][]exact.Points{}
	for _, item := range t.Items {
		points[item.Code] = item.Points
	}
	t.Recommendation = RecommendMeans(points, t.Result, set.ExpertForm)
	return t, nil
}

// count counts the votes and lists the amounts that make the median.
func (t *RoundTally) count(judged []Judgement) {
	priorities, opinions := map[int]int{}, map[term.Opinion]int{}
	for _, j := range judged {
		priorities[j.Priority]++
		opinions[j.Opinion]++
		if j.Amount != nil && j.Opinion != term.Revise {
			t.Amounts = append(t.Amounts, *j.Amount)
		}
	}
	slices.Sort(t.Amounts)
	for p, n := range priorities {
		t.Priorities = append(t.Priorities, &PriorityVotes{p, n})
	}
	slices.SortFunc(t.Priorities, func(x, y *PriorityVotes) int { return cmp.Compare(x.Priority, y.Priority) })
	for o, n := range opinions {
		t.Opinions = append(t.Opinions, &OpinionVotes{o, n})
	}
	slices.SortFunc(t.Opinions, func(x, y *OpinionVotes) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Opinion, y.Opinion))
	})
}

// itemise sets the items side by side.
func (t *RoundTally) itemise(f *standard.ReviewForm) {
	for _, dimension := range f.Dimensions {
		for _, item := range dimension.Items {
			row := &TalliedItem{Code: item.Code, NameZh: item.NameZh, Dimension: dimension.NameZh, Weight: item.Weight}
			for _, s := range t.Sheets {
				row.Points = append(row.Points, given(s.Sheet, item.Code))
			}
			row.Mean = MeanPoints(row.Points)
			t.Items = append(t.Items, row)
		}
	}
}

// given is what a submitted sheet gives an item.
func given(s *ent.ExpertSheet, item string) exact.Points {
	for _, l := range s.Edges.Lines {
		if l.Item == item && l.Points != nil {
			return *l.Points
		}
	}
	return 0
}

// MeanPoints is the mean of points, rounded once.
func MeanPoints(points []exact.Points) exact.Points { return exact.RoundPoints(mean(points)) }
