package statistics

import (
	"context"
	"fmt"
	"math/big"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// SelfCheckRow is a unit's self-evaluations that were checked again: the means of its own
// totals and of those that stand, and how far the former are inflated (虚高分).
type SelfCheckRow struct {
	Code          string
	NameZh        string
	Count         int
	Own           exact.Points
	Final         exact.Points
	Inflated      exact.Points
	InflatedCount int
}

// Rechecked are the confirmed self-evaluations that department or bureau checked again.
func Rechecked() predicate.SelfEvaluation {
	return selfevaluation.And(selfevaluation.FinalTotalNotNil(),
		selfevaluation.Or(selfevaluation.DepartmentCheckNotNil(), selfevaluation.FinanceCheckNotNil()))
}

// SelfChecks is T9.
func (f *FollowUp) SelfChecks(ctx context.Context) ([]*SelfCheckRow, error) {
	names, err := namesOf(ctx, f.db)
	if err != nil {
		return nil, err
	}
	var cells []struct {
		UnitID        uuid.UUID `json:"unit_id"`
		Count         int       `json:"count"`
		Own           int64     `json:"own"`
		Final         int64     `json:"final"`
		InflatedCount int       `json:"inflated_count"`
	}
	err = f.db.SelfEvaluation.Query().
		Where(selfevaluation.Year(f.filter.BudgetYear), selfevaluation.HasDeclarationWith(f.filter.any()...), Rechecked()).
		Modify(func(s *sql.Selector) {
			d := sql.Table(declaration.Table).As("d")
			s.Join(d).On(s.C(selfevaluation.FieldDeclarationID), d.C(declaration.FieldID))
			s.Select(d.C(declaration.FieldUnitID)).AppendSelectAs("COUNT(*)", "count").
				AppendSelectAs(amountOf(s.C(selfevaluation.FieldTotal)), "own").
				AppendSelectAs(amountOf(s.C(selfevaluation.FieldFinalTotal)), "final").
				AppendSelectAs("SUM(CASE WHEN "+s.C(selfevaluation.FieldInflated)+" > 0 THEN 1 ELSE 0 END)", "inflated_count").
				GroupBy(d.C(declaration.FieldUnitID))
		}).Scan(ctx, &cells)
	if err != nil {
		return nil, fmt.Errorf("count self-evaluations: %w", err)
	}
	rows := []*SelfCheckRow{}
	for _, c := range cells {
		u := names.units[c.UnitID]
		rows = append(rows, &SelfCheckRow{Code: u.Code, NameZh: u.NameZh, Count: c.Count, Own: meanPoints(c.Own, c.Count),
			Final: meanPoints(c.Final, c.Count), Inflated: meanPoints(c.Own-c.Final, c.Count), InflatedCount: c.InflatedCount})
	}
	return byCode(rows, func(r *SelfCheckRow) string { return r.Code }), nil
}

// meanPoints is a mean of hundredths, rounded once.
func meanPoints(sum int64, n int) exact.Points {
	return exact.RoundPoints(big.NewRat(sum, 100*int64(n)))
}
