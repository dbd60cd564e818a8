package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/graph/generated"
)

// Monitorings lists what the viewer may see.
func (query) Monitorings(ctx context.Context, filter *generated.MonitoringFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.MonitoringConnection, error) {
	return db(ctx).Monitoring.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithMonitoringFilter(narrowMonitorings(ctx, filter)))
}

// Monitoring reads one monitoring.
func (query) Monitoring(ctx context.Context, id uuid.UUID) (*ent.Monitoring, error) {
	q, err := db(ctx).Monitoring.Query().Where(monitoring.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// OpenMonitoring opens a period.
func (mutation) OpenMonitoring(ctx context.Context, input spending.OpenMonitoring) (int, error) {
	return spending.OpenWatch(ctx, db(ctx), input)
}

// SaveMonitoring keeps the form as typed.
func (mutation) SaveMonitoring(ctx context.Context, input spending.SaveMonitoring) (*ent.Monitoring, error) {
	return spending.SaveWatch(ctx, db(ctx), input)
}

// SubmitMonitoring hands the form to the section.
func (mutation) SubmitMonitoring(ctx context.Context, input workflow.Seen) (*ent.Monitoring, error) {
	return spending.SubmitWatch(ctx, db(ctx), input)
}

// ReturnMonitoring sends the form back to the clerk.
func (mutation) ReturnMonitoring(ctx context.Context, input workflow.SeenWithReason) (*ent.Monitoring, error) {
	return spending.ReturnWatch(ctx, db(ctx), input)
}

// PassMonitoring closes a period without an alarm.
func (mutation) PassMonitoring(ctx context.Context, input workflow.Seen) (*ent.Monitoring, error) {
	return spending.PassWatch(ctx, db(ctx), input)
}

// WarnMonitoring raises an alarm by hand.
func (mutation) WarnMonitoring(ctx context.Context, input workflow.SeenWithReason) (*ent.Monitoring, error) {
	return spending.WarnWatch(ctx, db(ctx), input)
}

// DisposeMonitoring answers an alarm.
func (mutation) DisposeMonitoring(ctx context.Context, input spending.DisposeMonitoring) (*ent.Monitoring, error) {
	return spending.Dispose(ctx, db(ctx), input)
}

// AcceptDisposal closes a period with an alarm.
func (mutation) AcceptDisposal(ctx context.Context, input workflow.Seen) (*ent.Monitoring, error) {
	return spending.AcceptDisposal(ctx, db(ctx), input)
}

// RefuseDisposal asks for another answer.
func (mutation) RefuseDisposal(ctx context.Context, input workflow.SeenWithReason) (*ent.Monitoring, error) {
	return spending.RefuseDisposal(ctx, db(ctx), input)
}

type monitoringFields struct{}

// Actions are the viewer's buttons.
func (monitoringFields) Actions(ctx context.Context, m *ent.Monitoring) ([]*desk.ActionState, error) {
	return desk.OfMonitoring(ctx, db(ctx), m)
}

// Holder says who has it in hand.
func (monitoringFields) Holder(_ context.Context, m *ent.Monitoring) (string, error) {
	return workflow.MonitorHolder(m), nil
}

// Plan is what was approved.
func (monitoringFields) Plan(ctx context.Context, m *ent.Monitoring) ([]*ent.Indicator, error) {
	plan, err := spending.PlanOfMonitoring(ctx, db(ctx), m)
	if err != nil {
		return nil, err
	}
	return plan.Indicators, nil
}

// Imported is the payment system's figure beside the form.
func (monitoringFields) Imported(ctx context.Context, m *ent.Monitoring) (*spending.Imported, error) {
	return spending.ImportedForMonitoring(ctx, db(ctx), m)
}

// Verdict judges the form as it stands.
func (monitoringFields) Verdict(ctx context.Context, m *ent.Monitoring) (*spending.MonitoringVerdict, error) {
	return spending.WatchOf(ctx, db(ctx), m)
}

// History lists its steps.
func (monitoringFields) History(ctx context.Context, m *ent.Monitoring) ([]*ent.StageChange, error) {
	return stepsOf(ctx, m.ID)
}

// DeviationReasons are the codes of why a target is missed.
func (monitoringFields) DeviationReasons(ctx context.Context, m *ent.Monitoring) ([]*generated.CodeItem, error) {
	plan, err := spending.PlanOf(ctx, db(ctx), m.DeclarationID)
	if err != nil {
		return nil, err
	}
	return items(plan.Set.Codes.DeviationReason), nil
}

// stepsOf is the history of what hangs on a declaration.
func stepsOf(ctx context.Context, id uuid.UUID) ([]*ent.StageChange, error) {
	return db(ctx).StageChange.Query().Where(stagechange.SubjectID(id)).Order(stagechange.ByID()).All(ctx)
}
