package standard

import (
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// Taxonomy says which levels, signs and methods an indicator (绩效指标) may have.
type Taxonomy struct {
	Header
	Schemes         []Scheme   `json:"schemes"`
	Operators       []Operator `json:"operators"`
	TargetSources   []string   `json:"targetSources"`
	EvidenceMethods CodeList   `json:"evidenceMethods"`
	ScoringRules    CodeList   `json:"scoringRules"`
}

// Scheme is one layout of first and second levels with its weights.
type Scheme struct {
	Code            string       `json:"code"`
	NameZh          string       `json:"nameZh"`
	Default         bool         `json:"default"`
	ExecutionWeight exact.Points `json:"executionWeight"` // 预算执行率, not filled in when declaring
	Level1          []Level1     `json:"level1"`
}

// Level1 is a first level (一级指标).
type Level1 struct {
	Code              string        `json:"code"`
	NameZh            string        `json:"nameZh"`
	NameEn            string        `json:"nameEn"`
	Weight            exact.Points  `json:"weight"`
	WeightWithoutCost *exact.Points `json:"weightWithoutCost,omitempty"` // in a form without a cost row
	Required          bool          `json:"required"`
	Cost              bool          `json:"cost,omitempty"`
	YieldsTo          string        `json:"yieldsTo,omitempty"` // takes the weight when nobody outside is served
	Level2            []Level2      `json:"level2"`
}

// Level2 is a second level (二级指标).
type Level2 struct {
	Code     string   `json:"code"`
	NameZh   string   `json:"nameZh"`
	NameEn   string   `json:"nameEn"`
	Expected bool     `json:"expected,omitempty"` // a form without it is warned
	Cost     bool     `json:"cost,omitempty"`
	Examples []string `json:"examples,omitempty"`
}

// Operator is a 计算符号.
type Operator struct {
	Code         string `json:"code"`
	Symbol       string `json:"symbol"`
	Quantitative bool   `json:"quantitative"`
	Direction    string `json:"direction"`
	ScoredAs     string `json:"scoredAs"`
}

// Scheme finds a scheme, the default one by an empty code; nil when there is none.
func (t *Taxonomy) Scheme(code string) *Scheme {
	i := slices.IndexFunc(t.Schemes, func(s Scheme) bool { return s.Code == code || (code == "" && s.Default) })
	if i < 0 {
		return nil
	}
	return &t.Schemes[i]
}

// Operator finds a sign; nil when there is none.
func (t *Taxonomy) Operator(code string) *Operator {
	i := slices.IndexFunc(t.Operators, func(o Operator) bool { return o.Code == code })
	if i < 0 {
		return nil
	}
	return &t.Operators[i]
}

// Find finds a first level; nil when the scheme has none.
func (s *Scheme) Find(code string) *Level1 {
	i := slices.IndexFunc(s.Level1, func(l Level1) bool { return l.Code == code })
	if i < 0 {
		return nil
	}
	return &s.Level1[i]
}

// Find finds a second level under this first one; nil when it has none.
func (l *Level1) Find(code string) *Level2 {
	i := slices.IndexFunc(l.Level2, func(q Level2) bool { return q.Code == code })
	if i < 0 {
		return nil
	}
	return &l.Level2[i]
}

// WeightOf is what the rows of a first level must add up to in a form with or
// without a cost row, and with or without outside service objects.
func (s *Scheme) WeightOf(level1 string, hasCost, noServiceObject bool) exact.Points {
	var sum exact.Points
	for _, l := range s.Level1 {
		home := l.Code
		if noServiceObject && l.YieldsTo != "" {
			home = l.YieldsTo
		}
		if home == level1 {
			sum += l.weight(hasCost)
		}
	}
	return sum
}

// Sum is what all rows of a form with or without a cost row add up to, the rate of
// execution among them.
func (s *Scheme) Sum(hasCost bool) exact.Points {
	sum := s.ExecutionWeight
	for _, l := range s.Level1 {
		sum += s.WeightOf(l.Code, hasCost, false)
	}
	return sum
}

func (l *Level1) weight(hasCost bool) exact.Points {
	switch {
	case hasCost:
		return l.Weight
	case l.WeightWithoutCost != nil:
		return *l.WeightWithoutCost
	case l.Cost:
		return 0
	default:
		return l.Weight
	}
}

func (t *Taxonomy) into(s *Set) { s.Taxonomy = t }

func (t *Taxonomy) inspect(in *inspection) {
	in.must(t.Scheme("") != nil, fault.Required, "schemes", "要有一个默认的指标分类")
	in.must(len(t.Operators) > 0, fault.Required, "operators", "要有计算符号")
	schemes := make([]entry, len(t.Schemes))
	for i := range t.Schemes {
		schemes[i] = entry{at("schemes[%d]", i), "指标分类", t.Schemes[i].NameZh, t.Schemes[i].Code}
		t.Schemes[i].inspect(in, schemes[i])
	}
	in.unique(schemes)
	in.list("evidenceMethods", "佐证方式", t.EvidenceMethods)
	in.list("scoringRules", "评分规则", t.ScoringRules)
}

// inspect holds the weights of every variant to 100 points.
func (s *Scheme) inspect(in *inspection, scheme entry) {
	in.named(scheme)
	var level1, level2 []entry
	for i, l := range s.Level1 {
		e := entry{at("%s.level1[%d]", scheme.path, i), "一级指标", l.NameZh, l.Code}
		in.named(e)
		level1 = append(level1, e)
		for j, q := range l.Level2 {
			below := entry{at("%s.level2[%d]", e.path, j), "二级指标", q.NameZh, q.Code}
			in.named(below)
			level2 = append(level2, below)
		}
		in.must(l.YieldsTo == "" || s.Find(l.YieldsTo) != nil, fault.NotFound, e.path+".yieldsTo", "%s的分值归入的一级指标不存在：%s", e, l.YieldsTo)
	}
	in.unique(level1)
	in.unique(level2)
	in.sum(scheme.path+".executionWeight", scheme.String()+"有成本指标时，预算执行率与各一级指标的分值", s.Sum(true), hundred)
	in.sum(scheme.path+".executionWeight", scheme.String()+"没有成本指标时，预算执行率与各一级指标的分值", s.Sum(false), hundred)
}
