package allocation

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

// Lines lists the plan.
func (f *Funding) Lines(show *FundingShow, sectionCode *string, first, skip int) *FundingLines {
	page := &FundingLines{Rows: []*FundingLine{}}
	for _, l := range f.lines {
		if show != nil && !showing[*show](l) || sectionCode != nil && l.Section.Code != *sectionCode {
			continue
		}
		if page.Total++; page.Total > skip && len(page.Rows) < min(first, mostLines) {
			page.Rows = append(page.Rows, l)
		}
	}
	return page
}
