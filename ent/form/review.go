package form

import (
	"time"

	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// RuleHit is a screening rule that matched, with its reason in words.
type RuleHit struct {
	Code    string       `json:"code"`
	NameZh  string       `json:"nameZh"`
	Outcome term.Outcome `json:"outcome"`
	Why     string       `json:"why"`
}

// ReviewItem is one item of 绩效目标审核表.
type ReviewItem struct {
	Code    string        `json:"code"`
	Points  *exact.Points `json:"points,omitempty"`
	Comment string        `json:"comment,omitempty"`
}

// LineCut takes money from one line of 预算明细 (0-based) for a reason code.
type LineCut struct {
	Line   int         `json:"line"`
	Cut    exact.Money `json:"cut"`
	Reason string      `json:"reason"`
}

// Seat is one seat of a panel as the minutes name it: 专家1, 专家2 …
type Seat struct {
	Label   string     `json:"label"`
	Present bool       `json:"present"`
	Signed  *time.Time `json:"signed,omitempty"`
	Dissent string     `json:"dissent,omitempty"`
}

// Remark ties a reviewer's words to a field of the form.
type Remark struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

// FileRef names an attachment by its content.
type FileRef struct {
	Kind   string `json:"kind"`
	Name   string `json:"name"`
	Sha256 string `json:"sha256"`
	Size   int64  `json:"size"`
}
