package printing

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/rollupchange"
)

// Rollup is 项目支出绩效自评汇总表 as a file with one of the endings. It is made of the
// figures of its day and signed by nobody, so it is kept nowhere.
func Rollup(ctx context.Context, db *ent.Client, r *form.SelfRollup, ending string) (name string, body []byte, err error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return "", nil, err
	}
	today := clock.DateOf(clock.Now(ctx))
	b := rollupForm(r, set, today)
	sheets := receipt.Sheets{Paper: b.Paper(), Pages: b.Book()}
	sheets.Paper.On = today
	sheets.Paper.Foot = "按 " + string(today) + " 的自评数据汇总"
	body, err = sheets.Print(ending)
	return receipt.FileName(b.Title+"（"+b.Line+"）") + ending, body, err
}

// rollupForm is 项目支出绩效自评汇总表 with the figures of a day; what stands before them is
// of the form that is kept.
func rollupForm(r *form.SelfRollup, set *standard.Set, on clock.Date, before ...paper.Part) builder {
	b := builder{Form{Title: "项目支出绩效自评汇总表", Line: fmt.Sprintf("%d年度", r.Year), Parts: before}}
	b.facts("汇总范围", said(one("范围", r.Scope),
		pair("项目数", fmt.Sprint(len(r.Projects)), "其中已确认", fmt.Sprint(r.Confirmed)),
		pair("尚未提交（未计入）", fmt.Sprint(r.Waiting), "汇总日期", string(on)))...)
	if r.Execution != nil {
		b.facts("结果", pair("汇总得分", points(r.Total), "等级", grade(r.Grade)),
			pair("各项目得分按资金加权平均", points(r.Average), "预算执行率", rate(&r.Execution.Rate)))
		b.table(rolledMoney(r))
	}
	b.table(rolledRows(r, set))
	b.table(rolledProjects(r))
	b.table(rolledReasons(r))
	return b
}

// makeRollup fills the form that is kept: final once it is confirmed.
func makeRollup(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	r, err := db.Rollup.Query().Where(rollup.ID(id)).
		WithHistory(func(q *ent.RollupChangeQuery) { q.Order(rollupchange.ByID()) }).Only(ctx)
	if err != nil {
		return nil, err
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	var head builder
	head.facts("基本情况", pair("汇总表名称", r.NameZh, "填报单位", r.UnitName), one("总体目标完成情况", r.Completion))
	b := rollupForm(&r.Figures, set, clock.DateOf(r.RolledAt), head.Parts...)
	second := "单位负责人"
	if r.UnitID == nil {
		second = "复核人"
	}
	var filled, filledOn, signed, signedOn string
	for _, c := range r.Edges.History {
		switch action := workflow.Action(c.Action); {
		case action == workflow.RollupSubmit:
			filled, filledOn = c.ActorName, string(clock.DateOf(c.CreatedAt))
		case action == workflow.RollupSign, action == workflow.RollupSignFirst, action == workflow.RollupConfirm && r.UnitID == nil:
			signed, signedOn = c.ActorName, string(clock.DateOf(c.CreatedAt))
		}
	}
	b.facts("签署", signatures(second, filled, filledOn, signed, signedOn)...)
	return &made{Form: b.Form, subject: r.ID, of: r.NameZh, final: r.Stage == rollup.StageCONFIRMED, division: r.Division,
		year: r.Year, issuer: set.Codes.Bureau(r.Division)}, nil
}

func rolledMoney(r *form.SelfRollup) paper.Table {
	return paper.Table{Caption: "资金（金额单位：万元）", Columns: []paper.Column{
		column("资金", 24), figures("年初预算数", 15), figures("全年预算数", 15), figures("全年执行数", 15), figures("分值", 10), figures("执行率", 11), figures("得分", 10),
	}, Rows: [][]string{{"年度资金总额", r.Initial.String(), r.Adjusted.String(), r.Executed.String(), r.Execution.Weight.String(),
		rate(&r.Execution.Rate), r.Execution.Points.String()}}}
}

func rolledRows(r *form.SelfRollup, set *standard.Set) paper.Table {
	t := paper.Table{Caption: "绩效指标汇总", Columns: []paper.Column{
		joined("一级指标", 11), column("三级指标", 22), column("指标值", 14), column("实际完成值", 14), figures("项目数", 8), figures("分值", 9), figures("得分", 9), column("计算说明", 33),
	}}
	var weight, given exact.Points
	for _, row := range r.Rows {
		line := []string{row.Level1Zh, row.NameZh, "定性", "", fmt.Sprint(len(row.Parts)), row.Weight.String(), row.Points.String(), row.Why}
		if row.Target != nil && row.Actual != nil {
			line[2] = target(set, row.Operator, string(*row.Target), row.Unit)
			line[3] = string(*row.Actual) + row.Unit
		}
		weight += row.Weight
		given += row.Points
		t.Rows = append(t.Rows, line)
	}
	t.Total = []string{"合计", "", "", "", "", weight.String(), given.String(), ""}
	return t
}

func rolledProjects(r *form.SelfRollup) paper.Table {
	t := paper.Table{Caption: "纳入汇总的项目（金额单位：万元）", Columns: []paper.Column{
		column("项目编码", 16), column("项目名称", 24), column("单位", 18), figures("全年预算数", 12), figures("全年执行数", 12), figures("执行率", 10),
		figures("自评得分", 9), figures("认定得分", 9), column("等级", 8),
	}}
	for _, p := range r.Projects {
		settled := nothing
		if p.Confirmed {
			settled = p.Total.String()
		}
		t.Rows = append(t.Rows, []string{p.Code, p.NameZh, p.UnitName, p.Adjusted.String(), p.Executed.String(), rate(&p.ExecutionRate),
			p.Own.String(), settled, p.Grade.NameZh()})
	}
	t.Total = []string{"合计", "", "", r.Adjusted.String(), r.Executed.String(), "", "", "", ""}
	return t
}

// rolledReasons are the units' own words on what was missed or far surpassed.
func rolledReasons(r *form.SelfRollup) paper.Table {
	t := paper.Table{Caption: "偏差原因分析及改进措施", Columns: []paper.Column{column("三级指标", 24), column("项目", 28), column("说明", 48)}}
	for _, row := range r.Rows {
		for _, p := range row.Parts {
			if reason := strings.TrimSpace(p.Reason); reason != "" {
				t.Rows = append(t.Rows, []string{row.NameZh, p.NameZh, reason})
			}
		}
	}
	return t
}
