package printing

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/scoreline"
)

// handedIn are the statuses in which a sheet says what it will always say.
var handedIn = []expertsheet.Status{expertsheet.StatusSUBMITTED, expertsheet.StatusLOCKED}

// makeSheet fills 专家评审表. The expert stands in it by the seat's label, and by name
// for those who may know it; what is sealed yet is blank, and its form no final one.
func makeSheet(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	s, err := db.ExpertSheet.Query().Where(expertsheet.ID(id)).WithDeclaration(head).
		WithLines(func(q *ent.ScoreLineQuery) { q.Order(scoreline.ByItem()) }).Only(ctx)
	if err != nil {
		return nil, err
	}
	d := s.Edges.Declaration
	if d == nil { // whose review is over for this expert
		return nil, fault.Missing()
	}
	whole, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	set := scoring.YardsticksOf(whole, d)
	name, err := db.Expert.Query().Where(expert.ID(s.ExpertID)).Select(expert.FieldNameZh).String(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, err
	}
	b := builder{Form{Title: set.ExpertForm.NameZh, Line: lineOf(d)}}
	facts := append(projectFacts(d, set), pair("申报金额（万元）", amount(s.DeclaredAmount), "评审专家", s.Label+inBrackets(name)))
	if s.Status == expertsheet.StatusVOID {
		facts = append(facts, one("状态", workflow.SheetNames[s.Status]))
	}
	b.facts("基本情况", facts...)
	b.table(itemTable(s, set.ExpertForm))
	b.facts("评审意见（金额单位：万元）", concluded(s, set)...)
	b.table(paper.Table{Caption: "预算明细核减（金额单位：万元）", Columns: cutColumns, Rows: cuts(set, d.Form.BudgetLines, s.LineCuts)})
	b.facts("承诺与签署",
		one("评审承诺", promised(s)),
		pair("评审专家", s.Label+inBrackets(name), "提交时间", moment(s.SubmittedAt)))
	m := &made{Form: b.Form, subject: s.ID, final: slices.Contains(handedIn, s.Status) && s.Hash != ""}
	m.about(d, set)
	m.of = d.NameZh + "　" + s.Label
	return m, nil
}

// inBrackets is a name after a label, where it is known.
func inBrackets(name string) string {
	if name == "" {
		return ""
	}
	return "（" + name + "）"
}

// promised says when the commitment letter was signed.
func promised(s *ent.ExpertSheet) string {
	if s.CommittedAt == nil {
		return "未签署"
	}
	return "已签署评审承诺书，" + moment(s.CommittedAt)
}

func itemTable(s *ent.ExpertSheet, f *standard.ReviewForm) paper.Table {
	t := paper.Table{Caption: "评分", Columns: []paper.Column{
		joined("评审方面", 16), column("评审内容", 38), figures("分值", 10), figures("得分", 10), column("说明", 26),
	}}
	var weight exact.Points
	for _, dim := range f.Dimensions {
		for _, item := range dim.Items {
			weight += item.Weight
			row := []string{fmt.Sprintf("%s（%s分）", dim.NameZh, dim.Weight), item.NameZh, item.Weight.String(), nothing, ""}
			if i := slices.IndexFunc(s.Edges.Lines, func(l *ent.ScoreLine) bool { return l.Item == item.Code }); i >= 0 {
				row[3], row[4] = points(s.Edges.Lines[i].Points), s.Edges.Lines[i].Comment
			}
			t.Rows = append(t.Rows, row)
		}
	}
	t.Total = []string{"总分", "", weight.String(), points(s.Total), ""}
	return t
}

// concluded is what a sheet says beside its items.
func concluded(s *ent.ExpertSheet, set *standard.Set) [][]paper.Field {
	rows := [][]paper.Field{
		pair("总体意见", opinion(set, s.Opinion), "轻重缓急", priority(set, s.Priority)),
		pair("建议金额", amount(s.SuggestedAmount), "总分", points(s.Total)),
		one("文字意见", s.Text),
	}
	return append(rows, said(one("修改要求", s.Changes))...)
}

var cutColumns = []paper.Column{figures("序号", 8), column("预算明细", 36), figures("申报金额", 16), figures("核减额", 16), column("核减原因", 24)}
