package spending

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/viewer"
)

// DisposeMonitoring is the unit's answer to an alarm.
type DisposeMonitoring struct {
	ID       uuid.UUID
	Version  int
	Disposal monitoring.Disposal
	Reason   string
}

// disposals in words.
var disposals = map[monitoring.Disposal]string{
	monitoring.DisposalGO_ON: "继续执行", monitoring.DisposalADJUST: "调整目标或调剂预算", monitoring.DisposalCANCEL: "取消项目",
}

// DisposalZh is a disposal in words.
func DisposalZh(d monitoring.Disposal) string { return disposals[d] }

// Dispose is 处置: go on, adjust or cancel, with the reason. To adjust begins an adjustment,
// unless one is under way. A late answer lifts the suspension only when the section
// accepts it.
func Dispose(ctx context.Context, db *ent.Client, in DisposeMonitoring) (*ent.Monitoring, error) {
	reason, err := workflow.NeedText("reason", "处置说明", in.Reason, 5)
	if err != nil {
		return nil, err
	}
	m, _, err := loadMonitoring(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	disposed, err := workflow.TakeMonitoring(ctx, db, m, in.Version, workflow.MonitorDispose,
		workflow.Because{ReasonCode: string(in.Disposal), Reason: reason, Detail: disposals[in.Disposal] + "：" + reason},
		func(u *ent.MonitoringUpdateOne) { u.SetDisposal(in.Disposal).SetDisposalReason(reason).ClearDueAt() })
	if err != nil || in.Disposal != monitoring.DisposalADJUST {
		return disposed, err
	}
	return disposed, adjusts(ctx, db, m, reason)
}

// adjusts ties an adjustment to the alarm that it answers: the one under way, or a new one,
// of which the clerk hears.
func adjusts(ctx context.Context, db *ent.Client, m *ent.Monitoring, reason string) error {
	d := m.Edges.Declaration
	open, err := underWay(ctx, db, d.ID)
	if err != nil {
		return err
	}
	if open != nil {
		return open.Update().SetMonitoringID(m.ID).SetVersion(open.Version + 1).Exec(viewer.System(ctx, "an alarm is answered by an adjustment"))
	}
	if err := Adjustable(ctx, db, d); err != nil {
		return err
	}
	if _, err := begin(ctx, db, d, &m.ID, reason); err != nil {
		return err
	}
	return notify.Tell(ctx, db, d, []viewer.Role{viewer.UnitClerk}, notify.News{Kind: "adjust.start", Detail: reason})
}

// Acceptable says why a disposal cannot be accepted yet: to adjust is done only when the
// adjustment is approved.
func Acceptable(ctx context.Context, db *ent.Client, m *ent.Monitoring) error {
	if m.Disposal == nil || *m.Disposal != monitoring.DisposalADJUST {
		return nil
	}
	a, err := db.Adjustment.Query().Where(adjustment.MonitoringID(m.ID)).Order(ent.Desc(adjustment.FieldNo)).
		First(viewer.System(ctx, "the adjustment of an alarm"))
	switch {
	case ent.IsNotFound(err):
		return fault.New(fault.Frozen, "处置为调整，须先批准预算调整")
	case err != nil:
		return err
	case a.Stage != adjustment.StageAPPROVED:
		return fault.New(fault.Frozen, "处置为调整，预算调整%s，批准后才能认可", workflow.AdjustStageNames[a.Stage])
	}
	return nil
}

// openOf are the monitorings of a declaration that its unit still types.
func openOf(id uuid.UUID) []predicate.Monitoring {
	return []predicate.Monitoring{monitoring.DeclarationID(id), monitoring.StageIn(workflow.MonitorEditable...)}
}

// AcceptDisposal is 认可处置: the period is closed and payments go on, or, where the unit
// cancels the project, end for good.
func AcceptDisposal(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Monitoring, error) {
	m, _, err := loadMonitoring(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := Acceptable(ctx, db, m); err != nil {
		return nil, err
	}
	cancels := m.Disposal != nil && *m.Disposal == monitoring.DisposalCANCEL
	closed, err := workflow.TakeMonitoring(ctx, db, m, in.Version, workflow.MonitorAccept, workflow.Because{},
		func(u *ent.MonitoringUpdateOne) { u.SetSuspended(m.Suspended && cancels) })
	switch {
	case err != nil:
		return nil, err
	case cancels:
		return closed, cancel(ctx, db, m)
	case m.Suspended:
		return closed, tellUnlessStopped(ctx, db, m, exchange.Resumed, m.DisposalReason)
	}
	return closed, nil
}

// cancel ends a project's spending (取消项目): later periods do not ask for it. The year is
// evaluated all the same, as every approved project's is.
func cancel(ctx context.Context, db *ent.Client, m *ent.Monitoring) error {
	if m.Edges.Declaration.CancelledAt != nil {
		return nil // by another period's alarm
	}
	ctx = viewer.System(ctx, "a project is cancelled")
	if err := db.Declaration.UpdateOneID(m.DeclarationID).SetCancelledAt(clock.Now(ctx)).AddVersion(1).Exec(ctx); err != nil {
		return fmt.Errorf("cancel a project: %w", err)
	}
	return exchange.TellPayment(ctx, db, m.DeclarationID, exchange.Cancelled, m.DisposalReason)
}

// tellUnlessStopped tells the payment system what a period's alarm has come to, unless
// another period, or the project's end, has stopped the payments already.
func tellUnlessStopped(ctx context.Context, db *ent.Client, m *ent.Monitoring, state exchange.PaymentState, why string) error {
	if m.Edges.Declaration.CancelledAt != nil {
		return nil
	}
	stopped, err := db.Monitoring.Query().Where(monitoring.DeclarationID(m.DeclarationID), monitoring.IDNEQ(m.ID), monitoring.Suspended(true)).
		Exist(viewer.System(ctx, "are payments stopped otherwise"))
	if err != nil || stopped {
		return err
	}
	return exchange.TellPayment(ctx, db, m.DeclarationID, state, why)
}

// RefuseDisposal is 不认可: the unit has the days of a disposal once more.
func RefuseDisposal(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Monitoring, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	m, plan, err := loadMonitoring(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	due := plan.days(ctx, plan.Set.Settings.Procedure.DisposalDays)
	return workflow.TakeMonitoring(ctx, db, m, in.Version, workflow.MonitorRefuse, workflow.Because{Reason: reason},
		func(u *ent.MonitoringUpdateOne) { u.SetDueAt(due).ClearDisposal().SetDisposalReason("") })
}

// Suspend stops the payments of projects whose alarm nobody answered in time. It is the
// machine's job, over all divisions.
func Suspend(ctx context.Context, db *ent.Client) error {
	const job = "disposals are overdue"
	late, err := db.Monitoring.Query().
		Where(monitoring.StageEQ(monitoring.StageWARNED), monitoring.DueAtLTE(clock.Now(ctx))).
		Order(monitoring.ByDueAt(), monitoring.ByID()).WithDeclaration().Limit(portion).All(viewer.Machine(ctx, "", job))
	if err != nil {
		return err
	}
	for _, m := range late {
		err := suspend(viewer.Machine(ctx, m.Division, job), db, m)
		if _, said := fault.Of(err); err != nil && !said { // answered meanwhile
			return fmt.Errorf("suspend %s: %w", m.ID, err)
		}
	}
	return nil
}

func suspend(ctx context.Context, db *ent.Client, m *ent.Monitoring) error {
	const why = "逾期未处置，暂停拨付"
	_, err := workflow.TakeMonitoring(ctx, db, m, m.Version, workflow.MonitorSuspend, workflow.Because{Reason: why},
		func(u *ent.MonitoringUpdateOne) { u.SetSuspended(true).ClearDueAt() })
	if err != nil || m.Suspended { // an answer was refused: it has been told
		return err
	}
	return tellUnlessStopped(ctx, db, m, exchange.Paused, why)
}
