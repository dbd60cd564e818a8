package printing

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// makeSelfEvaluation fills 项目支出绩效自评表, with the re-checks beside the unit's points.
func makeSelfEvaluation(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	e, err := db.SelfEvaluation.Query().Where(selfevaluation.ID(id)).WithDeclaration(head).Only(ctx)
	if err != nil {
		return nil, err
	}
	plan, err := spending.PlanOfSelf(ctx, db, e)
	if err != nil {
		return nil, err
	}
	d := e.Edges.Declaration
	s := selfEvaluated{e, plan, spending.Judge(e.Form, plan)}
	b := builder{Form{Title: "项目支出绩效自评表", Line: lineOf(d)}}
	b.facts("基本情况", append(projectFacts(d, plan.Set), pair("项目属性", plan.Set.Codes.ProjectNature.NameZh(d.Nature), "起止时间", between(d.Form.StartDate, d.Form.EndDate)))...)
	b.table(s.money())
	b.facts("年度总体目标", one("预期目标", form.Word(d.Form.AnnualGoal)), one("实际完成情况", form.Word(e.Form.Completion)))
	b.table(s.results())
	if rows := s.standing(); len(rows) > 0 {
		b.facts("结果", rows...)
	}
	if err := signers(ctx, db, &b, d.ID, &e.ID, workflow.SelfSubmit, workflow.SelfUnitApprove, workflow.SelfUnitApproveFirst); err != nil {
		return nil, err
	}
	m := &made{Form: b.Form, subject: e.ID, final: e.ConfirmedAt != nil && slices.Contains(
		[]selfevaluation.Stage{selfevaluation.StageCONFIRMED, selfevaluation.StagePUBLISHED}, e.Stage)}
	m.about(d, plan.Set)
	m.year = e.Year
	return m, nil
}

// selfEvaluated is a self-evaluation with what the server makes of it.
type selfEvaluated struct {
	*ent.SelfEvaluation
	plan    *spending.Plan
	verdict *spending.SelfEvaluationVerdict
}

// money is the block of 项目资金: the total is scored, its rows are not.
func (s selfEvaluated) money() paper.Table {
	t := paper.Table{Caption: "项目资金（金额单位：万元）", Columns: []paper.Column{
		column("资金", 24), figures("年初预算数", 15), figures("全年预算数", 15), figures("全年执行数", 15), figures("分值", 10), figures("执行率", 11), figures("得分", 10),
	}}
	v := s.verdict
	rate, scored := nothing, nothing
	if v.Score != nil {
		rate, scored = string(v.Score.ExecutionRate)+"%", v.Score.ExecutionScore.String()
	}
	rules := s.plan.Set.SelfEvaluation
	for _, row := range rules.FundRows {
		if row.Scored {
			t.Rows = append(t.Rows, []string{row.NameZh, v.Initial.String(), v.Adjusted.String(), v.Executed.String(), rules.ExecutionWeight.String(), rate, scored})
			continue
		}
		line := []string{row.NameZh, "", "", "", "", "", ""}
		for _, m := range s.Form.Money {
			if form.Word(m.Source) == row.Code {
				line[1], line[2], line[3] = typed(m.Initial), typed(m.Adjusted), typed(m.Executed)
			}
		}
		t.Rows = append(t.Rows, line)
	}
	return t
}

func (s selfEvaluated) results() paper.Table {
	t := paper.Table{Caption: "绩效指标完成情况", Columns: []paper.Column{
		joined("一级指标", 11), joined("二级指标", 13), column("三级指标", 20), column("指标值", 12), column("实际完成值", 12), figures("分值", 8), figures("得分", 8),
		column("偏差原因分析及改进措施", 16),
	}}
	var weight exact.Points
	for i, row := range s.plan.Indicators {
		level1, level2 := levels(s.plan.Set, s.plan.Scheme, row.Level1, row.Level2)
		line := []string{level1, level2, row.NameZh, target(s.plan.Set, row.Operator, row.Target, row.Unit), "", points(row.Weight), nothing, ""}
		if row.Weight != nil {
			weight += *row.Weight
		}
		if i < len(s.Form.Results) {
			line[4], line[7] = form.Word(s.Form.Results[i].Actual), form.Word(s.Form.Results[i].Reason)
		}
		if s.verdict.Score != nil {
			line[6] = s.verdict.Score.Scores[i].Score.String()
		}
		t.Rows = append(t.Rows, line)
	}
	total := nothing
	if s.verdict.Score != nil {
		total = s.verdict.Score.Total.String()
	}
	t.Total = []string{"总分", "", "", "", "", (weight + s.plan.Set.SelfEvaluation.ExecutionWeight).String(), total, ""}
	return t
}

// standing is the grade, and what the re-checks gave.
func (s selfEvaluated) standing() [][]paper.Field {
	var rows [][]paper.Field
	if v := s.verdict.Score; v != nil {
		rows = append(rows, pair("自评总分", v.Total.String(), "自评等级", v.Grade.NameZh()))
	}
	for _, c := range []struct {
		name  string
		check *form.Recheck
	}{{"主管部门复核", s.DepartmentCheck}, {"财政部门复核", s.FinanceCheck}} {
		if c.check != nil {
			rows = append(rows, one(c.name, recheck(s.plan, c.check)))
		}
	}
	if s.FinalTotal != nil {
		rows = append(rows, pair("认定总分", points(s.FinalTotal), "认定等级", grade(s.FinalGrade)))
	}
	return rows
}

// recheck is a re-check in words: its total, and why single indicators were given otherwise.
func recheck(plan *spending.Plan, c *form.Recheck) string {
	words := []string{fmt.Sprintf("%s分，%s；复核人：%s", c.Total, c.Grade.NameZh(), c.By), c.Remark}
	for i, row := range c.Rows {
		if row.Reason != "" && i < len(plan.Indicators) {
			words = append(words, fmt.Sprintf("“%s”%s分：%s", plan.Indicators[i].NameZh, row.Points, row.Reason))
		}
	}
	return strings.Join(words, "\n")
}
