package filing_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
)

// sample is a declaration of the demo.
type sample struct {
	Code        string
	Attachments []filing.Attachment
	Declaration form.Declaration
}

// samples reads the demo's declarations afresh, so that a test may change them.
func samples(t testing.TB) []sample {
	t.Helper()
	body, err := os.ReadFile("../demo/data/projects.json")
	if err != nil {
		t.Fatal(err)
	}
	var all struct{ Projects []sample }
	if err := json.Unmarshal(body, &all); err != nil {
		t.Fatal(err)
	}
	return all.Projects
}

func TestEveryDemoDeclarationMayBeHandedIn(t *testing.T) {
	all := samples(t)
	if len(all) != 30 {
		t.Fatalf("%d declarations", len(all))
	}
	for _, s := range all {
		if err := filing.Check(s.Declaration, standard.Shipped()).Err(); err != nil {
			t.Errorf("%s: %v", s.Code, err)
		}
		if err := filing.CheckStored(s.Declaration, standard.Shipped(), s.Attachments).Err(); err != nil {
			t.Errorf("%s as stored: %v", s.Code, err)
		}
	}
}

// said is what a test relies on: codes and paths, whatever the order.
func said(faults fault.List) []string {
	var all []string
	for _, f := range faults {
		all = append(all, string(f.Code)+" "+f.Path)
	}
	slices.Sort(all)
	return all
}

// expect compares faults with "CODE path" texts.
func expect(t *testing.T, got fault.List, want ...string) {
	t.Helper()
	slices.Sort(want)
	if diff := cmp.Diff(want, said(got)); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
		for _, f := range got {
			t.Logf("%s %s %s", f.Code, f.Path, f.Message)
		}
	}
}

// road is a form without any fault or warning: works of one year, 2 sources, 2
// lines, 7 indicators with a cost row.
func road() form.Declaration {
	year := 2027
	return form.Declaration{
		BudgetYear: &year, NameZh: p("城区道路养护"), UnitCode: p("305001"), ProjectKind: p("OTHER_OPERATION"), Nature: p("ONE_OFF"),
		Tags: []string{"WORKS"}, ExpFuncCode: p("2140106"), StartDate: day("2027-01-01"), EndDate: day("2027-12-31"), Amount: p("100"),
		FundSources: []form.FundSource{{Source: p("GPB"), Amount: p("60")}, {Source: p("TOWN"), Amount: p("40")}},
		BudgetLines: []form.BudgetLine{
			{NameZh: p("养护费"), DepEcoCode: p("30213"), Qty: p("10"), Unit: p("公里"), UnitPrice: p("8.5"), Amount: p("85"), Basis: p("按定额测算")},
			{NameZh: p("检测费"), Qty: p("1"), UnitPrice: p("15"), Amount: p("15"), Basis: p("按合同价测算")},
		},
		AnnualGoal: p("完成城区道路养护10公里，保障道路安全畅通和整洁。"), PolicyBasis: p("道路养护计划〔2026〕1号"),
		Justification: p("道路老化，须在本年度养护。"), Overview: p("养护城区道路。"),
		Indicators: []form.Indicator{
			line("COST", "COST_ECON", "每公里养护成本", "LE", "8.5", "万元/公里", "20"),
			line("OUTPUT", "OUT_QTY", "养护道路长度", "GE", "10", "公里", "14"),
			rate(line("OUTPUT", "OUT_QLTY", "验收合格率", "EQ", "100", "%", "14")),
			line("OUTPUT", "OUT_TIME", "完成时间", "LE", "11", "月", "12"),
			line("BENEFIT", "BEN_SOCIAL", "受益居民", "GE", "12000", "人", "14"),
			line("BENEFIT", "BEN_ECO", "扬尘投诉", "LE", "5", "件", "6"),
			line("SATISFACTION", "SAT_SERVED", "居民满意度", "GE", "90", "%", "10"),
		},
	}
}

// bridge is road over several years, continued from last year.
func bridge() form.Declaration {
	f := road()
	f.Nature, f.EndDate = p("CONTINUED"), day("2028-06-30")
	f.TotalGoal = p("到2028年建成桥梁一座并通车，改善两岸居民出行条件。")
	f.LastYearBudget, f.LastYearExecuted = p("90"), p("45.5")
	return f
}

func line(level1, level2, name, operator, value, unit, weight string) form.Indicator {
	return form.Indicator{Level1: p(level1), Level2: p(level2), NameZh: p(name), Operator: p(operator), TargetValue: p(value), Unit: p(unit), Weight: p(weight)}
}

func rate(in form.Indicator) form.Indicator {
	in.Definition = p("合格数量 ÷ 检查数量 × 100%")
	return in
}
