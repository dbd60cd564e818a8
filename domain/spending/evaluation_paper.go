package spending

import (
	"fmt"
	"strings"

	"hengxiao/domain/paper"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// Paper is the report as it is printed, in the seven chapters of 财预〔2020〕10号.
func (r EvaluationDocument) Paper() *paper.Document {
	d := paper.New(r.Title)
	d.On = r.MadeOn
	d.Headline(r.Title)
	d.Subtitle(fmt.Sprintf("%d年度　%s", r.Year, r.Kind))
	d.Subtitle(r.Issuer)
	r.project(d)
	r.evaluation(d)
	r.conclusion(d)
	r.analysis(d)
	r.problems(d)
	d.Heading(1, "六、有关建议")
	said(d, r.Advice)
	r.others(d)
	d.Break()
	d.Heading(1, "附件　评价指标体系及评分表")
	d.Table(r.scoreTable())
	return d
}

// said sets words, or that there are none.
func said(d *paper.Document, texts ...string) {
	text := strings.TrimSpace(strings.Join(texts, "\n"))
	if text == "" {
		text = "无。"
	}
	d.Text(text)
}

// spoken sets words after what they are about, if there are any.
func spoken(d *paper.Document, what, text string) {
	if text = strings.TrimSpace(text); text != "" {
		d.Text(what + "。" + text)
	}
}

// project is 一、基本情况.
func (r EvaluationDocument) project(d *paper.Document) {
	d.Heading(1, "一、基本情况")
	d.Heading(2, "（一）项目概况")
	d.Form(paper.Form{Rows: [][]paper.Field{
		{{Label: "项目名称", Text: r.Project.NameZh}},
		{{Label: "项目编码", Text: r.Project.Code}, {Label: "业务科室", Text: r.Section.NameZh}},
		{{Label: "实施单位", Text: r.Unit.NameZh}, {Label: "主管部门", Text: r.Department.NameZh}},
		{{Label: "项目类别", Text: r.ProjectKind}, {Label: "项目属性", Text: r.Nature}},
		{{Label: "起止时间", Text: fmt.Sprintf("%s 至 %s", r.StartDate, r.EndDate)}, {Label: "功能分类", Text: r.FuncItem.Code + " " + r.FuncItem.NameZh}},
		{{Label: "立项依据", Text: r.PolicyBasis}},
	}})
	said(d, r.Overview, r.Words.Facts)
	d.Heading(2, "（二）资金投入和使用情况")
	text := fmt.Sprintf("项目申报金额%s万元，批复预算%s万元；全年预算数%s万元，全年执行数", r.Money.Declared, r.Money.Approved, r.Money.Sum.Adjusted)
	if r.Money.Sum.Executed == nil {
		text += "尚无数据"
	} else {
		text += r.Money.Sum.Executed.String() + "万元"
	}
	if r.Money.Rate != "" {
		text += fmt.Sprintf("，预算执行率%s%%", r.Money.Rate)
	}
	d.Text(text + "。")
	spoken(d, "数据来源", r.Money.Source)
	d.Table(r.moneyTable())
	d.Heading(2, "（三）项目绩效目标")
	spoken(d, "总体目标", r.Targets.Overall)
	spoken(d, "年度目标", r.Targets.Annual)
	if len(r.Targets.Stages) > 0 {
		d.Table(r.stageTable())
	}
	if len(r.Targets.Indicators) > 0 {
		d.Table(r.targetTable())
	}
}

func (r EvaluationDocument) moneyTable() paper.Table {
	t := paper.Table{Caption: "资金情况（金额单位：万元）", Numbered: true, Columns: []paper.Column{
		{Title: "资金来源", Share: 34}, {Title: "年初预算数", Share: 22, Figure: true}, {Title: "全年预算数", Share: 22, Figure: true}, {Title: "全年执行数", Share: 22, Figure: true},
	}}
	line := func(m MoneyRow) []string {
		executed := "—"
		if m.Executed != nil {
			executed = m.Executed.String()
		}
		return []string{m.NameZh, m.Initial.String(), m.Adjusted.String(), executed}
	}
	for _, m := range r.Money.Rows {
		t.Rows = append(t.Rows, line(m))
	}
	t.Total = line(r.Money.Sum)
	return t
}

func (r EvaluationDocument) stageTable() paper.Table {
	t := paper.Table{Caption: "阶段性目标", Numbered: true, Columns: []paper.Column{
		{Title: "阶段", Share: 20}, {Title: "开始", Share: 16}, {Title: "结束", Share: 16}, {Title: "内容", Share: 48},
	}}
	for _, s := range r.Targets.Stages {
		t.Rows = append(t.Rows, []string{s.NameZh, string(s.From), string(s.To), s.Content})
	}
	return t
}

func (r EvaluationDocument) targetTable() paper.Table {
	t := paper.Table{Caption: "年度绩效指标", Numbered: true, Columns: []paper.Column{
		{Title: "一级指标", Share: 14, Joined: true}, {Title: "三级指标", Share: 36}, {Title: "指标值", Share: 18}, {Title: "分值", Share: 12, Figure: true}, {Title: "实际完成值", Share: 20},
	}}
	for _, i := range r.Targets.Indicators {
		t.Rows = append(t.Rows, []string{i.Level1, i.NameZh, i.Target, i.Weight.String(), i.Actual})
	}
	return t
}

// evaluation is 二、绩效评价工作开展情况.
func (r EvaluationDocument) evaluation(d *paper.Document) {
	d.Heading(1, "二、绩效评价工作开展情况")
	d.Heading(2, "（一）绩效评价目的、对象和范围")
	said(d, r.Words.Purpose)
	d.Text(fmt.Sprintf("评价对象为%s的“%s”，评价范围为%d年度预算资金的决策、过程、产出和效益。选定理由：%s。", r.Unit.NameZh, r.Project.NameZh, r.Year,
		strings.Trim(strings.Join(r.Reasons, "、")+"；"+r.Note, "；")))
	d.Heading(2, "（二）绩效评价原则、评价指标体系、评价方法、评价标准")
	spoken(d, "评价原则", r.Words.Principles)
	topics, measures := r.counted()
	d.Text(fmt.Sprintf("评价指标体系。共设一级指标%d个、二级指标%d个、三级指标%d个，满分%s分，见附件。", len(r.Scores), topics, measures, r.Weight))
	spoken(d, "评价方法", r.Words.Method)
	spoken(d, "评价标准", r.Words.Standard)
	d.Heading(2, "（三）绩效评价工作过程")
	by := "由" + r.Evaluator + "实施评价"
	if r.ContractNo != "" {
		by += "（合同" + r.ContractNo + "）"
	}
	d.Text(fmt.Sprintf("%s。下达资料清单%d项，收到%d项；现场核查%d次。", by, r.Work.Asked, r.Work.Given, len(r.Work.Visits)))
	d.Text(r.Words.Course)
	t := paper.Table{Caption: "评价工作过程", Numbered: true, Columns: []paper.Column{{Title: "环节", Share: 60}, {Title: "日期", Share: 40}}}
	for _, m := range r.Work.Milestones {
		t.Rows = append(t.Rows, []string{m.NameZh, string(m.On)})
	}
	d.Table(t)
	if len(r.Work.Visits) > 0 {
		v := paper.Table{Caption: "现场核查", Numbered: true, Columns: []paper.Column{
			{Title: "日期", Share: 16}, {Title: "地点", Share: 22}, {Title: "人员", Share: 18}, {Title: "核查情况", Share: 44},
		}}
		for _, x := range r.Work.Visits {
			v.Rows = append(v.Rows, []string{string(x.On), x.Place, x.People, x.Findings})
		}
		d.Table(v)
	}
}

func (r EvaluationDocument) counted() (topics, measures int) {
	for _, a := range r.Scores {
		topics += len(a.Topics)
		for _, t := range a.Topics {
			measures += len(t.Measures)
		}
	}
	return topics, measures
}

// conclusion is 三、综合评价情况及评价结论.
func (r EvaluationDocument) conclusion(d *paper.Document) {
	d.Heading(1, "三、综合评价情况及评价结论")
	if r.Grade == "" {
		d.Text(fmt.Sprintf("评分尚未完成，还有%d项指标没有得分，已评得分%s分。", r.Missing, r.Total))
	} else {
		d.Text(fmt.Sprintf("经综合评价，项目得分%s分，评价等级为“%s”。", r.Total, r.Grade.NameZh()))
	}
	said(d, r.Summary)
	t := paper.Table{Caption: "综合评分表", Numbered: true, Columns: []paper.Column{
		{Title: "一级指标", Share: 22, Joined: true}, {Title: "二级指标", Share: 30}, {Title: "分值", Share: 16, Figure: true}, {Title: "得分", Share: 16, Figure: true}, {Title: "得分率", Share: 16, Figure: true},
	}}
	for _, a := range r.Scores {
		for _, x := range a.Topics {
			t.Rows = append(t.Rows, []string{fmt.Sprintf("%s（%s分，得%s分）", a.NameZh, a.Weight, a.Points), x.NameZh, x.Weight.String(), x.Points.String(), rate(x.Rate)})
		}
	}
	whole := Scored{Weight: r.Weight, Points: r.Total}.rated()
	t.Total = []string{"合计", "", r.Weight.String(), r.Total.String(), rate(whole.Rate)}
	d.Table(t)
}

func rate(d exact.Decimal) string {
	if d == "" {
		return "—"
	}
	return string(d) + "%"
}

// analysis is 四、绩效评价指标分析.
func (r EvaluationDocument) analysis(d *paper.Document) {
	d.Heading(1, "四、绩效评价指标分析")
	for i, a := range r.Scores {
		d.Heading(2, fmt.Sprintf("（%s）项目%s情况", [...]string{"一", "二", "三", "四", "五", "六", "七", "八"}[min(i, 7)], a.NameZh))
		d.Text(fmt.Sprintf("%s分值%s分，得分%s分，得分率%s。", a.NameZh, a.Weight, a.Points, rate(a.Rate)))
		d.Text(analysisOf(r.Words, a.Code))
		for _, m := range a.docked() {
			d.Text(fmt.Sprintf("“%s”分值%s分，扣%s分：%s。", m.NameZh, m.Weight, m.Lost(), strings.TrimSuffix(m.Reason, "。")))
		}
	}
}

// problems is 五、主要经验及做法、存在的问题及原因分析.
func (r EvaluationDocument) problems(d *paper.Document) {
	d.Heading(1, "五、主要经验及做法、存在的问题及原因分析")
	d.Heading(2, "（一）主要经验及做法")
	said(d, r.Experience)
	d.Heading(2, "（二）存在的问题及原因分析")
	if len(r.Problems) == 0 {
		d.Text("未发现需要整改的问题。")
	}
	for i, text := range r.Problems {
		d.Text(fmt.Sprintf("%d．%s", i+1, text))
	}
	spoken(d, "原因分析", r.Words.Causes)
	if len(r.Rectified) == 0 {
		return
	}
	t := paper.Table{Caption: "历次评价整改事项", Numbered: true, Columns: []paper.Column{
		{Title: "年度", Share: 10}, {Title: "序号", Share: 8, Figure: true}, {Title: "问题", Share: 36}, {Title: "责任人", Share: 16}, {Title: "期限", Share: 16}, {Title: "状态", Share: 14},
	}}
	for _, p := range r.Rectified {
		t.Rows = append(t.Rows, []string{fmt.Sprint(p.Year), fmt.Sprint(p.No), p.Text, p.Owner, string(p.DueOn), p.Status})
	}
	d.Table(t)
}

// others is 七、其他需要说明的问题, the unit's opinion among them.
func (r EvaluationDocument) others(d *paper.Document) {
	d.Heading(1, "七、其他需要说明的问题")
	said(d, r.Words.Other)
	switch {
	case len(r.Objections) > 0:
		t := paper.Table{Caption: "被评价单位意见及采纳情况", Numbered: true, Columns: []paper.Column{
			{Title: "针对", Share: 20}, {Title: "意见", Share: 36}, {Title: "采纳", Share: 10}, {Title: "理由", Share: 34},
		}}
		for _, o := range r.Objections {
			t.Rows = append(t.Rows, []string{o.About, o.Text, adopted(o), o.Answer})
		}
		d.Table(t)
	case r.Silent:
		d.Text("已征求被评价单位意见，单位逾期未回复，视为无异议。")
	}
}

func adopted(o form.Objection) string {
	switch {
	case o.Adopted == nil:
		return "待答复"
	case *o.Adopted:
		return "采纳"
	default:
		return "不采纳"
	}
}

// scoreTable is the whole indicator system with its scores.
func (r EvaluationDocument) scoreTable() paper.Table {
	t := paper.Table{Columns: []paper.Column{
		{Title: "一级指标", Share: 9, Joined: true}, {Title: "二级指标", Share: 12, Joined: true}, {Title: "三级指标", Share: 14},
		{Title: "分值", Share: 9, Figure: true}, {Title: "评分要点和方法", Share: 26}, {Title: "得分", Share: 9, Figure: true}, {Title: "扣分理由与评分依据", Share: 21},
	}}
	for _, a := range r.Scores {
		for _, x := range a.Topics {
			for _, m := range x.Measures {
				points := "—"
				if m.Points != nil {
					points = m.Points.String()
				}
				t.Rows = append(t.Rows, []string{a.NameZh, x.NameZh, m.NameZh, m.Weight.String(), m.Method, points, m.Reason + "\n" + m.Basis})
			}
		}
	}
	t.Total = []string{"合计", "", "", r.Weight.String(), "", r.Total.String(), ""}
	return t
}
