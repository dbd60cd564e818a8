package filing

import (
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
)

// schedule judges 实施方案与进度计划: inside the project's dates, and not paying
// out more than the year's amount.
func (c *check) schedule() {
	if len(c.form.Schedule) == 0 {
		if c.stored && pick(c.form.ProjectKind) == "SPECIFIC" {
			c.add(fault.Required, "schedule", "特定目标类项目应填写实施方案与进度计划")
		}
		return
	}
	var paid total
	for i, s := range c.form.Schedule {
		row := at("schedule", i)
		c.stage(row, s)
		m, known := c.money(row+".planPayment", "计划支付", s.PlanPayment, !must)
		paid.add(m, known || word(s.PlanPayment) == "")
	}
	if c.amountKnown && !paid.unknown && paid.sum.Cmp(c.amount.Rat()) > 0 {
		c.add(fault.LineSum, "schedule", "计划支付合计 %s 万元，不能超过申请金额 %s 万元", plain(&paid.sum), c.amount)
	}
}

func (c *check) stage(row string, s form.Stage) {
	c.text(row+".stage", "阶段名称", s.Stage, c.stored, 0, 0)
	start, end := given(s.Start), given(s.End)
	switch {
	case start == "":
		c.missingDay(row+".start", "阶段开始日期")
	case start < c.start, c.end != "" && start > c.end:
		c.outside(row+".start", "阶段开始日期", start)
	}
	switch {
	case end == "":
		c.missingDay(row+".end", "阶段结束日期")
	case end < start:
		c.add(fault.DateOrder, row+".end", "阶段结束日期 %s 早于开始日期 %s", end, start)
	case end < c.start, c.end != "" && end > c.end:
		c.outside(row+".end", "阶段结束日期", end)
	}
	c.text(row+".content", "工作内容", s.Content, c.stored, 0, 0)
}

func (c *check) missingDay(path, label string) {
	if c.stored {
		c.required(path, label)
	}
}

func (c *check) outside(path, label string, day clock.Date) {
	c.add(fault.DateOrder, path, "%s %s 应在项目起止时间之内", label, day)
}
