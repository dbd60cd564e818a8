package filing

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/viewer"
)

// Remind tells a unit's clerks some days before their forms are due, by the batch's date
// or by that of a return: of all that is due on one day at once, and once for each of
// the days that the settings name. It is the machine's job, over all divisions.
func Remind(ctx context.Context, db *ent.Client) error {
	const job = "remind of forms"
	going, err := db.Batch.Query().Where(batch.StatusEQ(batch.StatusOPEN)).Order(batch.ByID()).All(viewer.Machine(ctx, "", job))
	if err != nil {
		return err
	}
	for _, b := range going {
		if err := remind(viewer.Machine(ctx, b.Division, job), db, b); err != nil {
			return fmt.Errorf("remind of batch %s: %w", b.ID, err)
		}
	}
	return nil
}

func remind(ctx context.Context, db *ent.Client, b *ent.Batch) error {
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil || set.Settings == nil || len(set.Settings.Procedure.ReminderDays) == 0 {
		return err // a batch without settings reminds of nothing
	}
	now, procedure := clock.Now(ctx), set.Settings.Procedure
	forms, err := db.Declaration.Query().
		Where(declaration.BatchID(b.ID), declaration.StageIn(workflow.Editable...), declaration.DueAtGT(now),
			declaration.DueAtLTE(now.AddDate(0, 0, slices.Max(procedure.ReminderDays)))).
		Order(declaration.ByUnitID(), declaration.ByDueAt(), declaration.ByCode()).All(ctx)
	if err != nil {
		return err
	}
	for len(forms) > 0 {
		first := forms[0]
		n := slices.IndexFunc(forms, func(d *ent.Declaration) bool { return d.UnitID != first.UnitID || !d.DueAt.Equal(*first.DueAt) })
		if n < 0 {
			n = len(forms)
		}
		forms = forms[n:]
		days, near := procedure.Reminder(first.DueAt.Sub(now))
		if !near {
			continue
		}
		if err := notify.Tell(ctx, db, first, []viewer.Role{viewer.UnitClerk}, due(b.ID, first, n, days)); err != nil {
			return err
		}
	}
	return nil
}

// due is the reminder of a unit's forms that end together, the first of which is named.
func due(batchID uuid.UUID, first *ent.Declaration, count, days int) notify.News {
	last := clock.LastDay(*first.DueAt)
	detail := fmt.Sprintf("请于 %s 前提交", last)
	if count > 1 {
		detail = fmt.Sprintf("等 %d 个项目请于 %s 前提交", count, last)
	}
	return notify.News{Kind: "declaration.due", Detail: detail,
		Dedupe: fmt.Sprintf("declaration.due/%s/%s/%s/%d", batchID, first.UnitID, last, days)}
}
