package statistics

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/predicate"
)

// IndicatorStatistics is T12 over the annual indicators of what the viewer sees: how many
// are quantitative, taken from the library, changed after a return.
type IndicatorStatistics struct {
	Total  *IndicatorRow
	Levels []*IndicatorRow // by second level, in the taxonomy's order
	Units  []*IndicatorRow
}

// IndicatorRow adds the indicators of one code up.
type IndicatorRow struct {
	Code         string
	NameZh       string
	Count        int
	Quantitative int
	Reused       int
	Returned     int // of declarations that came back at least once
	Revised      int // of these, what differs from the first submitted version
}

// QuantitativeRate is the share of quantitative rows in per cent; none of no row.
func (r *IndicatorRow) QuantitativeRate() *exact.Decimal {
	return share(int64(r.Quantitative), int64(r.Count))
}

// ReusedRate is the share of rows from the library.
func (r *IndicatorRow) ReusedRate() *exact.Decimal { return share(int64(r.Reused), int64(r.Count)) }

// RevisedRate is the share of changed rows among those of declarations that came back.
func (r *IndicatorRow) RevisedRate() *exact.Decimal {
	return share(int64(r.Revised), int64(r.Returned))
}

func (r *IndicatorRow) add(c indicatorCell) {
	r.Count += c.Count
	r.Quantitative += c.Quantitative
	r.Reused += c.Reused
	r.Returned += c.Returned
	r.Revised += c.Revised
}

// indicatorCell is what one grouped statement tells of a unit's rows of a second level.
type indicatorCell struct {
	UnitID       uuid.UUID `json:"unit_id"`
	Level2       string    `json:"level2"`
	Count        int       `json:"count"`
	Quantitative int       `json:"quantitative"`
	Reused       int       `json:"reused"`
	Returned     int       `json:"returned"`
	Revised      int       `json:"revised"`
}

// CountIndicators makes T12 from one grouped statement.
func CountIndicators(ctx context.Context, db *ent.Client, f StatisticsFilter) (*IndicatorStatistics, error) {
	names, err := namesOf(ctx, db)
	if err != nil {
		return nil, err
	}
	cells, err := f.indicatorCells(ctx, db, names.set.Taxonomy)
	if err != nil {
		return nil, err
	}
	s := &IndicatorStatistics{Total: &IndicatorRow{}, Levels: []*IndicatorRow{}, Units: []*IndicatorRow{}}
	levels, order := levelNames(names.set.Taxonomy)
	byLevel, byUnit := map[string]*IndicatorRow{}, map[uuid.UUID]*IndicatorRow{}
	for _, c := range cells {
		s.Total.add(c)
		if byLevel[c.Level2] == nil {
			byLevel[c.Level2] = &IndicatorRow{Code: c.Level2, NameZh: levels[c.Level2]}
			s.Levels = append(s.Levels, byLevel[c.Level2])
		}
		byLevel[c.Level2].add(c)
		if byUnit[c.UnitID] == nil {
			u := names.units[c.UnitID]
			byUnit[c.UnitID] = &IndicatorRow{Code: u.Code, NameZh: u.NameZh}
			s.Units = append(s.Units, byUnit[c.UnitID])
		}
		byUnit[c.UnitID].add(c)
	}
	slices.SortFunc(s.Levels, func(a, b *IndicatorRow) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Code), slices.Index(order, b.Code)), cmp.Compare(a.Code, b.Code))
	})
	slices.SortFunc(s.Units, func(a, b *IndicatorRow) int { return cmp.Compare(a.Code, b.Code) })
	return s, nil
}

// levelNames are the second levels of all schemes, and their order.
func levelNames(t *standard.Taxonomy) (names map[string]string, order []string) {
	names = map[string]string{}
	for _, s := range t.Schemes {
		for _, l := range s.Level1 {
			for _, q := range l.Level2 {
				names[q.Code] = q.NameZh
				order = append(order, q.Code)
			}
		}
	}
	return names, order
}

// IndicatorsCounted is which annual indicators a figure of T12 counts.
type IndicatorsCounted string

// What T12 counts.
const (
	AnyIndicator IndicatorsCounted = "ANY"
	Quantitative IndicatorsCounted = "QUANTITATIVE"
	Reused       IndicatorsCounted = "REUSED"
	Returned     IndicatorsCounted = "RETURNED"
	Revised      IndicatorsCounted = "REVISED"
)

// HasIndicators are the declarations with an annual indicator that a figure of T12 counts,
// of one second level where one is given.
func HasIndicators(ctx context.Context, db *ent.Client, counted IndicatorsCounted, level2 *string) (predicate.Declaration, error) {
	of := []predicate.Indicator{indicator.Horizon("ANNUAL")}
	if level2 != nil {
		of = append(of, indicator.Level2(*level2))
	}
	var also []predicate.Declaration
	switch counted {
	case Quantitative:
		set, err := standard.Current(ctx, db)
		if err != nil {
			return nil, err
		}
		of = append(of, indicator.OperatorNotIn(inWords(set.Taxonomy)...))
	case Reused:
		of = append(of, indicator.LibraryIDNotNil())
	case Returned:
		also = append(also, declaration.RevisionGT(1))
	case Revised:
		of = append(of, indicator.Revised(true))
		also = append(also, declaration.RevisionGT(1))
	}
	return declaration.And(append(also, declaration.HasIndicatorsWith(of...))...), nil
}

// inWords are the operators of indicators that have no number.
func inWords(t *standard.Taxonomy) []string {
	var codes []string
	for _, o := range t.Operators {
		if !o.Quantitative {
			codes = append(codes, o.Code)
		}
	}
	return codes
}

// indicatorCells groups the annual rows of the declarations that were handed in.
func (f StatisticsFilter) indicatorCells(ctx context.Context, db *ent.Client, t *standard.Taxonomy) ([]indicatorCell, error) {
	var uncounted []any
	for _, code := range inWords(t) {
		uncounted = append(uncounted, code)
	}
	var cells []indicatorCell
	err := db.Indicator.Query().Where(indicator.Horizon("ANNUAL"), indicator.HasDeclarationWith(f.rows(HandedIn)...)).
		Modify(func(s *sql.Selector) {
			d := sql.Table(declaration.Table)
			s.Join(d).On(s.C(indicator.FieldDeclarationID), d.C(declaration.FieldID))
			unit, level := d.C(declaration.FieldUnitID), s.C(indicator.FieldLevel2)
			counted := func(t *sql.Selector) *sql.Predicate { return sql.NotIn(t.C(indicator.FieldOperator), uncounted...) }
			reused := func(t *sql.Selector) *sql.Predicate { return sql.NotNull(t.C(indicator.FieldLibraryID)) }
			returned := func(*sql.Selector) *sql.Predicate { return sql.GT(d.C(declaration.FieldRevision), 1) }
			revised := func(t *sql.Selector) *sql.Predicate { return sql.EQ(t.C(indicator.FieldRevised), true) }
			s.Select(unit, level).AppendSelectAs("COUNT(*)", "count").
				AppendSelectExprAs(sumWhere(s, counted, "1"), "quantitative").
				AppendSelectExprAs(sumWhere(s, reused, "1"), "reused").
				AppendSelectExprAs(sumWhere(s, returned, "1"), "returned").
				AppendSelectExprAs(sumWhere(s, revised, "1"), "revised").
				GroupBy(unit, level)
		}).Scan(ctx, &cells)
	if err != nil {
		return nil, fmt.Errorf("count indicators: %w", err)
	}
	return cells, nil
}
