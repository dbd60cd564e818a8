package filing

import (
	"math/big"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// weight judges 分值; a row of the whole period may go without.
func (c *check) weight(r *row) {
	path := r.path + ".weight"
	w, known := c.number(path, "分值", r.in.Weight, !r.total, 2)
	if !known {
		return
	}
	r.weight = w
	if w.Sign() <= 0 || w.Cmp(big.NewRat(100, 1)) > 0 {
		c.add(fault.Number, path, "分值应大于 0 且不超过 100，现为 %s", *r.in.Weight)
	}
}

// explanation judges what stands beside the figures: definition, evidence, rule, history.
func (c *check) explanation(r *row) {
	quantitative := r.operator != nil && r.operator.Quantitative
	rate := quantitative && r.unit != nil && r.unit.Max != nil
	if rate && pick(r.in.Level1) != "SATISFACTION" && word(r.in.Definition) == "" {
		c.add(fault.Required, r.path+".definition", "以 %s 计的指标应写明指标解释与计算公式", r.unit.Code)
	}
	c.code(r.path+".evidenceMethod", "佐证方式", r.in.EvidenceMethod, !must, c.set.Taxonomy.EvidenceMethods)
	c.scoringRule(r)
	if n := len(r.in.History); n > 3 {
		c.add(fault.TooShort, r.path+".history", "历史值最多填近三年，现有 %d 个", n)
	}
	if quantitative {
		for i, v := range r.in.History {
			c.number(at(r.path+".history", i), "历史值", &v, !must, -1)
		}
	}
}

// together judges what the annual rows make as a whole.
func (c *check) together(rows []*row) {
	limits := c.set.Settings.Form
	if n := len(rows); n < limits.MinIndicators || n > limits.MaxIndicators {
		c.add(fault.TooShort, "indicators", "年度绩效指标应有 %d 至 %d 行，现有 %d 行", limits.MinIndicators, limits.MaxIndicators, n)
	}
	c.weightSum(rows)
	if c.scheme != nil {
		c.firstLevels(rows)
		c.secondLevels(rows)
	}
	c.quantitativeShare(rows)
}

// weightSum: the annual rows and the execution rate (预算执行率) make 100 points.
func (c *check) weightSum(rows []*row) {
	sum, known := weightsOf(rows)
	execution := c.set.Taxonomy.Scheme("").ExecutionWeight
	if c.scheme != nil {
		execution = c.scheme.ExecutionWeight
	}
	want := new(big.Rat).Sub(big.NewRat(100, 1), execution.Rat())
	if known && sum.Cmp(want) != 0 {
		c.add(fault.WeightSum, "indicators", "年度指标分值合计 %s，应为 %s（另有预算执行率 %s 分）", plain(sum), plain(want), plain(execution.Rat()))
	}
}

// weightsOf adds the rows' weights; false when one of them is not known.
func weightsOf(rows []*row) (*big.Rat, bool) {
	sum, known := new(big.Rat), true
	for _, r := range rows {
		if r.weight == nil {
			known = false
			continue
		}
		sum.Add(sum, r.weight)
	}
	return sum, known
}

// firstLevels: each required level has rows, and the rows of each level make its points.
func (c *check) firstLevels(rows []*row) {
	nobody := c.form.NoServiceObject != nil && *c.form.NoServiceObject
	hasCost := slices.ContainsFunc(rows, func(r *row) bool { return r.level1 != nil && r.level1.Cost })
	for i := range c.scheme.Level1 {
		level := &c.scheme.Level1[i]
		mine := under(rows, level)
		yields := nobody && level.YieldsTo != ""
		if len(mine) == 0 {
			if level.Required && !yields {
				c.add(fault.Level1Missing, "indicators", "缺少%s", level.NameZh)
			}
			continue
		}
		want := c.scheme.WeightOf(level.Code, hasCost, nobody)
		if sum, known := weightsOf(mine); known && sum.Cmp(want.Rat()) != 0 {
			c.levelWeight(level, sum, want, yields)
		}
	}
}

func (c *check) levelWeight(level *standard.Level1, sum *big.Rat, want exact.Points, yields bool) {
	if yields {
		c.add(fault.WeightLevel1, "indicators", "没有服务对象的项目不设%s，其分值归入%s", level.NameZh, c.scheme.Find(level.YieldsTo).NameZh)
		return
	}
	c.add(fault.WeightLevel1, "indicators", "%s分值合计 %s，应为 %s", level.NameZh, plain(sum), plain(want.Rat()))
}

func under(rows []*row, level *standard.Level1) []*row {
	var mine []*row
	for _, r := range rows {
		if r.level1 == level {
			mine = append(mine, r)
		}
	}
	return mine
}

// secondLevels warns once for each expected second level without a row.
func (c *check) secondLevels(rows []*row) {
	for _, level := range c.scheme.Level1 {
		for i := range level.Level2 {
			second := &level.Level2[i]
			if second.Expected && !slices.ContainsFunc(rows, func(r *row) bool { return r.level2 == second }) {
				c.add(fault.Level2Missing, "indicators", "没有%s，建议补充", second.NameZh)
			}
		}
	}
}

// quantitativeShare warns when too many rows are told in words.
func (c *check) quantitativeShare(rows []*row) {
	inWords := 0
	for _, r := range rows {
		if r.operator != nil && !r.operator.Quantitative {
			inWords++
		}
	}
	least := c.set.Settings.Form.MinQuantitativePercent
	if numbers := len(rows) - inWords; numbers*100 < least*len(rows) {
		c.add(fault.FewQuant, "indicators", "%d 行年度指标中只有 %d 行定量，定量指标应不少于 %d%%", len(rows), numbers, least)
	}
}
