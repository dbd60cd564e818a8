package exchange

import (
	"context"
	"fmt"
	"io"
	"strings"

	"hengxiao/domain/paper/book"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
)

// standardSheet is one sheet of a standard, as it goes out and as it is compared: its
// columns, of which the first tell the rows apart, and its rows as text.
type standardSheet struct {
	name    string
	columns []column
	keys    int
	rows    [][]string
}

// The sheets of the indicator levels.
const (
	schemeSheet   = "指标分类"
	level1Sheet   = "一级指标"
	level2Sheet   = "二级指标"
	operatorSheet = "计算符号"
	sourceSheet   = "指标值来源"
	methodSheet   = "佐证方式"
	ruleSheet     = "评分规则"
)

// What the sheets of the indicator levels have.
var (
	schemeColumns = []column{{"分类代码", "code", true}, {"分类名称", "nameZh", true}, {"默认", "default", true}, {"预算执行率分值", "executionWeight", true}}
	level1Columns = []column{{"分类代码", "scheme", true}, {"一级指标代码", "code", true}, {"一级指标", "nameZh", true}, {"英文名称", "nameEn", true}, {"分值", "weight", true},
		{"无成本指标时的分值", "weightWithoutCost", true}, {"必填", "required", true}, {"成本类", "cost", true}, {"无服务对象时分值归入", "yieldsTo", true}}
	level2Columns = []column{{"分类代码", "scheme", true}, {"一级指标代码", "level1", true}, {"二级指标代码", "code", true}, {"二级指标", "nameZh", true}, {"英文名称", "nameEn", true},
		{"应有", "expected", true}, {"成本类", "cost", true}, {"示例", "examples", true}}
	operatorColumns = []column{{"代码", "code", true}, {"符号", "symbol", true}, {"定量", "quantitative", true}, {"方向", "direction", true}, {"计分方式", "scoredAs", true}}
	sourceColumns   = []column{{"指标值来源", "code", true}}
)

// directions say which way an indicator is better, scorings how its value is scored.
var (
	directions = choices{{"POSITIVE", "正向"}, {"NEGATIVE", "反向"}, {"EXACT", "等于"}, {"NONE", "定性"}}
	scorings   = choices{{"GE", "不低于"}, {"LE", "不高于"}, {"EQ", "等于"}, {"QUAL", "定性"}}
)

// flags are the fields that say 是 or 否, figures those that hold points.
var (
	flags   = map[string]bool{"default": true, "required": true, "cost": true, "expected": true, "quantitative": true}
	figures = map[string]bool{"executionWeight": true, "weight": true, "weightWithoutCost": true}
)

// levelSheets are the indicator levels as sheets.
func levelSheets(t *standard.Taxonomy) []standardSheet {
	schemes := standardSheet{name: schemeSheet, columns: schemeColumns, keys: 1}
	level1 := standardSheet{name: level1Sheet, columns: level1Columns, keys: 2}
	level2 := standardSheet{name: level2Sheet, columns: level2Columns, keys: 3}
	for _, s := range t.Schemes {
		schemes.rows = append(schemes.rows, []string{s.Code, s.NameZh, flagged(s.Default), s.ExecutionWeight.String()})
		for _, l := range s.Level1 {
			level1.rows = append(level1.rows, []string{s.Code, l.Code, l.NameZh, l.NameEn, l.Weight.String(), pointsOrNone(l.WeightWithoutCost),
				flagged(l.Required), flagged(l.Cost), l.YieldsTo})
			for _, q := range l.Level2 {
				level2.rows = append(level2.rows, []string{s.Code, l.Code, q.Code, q.NameZh, q.NameEn, flagged(q.Expected), flagged(q.Cost), strings.Join(q.Examples, "\n")})
			}
		}
	}
	operators := standardSheet{name: operatorSheet, columns: operatorColumns, keys: 1}
	for _, o := range t.Operators {
		operators.rows = append(operators.rows, []string{o.Code, o.Symbol, flagged(o.Quantitative), directions.name(o.Direction), scorings.name(o.ScoredAs)})
	}
	sources := standardSheet{name: sourceSheet, columns: sourceColumns, keys: 1}
	for _, s := range t.TargetSources {
		sources.rows = append(sources.rows, []string{s})
	}
	return []standardSheet{schemes, level1, level2, operators, sources, listSheetOf(methodSheet, t.EvidenceMethods), listSheetOf(ruleSheet, t.ScoringRules)}
}

func listSheetOf(name string, list standard.CodeList) standardSheet {
	p := standardSheet{name: name, columns: codeColumns, keys: 1}
	for _, c := range list {
		p.rows = append(p.rows, []string{c.Code, c.NameZh, c.IntegratedCode})
	}
	return p
}

func pointsOrNone(p *exact.Points) string {
	if p == nil {
		return ""
	}
	return p.String()
}

