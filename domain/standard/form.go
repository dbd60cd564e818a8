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
	var codes []string
	var total exact.Points
	for _, d := range dimensions {
		codes = append(codes, d.Code)
		total += d.Weight
		var sum exact.Points
		for _, it := range d.Items {
			codes = append(codes, it.Code)
			in.given("dimensions", it.NameZh)
			in.must(it.Weight > 0, fault.Number, "dimensions", "%s 的分值应大于 0", it.NameZh)
			for _, part := range it.Evidence {
				in.must(slices.Contains(evidence, part), fault.NotFound, "dimensions", "%s 的依据不是申报表的内容：%s", it.NameZh, part)
			}
			sum += it.Weight
		}
		in.sum("dimensions", sum, d.Weight)
	}
	in.unique("dimensions", codes)
	in.sum("dimensions", total, hundred)
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
	in.between("commentBelow", f.CommentBelow, 0, 1)
	for _, g := range f.Grades {
		in.between("grades", g.Share, 0, 1)
	}
	in.must(f.ScoreDecimals >= 0 && f.ScoreDecimals <= 2, fault.Number, "scoreDecimals", "应为 0、1 或 2")
	in.must(f.PassTotal >= 0 && f.PassTotal <= hundred, fault.ScoreRange, "passTotal", "应在 0 与 100 之间")
	in.must(len(f.Priorities) > 0, fault.Required, "priorities", "要有轻重缓急的选项")
	in.must(len(f.Opinions) > 0, fault.Required, "opinions", "要有评审意见的选项")
}
