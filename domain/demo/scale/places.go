package scale

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/term"
)

// unit is a generated unit; every fifth has four others under it.
type unit struct {
	id, section      uuid.UUID
	code, name       string
	department       string // code of the unit above, or its own
	subordinate      bool
	declaredThisYear int
}

// bureaus are the sections that look after no units.
var bureaus = []string{"KS_BUDGET", "KS_PERF"}

// place makes the units and gives them to the sections in turn.
func (m *maker) place(ctx context.Context) ([]*unit, error) {
	sections, err := m.db.Section.Query().Where(section.CodeNotIn(bureaus...)).Order(section.ByCode()).All(ctx)
	if err != nil {
		return nil, err
	}
	if len(sections) == 0 {
		return nil, fmt.Errorf("division %s has no section to look after units", m.division)
	}
	var units []*unit
	var creates []*ent.UnitCreate
	for i := range unitsFor(m.projects) {
		over, under := i/5, i%5
		sec := sections[over%len(sections)]
		u := &unit{id: dated(m.now.AddDate(-years, 0, 0), "unit", i), section: sec.ID,
			code: fmt.Sprintf("4%03d%02d", over+1, under), department: fmt.Sprintf("4%03d00", over+1),
			name: fmt.Sprintf("示例%03d局", over+1), subordinate: under > 0}
		create := m.db.Unit.Create().SetKind("BUREAU").SetLevel(1)
		if u.subordinate {
			u.name += fmt.Sprintf("第%d所", under)
			create.SetKind("SUBORDINATE").SetLevel(2).SetParentID(units[over*5].id)
		}
		units = append(units, u)
		creates = append(creates, create.SetID(u.id).SetCode(u.code).SetNameZh(u.name).SetShortNameZh(u.name).SetSectionID(u.section))
	}
	return units, inPortions(ctx, creates, func(some []*ent.UnitCreate) saver { return m.db.Unit.CreateBulk(some...) })
}

// year is a batch of generated declarations.
type year struct {
	*ent.Batch
	begin  clock.Date // first day of filing
	closed bool
	count  int                  // declarations
	turn   map[term.Outcome]int // goals given so far
}

// The days of a batch, counted from its first. The open one is in its 46th today.
const (
	today      = 45
	filingEnds = 70
	sectionEnd = 85
	reviewEnd  = 105
	passedOn   = 180
	approvedOn = 189
	receivedOn = 192
)

// open makes the batch of the i-th year; all but the last are approved and closed.
func (m *maker) open(ctx context.Context, i int, standards []uuid.UUID) (*year, error) {
	back := years - 1 - i
	present := clock.DateOf(m.now)
	budgetYear := present.Year() + 1 - back
	y := &year{begin: present.AddYears(-back).AddDays(-today), closed: back > 0, turn: map[term.Outcome]int{}}
	day := func(n int) clock.Date { return y.begin.AddDays(n) }
	create := m.db.Batch.Create().SetID(dated(day(0).Time(), "batch", i)).SetCode(fmt.Sprintf("%d%s", budgetYear, mark)).
		SetNameZh(fmt.Sprintf("%d 年预算绩效申报（规模演示）", budgetYear)).SetBudgetYear(budgetYear).SetStandards(standards).
		SetCreatedAt(day(0).Time()).SetStatus(batch.StatusOPEN).
		SetDeclareStart(day(0)).SetDeclareDeadline(day(filingEnds)).SetSectionDeadline(day(sectionEnd)).SetReviewDeadline(day(reviewEnd))
	if y.closed {
		create.SetStatus(batch.StatusCLOSED).SetCongressPassedOn(day(passedOn)).SetApprovalReceivedOn(day(receivedOn)).
			SetApprovalDocNo(document(budgetYear)).SetApprovalDate(day(approvedOn))
	}
	var err error
	y.Batch, err = create.Save(ctx)
	for _, u := range m.units {
		u.declaredThisYear = 0
	}
	m.library.newYear()
	return y, err
}

func document(budgetYear int) string { return fmt.Sprintf("示财预〔%d〕1号", budgetYear) }

// at is a moment of office hours on a day of the batch; later numbers are later.
func (y *year) at(day, n int) time.Time {
	return y.begin.AddDays(day).Time().Add(9*time.Hour + time.Duration(n%28_800)*time.Second).UTC()
}
