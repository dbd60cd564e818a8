package desk

import (
	"context"

	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/viewer"
)

// monitorVerbs are the mutations by which people take the steps of monitoring.
var monitorVerbs = map[workflow.Action]struct{ mutation, name string }{
	workflow.MonitorSubmit:  {"submitMonitoring", "提交监控表"},
	workflow.MonitorReturn:  {"returnMonitoring", "退回修改"},
	workflow.MonitorPass:    {"passMonitoring", "审核通过"},
	workflow.MonitorWarn:    {"warnMonitoring", "预警"},
	workflow.MonitorDispose: {"disposeMonitoring", "处置"},
	workflow.MonitorAccept:  {"acceptDisposal", "认可处置"},
	workflow.MonitorRefuse:  {"refuseDisposal", "不认可"},
}

// OfMonitoring lists the buttons that the viewer has on a monitoring.
func OfMonitoring(ctx context.Context, db *ent.Client, m *ent.Monitoring) ([]*ActionState, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(m.DeclarationID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	m.Edges.Declaration = d
	actions := MonitoringSteps(ctx, m)
	for i, a := range actions {
		if a.Action == monitorVerbs[workflow.MonitorAccept].mutation {
			if actions[i], err = openTo(a.Action, a.NameZh, spending.Acceptable(ctx, db, m)); err != nil {
				return nil, err
			}
		}
	}
	return actions, nil
}

// MonitoringSteps lists the viewer's buttons on a monitoring by its stage and the viewer's
// roles alone.
func MonitoringSteps(ctx context.Context, m *ent.Monitoring) []*ActionState {
	actions := []*ActionState{}
	for _, s := range workflow.MonitorSteps(ctx, m) {
		if s.Action == workflow.MonitorSubmit {
			actions = append(actions, can("saveMonitoring", "保存"))
		}
		verb := monitorVerbs[s.Action]
		actions = append(actions, can(verb.mutation, verb.name))
	}
	return actions
}

// monitorWaits says which stages of monitoring wait for a role.
var monitorWaits = []struct {
	role   viewer.Role
	stages []monitoring.Stage
	kind   string
}{
	{viewer.UnitClerk, workflow.MonitorEditable, "MONITOR_FILL"},
	{viewer.SectionReviewer, []monitoring.Stage{monitoring.StageSUBMITTED}, "MONITOR_CHECK"},
	{viewer.UnitHead, []monitoring.Stage{monitoring.StageWARNED, monitoring.StageSUSPENDED}, "MONITOR_DISPOSE"},
	{viewer.SectionReviewer, []monitoring.Stage{monitoring.StageDISPOSED}, "MONITOR_ACCEPT"},
}

// monitorings wait for whoever has them in hand; an alarm says why.
func monitorings(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	var mine []predicate.Monitoring
	kinds := map[monitoring.Stage]string{}
	for _, w := range monitorWaits {
		for _, g := range viewer.FromContext(ctx).Grants {
			if g.Role != w.role {
				continue
			}
			for _, s := range w.stages {
				kinds[s] = w.kind
			}
			mine = append(mine, monitoring.And(monitoring.StageIn(w.stages...), monitoring.HasDeclarationWith(within(g)...)))
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	rows, err := db.Monitoring.Query().Where(monitoring.Or(mine...)).
		Order(monitoring.ByDueAt(), monitoring.ByID()).Limit(most).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, m := range rows {
		d, stage := m.Edges.Declaration, string(m.Stage)
		todos[i] = &Todo{Kind: kinds[m.Stage], Title: d.NameZh, Subject: d.Edges.Unit.ShortNameZh, Stage: &stage,
			Since: m.StageSince, DueAt: m.DueAt, DeclarationID: &d.ID, MonitoringID: &m.ID}
		if len(m.Alarms) > 0 {
			todos[i].Note = &m.Alarms[0].Why
		}
	}
	return todos, nil
}
