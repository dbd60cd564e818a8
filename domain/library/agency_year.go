package library

import (
	"cmp"
	"context"
	"math/big"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencymark"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// AgencyYear is a third party's mark of a calendar year: the mean of the marks that it was
// given in it, by the bureau and by departments.
type AgencyYear struct {
	Year     int
	Marks    int
	Total    exact.Points
	Standing term.Standing
	NameZh   string // of the standing
	Closes   bool
}

// AgencyYears are the years of all third parties of the viewer's division, by the standards
// in force, newest first; Now is the year in which they are asked for.
type AgencyYears struct {
	Now int
	of  map[uuid.UUID][]*AgencyYear
}

// YearsOfAgencies reads them. Whoever knows an agency knows how it stands, whoever marked it.
func YearsOfAgencies(ctx context.Context, db *ent.Client) (*AgencyYears, error) {
	sys := viewer.System(ctx, "how third parties stand")
	set, err := standard.Current(sys, db)
	if err != nil {
		return nil, err
	}
	marks, err := db.AgencyMark.Query().Where(agencymark.Division(viewer.FromContext(ctx).Division)).
		Select(agencymark.FieldAgencyID, agencymark.FieldYear, agencymark.FieldTotal).All(sys)
	if err != nil {
		return nil, err
	}
	type place struct {
		agency uuid.UUID
		year   int
	}
	totals := map[place][]exact.Points{}
	for _, m := range marks {
		at := place{m.AgencyID, m.Year}
		totals[at] = append(totals[at], value(m.Total))
	}
	years := &AgencyYears{Now: clock.DateOf(clock.Now(ctx)).Year(), of: map[uuid.UUID][]*AgencyYear{}}
	for at, given := range totals {
		total, band := meanOf(set, given)
		years.of[at.agency] = append(years.of[at.agency], &AgencyYear{Year: at.year, Marks: len(given), Total: total, Standing: band.Standing,
			NameZh: band.NameZh, Closes: set.AgencyAssessment().After(band.Standing).Closes})
	}
	for _, of := range years.of {
		slices.SortFunc(of, func(a, b *AgencyYear) int { return cmp.Compare(b.Year, a.Year) })
	}
	return years, nil
}

// meanOf is the mean of marks, rounded once, and its standing by the bands of 考核.
func meanOf(set *standard.Set, totals []exact.Points) (exact.Points, standard.StandingBand) {
	var sum exact.Points
	for _, t := range totals {
		sum += t
	}
	mean := exact.RoundPoints(new(big.Rat).Quo(sum.Rat(), big.NewRat(int64(len(totals)), 1)))
	return mean, set.Assessment.Band(mean)
}

// Of are one agency's years.
func (y *AgencyYears) Of(id uuid.UUID) []*AgencyYear { return append([]*AgencyYear{}, y.of[id]...) }

// closing is the agency's year whose standing closes the door in the year after it; nil
// where none does.
func (y *AgencyYears) closing(id uuid.UUID, year int) *AgencyYear {
	i := slices.IndexFunc(y.of[id], func(of *AgencyYear) bool { return of.Year == year && of.Closes })
	if i < 0 {
		return nil
	}
	return y.of[id][i]
}

// Door says why an agency is not engaged in a year, as its marks stand: nil where it may be.
func (y *AgencyYears) Door(a *ent.Agency, year int) *fault.Fault {
	of := y.closing(a.ID, year-1)
	switch {
	case a.Status != agency.StatusACTIVE:
		return fault.New(fault.Frozen, "该机构不在库，不能委托")
	case !a.OnPlatform:
		return fault.New(fault.Required, "该机构未在预算绩效评价第三方机构信用管理平台登记")
	case of != nil:
		return fault.New(fault.Frozen, "该机构 %d 年度考核为“%s”（%s 分），%d 年度不得委托", of.Year, of.NameZh, of.Total, year)
	default:
		return nil
	}
}

// ListedNext narrows to those whom the door lets in next year (下年度可委托名单).
func (y *AgencyYears) ListedNext() predicate.Agency {
	var shut []uuid.UUID
	for id := range y.of {
		if y.closing(id, y.Now) != nil {
			shut = append(shut, id)
		}
	}
	return agency.And(agency.StatusEQ(agency.StatusACTIVE), agency.OnPlatform(true), agency.IDNotIn(shut...))
}
