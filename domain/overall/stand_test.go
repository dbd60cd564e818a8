package overall_test

import (
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/overall"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	row "hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/term"
)

func say(s string) *string { return &s }

func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func codes(err error) (all []string) {
	faults, _ := fault.Of(err)
	for _, f := range faults {
		all = append(all, f.Code+" "+f.Path)
	}
	return all
}

func seen(o *ent.Overall) workflow.Seen { return workflow.Seen{ID: o.ID, Version: o.Version} }

// year is a department's money: 1000 万元, of which 400 for its projects.
func year() form.DepartmentBudget {
	return form.DepartmentBudget{Appropriation: say("900"), Other: say("100"), Basic: say("600"), Projects: say("400"),
		ThreePublic: say("20"), Posts: say("50"), Staff: say("48")}
}

// filled is a whole form.
func filled() form.Overall {
	indicator := func(level, name, target, weight string) form.Indicator {
		return form.Indicator{Level1: say(level), NameZh: say(name), Operator: say("GE"), TargetValue: say(target), Unit: say("个"), Weight: say(weight)}
	}
	return form.Overall{
		Functions: say("负责全区教育事业。"), Goal: say("全年新增学位 3000 个，完成 12 所学校改造。"),
		Tasks: []form.MainTask{
			{Task: say("新增学位"), Content: say("新建扩建学校"), Amount: say("300"), Appropriation: say("250"), Other: say("50")},
			{Task: say("校舍改造"), Content: say("十二所学校"), Amount: say("100"), Appropriation: say("100"), Other: say("0")}},
		Budget: year(), Past: []form.DepartmentBudget{year(), year()},
		Indicators: []form.Indicator{indicator("COST", "生均成本项目数", "1", "20"), indicator("PERFORMANCE", "新增学位数", "3000", "50"),
			indicator("SATISFACTION", "家长走访数", "100", "30")},
	}
}

// opened asks for a year's forms and reads the education bureau's.
func opened(t *testing.T, h *domaintest.H, year int) *ent.Overall {
	t.Helper()
	must(overall.Open(h.As(domaintest.Office), h.Client, overall.OpenOveralls{Year: year, DueOn: "2028-03-31"}))(t)
	return must(h.Client.Overall.Query().Where(row.Year(year), row.UnitID(h.Units["205001"].ID)).Only(h.Machine()))(t)
}

// confirmed takes a form from the clerk to the office's confirmation.
func confirmed(t *testing.T, h *domaintest.H, o *ent.Overall) *ent.Overall {
	t.Helper()
	o = must(overall.Save(h.As(domaintest.Clerk), h.Client, overall.SaveOverall{ID: o.ID, Version: o.Version, Form: filled()}))(t)
	o = must(overall.Submit(h.As(domaintest.Clerk), h.Client, seen(o)))(t)
	o = must(overall.Sign(h.As(domaintest.Head), h.Client, seen(o)))(t)
	o = must(overall.Pass(h.As(domaintest.Section), h.Client, seen(o)))(t)
	return must(overall.Confirm(h.As(domaintest.Office), h.Client, seen(o)))(t)
}

// project is an approved project of 100 万元 under the department, with what became of it.
func project(t *testing.T, h *domaintest.H, unit, name, executed, total string) {
	t.Helper()
	ctx, u := h.Machine(), h.Units[unit]
	p := must(h.Client.Project.Create().SetCode("2027-" + unit + "-" + name).SetNameZh(name).SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx))(t)
	d := must(h.Client.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh(name).SetStage(declaration.StageAPPROVED).SetStageSince(h.Clock.Now()).
		SetForm(form.Declaration{ProcurementAmount: say("40")}).SetApprovedAmount(exact.MustMoney("100")).Save(ctx))(t)
	if executed != "" {
		must(h.Client.SelfEvaluation.Create().SetDeclarationID(d.ID).SetYear(2027).SetStageSince(h.Clock.Now()).SetForm(form.SelfEvaluation{}).
			SetAdjustedBudget(exact.MustMoney("100")).SetExecuted(exact.MustMoney(executed)).SetTotal(exact.MustPoints(total)).SetGrade(term.Good).Save(ctx))(t)
	}
}

// weights are the framework's own.
func weights() (all []form.MeasureWeight) {
	for _, a := range standard.Shipped().Department.Level1 {
		for _, t := range a.Level2 {
			for _, m := range t.Level3 {
				all = append(all, form.MeasureWeight{Code: m.Code, Weight: say(m.Weight.String())})
			}
		}
	}
	return all
}

// judged is a whole evaluation: all figures typed that the system lacks, and full points
// with their ground where people judge.
func judged(t *testing.T) form.OverallScores {
	t.Helper()
	s := form.OverallScores{Summary: say("全年任务完成，资金使用合规。")}
	for _, f := range [][2]string{{"BASIC_ADJUSTED", "600"}, {"BASIC_EXECUTED", "590"}, {"KEY_PROJECTS", "240"}, {"OFFICE_BUDGET", "100"},
		{"OFFICE_EXECUTED", "98"}, {"THREE_PUBLIC_EXECUTED", "18"}, {"PROCUREMENT_EXECUTED", "80"}, {"ASSETS", "5000"}, {"ASSETS_USED", "5000"},
		{"TASKS_DONE", "2"}, {"TASKS_ON_TIME", "1"}, {"TASKS_GOOD", "2"}, {"KEY_TASKS", "4"}, {"KEY_TASKS_DONE", "4"}, {"SATISFACTION", "85"},
		{"CARRYOVER_PAST", "50"}} {
		s.Facts = append(s.Facts, form.Fact{Code: f[0], Value: say(f[1])})
	}
	for _, w := range weights() {
		s.Points = append(s.Points, form.MeasurePoints{Code: w.Code, Points: w.Weight, Basis: say("决算报表及佐证材料")})
	}
	return s
}
