package panel

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// ExtendRound gives a panel more time, or with SheetID one member of it; DueOn is the
// new last day of scoring.
type ExtendRound struct {
	DeclarationID uuid.UUID
	Version       int
	SheetID       *uuid.UUID
	DueOn         clock.Date
	Reason        string
}

// Extend moves the end of an individual review (延长评审期限), also of one that is over:
// who is late may hand in again. Whoever had more time already keeps it. The reason
// stands in the history of the sheets, which units do not read: it may tell of a member.
// Of whom an absence keeps from the days that are added the office is told.
func Extend(ctx context.Context, db *ent.Client, in ExtendRound) (*ent.Declaration, error) {
	if err := in.known(ctx, db); err != nil {
		return nil, err
	}
	d, err := filing.Load(ctx, db, in.DeclarationID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StageINDIVIDUAL_REVIEW {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能延长评审期限", workflow.StageNames[d.Stage])
	}
	round, err := scored(ctx, db, d)
	if err != nil {
		return nil, err
	}
	open, err := unfinished(ctx, db, round, in.SheetID)
	if err != nil {
		return nil, err
	}
	reason, err := workflow.NeedText("reason", "延长的原因", in.Reason, shortestReason)
	faults, _ := fault.Of(err)
	due := in.DueOn.End().UTC()
	dated := later(ctx, in.DueOn)
	if len(dated) == 0 && in.SheetID == nil {
		dated = longer(round.DueAt, due)
	}
	faults = append(faults, dated...)
	early := slices.DeleteFunc(open, func(s *ent.ExpertSheet) bool { return s.DueAt != nil && !s.DueAt.Before(due) })
	if len(early) == 0 && len(faults) == 0 {
		faults.Add(fault.New(fault.DateOrder, "未提交的评审表都已可评审至 %s 或更晚", in.DueOn).At("dueOn"))
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	for _, s := range early {
		if err := extend(ctx, db, s, due, reason); err != nil {
			return nil, err
		}
		if err := TellAway(ctx, db, d, s, in.DueOn); err != nil {
			return nil, err
		}
	}
	if in.SheetID != nil {
		return d, nil
	}
	if err := round.Update().SetDueAt(due).Exec(viewer.System(ctx, "a panel has more time")); err != nil {
		return nil, err
	}
	return workflow.Take(ctx, db, d, in.Version, workflow.ExtendReview, workflow.Because{Reason: fmt.Sprintf("至 %s", in.DueOn)},
		func(u *ent.DeclarationUpdateOne) { u.SetDueAt(due) })
}

// known refuses a sheet that is not of the declaration, or not the viewer's to know.
func (in ExtendRound) known(ctx context.Context, db *ent.Client) error {
	if in.SheetID == nil {
		return nil
	}
	there, err := db.ExpertSheet.Query().Where(expertsheet.ID(*in.SheetID), expertsheet.DeclarationID(in.DeclarationID)).Exist(ctx)
	if err == nil && !there {
		return fault.Missing().At("sheetID")
	}
	return err
}

// scored holds the round of a declaration whose panel scores.
func scored(ctx context.Context, db *ent.Client, d *ent.Declaration) (*ent.ReviewRound, error) {
	id, err := db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID), reviewround.No(d.ReviewRound),
		reviewround.StatusEQ(reviewround.StatusINDIVIDUAL)).OnlyID(viewer.System(ctx, "the panel that scores"))
	if err != nil {
		return nil, err
	}
	return Hold(ctx, db, id)
}

// unfinished are the round's sheets that are still written, by label: all of them, or the
// one that was named.
func unfinished(ctx context.Context, db *ent.Client, round *ent.ReviewRound, one *uuid.UUID) ([]*ent.ExpertSheet, error) {
	q := db.ExpertSheet.Query().Where(expertsheet.RoundID(round.ID), expertsheet.StatusIn(workflow.Open...)).Order(expertsheet.ByLabel())
	if one == nil {
		sheets, err := q.All(ctx)
		if err == nil && len(sheets) == 0 {
			err = fault.New(fault.Frozen, "没有尚未提交的评审表，不必延长")
		}
		return sheets, err
	}
	s, err := db.ExpertSheet.Query().Where(expertsheet.ID(*one), expertsheet.RoundID(round.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing().At("sheetID")
	case err != nil:
		return nil, err
	case !slices.Contains(workflow.Open, s.Status):
		return nil, fault.New(fault.Frozen, "评审表%s，不能延长期限", workflow.SheetNames[s.Status]).At("sheetID")
	default:
		return []*ent.ExpertSheet{s}, nil
	}
}

// longer refuses a last day that is no later than the panel has already.
func longer(now *time.Time, due time.Time) fault.List {
	if now == nil || due.After(*now) {
		return nil
	}
	return fault.List{fault.New(fault.DateOrder, "新的评审截止日期应晚于现在的 %s", clock.LastDay(*now)).At("dueOn")}
}

// extend gives one sheet more time and tells its expert, of the day alone. The version
// stays: its expert may be writing, and nothing of what he writes has changed.
func extend(ctx context.Context, db *ent.Client, s *ent.ExpertSheet, due time.Time, reason string) error {
	why := workflow.Because{Reason: reason, Detail: fmt.Sprintf("可评审至 %s", clock.LastDay(due))}
	_, err := workflow.TakeSheet(ctx, db, s, s.Version, workflow.Extend, why,
		func(u *ent.ExpertSheetUpdateOne) { u.SetDueAt(due).SetVersion(s.Version) })
	return err
}
