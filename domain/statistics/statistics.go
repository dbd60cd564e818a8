package statistics

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// StatisticsFilter narrows what is counted.
type StatisticsFilter struct {
	BudgetYear  int
	BatchID     *uuid.UUID
	SectionCode *string
	UnitCode    *string
	FuncClass   *string // 3, 5 or 7 digits
	Nature      *string
	Tag         *string
}

// Words say to people what is counted: the year, and what it is narrowed to.
func (f StatisticsFilter) Words(ctx context.Context, db *ent.Client, set *standard.Set) (string, error) {
	said := []string{fmt.Sprintf("%d 年度", f.BudgetYear)}
	if f.BatchID != nil {
		name, err := db.Batch.Query().Where(batch.ID(*f.BatchID)).Select(batch.FieldNameZh).String(ctx)
		switch {
		case ent.IsNotFound(err):
			return "", fault.Missing().At("batchID")
		case err != nil:
			return "", err
		}
		said = append(said, "批次："+name)
	}
	names, err := NamesBy(ctx, db, set, ScopeNames{Unit: f.UnitCode, Section: f.SectionCode, FuncClass: f.FuncClass, Nature: f.Nature, Tag: f.Tag})
	if err != nil {
		return "", err
	}
	return strings.Join(append(said, names.Words()...), "；"), nil
}

// Statistics are the tables for leaders (统计表) over what the viewer sees.
type Statistics struct {
	Total      *StatisticsRow
	Units      []*StatisticsRow // T1
	Sections   []*StatisticsRow // T2
	ClassHeads []*StatisticsRow // T3, by 类
	Classes    []*StatisticsRow // T3, by 款
	Outcomes   []*StatisticsRow // T4
	Grades     []*StatisticsRow // T5
	Returns    []*StatisticsRow // T10: by how often the section sent it back
	Priorities []*StatisticsRow // T13
	Natures    []*StatisticsRow
	Years      []*StatisticsRow // T6, whatever year is asked
	HoursSaved *exact.Decimal   // of experts' work, by what they need not see; none where the settings give no hours
}

// StatisticsRow adds the declarations of one code up; an empty code is those that have none.
type StatisticsRow struct {
	Code            string
	NameZh          string // empty where the code is a word of the API
	Count           int
	Declared        exact.Money
	Decided         int
	DecidedDeclared exact.Money // declared by those that are decided
	Granted         exact.Money
	CutCount        int
	ZeroCount       int
	ApprovedCount   int
	Approved        exact.Money

	Whole *StatisticsRow // what the row is a part of; none of the whole itself
}

// Share is the row's part of all in per cent, by number.
func (r *StatisticsRow) Share() *exact.Decimal {
	if r.Whole == nil {
		return nil
	}
	return share(int64(r.Count), int64(r.Whole.Count))
}

// DeclaredShare is the row's part of all in per cent, by what was declared.
func (r *StatisticsRow) DeclaredShare() *exact.Decimal {
	if r.Whole == nil {
		return nil
	}
	return share(int64(r.Declared), int64(r.Whole.Declared))
}

// Cut is what the reviews took, of what is decided.
func (r *StatisticsRow) Cut() exact.Money { return r.DecidedDeclared - r.Granted }

// CutRate is Cut in per cent of what the decided declared, from the sums and never from
// single rates; none where nothing is decided.
func (r *StatisticsRow) CutRate() *exact.Decimal {
	return share(int64(r.Cut()), int64(r.DecidedDeclared))
}

func (r *StatisticsRow) add(g cell) {
	r.Count += g.Count
	r.Declared += exact.Money(g.Declared)
	r.Decided += g.Decided
	r.DecidedDeclared += exact.Money(g.DecidedDeclared)
	r.Granted += exact.Money(g.Granted)
	r.CutCount += g.CutCount
	r.ZeroCount += g.ZeroCount
	r.ApprovedCount += g.ApprovedCount
	r.Approved += exact.Money(g.Approved)
}

// cell is what one grouped statement tells of the declarations that agree in
// everything the tables ask.
type cell struct {
	UnitID    uuid.UUID     `json:"unit_id"`
	SectionID uuid.UUID     `json:"section_id"`
	Class     string        `json:"class"`
	Nature    string        `json:"nature"`
	Outcome   *term.Outcome `json:"outcome"`
	Grade     *term.Grade   `json:"grade"`
	Priority  *int          `json:"priority"`
	Returns   int           `json:"return_rounds"`
	Year      int           `json:"budget_year"`

	Count           int   `json:"count"`
	Declared        int64 `json:"declared"`
	Decided         int   `json:"decided"`
	DecidedDeclared int64 `json:"decided_declared"`
	Granted         int64 `json:"granted"`
	CutCount        int   `json:"cut_count"`
	ZeroCount       int   `json:"zero_count"`
	ApprovedCount   int   `json:"approved_count"`
	Approved        int64 `json:"approved"`
}

