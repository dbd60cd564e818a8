// Package reporting builds 绩效预算评价报告: a plain struct that holds every figure
// first, a document second.
package reporting

import (
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Named is a code with the name it had when the report was made; later changes of
// the name leave a report as it was.
type Named struct {
	Code   string `json:"code"`
	NameZh string `json:"nameZh"`
}

// Priority is a class of 轻重缓急. Rank 1 is the most urgent; 0 is no class at all.
type Priority struct {
	Rank   int    `json:"rank"`
	NameZh string `json:"nameZh"`
}

// Arrangement says what the ceiling leaves for a project.
type Arrangement string

// The arrangements; empty where no ceiling was shared out.
const (
	Funded  Arrangement = "FUNDED"  // 安排
	Reserve Arrangement = "RESERVE" // 备选
)

// ProjectRow is one project's result, as the tables of the report count it.
type ProjectRow struct {
	Code        string        `json:"code"`
	NameZh      string        `json:"nameZh"`
	Unit        Named         `json:"unit"`
	Department  Named         `json:"department"`
	Section     Named         `json:"section"`
	FuncClass   Named         `json:"funcClass"` // 类, 3 digits
	FuncGroup   Named         `json:"funcGroup"` // 款, 5 digits
	FuncItem    Named         `json:"funcItem"`  // 项, 7 digits
	Screening   term.Outcome  `json:"screening"`
	Opinion     term.Opinion  `json:"opinion"` // empty where no experts judged
	Declared    exact.Money   `json:"declared"`
	Reviewed    *exact.Money  `json:"reviewed"`
	Score       *exact.Points `json:"score"`
	Grade       term.Grade    `json:"grade"`
	Priority    Priority      `json:"priority"`
	LineCuts    []LineCut     `json:"lineCuts"`
	Findings    []Finding     `json:"findings"`
	Arrangement Arrangement   `json:"arrangement"`
	Arranged    *exact.Money  `json:"arranged,omitempty"` // where it is less than what the review grants
	Reason      string        `json:"reason"`             // of the arrangement, or of a departure from the ranking
}

// LineCut is what the review takes from one line of 预算明细.
type LineCut struct {
	No       int         `json:"no"` // 1-based, as printed
	NameZh   string      `json:"nameZh"`
	Declared exact.Money `json:"declared"`
	Cut      exact.Money `json:"cut"`
	Reason   Named       `json:"reason"`
}

// Category tells where a problem was met.
type Category string

// The categories, in the report's order.
const (
	ByCut    Category = "CUT"    // 核减原因
	ByReturn Category = "RETURN" // 退回原因
	ByExpert Category = "EXPERT" // 专家意见
)

// Finding is one problem that a return or an expert named; line cuts count by themselves.
type Finding struct {
	Category Category `json:"category"`
	Kind     Named    `json:"kind"`
	Text     string   `json:"text"`
}

// Granted is the amount that the review grants. A refused project is granted
// nothing; one that is to be revised has no amount yet.
func (r ProjectRow) Granted() (exact.Money, bool) {
	switch {
	case r.Opinion == term.Disagree:
		return 0, true
	case r.Opinion == term.Revise || r.Reviewed == nil:
		return 0, false
	default:
		return *r.Reviewed, true
	}
}

// Conclusion is the opinion; where no experts judged, the amount tells it.
func (r ProjectRow) Conclusion() term.Opinion {
	granted, decided := r.Granted()
	switch {
	case r.Opinion != "":
		return r.Opinion
	case !decided:
		return term.Revise
	case granted == 0:
		return term.Disagree
	case granted < r.Declared:
		return term.AgreeCut
	default:
		return term.Agree
	}
}
