package exchange

import (
	"context"
	"fmt"
	"io"

	"hengxiao/domain/comparison"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper/book"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/contractprice"
	"hengxiao/ent/generated/ent/tableimport"
	"hengxiao/ent/viewer"
)

// contractColumns are what a workbook of purchasing contracts has, out as well as in: one
// row a thing that was bought.
var contractColumns = []column{
	{"合同编号", "contractNo", true}, {"标的名称", "nameZh", true}, {"计量单位", "unit", true}, {"单价（元）", "unitPrice", true},
	{"签订日期", "signedOn", true}, {"采购人", "buyerZh", true}, {"供应商", "supplierZh", false},
}

const contractSheet = "采购合同"

// contractTexts are the columns of words: how long each may be, and whether it must be there.
var contractTexts = []struct {
	field  string
	most   int
	needed bool
}{{"contractNo", 50, true}, {"nameZh", 100, true}, {"unit", 10, true}, {"buyerZh", 100, true}, {"supplierZh", 100, false}}

// WriteContracts writes the prices of purchasing contracts as the import takes them, or none
// of them: the template.
func WriteContracts(ctx context.Context, db *ent.Client, w io.Writer, empty bool) error {
	page := book.Page{Name: contractSheet}
	for _, c := range contractColumns {
		page.Head = append(page.Head, c.title)
	}
	if !empty {
		rows, err := db.ContractPrice.Query().
			Where(contractprice.Division(viewer.FromContext(ctx).Division)).
			Order(contractprice.BySignedOn(), contractprice.ByContractNo(), contractprice.ByID()).
			All(viewer.System(ctx, "contract prices for the office that brought them in"))
		if err != nil {
			return err
		}
		for _, r := range rows {
			page.Rows = append(page.Rows, []book.Value{book.Text(r.ContractNo), book.Text(r.NameZh), book.Text(r.Unit),
				yuan(AmountOf(r.UnitPrice)), book.Text(string(r.SignedOn)), book.Text(r.BuyerZh), book.Text(r.SupplierZh)})
		}
	}
	words := book.Page{Name: "填写说明", Head: []string{"列", "要求"}, Rows: [][]book.Value{
		{book.Text("合同编号"), book.Text("必填；最多 50 个字。同一合同的多个标的写多行，每行重复合同编号")},
		{book.Text("标的名称"), book.Text("必填；评审时与预算明细的名称相同、计量单位相同的才比较。同一合同同名同单位的按本行更新")},
		{book.Text("计量单位"), book.Text("必填；如台、套、平方米")},
		{book.Text("单价（元）"), book.Text("必填；大于 0，最多两位小数")},
		{book.Text("签订日期"), book.Text("必填；如 2026-03-15，不晚于今天")},
		{book.Text("采购人"), book.Text("必填；专家可见，采购合同依法公开")},
		{book.Text("供应商"), book.Text("选填")},
	}}
	return book.Write(w, []book.Page{page, words})
}

// ImportContracts takes a workbook of purchasing contracts (采购合同), whose unit prices
// experts compare budget lines with: of a contract's thing that is known the row is changed,
// others are new, and what the workbook does not name stays. All rows are judged before one
// is written.
func ImportContracts(ctx context.Context, db *ent.Client, in Handed) (*Taken, error) {
	s, err := linesOf(in.Body, contractSheet, contractColumns)
	if err != nil {
		return nil, err
	}
	j := &contractJudge{today: clock.DateOf(clock.Now(ctx)), first: map[comparison.ContractKey]int{}}
	if j.known, err = comparison.KnownContracts(ctx, db); err != nil {
		return nil, err
	}
	for i, l := range s.lines {
		j.judge(i, l)
	}
	if err := listed(j.faults).Err(); err != nil {
		return nil, err
	}
	return in.finish(ctx, db, tableimport.KindCONTRACTS, intake{rows: len(s.lines), changes: j.changes,
		write: func(ctx context.Context) error { return comparison.KeepContracts(ctx, db, j.rows) }})
}

type contractJudge struct {
	today   clock.Date
	known   map[comparison.ContractKey]*ent.ContractPrice
	first   map[comparison.ContractKey]int // the line in which a key stands first
	rows    []comparison.Contract          // those that are new or differ
	changes []TakenChange
	faults  fault.List
}

// judge reads one row and holds it against those before it and what stands.
func (j *contractJudge) judge(i int, l line) {
	before := len(j.faults)
	add := func(code fault.Code, field, message string, args ...any) {
		j.faults.Add(l.fault(code, field, fmt.Sprintf("rows[%d].%s", i, field), message, args...))
	}
	for _, c := range contractTexts {
		switch n := form.Length(l.text(c.field)); {
		case n == 0 && c.needed:
			add(fault.Required, c.field, "没有%s", l.of.title(c.field))
		case n > c.most:
			add(fault.TooShort, c.field, "最多 %d 个字，现有 %d 个字", c.most, n)
		}
	}
	price, err := exact.ParseYuan(l.text("unitPrice"))
	if err != nil || price <= 0 {
		add(fault.Number, "unitPrice", "单价应为大于 0、最多两位小数的金额，现为“%s”", shortened(l.text("unitPrice")))
	}
	signed, ok := dayTyped(l.text("signedOn"))
	switch {
	case !ok:
		add(fault.BadInput, "signedOn", "应为日期，如 2026-03-15，现为“%s”", shortened(l.text("signedOn")))
	case signed > j.today:
		add(fault.BadInput, "signedOn", "签订日期不能晚于今天")
	}
	row := comparison.NewContract(l.text("contractNo"), l.text("nameZh"), l.text("unit"))
	row.UnitPrice, row.SignedOn, row.BuyerZh, row.SupplierZh = price, signed, l.text("buyerZh"), l.text("supplierZh")
	if at, twice := j.first[row.ContractKey]; twice {
		add(fault.DupIndicator, "nameZh", "与第%d行的合同、标的和计量单位相同", at)
	}
	j.first[row.ContractKey] = l.line
	if len(j.faults) == before {
		j.take(l, row)
	}
}

// take notes what a row changes.
func (j *contractJudge) take(l line, row comparison.Contract) {
	stands := j.known[row.ContractKey]
	what := "新增"
	if stands != nil {
		what = ""
		for _, x := range []struct{ name, before, after string }{
			{"标的名称", stands.NameZh, row.NameZh}, {"单价", inYuanWords(stands.UnitPrice), inYuanWords(row.UnitPrice)},
			{"签订日期", string(stands.SignedOn), string(row.SignedOn)}, {"采购人", stands.BuyerZh, row.BuyerZh}, {"供应商", stands.SupplierZh, row.SupplierZh},
		} {
			if x.before != x.after {
				what += fmt.Sprintf("%s由“%s”改为“%s”；", x.name, x.before, x.after)
			}
		}
	}
	if what == "" {
		return
	}
	row.Stands = stands
	j.rows = append(j.rows, row)
	j.changes = append(j.changes, TakenChange{Line: l.line, Code: row.No, NameZh: row.NameZh, New: stands == nil, What: what})
}

func inYuanWords(m exact.Money) string { return string(AmountOf(m).Yuan) + " 元" }
