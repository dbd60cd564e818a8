package reporting

import (
	"fmt"
	"strconv"
	"strings"

	"hengxiao/domain/paper"
	"hengxiao/ent/exact"
)

// tallies is a table of groups with its total.
func tallies(caption, first string, groups []Group, sum Tally) paper.Table {
	t := paper.Table{
		Caption: caption, Numbered: true,
		Columns: []paper.Column{
			{Title: first, Share: 22}, {Title: "项目数", Share: 8, Figure: true},
			{Title: "申报金额", Share: 16, Figure: true}, {Title: "审定金额", Share: 16, Figure: true},
			{Title: "核减额", Share: 14, Figure: true}, {Title: "核减率", Share: 11, Figure: true},
			{Title: "待定金额", Share: 13, Figure: true},
		},
		Total: tallied("合计", sum),
	}
	for _, g := range groups {
		t.Rows = append(t.Rows, tallied(g.NameZh, g.Tally))
	}
	return t
}

func tallied(name string, t Tally) []string {
	return []string{
		name, strconv.Itoa(t.Projects), t.Declared.String(), t.Reviewed.String(),
		t.Cut.String(), percent(t.CutRate), t.Undecided.String(),
	}
}

// percent prints a rate; a dash where there is none.
func percent(d exact.Decimal) string {
	if d == "" {
		return "—"
	}
	return string(d) + "%"
}

func ranking(caption string, l List) paper.Table {
	t := paper.Table{
		Caption: caption, Numbered: true,
		Columns: []paper.Column{
			{Title: "序号", Share: 6, Figure: true}, {Title: "项目编码", Share: 16}, {Title: "项目名称", Share: 21},
			{Title: "申报单位", Share: 14}, {Title: "轻重缓急", Share: 10}, {Title: "得分", Share: 8, Figure: true},
			{Title: "等级", Share: 5}, {Title: "审定金额", Share: 10, Figure: true}, {Title: "安排建议", Share: 10},
		},
		Total: []string{"", "合计", fmt.Sprintf("%d个项目", len(l.Lines)), "", "", "", "", l.Granted.String(), ""},
	}
	for _, r := range l.Lines {
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(r.No), r.Code, r.NameZh, r.Unit.NameZh, r.Priority.NameZh, scored(r.Score),
			GradeZh(r.Grade), r.Granted.String(), r.Advice(),
		})
	}
	return t
}

// Advice is the suggestion (安排建议) with its reason.
func (r Ranked) Advice() string {
	word := map[Arrangement]string{Funded: "安排", Reserve: "备选"}[r.Arrangement]
	return strings.Trim(word+"："+r.Reason, "：")
}

func scored(p *exact.Points) string {
	if p == nil {
		return "—"
	}
	return p.String()
}

// amountless lists projects that get no money, or none yet.
func amountless(caption string, l List) paper.Table {
	t := paper.Table{
		Caption: caption, Numbered: true,
		Columns: []paper.Column{
			{Title: "序号", Share: 7, Figure: true}, {Title: "项目编码", Share: 19}, {Title: "项目名称", Share: 28},
			{Title: "申报单位", Share: 17}, {Title: "申报金额", Share: 12, Figure: true}, {Title: "说明", Share: 17},
		},
		Total: []string{"", "合计", fmt.Sprintf("%d个项目", len(l.Lines)), "", l.Declared.String(), ""},
	}
	for _, r := range l.Lines {
		t.Rows = append(t.Rows, []string{strconv.Itoa(r.No), r.Code, r.NameZh, r.Unit.NameZh, r.Declared.String(), r.Reason})
	}
	return t
}

func problemTable(problems []Problem) paper.Table {
	t := paper.Table{
		Caption: "共性问题", Numbered: true,
		Columns: []paper.Column{
			{Title: "类别", Share: 12}, {Title: "问题", Share: 16}, {Title: "次数", Share: 8, Figure: true},
			{Title: "项目数", Share: 9, Figure: true}, {Title: "核减额（万元）", Share: 13, Figure: true}, {Title: "例子", Share: 42},
		},
	}
	for _, p := range problems {
		examples := make([]string, len(p.Examples))
		for i, e := range p.Examples {
			examples[i] = strings.Trim(e.NameZh+"："+e.Text, "：")
		}
		cut := ""
		if p.Category == ByCut {
			cut = p.Cut.String()
		}
		t.Rows = append(t.Rows, []string{
			CategoryZh(p.Category),
			p.NameZh, strconv.Itoa(p.Count), strconv.Itoa(p.Projects), cut, strings.Join(examples, "\n"),
		})
	}
	return t
}
