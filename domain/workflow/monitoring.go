package workflow

import (
	"context"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/monitoring"
)

// The steps of monitoring (绩效运行监控).
const (
	MonitorSubmit  Action = "monitor.submit"
	MonitorReturn  Action = "monitor.return"
	MonitorPass    Action = "monitor.pass"
	MonitorWarn    Action = "monitor.warn"
	MonitorDispose Action = "monitor.dispose"
	MonitorSuspend Action = "monitor.suspend"
	MonitorAccept  Action = "monitor.acceptDisposal"
	MonitorRefuse  Action = "monitor.rejectDisposal"
	MonitorClose   Action = "monitor.close"
)

type (
	monitorStage  = monitoring.Stage
	monitorStages = []monitorStage
)

const (
	monitorPending   = monitoring.StagePENDING
	monitorSubmitted = monitoring.StageSUBMITTED
	monitorReturned  = monitoring.StageRETURNED
	monitorReviewed  = monitoring.StageREVIEWED
	monitorWarned    = monitoring.StageWARNED
	monitorDisposed  = monitoring.StageDISPOSED
	monitorSuspended = monitoring.StageSUSPENDED
	monitorClosed    = monitoring.StageCLOSED
)

// monitorings is the procedure of one period's monitoring.
var monitorings = []Step[monitorStage]{
	{MonitorSubmit, "提交监控表", monitorStages{monitorPending, monitorReturned}, monitorSubmitted, roles{clerk}, roles{desk}},
	{MonitorReturn, "退回修改", monitorStages{monitorSubmitted}, monitorReturned, roles{desk}, roles{clerk}},
	{MonitorPass, "审核通过", monitorStages{monitorSubmitted}, monitorReviewed, roles{desk}, nil},
	{MonitorWarn, "预警", monitorStages{monitorSubmitted}, monitorWarned, roles{system, desk}, roles{head, office}},
	{MonitorDispose, "处置", monitorStages{monitorWarned, monitorSuspended}, monitorDisposed, roles{head}, roles{desk}},
	{MonitorSuspend, "逾期暂停拨付", monitorStages{monitorWarned}, monitorSuspended, roles{system}, roles{head, leader}},
	{MonitorAccept, "认可处置", monitorStages{monitorDisposed}, monitorClosed, roles{desk}, roles{clerk}},
	{MonitorRefuse, "不认可处置", monitorStages{monitorDisposed}, monitorWarned, roles{desk}, roles{head}},
	{MonitorClose, "完成", monitorStages{monitorReviewed}, monitorClosed, roles{system}, nil},
}

// MonitorStageNames are the stages of monitoring in words.
var MonitorStageNames = map[monitoring.Stage]string{
	monitorPending: "待填报", monitorSubmitted: "已提交", monitorReturned: "退回修改", monitorReviewed: "已审核",
	monitorWarned: "预警待处置", monitorDisposed: "已处置", monitorSuspended: "暂停拨付", monitorClosed: "完成",
}

// monitorHolders says who has a monitoring in hand.
var monitorHolders = map[monitorStage]string{
	monitorPending: "经办", monitorReturned: "经办", monitorSubmitted: "业务科室", monitorWarned: "单位负责人",
	monitorSuspended: "单位负责人", monitorDisposed: "业务科室",
}

// MonitorHolder says in words who has the monitoring in hand.
func MonitorHolder(m *ent.Monitoring) string { return monitorHolders[m.Stage] }

// MonitorEditable are the stages in which the unit types. Warned or suspended it writes its
// disposal, and the adjustment that follows from it; what it submitted stays as it was.
var MonitorEditable = monitorStages{monitorPending, monitorReturned}

// TakeMonitoring takes a step on a monitoring, whose declaration is loaded.
func TakeMonitoring(ctx context.Context, db *ent.Client, m *ent.Monitoring, version int, action Action, why Because,
	set func(*ent.MonitoringUpdateOne)) (*ent.Monitoring, error) {
	var moved *ent.Monitoring
	at := place[monitorStage]{table: monitorings, names: MonitorStageNames, stage: m.Stage,
		declaration: m.Edges.Declaration, subject: OfMonitoring, id: m.ID}
	err := at.take(ctx, db, action, why, func(ctx context.Context, to monitorStage) (err error) {
		update := db.Monitoring.UpdateOneID(m.ID).Where(monitoring.Version(version), monitoring.StageEQ(m.Stage)).
			SetVersion(version + 1).SetStage(to).SetStageSince(clock.Now(ctx))
		if set != nil {
			set(update)
		}
		moved, err = update.Save(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	moved.Edges.Declaration = m.Edges.Declaration
	return moved, nil
}

// MonitorSteps lists what the viewer's roles may do with the monitoring where it stands.
func MonitorSteps(ctx context.Context, m *ent.Monitoring) []Step[monitoring.Stage] {
	return open(monitorings, m.Stage, holding(ctx, m.Edges.Declaration))
}
