package spending

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/viewer"
)

// SaveMonitoring saves the form as typed.
type SaveMonitoring struct {
	ID      uuid.UUID
	Version int
	Form    form.Monitoring
}

// loadMonitoring reads a monitoring that the viewer sees, in the version that was seen.
func loadMonitoring(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Monitoring, *Plan, error) {
	m, err := db.Monitoring.Query().Where(monitoring.ID(id)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, fault.Missing()
	}
	if err != nil {
		return nil, nil, err
	}
	if m.Version != version {
		return nil, nil, workflow.Stale()
	}
	plan, err := planOf(ctx, db, m, m.Edges.Declaration)
	return m, plan, err
}

// WatchOf judges a monitoring's form as it stands.
func WatchOf(ctx context.Context, db *ent.Client, m *ent.Monitoring) (*MonitoringVerdict, error) {
	plan, err := PlanOfMonitoring(ctx, db, m)
	if err != nil {
		return nil, err
	}
	return Watch(m.Form, m.ThroughMonth, plan), nil
}

// PlanOfMonitoring is the plan that a monitoring is judged by: what is in force while the
// unit types, and from the submission on what was in force then.
func PlanOfMonitoring(ctx context.Context, db *ent.Client, m *ent.Monitoring) (*Plan, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(m.DeclarationID)).WithBatch().Only(ctx)
	if err != nil {
		return nil, err
	}
	return planOf(ctx, db, m, d)
}

func planOf(ctx context.Context, db *ent.Client, m *ent.Monitoring, d *ent.Declaration) (*Plan, error) {
	plan, err := PlanFor(ctx, db, d)
	if err != nil || slices.Contains(workflow.MonitorEditable, m.Stage) {
		return plan, err
	}
	plan.handedIn()
	return plan, plan.back(ctx, db, d, m.Edition)
}

// SaveWatch keeps the form as it was typed; no rule of it stops a draft. E_FROZEN when it
// is not the unit's to edit now, E_VERSION_CONFLICT when it has changed.
func SaveWatch(ctx context.Context, db *ent.Client, in SaveMonitoring) (*ent.Monitoring, error) {
	m, plan, err := loadMonitoring(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !clerkOf(ctx, m.Edges.Declaration) {
		return nil, fault.Missing()
	}
	if !slices.Contains(workflow.MonitorEditable, m.Stage) {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，监控表不可修改", workflow.MonitorStageNames[m.Stage])
	}
	saved, err := db.Monitoring.UpdateOneID(m.ID).
		Where(monitoring.Version(in.Version), monitoring.StageIn(workflow.MonitorEditable...)).
		SetVersion(in.Version + 1).SetForm(plan.withFigure(in.Form, m.ThroughMonth)).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("save monitoring: %w", err)
	}
	notify.Announce(ctx, m.Edges.Declaration)
	return saved, nil
}

