package statistics

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// DashboardFilter narrows a dashboard. StuckDays is how long something may stand in one
// stage before it is at risk.
type DashboardFilter struct {
	BudgetYear  int
	BatchID     *uuid.UUID
	SectionCode *string
	UnitCode    *string
	StuckDays   *int
}

// DashboardPlace is what a dashboard tells its figures by.
type DashboardPlace string

// The places.
const (
	BySection DashboardPlace = "SECTION"
	ByUnit    DashboardPlace = "UNIT"
)

func (p DashboardPlace) column() string {
	if p == BySection {
		return declaration.FieldSectionID
	}
	return declaration.FieldUnitID
}

// stuckDays is how long something may stand in one stage where nobody says.
const stuckDays = 15

// Dashboard is 驾驶舱: what leaders, office, sections and units see at a glance, each of
// what is theirs to see. What is not of the kept totals is counted when it is asked.
type Dashboard struct {
	Total     *StatisticsRow
	Before    *StatisticsRow // of the year before
	By        DashboardPlace
	Places    []*StatisticsRow
	Grades    []*StatisticsRow
	Stages    []*PlaceStage
	StuckDays int

	db     *ent.Client
	filter DashboardFilter
	names  *names
}

// PlaceStage counts the declarations of a place in one stage.
type PlaceStage struct {
	Code   string
	NameZh string
	Stage  declaration.Stage
	Count  int
	Amount exact.Money
}

// Dash reads a dashboard's numbers from one statement over the kept totals.
func Dash(ctx context.Context, db *ent.Client, f DashboardFilter) (*Dashboard, error) {
	n, err := placesOf(ctx, db)
	if err != nil {
		return nil, err
	}
	d := &Dashboard{Total: &StatisticsRow{}, Before: &StatisticsRow{}, By: f.by(ctx), Stages: []*PlaceStage{}, StuckDays: stuckDays,
		db: db, filter: f, names: n}
	if f.StuckDays != nil {
		d.StuckDays = min(max(*f.StuckDays, 1), 3650)
	}
	cells, err := f.keptCells(ctx, db, d.By, n)
	if err != nil {
		return nil, err
	}
	var now, counted []kept
	for _, c := range cells {
		switch {
		case c.Count == 0: // a cell that was left
		case c.Year != f.BudgetYear:
			d.Before.add(c.row())
		default:
			now = append(now, c)
			d.Total.add(c.row())
			if c.row().Count > 0 {
				counted = append(counted, c)
			}
		}
	}
	d.Places = table(counted, func(c kept) (string, string) { return d.place(c.PlaceID) })
	d.Grades = table(counted, func(c kept) (string, string) { return c.Grade, "" })
	d.stage(now)
	return d, nil
}

// by is what the viewer's figures are told by: sections for who sees several.
func (f DashboardFilter) by(ctx context.Context) DashboardPlace {
	several := policy.ComparesSections(viewer.FromContext(ctx))
	if several && f.SectionCode == nil && f.UnitCode == nil {
		return BySection
	}
	return ByUnit
}

func (d *Dashboard) place(id uuid.UUID) (code, nameZh string) {
	if d.By == BySection {
		return d.names.sections[id].Code, d.names.sections[id].NameZh
	}
	return d.names.units[id].Code, d.names.units[id].ShortNameZh
}

// stage tells how many stand where, by place and in the order of the procedure.
func (d *Dashboard) stage(cells []kept) {
	type key struct {
		place uuid.UUID
		stage declaration.Stage
	}
	of := map[key]*PlaceStage{}
	for _, c := range cells {
		k := key{c.PlaceID, c.Stage}
		if of[k] == nil {
			code, nameZh := d.place(c.PlaceID)
			of[k] = &PlaceStage{Code: code, NameZh: nameZh, Stage: c.Stage}
			d.Stages = append(d.Stages, of[k])
		}
		of[k].Count += c.Count
		of[k].Amount += exact.Money(c.Declared)
	}
	slices.SortFunc(d.Stages, func(a, b *PlaceStage) int {
		return cmp.Or(strings.Compare(a.Code, b.Code), cmp.Compare(slices.Index(workflow.InOrder, a.Stage), slices.Index(workflow.InOrder, b.Stage)))
	})
}
