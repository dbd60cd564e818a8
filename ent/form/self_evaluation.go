package form

import (
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// SelfEvaluation is what the unit types of 项目支出绩效自评表: what the money became
// and what was achieved. Targets and weights are the approved plan's; points are
// computed.
type SelfEvaluation struct {
	Money      []MoneyRow  `json:"money,omitempty"`
	Completion *string     `json:"completion,omitempty"` // 实际完成情况
	Results    []ResultRow `json:"results,omitempty"`    // in the order of the plan's rows
}

// MoneyRow is one source of the year's money (资金), in 万元: as approved, as adjusted
// in the year, and as executed.
type MoneyRow struct {
	Source   *string `json:"source,omitempty"`
	Initial  *string `json:"initial,omitempty"`  // 年初预算数
	Adjusted *string `json:"adjusted,omitempty"` // 全年预算数
	Executed *string `json:"executed,omitempty"` // 全年执行数
}

// ResultRow is what came of one indicator. A qualitative one has a tier and points
// inside it, or is met or not, or has so much of each point of its checklist; why points
// were lost, or the target was far surpassed, is explained.
type ResultRow struct {
	Actual   *string     `json:"actual,omitempty"` // 实际完成值
	Tier     *string     `json:"tier,omitempty"`
	Points   *string     `json:"points,omitempty"`
	Met      *bool       `json:"met,omitempty"`
	Checks   []string    `json:"checks,omitempty"`   // 0 to 1 for each checkpoint, empty where nothing is said yet
	Reason   *string     `json:"reason,omitempty"`   // 偏差原因分析及改进措施
	Evidence []uuid.UUID `json:"evidence,omitempty"` // attachments of the declaration
}

// Recheck is 复核: what a department or the bureau gives beside the unit's own points,
// never over them.
type Recheck struct {
	Rows      []RecheckRow `json:"rows"`
	Execution exact.Points `json:"execution"`
	Total     exact.Points `json:"total"`
	Grade     term.Grade   `json:"grade"`
	Remark    string       `json:"remark,omitempty"`
	By        string       `json:"by"`
	At        time.Time    `json:"at"`
}

// RecheckRow is the points of one indicator after the re-check, with the reason where
// they differ from the unit's.
type RecheckRow struct {
	Points exact.Points `json:"points"`
	Reason string       `json:"reason,omitempty"`
}
