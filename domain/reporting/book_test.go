package reporting_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"github.com/xuri/excelize/v2"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/domain/reporting"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// judged are two results: one cut, one that is to be revised.
func twoResults() []reporting.ProjectSheet {
	reviewed, score := exact.MustMoney("1089.974"), exact.MustPoints("86.50")
	unit, section := reporting.Named{Code: "205001", NameZh: "区教育局"}, reporting.Named{Code: "KS_EDU", NameZh: "科教文卫科"}
	item := reporting.Named{Code: "2050299", NameZh: "其他普通教育支出"}
	row := reporting.ProjectRow{
		Code: "2027-205001-001", NameZh: "=智慧教室", Unit: unit, Department: unit, Section: section, FuncItem: item,
		Screening: term.ByExpert, Opinion: term.AgreeCut, Declared: exact.MustMoney("1260"), Reviewed: &reviewed,
		Score: &score, Grade: term.Good, Priority: reporting.Priority{Rank: 1, NameZh: "急重"},
		LineCuts: []reporting.LineCut{{No: 1, NameZh: "智慧黑板", Declared: exact.MustMoney("930"), Cut: exact.MustMoney("170.026"),
			Reason: reporting.Named{Code: "CUT_PRICE", NameZh: "单价偏高"}}},
	}
	other := reporting.ProjectRow{Code: "2027-205001-002", NameZh: "校园安防", Unit: unit, Department: unit, Section: section, FuncItem: item,
		Screening: term.SectionOnly, Opinion: term.Revise, Declared: exact.MustMoney("100")}
	kind, nature := reporting.Named{NameZh: "特定目标类"}, reporting.Named{NameZh: "新增"}
	return []reporting.ProjectSheet{
		{ProjectRow: row, Kind: kind, Nature: nature, Remark: "按合同价核定", Items: []reporting.ItemMean{{
			Item: reporting.Named{Code: "T2", NameZh: "单价有据"}, Weight: exact.MustPoints("10"), Mean: exact.MustPoints("5.67")}}},
		{ProjectRow: other, Kind: kind, Nature: nature},
	}
}

// file is a report that nobody signed, printed by somebody with one of the endings.
func file(t *testing.T, h *domaintest.H, who domaintest.Persona, r *ent.Report, ending string) (string, []byte) {
	t.Helper()
	name, body, err := reporting.Print(h.As(who), h.Client, r.ID, ending)
	if err != nil {
		t.Fatal(err)
	}
	return name, body
}

// workbook opens a written workbook.
func workbook(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// cellsOf are the rows of a sheet as they are stored.
func cellsOf(t *testing.T, f *excelize.File, name string) [][]string {
	t.Helper()
	rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestAReportsBookHoldsItsTables(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		whole := reporting.NewBatchReport(reporting.BatchFacts{Title: "2027年度绩效预算评价报告"}, twoResults(), nil, reporting.Prose{})
		r := h.Client.Report.Create().SetBatch(h.Batch).SetTitle("2027年度报告/一").SetBody(string(paper.Canonical(whole))).SaveX(h.Machine())
		name, body := file(t, h, domaintest.Office, r, ".xlsx")
		if name != "2027年度报告_一（草稿）.xlsx" {
			t.Errorf("the file is called %q", name)
		}
		if _, again := file(t, h, domaintest.Office, r, ".xlsx"); !bytes.Equal(body, again) {
			t.Error("a second book is another one")
		}
		f := workbook(t, body)
		for name, want := range map[string][][]string{
			"项目": {
				{"2027-205001-001", "=智慧教室", "区教育局", "区教育局", "科教文卫科", "2050299 其他普通教育支出", "特定目标类", "新增", "专家个人评审",
					"1260", "1089.974", "170.026", "核减", "86.50", "良", "急重", "按合同价核定"},
				{"2027-205001-002", "校园安防", "区教育局", "区教育局", "科教文卫科", "2050299 其他普通教育支出", "特定目标类", "新增", "仅科室审查",
					"100", "", "", "修改", "", "", "", ""},
			},
			"核减明细":  {{"2027-205001-001", "=智慧教室", "1", "智慧黑板", "930", "170.026", "单价偏高"}},
			"各项平均分": {{"2027-205001-001", "=智慧教室", "T2", "单价有据", "10.00", "5.67"}},
			"分单位": {
				{"205001", "区教育局", "2", "1360", "1089.974", "170.026", "13.49", "100"},
				{"", "合计", "2", "1360", "1089.974", "170.026", "13.49", "100"},
			},
			"轻重缓急排序": {{"1", "2027-205001-001", "=智慧教室", "区教育局", "急重", "86.50", "良", "1260", "1089.974"}},
			"共性问题":   {{"核减原因", "单价偏高", "1", "1", "170.026", "=智慧教室：智慧黑板核减170.026万元"}},
		} {
			if diff := cmp.Diff(padded(want), padded(cellsOf(t, f, name)[1:])); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
		if formula, err := f.GetCellFormula("项目", "B2"); err != nil || formula != "" {
			t.Errorf("a project's name became the formula %q, %v", formula, err)
		}
	})
}

// padded gives every row as many cells as the longest: a workbook leaves out the empty
// ones at the end.
func padded(rows [][]string) [][]string {
	longest := 0
	for _, r := range rows {
		longest = max(longest, len(r))
	}
	out := make([][]string, len(rows))
	for i, r := range rows {
		out[i] = append(make([]string, 0, longest), r...)
		for len(out[i]) < longest {
			out[i] = append(out[i], "")
		}
	}
	return out
}

func TestAReportOutOfReachIsAbsent(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := h.Client.Report.Create().SetBatch(h.Batch).SetTitle("报告").SetBody("{}").SaveX(h.Machine())
		for who, id := range map[domaintest.Persona]uuid.UUID{domaintest.Clerk: r.ID, domaintest.ClerkOther: r.ID, domaintest.Office: uuid.New()} {
			for _, ending := range receipt.Endings {
				_, _, err := reporting.Print(h.As(who), h.Client, id, ending)
				refused(t, err, fault.NotFound, "")
			}
		}
	})
}
