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
	Reason  string     `json:"reason"`
	AskedBy string     `json:"askedBy"`
	On      clock.Date `json:"on"`
}

// Words are what people write, chapter by chapter. The figures may be computed anew
// at any time before signing; the words stay.
type Words struct {
	Basis        string `json:"basis"`        // 一 依据
	Scope        string `json:"scope"`        // 一 范围
	Process      string `json:"process"`      // 一 过程
	Conclusion   string `json:"conclusion"`   // 二
	Results      string `json:"results"`      // 三
	Arrangement  string `json:"arrangement"`  // 四
	Problems     string `json:"problems"`     // 五
	BudgetAdvice string `json:"budgetAdvice"` // 六 预算编制
	RuleAdvice   string `json:"ruleAdvice"`   // 六 制度
	SystemAdvice string `json:"systemAdvice"` // 六 信息化
	Procedure    string `json:"procedure"`    // 七 程序说明
}

// BatchReport is 绩效预算评价报告 of a batch, or of one section in it.
type BatchReport struct {
	Schema string `json:"schema"`
	BatchFacts
	Workload Workload       `json:"workload"`
	Summary  Summary        `json:"summary"`
	Sheets   []ProjectSheet `json:"sheets"`
	Recusals []Recusal      `json:"recusals"`
	Words    Words          `json:"words"`
}

// NewBatchReport computes the figures from the sheets and keeps the words.
func NewBatchReport(facts BatchFacts, sheets []ProjectSheet, recusals []Recusal, words Words) BatchReport {
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
