package form

import (
	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// SelfRollup is what the self-evaluations of several projects come to as one (自评汇总):
// those of a fund (资金), or those that somebody chose.
type SelfRollup struct {
	Year      int              `json:"year"`
	Scope     string           `json:"scope"`     // which projects, in words
	Waiting   int              `json:"waiting"`   // of those asked for, how many are not handed in: they are left out
	Confirmed int              `json:"confirmed"` // of those rolled up, how many stand
	Projects  []*RolledProject `json:"projects"`
	Initial   exact.Money      `json:"initial"`
	Adjusted  exact.Money      `json:"adjusted"`
	Executed  exact.Money      `json:"executed"`
	Execution *RolledExecution `json:"execution,omitempty"` // nil while nothing is rolled up
	Rows      []*RolledRow     `json:"rows"`
	Total     *exact.Points    `json:"total,omitempty"`
	Grade     *term.Grade      `json:"grade,omitempty"`
	Average   *exact.Points    `json:"average,omitempty"` // beside it: the mean of the totals that stand, by money
}

// RolledProject is one project of a roll-up, with the total that stands, and how its
// self-evaluation was found.
type RolledProject struct {
	SelfEvaluationID uuid.UUID     `json:"selfEvaluationID"`
	Code             string        `json:"code"`
	NameZh           string        `json:"nameZh"`
	UnitName         string        `json:"unitName"`
	Adjusted         exact.Money   `json:"adjusted"`
	Executed         exact.Money   `json:"executed"`
	ExecutionRate    exact.Decimal `json:"executionRate"`
	Own              exact.Points  `json:"own"`
	Total            exact.Points  `json:"total"`
	Grade            term.Grade    `json:"grade"`
	Confirmed        bool          `json:"confirmed"`
	Stage            string        `json:"stage"`
	Revision         int           `json:"revision"`
	Hash             string        `json:"hash"` // SHA-256 of its submission
}

// RolledExecution is the rate of the money together, in per cent, and its points.
type RolledExecution struct {
	Rate   exact.Decimal `json:"rate"`
	Weight exact.Points  `json:"weight"`
	Points exact.Points  `json:"points"`
}

// RolledRow is an indicator that projects share: what is counted is added, rates are
// averaged by money, and the sum is scored; points that people gave are averaged by money.
type RolledRow struct {
	Level1   string         `json:"level1"`
	Level1Zh string         `json:"level1Zh"`
	NameZh   string         `json:"nameZh"`
	Operator string         `json:"operator"`
	Unit     string         `json:"unit"`
	Target   *exact.Decimal `json:"target,omitempty"` // nil where people judge
	Actual   *exact.Decimal `json:"actual,omitempty"`
	Weight   exact.Points   `json:"weight"` // those of the projects, averaged by money
	Points   exact.Points   `json:"points"`
	Why      string         `json:"why,omitempty"`
	Parts    []*RolledShare `json:"parts"`
}

// RolledShare is what one project said of it.
type RolledShare struct {
	SelfEvaluationID uuid.UUID    `json:"selfEvaluationID"`
	Code             string       `json:"code"`
	NameZh           string       `json:"nameZh"`
	Money            exact.Money  `json:"money"` // 全年预算数, by which rates are averaged
	Target           string       `json:"target"`
	Actual           string       `json:"actual"`
	Weight           exact.Points `json:"weight"`
	Points           exact.Points `json:"points"`
	Reason           string       `json:"reason,omitempty"`
}
