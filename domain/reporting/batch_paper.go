package reporting

import (
	"fmt"

	"hengxiao/domain/paper"
)

// Paper is the report as it is printed. Equal reports give equal papers.
func (r BatchReport) Paper() *paper.Document {
	d := paper.New(r.Title)
	d.On = r.MadeOn
	d.Headline(r.Title)
	d.Subtitle(r.subtitle())
	r.overview(d)
	r.conclusion(d)
	r.results(d)
	r.arrangement(d)
	r.commonProblems(d)
	r.advice(d)
	r.annex(d)
	return d
}

func (r BatchReport) subtitle() string {
	scope := "全部科室"
	if r.Section != nil {
		scope = r.Section.NameZh
	}
	return fmt.Sprintf("%d年度　%s（%s）", r.BudgetYear, r.Batch.NameZh, scope)
}

// overview is 一、评审工作概况.
func (r BatchReport) overview(d *paper.Document) {
	d.Heading(1, "一、评审工作概况")
	part(d, "（一）评审依据", r.Words.Basis)
	d.Heading(2, "（二）评审范围")
	d.Text(r.Words.Scope)
	t := r.Summary.Total
	d.Text(fmt.Sprintf("本次报告共纳入项目%d个，涉及申报单位%d家，申报金额%s万元。", t.Projects, len(r.Summary.ByUnit), t.Declared))
	if r.Open > 0 {
		d.Text(fmt.Sprintf("另有%d个已提交的项目尚未完成评审，未纳入本报告。", r.Open))
	}
	d.Heading(2, "（三）评审专家与方式")
	d.Text(fmt.Sprintf("参加评审的专家%d人，组成专家组%d个、%d席，提交有效评审表%d份；召开集体评审会议%d次，其中因专家意见离散转入集体评审的项目%d个。",
		r.Experts, r.Workload.Panels, r.Workload.Seats, r.Workload.Sheets, r.Workload.Meetings, r.Workload.Flagged))
	d.Table(tallies("评审方式（金额单位：万元）", "评审方式", r.Summary.ByScreening, t))
	d.Heading(2, "（四）评审过程")
	d.Text(r.Words.Process)
	if len(r.Milestones) > 0 {
		d.Table(milestones(r.Milestones))
	}
}

func milestones(steps []Milestone) paper.Table {
	t := paper.Table{
		Caption: "评审过程",
		Columns: []paper.Column{{Title: "环节", Share: 40}, {Title: "开始", Share: 30}, {Title: "结束", Share: 30}},
	}
	for _, m := range steps {
		t.Rows = append(t.Rows, []string{m.NameZh, string(m.From), string(m.To)})
	}
	return t
}

// conclusion is 二、总体结论.
func (r BatchReport) conclusion(d *paper.Document) {
	t := r.Summary.Total
	d.Heading(1, "二、总体结论")
	d.Text(fmt.Sprintf("项目%d个，申报金额%s万元，审定金额%s万元，核减额%s万元，核减率%s；修改待定的申报金额%s万元。",
		t.Projects, t.Declared, t.Reviewed, t.Cut, percent(t.CutRate), t.Undecided))
	d.Text(r.Words.Conclusion)
	d.Table(tallies("评审结论（金额单位：万元）", "结论", r.Summary.ByConclusion, t))
	d.Text("核减率＝核减额÷（申报金额－待定金额）；待定金额为修改后再评项目的申报金额。")
}

// results is 三、分单位、分科室、分功能类结果.
func (r BatchReport) results(d *paper.Document) {
	d.Heading(1, "三、分单位、分科室、分功能类结果")
	d.Text(r.Words.Results)
	t := r.Summary.Total
	d.Table(tallies("分单位结果（金额单位：万元）", "申报单位", r.Summary.ByUnit, t))
	d.Table(tallies("分科室结果（金额单位：万元）", "业务科室", r.Summary.BySection, t))
	d.Table(tallies("分功能分类（类）结果（金额单位：万元）", "功能分类（类）", coded(r.Summary.ByFuncClass), t))
	d.Table(tallies("分功能分类（款）结果（金额单位：万元）", "功能分类（款）", coded(r.Summary.ByFuncGroup), t))
}

// coded puts the code before the name, as functional classes are read.
func coded(groups []Group) []Group {
	out := make([]Group, len(groups))
	for i, g := range groups {
		g.NameZh = g.Code + " " + g.NameZh
		out[i] = g
	}
	return out
}

// arrangement is 四、轻重缓急排序与资金安排建议.
func (r BatchReport) arrangement(d *paper.Document) {
	s := r.Summary
	d.Heading(1, "四、轻重缓急排序与资金安排建议")
	if r.Ceiling != nil {
		d.Text(fmt.Sprintf("可安排资金上限%s万元，建议安排项目%d个、%s万元，列入备选项目%d个、%s万元。",
			*r.Ceiling, len(s.Funded.Lines), s.Funded.Granted, len(s.Reserve.Lines), s.Reserve.Granted))
		if len(s.Unranked.Lines) > 0 {
			d.Text(fmt.Sprintf("资金上限内先行安排不参与排序的项目%d个、%s万元。", len(s.Unranked.Lines), s.Unranked.Granted))
		}
	}
	d.Text(r.Words.Arrangement)
	d.Table(ranking("轻重缓急排序（金额单位：万元）", s.Ranking))
	for _, l := range []struct {
		caption string
		list    List
	}{
		{"备选项目（金额单位：万元）", s.Reserve},
		{"不参与排序的项目（金额单位：万元）", s.Unranked},
	} {
		if len(l.list.Lines) > 0 {
			d.Table(ranking(l.caption, l.list))
		}
	}
	if len(s.Revise.Lines) > 0 {
		d.Table(amountless("修改后再评的项目（金额单位：万元）", s.Revise))
	}
	if len(s.Refused.Lines) > 0 {
		d.Table(amountless("不同意立项的项目（金额单位：万元）", s.Refused))
	}
}

// commonProblems is 五、共性问题.
func (r BatchReport) commonProblems(d *paper.Document) {
	d.Heading(1, "五、共性问题")
	d.Text(r.Words.Problems)
	if len(r.Summary.Problems) > 0 {
		d.Table(problemTable(r.Summary.Problems))
	}
}

// advice is 六、建议, which people write.
func (r BatchReport) advice(d *paper.Document) {
	d.Heading(1, "六、建议")
	part(d, "（一）预算编制方面", r.Words.BudgetAdvice)
	part(d, "（二）制度建设方面", r.Words.RuleAdvice)
	part(d, "（三）信息化方面", r.Words.SystemAdvice)
}

func part(d *paper.Document, heading, text string) {
	d.Heading(2, heading)
	if text == "" {
		text = "无。"
	}
	d.Text(text)
}
