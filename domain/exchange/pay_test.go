package exchange

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"hengxiao/domain/library"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
)

// accounts are a sealed account for each payment.
func accounts(l *ent.PayList) []*library.Personal {
	all := make([]*library.Personal, len(l.Edges.Payments))
	for i := range all {
		all[i] = &library.Personal{IDNumber: "440500190001010010", BankName: "某银行", BankAccount: "6200000000000005702"}
	}
	return all
}

// payees are a list whose experts are called what a spreadsheet would reckon with.
func payees(names ...string) *ent.PayList {
	money := func(s string) *exact.Money { m := exact.MustMoney(s); return &m }
	l := &ent.PayList{No: 1, SheetCount: len(names), Gross: money("0.17"), Tax: money("0.018"), Net: money("0.152")}
	for _, name := range names {
		l.Edges.Payments = append(l.Edges.Payments, &ent.Payment{Code: "E01", NameZh: name, SheetCount: 1,
			Gross: money("0.17"), Tax: money("0.018"), Net: money("0.152")})
	}
	return l
}

var naughty = []string{"=1+1", "+86", "-2", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "陈示一"}

func TestAPayListIsInYuan(t *testing.T) {
	l := payees("陈示一")
	body, err := payText(payPage(l, accounts(l)))
	want := "\ufeff序号,专家编码,姓名,评审份数,应发（元）,代扣税款（元）,实发（元）,身份证号,开户银行,银行账号\r\n" +
		"1,E01,陈示一,1,1700.00,180.00,1520.00,440500190001010010,某银行,6200000000000005702\r\n合计,,,1,1700.00,180.00,1520.00,,,\r\n"
	if diff := cmp.Diff(want, string(body)); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestNoNameBecomesAFormulaInABook(t *testing.T) {
	l := payees(naughty...)
	body, err := payBook(payPage(l, accounts(l)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range naughty {
		at, err := excelize.CoordinatesToCellName(3, i+2)
		if err != nil {
			t.Fatal(err)
		}
		kind, err1 := f.GetCellType("评审费清单", at)
		formula, err2 := f.GetCellFormula("评审费清单", at)
		if err1 != nil || err2 != nil || kind != excelize.CellTypeSharedString && kind != excelize.CellTypeInlineString || formula != "" {
			t.Errorf("%q is a cell of type %v with the formula %q (%v, %v)", name, kind, formula, err1, err2)
		}
	}
}
