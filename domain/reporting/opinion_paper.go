package reporting

import (
	"fmt"
	"strings"

	"hengxiao/domain/paper"
)

// said is what experts and the unit put in words.
func (s ProjectSheet) said(d *paper.Document) {
	if len(s.Opinions) > 0 {
		d.Table(opinions(s.Opinions))
	}
	if a := s.Answer; a != nil {
		d.Form(paper.Form{Caption: "单位反馈", Rows: [][]paper.Field{
			{{Label: "单位意见", Text: a.Text}},
			{{Label: "处理结果", Text: a.Decision}},
			{{Label: "答复", Text: a.Reply}},
		}})
	}
	if s.Note != "" {
		d.Heading(3, "其他说明")
		d.Text(s.Note)
	}
}

func opinions(list []Opinion) paper.Table {
	t := paper.Table{Caption: "专家意见（金额单位：万元）", Columns: []paper.Column{
		{Title: "专家", Share: 10}, {Title: "意见", Share: 16}, {Title: "轻重缓急", Share: 12},
		{Title: "建议金额", Share: 12, Figure: true}, {Title: "文字意见", Share: 50},
	}}
	for _, o := range list {
		text := o.Text
		if o.Changes != "" {
			text += "\n修改要求：" + o.Changes
		}
		t.Rows = append(t.Rows, []string{o.Label, nameOf(opinionNames, o.Opinion), o.Priority.NameZh, amount(o.Amount), text})
	}
	return t
}

// print sets the minutes of a meeting.
func (m Meeting) print(d *paper.Document) {
	form := paper.Form{Rows: [][]paper.Field{
		{{Label: "时间", Text: string(m.On)}, {Label: "地点", Text: m.Place}},
		{{Label: "出席", Text: strings.Join(m.Present, "、")}, {Label: "缺席", Text: strings.Join(m.Absent, "、")}},
		{{Label: "集体评分", Text: m.Score.String()}, {Label: "集体意见", Text: nameOf(opinionNames, m.Opinion)}},
		{{Label: "审定金额", Text: amount(m.Amount)}, {Label: "轻重缓急", Text: m.Priority.NameZh}},
	}}
	if m.Departure != "" {
		form.Rows = append(form.Rows, []paper.Field{{Label: "偏离理由", Text: m.Departure}})
	}
	if len(m.Unsigned) > 0 {
		form.Rows = append(form.Rows, []paper.Field{{Label: "未签", Text: strings.Join(m.Unsigned, "、") + "（到会，未签署纪要）"}})
	}
	kept := ""
	for _, x := range m.Dissents {
		kept += fmt.Sprintf("%s：%s\n", x.Label, x.Text)
	}
	form.Rows = append(form.Rows,
		[]paper.Field{{Label: "保留意见", Text: kept}},
		[]paper.Field{{Label: "会议纪要", Text: m.Minutes}})
	d.Form(form)
}