func (c cell) row() cell { return c }

// Count makes all tables from two grouped statements, however many rows there are.
func Count(ctx context.Context, db *ent.Client, f StatisticsFilter) (*Statistics, error) {
	cells, err := f.cells(ctx, db, true,
		declaration.FieldUnitID, declaration.FieldSectionID, declaration.FieldNature, declaration.FieldOutcome,
		declaration.FieldGrade, declaration.FieldPriority, declaration.FieldReturnRounds)
	if err != nil {
		return nil, err
	}
	years, err := f.cells(ctx, db, false, declaration.FieldBudgetYear)
	if err != nil {
		return nil, err
	}
	names, err := namesOf(ctx, db)
	if err != nil {
		return nil, err
	}
	s := &Statistics{Total: &StatisticsRow{}}
	for _, c := range cells {
		s.Total.add(c)
	}
	s.Units = table(cells, func(c cell) (string, string) { return names.units[c.UnitID].Code, names.units[c.UnitID].NameZh })
	s.Sections = table(cells, func(c cell) (string, string) {
		return names.sections[c.SectionID].Code, names.sections[c.SectionID].NameZh
	})
	class := func(digits int) func(cell) (string, string) {
		return func(c cell) (string, string) {
			code := c.Class[:min(digits, len(c.Class))]
			return code, names.set.FunctionalClasses.NameZh(code)
		}
	}
	s.ClassHeads, s.Classes = table(cells, class(3)), table(cells, class(5))
	s.Natures = table(cells, func(c cell) (string, string) { return c.Nature, names.set.Codes.ProjectNature.NameZh(c.Nature) })
	s.Outcomes = table(cells, func(c cell) (string, string) { return word(c.Outcome), "" })
	s.Grades = table(cells, func(c cell) (string, string) { return word(c.Grade), "" })
	s.Priorities = table(cells, func(c cell) (string, string) { return number(c.Priority), "" })
	s.Returns = table(cells, func(c cell) (string, string) { return strconv.Itoa(c.Returns), "" })
	for _, rows := range [][]*StatisticsRow{s.Units, s.Sections, s.ClassHeads, s.Classes, s.Natures, s.Outcomes, s.Grades, s.Priorities, s.Returns} {
		for _, r := range rows {
			r.Whole = s.Total
		}
	}
	s.Years = table(years, func(c cell) (string, string) { return strconv.Itoa(c.Year), "" })
	s.HoursSaved = hoursSaved(names.set.Settings.Panel, s.Outcomes)
	return s, nil
}

// hoursSaved are the hours of experts' work that screening saved: for each project that no
// experts need to see the sheets of the smallest panel.
func hoursSaved(panel standard.PanelSettings, outcomes []*StatisticsRow) *exact.Decimal {
	if panel.SheetHours == nil {
		return nil
	}
	sheets := 0
	for _, r := range outcomes {
		if o := term.Outcome(r.Code); o == term.Exempt || o == term.SectionOnly {
			sheets += r.Count * panel.MinExperts
		}
	}
	hours := exact.Fixed(new(big.Rat).Mul(panel.SheetHours.Rat(), big.NewRat(int64(sheets), 1)), 1)
	return &hours
}

func word[T ~string](value *T) string {
	if value == nil {
		return ""
	}
	return string(*value)
}

func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// share is a part of a whole in per cent, to two decimals; none of nothing.
func share(part, whole int64) *exact.Decimal {
	if whole == 0 {
		return nil
	}
	rate := exact.Fixed(big.NewRat(100*part, whole), 2)
	return &rate
}

// table adds the cells of one code up, by code; what has none comes last.
func table[C interface{ row() cell }](cells []C, of func(C) (code, nameZh string)) []*StatisticsRow {
	found, rows := map[string]*StatisticsRow{}, []*StatisticsRow{}
	for _, c := range cells {
		code, nameZh := of(c)
		row, begun := found[code]
		if !begun {
			row = &StatisticsRow{Code: code, NameZh: nameZh}
			found[code] = row
			rows = append(rows, row)
		}
		row.add(c.row())
	}
	return byCode(rows, func(r *StatisticsRow) string { return r.Code })
}

