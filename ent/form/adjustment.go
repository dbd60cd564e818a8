package form

// Adjustment is what a unit types of 预算调整: why, and what is asked for. A row left empty
// stays as it is.
type Adjustment struct {
	Kind        *string       `json:"kind,omitempty"`   // BUDGET or POLICY
	Reason      *string       `json:"reason,omitempty"` // with the document that it rests on
	Amount      *string       `json:"amount,omitempty"` // 全年预算数 asked for, in 万元
	FundSources []FundSource  `json:"fundSources,omitempty"`
	BudgetLines []BudgetLine  `json:"budgetLines,omitempty"`
	Rows        []AdjustedRow `json:"rows,omitempty"`  // in the order of the plan's rows
	Added       []Indicator   `json:"added,omitempty"` // new rows of the plan, after those that stay
}

// AdjustedRow is one indicator's target and weight as asked for, or that it is taken out.
type AdjustedRow struct {
	Target  *string `json:"target,omitempty"`
	Weight  *string `json:"weight,omitempty"`
	Removed *bool   `json:"removed,omitempty"`
}

// AdjustmentTerms is what stands: the amount in 万元 with its lines, and the plan's rows.
type AdjustmentTerms struct {
	Amount      string       `json:"amount"`
	FundSources []FundSource `json:"fundSources,omitempty"`
	BudgetLines []BudgetLine `json:"budgetLines,omitempty"`
	Rows        []TermsRow   `json:"rows"`
}

// TermsRow is one indicator as it stood.
type TermsRow struct {
	No       int    `json:"no"` // of the declaration's indicators, which it keeps
	NameZh   string `json:"nameZh"`
	Operator string `json:"operator"`
	Unit     string `json:"unit"`
	Target   string `json:"target"`
	Weight   string `json:"weight"`
}
