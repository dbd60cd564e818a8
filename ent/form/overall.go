package form

import (
	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Overall is 部门整体支出绩效目标申报表: what a department is for, what it means to achieve
// in the year, and with which money. Every field is optional in a draft.
type Overall struct {
	Functions  *string            `json:"functions,omitempty"` // 职能概述
	Goal       *string            `json:"goal,omitempty"`      // 年度总体目标
	Tasks      []MainTask         `json:"tasks,omitempty"`
	Budget     DepartmentBudget   `json:"budget"`
	Past       []DepartmentBudget `json:"past,omitempty"` // of the two years before, the nearer one first
	Indicators []Indicator        `json:"indicators,omitempty"`
}

// MainTask is one of the year's main tasks (主要任务), in 万元: its amount, of which
// appropriation and other money.
type MainTask struct {
	Task          *string `json:"task,omitempty"`
	Content       *string `json:"content,omitempty"`
	Amount        *string `json:"amount,omitempty"`
	Appropriation *string `json:"appropriation,omitempty"` // 财政拨款
	Other         *string `json:"other,omitempty"`         // 其他资金
}

// DepartmentBudget is a department's year in figures: money in 万元, people by head.
type DepartmentBudget struct {
	Appropriation *string `json:"appropriation,omitempty"` // 收入：财政拨款
	Other         *string `json:"other,omitempty"`         // 收入：其他资金
	Basic         *string `json:"basic,omitempty"`         // 支出：基本支出
	Projects      *string `json:"projects,omitempty"`      // 支出：项目支出
	ThreePublic   *string `json:"threePublic,omitempty"`   // 三公经费
	Posts         *string `json:"posts,omitempty"`         // 编制人数
	Staff         *string `json:"staff,omitempty"`         // 实有人数
}

// OverallScores is what a department types of a finished year: figures that the system
// does not hold, and points where nothing can be computed.
type OverallScores struct {
	Facts   []Fact          `json:"facts,omitempty"`
	Points  []MeasurePoints `json:"points,omitempty"`
	Summary *string         `json:"summary,omitempty"` // 整体绩效情况说明
}

// Fact is one figure by its code.
type Fact struct {
	Code  string  `json:"code"`
	Value *string `json:"value,omitempty"`
}

// MeasurePoints are the points of a measure that is judged: with their ground, and the
// reason of what is lost.
type MeasurePoints struct {
	Code   string      `json:"code"`
	Points *string     `json:"points,omitempty"`
	Basis  *string     `json:"basis,omitempty"`
	Reason *string     `json:"reason,omitempty"`
	Files  []uuid.UUID `json:"files,omitempty"` // of the department's form
}

// MeasureWeight is the weight that the office gives a measure of the framework; 0 leaves
// it out.
type MeasureWeight struct {
	Code   string  `json:"code"`
	Weight *string `json:"weight,omitempty"`
}

// OverallResult is a computed evaluation: every measure with the figures it comes from.
type OverallResult struct {
	Measures []OverallMeasure `json:"measures"`
	Total    exact.Points     `json:"total"`
	Grade    *term.Grade      `json:"grade,omitempty"` // nil while a measure has no points
	Promised []OverallPromise `json:"promised,omitempty"`
}

// OverallPromise is one indicator of the department's own form, in which its projects'
// indicators of the same name and unit are rolled up (汇总): what is counted is added,
// rates are averaged by money, and then scored.
type OverallPromise struct {
	NameZh   string         `json:"nameZh"`
	Operator string         `json:"operator"`
	Target   string         `json:"target"`
	Unit     string         `json:"unit"`
	Weight   exact.Points   `json:"weight"`
	Actual   *exact.Decimal `json:"actual,omitempty"`
	Points   *exact.Points  `json:"points,omitempty"`
	Why      string         `json:"why,omitempty"`
	Parts    []RolledPart   `json:"parts,omitempty"`
}

// RolledPart is one project's figures for an indicator that several share.
type RolledPart struct {
	DeclarationID uuid.UUID     `json:"declarationID"`
	Code          string        `json:"code"`
	NameZh        string        `json:"nameZh"`
	Target        exact.Decimal `json:"target"`
	Actual        exact.Decimal `json:"actual"`
	Money         exact.Money   `json:"money"` // 全年预算数, by which rates are averaged
}

// OverallMeasure is one measure of the framework in one department's year: computed from
// its figures where the framework says how, else judged.
type OverallMeasure struct {
	Code        string          `json:"code"`
	Aspect      string          `json:"aspect"`
	Topic       string          `json:"topic"`
	NameZh      string          `json:"nameZh"`
	Explanation string          `json:"explanation,omitempty"`
	Formula     string          `json:"formula,omitempty"`
	Weight      exact.Points    `json:"weight"`
	Target      string          `json:"target,omitempty"` // in words: ≥100%
	Figures     []MeasureFigure `json:"figures,omitempty"`
	Rate        *exact.Decimal  `json:"rate,omitempty"` // in per cent, two decimals
	Judged      bool            `json:"judged"`         // points are given by people
	Points      *exact.Points   `json:"points,omitempty"`
}

// MeasureFigure is one input of a computed measure.
type MeasureFigure struct {
	Code   string         `json:"code"`
	NameZh string         `json:"nameZh"`
	Source string         `json:"source"` // FORM, PAST, PROJECTS, SURVEY or TYPED
	Value  *exact.Decimal `json:"value,omitempty"`
	Parts  []RolledPart   `json:"parts,omitempty"` // of the projects that it is rolled up from
}
