package printing

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
)

// makeMeeting fills 集体评审记录 of a round in which a meeting was recorded: seats by
// their labels, and the sheets' opinions for those who may read them.
func makeMeeting(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	r, err := db.ReviewRound.Query().Where(reviewround.ID(id)).WithDeclaration(head).
		WithSheets(func(q *ent.ExpertSheetQuery) { q.Where(expertsheet.StatusEQ(expertsheet.StatusLOCKED)) }).Only(ctx)
	if err != nil {
		return nil, err
	}
	d := r.Edges.Declaration
	if d == nil || r.MetAt == nil {
		return nil, fault.Missing()
	}
	whole, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	set := scoring.YardsticksOf(whole, d)
	b := builder{Form{Title: "集体评审记录", Line: lineOf(d)}}
	b.facts("基本情况（金额单位：万元）", append(projectFacts(d, set), pair("申报金额", amount(d.Amount), "评审轮次", fmt.Sprintf("第%d轮", r.No)))...)
	present, absent := attendance(r.Seats)
	b.facts("会议",
		pair("时间", moment(r.MetAt), "地点", r.MetWhere), one("出席", present), one("缺席", absent), one("组长", leaderOf(r)))
	b.facts("个人评审汇总（金额单位：万元）",
		pair("有效评审表", fmt.Sprint(r.SheetCount), "汇总得分", points(r.Aggregate)),
		pair("汇总金额", amount(r.AggregateAmount), "汇总意见", opinion(set, r.AggregateOpinion)),
		pair("极差", decimal(r.Range), "离散系数", decimal(r.Cv)))
	b.table(opinionTable(r, set))
	b.facts("集体评审结论（金额单位：万元）", outcome(r, set)...)
	b.table(paper.Table{Caption: "预算明细核减（金额单位：万元）", Columns: cutColumns, Rows: cuts(set, d.Form.BudgetLines, r.CollectiveLineCuts)})
	b.table(signatureTable(r.Seats))
	m := &made{Form: b.Form, subject: r.ID, final: r.Status == reviewround.StatusCLOSED}
	m.about(d, set)
	return m, nil
}

// attendance names those who were there, and those who were not.
func attendance(seats []form.Seat) (present, absent string) {
	var in, out []string
	for _, s := range seats {
		if s.Present {
			in = append(in, s.Label)
		} else {
			out = append(out, s.Label)
		}
	}
	return strings.Join(in, "、"), orNothing(strings.Join(out, "、"))
}

// leaderOf is the panel's leader by the label, as far as the viewer reads the sheets.
func leaderOf(r *ent.ReviewRound) string {
	for _, s := range r.Edges.Sheets {
		if s.Leads {
			return s.Label
		}
	}
	return ""
}

// opinionTable are the single opinions: 个人意见.
func opinionTable(r *ent.ReviewRound, set *standard.Set) paper.Table {
	t := paper.Table{Caption: "专家个人意见（金额单位：万元）", Columns: []paper.Column{
		column("专家", 10), figures("得分", 10), column("总体意见", 16), column("轻重缓急", 12), figures("建议金额", 12), column("文字意见", 40),
	}}
	sheets := slices.SortedFunc(slices.Values(r.Edges.Sheets), func(a, b *ent.ExpertSheet) int { return strings.Compare(a.Label, b.Label) })
	for _, s := range sheets {
		text := s.Text
		if s.Changes != "" {
			text += "\n修改要求：" + s.Changes
		}
		t.Rows = append(t.Rows, []string{s.Label, points(s.Total), opinion(set, s.Opinion), priority(set, s.Priority), amount(s.SuggestedAmount), text})
	}
	return t
}

func outcome(r *ent.ReviewRound, set *standard.Set) [][]paper.Field {
	rows := [][]paper.Field{
		pair("集体评分", points(r.CollectiveScore), "集体意见", opinion(set, r.CollectiveOpinion)),
		pair("审定金额", amount(r.CollectiveAmount), "轻重缓急", priority(set, r.CollectivePriority)),
	}
	rows = append(rows, said(one("偏离汇总分的理由", r.DepartureReason))...)
	return append(rows, one("会议纪要", r.Minutes))
}

// signatureTable are the members' signatures with their reserved opinions, and who did
// not sign.
func signatureTable(seats []form.Seat) paper.Table {
	t := paper.Table{Caption: "签字与保留意见", Columns: []paper.Column{column("专家", 16), column("签字时间", 26), column("保留意见", 58)}}
	for _, s := range seats {
		t.Rows = append(t.Rows, []string{s.Label, signedAt(s), orNothing(s.Dissent)})
	}
	return t
}

// signedAt says when a seat signed the minutes, or that it did not, and why.
func signedAt(s form.Seat) string {
	switch {
	case s.Signed != nil:
		return moment(s.Signed)
	case s.Present:
		return "未签（到会，未签署）"
	default:
		return "未签（缺席）"
	}
}
