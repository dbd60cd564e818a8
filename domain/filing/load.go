package filing

import (
	"context"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/extension"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// Load reads a declaration that the viewer sees, in the version that was seen,
// with its batch; another version is E_VERSION_CONFLICT.
func Load(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Declaration, error) {
	return seen(ctx, db.Declaration.Query().Where(declaration.ID(id)), version)
}

// hold is Load, and locks the declaration until the transaction ends.
func hold(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Declaration, error) {
	q := db.Declaration.Query().Where(declaration.ID(id))
	q.Modify(store.Held)
	return seen(ctx, q, version)
}

// HoldUnit locks a unit until the transaction ends: its projects are numbered, and
// compared with one another, by one at a time.
func HoldUnit(ctx context.Context, db *ent.Client, id uuid.UUID) error {
	q := db.Unit.Query().Where(unit.ID(id))
	q.Modify(store.Held)
	_, err := q.Only(viewer.System(ctx, "hold a unit"))
	return err
}

func seen(ctx context.Context, q *ent.DeclarationQuery, version int) (*ent.Declaration, error) {
	d, err := q.WithBatch().WithUnit().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if d.Version != version {
		return nil, workflow.Stale()
	}
	return d, nil
}

// deadline is the end of filing for a unit in a batch: its extension's or the batch's.
func deadline(ctx context.Context, db *ent.Client, b *ent.Batch, unit uuid.UUID) (time.Time, error) {
	until := *b.DeclareDeadline
	e, err := db.Extension.Query().
		Where(extension.BatchID(b.ID), extension.UnitID(unit)).
		Only(viewer.System(ctx, "extensions of the batch"))
	if err != nil && !ent.IsNotFound(err) {
		return time.Time{}, err
	}
	if e != nil && e.Until != nil && *e.Until > until {
		until = *e.Until
	}
	return until.End(), nil
}

// returnDue is the end of a return's time: so many working days from today, or
// the end of filing when that is later.
func returnDue(ctx context.Context, db *ent.Client, d *ent.Declaration) (time.Time, error) {
	due, err := ReturnDue(ctx, db, d)
	if err != nil {
		return time.Time{}, err
	}
	end, err := deadline(ctx, db, d.Edges.Batch, d.UnitID)
	if end.After(due) {
		due = end
	}
	return due, err
}

// ReturnDue is the end of the n-th working day from today, n being the batch's
// days for a return.
func ReturnDue(ctx context.Context, db *ent.Client, d *ent.Declaration) (time.Time, error) {
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return time.Time{}, err
	}
	today := clock.DateOf(clock.Now(ctx))
	return set.Calendar.AddWorkingDays(today, set.Settings.Procedure.ReturnDays).End(), nil
}

// openBatch is the batch when it takes declarations from the unit now.
func openBatch(ctx context.Context, db *ent.Client, id, unit uuid.UUID) (*ent.Batch, error) {
	b, err := db.Batch.Query().Where(batch.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("batchID")
	}
	if err != nil {
		return nil, err
	}
	end, err := deadline(ctx, db, b, unit)
	if err != nil {
		return nil, err
	}
	return b, inTime(ctx, b, end)
}

// Takes says why a batch takes no declaration from a unit now.
func Takes(ctx context.Context, db *ent.Client, id, unit uuid.UUID) error {
	_, err := openBatch(ctx, db, id, unit)
	return err
}

func inTime(ctx context.Context, b *ent.Batch, end time.Time) error {
	now := clock.Now(ctx)
	switch {
	case b.Status != batch.StatusOPEN:
		return fault.New(fault.BatchClosed, "申报批次“%s”未开放", b.NameZh)
	case now.Before(b.DeclareStart.Time()):
		return fault.New(fault.BatchClosed, "申报批次“%s”于 %s 开始申报", b.NameZh, *b.DeclareStart)
	case !now.Before(end):
		return fault.New(fault.BatchClosed, "申报已于 %s 截止", clock.LastDay(end))
	default:
		return nil
	}
}
