package standard

import (
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// Dimension is a part of a scoring form; its items share its weight.
type Dimension struct {
	Code       string       `json:"code"`
	NameZh     string       `json:"nameZh"`
	NameEn     string       `json:"nameEn,omitempty"`
	QuestionZh string       `json:"questionZh,omitempty"`
	Weight     exact.Points `json:"weight"`
	Items      []Item       `json:"items"`
}

// Item is one line that is scored from 0 to its weight.
type Item struct {
	Code   string       `json:"code"`
	NameZh string       `json:"nameZh"`
	Weight exact.Points `json:"weight"`
	TextZh string       `json:"textZh"`
	// Evidence names the parts of the declaration that the item is judged by.
	Evidence []string `json:"evidence,omitempty"`
}

// evidence are the parts of a declaration that an item may be judged by: fields of
// the form, and its files.
var evidence = []string{"policyBasis", "overview", "justification", "schedule", "money", "fundSources", "budgetLines",
	"goals", "indicators", "files"}

// itemsOf lists the items of all dimensions in the form's order.
func itemsOf(dimensions []Dimension) []Item {
	var items []Item
	for _, d := range dimensions {
		items = append(items, d.Items...)
	}
	return items
}

// itemIn finds an item by its code; nil when there is none.
func itemIn(dimensions []Dimension, code string) *Item {
	for _, d := range dimensions {
		if i := slices.IndexFunc(d.Items, func(it Item) bool { return it.Code == code }); i >= 0 {
			return &d.Items[i]
		}
	}
	return nil
}

func inspectDimensions(in *inspection, dimensions []Dimension) {
	var rows []entry
	var total exact.Points
	for i, d := range dimensions {
		part := entry{at("dimensions[%d]", i), "评分方面", d.NameZh, d.Code}
		rows = append(rows, part)
		in.named(part)
		total += d.Weight
		var sum exact.Points
		for j, it := range d.Items {
			e := entry{at("%s.items[%d]", part.path, j), "评分项", it.NameZh, it.Code}
			rows = append(rows, e)
			in.named(e)
			in.must(it.Weight > 0, fault.Number, e.path+".weight", "%s的分值应大于 0", e)
			for _, named := range it.Evidence {
				in.must(slices.Contains(evidence, named), fault.NotFound, e.path+".evidence", "%s的依据不是申报表的内容：%s", e, named)
			}
			sum += it.Weight
		}
		in.sum(part.path+".weight", part.String()+"的评分项分值", sum, d.Weight)
	}
	in.unique(rows)
	in.sum("dimensions", "评分方面分值", total, hundred)
}

func inspectShares(in *inspection, path, what string, shares []Share) {
	for i, s := range shares {
		e := entry{path: at("%s[%d]", path, i), what: what, nameZh: s.NameZh}
		in.named(e)
		in.between(e.path+".share", e.String()+"占分值的比例", s.Share, 0, 1)
	}
}

// choices refuses a closed question without answers, and answers without a code or a name.
func (in *inspection) choices(path, what string, list []Choice) {
	in.must(len(list) > 0, fault.Required, path, "要有%s的选项", what)
	var rows []entry
	for i, c := range list {
		e := entry{at("%s[%d]", path, i), what, c.NameZh, c.Code}
		rows = append(rows, e)
		in.named(e)
	}
	in.unique(rows)
}

// Choice is one answer of a closed question, in order.
type Choice struct {
	Code   string `json:"code"`
	NameZh string `json:"nameZh"`
	NameEn string `json:"nameEn,omitempty"`
	Order  int    `json:"order,omitempty"`
}

// Share is a named part of an item's weight.
type Share struct {
	NameZh string        `json:"nameZh"`
	Share  exact.Decimal `json:"share"`
}

// ReviewForm is 专家评审表: the expert's sheet before the budget.
type ReviewForm struct {
	Header
	ScoreDecimals int           `json:"scoreDecimals"`
	CommentBelow  exact.Decimal `json:"commentBelow"` // an item below this share of its weight needs a comment
	CommentMin    int           `json:"commentMin"`
	TextMin       int           `json:"textMin"`
	PassTotal     exact.Points  `json:"passTotal"`
	Dimensions    []Dimension   `json:"dimensions"`
	Grades        []Share       `json:"grades,omitempty"` // 快速评分
	Priorities    []Choice      `json:"priorities"`       // 轻重缓急
	Opinions      []Choice      `json:"opinions"`
	Assessment    *ExAnteForm   `json:"-"` // what a formal assessment concludes by; nil on the four principles
}

// Items lists what is scored, in the form's order.
func (f *ReviewForm) Items() []Item { return itemsOf(f.Dimensions) }

// Item finds an item by its code; nil when the form has none.
func (f *ReviewForm) Item(code string) *Item { return itemIn(f.Dimensions, code) }

func (f *ReviewForm) into(s *Set) { s.ExpertForm = f }

func (f *ReviewForm) inspect(in *inspection) {
	inspectDimensions(in, f.Dimensions)
	in.between("commentBelow", "须写说明的比例", f.CommentBelow, 0, 1)
	inspectShares(in, "grades", "快速评分", f.Grades)
	in.must(f.ScoreDecimals >= 0 && f.ScoreDecimals <= 2, fault.Number, "scoreDecimals", "评分小数位应为 0、1 或 2")
	in.must(f.PassTotal >= 0 && f.PassTotal <= hundred, fault.ScoreRange, "passTotal", "建议安排的最低总分应在 0 与 100 之间")
	in.choices("priorities", "轻重缓急", f.Priorities)
	in.choices("opinions", "评审意见", f.Opinions)
}
