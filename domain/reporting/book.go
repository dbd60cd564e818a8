package reporting

import (
	"strings"

	"hengxiao/domain/paper/book"
)

// Book is the report's tables, for those who reckon further with its figures.
func (r BatchReport) Book() []book.Page {
	return append(projectPages(r.Sheets), summaryPages(r.Summary)...)
}

// Book is the project's lines.
func (s ProjectSheet) Book() []book.Page { return projectPages([]ProjectSheet{s}) }

// projectPages are a line a project, and the lines below it.
func projectPages(sheets []ProjectSheet) []book.Page {
	projects := book.Page{Name: "项目", Head: []string{
		"项目编码", "项目名称", "申报单位", "主管部门", "业务科室", "功能分类", "项目类别", "项目属性", "评审方式",
		"申报金额（万元）", "审定金额（万元）", "核减额（万元）", "评审结论", "得分", "等级", "轻重缓急", "结论说明",
	}}
	cuts := book.Page{Name: "核减明细", Head: []string{"项目编码", "项目名称", "序号", "预算明细", "申报金额（万元）", "核减额（万元）", "核减原因"}}
	items := book.Page{Name: "各项平均分", Head: []string{"项目编码", "项目名称", "编号", "评审内容", "分值", "平均分"}}
	for _, s := range sheets {
		granted, taken := book.Blank, book.Blank
		if amount, decided := s.Granted(); decided {
			granted, taken = book.Money(amount), book.Money(s.Declared-amount)
		}
		projects.Rows = append(projects.Rows, []book.Value{
			book.Text(s.Code), book.Text(s.NameZh), book.Text(s.Unit.NameZh), book.Text(s.Department.NameZh), book.Text(s.Section.NameZh),
			book.Text(s.FuncItem.Code + " " + s.FuncItem.NameZh), book.Text(s.Kind.NameZh), book.Text(s.Nature.NameZh), book.Text(OutcomeZh(s.Screening)),
			book.Money(s.Declared), granted, taken, book.Text(ConclusionZh(s.Conclusion())), book.Points(s.Score),
			book.Text(GradeZh(s.Grade)), book.Text(s.Priority.NameZh), book.Text(s.Remark),
		})
		for _, c := range s.LineCuts {
			cuts.Rows = append(cuts.Rows, []book.Value{book.Text(s.Code), book.Text(s.NameZh), book.Count(c.No), book.Text(c.NameZh), book.Money(c.Declared), book.Money(c.Cut), book.Text(c.Reason.NameZh)})
		}
		for _, i := range s.Items {
			items.Rows = append(items.Rows, []book.Value{book.Text(s.Code), book.Text(s.NameZh), book.Text(i.Item.Code), book.Text(i.Item.NameZh), book.Points(&i.Weight), book.Points(&i.Mean)})
		}
	}
	return []book.Page{projects, cuts, items}
}

// summaryPages are the tables of the report's chapters.
func summaryPages(s Summary) []book.Page {
	pages := []book.Page{
		tallyPage("评审方式", s.ByScreening, s.Total), tallyPage("评审结论", s.ByConclusion, s.Total),
		tallyPage("分单位", s.ByUnit, s.Total), tallyPage("分科室", s.BySection, s.Total),
		tallyPage("功能分类（类）", s.ByFuncClass, s.Total), tallyPage("功能分类（款）", s.ByFuncGroup, s.Total),
	}
	for _, l := range []struct {
		name string
		list List
	}{
		{"轻重缓急排序", s.Ranking}, {"备选项目", s.Reserve}, {"不参与排序", s.Unranked}, {"修改后再评", s.Revise}, {"不同意立项", s.Refused},
	} {
		pages = append(pages, rankPage(l.name, l.list))
	}
	return append(pages, problemPage(s.Problems))
}

func tallyPage(name string, groups []Group, sum Tally) book.Page {
	p := book.Page{Name: name, Head: []string{"编码", "名称", "项目数", "申报金额（万元）", "审定金额（万元）", "核减额（万元）", "核减率（%）", "待定金额（万元）"}}
	all := Group{Named: Named{NameZh: "合计"}, Tally: sum}
	for _, g := range append(groups[:len(groups):len(groups)], all) {
		rate := book.Blank
		if g.CutRate != "" {
			rate = book.Figure(string(g.CutRate))
		}
		p.Rows = append(p.Rows, []book.Value{book.Text(g.Code), book.Text(g.NameZh), book.Count(g.Projects), book.Money(g.Declared), book.Money(g.Reviewed), book.Money(g.Cut), rate, book.Money(g.Undecided)})
	}
	return p
}

func rankPage(name string, l List) book.Page {
	p := book.Page{Name: name, Head: []string{"序号", "项目编码", "项目名称", "申报单位", "轻重缓急", "得分", "等级", "申报金额（万元）", "审定金额（万元）", "安排建议"}}
	for _, r := range l.Lines {
		p.Rows = append(p.Rows, []book.Value{book.Count(r.No), book.Text(r.Code), book.Text(r.NameZh), book.Text(r.Unit.NameZh), book.Text(r.Priority.NameZh),
			book.Points(r.Score), book.Text(GradeZh(r.Grade)), book.Money(r.Declared), book.Money(r.Granted), book.Text(r.Advice())})
	}
	return p
}

func problemPage(problems []Problem) book.Page {
	p := book.Page{Name: "共性问题", Head: []string{"类别", "问题", "次数", "项目数", "核减额（万元）", "例子"}}
	for _, x := range problems {
		cut := book.Blank
		if x.Category == ByCut {
			cut = book.Money(x.Cut)
		}
		examples := make([]string, len(x.Examples))
		for i, e := range x.Examples {
			examples[i] = strings.Trim(e.NameZh+"："+e.Text, "：")
		}
		p.Rows = append(p.Rows, []book.Value{book.Text(CategoryZh(x.Category)), book.Text(x.NameZh), book.Count(x.Count), book.Count(x.Projects), cut, book.Text(strings.Join(examples, "\n"))})
	}
	return p
}
