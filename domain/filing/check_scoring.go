package filing

import (
	"fmt"
	"math/big"

	"hengxiao/domain/fault"
)

const leastCheckpoints, mostCheckpoints = 2, 20

// scoringRule judges how the row's points will come: a way of scoring asks for a figure or
// for words, for a cost or a satisfaction, or for the points of a checklist.
func (c *check) scoringRule(r *row) {
	code, known := c.code(r.path+".scoringRule", "评分规则", r.in.ScoringRule, !must, c.set.Taxonomy.ScoringRules)
	if !known || r.operator == nil {
		return
	}
	fits, needs := true, ""
	switch code {
	case "CHECKLIST":
		fits, needs = !r.operator.Quantitative, "定性指标"
		c.checkpoints(r)
	case "COST_SAVING":
		fits, needs = r.cost() && r.operator.Quantitative && r.operator.Direction != "POSITIVE", "以 ≤、< 或 = 表示的成本指标"
	case "TIERS":
		fits, needs = !r.operator.Quantitative, "定性指标"
	case "PROPORTION":
		fits, needs = r.operator.Quantitative, "定量指标"
	case "SATISFACTION_BANDS":
		fits, needs = r.operator.Quantitative && pick(r.in.Level1) == "SATISFACTION", "定量的满意度指标"
	}
	if !fits {
		c.add(fault.NotFound, r.path+".scoringRule", "“%s”只用于%s", c.set.Taxonomy.ScoringRules.NameZh(code), needs)
	}
}

// cost tells whether the row stands under a level of costs.
func (r *row) cost() bool {
	return r.level1 != nil && r.level1.Cost || r.level2 != nil && r.level2.Cost
}

// checkpoints judges the points of a checklist: each in words, and what some have of
// their own is no more than the row's weight, or all of it where each has some.
func (c *check) checkpoints(r *row) {
	path := r.path + ".checkpoints"
	n := len(r.in.Checkpoints)
	switch {
	case n == 0:
		c.required(path, "评分要点")
		return
	case n < leastCheckpoints || n > mostCheckpoints:
		c.add(fault.TooShort, path, "评分要点应有 %d 至 %d 个，现有 %d 个", leastCheckpoints, mostCheckpoints, n)
	}
	sum, own := new(big.Rat), 0
	for i, p := range r.in.Checkpoints {
		at := fmt.Sprintf("%s[%d]", path, i)
		c.text(at+".text", "评分要点", p.Text, must, 2, 100)
		if points, given := c.number(at+".points", "要点的分值", p.Points, !must, 2); given {
			if points.Sign() <= 0 {
				c.add(fault.Number, at+".points", "要点的分值应大于 0，现为 %s", *p.Points)
			}
			sum.Add(sum, points)
			own++
		}
	}
	if r.weight == nil {
		return
	}
	switch over := sum.Cmp(r.weight); {
	case own == n && over != 0:
		c.add(fault.WeightSum, path, "各要点分值合计 %s，应为本指标的 %s 分", plain(sum), plain(r.weight))
	case own < n && over >= 0 && own > 0:
		c.add(fault.WeightSum, path, "已定的要点分值合计 %s，其余要点没有分值可分", plain(sum))
	}
}
