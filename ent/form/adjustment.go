package form

// Adjustment is what a unit types of 预算调整: why, and what is asked for. A row left empty
// stays as it is.
type Adjustment struct {
	Kind        *string       `json:"kind,omitempty"`   // BUDGET or POLICY
	Reason      *string       `json:"reason,omitempty"` // with the document that it rests on
	Amount      *string       `json:"amount,omitempty"` // 全年预算数 asked for, in 万元
	FundSources []FundSource  `json:"fundSources,omitempty"`
	Rows        []AdjustedRow `json:"rows,omitempty"` // in the order of the plan's rows
}

// AdjustedRow is one indicator's target and weight as asked for.
type AdjustedRow struct {
	Target *string `json:"target,omitempty"`
	Weight *string `json:"weight,omitempty"`
}

// AdjustmentTerms is what stands: the amount in 万元 and the plan's rows.
type AdjustmentTerms struct {
	Amount      string       `json:"amount"`
	FundSources []FundSource `json:"fundSources,omitempty"`
	Rows        []TermsRow   `json:"rows"`
}

// TermsRow is one indicator as it stood.
type TermsRow struct {
	NameZh   string `json:"nameZh"`
	Operator string `json:"operator"`
	Unit     string `json:"unit"`
	Target   string `json:"target"`
	Weight   string `json:"weight"`
}
