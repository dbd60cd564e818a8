package reporting

import (
	"slices"
	"strings"

	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
)

// Schema is the version of the stored form of both reports.
const Schema = "1"

// BatchFacts is what the batch itself tells of its review.
type BatchFacts struct {
	Title      string       `json:"title"`
	Issuer     string       `json:"issuer"`
	Batch      Named        `json:"batch"`
	BudgetYear int          `json:"budgetYear"`
	Section    *Named       `json:"section"` // nil for the whole batch
	MadeOn     clock.Date   `json:"madeOn"`
	Ceiling    *exact.Money `json:"ceiling"`
	Open       int          `json:"open"`    // handed in, but not concluded yet: not in the report
	Experts    int          `json:"experts"` // persons; seats are more
	Milestones []Milestone  `json:"milestones"`
}

// Milestone is one step of the batch's course (过程).
type Milestone struct {
	NameZh string     `json:"nameZh"`
	From   clock.Date `json:"from"`
	To     clock.Date `json:"to"` // empty for a single day
}

// Workload counts the experts' work.
type Workload struct {
	Panels   int `json:"panels"`
	Seats    int `json:"seats"`
	Sheets   int `json:"sheets"`
	Meetings int `json:"meetings"`
	Flagged  int `json:"flagged"`
}

// Recusal is one line of 回避记录.
type Recusal struct {
	Project Named      `json:"project"`
	Label   string     `json:"label"`
	AskedBy string     `json:"askedBy"`
	On      clock.Date `json:"on"`
}

// BatchReport is 绩效预算评价报告 of a batch, or of one section in it.
type BatchReport struct {
	Schema string `json:"schema"`
	BatchFacts
	Workload Workload       `json:"workload"`
	Summary  Summary        `json:"summary"`
	Sheets   []ProjectSheet `json:"sheets"`
	Recusals []Recusal      `json:"recusals"`
	Words    Prose          `json:"words"`
}

// NewBatchReport computes the figures from the sheets and keeps the words.
func NewBatchReport(facts BatchFacts, sheets []ProjectSheet, recusals []Recusal, words Prose) BatchReport {
	sheets = slices.Clone(sheets)
	slices.SortFunc(sheets, func(a, b ProjectSheet) int { return strings.Compare(a.Code, b.Code) })
	rows := make([]ProjectRow, len(sheets))
	for i, s := range sheets {
		rows[i] = s.ProjectRow
	}
	return BatchReport{
		Schema: Schema, BatchFacts: facts, Workload: workload(sheets), Summary: Summarise(rows),
		Sheets: sheets, Recusals: recusals, Words: words,
	}
}

func workload(sheets []ProjectSheet) Workload {
	var w Workload
	for _, s := range sheets {
		if len(s.Panel) > 0 {
			w.Panels++
			w.Seats += len(s.Panel)
		}
		if s.Dispersion != nil {
			w.Sheets += s.Dispersion.Sheets
			if s.Dispersion.Flagged {
				w.Flagged++
			}
		}
		if s.Meeting != nil {
			w.Meetings++
		}
	}
	return w
}
