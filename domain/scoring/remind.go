package scoring

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Remind tells experts some days before their sheet is due, and when it is overdue
// the office too; each reminder is given once. It is the machine's job, over all
// divisions; units hear nothing of it.
func Remind(ctx context.Context, db *ent.Client) error {
	const job = "remind of sheets"
	open, err := db.ExpertSheet.Query().
		Where(expertsheet.StatusIn(workflow.Open...), expertsheet.DueAtNotNil()).
		Order(expertsheet.ByDueAt(), expertsheet.ByID()).
		WithExpert().WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).
		All(viewer.Machine(ctx, "", job))
	if err != nil {
		return err
	}
	for _, s := range open {
		if err := remind(viewer.Machine(ctx, s.Division, job), db, s); err != nil {
			return fmt.Errorf("remind of sheet %s: %w", s.ID, err)
		}
	}
	return nil
}

func remind(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) error {
	d := s.Edges.Declaration
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return err
	}
	now := clock.Now(ctx)
	overdue := !now.Before(*s.DueAt)
	days, near := set.Settings.Procedure.Reminder(s.DueAt.Sub(now))
	if !overdue && !near {
		return nil
	}
	last := clock.LastDay(*s.DueAt)
	news := notify.News{Kind: "sheet.due", Detail: fmt.Sprintf("请于 %s 前提交", last), Sheet: &s.ID,
		Dedupe: fmt.Sprintf("sheet.due/%s/%s/%d", s.ID, last, days)}
	if overdue {
		news = notify.News{Kind: "sheet.overdue", Detail: fmt.Sprintf("%s的评审表已于 %s 到期", s.Label, last), Sheet: &s.ID,
			Dedupe: fmt.Sprintf("sheet.overdue/%s/%s", s.ID, last)}
		if err := notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice}, news); err != nil {
			return err
		}
	}
	if s.Edges.Expert.UserID == nil {
		return nil
	}
	return notify.TellUsers(ctx, db, []uuid.UUID{*s.Edges.Expert.UserID}, d, news)
}
