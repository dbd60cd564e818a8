package workflow

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// Subject is what has a procedure of its own on a declaration whose budget is approved.
type Subject string

// The subjects of the year after the approval.
const (
	OfMonitoring     Subject = "MONITORING"
	OfSelfEvaluation Subject = "SELF_EVALUATION"
)

// place is where a subject stands in its procedure.
type place[Stage ~string] struct {
	table       []Step[Stage]
	names       map[Stage]string
	stage       Stage
	declaration *ent.Declaration
	subject     Subject
	id          uuid.UUID
}

// take takes a step: the viewer's role and the stage must allow it. write changes
// the row in the version that was seen; the history and the notices follow.
func (p place[Stage]) take(ctx context.Context, db *ent.Client, action Action, why Because,
	write func(context.Context, Stage) error) error {
	step, ok := next(p.table, p.stage, action)
	if !ok {
		return fault.New(fault.Frozen, "当前环节为“%s”，不能%s", p.names[p.stage], nameIn(p.table, action))
	}
	role, ok := roleFor(ctx, step.Roles, p.declaration)
	if !ok {
		return fault.Missing()
	}
	ctx = viewer.System(ctx, "step "+string(action))
	err := write(ctx, step.To)
	if ent.IsNotFound(err) {
		return Stale()
	}
	if err != nil {
		return fmt.Errorf("step %s: %w", action, err)
	}
	err = recordOn(ctx, db, p.declaration, p.subject, p.id, string(action), string(p.stage), string(step.To), role, why)
	if err != nil {
		return err
	}
	notify.Announce(ctx, p.declaration)
	detail := why.Reason
	if why.Detail != "" {
		detail = why.Detail
	}
	return notify.Tell(ctx, db, p.declaration, step.Notify, notify.News{Kind: string(action), Detail: detail})
}

// holding tells which roles the viewer holds for a declaration's unit and section.
func holding(ctx context.Context, d *ent.Declaration) func(viewer.Role) bool {
	return func(r viewer.Role) bool {
		v := viewer.FromContext(ctx)
		return v != nil && r != viewer.SystemRole && v.Covers([]viewer.Role{r}, d.UnitID, d.SectionID, d.BatchID)
	}
}
