package standard

import (
	"math/big"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// AgencyAssessment is the standard of 第三方机构考核: what an assignment is marked on, and
// what follows from a standing. The bands that make a total a standing are the experts'.
type AgencyAssessment struct {
	Header
	ReasonMin    int                 `json:"reasonMin"`    // characters of a comment or a reason
	CommentBelow exact.Decimal       `json:"commentBelow"` // the share of an item's points under which it needs a comment
	Items        []Item              `json:"items"`
	Consequences []AgencyConsequence `json:"consequences"`
}

// AgencyConsequence is what follows from a standing: the share of a contract's amount that
// is settled (付费系数), and whether who stands so in a year is engaged in the next.
type AgencyConsequence struct {
	Standing    term.Standing `json:"standing"`
	Coefficient exact.Decimal `json:"coefficient"`
	Closes      bool          `json:"closes,omitempty"`
}

// Item finds an item by its code; nil when there is none.
func (a *AgencyAssessment) Item(code string) *Item {
	if i := slices.IndexFunc(a.Items, func(it Item) bool { return it.Code == code }); i >= 0 {
		return &a.Items[i]
	}
	return nil
}

// Needs tells whether so few points of an item need a comment.
func (a *AgencyAssessment) Needs(it *Item, points exact.Points) bool {
	return points.Rat().Cmp(new(big.Rat).Mul(it.Weight.Rat(), a.CommentBelow.Rat())) < 0
}

// After is what follows from a standing; each has its row in a sound standard.
func (a *AgencyAssessment) After(s term.Standing) AgencyConsequence {
	i := slices.IndexFunc(a.Consequences, func(c AgencyConsequence) bool { return c.Standing == s })
	return a.Consequences[i]
}

// Settled is what is paid of an amount, to the 分, HALF_UP.
func (c AgencyConsequence) Settled(amount exact.Money) exact.Money {
	return exact.RoundMoney(new(big.Rat).Mul(amount.Rat(), c.Coefficient.Rat()), 6)
}

// AgencyAssessment is the set's, or the one shipped where it has none: a set that was put
// together before there was any.
func (s *Set) AgencyAssessment() *AgencyAssessment {
	if s.Agencies == nil {
		return readShipped().set.Agencies
	}
	return s.Agencies
}

func (a *AgencyAssessment) into(s *Set) { s.Agencies = a }

func (a *AgencyAssessment) inspect(in *inspection) {
	in.positive("reasonMin", "说明最少字数", a.ReasonMin)
	in.between("commentBelow", "须说明的得分比例", a.CommentBelow, 0, 1)
	var rows []entry
	var total exact.Points
	for i, it := range a.Items {
		e := entry{at("items[%d]", i), "评分项", it.NameZh, it.Code}
		rows = append(rows, e)
		total += it.Weight
		in.named(e)
		in.must(it.Weight > 0, fault.Number, e.path+".weight", "%s的分值应大于 0", e)
	}
	in.unique(rows)
	in.sum("items", "评分项分值", total, hundred)
	known := term.Standing("").Values()
	seen := map[term.Standing]bool{}
	for i, c := range a.Consequences {
		path := at("consequences[%d]", i)
		in.must(slices.Contains(known, string(c.Standing)), fault.NotFound, path+".standing", "没有这个考核结果：%s", c.Standing)
		in.must(!seen[c.Standing], fault.DupIndicator, path+".standing", "考核结果 %s 重复", c.Standing)
		seen[c.Standing] = true
		in.between(path+".coefficient", at("第 %d 行的付费系数", i+1), c.Coefficient, 0, 1)
	}
	in.must(len(seen) == len(known), fault.Required, "consequences", "每个考核结果都要有付费系数")
}
