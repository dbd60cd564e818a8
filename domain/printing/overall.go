package printing

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/overall"
	"hengxiao/domain/paper"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	row "hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/overallchange"
)

// makeOverall fills 部门整体支出绩效目标申报表, with the evaluation once it stands. The form
// is final as the bureau confirmed it.
func makeOverall(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	o, err := db.Overall.Query().Where(row.ID(id)).WithSection().WithUnit().
		WithHistory(func(q *ent.OverallChangeQuery) { q.Order(overallchange.ByID()) }).Only(ctx)
	if err != nil {
		return nil, err
	}
	set, err := standard.Load(ctx, db, o.Standards)
	if err != nil {
		return nil, err
	}
	years, err := overall.Years(ctx, db, o)
	if err != nil {
		return nil, err
	}
	b := builder{Form{Title: "部门整体支出绩效目标申报表", Line: fmt.Sprintf("%d年度", o.Year)}}
	b.facts("基本情况",
		pair("部门名称", o.UnitName, "业务科室", o.Edges.Section.NameZh),
		one("职能概述", form.Word(o.Form.Functions)), one("年度总体目标", form.Word(o.Form.Goal)))
	b.table(yearTable(years))
	b.table(taskTable(o.Form))
	b.table(departmentTargets(o.Form, set))
	if o.Frozen != nil && o.Stage == row.StageSCORED {
		b.table(measureTable(o.Frozen))
		b.facts("整体绩效情况", one("说明", form.Word(o.Scores.Summary)), pair("总分", points(o.Total), "等级", grade(o.Grade)))
	}
	filled, filledOn := lastChange(o, workflow.OverallSubmit)
	signed, signedOn := lastChange(o, workflow.OverallSign)
	b.facts("签署", signatures("单位负责人", filled, filledOn, signed, signedOn)...)
	return &made{Form: b.Form, subject: o.ID, of: o.UnitName, final: o.ConfirmedAt != nil, division: o.Division, year: o.Year,
		issuer: set.Codes.Bureau(o.Division)}, nil
}

// lastChange is who took a step last, and when.
func lastChange(o *ent.Overall, action workflow.Action) (name, on string) {
	for _, c := range slices.Backward(o.Edges.History) {
		if c.Action == string(action) {
			return c.ActorName, string(clock.DateOf(c.CreatedAt))
		}
	}
	return "", ""
}

// yearTable sets the year's money beside that of the two before.
func yearTable(years []*overall.Year) paper.Table {
	t := paper.Table{Caption: "收支预算（金额单位：万元）", Columns: []paper.Column{column("项目", 22)}}
	lines := []struct {
		name string
		of   func(*overall.Year) (string, *exact.Decimal)
	}{
		{"财政拨款收入", func(y *overall.Year) (string, *exact.Decimal) { return typed(y.Budget.Appropriation), y.IncomeParts[0] }},
		{"其他资金收入", func(y *overall.Year) (string, *exact.Decimal) { return typed(y.Budget.Other), y.IncomeParts[1] }},
		{"收入合计", func(y *overall.Year) (string, *exact.Decimal) { return amount(y.Income), nil }},
		{"基本支出", func(y *overall.Year) (string, *exact.Decimal) { return typed(y.Budget.Basic), y.SpentParts[0] }},
		{"项目支出", func(y *overall.Year) (string, *exact.Decimal) { return typed(y.Budget.Projects), y.SpentParts[1] }},
		{"支出合计", func(y *overall.Year) (string, *exact.Decimal) { return amount(y.Expense), nil }},
		{"“三公”经费", func(y *overall.Year) (string, *exact.Decimal) { return typed(y.Budget.ThreePublic), nil }},
		{"编制人数（人）", func(y *overall.Year) (string, *exact.Decimal) { return form.Word(y.Budget.Posts), nil }},
		{"实有人数（人）", func(y *overall.Year) (string, *exact.Decimal) { return form.Word(y.Budget.Staff), nil }},
	}
	for _, y := range years {
		t.Columns = append(t.Columns, figures(fmt.Sprintf("%d年", y.Year), 16), figures("占比（%）", 10))
	}
	for _, l := range lines {
		cells := []string{l.name}
		for _, y := range years {
			text, part := l.of(y)
			share := ""
			if part != nil {
				share = string(*part)
			}
			cells = append(cells, text, share)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func taskTable(f form.Overall) paper.Table {
	t := paper.Table{Caption: "年度主要任务（金额单位：万元）", Columns: []paper.Column{
		column("任务名称", 22), column("主要内容", 36), figures("金额", 14), figures("其中财政拨款", 14), figures("其中其他资金", 14),
	}}
	for _, x := range f.Tasks {
		t.Rows = append(t.Rows, []string{form.Word(x.Task), form.Word(x.Content), typed(x.Amount), typed(x.Appropriation), typed(x.Other)})
	}
	return t
}

func departmentTargets(f form.Overall, set *standard.Set) paper.Table {
	t := paper.Table{Caption: "绩效指标", Columns: []paper.Column{
		joined("一级指标", 16), column("指标名称", 30), column("指标值", 18), figures("分值", 12), column("指标解释", 24),
	}}
	for _, in := range f.Indicators {
		t.Rows = append(t.Rows, []string{nameOf(set.Department.TargetLevels, in.Level1), form.Word(in.NameZh), targetOf(set, in), form.Word(in.Weight), form.Word(in.Definition)})
	}
	return t
}

func measureTable(r *form.OverallResult) paper.Table {
	t := paper.Table{Caption: "整体支出绩效评价", Columns: []paper.Column{
		joined("一级指标", 12), joined("二级指标", 16), column("三级指标", 26), figures("分值", 10), column("目标", 14), column("计算结果", 12), figures("得分", 10),
	}}
	var weight exact.Points
	for _, m := range r.Measures {
		weight += m.Weight
		t.Rows = append(t.Rows, []string{m.Aspect, m.Topic, m.NameZh, m.Weight.String(), m.Target, rate(m.Rate), points(m.Points)})
	}
	t.Total = []string{"合计", "", "", weight.String(), "", "", r.Total.String()}
	return t
}
