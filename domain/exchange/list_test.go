package exchange_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"hengxiao/domain/exchange"
	"hengxiao/ent/term"
)

func listed(t *testing.T, messages ...exchange.BudgetMessage) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.WriteList(&b, messages); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func workbook(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func sheet(t *testing.T, f *excelize.File, name string) [][]string {
	t.Helper()
	rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestListEqualsTheMessages(t *testing.T) {
	second := classrooms()
	second.ProjectCode, second.NameZh = "2027-205001-003", "校园安防"
	second.DeclaredAmount, second.ReviewedAmount = amount("100"), amount("100")
	second.Conclusion, second.Priority, second.Score, second.Grade = term.Agree, nil, nil, ""
	second.PlannedAmount, second.LineCuts, second.FundSources, second.Indicators = nil, nil, nil, nil
	a, b := sealed(t, classrooms()), sealed(t, second)
	f := workbook(t, listed(t, a, b))
	if diff := cmp.Diff([][]string{
		{a.ID, "2027-205001-001", "智慧教室升级项目", "2027", "440605", "205001", "205001", "KS_EDU", "3", "2050299",
			"1260", "12600000.00", "1089.974", "10899740.00", "1000", "10000000.00", "核减", "1", "86.50", "良", a.Hash},
		{b.ID, "2027-205001-003", "校园安防", "2027", "440605", "205001", "205001", "KS_EDU", "3", "2050299",
			"100", "1000000.00", "100", "1000000.00", "", "", "通过", "", "", "", b.Hash},
	}, sheet(t, f, "项目清单")[1:]); diff != "" {
		t.Error(diff)
	}
	for name, want := range map[string][]string{
		"资金来源": {a.ID, "2027-205001-001", "GPB", "一般公共预算", "960", "9600000.00"},
		"核减明细": {a.ID, "2027-205001-001", "1", "智慧黑板及终端", "31003", "930", "170.026", "1700260.00", "CUT_PRICE", "单价偏高"},
		"绩效指标": {a.ID, "2027-205001-001", "1", "ANNUAL", "OUTPUT", "OUT_QTY", "建成智慧教室数量", "GE", "150", "", "个", "14.00"},
	} {
		if diff := cmp.Diff(want, sheet(t, f, name)[1]); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if diff := cmp.Diff([][]string{
		{"项", "数"}, {"项目数", "2"}, {"申报金额（万元）", "1360"}, {"审定金额（万元）", "1189.974"}, {"拟安排金额（万元）", "1000"}, {"核减额（万元）", "170.026"},
		{"核减率（%）", "12.50"}, {"资金来源行数", "2"}, {"核减明细行数", "1"}, {"绩效指标行数", "1"},
	}, sheet(t, f, "汇总")); diff != "" {
		t.Error(diff)
	}
}

func TestNoTextBecomesAFormula(t *testing.T) {
	for _, naughty := range []string{
		"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", `=HYPERLINK("http://x","y")`, "=cmd|' /C calc'!A0", "0123", "1e9",
	} {
		m := classrooms()
		m.NameZh, m.LineCuts[0].NameZh = naughty, naughty
		m.Indicators[0].NameZh, m.Indicators[0].TargetText, m.FundSources[0].NameZh = naughty, naughty, naughty
		f := workbook(t, listed(t, sealed(t, m)))
		for _, at := range [][2]string{{"项目清单", "C2"}, {"资金来源", "D2"}, {"核减明细", "D2"}, {"绩效指标", "G2"}, {"绩效指标", "J2"}} {
			kind, err := f.GetCellType(at[0], at[1])
			if err != nil || kind != excelize.CellTypeSharedString {
				t.Errorf("%q in %v is of type %v, %v; want a string", naughty, at, kind, err)
			}
			if formula, err := f.GetCellFormula(at[0], at[1]); err != nil || formula != "" {
				t.Errorf("%q in %v is the formula %q, %v", naughty, at, formula, err)
			}
			if got, err := f.GetCellValue(at[0], at[1]); err != nil || strings.TrimSpace(got) != strings.TrimSpace(naughty) {
				t.Errorf("%q in %v reads back as %q, %v", naughty, at, got, err)
			}
		}
	}
}

func TestFiguresAreNumbersByTheirDigits(t *testing.T) {
	m := classrooms()
	m.DeclaredAmount, m.ReviewedAmount, m.PlannedAmount = amount("9007199254.740993"), amount("0.000001"), nil
	f := workbook(t, listed(t, sealed(t, m)))
	for at, want := range map[string]string{"K2": "9007199254.740993", "L2": "90071992547409.93", "M2": "0.000001", "N2": "0.01"} {
		got, err := f.GetCellValue("项目清单", at, excelize.Options{RawCellValue: true})
		if err != nil || got != want {
			t.Errorf("%s = %s, %v; want %s", at, got, err, want)
		}
		if kind, err := f.GetCellType("项目清单", at); err != nil || kind != excelize.CellTypeUnset {
			t.Errorf("%s is of type %v, %v; want a number", at, kind, err)
		}
	}
}

func TestListHasNoAuthorAndIsTheSameTwice(t *testing.T) {
	data := listed(t, sealed(t, classrooms()))
	if !bytes.Equal(data, listed(t, sealed(t, classrooms()))) {
		t.Error("two writings differ")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	core, err := z.Open("docProps/core.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(core)
	if err != nil || strings.Contains(string(text), "creator") || strings.Contains(string(text), "created") {
		t.Errorf("core.xml = %s, %v", text, err)
	}
}
