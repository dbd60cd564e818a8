package standard

import "slices"

// Outcome is what screening (自动筛选) decides.
type Outcome string

// The outcomes, from the least review to the most.
const (
	Block            Outcome = "BLOCK"
	Exempt           Outcome = "EXEMPT"
	SectionOnly      Outcome = "SECTION_ONLY"
	Expert           Outcome = "EXPERT"
	ExpertCollective Outcome = "EXPERT_COLLECTIVE"
)

// Outcomes lists the outcomes, from the least review to the most.
var Outcomes = []Outcome{Block, Exempt, SectionOnly, Expert, ExpertCollective}

// Above tells whether o means more review than other: an override upwards
// needs a reason, one downwards also a leader's consent.
func (o Outcome) Above(other Outcome) bool {
	return slices.Index(Outcomes, o) > slices.Index(Outcomes, other)
}

// NameZh is the outcome as people write it.
func (o Outcome) NameZh() string {
	switch o {
	case Block:
		return "不予受理"
	case Exempt:
		return "免评审"
	case SectionOnly:
		return "仅科室审查"
	case Expert:
		return "专家个人评审"
	case ExpertCollective:
		return "个人+集体评审"
	default:
		return ""
	}
}
