package panel

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/viewer"
)

// PanelCheck is what still stands against confirming a panel. Shortage names the
// seats that no reserve can fill any more. WorkingDays are those after today up to
// the day that was asked about, else up to SuggestedDue, the day that is usual; they
// are counted within a year.
type PanelCheck struct {
	Faults       []*fault.Fault
	Shortage     *string
	WorkingDays  int
	SuggestedDue clock.Date
}

// CheckPanel tells what Confirm would say of the panel and of a due date, without
// confirming.
func CheckPanel(ctx context.Context, db *ent.Client, declarationID uuid.UUID, dueOn *clock.Date) (*PanelCheck, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(declarationID)).WithBatch().WithUnit().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	today := clock.DateOf(clock.Now(ctx))
	check := &PanelCheck{Faults: []*fault.Fault{}, SuggestedDue: usualDue(d.Edges.Batch, set.Calendar, today)}
	due := check.SuggestedDue
	if dueOn != nil {
		due = *dueOn
		check.Faults = append(check.Faults, later(ctx, due)...)
	}
	check.WorkingDays = set.Calendar.WorkingDays(today, min(due, today.AddYears(1)))
	return check, check.panel(ctx, db, d)
}

// panel adds what the panel itself lacks.
func (c *PanelCheck) panel(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	forming, err := Forming(ctx, db, d)
	if err != nil {
		return err
	}
	if d.Stage != declaration.StagePANEL_FORMING || forming == nil {
		c.Faults = append(c.Faults, fault.New(fault.Frozen, "尚未抽取专家组"))
		return nil
	}
	sys := viewer.System(ctx, "check a panel")
	round, err := Read(ctx, db, forming.ID)
	if err != nil {
		return err
	}
	sheets, err := seated(ctx, db, round)
	if err != nil {
		return err
	}
	lacks, err := ready(ctx, db, round, sheets)
	if err != nil {
		return err
	}
	c.Faults = append(c.Faults, lacks...)
	return c.shortage(sys, db, round, len(sheets))
}

// shortage asks the draw whether the seats that are empty can still be filled.
func (c *PanelCheck) shortage(ctx context.Context, db *ent.Client, round *ent.ReviewRound, taken int) error {
	record, err := recordOf(ctx, db, round, round.Edges.Declaration.Code)
	if err != nil || taken >= record.Basis.Need.Size {
		return err
	}
	_, err = record.next(ctx, db, round)
	if short, ok := fault.Of(err); ok {
		text := short.Error()
		c.Shortage = &text
		return nil
	}
	return err
}
