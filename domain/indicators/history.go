package indicators

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// LibraryYear is what an indicator was worth in one budget year: what approved forms
// promised, and what confirmed self-evaluations say was reached. Whose they were is not
// told: see LibraryUse.
type LibraryYear struct {
	Year    int
	Targets *ValueRange
	Actuals *ValueRange
}

// ValueRange is where some values lie; of an even number the median is the mean of the
// middle two, to six decimals.
type ValueRange struct {
	Count                   int
	Lowest, Median, Highest exact.Decimal
}

// LibraryUse is one declaration that has the indicator, for whom may see it.
type LibraryUse struct {
	Declaration *ent.Declaration
	Indicator   *ent.Indicator
	Actual      *string
}

// oldest is how many rows of approved forms a history reads, the newest first; shown is
// how many uses are listed.
const (
	oldest = 2000
	shown  = 50
)

// Uses counts by row the declarations of the division whose newest submitted version
// has an indicator taken from it.
func Uses(ctx context.Context, db *ent.Client) (map[uuid.UUID]int, error) {
	var rows []struct {
		LibraryID uuid.UUID `json:"library_id"`
		Uses      int       `json:"uses"`
	}
	err := db.Indicator.Query().Where(indicator.LibraryIDNotNil()).
		Modify(func(s *sql.Selector) {
			id := s.C(indicator.FieldLibraryID)
			s.Select(id).AppendSelectAs("COUNT(DISTINCT "+s.C(indicator.FieldDeclarationID)+")", "uses").GroupBy(id)
		}).
		Scan(viewer.System(ctx, "how often the library is used"), &rows)
	uses := make(map[uuid.UUID]int, len(rows))
	for _, r := range rows {
		uses[r.LibraryID] = r.Uses
	}
	return uses, err
}

// same is true of the indicators that a row of the library stands for: those taken from
// it, and those of its name, second level and unit that were typed, or older than it.
func same(l *ent.LibraryIndicator) predicate.Indicator {
	return indicator.Or(indicator.LibraryID(l.ID),
		indicator.And(indicator.NormalName(l.NormalName), indicator.Unit(l.Unit), indicator.Level2(l.Level2)))
}

// History is what a row was worth over the years, the newest first, over the whole
// division.
func History(ctx context.Context, db *ent.Client, l *ent.LibraryIndicator) ([]*LibraryYear, error) {
	sys := viewer.System(ctx, "what an indicator was worth")
	rows, err := db.Indicator.Query().Where(same(l), indicator.Horizon("ANNUAL"),
		indicator.HasDeclarationWith(declaration.StageEQ(declaration.StageAPPROVED))).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.Select(declaration.FieldID, declaration.FieldBudgetYear) }).
		Order(ent.Desc(indicator.FieldDeclarationID)).Limit(oldest).All(sys)
	if err != nil {
		return nil, fmt.Errorf("history of %s: %w", l.NameZh, err)
	}
	reached, err := actuals(ctx, db, rows)
	if err != nil {
		return nil, err
	}
	return yearly(rows, reached, l.Unit), nil
}

// yearly adds the values up by budget year. Those in another unit, which an earlier
// edition of the row may have had, say nothing about this one.
func yearly(rows []*ent.Indicator, reached map[uuid.UUID]string, unit string) []*LibraryYear {
	targets, actuals := map[int][]*big.Rat{}, map[int][]*big.Rat{}
	for _, r := range rows {
		year := r.Edges.Declaration.BudgetYear
		if _, known := targets[year]; !known {
			targets[year] = nil
		}
		if r.Unit != unit || unit == "" {
			continue
		}
		if d, err := exact.ParseDecimal(r.Target); err == nil {
			targets[year] = append(targets[year], d.Rat())
		}
		if d, err := exact.ParseDecimal(strings.TrimSpace(reached[r.ID])); err == nil {
			actuals[year] = append(actuals[year], d.Rat())
		}
	}
	years := []*LibraryYear{}
	for year := range targets {
		years = append(years, &LibraryYear{Year: year, Targets: rangeOf(targets[year]), Actuals: rangeOf(actuals[year])})
	}
	slices.SortFunc(years, func(a, b *LibraryYear) int { return cmp.Compare(b.Year, a.Year) })
	return years
}

// rangeOf is where values lie; there is none of no value.
func rangeOf(values []*big.Rat) *ValueRange {
	n := len(values)
	if n == 0 {
		return nil
	}
	s := slices.SortedFunc(slices.Values(values), (*big.Rat).Cmp)
	median := s[n/2]
	if n%2 == 0 {
		median = new(big.Rat).Add(s[n/2-1], s[n/2])
		median.Mul(median, big.NewRat(1, 2))
	}
	return &ValueRange{Count: n, Lowest: plain(s[0]), Median: plain(median), Highest: plain(s[n-1])}
}

// plain is a number without needless decimals.
func plain(r *big.Rat) exact.Decimal {
	text := string(exact.Fixed(r, 6))
	return exact.Decimal(strings.TrimSuffix(strings.TrimRight(text, "0"), "."))
}

// UsesOf lists the newest declarations with the indicator that the viewer may see.
func UsesOf(ctx context.Context, db *ent.Client, l *ent.LibraryIndicator) ([]*LibraryUse, error) {
	rows, err := db.Indicator.Query().Where(same(l), indicator.Horizon("ANNUAL")).WithDeclaration().
		Order(ent.Desc(indicator.FieldDeclarationID)).Limit(shown).All(ctx)
	if err != nil {
		return nil, err
	}
	reached, err := actuals(ctx, db, rows)
	if err != nil {
		return nil, err
	}
	uses := make([]*LibraryUse, len(rows))
	for i, r := range rows {
		uses[i] = &LibraryUse{Declaration: r.Edges.Declaration, Indicator: r}
		if actual, known := reached[r.ID]; known {
			uses[i].Actual = &actual
		}
	}
	return uses, nil
}

// actuals are what confirmed self-evaluations say of some indicators: their results
// stand in the order of the plan's scored rows.
func actuals(ctx context.Context, db *ent.Client, rows []*ent.Indicator) (map[uuid.UUID]string, error) {
	sys := viewer.System(ctx, "what was reached")
	ids := make([]uuid.UUID, len(rows))
	for i, r := range rows {
		ids[i] = r.DeclarationID
	}
	done, err := db.SelfEvaluation.Query().Where(selfevaluation.DeclarationIDIn(ids...), selfevaluation.ConfirmedAtNotNil()).
		Select(selfevaluation.FieldDeclarationID, selfevaluation.FieldForm).All(sys)
	if err != nil || len(done) == 0 {
		return nil, err
	}
	results := map[uuid.UUID][]form.ResultRow{}
	ids = ids[:0]
	for _, e := range done {
		results[e.DeclarationID] = e.Form.Results
		ids = append(ids, e.DeclarationID)
	}
	plan, err := db.Indicator.Query().Where(indicator.DeclarationIDIn(ids...), indicator.Horizon("ANNUAL"), indicator.WeightNotNil()).
		Order(indicator.ByNo()).Select(indicator.FieldID, indicator.FieldDeclarationID).All(sys)
	if err != nil {
		return nil, err
	}
	reached, place := map[uuid.UUID]string{}, map[uuid.UUID]int{}
	for _, r := range plan {
		at := place[r.DeclarationID]
		place[r.DeclarationID]++
		if all := results[r.DeclarationID]; at < len(all) && form.Word(all[at].Actual) != "" {
			reached[r.ID] = form.Word(all[at].Actual)
		}
	}
	return reached, nil
}
