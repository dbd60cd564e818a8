package allocation

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/statistics"
)

// FundingShow narrows the lines of a plan.
type FundingShow string

// What can be shown alone.
const (
	ShowFunded   FundingShow = "FUNDED"
	ShowReserve  FundingShow = "RESERVE"
	ShowFirst    FundingShow = "FIRST"    // before the ranking
	ShowDeparted FundingShow = "DEPARTED" // where people departed from the proposal
	ShowMoved    FundingShow = "MOVED"    // other than under the batch's own ceiling
	ShowBetter   FundingShow = "BETTER"   // where the best choice is another one than the proposal
)

var showing = map[FundingShow]func(*FundingLine) bool{
	ShowFunded:   func(l *FundingLine) bool { return l.Planned > 0 },
	ShowReserve:  func(l *FundingLine) bool { return l.Planned == 0 },
	ShowFirst:    func(l *FundingLine) bool { return l.Standing != Ranked },
	ShowDeparted: func(l *FundingLine) bool { return l.Departure != nil },
	ShowMoved:    func(l *FundingLine) bool { return l.Planned != l.Before },
	ShowBetter:   func(l *FundingLine) bool { return l.Best != nil && *l.Best != l.Proposed },
}

// FundingLines is a part of a plan's lines, in ranking order.
type FundingLines struct {
	Total int
	Rows  []*FundingLine
}

// mostLines is how many lines one page holds at most.
const mostLines = 200

// FundingFilter narrows the lines of a plan by what their projects are.
type FundingFilter struct {
	UnitCode  *string
	FuncClass *string
	Nature    *string
	Tag       *string
}

// Lines lists the plan.
func (f *Funding) Lines(ctx context.Context, show *FundingShow, sectionCode *string, of *FundingFilter, first, skip int) (*FundingLines, error) {
	among, err := f.among(ctx, of)
	if err != nil {
		return nil, err
	}
	page := &FundingLines{Rows: []*FundingLine{}}
	for _, l := range f.lines {
		if show != nil && !showing[*show](l) || sectionCode != nil && l.Section.Code != *sectionCode || among != nil && !among[l.DeclarationID] {
			continue
		}
		if page.Total++; page.Total > skip && len(page.Rows) < min(first, mostLines) {
			page.Rows = append(page.Rows, l)
		}
	}
	return page, nil
}

// among are the batch's declarations that a filter lets through; nil for all of them.
func (f *Funding) among(ctx context.Context, of *FundingFilter) (map[uuid.UUID]bool, error) {
	if of == nil || *of == (FundingFilter{}) {
		return nil, nil
	}
	narrow := statistics.StatisticsFilter{BudgetYear: f.Batch.BudgetYear, BatchID: &f.Batch.ID,
		UnitCode: of.UnitCode, FuncClass: of.FuncClass, Nature: of.Nature, Tag: of.Tag}
	ids, err := f.db.Declaration.Query().Where(narrow.Rows()...).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("narrow a plan: %w", err)
	}
	among := map[uuid.UUID]bool{}
	for _, id := range ids {
		among[id] = true
	}
	return among, nil
}
