package printing

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/domain/spending"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/evaluation"
)

// makeEvaluation fills 绩效评价指标体系及评分表: before the viewer may read the scores, the
// indicator system alone. It is final with the report.
func makeEvaluation(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	e, err := db.Evaluation.Query().Where(evaluation.ID(id)).WithDeclaration(head).WithReport().Only(ctx)
	if err != nil {
		return nil, err
	}
	d := e.Edges.Declaration
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	report := e.Edges.Report
	doc := spending.NewEvaluationDocument(spending.EvaluationDocument{}, e.Plan, form.EvaluationDraft{}, set.Bands)
	if report != nil {
		made, err := spending.Document(ctx, db, report)
		if err != nil {
			return nil, err
		}
		doc = *made
	}
	b := builder{Form{Title: "项目支出绩效评价指标体系及评分表", Line: lineOf(d)}}
	b.facts("基本情况", append(projectFacts(d, set), pair("评价类型", spending.EvaluationKindZh(e.Kind), "评价机构", e.EvaluatorName))...)
	b.table(scoreTable(doc, report != nil))
	if report != nil {
		b.facts("评价结果", pair("总分", doc.Total.String(), "等级", orNothing(doc.Grade.NameZh())), pair("主评人", e.SignedBy, "定稿", e.FinalisedBy))
	}
	if reason := form.Word(e.Plan.Reason); reason != "" {
		b.facts("指标体系说明", one("产出、效益分值说明", reason))
	}
	m := &made{Form: b.Form, subject: e.ID, final: report != nil && report.Body != ""}
	m.about(d, set)
	m.year = e.Year
	return m, nil
}

func scoreTable(doc spending.EvaluationDocument, scored bool) paper.Table {
	t := paper.Table{Caption: "评价指标体系及评分", Columns: []paper.Column{
		joined("一级指标", 9), joined("二级指标", 11), column("三级指标", 13), figures("分值", 8), column("指标解释", 14), column("评分要点和方法", 18), figures("得分", 8),
		column("扣分理由与评分依据", 19),
	}}
	for _, a := range doc.Scores {
		for _, topic := range a.Topics {
			for _, m := range topic.Measures {
				method := m.Method
				if m.Source != "" {
					method += "\n数据来源：" + m.Source
				}
				t.Rows = append(t.Rows, []string{fmt.Sprintf("%s（%s分）", a.NameZh, a.Weight), fmt.Sprintf("%s（%s分）", topic.NameZh, topic.Weight), m.NameZh,
					m.Weight.String(), m.Explanation, method, points(m.Points), strings.TrimSpace(m.Reason + "\n" + m.Basis)})
			}
		}
	}
	total := nothing
	if scored {
		total = doc.Total.String()
	}
	t.Total = []string{"合计", "", "", doc.Weight.String(), "", "", total, ""}
	return t
}

// orNothing is a text, or that there is none.
func orNothing(text string) string {
	if text == "" {
		return nothing
	}
	return text
}
