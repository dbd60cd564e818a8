package exchange

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/tableimport"
)

// codeColumns are what a sheet of codes has, measureColumns what that of units of measure,
// freeColumns what that of words by which a rate may leave its range.
var (
	codeColumns    = []column{{"代码", "code", true}, {"名称", "nameZh", true}, {"一体化代码", "integratedCode", false}}
	measureColumns = []column{{"计量单位", "code", true}, {"类别", "kind", true}, {"上限", "max", false}}
	freeColumns    = []column{{"用词", "code", true}}
)

const (
	measureSheet = "计量单位"
	freeSheet    = "百分比可超范围的用词"
)

// measureKinds are the kinds of units of measure in words.
var measureKinds = choices{
	{"count", "数量"}, {"ratio", "比率"}, {"money", "金额"}, {"time", "时间"}, {"area", "面积"}, {"length", "长度"}, {"mass", "重量"}, {"score", "分数"}, {"none", "无量纲"},
}

// WriteCodes writes the code lists in force as the import takes them, a sheet each, or none
// of their rows: the template.
func WriteCodes(ctx context.Context, db *ent.Client, w io.Writer, empty bool) error {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return err
	}
	var pages []book.Page
	for _, l := range set.Codes.Lists() {
		page := book.Page{Name: l.NameZh, Head: headOf(codeColumns)}
		for _, c := range *l.Codes {
			page.Rows = append(page.Rows, []book.Value{book.Text(c.Code), book.Text(c.NameZh), book.Text(c.IntegratedCode)})
		}
		pages = append(pages, page)
	}
	measures := book.Page{Name: measureSheet, Head: headOf(measureColumns), Choices: map[int][]string{1: measureKinds.names()}}
	for _, u := range set.Codes.Units {
		most := book.Blank
		if u.Max != nil {
			most = book.Figure(string(*u.Max))
		}
		measures.Rows = append(measures.Rows, []book.Value{book.Text(u.Code), book.Text(measureKinds.name(u.Kind)), most})
	}
	free := book.Page{Name: freeSheet, Head: headOf(freeColumns)}
	for _, w := range set.Codes.PercentFreeWords {
		free.Rows = append(free.Rows, []book.Value{book.Text(w)})
	}
	pages = append(pages, measures, free)
	if empty {
		for i := range pages {
			pages[i].Rows = nil
		}
	}
	words := book.Page{Name: "填写说明", Head: []string{"列", "要求"}, Rows: [][]book.Value{
		{book.Text("工作表"), book.Text("每张工作表是一个代码表；填写的代码表整表替换，空表和没有的工作表不变")},
		{book.Text("代码"), book.Text("必填；最多 40 个字，同一代码表内不重复。经济分类为 3 位（类）或 5 位（款）数字，款须有所属的类")},
		{book.Text("名称"), book.Text("必填；最多 100 个字")},
		{book.Text("一体化代码"), book.Text("预算管理一体化系统中的代码，与本系统代码不同时填写")},
		{book.Text("类别、上限"), book.Text("计量单位的类别从选项中选；上限只用于比率等有范围的单位")},
		{book.Text("用词"), book.Text("指标名称含这些词（如增长率）的，百分比不受 0 至 100 的限制；每行一个，最多 20 个字")},
		{book.Text("说明"), book.Text("导入后成为下一版草稿，由另一人发布后对新批次生效。已经用过的代码请保留，改名称即可")},
	}}
	return book.Write(w, append(pages, words))
}

func headOf(columns []column) []string {
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.title
	}
	return head
}

// codesRead are the code lists as a workbook would have them, with what that changes.
type codesRead struct {
	judged
	to    standard.Codes
	found intake
}

// ImportCodes takes code lists (代码表), each whole, as the draft of the next edition; lists
// that the workbook leaves empty stay. A second person publishes it.
func ImportCodes(ctx context.Context, db *ent.Client, in Handed) (*Taken, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	r := &codesRead{to: *set.Codes}
	names := []string{measureSheet, freeSheet}
	for _, l := range r.to.Lists() {
		names = append(names, l.NameZh)
	}
	sheets, err := sheetsOf(in.Body, names)
	if err != nil {
		return nil, err
	}
	for _, l := range r.to.Lists() {
		if err := r.list(l, sheets[l.NameZh]); err != nil {
			return nil, err
		}
	}
	if err := r.measures(set.Codes, sheets[measureSheet]); err != nil {
		return nil, err
	}
	if err := r.freeWords(set.Codes, sheets[freeSheet]); err != nil {
		return nil, err
	}
	if err := listed(r.faults).Err(); err != nil {
		return nil, err
	}
	if r.found.rows == 0 {
		return nil, fault.List{fault.New(fault.Required, "工作簿中没有填写任何代码表，请使用模板")}
	}
	base, err := standard.EditionInForce(ctx, db, standard.KindCodes)
	if err != nil {
		return nil, err
	}
	if err := standard.Draftable(ctx, db, base); err != nil {
		return nil, err
	}
	if len(r.found.changes) == 0 {
		return nil, fault.List{fault.New(fault.Frozen, "与现行代码表没有差别，不需要导入")}
	}
	r.found.write = func(ctx context.Context) error { return standard.DraftAs(ctx, db, base, &r.to) }
	return in.finish(ctx, db, tableimport.KindCODES, r.found)
}

