package filing

import (
	"math/big"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// CheckOverall judges a department's form (部门整体支出绩效目标申报表) by every rule, all
// faults together in the order of the form. Projects is what the department's projects of
// the year come to.
func CheckOverall(f form.Overall, s *standard.Set, projects exact.Money) fault.List {
	c := &overallCheck{check: check{set: s}, form: f}
	c.text("functions", "职能概述", f.Functions, must, 0, 2000)
	goal, given := c.text("goal", "年度总体目标", f.Goal, must, 20, 1000)
	if given && !hasDigit(goal) {
		c.add(fault.GoalNoNumber, "goal", "年度总体目标没有数字，建议写明数量、比例或时间")
	}
	expense, known := c.year("budget", f.Budget)
	c.tasks(expense, known)
	c.projects(projects)
	for i := range pastYears {
		var past form.DepartmentBudget
		if i < len(f.Past) {
			past = f.Past[i]
		}
		c.year(at("past", i), past)
	}
	c.levels()
	return c.faults
}

// pastYears are shown beside the year itself.
const pastYears = 2

// overallCheck is a check of a department's form: it reads as that of a declaration.
type overallCheck struct {
	check
	form form.Overall
}

// year judges one year's figures and returns its expense.
func (c *overallCheck) year(path string, b form.DepartmentBudget) (exact.Money, bool) {
	var income, expense total
	for _, row := range []struct {
		field, label string
		text         *string
		sum          *total
	}{
		{"appropriation", "财政拨款收入", b.Appropriation, &income}, {"other", "其他资金收入", b.Other, &income},
		{"basic", "基本支出", b.Basic, &expense}, {"projects", "项目支出", b.Projects, &expense},
	} {
		m, known := c.money(path+"."+row.field, row.label, row.text, must)
		row.sum.add(m, known)
	}
	c.money(path+".threePublic", "“三公”经费", b.ThreePublic, must)
	c.heads(path+".posts", "编制人数", b.Posts)
	c.heads(path+".staff", "实有人数", b.Staff)
	known := !income.unknown && !expense.unknown
	if known && income.sum.Cmp(&expense.sum) != 0 {
		c.add(fault.FundSum, path, "收入合计 %s 万元，支出合计 %s 万元，应当相等", plain(&income.sum), plain(&expense.sum))
	}
	return exact.RoundMoney(&expense.sum, 6), !expense.unknown
}

// heads judges a number of people.
func (c *overallCheck) heads(path, label string, text *string) {
	n, known := c.number(path, label, text, must, 0)
	if known && n.Sign() < 0 {
		c.add(fault.Number, path, "%s不能为负数，现为 %s", label, *text)
	}
}

// tasks judges 主要任务: each is paid from the two kinds of money, and all of them from
// the year's expense.
func (c *overallCheck) tasks(expense exact.Money, known bool) {
	if len(c.form.Tasks) == 0 {
		c.required("tasks", "主要任务")
		return
	}
	var sum total
	for i, t := range c.form.Tasks {
		path := at("tasks", i)
		c.text(path+".task", "任务名称", t.Task, must, 2, 100)
		c.text(path+".content", "主要内容", t.Content, must, 0, 1000)
		amount, known := c.money(path+".amount", "任务金额", t.Amount, must)
		appropriation, known1 := c.money(path+".appropriation", "其中财政拨款", t.Appropriation, must)
		other, known2 := c.money(path+".other", "其中其他资金", t.Other, must)
		if known && known1 && known2 && appropriation+other != amount {
			c.add(fault.FundSum, path+".amount", "财政拨款与其他资金合计 %s 万元，任务金额 %s 万元，应当相等", appropriation+other, amount)
		}
		sum.add(amount, known)
	}
	if known && !sum.unknown && sum.sum.Cmp(expense.Rat()) > 0 {
		c.add(fault.LineSum, "tasks", "主要任务金额合计 %s 万元，超过支出合计 %s 万元", plain(&sum.sum), expense)
	}
}

// hundredth of 万元: by no more may 项目支出 differ from its projects.
var hundredth = exact.MustMoney("0.01")

// projects holds 项目支出 against the projects themselves; a difference is only told.
func (c *overallCheck) projects(sum exact.Money) {
	typed, known := readMoney(c.form.Budget.Projects)
	if off := typed - sum; known && (off > hundredth || off < -hundredth) {
		c.add(fault.ProjectSum, "budget.projects", "项目支出 %s 万元，所属项目合计 %s 万元，相差 %s 万元", typed, sum, off)
	}
}

// levels judges the indicators: each row as in a declaration, under the framework's own
// first levels, and 100 points together.
func (c *overallCheck) levels() {
	if len(c.form.Indicators) == 0 {
		c.required("indicators", "绩效指标")
		return
	}
	names := map[bool]map[string]int{false: {}}
	rows := make([]*row, len(c.form.Indicators))
	for i, in := range c.form.Indicators {
		r := &row{path: at("indicators", i), in: in}
		c.code(r.path+".level1", "一级指标", in.Level1, must, c.set.Department.TargetLevels)
		c.indicatorName(r, i, names)
		c.target(r)
		c.weight(r)
		c.explanation(r)
		rows[i] = r
	}
	limits := c.set.Settings.Form
	if n := len(rows); n < limits.MinIndicators || n > limits.MaxIndicators {
		c.add(fault.TooShort, "indicators", "绩效指标应有 %d 至 %d 行，现有 %d 行", limits.MinIndicators, limits.MaxIndicators, n)
	}
	if sum, known := weightsOf(rows); known && sum.Cmp(big.NewRat(100, 1)) != 0 {
		c.add(fault.WeightSum, "indicators", "指标分值合计 %s，应为 100", plain(sum))
	}
	c.quantitativeShare(rows)
}
