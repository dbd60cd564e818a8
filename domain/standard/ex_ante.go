package standard

import (
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

// Share is a named part of an item's weight.
type Share struct {
	NameZh string        `json:"nameZh"`
	Share  exact.Decimal `json:"share"`
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

func (f *ExAnteForm) into(s *Set) { s.ExAnte = f }

func (f *ExAnteForm) inspect(in *inspection) {
	inspectDimensions(in, f.Dimensions)
	for _, t := range f.Tiers {
		in.between("tiers", t.Share, 0, 1)
	}
	for i, c := range f.Conclusions {
		in.given("conclusions", c.Code)
		in.must(i == 0 || c.Min < f.Conclusions[i-1].Min, fault.ScoreRange, "conclusions", "结论应按分数从高到低排列")
	}
	last := len(f.Conclusions) - 1
	in.must(last >= 0 && f.Conclusions[last].Min == 0, fault.Required, "conclusions", "最后一个结论应从 0 分起")
}
