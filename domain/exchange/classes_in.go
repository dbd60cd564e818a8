package exchange

import (
	"context"
	"fmt"
	"io"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/tableimport"
)

// classColumns are what a workbook of functional classes has, out as well as in.
var classColumns = []column{{"科目编码", "code", true}, {"科目名称", "nameZh", true}, {"一体化代码", "integratedCode", false}}

const classSheet = "支出功能分类"

// WriteClasses writes the functional classes in force as the import takes them, or none
// of them: the template.
func WriteClasses(ctx context.Context, db *ent.Client, w io.Writer, empty bool) error {
	page := book.Page{Name: classSheet, Head: headOf(classColumns)}
	if !empty {
		set, err := standard.Current(ctx, db)
		if err != nil {
			return err
		}
		for _, c := range set.FunctionalClasses.Items {
			page.Rows = append(page.Rows, []book.Value{book.Text(c.Code), book.Text(c.NameZh), book.Text(c.IntegratedCode)})
		}
	}
	words := book.Page{Name: "填写说明", Head: []string{"列", "要求"}, Rows: [][]book.Value{
		{book.Text("科目编码"), book.Text("必填；类 3 位、款 5 位、项 7 位，下级科目须有上级科目")},
		{book.Text("科目名称"), book.Text("必填；本级名称，不含上级名称")},
		{book.Text("一体化代码"), book.Text("预算管理一体化系统中的代码，与科目编码不同时填写；没有这一列的，原有的代码不变")},
		{book.Text("说明"), book.Text("表中应为该年度全部科目：导入后成为下一版草稿，由另一人发布后对新批次生效；已有批次仍用原来的科目和名称")},
	}}
	return book.Write(w, []book.Page{page, words})
}

// ImportClasses takes the whole of a year's functional classes (支出功能分类) as the draft
// of the next edition; a second person publishes it, and old years keep their names.
func ImportClasses(ctx context.Context, db *ent.Client, year int, in Handed) (*Taken, error) {
	s, err := linesOf(in.Body, classSheet, classColumns)
	if err != nil {
		return nil, err
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	items, faults := readClasses(s, set.FunctionalClasses.Items)
	if year < 2000 || year > 2100 {
		faults.Add(fault.New(fault.Number, "请写明科目的年度").At("year"))
	}
	if err := listed(faults).Err(); err != nil {
		return nil, err
	}
	base, err := standard.EditionInForce(ctx, db, standard.KindFunctionalClasses)
	if err != nil {
		return nil, err
	}
	if err := standard.Draftable(ctx, db, base); err != nil {
		return nil, err
	}
	to := *set.FunctionalClasses
	to.Items, to.Header.NameZh, to.Remark = items, fmt.Sprintf("%d年支出功能分类科目", year), ""
	found := intake{rows: len(items), changes: listChanges(s, set.FunctionalClasses.Items, items, "科目")}
	found.write = func(ctx context.Context) error { return standard.DraftAs(ctx, db, base, &to) }
	return in.finish(ctx, db, tableimport.KindFUNCTIONAL_CLASSES, found)
}

// readClasses reads the rows, with what is wrong in each.
func readClasses(s *sheet, before standard.CodeList) (standard.CodeList, fault.List) {
	var faults fault.List
	items := make(standard.CodeList, len(s.lines))
	first := map[string]int{}
	for i, l := range s.lines {
		items[i] = l.coded(before)
		if c := items[i].Code; c != "" {
			if before, twice := first[c]; twice {
				faults.Add(l.fault(fault.DupIndicator, "code", fmt.Sprintf("rows[%d].code", i), "与第%d行重复", before))
			} else {
				first[c] = l.line
			}
		}
	}
	for i, l := range s.lines {
		add := func(code fault.Code, field, message string, args ...any) {
			faults.Add(l.fault(code, field, fmt.Sprintf("rows[%d].%s", i, field), message, args...))
		}
		c := items[i].Code
		switch n := len(c); {
		case c == "":
			add(fault.Required, "code", "没有科目编码")
		case strings.Trim(c, "0123456789") != "" || n != 3 && n != 5 && n != 7:
			add(fault.FuncLevel, "code", "应为 3、5 或 7 位数字，现为“%s”", shortened(c))
		case n > 3 && first[c[:n-2]] == 0:
			add(fault.NotFound, "code", "没有上级科目 %s", c[:n-2])
		}
		switch n := form.Length(items[i].NameZh); {
		case n == 0:
			add(fault.Required, "nameZh", "没有科目名称")
		case n > 100:
			add(fault.TooShort, "nameZh", "最多 100 个字，现有 %d 个字", n)
		}
	}
	return items, faults
}

// listChanges are the codes that are new, changed or gone; what is gone has no row.
func listChanges(s *sheet, before, after standard.CodeList, noun string) []TakenChange {
	was := map[string]standard.Code{}
	for _, c := range before {
		was[c.Code] = c
	}
	var changes []TakenChange
	for i, c := range after {
		change := TakenChange{Line: s.lines[i].line, Code: c.Code, NameZh: c.NameZh}
		switch old, there := was[c.Code]; {
		case !there:
			change.New, change.What = true, "新增"+noun
		case old.NameZh != c.NameZh:
			change.What = fmt.Sprintf("名称由“%s”改为“%s”", old.NameZh, c.NameZh)
		case s.title("integratedCode") != "" && old.IntegratedCode != c.IntegratedCode:
			change.What = fmt.Sprintf("一体化代码由“%s”改为“%s”", old.IntegratedCode, c.IntegratedCode)
		default:
			continue
		}
		changes = append(changes, change)
	}
	for _, c := range before {
		if !after.Has(c.Code) {
			changes = append(changes, TakenChange{Code: c.Code, NameZh: c.NameZh, What: "不再使用"})
		}
	}
	return changes
}
