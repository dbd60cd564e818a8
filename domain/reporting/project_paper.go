package reporting

import (
	"fmt"
	"strconv"
	"strings"

	"hengxiao/domain/paper"
	"hengxiao/ent/exact"
)

// Paper is one project's report as it is printed, with the minutes of its meeting,
// which a batch's report keeps in an annex of their own.
func (s ProjectSheet) Paper() *paper.Document {
	d := paper.New("项目绩效预算评审表")
	s.print(d)
	if s.Meeting != nil {
		d.Heading(3, "集体评审纪要")
		s.Meeting.print(d)
	}
	return d
}

func (s ProjectSheet) print(d *paper.Document) {
	d.Headline("项目绩效预算评审表")
	d.Subtitle(fmt.Sprintf("%d年度　%s", s.BudgetYear, s.Code))
	d.Form(s.facts())
	s.before(d)
	s.judged(d)
	d.Form(s.final())
	if len(s.LineCuts) > 0 {
		d.Table(lineCuts(s.LineCuts))
	}
	s.said(d)
}

// facts is the project as it was declared.
func (s ProjectSheet) facts() paper.Form {
	form := paper.Form{Caption: "基本情况（金额单位：万元）", Rows: [][]paper.Field{
		{{Label: "项目名称", Text: s.NameZh}},
		{{Label: "申报单位", Text: s.Unit.NameZh}, {Label: "主管部门", Text: s.Department.NameZh}},
		{{Label: "业务科室", Text: s.Section.NameZh}, {Label: "功能分类", Text: s.FuncItem.Code + " " + s.FuncItem.NameZh}},
		{{Label: "项目类别", Text: s.Kind.NameZh}, {Label: "项目属性", Text: s.Nature.NameZh}},
		{{Label: "起止时间", Text: fmt.Sprintf("%s 至 %s", s.StartDate, s.EndDate)}, {Label: "申报金额", Text: s.Declared.String()}},
	}}
	sources := ""
	for _, f := range s.FundSources {
		sources += fmt.Sprintf("%s：%s\n", f.Source.NameZh, f.Amount)
	}
	form.Rows = append(form.Rows,
		[]paper.Field{{Label: "资金来源", Text: sources}},
		[]paper.Field{{Label: "年度目标", Text: s.AnnualGoal}})
	return form
}

// before is what screening and the section said.
func (s ProjectSheet) before(d *paper.Document) {
	why := ""
	for _, h := range s.Hits {
		why += fmt.Sprintf("%s %s：%s\n", h.Code, h.NameZh, h.Why)
	}
	form := paper.Form{Caption: "筛选与科室意见", Rows: [][]paper.Field{
		{{Label: "筛选结果", Text: nameOf(outcomes, s.Screening)}, {Label: "规则版本", Text: s.RuleSet}},
		{{Label: "筛选理由", Text: why}},
	}}
	if s.Override != "" {
		form.Rows = append(form.Rows, []paper.Field{{Label: "调整理由", Text: s.Override}})
	}
	if t := s.Target; t != nil {
		form.Rows = append(form.Rows,
			[]paper.Field{{Label: "目标审核", Text: t.Total.String() + "分　" + GradeZh(t.Grade)}, {Label: "建议金额", Text: amount(t.Amount)}},
			[]paper.Field{{Label: "科室意见", Text: t.Text}})
	}
	d.Form(form)
}

// judged is what the panel's sheets say together.
func (s ProjectSheet) judged(d *paper.Document) {
	if len(s.Items) > 0 {
		t := paper.Table{Caption: "各项平均分", Columns: []paper.Column{
			{Title: "编号", Share: 14}, {Title: "评审内容", Share: 46}, {Title: "分值", Share: 20, Figure: true}, {Title: "平均分", Share: 20, Figure: true},
		}}
		for _, i := range s.Items {
			t.Rows = append(t.Rows, []string{i.Item.Code, i.Item.NameZh, i.Weight.String(), i.Mean.String()})
		}
		d.Table(t)
	}
	if a := s.Assessment; a != nil {
		form := paper.Form{Caption: "事前绩效评估", Rows: [][]paper.Field{{{Label: "评估结论", Text: a.Conclusion.NameZh}}}}
		if len(a.Vetoes) > 0 {
			form.Rows = append(form.Rows, []paper.Field{{Label: "否决条件", Text: strings.Join(a.Vetoes, "；")}})
		}
		d.Form(form)
	}
	if x := s.Dispersion; x != nil {
		flag := "否"
		if x.Flagged {
			flag = "是"
		}
		form := paper.Form{Caption: "专家评分离散度", Rows: [][]paper.Field{
			{{Label: "有效评审表", Text: strconv.Itoa(x.Sheets)}, {Label: "汇总得分", Text: x.Aggregate.String()}},
			{{Label: "极差", Text: string(x.Range)}, {Label: "标准差", Text: string(x.SD)}},
			{{Label: "离散系数", Text: string(x.CV)}, {Label: "离散预警", Text: flag}},
		}}
		if x.Reason != "" {
			form.Rows = append(form.Rows, []paper.Field{{Label: "预警原因", Text: x.Reason}})
		}
		d.Form(form)
	}
}

// final is the result that the report holds.
func (s ProjectSheet) final() paper.Form {
	granted, decided := s.Granted()
	reviewed, cut := "待定", "—"
	if decided {
		reviewed, cut = granted.String(), (s.Declared - granted).String()
	}
	form := paper.Form{Caption: "评审结论（金额单位：万元）", Rows: [][]paper.Field{
		{{Label: "结论", Text: ConclusionZh(s.Conclusion())}, {Label: "轻重缓急", Text: s.Priority.NameZh}},
		{{Label: "最终得分", Text: scored(s.Score)}, {Label: "等级", Text: GradeZh(s.Grade)}},
		{{Label: "审定金额", Text: reviewed}, {Label: "核减额", Text: cut}},
	}}
	if s.Remark != "" {
		form.Rows = append(form.Rows, []paper.Field{{Label: "结论说明", Text: s.Remark}})
	}
	return form
}

func lineCuts(cuts []LineCut) paper.Table {
	t := paper.Table{Caption: "预算明细核减（金额单位：万元）", Columns: []paper.Column{
		{Title: "序号", Share: 8, Figure: true}, {Title: "预算明细", Share: 36}, {Title: "申报金额", Share: 16, Figure: true},
		{Title: "核减额", Share: 16, Figure: true}, {Title: "核减原因", Share: 24},
	}}
	var declared, cut exact.Money
	for _, c := range cuts {
		declared += c.Declared
		cut += c.Cut
		t.Rows = append(t.Rows, []string{strconv.Itoa(c.No), c.NameZh, c.Declared.String(), c.Cut.String(), c.Reason.NameZh})
	}
	t.Total = []string{"", "合计", declared.String(), cut.String(), ""}
	return t
}

// amount is an amount that may be missing.
func amount(m *exact.Money) string {
	if m == nil {
		return "—"
	}
	return m.String()
}
