// Package filing is 填报申报: the declaration's rules and its way to the section.
package filing

import (
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// Check judges a declaration (绩效目标申报表) by every rule that the form alone can
// tell: all faults together, in the order of the form, warnings among them.
// A sum is not judged while one of its terms is missing or cannot be read.
func Check(f form.Declaration, s *standard.Set) fault.List {
	c := &check{form: f, set: s}
	return c.run()
}

// CheckStored judges a declaration that is about to be handed in: Check, and the
// people, the schedule, the investment and the files that it must have by then.
func CheckStored(f form.Declaration, s *standard.Set, files []Attachment) fault.List {
	c := &check{form: f, set: s, stored: true, files: files}
	return c.run()
}

// check is one pass over a form. What later rules need is read once and kept.
type check struct {
	form   form.Declaration
	set    *standard.Set
	stored bool
	files  []Attachment

	amount      exact.Money
	amountKnown bool
	start, end  clock.Date
	scheme      *standard.Scheme // nil when the form names one that does not exist

	faults fault.List
}

// run follows the form from top to bottom.
func (c *check) run() fault.List {
	c.amount, c.amountKnown = readMoney(c.form.Amount)
	c.start, c.end = given(c.form.StartDate), given(c.form.EndDate)
	c.scheme = c.set.Taxonomy.Scheme(pick(c.form.Scheme))

	c.project()
	c.dates()
	c.people()
	c.grounds()
	c.schedule()
	c.investment()
	c.funds()
	c.lines()
	c.procurement()
	c.lastYear()
	c.goals()
	c.indicators()
	c.attachments()
	return c.faults
}

func (c *check) add(code fault.Code, path, message string, args ...any) {
	c.faults.Add(fault.New(code, message, args...).At(path))
}

// multiYear (跨年) projects start and end in different calendar years; a form
// without both dates is not one yet.
func (c *check) multiYear() bool {
	return c.start != "" && c.end != "" && c.start.Year() != c.end.Year()
}

// project judges what the project is.
func (c *check) project() {
	f, codes := c.form, c.set.Codes
	if f.BudgetYear == nil {
		c.required("budgetYear", "预算年度")
	}
	c.text("nameZh", "项目名称", f.NameZh, must, 2, 100)
	c.text("unitCode", "实施单位", f.UnitCode, must, 0, 0)
	c.code("projectKind", "项目类别", f.ProjectKind, must, codes.ProjectKind)
	c.code("nature", "项目属性", f.Nature, must, codes.ProjectNature)
	for i, tag := range f.Tags {
		c.code(at("tags", i), "项目标签", &tag, must, codes.ProjectTags)
	}
	c.functionalClass()
}

func (c *check) functionalClass() {
	classes, code := c.set.FunctionalClasses, pick(c.form.ExpFuncCode)
	switch {
	case code == "":
		c.required("expFuncCode", "支出功能分类")
	case !classes.IsItem(code):
		c.add(fault.FuncLevel, "expFuncCode", "支出功能分类应选到“项”级（7 位数字），现为“%s”", code)
	case !classes.Items.Has(code):
		c.add(fault.NotFound, "expFuncCode", "支出功能分类科目中没有 %s", code)
	}
}

// people are judged only at submission: a phone number has no wrong form.
func (c *check) people() {
	c.text("leader", "项目负责人", c.form.Leader, c.stored, 0, 0)
	c.text("contact", "联系人", c.form.Contact, c.stored, 0, 0)
	c.text("phone", "联系电话", c.form.Phone, c.stored, 0, 0)
}

// grounds judges why and what.
func (c *check) grounds() {
	c.text("policyBasis", "立项依据", c.form.PolicyBasis, must, 0, 2000)
	c.text("overview", "项目概况", c.form.Overview, must, 0, 2000)
	c.text("justification", "申报理由", c.form.Justification, must, 0, 2000)
}

// goals judges the two texts that say what the money will achieve.
func (c *check) goals() {
	c.text("totalGoal", "实施期总体目标", c.form.TotalGoal, c.multiYear(), 20, 1000)
	goal, given := c.text("annualGoal", "年度绩效目标", c.form.AnnualGoal, must, 20, 1000)
	if given && !hasDigit(goal) {
		c.add(fault.GoalNoNumber, "annualGoal", "年度绩效目标没有数字，建议写明数量、比例或时间")
	}
}

// dates judges the three rules of 起止时间 in one fault.
func (c *check) dates() {
	if c.start == "" {
		c.required("startDate", "开始日期")
	}
	if c.end == "" {
		c.required("endDate", "结束日期")
		return
	}
	years := c.set.Settings.Form.MaxYears
	switch {
	case c.start != "" && c.end < c.start:
		c.add(fault.DateOrder, "endDate", "结束日期 %s 早于开始日期 %s", c.end, c.start)
	case c.form.BudgetYear != nil && c.end.Year() < *c.form.BudgetYear:
		c.add(fault.DateOrder, "endDate", "结束日期 %s 应不早于预算年度的第一天 %d-01-01", c.end, *c.form.BudgetYear)
	case c.start != "" && c.start.Year()+years <= lastYear && c.end >= c.start.AddYears(years):
		c.add(fault.DateOrder, "endDate", "项目期限应不满 %d 年，结束日期 %s 应早于 %s", years, c.end, c.start.AddYears(years))
	}
}

// lastYear is the last one that a date can name.
const lastYear = 9999

// given is a day, or "" where none was given.
func given(d *clock.Date) clock.Date {
	if d == nil {
		return ""
	}
	return *d
}
