package exchange

import (
	"bytes"
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/standing"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
)

// PayFile writes an approved pay list (评审费清单) for whoever pays it, as .xlsx or
// .csv: a line an expert, in yuan, with the number that the tax is declared under and the
// account, which for everybody but the payer are masked. Which sheets earned it stays
// with the office.
func PayFile(ctx context.Context, db *ent.Client, lib *library.Service, id uuid.UUID, ending string) (name string, body []byte, err error) {
	write, ok := map[string]func(book.Page) ([]byte, error){".xlsx": payBook, ".csv": payText}[ending]
	if !ok {
		return "", nil, fault.Missing()
	}
	l, err := standing.Export(ctx, db, id)
	if err != nil {
		return "", nil, err
	}
	accounts := make([]*library.Personal, len(l.Edges.Payments))
	for i, paid := range l.Edges.Payments {
		if accounts[i], err = lib.ForPay(ctx, db, paid.ExpertID, l.Pays); err != nil {
			return "", nil, err
		}
	}
	body, err = write(payPage(l.PayList, accounts))
	return fmt.Sprintf("%s评审费清单%d%s", l.Edges.Batch.NameZh, l.No, ending), body, err
}

// payPage is the list with the accounts of its payments, in their order.
func payPage(l *ent.PayList, accounts []*library.Personal) book.Page {
	p := book.Page{Name: "评审费清单", Head: []string{"序号", "专家编码", "姓名", "评审份数", "应发（元）", "代扣税款（元）", "实发（元）",
		"身份证号", "开户银行", "银行账号"}}
	for i, paid := range l.Edges.Payments {
		p.Rows = append(p.Rows, []book.Value{book.Count(i + 1), book.Text(paid.Code), book.Text(paid.NameZh), book.Count(paid.SheetCount),
			inYuan(paid.Gross), inYuan(paid.Tax), inYuan(paid.Net),
			book.Text(accounts[i].IDNumber), book.Text(accounts[i].BankName), book.Text(accounts[i].BankAccount)})
	}
	p.Rows = append(p.Rows, []book.Value{book.Text("合计"), book.Blank, book.Blank, book.Count(l.SheetCount), inYuan(l.Gross), inYuan(l.Tax), inYuan(l.Net),
		book.Blank, book.Blank, book.Blank})
	return p
}

func inYuan(m *exact.Money) book.Value { return yuan(AmountOf(*m)) }

func payBook(p book.Page) ([]byte, error) {
	var b bytes.Buffer
	err := book.Write(&b, []book.Page{p})
	return b.Bytes(), err
}

func payText(p book.Page) ([]byte, error) {
	var b bytes.Buffer
	lines, err := book.NewLines(&b, p.Head)
	if err != nil {
		return nil, err
	}
	for _, cells := range p.Rows {
		if err := lines.Add(cells); err != nil {
			return nil, err
		}
	}
	err = lines.Close()
	return b.Bytes(), err
}
