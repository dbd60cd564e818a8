// Package form holds what people type into forms, as they typed it: figures are
// texts here, so that a wrong one comes back as a fault instead of being lost.
package form

import "hengxiao/ent/clock"

// Declaration is 项目支出绩效目标申报表. Every field is optional in a draft.
type Declaration struct {
	BudgetYear        *int         `json:"budgetYear,omitempty"`
	NameZh            *string      `json:"nameZh,omitempty"`
	UnitCode          *string      `json:"unitCode,omitempty"`
	ProjectKind       *string      `json:"projectKind,omitempty"`
	Nature            *string      `json:"nature,omitempty"`
	Tags              []string     `json:"tags,omitempty"`
	ExpFuncCode       *string      `json:"expFuncCode,omitempty"`
	StartDate         *clock.Date  `json:"startDate,omitempty"`
	EndDate           *clock.Date  `json:"endDate,omitempty"`
	Leader            *string      `json:"leader,omitempty"`
	Contact           *string      `json:"contact,omitempty"`
	Phone             *string      `json:"phone,omitempty"`
	Amount            *string      `json:"amount,omitempty"`
	TotalInvestment   *string      `json:"totalInvestment,omitempty"`
	YearlySplit       []YearAmount `json:"yearlySplit,omitempty"`
	ProcurementAmount *string      `json:"procurementAmount,omitempty"`
	FundSources       []FundSource `json:"fundSources,omitempty"`
	BudgetLines       []BudgetLine `json:"budgetLines,omitempty"`
	Schedule          []Stage      `json:"schedule,omitempty"`
	AnnualGoal        *string      `json:"annualGoal,omitempty"`
	TotalGoal         *string      `json:"totalGoal,omitempty"`
	PolicyBasis       *string      `json:"policyBasis,omitempty"`
	Justification     *string      `json:"justification,omitempty"`
	Overview          *string      `json:"overview,omitempty"`
	Emergency         *bool        `json:"emergency,omitempty"`
	EmergencyDocNo    *string      `json:"emergencyDocNo,omitempty"`
	Scheme            *string      `json:"scheme,omitempty"`
	NoServiceObject   *bool        `json:"noServiceObject,omitempty"`
	LastYearBudget    *string      `json:"lastYearBudget,omitempty"`
	LastYearExecuted  *string      `json:"lastYearExecuted,omitempty"`
	Indicators        []Indicator  `json:"indicators,omitempty"`
}

// YearAmount is one year's part of a multi-year investment, in 万元.
type YearAmount struct {
	Year   *int    `json:"year,omitempty"`
	Amount *string `json:"amount,omitempty"`
}

// FundSource is one source of the year's money (资金来源), in 万元.
type FundSource struct {
	Source *string `json:"source,omitempty"`
	Amount *string `json:"amount,omitempty"`
}

// BudgetLine is one line of 预算明细; qty × unitPrice = amount, in 万元.
type BudgetLine struct {
	NameZh     *string `json:"nameZh,omitempty"`
	DepEcoCode *string `json:"depEcoCode,omitempty"`
	Qty        *string `json:"qty,omitempty"`
	Unit       *string `json:"unit,omitempty"`
	UnitPrice  *string `json:"unitPrice,omitempty"`
	Amount     *string `json:"amount,omitempty"`
	Basis      *string `json:"basis,omitempty"`
}

// Stage is one stage of 实施方案与进度计划; planPayment is in 万元.
type Stage struct {
	Stage       *string     `json:"stage,omitempty"`
	Start       *clock.Date `json:"start,omitempty"`
	End         *clock.Date `json:"end,omitempty"`
	Content     *string     `json:"content,omitempty"`
	PlanPayment *string     `json:"planPayment,omitempty"`
}

// Indicator is one line of 绩效指标.
type Indicator struct {
	Level1         *string      `json:"level1,omitempty"`
	Level2         *string      `json:"level2,omitempty"`
	NameZh         *string      `json:"nameZh,omitempty"`
	Operator       *string      `json:"operator,omitempty"`
	TargetValue    *string      `json:"targetValue,omitempty"`
	TargetText     *string      `json:"targetText,omitempty"`
	Unit           *string      `json:"unit,omitempty"`
	Weight         *string      `json:"weight,omitempty"`
	Definition     *string      `json:"definition,omitempty"`
	Source         *string      `json:"source,omitempty"`
	Horizon        *string      `json:"horizon,omitempty"`
	History        []string     `json:"history,omitempty"`
	EvidenceMethod *string      `json:"evidenceMethod,omitempty"`
	ScoringRule    *string      `json:"scoringRule,omitempty"`
	LibraryRef     *string      `json:"libraryRef,omitempty"`  // the row of 指标库 that it was taken from
	Checkpoints    []Checkpoint `json:"checkpoints,omitempty"` // of a row that is scored point by point
}

// Checkpoint is one point of a checklist (评分要点), with its own points where it has
// some; the others share equally what these leave of the weight.
type Checkpoint struct {
	Text   *string `json:"text,omitempty"`
	Points *string `json:"points,omitempty"`
}
