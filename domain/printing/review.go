package printing

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/targetreview"
)

// decisions are the outcomes of a section's review in words.
var decisions = map[targetreview.Decision]string{
	targetreview.DecisionOPEN: "审核中", targetreview.DecisionPASSED: "通过", targetreview.DecisionRETURNED: "退回修改",
	targetreview.DecisionREJECT_ASKED: "建议不予安排（待绩效办确认）", targetreview.DecisionREJECTED: "不予安排",
}

// settled are those that are final.
var settled = []targetreview.Decision{targetreview.DecisionPASSED, targetreview.DecisionRETURNED, targetreview.DecisionREJECTED}

// makeTargetReview fills 绩效目标审核表.
func makeTargetReview(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	r, err := db.TargetReview.Query().Where(targetreview.ID(id)).WithDeclaration(head).Only(ctx)
	if err != nil {
		return nil, err
	}
	d := r.Edges.Declaration
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	b := builder{Form{Title: "绩效目标审核表", Line: fmt.Sprintf("%s　第%d版", lineOf(d), r.Revision)}}
	b.facts("基本情况（金额单位：万元）", append(projectFacts(d, set), pair("申请金额", amount(d.Amount), "功能分类", class(set, d.ExpFuncCode)))...)
	b.table(reviewTable(r, set.TargetReview))
	reviewed := ""
	if slices.Contains(settled, r.Decision) {
		reviewed = string(clock.DateOf(r.UpdatedAt))
	}
	rows := [][]paper.Field{
		pair("总分", points(r.Total), "等级", grade(r.Grade)),
		pair("审核结果", decisions[r.Decision], "建议金额", amount(r.SuggestedAmount)),
	}
	if r.CutReason != "" {
		rows = append(rows, one("核减原因", set.Codes.CutReason.NameZh(r.CutReason)))
	}
	b.facts("审核意见（金额单位：万元）", append(rows, one("审核意见", r.Opinion), pair("审核人", r.ReviewerName, "审核日期", reviewed))...)
	m := &made{Form: b.Form, subject: r.ID, final: slices.Contains(settled, r.Decision)}
	m.about(d, set)
	return m, nil
}

func reviewTable(r *ent.TargetReview, f *standard.TargetReviewForm) paper.Table {
	t := paper.Table{Caption: "审核内容", Columns: []paper.Column{
		joined("方面", 12), column("审核内容", 40), figures("分值", 10), figures("得分", 10), column("等级", 8), column("审核意见", 20),
	}}
	var weight exact.Points
	for _, dim := range f.Dimensions {
		for _, item := range dim.Items {
			weight += item.Weight
			row := []string{fmt.Sprintf("%s（%s分）", dim.NameZh, dim.Weight), item.NameZh + "\n" + item.TextZh, item.Weight.String(), nothing, "", ""}
			if i := slices.IndexFunc(r.Items, func(x form.ReviewItem) bool { return x.Code == item.Code }); i >= 0 {
				given := r.Items[i]
				row[3], row[5] = points(given.Points), given.Comment
				if given.Points != nil {
					row[4] = f.ItemGrade(*given.Points, item.Weight).NameZh()
				}
			}
			t.Rows = append(t.Rows, row)
		}
	}
	t.Total = []string{"合计", "", weight.String(), points(r.Total), grade(r.Grade), ""}
	return t
}
