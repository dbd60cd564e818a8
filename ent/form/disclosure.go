package form

import (
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Disclosure is what the public reads of a project (公开): these fields and no others,
// so that nothing is published because it was added elsewhere.
type Disclosure struct {
	Approved   exact.Money          `json:"approved"` // 批复金额, 万元
	Goal       string               `json:"goal"`     // 年度绩效目标
	Indicators []DisclosedRow       `json:"indicators"`
	Result     *DisclosedOutcome    `json:"result,omitempty"`     // of a published self-evaluation
	Evaluation *DisclosedEvaluation `json:"evaluation,omitempty"` // of a published evaluation
	Hidden     int                  `json:"hidden,omitempty"`     // texts that were kept back
}

// DisclosedRow is one indicator of the approved plan, with what came of it.
type DisclosedRow struct {
	Level1   string        `json:"level1"`
	NameZh   string        `json:"nameZh"`
	Operator string        `json:"operator"`
	Target   string        `json:"target"`
	Unit     string        `json:"unit,omitempty"`
	Weight   exact.Points  `json:"weight"`
	Actual   *string       `json:"actual,omitempty"`
	Points   *exact.Points `json:"points,omitempty"`
}

// DisclosedOutcome is what a finished year came to; money in 万元, the rate in per cent.
type DisclosedOutcome struct {
	Adjusted   exact.Money   `json:"adjusted"`
	Executed   exact.Money   `json:"executed"`
	Rate       exact.Decimal `json:"rate"`
	Completion string        `json:"completion"`
	Total      exact.Points  `json:"total"`
	Grade      term.Grade    `json:"grade"`
}

// DisclosedEvaluation is what an evaluation (部门评价、财政重点评价) came to, by its aspects.
type DisclosedEvaluation struct {
	Evaluator string            `json:"evaluator"` // the third party, or how many experts
	Total     exact.Points      `json:"total"`
	Grade     term.Grade        `json:"grade"`
	Aspects   []DisclosedAspect `json:"aspects"`
}

// DisclosedAspect is a first level of the evaluation's indicators: 决策, 过程, 产出 or 效益.
type DisclosedAspect struct {
	NameZh string       `json:"nameZh"`
	Weight exact.Points `json:"weight"`
	Points exact.Points `json:"points"`
}
