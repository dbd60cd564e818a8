package reporting

import (
	"fmt"
	"strings"

	"hengxiao/domain/paper"
)

// annex is 七、附件; each begins a page of its own, and each project's sheet too.
func (r BatchReport) annex(d *paper.Document) {
	d.Heading(1, "七、附件")
	d.Text("附件1　项目评审表\n附件2　专家组名单（代号）\n附件3　集体评审纪要\n附件4　程序说明\n附件5　回避记录")
	d.Text(fmt.Sprintf("%s\n%s", r.Issuer, r.MadeOn))
	for i, s := range r.Sheets {
		d.Break()
		if i == 0 {
			d.Heading(1, "附件1　项目评审表")
		}
		s.print(d)
	}
	d.Break()
	d.Heading(1, "附件2　专家组名单（代号）")
	d.Table(panels(r.Sheets))
	d.Heading(1, "附件3　集体评审纪要")
	for _, s := range r.Sheets {
		if s.Meeting != nil {
			d.Heading(2, s.NameZh+"（"+s.Code+"）")
			s.Meeting.print(d)
		}
	}
	if r.Workload.Meetings == 0 {
		d.Text("无。")
	}
	d.Heading(1, "附件4　程序说明")
	d.Text(r.Words.Procedure)
	d.Heading(1, "附件5　回避记录")
	if len(r.Recusals) == 0 {
		d.Text("无。")
		return
	}
	d.Table(recusals(r.Recusals))
}

// panels lists the seats by their labels; no name of an expert stands in a report.
func panels(sheets []ProjectSheet) paper.Table {
	t := paper.Table{Columns: []paper.Column{
		{Title: "项目编码", Share: 24}, {Title: "项目名称", Share: 36}, {Title: "组长", Share: 12}, {Title: "成员", Share: 28},
	}}
	for _, s := range sheets {
		var leads, members []string
		for _, seat := range s.Panel {
			if seat.Leads {
				leads = append(leads, seat.Label)
			} else {
				members = append(members, seat.Label)
			}
		}
		if len(s.Panel) > 0 {
			t.Rows = append(t.Rows, []string{s.Code, s.NameZh, strings.Join(leads, "、"), strings.Join(members, "、")})
		}
	}
	return t
}

func recusals(list []Recusal) paper.Table {
	t := paper.Table{Columns: []paper.Column{
		{Title: "项目", Share: 36}, {Title: "专家（代号）", Share: 24}, {Title: "提出人", Share: 20}, {Title: "日期", Share: 20},
	}}
	for _, r := range list {
		t.Rows = append(t.Rows, []string{r.Project.NameZh, r.Label, r.AskedBy, string(r.On)})
	}
	return t
}
