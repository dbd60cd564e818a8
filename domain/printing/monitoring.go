package printing

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/monitoring"
)

var (
	lights = map[monitoring.Light]string{
		monitoring.LightGREEN: "绿灯", monitoring.LightYELLOW: "黄灯", monitoring.LightRED: "红灯",
	}
	outlooks = map[string]string{"YES": "能完成", "PARTLY": "部分完成", "NO": "不能完成"}
)

// makeMonitoring fills 项目支出绩效运行监控表; it is final once its period is closed.
func makeMonitoring(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	w, err := db.Monitoring.Query().Where(monitoring.ID(id)).WithDeclaration(head).Only(ctx)
	if err != nil {
		return nil, err
	}
	plan, err := spending.PlanOfMonitoring(ctx, db, w)
	if err != nil {
		return nil, err
	}
	d, verdict := w.Edges.Declaration, spending.Watch(w.Form, w.ThroughMonth, plan)
	b := builder{Form{Title: "项目支出绩效运行监控表", Line: fmt.Sprintf("%s　1—%d月", lineOf(d), w.ThroughMonth)}}
	b.facts("基本情况", projectFacts(d, plan.Set)...)
	b.facts("资金执行情况（金额单位：万元）",
		pair("全年预算数", verdict.Adjusted.String(), "累计执行数", verdict.Executed.String()),
		pair("执行率", rate(verdict.ExecutionRate), "全年预计执行数", typed(w.Form.Forecast)),
		pair("目标进度", rate(verdict.Progress), "监控信号", lights[verdict.Light]))
	b.facts("年度绩效目标", one("年度绩效目标", form.Word(d.Form.AnnualGoal)))
	b.table(progressTable(w, plan))
	b.facts("问题与措施", one("存在问题", form.Word(w.Form.Problems)), one("纠偏措施", form.Word(w.Form.Measures)))
	if rows := disposed(w); len(rows) > 0 {
		b.facts("预警与处置", rows...)
	}
	if err := signers(ctx, db, &b, d.ID, &w.ID, workflow.MonitorSubmit, workflow.MonitorDispose); err != nil {
		return nil, err
	}
	m := &made{Form: b.Form, subject: w.ID, final: w.Stage == monitoring.StageCLOSED}
	m.about(d, plan.Set)
	m.year = w.Year
	return m, nil
}

func progressTable(w *ent.Monitoring, plan *spending.Plan) paper.Table {
	t := paper.Table{Caption: "绩效目标实现程度", Columns: []paper.Column{
		joined("一级指标", 11), joined("二级指标", 13), column("三级指标", 20), column("年度指标值", 13), column("目前完成值", 12), column("年底预计", 11), column("偏差原因", 20),
	}}
	for i, row := range plan.Indicators {
		level1, level2 := levels(plan.Set, plan.Scheme, row.Level1, row.Level2)
		line := []string{level1, level2, row.NameZh, target(plan.Set, row.Operator, row.Target, row.Unit), "", "", ""}
		if i < len(w.Form.Results) {
			r := w.Form.Results[i]
			line[4], line[5] = form.Word(r.Value), outlooks[form.Word(r.Outlook)]
			line[6] = nameOf(plan.Set.Codes.DeviationReason, r.ReasonCode) + "\n" + form.Word(r.Reason)
		}
		t.Rows = append(t.Rows, line)
	}
	return t
}

// disposed is what was warned of, and how it was answered.
func disposed(w *ent.Monitoring) (rows [][]paper.Field) {
	for _, a := range w.Alarms {
		rows = append(rows, one("预警", a.Why))
	}
	if w.Disposal != nil {
		rows = append(rows, one("处置", spending.DisposalZh(*w.Disposal)), one("处置说明", w.DisposalReason))
	}
	if w.Suspended {
		rows = append(rows, one("支付", "逾期未处置，暂停拨付"))
	}
	return rows
}