// list reads one list, if the workbook fills it.
func (r *codesRead) list(l standard.FieldList, t table) error {
	s, err := filled(t, codeColumns)
	if s == nil || err != nil {
		return err
	}
	before, codes := *l.Codes, make(standard.CodeList, len(s.lines))
	seen := r.codes(s, l.Field, "")
	for i, line := range s.lines {
		codes[i] = line.coded(before)
		r.named(line, i, l.Field, "nameZh")
		if strings.HasSuffix(l.Field, "Economic") {
			r.economic(line, i, l.Field, codes[i].Code, seen)
		}
	}
	*l.Codes = codes
	r.found.rows += len(codes)
	for _, c := range listChanges(s, before, codes, "代码") {
		c.What = l.NameZh + "：" + c.What
		r.found.changes = append(r.found.changes, c)
	}
	return nil
}

// filled is a sheet with rows; nil where the workbook has none, or an empty one.
func filled(t table, columns []column) (*sheet, error) {
	if len(t.rows) == 0 {
		return nil, nil
	}
	s, err := sheetFrom(t, columns)
	if err != nil || len(s.lines) == 0 {
		return nil, err
	}
	return s, nil
}

// coded reads a code; a sheet without a column of the integrated system's codes keeps those
// of the codes that stay.
func (l line) coded(before standard.CodeList) standard.Code {
	c := standard.Code{Code: l.text("code"), NameZh: l.text("nameZh"), IntegratedCode: l.text("integratedCode")}
	if i := slices.IndexFunc(before, func(old standard.Code) bool { return old.Code == c.Code }); i >= 0 && l.of.title("integratedCode") == "" {
		c.IntegratedCode = before[i].IntegratedCode
	}
	return c
}

// economic holds an economic class (经济分类) to its form: 类 of three digits, 款 of five.
func (r *codesRead) economic(l line, i int, list, code string, seen map[string]int) {
	switch n := len(code); {
	case code == "":
	case strings.Trim(code, "0123456789") != "" || n != 3 && n != 5:
		r.add(l, i, list, fault.BadInput, "code", "应为 3 位或 5 位数字，现为“%s”", shortened(code))
	case n == 5 && seen[code[:3]] == 0:
		r.add(l, i, list, fault.NotFound, "code", "没有所属的类 %s", code[:3])
	}
}

// measures reads the units of measure, if the workbook fills them.
func (r *codesRead) measures(before *standard.Codes, t table) error {
	s, err := filled(t, measureColumns)
	if s == nil || err != nil {
		return err
	}
	r.codes(s, "units", "")
	r.to.Units = make([]standard.Unit, 0, len(s.lines))
	for i, l := range s.lines {
		u := standard.Unit{Code: l.text("code"), Kind: r.chosen(l, i, "units", "kind", measureKinds)}
		if most := l.text("max"); most != "" {
			d, err := exact.ParseDecimal(most)
			if err != nil || d.Rat().Sign() < 0 || d.Rat().Cmp(mostMeasured.Rat()) > 0 {
				r.add(l, i, "units", fault.Number, "max", "应为 0 至 %s 的数字，现为“%s”", mostMeasured, shortened(most))
			} else {
				u.Max = &d
			}
		}
		r.to.Units = append(r.to.Units, u)
		if c, changes := measureChange(before, u); changes {
			c.Line = l.line
			r.found.changes = append(r.found.changes, c)
		}
	}
	for _, u := range before.Units {
		if !slices.ContainsFunc(r.to.Units, func(now standard.Unit) bool { return now.Code == u.Code }) {
			r.found.changes = append(r.found.changes, TakenChange{Code: u.Code, NameZh: u.Code, What: measureSheet + "：不再使用"})
		}
	}
	r.found.rows += len(s.lines)
	return nil
}

// freeWords reads the words by which a rate may leave its range, if the workbook fills them.
func (r *codesRead) freeWords(before *standard.Codes, t table) error {
	s, err := filled(t, freeColumns)
	if s == nil || err != nil {
		return err
	}
	r.codes(s, "percentFreeWords", "")
	r.to.PercentFreeWords = make([]string, len(s.lines))
	for i, l := range s.lines {
		w := l.text("code")
		r.to.PercentFreeWords[i] = w
		if form.Length(w) > 20 {
			r.add(l, i, "percentFreeWords", fault.TooShort, "code", "最多 20 个字，现有 %d 个字", form.Length(w))
		}
		if !slices.Contains(before.PercentFreeWords, w) {
			r.found.changes = append(r.found.changes, TakenChange{Line: l.line, Code: w, NameZh: w, New: true, What: freeSheet + "：新增"})
		}
	}
	for _, w := range before.PercentFreeWords {
		if !slices.Contains(r.to.PercentFreeWords, w) {
			r.found.changes = append(r.found.changes, TakenChange{Code: w, NameZh: w, What: freeSheet + "：不再使用"})
		}
	}
	r.found.rows += len(s.lines)
	return nil
}

// mostMeasured is the greatest bound of a unit of measure.
const mostMeasured = exact.Decimal("1000000")

// measureChange is what a row makes of the unit of measure that stands.
func measureChange(before *standard.Codes, u standard.Unit) (TakenChange, bool) {
	c := TakenChange{Code: u.Code, NameZh: u.Code}
	was := before.Unit(u.Code)
	switch {
	case was == nil:
		c.New, c.What = true, measureSheet+"：新增"
	case was.Kind != u.Kind:
		c.What = fmt.Sprintf("%s：类别由“%s”改为“%s”", measureSheet, measureKinds.name(was.Kind), measureKinds.name(u.Kind))
	case bound(was.Max) != bound(u.Max):
		c.What = fmt.Sprintf("%s：上限由%s改为%s", measureSheet, bound(was.Max), bound(u.Max))
	default:
		return c, false
	}
	return c, true
}

// bound is the bound of a unit of measure in words.
func bound(d *exact.Decimal) string {
	if d == nil {
		return "无"
	}
	return string(*d)
}
