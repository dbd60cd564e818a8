// Package standing assesses the experts themselves (专家考核): marks per review and
// per year, what follows from them by rule, and what they are paid. A reasoned
// dissent never lowers a mark.
package standing

import (
	"math/big"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// counted is how often a figure counts.
func counted(f form.YearFigures, figure standard.Figure) int {
	switch figure {
	case standard.FigureOverdue:
		return f.Overdue
	case standard.FigureAbsent:
		return f.Absent
	case standard.FigureLapsed:
		return f.Lapsed
	case standard.FigureReopened:
		return f.Reopened
	default:
		return 0
	}
}

// byFigures is an item's weight less what the figures cost, never below 0. How far
// an expert's scores lie from the panel's is no figure and costs nothing.
func byFigures(it standard.AssessmentItem, f form.YearFigures) exact.Points {
	left := it.Weight
	for _, c := range it.Costs {
		left -= c.Points * exact.Points(counted(f, c.Figure))
	}
	return max(left, 0)
}

// Propose is what the system proposes: each item by the figures, or where the item
// is based on marks and there are some, their mean, rounded once.
func Propose(a *standard.Assessment, f form.YearFigures, marks [][]form.MarkItem) []form.MarkItem {
	items := make([]form.MarkItem, len(a.Items))
	for i, it := range a.Items {
		items[i] = form.MarkItem{Code: it.Code, Proposed: byFigures(it, f)}
		if it.BasedOn != standard.OnMarks {
			continue
		}
		if mean, ok := meanOf(it.Code, marks); ok {
			items[i].Proposed = min(mean, it.Weight)
		}
	}
	return items
}

// meanOf is the mean of an item over the marks that have it.
func meanOf(code string, marks [][]form.MarkItem) (exact.Points, bool) {
	var sum, n int64
	for _, m := range marks {
		for _, it := range m {
			if it.Code == code && it.Points != nil {
				sum += int64(*it.Points)
				n++
			}
		}
	}
	if n == 0 {
		return 0, false
	}
	return exact.RoundPoints(big.NewRat(sum, 100*n)), true
}
