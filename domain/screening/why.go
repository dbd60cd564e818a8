package screening

import (
	"fmt"
	"math/big"
	"strings"

	"hengxiao/domain/condition"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// teller says in words how the facts stand to a condition.
type teller struct {
	known
	codes *standard.Codes
}

var labels = map[condition.Field]string{
	condition.BudgetYear: "预算年度", condition.UnitCode: "单位代码", condition.NameZh: "项目名称", condition.ProjectKind: "项目类别",
	condition.Nature: "项目属性", condition.Tags: "项目标签", condition.Amount: "申请金额", condition.LastYearBudget: "上年预算",
	condition.GrowthRate: "增幅", condition.LastGrade: "上年评价等级", condition.EmergencyDocNo: "应急文号", condition.DuplicateOf: "同名申报",
}

var signs = map[condition.Op]string{
	condition.Equal: "=", condition.Unequal: "≠", condition.More: ">", condition.AtLeast: "≥", condition.Less: "<", condition.AtMost: "≤",
}

// why says what meets a condition that holds, with the figures and the limits they met.
func (t teller) why(n condition.Node) string {
	switch n := n.(type) {
	case condition.All:
		return joined(n, "；", t.why)
	case condition.Any:
		var met condition.Any
		for _, one := range n {
			if one.Holds(t.known) {
				met = append(met, one)
			}
		}
		return joined(met, "；", t.why)
	case condition.Not:
		return t.miss(n.Of)
	case *condition.Test:
		return t.met(n)
	default:
		return "适用于所有项目"
	}
}

// miss says what a condition that does not hold lacks, and how far figures are from
// their limits.
func (t teller) miss(n condition.Node) string {
	switch n := n.(type) {
	case condition.All:
		var lacks condition.All
		for _, one := range n {
			if !one.Holds(t.known) {
				lacks = append(lacks, one)
			}
		}
		return joined(lacks, "；", t.miss)
	case condition.Any:
		return joined(n, "，且", t.miss)
	case condition.Not:
		return t.why(n.Of)
	case *condition.Test:
		return t.lacks(n)
	default:
		return "不适用于任何项目"
	}
}

func joined[N ~[]condition.Node](nodes N, by string, say func(condition.Node) string) string {
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		parts[i] = say(n)
	}
	return strings.Join(parts, by)
}

// met is one test in words, as the facts meet it.
func (t teller) met(test *condition.Test) string {
	f, label := test.Field, labels[test.Field]
	switch {
	case f == condition.Emergency:
		return "属应急项目"
	case f == condition.DuplicateOf && t.DuplicateOf != nil:
		return "与申报 " + *t.DuplicateOf + " 重复"
	case test.Op == condition.IsNull:
		return label + "未填"
	case f == condition.Tags && test.Op == condition.NotEmpty:
		return "有项目标签"
	case f == condition.Tags:
		return label + "含“" + t.name(f, test.Values[0]) + "”"
	case test.Limit != nil:
		return label + " " + t.figures(test)
	case test.Op == condition.Unequal:
		return label + "为“" + t.value(f) + "”，不是“" + t.name(f, test.Values[0]) + "”"
	default:
		return label + "为“" + t.value(f) + "”"
	}
}

// lacks is one test in words, as the facts do not meet it.
func (t teller) lacks(test *condition.Test) string {
	f, label := test.Field, labels[test.Field]
	given := f == condition.Emergency || f == condition.Tags || t.Number(f) != nil || t.Text(f) != nil
	switch {
	case f == condition.Emergency:
		return "不属应急项目"
	case test.Op == condition.IsNull:
		return "有" + label
	case !given || test.Op == condition.NotEmpty:
		return "没有" + label
	case test.Limit != nil:
		return label + " " + t.distance(test)
	case test.Op == condition.Contains:
		return label + "不含“" + t.name(f, test.Values[0]) + "”"
	case test.Op == condition.Unequal:
		return label + "为“" + t.value(f) + "”"
	case test.Op == condition.OneOf:
		names := make([]string, len(test.Values))
		for i, v := range test.Values {
			names[i] = "“" + t.name(f, v) + "”"
		}
		return label + "为“" + t.value(f) + "”，不在" + strings.Join(names, "、") + "之中"
	default:
		return label + "为“" + t.value(f) + "”，不是“" + t.name(f, test.Values[0]) + "”"
	}
}

// figures puts the fact and the limit side by side: 1260 万元 ≥ 500 万元.
func (t teller) figures(test *condition.Test) string {
	n, sign := t.Number(test.Field), signs[test.Op]
	switch test.Field {
	case condition.GrowthRate:
		return fmt.Sprintf("%s %s %s", percent(n, test.Limit), sign, wholePercent(test.Limit))
	case condition.Amount, condition.LastYearBudget:
		return fmt.Sprintf("%s 万元 %s %s 万元", plain(n), sign, plain(test.Limit))
	default:
		return fmt.Sprintf("%s %s %s", plain(n), sign, plain(test.Limit))
	}
}

// distance says how far a figure is from its limit: 180 万元，距 200 万元还差 20 万元.
func (t teller) distance(test *condition.Test) string {
	n := t.Number(test.Field)
	gap := new(big.Rat).Sub(test.Limit, n)
	how := "还差"
	if gap.Sign() < 0 {
		how = "超出"
		gap.Neg(gap)
	}
	have, limit, apart := plain(n), plain(test.Limit)+" ", plain(gap)
	switch test.Field {
	case condition.GrowthRate:
		have, limit, apart = percent(n, test.Limit), wholePercent(test.Limit)+" ", plainPoints(gap)+" 个百分点"
	case condition.Amount, condition.LastYearBudget:
		have, limit, apart = have+" 万元", limit+"万元", apart+" 万元"
	}
	switch {
	case gap.Sign() == 0 && test.Op == condition.Unequal:
		return "等于 " + strings.TrimSpace(limit)
	case gap.Sign() == 0:
		return "恰为 " + strings.TrimSpace(limit) + "，须" + map[condition.Op]string{condition.More: "高于", condition.Less: "低于"}[test.Op] + "此数"
	case how == "超出":
		return fmt.Sprintf("%s，超出 %s的限度 %s", have, limit, apart)
	default:
		return fmt.Sprintf("%s，距 %s还差 %s", have, limit, apart)
	}
}

// percent prints a rate with two decimals, or with as many as it takes to see
// on which side of the limit it lies.
func percent(rate, limit *big.Rat) string {
	return string(exact.Beside(times100(rate), 2, times100(limit))) + "%"
}

func wholePercent(limit *big.Rat) string { return plain(times100(limit)) + "%" }

// plainPoints are the percentage points of a gap, two decimals or as many as show one.
func plainPoints(gap *big.Rat) string {
	return strings.TrimSuffix(percent(gap, new(big.Rat)), "%")
}

func times100(r *big.Rat) *big.Rat { return new(big.Rat).Mul(r, big.NewRat(100, 1)) }

// plain prints an exact number without needless decimals.
func plain(r *big.Rat) string {
	s := string(exact.Fixed(r, 12))
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// value is a fact in words, a code by its name.
func (t teller) value(f condition.Field) string {
	if n := t.Number(f); n != nil {
		return plain(n)
	}
	return t.name(f, *t.Text(f))
}

// name is what a code is called, or the word itself.
func (t teller) name(f condition.Field, code string) string { return t.codes.Choices(f).NameZh(code) }
