package main

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"hengxiao/ent/store"
)

// The lists of the spending half ask what the application's own pages ask.
const (
	selfListQuery = `query($year: Int!) { selfEvaluations(filter: { year: $year }, first: 50) { totalCount pageInfo { hasNextPage endCursor }
		edges { node { id year stage dueAt total grade finalTotal finalGrade declaration { id code nameZh unit { nameZh } } } } } }`

	monitorListQuery = `query($year: Int!) { monitorings(filter: { year: $year }, first: 50) { totalCount pageInfo { hasNextPage endCursor }
		edges { node { id year throughMonth stage dueAt light suspended declaration { id code nameZh unit { nameZh } } } } } }`

	evaluationListQuery = `query($year: Int!) { evaluations(filter: { year: $year }, first: 50) { totalCount pageInfo { hasNextPage endCursor }
		edges { node { id kind year stage dueAt total grade declaration { id code nameZh unit { nameZh } } } } } }`
)

// spent is the year whose spending is looked at: that with the most approved projects.
func spent(s *server) []fields { return []fields{{"year": s.pages.spent}} }

// findYear finds that year among those of the batches.
func (s *server) findYear(ctx context.Context) error {
	var found struct {
		Batches struct {
			Edges []struct{ Node struct{ BudgetYear int } }
		}
	}
	if err := s.office.read(ctx, `{ batches(first: 50) { edges { node { budgetYear } } } }`, nil, &found); err != nil {
		return err
	}
	most := 0
	for _, e := range found.Batches.Edges {
		var said struct{ Declarations struct{ TotalCount int } }
		err := s.office.read(ctx, `query($year: Int!) { declarations(filter: { budgetYear: $year, stages: [APPROVED] }, first: 1) { totalCount } }`,
			fields{"year": e.Node.BudgetYear}, &said)
		if err != nil {
			return err
		}
		if n := said.Declarations.TotalCount; n > most {
			most, s.pages.spent = n, e.Node.BudgetYear
		}
	}
	return nil
}

// openYear lets the office ask all units of the year at once, and tells how long each
// opening took.
func (s *server) openYear(ctx context.Context) error {
	due := time.Now().AddDate(0, 1, 0).Format(time.DateOnly)
	openings := []struct{ name, query string }{
		{"monitoring", `mutation($year: Int!, $due: Date!) { made: openMonitoring(input: { year: $year, throughMonth: 6, dueOn: $due }) }`},
		{"self-evaluation", `mutation($year: Int!, $due: Date!) { made: openSelfEvaluations(input: { year: $year, dueOn: $due }) }`},
	}
	for _, o := range openings {
		var said struct{ Made int }
		begun := time.Now()
		if err := s.office.read(ctx, o.query, fields{"year": s.pages.spent, "due": due}, &said); err != nil {
			return fmt.Errorf("open %s of %d on %s: %w", o.name, s.pages.spent, s, err)
		}
		say("%s: %s of %d opened for %d projects in %s", s, o.name, s.pages.spent, said.Made, time.Since(begun).Round(time.Millisecond))
	}
	return s.base.report(ctx)
}

// report fills in what the units report of the year's money, past the verbs: dashboards
// add it up.
func (b *base) report(ctx context.Context) error {
	st, err := store.Open(ctx, b.Config)
	if err != nil {
		return err
	}
	defer func() { _ = st.Close() }()
	return st.Patiently(ctx, nil, func(tx *sql.Tx) error {
		for _, table := range []string{"monitorings", "self_evaluations"} {
			of := "(SELECT approved_amount FROM declarations AS d WHERE d.id = " + table + ".declaration_id)"
			_, err := tx.ExecContext(ctx, "UPDATE "+table+" SET adjusted_budget = "+of+", executed = "+of+" * 4 / 5 WHERE executed IS NULL")
			if err != nil {
				return fmt.Errorf("report the year: %w", err)
			}
		}
		return nil
	})
}
