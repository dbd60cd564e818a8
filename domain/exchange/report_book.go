package exchange

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/reporting"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
)

// ReportBook is the tables of a report that the viewer sees, as a workbook: for those
// who reckon further with its figures. Of a signed report every book is the same. The
// name is the file's.
func ReportBook(ctx context.Context, db *ent.Client, id uuid.UUID) (name string, body []byte, err error) {
	r, err := reporting.Find(ctx, db, id)
	if err != nil {
		return "", nil, err
	}
	var pages []page
	if r.DeclarationID != nil {
		var sheet reporting.ProjectSheet
		sheet, err = reporting.Read[reporting.ProjectSheet](r)
		pages = projectPages([]reporting.ProjectSheet{sheet})
	} else {
		var whole reporting.BatchReport
		whole, err = reporting.Read[reporting.BatchReport](r)
		pages = append(projectPages(whole.Sheets), summaryPages(whole.Summary)...)
	}
	if err != nil {
		return "", nil, err
	}
	var out bytes.Buffer
	err = writeBook(&out, pages)
	return reporting.FileName(r, ".xlsx"), out.Bytes(), err
}

// projectPages are a line a project, and the lines below it.
func projectPages(sheets []reporting.ProjectSheet) []page {
	projects := page{name: "项目", head: []string{
		"项目编码", "项目名称", "申报单位", "主管部门", "业务科室", "功能分类", "项目类别", "项目属性", "评审方式",
		"申报金额（万元）", "审定金额（万元）", "核减额（万元）", "评审结论", "得分", "等级", "轻重缓急", "结论说明",
	}}
	cuts := page{name: "核减明细", head: []string{"项目编码", "项目名称", "序号", "预算明细", "申报金额（万元）", "核减额（万元）", "核减原因"}}
	items := page{name: "各项平均分", head: []string{"项目编码", "项目名称", "编号", "评审内容", "分值", "平均分"}}
	for _, s := range sheets {
		granted, taken := blank, blank
		if amount, decided := s.Granted(); decided {
			granted, taken = money(amount), money(s.Declared-amount)
		}
		projects.rows = append(projects.rows, []value{
			text(s.Code), text(s.NameZh), text(s.Unit.NameZh), text(s.Department.NameZh), text(s.Section.NameZh),
			text(s.FuncItem.Code + " " + s.FuncItem.NameZh), text(s.Kind.NameZh), text(s.Nature.NameZh), text(reporting.OutcomeZh(s.Screening)),
			money(s.Declared), granted, taken, text(reporting.ConclusionZh(s.Conclusion())), points(s.Score),
			text(reporting.GradeZh(s.Grade)), text(s.Priority.NameZh), text(s.Remark),
		})
		for _, c := range s.LineCuts {
			cuts.rows = append(cuts.rows, []value{text(s.Code), text(s.NameZh), count(c.No), text(c.NameZh), money(c.Declared), money(c.Cut), text(c.Reason.NameZh)})
		}
		for _, i := range s.Items {
			items.rows = append(items.rows, []value{text(s.Code), text(s.NameZh), text(i.Item.Code), text(i.Item.NameZh), points(&i.Weight), points(&i.Mean)})
		}
	}
	return []page{projects, cuts, items}
}

// summaryPages are the tables of the report's chapters.
func summaryPages(s reporting.Summary) []page {
	pages := []page{
		tallyPage("评审方式", s.ByScreening, s.Total), tallyPage("评审结论", s.ByConclusion, s.Total),
		tallyPage("分单位", s.ByUnit, s.Total), tallyPage("分科室", s.BySection, s.Total),
		tallyPage("功能分类（类）", s.ByFuncClass, s.Total), tallyPage("功能分类（款）", s.ByFuncGroup, s.Total),
	}
	for _, l := range []struct {
		name string
		list reporting.List
	}{
		{"轻重缓急排序", s.Ranking}, {"备选项目", s.Reserve}, {"不参与排序", s.Unranked}, {"修改后再评", s.Revise}, {"不同意立项", s.Refused},
	} {
		pages = append(pages, rankPage(l.name, l.list))
	}
	return append(pages, problemPage(s.Problems))
}

func tallyPage(name string, groups []reporting.Group, sum reporting.Tally) page {
	p := page{name: name, head: []string{"编码", "名称", "项目数", "申报金额（万元）", "审定金额（万元）", "核减额（万元）", "核减率（%）", "待定金额（万元）"}}
	all := reporting.Group{Named: reporting.Named{NameZh: "合计"}, Tally: sum}
	for _, g := range append(groups[:len(groups):len(groups)], all) {
		rate := blank
		if g.CutRate != "" {
			rate = figure(string(g.CutRate))
		}
		p.rows = append(p.rows, []value{text(g.Code), text(g.NameZh), count(g.Projects), money(g.Declared), money(g.Reviewed), money(g.Cut), rate, money(g.Undecided)})
	}
	return p
}

func rankPage(name string, l reporting.List) page {
	p := page{name: name, head: []string{"序号", "项目编码", "项目名称", "申报单位", "轻重缓急", "得分", "等级", "申报金额（万元）", "审定金额（万元）", "安排建议"}}
	for _, r := range l.Lines {
		p.rows = append(p.rows, []value{count(r.No), text(r.Code), text(r.NameZh), text(r.Unit.NameZh), text(r.Priority.NameZh),
			points(r.Score), text(reporting.GradeZh(r.Grade)), money(r.Declared), money(r.Granted), text(r.Advice())})
	}
	return p
}

func problemPage(problems []reporting.Problem) page {
	p := page{name: "共性问题", head: []string{"类别", "问题", "次数", "项目数", "核减额（万元）", "例子"}}
	for _, x := range problems {
		cut := blank
		if x.Category == reporting.ByCut {
			cut = money(x.Cut)
		}
		examples := make([]string, len(x.Examples))
		for i, e := range x.Examples {
			examples[i] = strings.Trim(e.NameZh+"："+e.Text, "：")
		}
		p.rows = append(p.rows, []value{text(reporting.CategoryZh(x.Category)), text(x.NameZh), count(x.Count), count(x.Projects), cut, text(strings.Join(examples, "\n"))})
	}
	return p
}

func money(m exact.Money) value { return figure(m.String()) }
func count(n int) value         { return figure(strconv.Itoa(n)) }

func points(p *exact.Points) value {
	if p == nil {
		return blank
	}
	return figure(p.String())
}
