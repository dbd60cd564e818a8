package standard

import (
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Assessment is the standard of 专家考核: what an expert is marked on, per review and
// per year, and for which named breaches the library is closed to him.
type Assessment struct {
	Header
	ReasonMin  int              `json:"reasonMin"`  // characters of a reason
	DissentMin int              `json:"dissentMin"` // characters of a text that make a deviation a reasoned one: more than every sheet must have
	Items      []AssessmentItem `json:"items"`
	Bands      []StandingBand   `json:"bands"`
	Breaches   []Code           `json:"breaches"`
}

// AssessmentItem is one item; what is proposed for a year is based on the year's
// figures or on the marks of its reviews.
type AssessmentItem struct {
	Item
	BasedOn Base     `json:"basedOn"`
	Grounds []Ground `json:"grounds"`
	Costs   []Cost   `json:"costs,omitempty"`
}

// Base is what an item's proposal for a year is based on.
type Base string

// The year's own figures, or the marks of its reviews.
const (
	OnFigures Base = "FIGURES"
	OnMarks   Base = "MARKS"
)

var bases = []Base{OnFigures, OnMarks}

// Ground is why points may be taken off.
type Ground struct {
	Code      string `json:"code"`
	NameZh    string `json:"nameZh"`
	Deviation bool   `json:"deviation,omitempty"` // from the panel: never where it was reasoned
}

// Cost takes so many points off the proposal each time a figure counts.
type Cost struct {
	Figure Figure       `json:"figure"`
	Points exact.Points `json:"points"`
}

// Figure is a count that the system finds in the rows.
type Figure string

// The figures that may cost points.
const (
	FigureOverdue  Figure = "OVERDUE"
	FigureAbsent   Figure = "ABSENT"
	FigureLapsed   Figure = "LAPSED"
	FigureReopened Figure = "REOPENED"
)

var figures = []Figure{FigureOverdue, FigureAbsent, FigureLapsed, FigureReopened}

// StandingBand gives its standing from Min on, up to the next better band.
type StandingBand struct {
	Standing term.Standing `json:"standing"`
	NameZh   string        `json:"nameZh"`
	Min      exact.Points  `json:"min"`
}

// Item finds an item by its code; nil when there is none.
func (a *Assessment) Item(code string) *AssessmentItem {
	if i := slices.IndexFunc(a.Items, func(it AssessmentItem) bool { return it.Code == code }); i >= 0 {
		return &a.Items[i]
	}
	return nil
}

// Ground finds an item's ground by its code; nil when there is none.
func (it *AssessmentItem) Ground(code string) *Ground {
	if i := slices.IndexFunc(it.Grounds, func(g Ground) bool { return g.Code == code }); i >= 0 {
		return &it.Grounds[i]
	}
	return nil
}

// Standing of a total.
func (a *Assessment) Standing(total exact.Points) term.Standing { return a.Band(total).Standing }

// Band of a total.
func (a *Assessment) Band(total exact.Points) StandingBand {
	for _, band := range a.Bands {
		if total >= band.Min {
			return band
		}
	}
	return a.Bands[len(a.Bands)-1]
}

func (a *Assessment) into(s *Set) { s.Assessment = a }

func (a *Assessment) inspect(in *inspection) {
	in.positive("reasonMin", "理由最少字数", a.ReasonMin)
	in.positive("dissentMin", "不扣偏离分的文字数", a.DissentMin)
	var rows []entry
	var total exact.Points
	for i, it := range a.Items {
		e := entry{at("items[%d]", i), "评分项", it.NameZh, it.Code}
		rows = append(rows, e)
		total += it.Weight
		it.inspect(in, e)
	}
	in.unique(rows)
	in.sum("items", "评分项分值", total, hundred)
	a.inspectBands(in)
	in.list("breaches", "清退事由", a.Breaches)
}

func (it *AssessmentItem) inspect(in *inspection, e entry) {
	in.named(e)
	in.must(it.Weight > 0, fault.Number, e.path+".weight", "%s的分值应大于 0", e)
	in.must(slices.Contains(bases, it.BasedOn), fault.NotFound, e.path+".basedOn", "%s的依据应为 FIGURES 或 MARKS", e)
	in.must(len(it.Grounds) > 0, fault.Required, e.path+".grounds", "%s要有扣分事由", e)
	var grounds []entry
	for i, g := range it.Grounds {
		ground := entry{at("%s.grounds[%d]", e.path, i), "扣分事由", g.NameZh, g.Code}
		grounds = append(grounds, ground)
		in.named(ground)
	}
	in.unique(grounds)
	for i, c := range it.Costs {
		in.must(slices.Contains(figures, c.Figure), fault.NotFound, at("%s.costs[%d].figure", e.path, i), "%s没有这个计数：%s", e, c.Figure)
		in.must(c.Points > 0, fault.Number, at("%s.costs[%d].points", e.path, i), "%s的扣分应大于 0", e)
	}
}

func (a *Assessment) inspectBands(in *inspection) {
	known := term.Standing("").Values()
	in.must(len(a.Bands) > 0 && a.Bands[len(a.Bands)-1].Min == 0, fault.ScoreRange, "bands", "最低一档应从 0 分起")
	for i, band := range a.Bands {
		in.must(slices.Contains(known, string(band.Standing)), fault.NotFound, at("bands[%d].standing", i), "没有这个考核结果：%s", band.Standing)
		in.must(i == 0 || band.Min < a.Bands[i-1].Min, fault.ScoreRange, at("bands[%d].min", i), "考核结果应按分数从高到低排列")
	}
}
