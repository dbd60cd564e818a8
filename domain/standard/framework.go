package standard

import (
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// Framework is a tree of three levels with weights (评价指标体系), of a project
// or of a whole department by its kind.
type Framework struct {
	Header
	ResultLevels    []string     `json:"resultLevels,omitempty"` // 产出 and 效益
	MinResultWeight exact.Points `json:"minResultWeight,omitempty"`
	Methods         CodeList     `json:"methods,omitempty"`
	TargetLevels    CodeList     `json:"targetLevels,omitempty"` // first levels of a department's own target form
	Level1          []Aspect     `json:"level1"`
}

// Aspect is a first level of a framework.
type Aspect struct {
	Code   string       `json:"code"`
	NameZh string       `json:"nameZh"`
	NameEn string       `json:"nameEn,omitempty"`
	Weight exact.Points `json:"weight"`
	Level2 []Topic      `json:"level2"`
}

// Topic is a second level of a framework.
type Topic struct {
	Code   string       `json:"code"`
	NameZh string       `json:"nameZh"`
	NameEn string       `json:"nameEn,omitempty"`
	Weight exact.Points `json:"weight"`
	Level3 []Measure    `json:"level3"`
}

// Measure is a third level: what is scored, and how.
type Measure struct {
	Code          string       `json:"code"`
	NameZh        string       `json:"nameZh"`
	NameEn        string       `json:"nameEn,omitempty"`
	Weight        exact.Points `json:"weight"`
	ExplanationZh string       `json:"explanationZh,omitempty"`
	EvidenceZh    string       `json:"evidenceZh,omitempty"` // what proves it: papers, sources of data
	Method        string       `json:"method,omitempty"`
	Formula       string       `json:"formula,omitempty"`
	FromLevel2    []string     `json:"fromLevel2,omitempty"` // the declared indicators that it takes its points from
	Checkpoints   []string     `json:"checkpoints,omitempty"`
	Bands         []RateBand   `json:"bands,omitempty"`
	VetoZh        string       `json:"vetoZh,omitempty"`
	Yardstick     *Yardstick   `json:"yardstick,omitempty"` // a rate that the system computes, and what it must reach
}

// Yardstick says which rate of a department is computed, and when it earns its points:
// by a sign and a target in per cent, without them by the bands of satisfaction.
type Yardstick struct {
	Rate     string         `json:"rate"`
	Operator string         `json:"operator,omitempty"`
	Target   *exact.Decimal `json:"target,omitempty"`
}

// RateBand gives its share of the weight from a rate in per cent on; the last has no limit below.
type RateBand struct {
	From  *exact.Decimal `json:"from,omitempty"`
	Share exact.Decimal  `json:"share"`
}

func (f *Framework) into(s *Set) {
	if f.Kind == KindDepartmentFramework {
		s.Department = f
		return
	}
	s.Evaluation = f
}

func (f *Framework) inspect(in *inspection) {
	var rows []entry
	var total, result exact.Points
	for i, a := range f.Level1 {
		e := entry{at("level1[%d]", i), "一级指标", a.NameZh, a.Code}
		in.named(e)
		in.weighed(e, a.Weight)
		rows = append(rows, e)
		total += a.Weight
		if slices.Contains(f.ResultLevels, a.Code) {
			result += a.Weight
		}
		var topics exact.Points
		for j, t := range a.Level2 {
			topics += t.Weight
			rows = append(rows, t.inspect(in, at("%s.level2[%d]", e.path, j))...)
		}
		in.must(topics == a.Weight, fault.WeightSum, e.path+".weight", "“%s”的二级指标分值合计 %s，应为 %s", a.NameZh, topics, a.Weight)
	}
	in.unique(rows)
	in.sum("level1", "一级指标分值", total, hundred)
	in.must(result >= f.MinResultWeight, fault.WeightLevel1, "level1", "产出与效益合计 %s，不应低于 %s", result, f.MinResultWeight)
}

func (t *Topic) inspect(in *inspection, path string) (rows []entry) {
	topic := entry{path, "二级指标", t.NameZh, t.Code}
	in.named(topic)
	in.weighed(topic, t.Weight)
	rows = append(rows, topic)
	var sum exact.Points
	for i, m := range t.Level3 {
		e := entry{at("%s.level3[%d]", path, i), "三级指标", m.NameZh, m.Code}
		in.named(e)
		in.weighed(e, m.Weight)
		rows = append(rows, e)
		if y := m.Yardstick; y != nil {
			here := e.path + ".yardstick"
			in.given(here+".rate", e.String()+"由系统计算的口径", y.Rate)
			in.must((y.Target == nil) == (y.Operator == ""), fault.Required, here+".target", "“%s”的计算符号与目标值应同时填写", m.NameZh)
			in.must(slices.Contains([]string{"", "GE", "LE"}, y.Operator), fault.NotFound, here+".operator", "“%s”的计算符号应为 GE 或 LE", m.NameZh)
			if y.Target != nil {
				in.between(here+".target", e.String()+"的目标值", *y.Target, 0, 1000)
			}
		}
		sum += m.Weight
		inspectRates(in, e.path+".bands", e.String()+"占分值的比例", m.Bands)
	}
	in.must(sum == t.Weight, fault.WeightSum, path+".weight", "“%s”的三级指标分值合计 %s，应为 %s", t.NameZh, sum, t.Weight)
	return rows
}

// weighed refuses a row that is worth nothing, or less.
func (in *inspection) weighed(e entry, weight exact.Points) {
	in.must(weight > 0, fault.Number, e.path+".weight", "%s的分值应大于 0，现为 %s", e, weight)
}

func inspectRates(in *inspection, path, what string, bands []RateBand) {
	for i, b := range bands {
		in.between(at("%s[%d].share", path, i), what, b.Share, 0, 1)
	}
}
