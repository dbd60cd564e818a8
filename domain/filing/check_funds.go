package filing

import (
	"math/big"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// funds judges the year's amount and where it comes from (资金来源).
func (c *check) funds() {
	if c.amountKnown && c.amount <= 0 {
		c.add(fault.AmountPositive, "amount", "本年度申请金额应大于 0，现为 %s 万元", c.amount)
	} else {
		c.money("amount", "本年度申请金额", c.form.Amount, must)
	}
	if len(c.form.FundSources) == 0 {
		c.required("fundSources", "资金来源")
		return
	}
	var all total
	seen, twice := map[string]bool{}, ""
	for i, s := range c.form.FundSources {
		row := at("fundSources", i)
		code, known := c.code(row+".source", "资金来源", s.Source, must, c.set.Codes.FundSource)
		if known && seen[code] {
			twice = code
		}
		seen[code] = true
		all.add(c.money(row+".amount", "来源金额", s.Amount, must))
	}
	c.fundSum(&all, twice)
}

// fundSum holds the sources to the amount; a source that stands twice is the same fault.
func (c *check) fundSum(all *total, twice string) {
	wrong := c.amountKnown && !all.unknown && all.sum.Cmp(c.amount.Rat()) != 0
	switch {
	case wrong && twice != "":
		c.add(fault.FundSum, "fundSources", "资金来源合计 %s 万元，与申请金额 %s 万元不符；“%s”填了不止一行",
			plain(&all.sum), c.amount, c.set.Codes.FundSource.NameZh(twice))
	case wrong:
		c.add(fault.FundSum, "fundSources", "资金来源合计 %s 万元，与申请金额 %s 万元不符", plain(&all.sum), c.amount)
	case twice != "":
		c.add(fault.FundSum, "fundSources", "资金来源“%s”填了不止一行，请合并", c.set.Codes.FundSource.NameZh(twice))
	}
}

// lines judges 预算明细, which an amount from the threshold on must have.
func (c *check) lines() {
	from := c.set.Settings.Form.LinesFrom
	if len(c.form.BudgetLines) == 0 {
		if c.amountKnown && c.amount >= from {
			c.add(fault.Required, "budgetLines", "申请金额 %s 万元，达到 %s 万元的应填写预算明细", c.amount, from)
		}
		return
	}
	var all total
	for i, line := range c.form.BudgetLines {
		all.add(c.line(at("budgetLines", i), line))
	}
	if c.amountKnown && !all.unknown && all.sum.Cmp(c.amount.Rat()) != 0 {
		c.add(fault.LineSum, "budgetLines", "预算明细合计 %s 万元，与申请金额 %s 万元不符", plain(&all.sum), c.amount)
	}
}

// line judges one row of 预算明细 and returns its amount.
func (c *check) line(row string, line form.BudgetLine) (exact.Money, bool) {
	c.text(row+".nameZh", "明细名称", line.NameZh, must, 0, 0)
	c.code(row+".depEcoCode", "部门支出经济分类", line.DepEcoCode, !must, c.set.Codes.DepartmentEconomic)
	qty, qtyKnown := c.number(row+".qty", "数量", line.Qty, must, -1)
	if qtyKnown && qty.Sign() <= 0 {
		c.add(fault.Number, row+".qty", "数量应大于 0，现为 %s", *line.Qty)
	}
	price, priceKnown := c.money(row+".unitPrice", "单价", line.UnitPrice, must)
	amount, known := c.money(row+".amount", "明细金额", line.Amount, must)
	if qtyKnown && priceKnown && known {
		if product := new(big.Rat).Mul(qty, price.Rat()); product.Cmp(amount.Rat()) != 0 {
			c.add(fault.LineAmount, row+".amount", "数量 %s × 单价 %s 万元 = %s 万元，与金额 %s 万元不符", *line.Qty, price, plain(product), amount)
		}
	}
	c.text(row+".basis", "测算依据", line.Basis, must, 0, 0)
	return amount, known
}

func (c *check) procurement() {
	m, known := c.money("procurementAmount", "政府采购金额", c.form.ProcurementAmount, !must)
	if known && c.amountKnown && m > c.amount {
		c.add(fault.Number, "procurementAmount", "政府采购金额 %s 万元不能超过申请金额 %s 万元", m, c.amount)
	}
}

// lastYear judges 上年预算 and 上年执行, of the year in progress.
func (c *check) lastYear() {
	continued := pick(c.form.Nature) == "CONTINUED"
	budget, budgetKnown := c.money("lastYearBudget", "上年预算", c.form.LastYearBudget, continued)
	executed, executedKnown := c.money("lastYearExecuted", "上年执行", c.form.LastYearExecuted, continued)
	if budgetKnown && executedKnown && executed > budget {
		c.add(fault.ExecGtBudget, "lastYearExecuted", "上年执行 %s 万元不能超过上年预算 %s 万元", executed, budget)
	}
}

// investment judges 项目总投资 of a multi-year project and its split by years.
func (c *check) investment() {
	needed := c.stored && c.multiYear()
	whole, known := c.money("totalInvestment", "项目总投资", c.form.TotalInvestment, needed)
	if known && c.amountKnown && whole < c.amount {
		c.add(fault.Number, "totalInvestment", "项目总投资 %s 万元不能小于本年度申请金额 %s 万元", whole, c.amount)
	}
	if len(c.form.YearlySplit) == 0 {
		if needed {
			c.required("yearlySplit", "分年度投资")
		}
		return
	}
	var all total
	seen, twice := map[int]bool{}, false
	for i, y := range c.form.YearlySplit {
		row := at("yearlySplit", i)
		if y.Year == nil {
			c.required(row+".year", "年度")
		} else {
			twice = twice || seen[*y.Year]
			seen[*y.Year] = true
		}
		all.add(c.money(row+".amount", "年度金额", y.Amount, must))
	}
	switch {
	case known && !all.unknown && all.sum.Cmp(whole.Rat()) != 0:
		c.add(fault.LineSum, "yearlySplit", "分年度投资合计 %s 万元，与项目总投资 %s 万元不符", plain(&all.sum), whole)
	case twice:
		c.add(fault.LineSum, "yearlySplit", "分年度投资中有重复的年度，请合并")
	}
}
