package standard

import "hengxiao/ent/term"

// Outcome is what screening (自动筛选) decides.
type Outcome = term.Outcome

// The outcomes, from the least review to the most.
const (
	Block            = term.Block
	Exempt           = term.Exempt
	SectionOnly      = term.SectionOnly
	Expert           = term.ByExpert
	ExpertCollective = term.ExpertCollective
)

// Outcomes lists the outcomes, from the least review to the most.
var Outcomes = []Outcome{Block, Exempt, SectionOnly, Expert, ExpertCollective}
