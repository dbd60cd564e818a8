// Package overall is 部门整体支出绩效: what a department promises for all of its year's
// money, and after the year what it comes to by the framework of the standards.
package overall

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/viewer"
)

// loaded is a department's form that the viewer sees, in the version that was seen.
type loaded struct {
	*ent.Overall
	Set *standard.Set
}

func load(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*loaded, error) {
	o, err := db.Overall.Query().Where(overall.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case o.Version != version:
		return nil, workflow.Stale()
	}
	set, err := standard.Load(ctx, db, o.Standards)
	return &loaded{o, set}, err
}

// types tells whether the viewer is the department's clerk and may type now.
func (o *loaded) types(ctx context.Context, stages []overall.Stage) error {
	if !workflow.OverallRole(ctx, o.Overall)(viewer.UnitClerk) {
		return fault.Missing()
	}
	if !slices.Contains(stages, o.Stage) {
		return fault.New(fault.Frozen, "当前环节为“%s”，不可修改", workflow.OverallStageNames[o.Stage])
	}
	return nil
}

// Check says what stands against handing a department's form in.
func Check(ctx context.Context, db *ent.Client, o *ent.Overall) ([]*fault.Fault, error) {
	set, err := standard.Load(ctx, db, o.Standards)
	if err != nil {
		return nil, err
	}
	spent, err := projectsOf(ctx, db, o)
	if err != nil {
		return nil, err
	}
	return append([]*fault.Fault{}, filing.CheckOverall(o.Form, set, spent.Planned)...), nil
}

// Year is one year of a department's money: sums, and what part each kind has of them.
type Year struct {
	Year        int
	Known       bool // taken from the form of that year, not typed again
	Budget      form.DepartmentBudget
	Income      *exact.Money
	Expense     *exact.Money
	IncomeParts []*exact.Decimal // 财政拨款, 其他资金, in per cent
	SpentParts  []*exact.Decimal // 基本支出, 项目支出, in per cent
}

// Years are the form's year and the two before it. A sum is nil while one of its terms
// is missing.
func Years(ctx context.Context, db *ent.Client, o *ent.Overall) ([]*Year, error) {
	earlier, err := earlierOf(ctx, db, o)
	if err != nil {
		return nil, err
	}
	years := []*Year{yearOf(o.Year, o.Form.Budget)}
	for i := range past {
		var b form.DepartmentBudget
		if i < len(o.Form.Past) {
			b = o.Form.Past[i]
		}
		y := yearOf(o.Year-1-i, b)
		y.Known = earlier[y.Year] != nil
		years = append(years, y)
	}
	return years, nil
}

// past is how many earlier years a form shows.
const past = 2

func yearOf(year int, b form.DepartmentBudget) *Year {
	y := &Year{Year: year, Budget: b}
	y.Income, y.IncomeParts = parts(b.Appropriation, b.Other)
	y.Expense, y.SpentParts = parts(b.Basic, b.Projects)
	return y
}

// parts adds amounts and tells each one's share of the sum.
func parts(texts ...*string) (*exact.Money, []*exact.Decimal) {
	var sum exact.Money
	amounts := make([]exact.Money, len(texts))
	shares := make([]*exact.Decimal, len(texts))
	for i, text := range texts {
		m, err := exact.ParseMoney(form.Word(text))
		if err != nil {
			return nil, shares
		}
		amounts[i], sum = m, sum+m
	}
	if sum <= 0 {
		return &sum, shares
	}
	for i, m := range amounts {
		part := percent(m.Rat(), sum.Rat())
		shares[i] = &part
	}
	return &sum, shares
}

// earlierOf are the confirmed forms of the two years before, by year.
func earlierOf(ctx context.Context, db *ent.Client, o *ent.Overall) (map[int]*ent.Overall, error) {
	rows, err := db.Overall.Query().
		Where(overall.UnitID(o.UnitID), overall.YearGTE(o.Year-past), overall.YearLT(o.Year), overall.ConfirmedAtNotNil()).
		All(viewer.System(ctx, "a department's earlier years"))
	byYear := map[int]*ent.Overall{}
	for _, row := range rows {
		byYear[row.Year] = row
	}
	return byYear, err
}

// withPast puts the figures of earlier forms into a form: nobody types them again.
func withPast(f form.Overall, year int, earlier map[int]*ent.Overall) form.Overall {
	rows := make([]form.DepartmentBudget, past)
	copy(rows, f.Past)
	for i := range rows {
		if before := earlier[year-1-i]; before != nil {
			rows[i] = before.Form.Budget
		}
	}
	f.Past = rows
	return f
}
