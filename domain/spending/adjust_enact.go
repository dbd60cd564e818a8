package spending

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/viewer"
)

// enact makes what was asked for the plan, and repeats the amount in forms that are open
// and still show the one before.
func enact(ctx context.Context, db *ent.Client, a *ent.Adjustment, plan *Plan) error {
	for i, row := range plan.Indicators {
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
	if !a.Money {
		return nil
	}
	if err := db.Declaration.UpdateOneID(a.DeclarationID).SetAdjustedAmount(*a.AmountAfter).AddVersion(1).Exec(ctx); err != nil {
		return err
	}
	return repeat(ctx, db, a)
}

// repeat puts the new amount into the open forms of monitoring that show the one before.
func repeat(ctx context.Context, db *ent.Client, a *ent.Adjustment) error {
	open, err := db.Monitoring.Query().Where(openOf(a.DeclarationID)...).All(ctx)
	if err != nil {
		return err
	}
	for _, m := range open {
		if form.Word(m.Form.Adjusted) != a.Before.Amount {
			continue
		}
		amount := a.AmountAfter.String()
		m.Form.Adjusted = &amount
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

// back puts the targets of an earlier edition into the plan.
func (p *Plan) back(ctx context.Context, db *ent.Client, d *ent.Declaration, edition int) error {
	next, err := db.Adjustment.Query().Where(adjustment.DeclarationID(d.ID), adjustment.Edition(edition+1)).
		Only(viewer.System(ctx, "targets as they were"))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for i, row := range p.Indicators {
		then, was := *row, next.Before.Rows[i]
		points, err := exact.ParsePoints(was.Weight)
		if err != nil {
			return err
		}
		then.Target, then.Weight = was.Target, &points
		p.Indicators[i] = &then
	}
	return nil
}
