package comparison

import (
	"context"
	"fmt"

	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// Keep puts the unit prices of a declaration into the library when its budget is
// approved with this amount.
func Keep(ctx context.Context, db *ent.Client, d *ent.Declaration, granted exact.Money) error {
	lines := approved(d.Form, d.LineCuts, *d.Amount, granted)
	rows := make([]*ent.PriceCreate, len(lines))
	for i, p := range lines {
		rows[i] = db.Price.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetProjectID(d.ProjectID).
			SetBudgetYear(d.BudgetYear).SetLine(p.line).SetNormalName(p.name).SetUnit(p.unit).SetDepEcoCode(p.class).
			SetUnitPrice(p.price)
	}
	if err := db.Price.CreateBulk(rows...).Exec(viewer.System(ctx, "prices of an approved budget")); err != nil {
		return fmt.Errorf("keep the prices of %s: %w", d.Code, err)
	}
	return nil
}
