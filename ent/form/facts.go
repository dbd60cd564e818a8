package form

import (
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// ScreeningFacts is what screening rules may ask of a declaration; a verdict keeps
// those that it was given on.
type ScreeningFacts struct {
	BudgetYear     int          `json:"budgetYear"`
	UnitCode       *string      `json:"unitCode,omitempty"`
	NameZh         *string      `json:"nameZh,omitempty"`
	ProjectKind    string       `json:"projectKind"`
	Nature         string       `json:"nature"`
	Tags           []string     `json:"tags,omitempty"`
	Amount         exact.Money  `json:"amount"`
	LastYearBudget *exact.Money `json:"lastYearBudget,omitempty"`
	LastGrade      *term.Grade  `json:"lastGrade,omitempty"`
	Emergency      *bool        `json:"emergency,omitempty"`
	EmergencyDocNo *string      `json:"emergencyDocNo,omitempty"`
	DuplicateOf    *string      `json:"duplicateOf,omitempty"` // code of the declaration that stands for the same thing
}
