package standard

import (
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// ExAnteForm is 事前绩效评估评分表.
type ExAnteForm struct {
	Header
	Dimensions  []Dimension  `json:"dimensions"`
	Tiers       []Share      `json:"tiers"`
	Conclusions []Conclusion `json:"conclusions"`
	Vetoes      []Veto       `json:"vetoes"`
}

// Conclusion holds from Min points on; the best stands first.
type Conclusion struct {
	Code   string       `json:"code"`
	NameZh string       `json:"nameZh"`
	Min    exact.Points `json:"min"`
}

// Veto turns the conclusion into the last one when its dimension or item stays below a limit.
type Veto struct {
	Code      string       `json:"code"`
	NameZh    string       `json:"nameZh"`
	Dimension string       `json:"dimension,omitempty"`
	Item      string       `json:"item,omitempty"`
	Below     exact.Points `json:"below"`
}

// Items lists what is scored, in the form's order.
func (f *ExAnteForm) Items() []Item { return itemsOf(f.Dimensions) }

// Sheet is the form as experts fill it in: its five aspects and tiers, and beside the
// items what the four principles ask as well.
func (f *ExAnteForm) Sheet(base *ReviewForm) *ReviewForm {
	sheet := *base
	sheet.Header, sheet.Dimensions, sheet.Grades, sheet.Assessment = f.Header, f.Dimensions, f.Tiers, f
	sheet.ScoreDecimals = 2
	if last := len(f.Conclusions) - 2; last >= 0 {
		sheet.PassTotal = f.Conclusions[last].Min
	}
	return &sheet
}

func (f *ExAnteForm) into(s *Set) { s.ExAnte = f }

func (f *ExAnteForm) inspect(in *inspection) {
	inspectDimensions(in, f.Dimensions)
	inspectShares(in, "tiers", "档次", f.Tiers)
	var conclusions []entry
	for i, c := range f.Conclusions {
		conclusions = append(conclusions, entry{at("conclusions[%d]", i), "结论", c.NameZh, c.Code})
		in.must(i == 0 || c.Min < f.Conclusions[i-1].Min, fault.ScoreRange, at("conclusions[%d].min", i), "结论应按分数从高到低排列")
	}
	in.unique(conclusions)
	last := len(f.Conclusions) - 1
	in.must(last >= 0 && f.Conclusions[last].Min == 0, fault.Required, "conclusions", "最后一个结论应从 0 分起")
	for i, v := range f.Vetoes {
		known := slices.ContainsFunc(f.Dimensions, func(d Dimension) bool { return d.Code == v.Dimension })
		in.must(known || itemIn(f.Dimensions, v.Item) != nil, fault.NotFound, at("vetoes[%d].dimension", i), "否决条件没有所指的方面或评分项：%s", v.NameZh)
	}
}
