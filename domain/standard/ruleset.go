package standard

import (
	"slices"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// RuleSet is the screening rules (筛选规则) of a budget year. Rules run in
// ascending priority and the first that matches decides.
type RuleSet struct {
	Header
	Outcomes CodeList `json:"outcomes"`
	Rules    []Rule   `json:"rules"`
}

// Rule leads to its outcome when all its conditions hold; the last rule has none.
type Rule struct {
	Priority int         `json:"priority"`
	Code     string      `json:"code"`
	NameZh   string      `json:"nameZh"`
	Outcome  Outcome     `json:"outcome"`
	When     []Condition `json:"when"`
}

// Condition compares one fact with a value, or with a list for IN.
type Condition struct {
	Field  Field    `json:"field"`
	Op     Op       `json:"op"`
	Value  string   `json:"value,omitempty"`
	Values []string `json:"values,omitempty"`
}

// Field is a fact that a condition may ask for.
type Field string

// The facts. GrowthRate (增幅) is computed: (amount − last year's budget) / last year's budget.
const (
	BudgetYear     Field = "budgetYear"
	UnitCode       Field = "unitCode"
	NameZh         Field = "nameZh"
	ProjectKind    Field = "projectKind"
	Nature         Field = "nature"
	Tags           Field = "tags"
	Amount         Field = "amount"
	LastYearBudget Field = "lastYearBudget"
	GrowthRate     Field = "growthRate"
	LastGrade      Field = "lastGrade"
	Emergency      Field = "emergency"
	EmergencyDocNo Field = "emergencyDocNo"
	DuplicateOf    Field = "duplicateOf"
)

// Op is how a condition compares.
type Op string

// The comparisons. A comparison with a fact that is not given is false.
const (
	NotNull  Op = "notNull"
	IsNull   Op = "isNull"
	NotEmpty Op = "notEmpty"
	Equal    Op = "eq"
	OneOf    Op = "in"
	Contains Op = "contains"
	More     Op = "gt"
	AtLeast  Op = "gte"
	Less     Op = "lt"
	AtMost   Op = "lte"
)

var (
	numberOps = []Op{NotNull, IsNull, Equal, More, AtLeast, Less, AtMost}
	textOps   = []Op{NotNull, IsNull, NotEmpty, Equal, OneOf, Contains}
)

// fits says which comparisons a fact allows.
var fits = map[Field][]Op{
	BudgetYear: numberOps, Amount: numberOps, LastYearBudget: numberOps, GrowthRate: numberOps,
	UnitCode: textOps, NameZh: textOps, ProjectKind: textOps, Nature: textOps,
	LastGrade: textOps, EmergencyDocNo: textOps, DuplicateOf: textOps,
	Tags:      {NotEmpty, Contains},
	Emergency: {Equal},
}

// Numeric tells whether the fact is compared as an exact number.
func (f Field) Numeric() bool { return slices.Contains(fits[f], AtLeast) }

// InOrder is the rules in ascending priority.
func (r *RuleSet) InOrder() []Rule {
	return slices.SortedStableFunc(slices.Values(r.Rules), func(a, b Rule) int { return a.Priority - b.Priority })
}

func (r *RuleSet) into(s *Set) { s.Screening = r }

func (r *RuleSet) inspect(in *inspection) {
	var codes []string
	for _, rule := range r.Rules {
		codes = append(codes, rule.Code)
		in.must(slices.Contains(Outcomes, rule.Outcome), fault.NotFound, "rules", "%s 的结果不存在：%s", rule.Code, rule.Outcome)
		for _, c := range rule.When {
			c.inspect(in, rule.Code)
		}
	}
	in.unique("rules", codes)
	order := r.InOrder()
	closed := len(order) > 0 && len(order[len(order)-1].When) == 0
	in.must(closed, fault.Required, "rules", "最后一条规则应没有条件，适用于其余项目")
}

func (c Condition) inspect(in *inspection, rule string) {
	in.must(slices.Contains(fits[c.Field], c.Op), fault.NotFound, "rules", "%s 的条件不成立：%s %s", rule, c.Field, c.Op)
	switch {
	case c.Op == NotNull || c.Op == IsNull || c.Op == NotEmpty:
	case c.Op == OneOf:
		in.must(len(c.Values) > 0, fault.Required, "rules", "%s 的条件缺少取值", rule)
	case c.Field == Emergency:
		in.must(c.Value == "true" || c.Value == "false", fault.NotFound, "rules", "%s 的取值应为 true 或 false", rule)
	case c.Field.Numeric():
		_, err := exact.ParseDecimal(c.Value)
		in.must(err == nil, fault.Number, "rules", "%s 的取值不是有效的数字：%s", rule, c.Value)
	default:
		in.must(strings.TrimSpace(c.Value) != "", fault.Required, "rules", "%s 的条件缺少取值", rule)
	}
}

// Fits lists the comparisons that a fact allows.
func Fits(f Field) []Op { return fits[f] }
