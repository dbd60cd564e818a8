package filing

import (
	"math/big"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
)

// Horizons of an indicator: ANNUAL (年度) is scored, TOTAL (实施期) informs.
const (
	annual = "ANNUAL"
	whole  = "TOTAL"
)

// row is an indicator as far as it could be read; nil stands for what could not.
type row struct {
	path     string
	in       form.Indicator
	total    bool
	level1   *standard.Level1
	level2   *standard.Level2
	operator *standard.Operator
	unit     *standard.Unit
	value    *big.Rat
	weight   *big.Rat
}

// indicators judges 绩效指标: each row, then what the annual rows make together.
func (c *check) indicators() {
	if code := pick(c.form.Scheme); c.scheme == nil {
		c.add(fault.NotFound, "scheme", "没有“%s”这种指标分类", code)
	}
	if len(c.form.Indicators) == 0 {
		c.required("indicators", "绩效指标")
		return
	}
	names := map[bool]map[string]int{false: {}, true: {}} // by horizon, normalised, with the row that had it first
	var rows []*row
	for i, in := range c.form.Indicators {
		r := &row{path: at("indicators", i), in: in}
		c.levels(r)
		c.indicatorName(r, i, names)
		c.target(r)
		c.weight(r)
		c.explanation(r)
		if !r.total {
			rows = append(rows, r)
		}
	}
	c.together(rows)
}

// levels judges the row's horizon and its place in the scheme.
func (c *check) levels(r *row) {
	switch horizon := pick(r.in.Horizon); {
	case horizon == "", horizon == annual:
	case horizon != whole:
		c.add(fault.NotFound, r.path+".horizon", "指标期间没有“%s”这一项", horizon)
	default:
		r.total = true
		if c.start != "" && c.end != "" && !c.multiYear() {
			c.add(fault.NotFound, r.path+".horizon", "只有跨年项目才填实施期指标")
		}
	}
	level1, level2 := pick(r.in.Level1), pick(r.in.Level2)
	if level1 == "" {
		c.required(r.path+".level1", "一级指标")
	} else if c.scheme != nil {
		if r.level1 = c.scheme.Find(level1); r.level1 == nil {
			c.add(fault.NotFound, r.path+".level1", "%s没有“%s”这个一级指标", c.scheme.NameZh, level1)
		}
	}
	if level2 == "" {
		c.required(r.path+".level2", "二级指标")
	} else if c.scheme != nil {
		c.secondLevel(r, level2)
	}
}

// secondLevel must stand under the row's first level; where that is not known, anywhere in the scheme.
func (c *check) secondLevel(r *row, code string) {
	if r.level1 != nil {
		if r.level2 = r.level1.Find(code); r.level2 == nil {
			c.add(fault.NotFound, r.path+".level2", "%s下没有“%s”这个二级指标", r.level1.NameZh, code)
		}
		return
	}
	for i := range c.scheme.Level1 {
		if r.level2 = c.scheme.Level1[i].Find(code); r.level2 != nil {
			return
		}
	}
	c.add(fault.NotFound, r.path+".level2", "%s没有“%s”这个二级指标", c.scheme.NameZh, code)
}

// indicatorName must differ from earlier rows of the horizon and from the second level's own name.
func (c *check) indicatorName(r *row, i int, names map[bool]map[string]int) {
	text, given := c.text(r.path+".nameZh", "三级指标名称", r.in.NameZh, must, 2, 60)
	if !given {
		return
	}
	name := standard.NormalName(text)
	first, dup := names[r.total][name]
	switch {
	case dup:
		c.add(fault.DupIndicator, r.path+".nameZh", "指标名称“%s”与第 %d 行相同", text, first+1)
	case r.level2 != nil && name == standard.NormalName(r.level2.NameZh):
		c.add(fault.DupIndicator, r.path+".nameZh", "指标名称“%s”只是二级指标的名称，请写具体的三级指标", text)
	}
	if !dup {
		names[r.total][name] = i
	}
}

// target judges sign, value and unit. Without a known sign it cannot be told which are needed.
func (c *check) target(r *row) {
	code := pick(r.in.Operator)
	if code == "" {
		c.required(r.path+".operator", "计算符号")
		return
	}
	r.operator = c.set.Taxonomy.Operator(code)
	switch {
	case r.operator == nil:
		c.add(fault.NotFound, r.path+".operator", "计算符号没有“%s”这一项", code)
	case r.operator.Quantitative:
		c.quantity(r)
	default:
		c.quality(r)
	}
}

// quantity judges a quantitative row's value and unit.
func (c *check) quantity(r *row) {
	r.unit = c.set.Codes.Unit(pick(r.in.Unit))
	if value, known := c.number(r.path+".targetValue", "指标值", r.in.TargetValue, must, 6); known {
		r.value = value
		c.valueRange(r)
	}
	switch unit := pick(r.in.Unit); {
	case unit == "":
		c.add(fault.UnitRequired, r.path+".unit", "定量指标应选择计量单位")
	case r.unit == nil:
		c.add(fault.NotFound, r.path+".unit", "计量单位没有“%s”这一项", unit)
	}
}

// valueRange judges a value that could be read: a rate's range, its sign, a cost's ceiling.
func (c *check) valueRange(r *row) {
	value, path := r.value, r.path+".targetValue"
	if !r.total && r.unit != nil && r.unit.Max != nil && !c.percentFree(r) {
		if most := r.unit.Max.Rat(); value.Sign() < 0 || value.Cmp(most) > 0 {
			c.add(fault.PercentRange, path, "以 %s 计的指标值应在 0 与 %s 之间，现为 %s", r.unit.Code, *r.unit.Max, *r.in.TargetValue)
			return
		}
	}
	if value.Sign() < 0 {
		c.add(fault.Number, path, "指标值不能为负数，现为 %s", *r.in.TargetValue)
		return
	}
	c.costCeiling(r)
}

// percentFree tells whether the row is a rate of growth or fall, which may leave its range.
func (c *check) percentFree(r *row) bool {
	name := word(r.in.NameZh)
	for _, w := range c.set.Codes.PercentFreeWords {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// costCeiling holds an annual cost in money to the project's amount.
func (c *check) costCeiling(r *row) {
	if r.total || !r.cost() || !c.amountKnown || r.operator.Direction == "POSITIVE" {
		return
	}
	most := c.amount.Rat()
	switch pick(r.in.Unit) {
	case "万元":
	case "元":
		most.Mul(most, big.NewRat(10_000, 1))
	default:
		return
	}
	if r.value.Cmp(most) > 0 {
		c.add(fault.Number, r.path+".targetValue", "成本指标值 %s %s超过申请金额 %s 万元", *r.in.TargetValue, pick(r.in.Unit), c.amount)
	}
}

// quality judges a row that is told in words: 定性.
func (c *check) quality(r *row) {
	if word(r.in.TargetValue) != "" {
		c.add(fault.QualHasNumber, r.path+".targetValue", "定性指标不填数值，请填写文字")
	}
	text, given := c.text(r.path+".targetText", "定性指标值", r.in.TargetText, must, 2, 200)
	if given && hasDigit(text) {
		c.add(fault.QualHasNumber, r.path+".targetText", "定性指标的文字不能含数字，有数字的请改为定量指标")
	}
}
