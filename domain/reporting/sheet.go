package reporting

import (
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

// ProjectSheet is the report on one project (项目评审表). Experts stand in it by their
// labels alone, and no single expert's score does.
type ProjectSheet struct {
	ProjectRow
	BudgetYear  int          `json:"budgetYear"`
	Version     int          `json:"version"` // the version under review
	Kind        Named        `json:"kind"`
	Nature      Named        `json:"nature"`
	StartDate   clock.Date   `json:"startDate"`
	EndDate     clock.Date   `json:"endDate"`
	FundSources []FundSource `json:"fundSources"`
	AnnualGoal  string       `json:"annualGoal"`

	RuleSet  string         `json:"ruleSet"`
	Hits     []form.RuleHit `json:"hits"`
	Override string         `json:"override"` // why the office chose another outcome

	Target     *TargetOpinion `json:"target"`
	Items      []ItemMean     `json:"items"`
	Assessment *Assessment    `json:"assessment,omitempty"`
	Dispersion *Dispersion    `json:"dispersion"`
	Panel      []Seat         `json:"panel"`
	Opinions   []Opinion      `json:"opinions"`
	Meeting    *Meeting       `json:"meeting"`
	Remark     string         `json:"remark"` // the conclusion in words
	Answer     *Answer        `json:"answer"`
	Note       string         `json:"note"` // free text, kept between regenerations
}

// FundSource is one source of the year's money.
type FundSource struct {
	Source Named       `json:"source"`
	Amount exact.Money `json:"amount"`
}

// TargetOpinion is the section's opinion (科室意见) from 绩效目标审核表.
type TargetOpinion struct {
	Total  exact.Points `json:"total"`
	Grade  term.Grade   `json:"grade"`
	Text   string       `json:"text"`
	Amount *exact.Money `json:"amount"`
}

// ItemMean is the mean of all valid sheets for one item; for information only, the
// score comes from the sheets' totals.
type ItemMean struct {
	Item   Named        `json:"item"`
	Weight exact.Points `json:"weight"`
	Mean   exact.Points `json:"mean"`
}

// Assessment is the conclusion of a formal ex-ante assessment (事前绩效评估结论), with
// the vetoes that hold.
type Assessment struct {
	Conclusion Named    `json:"conclusion"`
	Vetoes     []string `json:"vetoes"`
}

// Dispersion is how far the valid sheets lie apart (离散度).
type Dispersion struct {
	Sheets    int           `json:"sheets"`
	Aggregate exact.Points  `json:"aggregate"`
	Range     exact.Decimal `json:"range"`
	SD        exact.Decimal `json:"sd"`
	CV        exact.Decimal `json:"cv"`
	Flagged   bool          `json:"flagged"`
	Reason    string        `json:"reason"`
}

// Seat is one seat of the panel: 专家1, 专家2 …
type Seat struct {
	Label string `json:"label"`
	Leads bool   `json:"leads"`
}

// Opinion is one expert's opinion in words.
type Opinion struct {
	Label    string       `json:"label"`
	Opinion  term.Opinion `json:"opinion"`
	Priority Priority     `json:"priority"`
	Amount   *exact.Money `json:"amount"`
	Text     string       `json:"text"`
	Changes  string       `json:"changes"` // asked for with REVISE
}

// Meeting is the collective review (集体评审) and its minutes.
type Meeting struct {
	On        clock.Date   `json:"on"`
	Place     string       `json:"place"`
	Present   []string     `json:"present"`
	Absent    []string     `json:"absent"`
	Unsigned  []string     `json:"unsigned,omitempty"` // who was there and did not sign the minutes
	Score     exact.Points `json:"score"`
	Amount    *exact.Money `json:"amount"`
	Priority  Priority     `json:"priority"`
	Opinion   term.Opinion `json:"opinion"`
	Departure string       `json:"departure"` // why it left the sheets' aggregate
	Minutes   string       `json:"minutes"`
	Dissents  []Dissent    `json:"dissents"`
}

// Dissent is an opinion that a member of the panel kept (保留意见).
type Dissent struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

// Answer is the unit's objection and what became of it.
type Answer struct {
	Text     string `json:"text"`
	Decision string `json:"decision"`
	Reply    string `json:"reply"`
}
