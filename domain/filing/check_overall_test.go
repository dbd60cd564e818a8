package filing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// overallForm is a department's form without a fault.
func overallForm() form.Overall {
	year := func() form.DepartmentBudget {
		return form.DepartmentBudget{Appropriation: p("900"), Other: p("100"), Basic: p("600"), Projects: p("400"),
			ThreePublic: p("20"), Posts: p("50"), Staff: p("48")}
	}
	indicator := func(level, name, weight string) form.Indicator {
		return form.Indicator{Level1: p(level), NameZh: p(name), Operator: p("GE"), TargetValue: p("10"), Unit: p("个"), Weight: p(weight)}
	}
	return form.Overall{Functions: p("负责全区教育事业。"), Goal: p("全年新增学位 3000 个，完成 12 所学校改造。"),
		Tasks:  []form.MainTask{{Task: p("新增学位"), Content: p("新建扩建"), Amount: p("300"), Appropriation: p("250"), Other: p("50")}},
		Budget: year(), Past: []form.DepartmentBudget{year(), year()},
		Indicators: []form.Indicator{indicator("COST", "成本控制项目", "20"), indicator("PERFORMANCE", "新增学位数", "50"), indicator("SATISFACTION", "走访家庭数", "30")}}
}

func TestCheckOverall(t *testing.T) {
	tests := map[string]struct {
		change func(*form.Overall)
		want   []string
	}{
		"a whole form":                  {func(*form.Overall) {}, nil},
		"income is not expense":         {func(f *form.Overall) { f.Budget.Other = p("99.999999") }, []string{"E_FUND_SUM budget"}},
		"last year's income is missing": {func(f *form.Overall) { f.Past[1].Other = nil }, []string{"E_REQUIRED past[1].other"}},
		"a past year is not there": {func(f *form.Overall) { f.Past = f.Past[:1] }, []string{"E_REQUIRED past[1].appropriation", "E_REQUIRED past[1].other",
			"E_REQUIRED past[1].basic", "E_REQUIRED past[1].projects", "E_REQUIRED past[1].threePublic", "E_REQUIRED past[1].posts", "E_REQUIRED past[1].staff"}},
		"a task's parts":          {func(f *form.Overall) { f.Tasks[0].Other = p("49") }, []string{"E_FUND_SUM tasks[0].amount"}},
		"tasks beyond the budget": {func(f *form.Overall) { f.Tasks[0].Amount, f.Tasks[0].Other = p("1001"), p("751") }, []string{"E_LINE_SUM tasks"}},
		"no task":                 {func(f *form.Overall) { f.Tasks = nil }, []string{"E_REQUIRED tasks"}},
		"half a person":           {func(f *form.Overall) { f.Budget.Staff = p("48.5") }, []string{"E_NUMBER budget.staff"}},
		"a goal without a number": {func(f *form.Overall) {
			f.Goal = p("努力办好人民满意的教育事业，全面完成各项年度任务。")
		}, []string{"W_GOAL_NO_NUMBER goal"}},
		"its projects come to more":   {func(f *form.Overall) { f.Budget.Projects, f.Budget.Basic = p("399.98"), p("600.02") }, []string{"W_PROJECT_SUM budget.projects"}},
		"within a hundredth":          {func(f *form.Overall) { f.Budget.Projects, f.Budget.Basic = p("399.99"), p("600.01") }, nil},
		"weights":                     {func(f *form.Overall) { f.Indicators[0].Weight = p("20.01") }, []string{"E_WEIGHT_SUM indicators"}},
		"a first level of a project":  {func(f *form.Overall) { f.Indicators[0].Level1 = p("OUTPUT") }, []string{"E_NOT_FOUND indicators[0].level1"}},
		"the same indicator twice":    {func(f *form.Overall) { f.Indicators[2].NameZh = p("新增学位数") }, []string{"E_DUP_INDICATOR indicators[2].nameZh"}},
		"a quantity without its unit": {func(f *form.Overall) { f.Indicators[0].Unit = nil }, []string{"E_UNIT_REQUIRED indicators[0].unit"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := overallForm()
			tt.change(&f)
			var got []string
			for _, x := range filing.CheckOverall(f, standard.Shipped(), exact.MustMoney("400")) {
				got = append(got, x.Code+" "+x.Path)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}
