package calibration

import (
	"math/big"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// Reviewer is an expert as the viewer may know him: by name, else by a number that
// tells nothing. SheetID is one of his sheets, by which the others are found.
type Reviewer struct {
	No      int
	SheetID uuid.UUID
	Expert  *ent.Expert
}

// ExpertQuality is one expert's reviews of the batch. All figures are withheld
// below three sheets.
type ExpertQuality struct {
	Reviewer     *Reviewer
	Sheets       int
	Mean         *Figure // of the own totals, as they are
	Others       *Figure // of what the others gave for the same projects
	Bias         *Figure // own less others, the mean over the sheets
	Leniency     *Figure // the same, fair to who met weak projects or strict panels
	Group        int
	Correlation  *Figure // Spearman's ρ of own totals and the others' means
	DroppedShare *Figure // of the sheets of panels that drop extremes, 0 to 1
	Dropped      *int
	Far          *int
	Minutes      *Figure // spent on a sheet, mean of those saved step by step
	TextLength   *Figure // characters of the opinion, mean
	SuggestedCut *Figure // Σcut/Σdeclared of what the expert would grant
	FinalCut     *Figure // the same of what the reviews granted in the end
}

// weighed are the experts, those with most sheets first, and how many groups they form.
func (r *reviews) weighed() (list []*ExpertQuality, groups int) {
	lenient := r.leniencies()
	for i, id := range r.experts {
		sheets := r.of(id)
		q := &ExpertQuality{Reviewer: r.reviewer(id), Sheets: len(sheets), Group: lenient[i].Group + 1}
		groups = max(groups, q.Group)
		if len(sheets) < least {
			q.withhold()
		} else {
			q.weigh(sheets, lenient[i])
		}
		list = append(list, q)
	}
	slices.SortStableFunc(list, func(a, b *ExpertQuality) int { return b.Sheets - a.Sheets })
	return list, groups
}

// leniencies are the experts' by their places.
func (r *reviews) leniencies() []Leniency {
	place := map[uuid.UUID]int{}
	for i, id := range r.experts {
		place[id] = i
	}
	var ratings []Rating
	for p, round := range r.rounds {
		for _, s := range round.sheets {
			ratings = append(ratings, Rating{Project: p, Expert: place[s.ExpertID], Total: *s.Total})
		}
	}
	return Leniencies(ratings, len(r.experts), prior)
}

func (r *reviews) reviewer(id uuid.UUID) *Reviewer {
	for i, known := range r.experts {
		if known == id {
			return &Reviewer{No: i + 1, SheetID: r.first[id], Expert: r.known[id]}
		}
	}
	return nil
}

func (q *ExpertQuality) withhold() {
	for _, f := range []**Figure{&q.Mean, &q.Others, &q.Bias, &q.Leniency, &q.Correlation, &q.DroppedShare, &q.Minutes,
		&q.TextLength, &q.SuggestedCut, &q.FinalCut} {
		*f = without(Few)
	}
}

func (q *ExpertQuality) weigh(sheets []*sheet, l Leniency) {
	own := rats(sheets, func(s *sheet) *big.Rat { return s.Total.Rat() })
	others := rats(sheets, func(s *sheet) *big.Rat { return s.others })
	q.Mean, q.Others = plain(mean(own), 2), plain(mean(others), 2)
	q.Bias = plain(mean(rats(sheets, func(s *sheet) *big.Rat { return s.off })), 2)
	q.Leniency = l.figure()
	q.Correlation = without(Alike)
	if rho, ok := Spearman(own, others); ok {
		q.Correlation = &Figure{Value: &rho, Reading: Plain}
	}
	q.Minutes = without(Few)
	if timed := slices.DeleteFunc(rats(sheets, (*sheet).minutes), func(spent *big.Rat) bool { return spent == nil }); len(timed) >= least {
		q.Minutes = plain(mean(timed), 1)
	}
	q.TextLength = plain(mean(rats(sheets, func(s *sheet) *big.Rat { return whole(form.Length(s.Text)) })), 0)
	q.SuggestedCut, q.FinalCut = cuts(sheets)
	q.count(sheets)
}

// count tells how many sheets were dropped as extreme or lie far off. The share is
// of the sheets that could be dropped: small panels drop none.
func (q *ExpertQuality) count(sheets []*sheet) {
	var dropped, far, exposed int
	for _, s := range sheets {
		if s.round.dropped > 0 {
			exposed++
		}
		if s.dropped {
			dropped++
		}
		if s.far() {
			far++
		}
	}
	q.Dropped, q.Far = &dropped, &far
	q.DroppedShare = without(Few)
	if exposed >= least {
		q.DroppedShare = plain(quotient(whole(dropped), whole(exposed)), 4)
	}
}

// figure reads a leniency: it means something only beyond twice its standard error.
func (l Leniency) figure() *Figure {
	switch {
	case l.Peers == 0:
		return without(Alone)
	case !l.Tells():
		return l.with(Usual)
	case l.Points.Sign() > 0:
		return l.with(Lenient)
	default:
		return l.with(Strict)
	}
}

func (l Leniency) with(r Reading) *Figure {
	f := &Figure{Value: fixed(l.Points, 2), Reading: r}
	if l.Variance == nil {
		return f
	}
	for decimals := 2; ; decimals++ { // as many as show what the reading goes by
		e := exact.FixedSqrt(l.Variance, decimals)
		f.Value, f.Error = fixed(l.Points, decimals), &e
		off := f.Value.Rat()
		if beyond := off.Abs(off).Cmp(times(whole(2), e.Rat())) > 0; beyond == l.Tells() || l.Peers == 0 || decimals == 12 {
			return f
		}
	}
}

// cuts are what the expert suggested and what was concluded, over the sheets where
// both are amounts: Σcut/Σdeclared, never the mean of rates.
func cuts(sheets []*sheet) (suggested, final *Figure) {
	var declared, own, granted exact.Money
	n := 0
	for _, s := range sheets {
		if s.SuggestedAmount == nil || s.DeclaredAmount == nil || s.granted() == nil {
			continue
		}
		n++
		declared += *s.DeclaredAmount
		own += *s.DeclaredAmount - *s.SuggestedAmount
		granted += *s.DeclaredAmount - *s.granted()
	}
	if n < least || declared == 0 {
		return without(Few), without(Few)
	}
	return plain(quotient(own.Rat(), declared.Rat()), 4), plain(quotient(granted.Rat(), declared.Rat()), 4)
}

// granted is what the reviews granted; nil where the round was not the last one.
func (s *sheet) granted() *exact.Money {
	if d := s.round.Edges.Declaration; d.ReviewRound == s.round.No {
		return d.ReviewedAmount
	}
	return nil
}
