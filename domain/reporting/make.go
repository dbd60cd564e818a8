package reporting

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"hengxiao/domain/allocation"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
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
		m.body = string(paper.Canonical(sheet))
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
	if err := arrange(g.sheets, facts.Ceiling); err != nil {
		return nil, err
	}
	m.body = string(paper.Canonical(NewBatchReport(facts, g.sheets, g.recusals, prose)))
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

// arrange shares the ceiling out in the order of 轻重缓急. What stands outside the
// ranking (legal duties, carried commitments) comes first.
func arrange(sheets []ProjectSheet, ceiling *exact.Money) error {
	if ceiling == nil {
		return nil
	}
	in := allocation.AllocationInput{Ceiling: *ceiling}
	var ranked []*ProjectSheet
	for i := range sheets {
		s := &sheets[i]
		switch granted, _ := s.Granted(); {
		case granted == 0:
		case s.Priority.Rank == 0 || s.Score == nil:
			in.Ceiling = max(0, in.Ceiling-granted)
		default:
			ranked = append(ranked, s)
			in.Candidates = append(in.Candidates, allocation.Candidate{
				Code: s.Code, Priority: s.Priority.Rank, Score: *s.Score, Amount: granted})
		}
	}
	proposed, err := allocation.Propose(in)
	if err != nil {
		return fmt.Errorf("share the ceiling out: %w", err)
	}
	why := map[string]string{}
	for _, w := range proposed.Why {
		why[w.Code] = w.Reason
	}
	for _, s := range ranked {
		s.Arrangement, s.Reason = Reserve, why[s.Code]
		if slices.Contains(proposed.Funded, s.Code) {
			s.Arrangement = Funded
		}
	}
	return nil
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
		return string(paper.Canonical(sheet)), err
	}
	report, err := Read[BatchReport](r)
	if err != nil {
		return "", err
	}
	report.Words, err = wordsOf[Prose](next)
	return string(paper.Canonical(report)), err
}

// Read is a stored report as it was made.
func Read[T BatchReport | ProjectSheet](r *ent.Report) (T, error) {
	var document T
	if err := json.Unmarshal([]byte(r.Body), &document); err != nil {
		return document, fmt.Errorf("body of report %s: %w", r.ID, err)
	}
	return document, nil
}
