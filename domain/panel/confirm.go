package panel

import (
	"bytes"
	"context"
	"slices"

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

// ConfirmPanel lets the panel begin; DueOn is the last day of scoring.
type ConfirmPanel struct {
	ID      uuid.UUID
	Version int
	DueOn   clock.Date
}

// Confirm opens the files to the panel (确认专家组): an odd number of experts, no
// fewer than the batch asks for, with the fields that the draw had to seat
// (E_POOL_TOO_SMALL), all of whom have accepted and none of whom must be recused by
// now (E_RECUSAL).
func Confirm(ctx context.Context, db *ent.Client, in ConfirmPanel) (*ent.Declaration, error) {
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StagePANEL_FORMING {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能%s", workflow.StageNames[d.Stage], workflow.NameOf(workflow.PanelConfirm))
	}
	forming, err := Forming(ctx, db, d)
	if err != nil {
		return nil, err
	}
	if forming == nil {
		return nil, fault.New(fault.Frozen, "尚未抽取专家组")
	}
	round, err := Hold(ctx, db, forming.ID)
	if err != nil {
		return nil, err
	}
	sheets, err := seated(ctx, db, round)
	if err != nil {
		return nil, err
	}
	faults, err := ready(ctx, db, round, sheets)
	if err != nil {
		return nil, err
	}
	if err := append(faults, later(ctx, in.DueOn)...).Err(); err != nil {
		return nil, err
	}
	return begin(ctx, db, d, round, sheets, in)
}

// seated are the sheets that count in a round, by label, with their experts.
func seated(ctx context.Context, db *ent.Client, round *ent.ReviewRound) ([]*ent.ExpertSheet, error) {
	return db.ExpertSheet.Query().
		Where(expertsheet.RoundID(round.ID), expertsheet.StatusIn(workflow.Valid...)).
		Order(expertsheet.ByLabel()).WithExpert().All(viewer.System(ctx, "who sits in the panel"))
}

// later refuses a last day that is over, and one so far away that the year was mistyped.
func later(ctx context.Context, due clock.Date) fault.List {
	today := clock.DateOf(clock.Now(ctx))
	switch last := today.AddYears(1); {
	case due <= today:
		return fault.List{fault.New(fault.DateOrder, "评审截止日期应晚于今天，现为 %s", due).At("dueOn")}
	case due > last:
		return fault.List{fault.New(fault.DateOrder, "评审截止日期最晚为 %s，现为 %s", last, due).At("dueOn")}
	default:
		return nil
	}
}

// ready says what the panel still lacks.
func ready(ctx context.Context, db *ent.Client, round *ent.ReviewRound, sheets []*ent.ExpertSheet) (fault.List, error) {
	var faults fault.List
	least := round.Edges.Declaration.Edges.Batch.MinExperts
	if n := len(sheets); n < least || n%2 == 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "专家组应为不少于 %d 人的奇数，现为 %d 人", least, n))
	}
	record, err := recordOf(ctx, db, round, round.Edges.Declaration.Code)
	if err != nil {
		return nil, err
	}
	codes := make([]string, len(sheets))
	for i, s := range sheets {
		codes[i] = s.Edges.Expert.Code
	}
	faults = append(faults, record.Basis.lacks(codes)...)
	lib, err := open(ctx, db, round.Edges.Declaration)
	if err != nil {
		return nil, err
	}
	for _, s := range sheets {
		if s.Status == expertsheet.StatusINVITED {
			faults.Add(fault.New(fault.Required, "%s尚未答复邀请", s.Label))
		}
		for _, bar := range recusals(lib.barsOf(s.Edges.Expert.Code, Need{})) {
			faults.Add(fault.New(fault.Recusal, "%s应回避：%s", s.Label, bar.Text))
		}
	}
	return faults, nil
}

// stays are the bars for which nobody leaves a panel: a term that ends, a load that fills
// up, or an absence that is known since.
var stays = []Reason{LoadFull, TermOver, Busy}

// recusals are the bars by which a member must leave a panel.
func recusals(bars []Bar) []Bar {
	return slices.DeleteFunc(bars, func(b Bar) bool { return slices.Contains(stays, b.Reason) })
}

// begin opens the round, the declaration and every sheet until the end of the day.
func begin(ctx context.Context, db *ent.Client, d *ent.Declaration, round *ent.ReviewRound,
	sheets []*ent.ExpertSheet, in ConfirmPanel) (*ent.Declaration, error) {
	due := in.DueOn.End().UTC()
	err := round.Update().SetStatus(reviewround.StatusINDIVIDUAL).SetDueAt(due).
		Exec(viewer.System(ctx, "the panel begins"))
	if err != nil {
		return nil, err
	}
	moved, err := workflow.Take(ctx, db, d, in.Version, workflow.PanelConfirm, workflow.Because{},
		func(u *ent.DeclarationUpdateOne) { u.SetDueAt(due) })
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sheets, func(a, b *ent.ExpertSheet) int { // two panels lock experts in one order
		return bytes.Compare(a.ExpertID[:], b.ExpertID[:])
	})
	for _, s := range sheets {
		if _, err := start(ctx, db, s, due); err != nil {
			return nil, err
		}
	}
	return moved, nil
}
