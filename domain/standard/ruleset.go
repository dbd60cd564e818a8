package standard

import (
	"slices"

	"hengxiao/domain/condition"
	"hengxiao/domain/fault"
)

// RuleSet is the screening rules (筛选规则) of a budget year. Rules run in
// ascending priority and the first that matches decides.
type RuleSet struct {
	Header
	Outcomes CodeList `json:"outcomes"`
	Rules    []Rule   `json:"rules"`
}

// Rule leads to its outcome when its condition holds; that of the last rule is true.
// A rule that is off is kept, and not asked.
type Rule struct {
	Priority int                 `json:"priority"`
	Code     string              `json:"code"`
	NameZh   string              `json:"nameZh"`
	Outcome  Outcome             `json:"outcome"`
	When     condition.Condition `json:"when"`
	Off      bool                `json:"off,omitempty"`
}

// InOrder is the rules that are asked, in ascending priority.
func (r *RuleSet) InOrder() []Rule {
	asked := slices.DeleteFunc(slices.Clone(r.Rules), func(rule Rule) bool { return rule.Off })
	slices.SortStableFunc(asked, func(a, b Rule) int { return a.Priority - b.Priority })
	return asked
}

func (r *RuleSet) into(s *Set) { s.Screening = r }

func (r *RuleSet) inspect(in *inspection) {
	var rows []entry
	for i, rule := range r.Rules {
		e := entry{at("rules[%d]", i), "规则", rule.NameZh, rule.Code}
		rows = append(rows, e)
		in.named(e)
		in.positive(e.path+".priority", e.String()+"的顺序", rule.Priority)
		in.must(slices.Contains(Outcomes, rule.Outcome), fault.NotFound, e.path+".outcome", "%s没有这个结果：%s", e, rule.Outcome)
		for _, f := range rule.When.Faults {
			in.must(false, f.Code, e.path+".when", "%s的条件：%s", e, f.Message)
		}
	}
	in.unique(rows)
	order := r.InOrder()
	closed := len(order) > 0 && order[len(order)-1].When.Always()
	in.must(closed, fault.Required, "rules", "最后一条规则的条件应为 true，适用于其余项目")
	for i, rule := range order {
		in.must(i == 0 || rule.Priority != order[i-1].Priority, fault.DupIndicator, "rules", "规则“%s”与上一条的顺序相同", rule.NameZh)
	}
}

// lists are the facts whose values are codes of a list.
func lists(c *Codes) map[condition.Field]CodeList {
	grades := make(CodeList, len(Grades))
	for i, g := range Grades {
		grades[i] = Code{Code: string(g), NameZh: g.NameZh()}
	}
	return map[condition.Field]CodeList{condition.ProjectKind: c.ProjectKind, condition.Nature: c.ProjectNature,
		condition.Tags: c.ProjectTags, condition.LastGrade: grades}
}

// Choices are the values that a fact may have, none where it is no code.
func (c *Codes) Choices(f condition.Field) CodeList { return lists(c)[f] }

// unknown refuses conditions on codes that the lists do not hold: they would never be met.
func (r *RuleSet) unknown(c *Codes) (faults fault.List) {
	for i, rule := range r.Rules {
		for _, one := range UnknownCodes(rule.When, c) {
			faults.Add(fault.New(one.Code, "规则“%s”的条件：%s", rule.NameZh, one.Message).At("rules[%d].when", i))
		}
	}
	return faults
}

// UnknownCodes names the codes of a condition that their lists do not hold.
func UnknownCodes(when condition.Condition, c *Codes) (faults fault.List) {
	of := lists(c)
	for _, t := range condition.Tests(when.Root) {
		list, coded := of[t.Field]
		for _, code := range t.Values {
			if coded && !list.Has(code) {
				faults.Add(fault.New(fault.NotFound, "“%s”没有“%s”这个取值", t.Field, code))
			}
		}
	}
	return faults
}
