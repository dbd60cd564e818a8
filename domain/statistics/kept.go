package statistics

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/declarationtally"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// kept is a cell of the kept totals: the declarations that agree in year, place, stage and
// grade.
type kept struct {
	Year    int               `json:"budget_year"`
	PlaceID uuid.UUID         `json:"place"`
	Stage   declaration.Stage `json:"stage"`
	Grade   string            `json:"grade"`

	Count           int   `json:"count"`
	Declared        int64 `json:"declared"`
	Decided         int   `json:"decided"`
	DecidedDeclared int64 `json:"decided_declared"`
	Granted         int64 `json:"granted"`
	CutCount        int   `json:"cut_count"`
	ZeroCount       int   `json:"zero_count"`
	Approved        int64 `json:"approved"`
}

// measures are the figures of a cell that are added up.
var measures = []string{declarationtally.FieldCount, declarationtally.FieldDeclared, declarationtally.FieldDecided,
	declarationtally.FieldDecidedDeclared, declarationtally.FieldGranted, declarationtally.FieldCutCount,
	declarationtally.FieldZeroCount, declarationtally.FieldApproved}

// keptCells reads a year and the one before it from the kept totals, place by place. Who
// sees declarations in other ways than by unit and section has them counted one by one.
func (f DashboardFilter) keptCells(ctx context.Context, db *ent.Client, by DashboardPlace, n *names) ([]kept, error) {
	if !policy.Summed(viewer.FromContext(ctx)) {
		return f.countedCells(ctx, db, by, n)
	}
	q := db.DeclarationTally.Query().Where(declarationtally.BudgetYearIn(f.BudgetYear, f.BudgetYear-1))
	if f.BatchID != nil {
		q.Where(declarationtally.Or(declarationtally.BatchID(*f.BatchID), declarationtally.BudgetYear(f.BudgetYear-1)))
	}
	if f.UnitCode != nil {
		q.Where(declarationtally.UnitID(n.unitOf(*f.UnitCode)))
	}
	if f.SectionCode != nil {
		q.Where(declarationtally.SectionID(n.sectionOf(*f.SectionCode)))
	}
	var cells []kept
	err := q.Modify(func(s *sql.Selector) {
		place := s.C(by.column())
		s.Select(s.C(declarationtally.FieldBudgetYear), s.C(declarationtally.FieldStage), s.C(declarationtally.FieldGrade)).AppendSelectAs(place, "place")
		for _, m := range measures {
			s.AppendSelectAs(amountOf(s.C(m)), m)
		}
		s.GroupBy(s.C(declarationtally.FieldBudgetYear), place, s.C(declarationtally.FieldStage), s.C(declarationtally.FieldGrade))
	}).Scan(ctx, &cells)
	if err != nil {
		return nil, fmt.Errorf("kept totals: %w", err)
	}
	return cells, nil
}

// countedCells are the same cells counted from the declarations.
func (f DashboardFilter) countedCells(ctx context.Context, db *ent.Client, by DashboardPlace, n *names) ([]kept, error) {
	of := append(f.places(n), declaration.BudgetYearIn(f.BudgetYear, f.BudgetYear-1))
	if f.BatchID != nil {
		of = append(of, declaration.Or(declaration.BatchID(*f.BatchID), declaration.BudgetYear(f.BudgetYear-1)))
	}
	var cells []kept
	err := scan(ctx, db, of, func(s *sql.Selector) {
		place := s.C(by.column())
		s.Select(s.C(declaration.FieldBudgetYear), s.C(declaration.FieldStage)).AppendSelectAs(place, "place").
			AppendSelectAs("COALESCE("+s.C(declaration.FieldGrade)+", '')", "grade").
			AppendSelectAs("COUNT(*)", "count").AppendSelectAs(amountOf(s.C(declaration.FieldAmount)), "declared")
		s.GroupBy(s.C(declaration.FieldBudgetYear), place, s.C(declaration.FieldStage), s.C(declaration.FieldGrade))
		measured(s)
	}, &cells)
	return cells, err
}

// places are the declarations of the filter's unit and section.
func (f DashboardFilter) places(n *names) (of []predicate.Declaration) {
	if f.UnitCode != nil {
		of = append(of, declaration.UnitID(n.unitOf(*f.UnitCode)))
	}
	if f.SectionCode != nil {
		of = append(of, declaration.SectionID(n.sectionOf(*f.SectionCode)))
	}
	return of
}

// row is the cell as tables count it: what is still with its unit is nothing to them.
func (k kept) row() cell {
	for _, s := range withUnit {
		if s == k.Stage {
			return cell{}
		}
	}
	c := cell{Count: k.Count, Declared: k.Declared, Decided: k.Decided, DecidedDeclared: k.DecidedDeclared, Granted: k.Granted,
		CutCount: k.CutCount, ZeroCount: k.ZeroCount, Approved: k.Approved}
	if k.Stage == declaration.StageAPPROVED {
		c.ApprovedCount = k.Count
	}
	return c
}
