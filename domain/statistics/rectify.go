package statistics

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/problem"
)

// Rectification is how far problems are put right (整改).
type Rectification string

// What an item can be.
const (
	RectifyOpen    Rectification = "OPEN"
	RectifyOverdue Rectification = "OVERDUE"
	RectifyDone    Rectification = "DONE"
)

// RectifyRow counts a section's items in one state, and the evaluations that have some.
type RectifyRow struct {
	Code        string
	NameZh      string
	State       Rectification
	Problems    int
	Evaluations int
}

// rectifying are the items in a state.
func rectifying(state Rectification, now time.Time) predicate.Problem {
	open, late := problem.StatusIn(workflow.ProblemOpen...), problem.DueAtLTE(now)
	switch state {
	case RectifyOpen:
		return problem.And(open, problem.Not(late))
	case RectifyOverdue:
		return problem.And(open, late)
	default:
		return problem.Not(open)
	}
}

// Rectifying are the evaluations with an item in a state. The items are found once, not for
// each evaluation again.
func Rectifying(ctx context.Context, state Rectification) predicate.Evaluation {
	return func(s *sql.Selector) {
		items := sql.Table(problem.Table)
		found := sql.Dialect(s.Dialect()).Select(items.C(problem.FieldEvaluationID)).From(items)
		rectifying(state, clock.Now(ctx))(found)
		s.Where(sql.In(s.C(evaluation.FieldID), found))
	}
}

// Rectification is T14, by section.
func (f *FollowUp) Rectification(ctx context.Context) ([]*RectifyRow, error) {
	names, err := namesOf(ctx, f.db)
	if err != nil {
		return nil, err
	}
	var cells []struct {
		SectionID   uuid.UUID     `json:"section_id"`
		State       Rectification `json:"state"`
		Problems    int           `json:"problems"`
		Evaluations int           `json:"evaluations"`
	}
	now := clock.Now(ctx)
	err = f.db.Problem.Query().
		Where(problem.HasEvaluationWith(evaluation.Year(f.filter.BudgetYear), evaluation.HasDeclarationWith(f.filter.any()...))).
		Modify(func(s *sql.Selector) {
			d := sql.Table(declaration.Table).As("d")
			s.Join(d).On(s.C(problem.FieldDeclarationID), d.C(declaration.FieldID))
			s.Select(d.C(declaration.FieldSectionID)).
				AppendSelectExprAs(sql.ExprFunc(func(w *sql.Builder) {
					w.WriteString("CASE WHEN ").Join(sql.NotIn(s.C(problem.FieldStatus), problem.StatusOPEN, problem.StatusPROVED)).
						WriteString(" THEN '" + string(RectifyDone) + "' WHEN ").Join(sql.LTE(s.C(problem.FieldDueAt), now)).
						WriteString(" THEN '" + string(RectifyOverdue) + "' ELSE '" + string(RectifyOpen) + "' END")
				}), "state").
				AppendSelectAs("COUNT(*)", "problems").
				AppendSelectAs("COUNT(DISTINCT "+s.C(problem.FieldEvaluationID)+")", "evaluations").
				GroupBy(d.C(declaration.FieldSectionID), "state")
		}).Scan(ctx, &cells)
	if err != nil {
		return nil, fmt.Errorf("count problems: %w", err)
	}
	rows := []*RectifyRow{}
	for _, c := range cells {
		s := names.sections[c.SectionID]
		rows = append(rows, &RectifyRow{s.Code, s.NameZh, c.State, c.Problems, c.Evaluations})
	}
	return byCode(rows, func(r *RectifyRow) string { return r.Code + string(r.State) }), nil
}