// byCode sorts rows by their codes; what has none comes last.
func byCode[R any](rows []R, code func(R) string) []R {
	slices.SortFunc(rows, func(a, b R) int {
		one, other := code(a), code(b)
		if (one == "") != (other == "") {
			return cmp.Compare(other, one)
		}
		return cmp.Compare(one, other)
	})
	return rows
}

// names are what codes are called.
type names struct {
	units    map[uuid.UUID]*ent.Unit
	sections map[uuid.UUID]*ent.Section
	set      *standard.Set
}

// unitOf is the id of a unit by its code; for an unknown one an id that no unit has.
func (n *names) unitOf(code string) uuid.UUID {
	for id, u := range n.units {
		if u.Code == code {
			return id
		}
	}
	return uuid.Nil
}

// sectionOf is the id of a section by its code, as unitOf.
func (n *names) sectionOf(code string) uuid.UUID {
	for id, s := range n.sections {
		if s.Code == code {
			return id
		}
	}
	return uuid.Nil
}

func namesOf(ctx context.Context, db *ent.Client) (*names, error) {
	n, err := placesOf(ctx, db)
	if err != nil {
		return nil, err
	}
	n.set, err = standard.Current(ctx, db)
	return n, err
}

// placesOf are the names of places alone.
func placesOf(ctx context.Context, db *ent.Client) (*names, error) {
	n := &names{units: map[uuid.UUID]*ent.Unit{}, sections: map[uuid.UUID]*ent.Section{}}
	machine := viewer.System(ctx, "names in statistics")
	units, err := db.Unit.Query().Select(unit.FieldCode, unit.FieldNameZh, unit.FieldShortNameZh).All(machine)
	if err != nil {
		return nil, fmt.Errorf("units: %w", err)
	}
	for _, u := range units {
		n.units[u.ID] = u
	}
	sections, err := db.Section.Query().All(machine)
	if err != nil {
		return nil, fmt.Errorf("sections: %w", err)
	}
	for _, s := range sections {
		n.sections[s.ID] = s
	}
	return n, nil
}

// cells groups the declarations that were handed in by some columns, and by 款 unless
// only years are asked for.
func (f StatisticsFilter) cells(ctx context.Context, db *ent.Client, ofYear bool, by ...string) ([]cell, error) {
	of := f.rows(HandedIn)
	if !ofYear {
		of = append(f.lines(), Of(HandedIn))
	}
	var cells []cell
	err := scan(ctx, db, of, func(s *sql.Selector) { group(s, ofYear, by) }, &cells)
	return cells, err
}

func group(s *sql.Selector, byClass bool, by []string) {
	columns := make([]string, len(by))
	for i, c := range by {
		columns[i] = s.C(c)
	}
	s.Select(columns...)
	if byClass {
		class := "SUBSTR(" + s.C(declaration.FieldExpFuncCode) + ", 1, 5)"
		s.AppendSelectAs(class, "class")
		columns = append(columns, class)
	}
	s.AppendSelectAs("COUNT(*)", "count").
		AppendSelectExprAs(sumWhere(s, handedIn, s.C(declaration.FieldAmount)), "declared").
		AppendSelectExprAs(sumWhere(s, tests[Approved], "1"), "approved_count").
		GroupBy(columns...)
	measured(s)
}

// measured selects what the reviews and the approval made of the declarations.
func measured(s *sql.Selector) {
	amount, reviewed := s.C(declaration.FieldAmount), s.C(declaration.FieldReviewedAmount)
	granted := func(t *sql.Selector) *sql.Predicate { return sql.And(decided(t), sql.Not(refused(t))) }
	s.AppendSelectExprAs(sumWhere(s, decided, "1"), "decided").
		AppendSelectExprAs(sumWhere(s, decided, amount), "decided_declared").
		AppendSelectExprAs(sumWhere(s, granted, reviewed), "granted").
		AppendSelectExprAs(sumWhere(s, tests[Cut], "1"), "cut_count").
		AppendSelectExprAs(sumWhere(s, tests[Zero], "1"), "zero_count").
		AppendSelectExprAs(sumWhere(s, tests[Approved], s.C(declaration.FieldApprovedAmount)), "approved")
}

// sumWhere adds a column up where a condition holds.
func sumWhere(s *sql.Selector, holds test, column string) sql.Querier {
	return sql.ExprFunc(func(w *sql.Builder) {
		w.WriteString("CAST(COALESCE(SUM(CASE WHEN ").Join(holds(s)).WriteString(" THEN ")
		w.WriteString(column)
		w.WriteString(" END), 0) AS BIGINT)")
	})
}