// page is the sheet to be written.
func (p standardSheet) page() book.Page {
	page := book.Page{Name: p.name, Head: headOf(p.columns), Choices: map[int][]string{}}
	for i, c := range p.columns {
		switch {
		case flags[c.field]:
			page.Choices[i] = []string{yes, no}
		case c.field == "direction":
			page.Choices[i] = directions.names()
		case c.field == "scoredAs":
			page.Choices[i] = scorings.names()
		}
	}
	for _, row := range p.rows {
		cells := make([]book.Value, len(row))
		for i, text := range row {
			cells[i] = book.Text(text)
			if figures[p.columns[i].field] && text != "" {
				cells[i] = book.Figure(text)
			}
		}
		page.Rows = append(page.Rows, cells)
	}
	return page
}

// WriteTaxonomy writes the indicator levels in force as the import takes them, a sheet for
// each of their lists, or none of their rows: the template.
func WriteTaxonomy(ctx context.Context, db *ent.Client, w io.Writer, empty bool) error {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return err
	}
	var pages []book.Page
	for _, p := range levelSheets(set.Taxonomy) {
		if empty {
			p.rows = nil
		}
		pages = append(pages, p.page())
	}
	words := book.Page{Name: "填写说明", Head: []string{"列", "要求"}, Rows: [][]book.Value{
		{book.Text("工作表"), book.Text("“指标分类”“一级指标”“二级指标”三张一同填写，整体替换；其他每张填写的整表替换。空表和没有的工作表不变")},
		{book.Text("代码"), book.Text("必填；最多 40 个字。分类代码、一级指标代码以上级工作表为准，同一分类内一级、二级指标代码各不重复。已经用过的代码请保留，改名称即可")},
		{book.Text("默认"), book.Text("是或否；有且只有一个分类为“是”")},
		{book.Text("分值"), book.Text("0 至 100；每个分类的预算执行率分值与各一级指标分值合计为 100")},
		{book.Text("无成本指标时的分值"), book.Text("申报表没有成本指标行时采用，不填则与分值相同（成本类为 0）；与预算执行率分值合计也为 100")},
		{book.Text("必填、成本类、应有、定量"), book.Text("是或否，不填为否。必填：申报时须有该一级指标；应有：没有该二级指标时提示")},
		{book.Text("无服务对象时分值归入"), book.Text("同一分类中另一个一级指标的代码，没有服务对象时分值归入该指标；不填则不归入")},
		{book.Text("示例"), book.Text("每行一个，在单元格内换行")},
		{book.Text("方向"), book.Text(strings.Join(directions.names(), "、"))},
		{book.Text("计分方式"), book.Text(strings.Join(scorings.names(), "、"))},
		{book.Text("说明"), book.Text("导入后成为下一版草稿，由另一人发布后对新批次生效；已有批次仍用原来的分类")},
	}}
	return book.Write(w, append(pages, words))
}

// sheetChanges are the rows that are new, changed or gone; what is gone has no line. Lines
// tells where a row stands that came in.
func sheetChanges(before, after []standardSheet, lines map[string]int) []TakenChange {
	var changes []TakenChange
	for i, now := range after {
		was := map[string][]string{}
		for _, row := range before[i].rows {
			was[now.key(row)] = row
		}
		stays := map[string]bool{}
		for _, row := range now.rows {
			key := now.key(row)
			stays[key] = true
			c := now.change(row)
			c.Line = lines[now.name+" "+key]
			if old, there := was[key]; there {
				c.What = now.difference(old, row)
			} else {
				c.New, c.What = true, now.name+"：新增"
			}
			if c.What != "" {
				changes = append(changes, c)
			}
		}
		for _, row := range before[i].rows {
			if !stays[now.key(row)] {
				c := now.change(row)
				c.What = now.name + "：不再使用"
				changes = append(changes, c)
			}
		}
	}
	return changes
}

// key tells a row apart from the others of its sheet.
func (p standardSheet) key(row []string) string { return strings.Join(row[:p.keys], " ") }

// change is a change of a row, which is called as it is named, or else by its code.
func (p standardSheet) change(row []string) TakenChange {
	return TakenChange{Code: row[p.keys-1], NameZh: row[min(p.keys, len(row)-1)]}
}

// difference says in words what became of a row; nothing where it stayed.
func (p standardSheet) difference(old, row []string) string {
	var all []string
	for i := p.keys; i < len(row); i++ {
		if old[i] != row[i] {
			all = append(all, fmt.Sprintf("%s由%s改为%s", p.columns[i].title, quoted(old[i]), quoted(row[i])))
		}
	}
	if len(all) == 0 {
		return ""
	}
	return p.name + "：" + strings.Join(all, "，")
}

func quoted(text string) string {
	if text == "" {
		return "空"
	}
	return "“" + strings.ReplaceAll(text, "\n", "；") + "”"
}
