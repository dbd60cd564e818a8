package workflow

import (
	"context"
	"fmt"
	"slices"

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
	OfEvaluation     Subject = "EVALUATION"
	OfAdjustment     Subject = "ADJUSTMENT"
)

// place is where a subject stands in its procedure.
type place[Stage ~string] struct {
	table       []Step[Stage]
	names       map[Stage]string
	stage       Stage
	declaration *ent.Declaration
	subject     Subject
	id          uuid.UUID

	// For those who hold no role for a declaration's unit or section; nil where there are none.
	holds func(viewer.Role) bool
	team  func(context.Context) ([]uuid.UUID, error) // whom the role AGENCY means

	// For what hangs on no declaration: where a step is written down, and who hears of it.
	note func(context.Context, Step[Stage], viewer.Role, Because) error
	told func(context.Context, []viewer.Role, notify.News) error
}

// take takes a step: the viewer's role and the stage must allow it. write changes
// the row in the version that was seen; the history and the notices follow.
func (p place[Stage]) take(ctx context.Context, db *ent.Client, action Action, why Because,
	write func(context.Context, Stage) error) error {
	step, ok := next(p.table, p.stage, action)
	if !ok {
		return fault.New(fault.Frozen, "当前环节为“%s”，不能%s", p.names[p.stage], nameIn(p.table, action))
	}
	role, ok := p.role(ctx, step.Roles)
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
	if err := p.record(ctx, db, step, role, why); err != nil {
		return err
	}
	detail := why.Reason
	if why.Detail != "" {
		detail = why.Detail
	}
	return p.tell(ctx, db, step.Notify, notify.News{Kind: string(action), Detail: detail})
}

// record writes the step into the history, and announces it to those who watch the batch.
func (p place[Stage]) record(ctx context.Context, db *ent.Client, step Step[Stage], role viewer.Role, why Because) error {
	if p.declaration == nil {
		return p.note(ctx, step, role, why)
	}
	err := recordOn(ctx, db, p.declaration, p.subject, p.id, string(step.Action), string(p.stage), string(step.To), role, why)
	notify.Announce(ctx, p.declaration)
	return err
}

// role is the role by which the viewer takes a step.
func (p place[Stage]) role(ctx context.Context, named []viewer.Role) (viewer.Role, bool) {
	if p.holds == nil {
		return roleFor(ctx, named, p.declaration)
	}
	if i := slices.IndexFunc(named, p.holds); i >= 0 {
		return named[i], true
	}
	return "", false
}

// tell tells the roles of a step; a third party is told by its team alone.
func (p place[Stage]) tell(ctx context.Context, db *ent.Client, named []viewer.Role, news notify.News) error {
	if p.declaration == nil {
		return p.told(ctx, named, news)
	}
	others := slices.DeleteFunc(slices.Clone(named), func(r viewer.Role) bool { return r == viewer.Agency })
	if len(others) < len(named) && p.team != nil {
		people, err := p.team(ctx)
		if err != nil {
			return err
		}
		if err := notify.TellUsers(ctx, db, people, p.declaration, news); err != nil {
			return err
		}
	}
	return notify.Tell(ctx, db, p.declaration, others, news)
}

// holding tells which roles the viewer holds for a declaration's unit and section.
func holding(ctx context.Context, d *ent.Declaration) func(viewer.Role) bool {
	return func(r viewer.Role) bool {
		v := viewer.FromContext(ctx)
		return v != nil && r != viewer.SystemRole && v.Covers([]viewer.Role{r}, d.UnitID, d.SectionID, d.BatchID)
	}
}

// holdingAt tells which roles the viewer holds for a unit and its section, for what hangs on
// no declaration.
func holdingAt(ctx context.Context, unit, section uuid.UUID) func(viewer.Role) bool {
	v := viewer.FromContext(ctx)
	return func(r viewer.Role) bool {
		return v != nil && r != viewer.SystemRole && v.Covers([]viewer.Role{r}, unit, section, uuid.Nil)
	}
}
