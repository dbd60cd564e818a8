package form

import "hengxiao/ent/exact"

// MarkItem is one item of 专家考核: what the system proposes, what the office gives,
// and why it takes points off: the ground's code in the standard, and words.
type MarkItem struct {
	Code     string        `json:"code"`
	Points   *exact.Points `json:"points,omitempty"`
	Proposed exact.Points  `json:"proposed"`
	Ground   string        `json:"ground,omitempty"`
	Comment  string        `json:"comment,omitempty"`
}

// YearFigures are an expert's year in counts, as the system finds them in the rows.
type YearFigures struct {
	Invited  int `json:"invited"`
	Accepted int `json:"accepted"`
	Declined int `json:"declined"`
	Lapsed   int `json:"lapsed"` // invitations that were not answered in time
	Recused  int `json:"recused"`
	Load     int `json:"load"`     // sheets that counted
	Overdue  int `json:"overdue"`  // sheets not handed in by their day
	Absent   int `json:"absent"`   // from a meeting
	Reopened int `json:"reopened"` // sheets given back for a formal error
	Voided   int `json:"voided"`
}

// AgencyMarkItem is one item of 第三方机构考核 as it was marked: its name and its most
// points as the standard said then.
type AgencyMarkItem struct {
	Code    string       `json:"code"`
	NameZh  string       `json:"nameZh"`
	Weight  exact.Points `json:"weight"`
	Points  exact.Points `json:"points"`
	Comment string       `json:"comment,omitempty"`
}
