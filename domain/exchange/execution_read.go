package exchange

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper/book"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/executionimport"
)

// executionColumns are what the template has.
var executionColumns = []column{
	{"项目编码", "projectCode", true}, {"项目名称", "nameZh", false}, {"全年预算数（万元）", "adjustedBudget", true}, {"全年执行数（万元）", "executed", true},
}

// executionTitles are what the head may call each field: the payment system counts in
// 元, what is typed by hand in 万元. A name is for people and is not read.
var executionTitles = map[string]string{
	"项目编码": "projectCode", "PRO_CODE": "projectCode",
	"全年预算数（万元）": "adjustedBudget", "全年预算数(万元)": "adjustedBudget", "全年预算数（元）": "adjustedBudget", "全年预算数(元)": "adjustedBudget",
	"全年执行数（万元）": "executed", "全年执行数(万元)": "executed", "全年执行数（元）": "executed", "全年执行数(元)": "executed",
}

const executionSheet = "执行数"

// ExecutionFile is a file of execution figures as it came, and as of which day it speaks.
type ExecutionFile struct {
	Name string
	AsOf clock.Date
	Body []byte
	Dry  bool
}

// ImportExecutionFile takes an .xlsx workbook, or CSV in UTF-8 or GB18030, as
// TakeExecution takes a message; it tells the kind by the content.
func ImportExecutionFile(ctx context.Context, db *ent.Client, in ExecutionFile) (*ExecutionReport, error) {
	rows, err := readExecution(in.Body)
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256(in.Body)
	return take(ctx, db, delivery{asOf: in.AsOf, source: executionimport.SourceFILE, name: named(in.Name),
		hash: hex.EncodeToString(digest[:]), rows: rows}, in.Dry)
}

// named is a file's name as far as a record keeps it.
func named(file string) string {
	runes := []rune(tidy(file))
	return string(runes[:min(len(runes), 60)])
}

func readExecution(data []byte) ([]executionRow, error) {
	t, err := tableOf(data, executionSheet)
	if err != nil {
		return nil, err
	}
	if len(t.rows) < 2 {
		return nil, unreadable("%s没有内容", t.named())
	}
	var needed []string
	for _, c := range executionColumns {
		if c.needed {
			needed = append(needed, c.title)
		}
	}
	s, err := t.headed(executionTitles, needed)
	if err != nil {
		return nil, err
	}
	counts := func(field string) bool {
		title := s.title(field)
		return strings.Contains(title, "元") && !strings.Contains(title, "万元")
	}
	yuan := map[string]bool{"adjustedBudget": counts("adjustedBudget"), "executed": counts("executed")}
	rows := make([]executionRow, len(s.lines))
	for i, l := range s.lines {
		rows[i] = executionRow{line: l.line, code: l.text("projectCode"), adjusted: l.text("adjustedBudget"),
			executed: l.text("executed"), yuan: yuan, place: l.place}
	}
	return rows, nil
}

// WriteExecution writes the figures of a year that stand as the import takes them, or, empty,
// the template: all approved projects as far as the viewer sees them, with the figures left
// to be filled.
func WriteExecution(ctx context.Context, db *ent.Client, w io.Writer, year int, empty bool) error {
	list := book.Page{Name: executionSheet, Head: headOf(executionColumns)}
	for rows, err := range approvedOf(ctx, db, year) {
		if err != nil {
			return err
		}
		figures, err := figuresOf(ctx, db, rows)
		if err != nil {
			return err
		}
		for _, d := range rows {
			adjusted, executed := book.Blank, book.Blank
			f, known := figures[d.ID]
			if !empty && !known {
				continue
			}
			if !empty {
				adjusted, executed = book.Money(f.AdjustedBudget), book.Money(f.Executed)
			}
			list.Rows = append(list.Rows, []book.Value{book.Text(d.Code), book.Text(d.NameZh), adjusted, executed})
		}
	}
	words := book.Page{Name: "填写说明", Head: []string{"列", "要求"}, Rows: [][]book.Value{
		{book.Text("项目编码"), book.Text("必填；预算已批复的项目，每个项目一行，不填的项目整行删去")},
		{book.Text("项目名称"), book.Text("便于核对，不读取")},
		{book.Text("全年预算数（万元）"), book.Text("必填；大于 0，最多 6 位小数。支付系统以元为单位的，列名写“全年预算数（元）”")},
		{book.Text("全年执行数（万元）"), book.Text("必填；1 月起累计至数据截至日，没有的填 0，不超过全年预算数。以元为单位的，列名写“全年执行数（元）”")},
	}}
	return book.Write(w, []book.Page{list, words})
}

// figuresOf are the newest figures of some declarations.
func figuresOf(ctx context.Context, db *ent.Client, of []*ent.Declaration) (map[uuid.UUID]*ent.ExecutionFigure, error) {
	ids := make([]uuid.UUID, len(of))
	for i, d := range of {
		ids[i] = d.ID
	}
	rows, err := db.ExecutionFigure.Query().Where(executionfigure.DeclarationIDIn(ids...), executionfigure.Current(true)).All(ctx)
	figures := map[uuid.UUID]*ent.ExecutionFigure{}
	for _, f := range rows {
		figures[f.DeclarationID] = f
	}
	return figures, err
}

// fault is a fault of one field of a row, which stands at i among the rows.
func (r executionRow) fault(i int, code fault.Code, field, message string, args ...any) *fault.Fault {
	return r.place(field).fault(code, fmt.Sprintf(message, args...)).At("rows[%d].%s", i, field)
}
