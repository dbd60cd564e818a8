package reporting

import (
	"context"
	"encoding/json"
	"fmt"

	"hengxiao/domain/allocation"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
)

// made is a report as the rows make it now.
type made struct {
	title, words, body string
	declarations       []*ent.Declaration
}

// make computes the report anew and keeps the words.
func (s *subject) make(ctx context.Context, db *ent.Client, words string) (*made, error) {
	g, err := gather(ctx, db, s.set, s.covers())
	if err != nil {
		return nil, err
	}
	if len(g.declarations) == 0 {
		return nil, s.nothing()
	}
	m := &made{title: s.title(), words: words, declarations: g.declarations}
	stored := &ent.Report{Words: words}
	if s.project != nil {
		w, err := wordsOf[projectWords](stored)
		sheet := g.sheets[0]
		sheet.Note = w.Note
		m.body = string(Canonical(sheet))
		return m, err
	}
	prose, err := wordsOf[Prose](stored)
	if err != nil {
		return nil, err
	}
	facts, err := s.facts(ctx, db, g, clock.Now(ctx))
	if err != nil {
		return nil, err
	}
	if err := s.arrange(ctx, db, g, facts.Ceiling); err != nil {
		return nil, err
	}
	m.body = string(Canonical(NewBatchReport(facts, g.sheets, g.recusals, prose)))
	return m, nil
}

// nothing says that no result is there to report.
func (s *subject) nothing() error {
	switch {
	case s.project != nil:
		return fault.New(fault.Frozen, "项目“%s”尚未完成评审，不能生成报告", s.project.NameZh)
	case s.earlier > 0:
		return fault.New(fault.Frozen, "报告已签发，不能重新生成；签发后没有新完成评审的项目")
	default:
		return fault.New(fault.Frozen, "还没有完成评审的项目，不能生成报告")
	}
}

// arrange shares the ceiling out in the order of 轻重缓急, with what people settled
// about single projects. What no experts scored comes first and is in no list.
func (s *subject) arrange(ctx context.Context, db *ent.Client, g *gathered, ceiling *exact.Money) error {
	if ceiling == nil {
		return nil
	}
	limits, err := allocation.LimitsOf(ctx, db, s.batch, *ceiling)
	if err != nil {
		return err
	}
	marks, err := allocation.MarksOf(ctx, db, s.batch.ID)
	if err != nil {
		return err
	}
	var sheets []*ProjectSheet
	var projects []allocation.Project
	decided := map[int]allocation.Decision{}
	for i := range g.sheets {
		sheet, id := &g.sheets[i], g.declarations[i].ID
		granted, _ := sheet.Granted()
		if granted == 0 {
			continue
		}
		if d, departs := marks.Decided(id); departs {
			decided[len(projects)] = d
		}
		sheets = append(sheets, sheet)
		projects = append(projects, marks.Settled(id, sheet.Code, sheet.Section.Code, sheet.Priority.Rank, sheet.Score, granted))
	}
	for i, award := range allocation.Arrange(limits, projects, decided) {
		if projects[i].Standing != allocation.Unranked {
			sheets[i].arranged(award)
		}
	}
	return nil
}

// arranged writes what the ceiling leaves for a project.
func (s *ProjectSheet) arranged(award allocation.Award) {
	s.Arrangement, s.Reason = Reserve, award.Why
	if award.Amount > 0 {
		s.Arrangement = Funded
	}
	if granted, _ := s.Granted(); award.Amount > 0 && award.Amount < granted {
		s.Arranged = &award.Amount
	}
}

// rewritten is the stored body of a draft with other words.
func rewritten(r *ent.Report, words string) (string, error) {
	next := &ent.Report{Words: words}
	if r.DeclarationID != nil {
		sheet, err := Read[ProjectSheet](r)
		if err != nil {
			return "", err
		}
		w, err := wordsOf[projectWords](next)
		sheet.Note = w.Note
		return string(Canonical(sheet)), err
	}
	report, err := Read[BatchReport](r)
	if err != nil {
		return "", err
	}
	report.Words, err = wordsOf[Prose](next)
	return string(Canonical(report)), err
}

// Read is a stored report as it was made.
func Read[T BatchReport | ProjectSheet](r *ent.Report) (T, error) {
	var document T
	if err := json.Unmarshal([]byte(r.Body), &document); err != nil {
		return document, fmt.Errorf("body of report %s: %w", r.ID, err)
	}
	return document, nil
}
