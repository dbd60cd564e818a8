package scale

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	shelf "hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
)

const (
	panelSize = 3
	poolSize  = 9 // who is free on the day of a draw
)

// openFor is how many panels of experts who can sign in are left open: few, so that
// the others' year does not fill up.
func openFor(projects int) int { return min(8, max(1, projects/500)) }

// member is an expert with what this year has asked of him.
type member struct {
	panel.Entrant
	id uuid.UUID
}

// library (专家库) is who can be drawn. The generated experts' terms ended yesterday:
// nobody can sign in as one of them, so no draw of today may seat them.
type library struct {
	generated []*member
	signingIn []*member
	next      int // in the round of those generated
	opened    int
}

var fields = []string{"PUBFIN", "ECON", "ACCOUNT", "WORKS", "SOCIAL", "ENV", "EDU", "COST", "LAW"}

// enrol makes the experts, and finds those of the division who can sign in.
func (m *maker) enrol(ctx context.Context) (*library, error) {
	lib := &library{}
	ended := clock.DateOf(m.now).AddDays(-1)
	born := ended.AddYears(-years).Time()
	var creates []*ent.ExpertCreate
	for i := range expertsFor(m.projects) {
		one := &member{id: dated(born, "expert", i), Entrant: panel.Entrant{Code: fmt.Sprintf("G%05d", i+1), TermEnd: ended,
			Fields: []string{fields[i%len(fields)]}, Employer: fmt.Sprintf("H%d", i%97+1), EmployerKind: "PUBLIC", Active: true}}
		lib.generated = append(lib.generated, one)
		creates = append(creates, m.db.Expert.Create().SetID(one.id).SetCreatedAt(born).SetCode(one.Code).
			SetNameZh(fmt.Sprintf("示例专家%05d", i+1)).SetEmployerZh(fmt.Sprintf("示例机构%02d", i%97+1)).SetEmployerKind(one.EmployerKind).
			SetFields(one.Fields).SetStatus(expert.StatusLEFT).SetEntryDate(ended.AddYears(-years)).SetTermEnd(ended))
	}
	there, err := m.db.Expert.Query().Where(expert.StatusEQ(expert.StatusACTIVE), expert.UserIDNotNil(), expert.TermEndGT(ended)).
		Order(expert.ByCode()).All(ctx)
	if err != nil {
		return nil, err
	}
	loads, err := shelf.Loads(ctx, m.db, m.division)
	if err != nil {
		return nil, err
	}
	houses := map[string]string{}
	for _, e := range there {
		if houses[e.EmployerZh] == "" {
			houses[e.EmployerZh] = fmt.Sprintf("H%d", len(houses)+1)
		}
		lib.signingIn = append(lib.signingIn, &member{id: e.ID, Entrant: panel.Entrant{Code: e.Code, Fields: shelf.Knows(e),
			Employer: houses[e.EmployerZh], EmployerKind: e.EmployerKind, Load: loads[e.ID].Begun + loads[e.ID].Asked, Active: true, TermEnd: *e.TermEnd}})
	}
	return lib, inPortions(ctx, creates, func(some []*ent.ExpertCreate) saver { return m.db.Expert.CreateBulk(some...) })
}

// newYear forgets what the last one asked.
func (lib *library) newYear() {
	for _, one := range lib.generated {
		one.Load = 0
	}
}

// free are the next ones in the round who may still take a seat this year.
func (lib *library) free(limit int) (pool []*member) {
	for range lib.generated {
		one := lib.generated[lib.next%len(lib.generated)]
		lib.next++
		if one.Load < limit {
			pool = append(pool, one)
		}
		if len(pool) == poolSize {
			break
		}
	}
	return pool
}

// drawn is a panel by its record, in the order of the seats.
type drawn struct {
	*panel.Record
	seats []*member
}

// draw draws from a pool as the verb does, and counts the seats as load.
func (m *maker) draw(d *declared, pool []*member) (*drawn, error) {
	entrants := make([]panel.Entrant, len(pool))
	for i, one := range pool {
		entrants[i] = one.Entrant
	}
	subject := panel.Subject{Day: d.year.begin.AddDays(drawnOn),
		Projects: []panel.Project{{Code: d.Code, Unit: d.unit.code, Department: d.unit.department}}}
	need := panel.NeedOf(panelSize, nil, &ent.Batch{MinExperts: panelSize}, m.set.Settings.Panel)
	basis, err := panel.NewBasis(subject, need, entrants, nil, "中国体育彩票排列5当日开奖号码", fmt.Sprintf("%s-%s", Seed, d.Code))
	if err != nil {
		return nil, err
	}
	record, err := panel.Commit(basis).Draw("4 0 7 1 9", "中国体彩网开奖公告", nil)
	if err != nil {
		return nil, err
	}
	p := &drawn{Record: record}
	for _, code := range record.Panel {
		for _, one := range pool {
			if one.Code == code {
				one.Load++
				p.seats = append(p.seats, one)
			}
		}
	}
	return p, nil
}

// seatsOpen draws a panel of those who can sign in, while they have time.
func (m *maker) seatsOpen(d *declared) bool {
	if m.library.opened == openFor(m.projects) {
		return false
	}
	p, err := m.draw(d, m.library.signingIn)
	if err != nil { // their year is full
		return false
	}
	m.library.opened++
	d.panel = p
	return true
}
