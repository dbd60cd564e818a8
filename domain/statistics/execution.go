package statistics

import (
	"context"
	"fmt"
	"strings"

	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// ExecutionBand is where an execution rate (执行率) lies.
type ExecutionBand string

// The bands; a rate on a border is in the higher one. Unknown has no figures yet.
const (
	Under20 ExecutionBand = "UNDER_20"
	Under40 ExecutionBand = "UNDER_40"
	Under60 ExecutionBand = "UNDER_60"
	Under80 ExecutionBand = "UNDER_80"
	Under95 ExecutionBand = "UNDER_95"
	From95  ExecutionBand = "FROM_95"
	Unknown ExecutionBand = "UNKNOWN"
)

// bands are in the order of the table; per cent below which a rate is in one.
var bands = []struct {
	band  ExecutionBand
	below int
}{{Under20, 20}, {Under40, 40}, {Under60, 60}, {Under80, 80}, {Under95, 95}, {From95, 0}, {Unknown, 0}}

// ExecutionShare adds the approved declarations of one band up.
type ExecutionShare struct {
	Band     ExecutionBand
	Count    int
	Budget   exact.Money
	Executed exact.Money
}

// Executions is T7: what was spent of the year's budgets, by the self-evaluation once it
// is handed in, before that by the payment system.
func (f *FollowUp) Executions(ctx context.Context) ([]*ExecutionShare, error) {
	var cells []struct {
		Band     ExecutionBand `json:"band"`
		Count    int           `json:"count"`
		Budget   int64         `json:"budget"`
		Executed int64         `json:"executed"`
	}
	err := scan(ctx, f.db, f.filter.rows(Approved), func(s *sql.Selector) {
		budget, executed := spent(ctx, s)
		s.Select().AppendSelectAs(bandOf(budget, executed), "band").AppendSelectAs("COUNT(*)", "count").
			AppendSelectAs(amountOf(budget), "budget").AppendSelectAs(amountOf(executed), "executed").GroupBy("band")
	}, &cells)
	if err != nil {
		return nil, err
	}
	rows := make([]*ExecutionShare, len(bands))
	for i, b := range bands {
		rows[i] = &ExecutionShare{Band: b.band}
		for _, c := range cells {
			if c.Band == b.band {
				rows[i].Count, rows[i].Budget, rows[i].Executed = c.Count, exact.Money(c.Budget), exact.Money(c.Executed)
			}
		}
	}
	return rows, nil
}

// spent joins what is known of each declaration's money: 全年预算数 and 执行数.
func spent(ctx context.Context, s *sql.Selector) (budget, executed string) {
	own, figure := reported(ctx, s).As("own"), delivered(ctx, s).As("figure")
	id := s.C(declaration.FieldID)
	s.LeftJoin(own).On(id, own.C(selfevaluation.FieldDeclarationID))
	s.LeftJoin(figure).On(id, figure.C(executionfigure.FieldDeclarationID))
	either := func(column string) string {
		return fmt.Sprintf("CASE WHEN %s IS NOT NULL THEN %s ELSE %s END", own.C("executed"), own.C(column), figure.C(column))
	}
	return either("adjusted_budget"), either("executed")
}

// reported is what self-evaluations say that were handed in.
func reported(ctx context.Context, s *sql.Selector) *sql.Selector {
	own := seen(ctx, s, selfevaluation.Table, selfevaluation.FieldDeclarationID, selfevaluation.FieldAdjustedBudget, selfevaluation.FieldExecuted)
	return own.Where(sql.NotNull(own.C(selfevaluation.FieldExecuted)))
}

// delivered is what the payment system said last.
func delivered(ctx context.Context, s *sql.Selector) *sql.Selector {
	figure := seen(ctx, s, executionfigure.Table, executionfigure.FieldDeclarationID, executionfigure.FieldAdjustedBudget, executionfigure.FieldExecuted)
	return figure.Where(sql.EQ(figure.C(executionfigure.FieldCurrent), true))
}

// bandOf names the band of a rate, without dividing.
func bandOf(budget, executed string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "CASE WHEN %[1]s IS NULL OR %[2]s IS NULL OR %[1]s <= 0 THEN '%[3]s'", budget, executed, Unknown)
	for _, e := range bands {
		if e.below > 0 {
			fmt.Fprintf(&b, " WHEN %s * 100 < %s * %d THEN '%s'", executed, budget, e.below, e.band)
		}
	}
	fmt.Fprintf(&b, " ELSE '%s' END", From95)
	return b.String()
}

// Executed are the approved declarations whose execution rate lies in a band.
func Executed(ctx context.Context, band ExecutionBand) predicate.Declaration {
	return func(s *sql.Selector) {
		own, figure := reported(ctx, s), delivered(ctx, s)
		any, more := its(s, reported(ctx, s)), its(s, delivered(ctx, s))
		in := func(rows *sql.Selector) *sql.Predicate {
			rate := bandOf(rows.C("adjusted_budget"), rows.C("executed"))
			return its(s, rows.Where(sql.ExprP(rate+" = '"+string(band)+"'")))
		}
		ways := []*sql.Predicate{in(own), sql.And(sql.Not(any), in(figure))}
		if band == Unknown {
			ways = append(ways, sql.And(sql.Not(its(s, reported(ctx, s))), sql.Not(more)))
		}
		s.Where(sql.And(tests[Approved](s), sql.Or(ways...)))
	}
}

// its is true of declarations of which there are such rows.
func its(s *sql.Selector, rows *sql.Selector) *sql.Predicate {
	return sql.Exists(rows.Where(sql.ColumnsEQ(rows.C("declaration_id"), s.C(declaration.FieldID))))
}
