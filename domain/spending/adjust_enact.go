package spending

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/filing"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/viewer"
)

// enact makes what was asked for the plan, and repeats it in forms that are open: the
// amount, and the rows that stay.
func enact(ctx context.Context, db *ent.Client, a *ent.Adjustment, plan *Plan) error {
	for i, row := range plan.Indicators {
		if gone(a.Form, i) {
			if err := row.Update().SetRemoved(true).Exec(ctx); err != nil {
				return fmt.Errorf("take an indicator out: %w", err)
			}
			continue
		}
		target, weight := asked(a.Form, a.Before, i)
		points, err := exact.ParsePoints(weight)
		if err != nil {
			return err
		}
		if target == row.Target && points == *row.Weight {
			continue
		}
		if err := row.Update().SetTarget(target).SetWeight(points).Exec(ctx); err != nil {
			return fmt.Errorf("adjust an indicator: %w", err)
		}
	}
	if err := add(ctx, db, a); err != nil {
		return err
	}
	if a.Money {
		if err := adjusted(ctx, db, a); err != nil {
			return err
		}
	}
	return repeat(ctx, db, a)
}

// add makes the new rows of the plan, after all that the declaration ever had.
func add(ctx context.Context, db *ent.Client, a *ent.Adjustment) error {
	if len(a.Form.Added) == 0 {
		return nil
	}
	last, err := db.Indicator.Query().Where(indicator.DeclarationID(a.DeclarationID)).Order(ent.Desc(indicator.FieldNo)).First(ctx)
	if err != nil {
		return fmt.Errorf("the last indicator: %w", err)
	}
	rows := make([]*ent.IndicatorCreate, len(a.Form.Added))
	for i, line := range a.Form.Added {
		rows[i] = filing.IndicatorOf(db, a.Division, a.DeclarationID, last.No+1+i, annually(line)).SetLocked(true)
	}
	return db.Indicator.CreateBulk(rows...).Exec(ctx)
}

// adjusted writes the amount that is in force from now on.
func adjusted(ctx context.Context, db *ent.Client, a *ent.Adjustment) error {
	if err := db.Declaration.UpdateOneID(a.DeclarationID).SetAdjustedAmount(*a.AmountAfter).SetAdjustedAt(clock.Now(ctx)).AddVersion(1).Exec(ctx); err != nil {
		return fmt.Errorf("adjust the amount: %w", err)
	}
	return nil
}

// repeat puts the new amount into the open forms of monitoring, and leaves the lines of rows
// that were taken out.
func repeat(ctx context.Context, db *ent.Client, a *ent.Adjustment) error {
	open, err := db.Monitoring.Query().Where(openOf(a.DeclarationID)...).All(ctx)
	if err != nil {
		return err
	}
	for _, m := range open {
		changed := false
		if a.Money {
			m.Form.Adjusted, changed = written(a.AmountAfter), true
		}
		stay := make([]form.ProgressLine, 0, len(m.Form.Results))
		for i, line := range m.Form.Results {
			if !gone(a.Form, i) {
				stay = append(stay, line)
			}
		}
		if changed = changed || len(stay) < len(m.Form.Results); !changed {
			continue
		}
		m.Form.Results = stay
		if err := m.Update().SetForm(m.Form).SetVersion(m.Version + 1).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// editionOf is the edition of the targets in force: how many adjustments were approved.
func editionOf(ctx context.Context, db *ent.Client, id uuid.UUID) (int, error) {
	return db.Adjustment.Query().Where(adjustment.DeclarationID(id), adjustment.StageEQ(adjustment.StageAPPROVED)).
		Count(viewer.System(ctx, "the edition of the targets"))
}

// back puts the rows and targets of an earlier edition into the plan.
func (p *Plan) back(ctx context.Context, db *ent.Client, d *ent.Declaration, edition int) error {
	next, err := db.Adjustment.Query().Where(adjustment.DeclarationID(d.ID), adjustment.Edition(edition+1)).
		Only(viewer.System(ctx, "targets as they were"))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	rows := make([]*ent.Indicator, len(next.Before.Rows))
	for i, was := range next.Before.Rows {
		of := slices.IndexFunc(p.rows, func(row *ent.Indicator) bool { return row.No == was.No })
		if of < 0 {
			return fmt.Errorf("adjustment %s: no indicator %d", next.ID, was.No)
		}
		then := *p.rows[of]
		points, err := exact.ParsePoints(was.Weight)
		if err != nil {
			return err
		}
		then.Target, then.Weight = was.Target, &points
		rows[i] = &then
	}
	p.Indicators = rows
	return nil
}
