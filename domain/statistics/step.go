package statistics

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/stagechange"
)

// StepRow is one stage of the procedure: who is in it, who has left it, and how long it
// took them.
type StepRow struct {
	Stage   declaration.Stage
	Now     int
	Passed  int // declarations
	Passes  int
	Days    *exact.Decimal // the mean of a pass
	Longest *exact.Decimal
}

// Steps is T10, in the order of the procedure.
func (f *FollowUp) Steps(ctx context.Context) ([]*StepRow, error) {
	of := f.filter.rows(HandedIn)
	var now []struct {
		Stage declaration.Stage `json:"stage"`
		Count int               `json:"count"`
	}
	err := scan(ctx, f.db, of, func(s *sql.Selector) {
		s.Select(s.C(declaration.FieldStage)).AppendSelectAs("COUNT(*)", "count").GroupBy(s.C(declaration.FieldStage))
	}, &now)
	if err != nil {
		return nil, err
	}
	var left []struct {
		Stage   declaration.Stage `json:"left_stage"`
		Passed  int               `json:"passed"`
		Passes  int               `json:"passes"`
		Days    int64             `json:"days"`
		Longest int64             `json:"longest"`
	}
	if err := scan(ctx, f.db, of, func(s *sql.Selector) { f.durations(ctx, s) }, &left); err != nil {
		return nil, err
	}
	rows := []*StepRow{}
	for _, stage := range workflow.InOrder {
		row := &StepRow{Stage: stage}
		for _, n := range now {
			if n.Stage == stage {
				row.Now = n.Count
			}
		}
		for _, l := range left {
			if l.Stage == stage {
				row.Passed, row.Passes = l.Passed, l.Passes
				row.Days, row.Longest = days(l.Days, l.Passes), days(l.Longest, 1)
			}
		}
		if row.Now > 0 || row.Passes > 0 {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

func days(sum int64, n int) *exact.Decimal {
	d := exact.Fixed(big.NewRat(sum, int64(n)), 1)
	return &d
}

// leaving are the steps of declarations that ended a stage.
func leaving(s *sql.Selector) {
	s.Where(sql.And(sql.IsNull(s.C(stagechange.FieldSheetID)), sql.EQ(s.C(stagechange.FieldSubject), ""),
		sql.ColumnsNEQ(s.C(stagechange.FieldFromStage), s.C(stagechange.FieldToStage))))
}

// durations groups the steps of declarations by the stage that they ended: it lasted since
// the step before, or since the form was begun. They count civil days, from one to another:
// hours would tell when the last of a panel handed in.
func (f *FollowUp) durations(ctx context.Context, s *sql.Selector) {
	steps := seen(ctx, s, stagechange.Table, stagechange.FieldDeclarationID, stagechange.FieldFromStage, stagechange.FieldCreatedAt)
	leaving(steps)
	d := sql.Table(declaration.Table)
	steps.AppendSelectAs(fmt.Sprintf("LAG(%s) OVER (PARTITION BY %s ORDER BY %s)", steps.C(stagechange.FieldCreatedAt),
		steps.C(stagechange.FieldDeclarationID), steps.C(stagechange.FieldID)), "since").
		Where(sql.In(steps.C(stagechange.FieldDeclarationID), sql.Dialect(s.Dialect()).Select(d.C(declaration.FieldID)).From(d).
			Where(sql.EQ(d.C(declaration.FieldBudgetYear), f.filter.BudgetYear))))
	steps.As("step")
	s.Join(steps).On(s.C(declaration.FieldID), steps.C(stagechange.FieldDeclarationID))
	at, since := steps.C(stagechange.FieldCreatedAt), "COALESCE("+steps.C("since")+", "+s.C(declaration.FieldCreatedAt)+")"
	lasted := "(" + dayNo(s.Dialect(), at) + " - " + dayNo(s.Dialect(), since) + ")"
	s.Select().AppendSelectAs(steps.C(stagechange.FieldFromStage), "left_stage").
		AppendSelectAs("COUNT(DISTINCT "+s.C(declaration.FieldID)+")", "passed").AppendSelectAs("COUNT(*)", "passes").
		AppendSelectAs(amountOf(lasted), "days").AppendSelectAs("MAX("+lasted+")", "longest").
		GroupBy(steps.C(stagechange.FieldFromStage))
}

// dayNo numbers the civil days of moments, which both databases keep in UTC.
func dayNo(kind, moment string) string {
	_, ahead := time.Time{}.In(clock.Zone).Zone()
	if kind == dialect.Postgres {
		return fmt.Sprintf("CAST(FLOOR((EXTRACT(EPOCH FROM %s) + %d) / 86400) AS BIGINT)", moment, ahead)
	}
	return fmt.Sprintf("((CAST(strftime('%%s', %s) AS INTEGER) + %d) / 86400)", moment, ahead)
}

// Passed are the declarations that have left a stage.
func Passed(ctx context.Context, stage declaration.Stage) predicate.Declaration {
	return func(s *sql.Selector) {
		steps := seen(ctx, s, stagechange.Table, stagechange.FieldID)
		leaving(steps)
		s.Where(its(s, steps.Where(sql.EQ(steps.C(stagechange.FieldFromStage), stage))))
	}
}