// SubmitWatch hands the form to the section: all faults at once, or the light is set.
// With an alarm it goes on to the unit's head at once, who has the days of a disposal.
func SubmitWatch(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Monitoring, error) {
	m, plan, err := loadMonitoring(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	v := Watch(m.Form, m.ThroughMonth, plan)
	if err := fault.List(v.Faults).Err(); err != nil {
		return nil, err
	}
	f := plan.withFigure(m.Form, m.ThroughMonth)
	hash, err := hashOf(f)
	if err != nil {
		return nil, err
	}
	edition, err := editionOf(ctx, db, m.DeclarationID)
	if err != nil {
		return nil, err
	}
	m, err = workflow.TakeMonitoring(ctx, db, m, in.Version, workflow.MonitorSubmit, workflow.Because{Hash: hash},
		func(u *ent.MonitoringUpdateOne) {
			u.SetForm(f).SetRevision(m.Revision + 1).SetHash(hash).SetAdjustedBudget(v.Adjusted).SetExecuted(v.Executed).
				SetEdition(edition).ClearFigureID().SetNillableFigureID(plan.figureID()).
				SetNillableExecutionRate(v.ExecutionRate).SetLight(v.Light).SetAlarms(v.Alarms).ClearDueAt()
			if v.Progress == nil {
				u.ClearProgress()
			} else {
				u.SetProgress(*v.Progress)
			}
		})
	if err != nil || len(v.Alarms) == 0 {
		return m, err
	}
	return warn(viewer.System(ctx, "alarms of monitoring"), db, m, plan, words(v.Alarms))
}

func words(alarms []form.Alarm) string {
	texts := make([]string, len(alarms))
	for i, a := range alarms {
		texts[i] = a.Why
	}
	return strings.Join(texts, "；")
}

func warn(ctx context.Context, db *ent.Client, m *ent.Monitoring, plan *Plan, why string) (*ent.Monitoring, error) {
	due := plan.days(ctx, plan.Set.Settings.Procedure.DisposalDays)
	return workflow.TakeMonitoring(ctx, db, m, m.Version, workflow.MonitorWarn, workflow.Because{Reason: why},
		func(u *ent.MonitoringUpdateOne) { u.SetDueAt(due).ClearDisposal().SetDisposalReason("") })
}

// WarnWatch is 预警 at the section's own wish, with its reason.
func WarnWatch(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Monitoring, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	m, plan, err := loadMonitoring(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	return warn(ctx, db, m, plan, reason)
}

// ReturnWatch sends the form back to the clerk, with a reason.
func ReturnWatch(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Monitoring, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	m, plan, err := loadMonitoring(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	due := plan.days(ctx, plan.Set.Settings.Procedure.ReturnDays)
	return workflow.TakeMonitoring(ctx, db, m, in.Version, workflow.MonitorReturn, workflow.Because{Reason: reason},
		func(u *ent.MonitoringUpdateOne) { u.SetDueAt(due) })
}

// PassWatch is 审核通过 of a form without an alarm: the period is closed.
func PassWatch(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Monitoring, error) {
	m, _, err := loadMonitoring(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	m, err = workflow.TakeMonitoring(ctx, db, m, in.Version, workflow.MonitorPass, workflow.Because{Hash: m.Hash}, nil)
	if err != nil {
		return nil, err
	}
	return workflow.TakeMonitoring(viewer.System(ctx, "a period without alarms"), db, m, m.Version, workflow.MonitorClose, workflow.Because{}, nil)
}

// hashOf is the SHA-256 of what was submitted, in JSON whose fields stand in the order
// of their structs.
func hashOf(f any) (string, error) {
	body, err := json.Marshal(f)
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:]), err
}

func clerkOf(ctx context.Context, d *ent.Declaration) bool {
	return viewer.FromContext(ctx).Covers([]viewer.Role{viewer.UnitClerk}, d.UnitID, d.SectionID, d.BatchID)
}

// OpenMonitoring asks every unit to report a period: January to the end of a month.
type OpenMonitoring struct {
	Year         int
	ThroughMonth int
	DueOn        clock.Date
}

// OpenWatch makes the period's monitoring of every project whose budget was approved for
// the year and that is not cancelled, and returns how many are new.
func OpenWatch(ctx context.Context, db *ent.Client, in OpenMonitoring) (int, error) {
	if in.ThroughMonth < 1 || in.ThroughMonth > 12 {
		return 0, fault.New(fault.Number, "监控期间应在 1 月与 12 月之间").At("throughMonth")
	}
	round := round{
		year: in.Year, dueOn: in.DueOn, kind: "monitor.open", what: fmt.Sprintf("1—%d 月运行监控待填报", in.ThroughMonth),
		missing: declaration.And(declaration.CancelledAtIsNil(),
			declaration.Not(declaration.HasMonitoringsWith(monitoring.ThroughMonth(in.ThroughMonth)))),
		make: func(ctx context.Context, rows []*ent.Declaration) error {
			figures, err := figuresOf(ctx, db, rows)
			if err != nil {
				return err
			}
			creates := make([]*ent.MonitoringCreate, len(rows))
			for i, d := range rows {
				f := form.Monitoring{}
				f.Adjusted, f.Executed = knownMoney(d, figures[d.ID])
				creates[i] = db.Monitoring.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetYear(in.Year).
					SetThroughMonth(in.ThroughMonth).SetStageSince(clock.Now(ctx)).SetDueAt(in.DueOn.End()).SetForm(f)
			}
			return db.Monitoring.CreateBulk(creates...).Exec(ctx)
		},
	}
	return round.open(ctx, db)
}
