package screening

import (
	"fmt"
	"math/big"
	"strings"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// why is a rule's reason in words, with the figures and the limits they met.
func why(rule standard.Rule, codes *standard.Codes, f Facts) string {
	if len(rule.When) == 0 {
		return "适用于所有项目"
	}
	parts := make([]string, len(rule.When))
	for i, c := range rule.When {
		parts[i] = say(c, codes, f)
	}
	return strings.Join(parts, "；")
}

var labels = map[standard.Field]string{
	standard.BudgetYear: "预算年度", standard.UnitCode: "单位代码", standard.NameZh: "项目名称", standard.ProjectKind: "项目类别",
	standard.Nature: "项目属性", standard.Tags: "项目标签", standard.Amount: "申请金额", standard.LastYearBudget: "上年预算",
	standard.GrowthRate: "增幅", standard.LastGrade: "上年评价等级", standard.EmergencyDocNo: "应急文号", standard.DuplicateOf: "同名申报",
}

var signs = map[standard.Op]string{
	standard.Equal: "=", standard.More: ">", standard.AtLeast: "≥", standard.Less: "<", standard.AtMost: "≤",
}

// say is one condition in words, as it is met by the facts.
func say(c standard.Condition, codes *standard.Codes, f Facts) string {
	label := labels[c.Field]
	switch {
	case c.Field == standard.Emergency && c.Value == "true":
		return "属应急项目"
	case c.Field == standard.Emergency:
		return "不属应急项目"
	case c.Field == standard.DuplicateOf && f.DuplicateOf != nil:
		return "与申报 " + *f.DuplicateOf + " 重复"
	case c.Op == standard.IsNull:
		return label + "未填"
	case c.Field == standard.Tags && c.Op == standard.NotEmpty:
		return "有项目标签"
	case c.Field == standard.Tags:
		return label + "含“" + codes.ProjectTags.NameZh(c.Value) + "”"
	case c.Field.Numeric() && c.Op != standard.NotNull:
		return label + " " + figures(c, f)
	default:
		return label + "为“" + name(c.Field, codes, f) + "”"
	}
}

// figures puts the fact and the limit side by side: 1260 万元 ≥ 500 万元.
func figures(c standard.Condition, f Facts) string {
	n, limit := number(c.Field, f), exact.Decimal(c.Value).Rat()
	switch c.Field {
	case standard.GrowthRate:
		return fmt.Sprintf("%s %s %s", percent(n, limit), signs[c.Op], wholePercent(limit))
	case standard.Amount, standard.LastYearBudget:
		return fmt.Sprintf("%s 万元 %s %s 万元", plain(n), signs[c.Op], plain(limit))
	default:
		return fmt.Sprintf("%s %s %s", plain(n), signs[c.Op], plain(limit))
	}
}

// percent prints a rate with two decimals, or with as many as it takes to see
// on which side of the limit it lies.
func percent(rate, limit *big.Rat) string {
	n, most := times100(rate), times100(limit)
	decimals := 2
	for ; decimals < 12; decimals++ {
		if exact.Fixed(n, decimals).Rat().Cmp(most) == n.Cmp(most) {
			break
		}
	}
	return string(exact.Fixed(n, decimals)) + "%"
}

func wholePercent(limit *big.Rat) string { return plain(times100(limit)) + "%" }

func times100(r *big.Rat) *big.Rat { return new(big.Rat).Mul(r, big.NewRat(100, 1)) }

// plain prints an exact number without needless decimals.
func plain(r *big.Rat) string {
	s := string(exact.Fixed(r, 12))
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// name is a fact in words, a code by its name.
func name(field standard.Field, codes *standard.Codes, f Facts) string {
	if field.Numeric() {
		return plain(number(field, f))
	}
	code := *text(field, f)
	switch field {
	case standard.ProjectKind:
		return codes.ProjectKind.NameZh(code)
	case standard.Nature:
		return codes.ProjectNature.NameZh(code)
	case standard.LastGrade:
		return standard.Grade(code).NameZh()
	default:
		return code
	}
}
