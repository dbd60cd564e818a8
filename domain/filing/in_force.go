package filing

import (
	"context"
	"slices"

	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
)

// Granted is the amount in force: the approved one, or that of the newest adjustment.
func Granted(d *ent.Declaration) *exact.Money {
	if d.AdjustedAmount != nil {
		return d.AdjustedAmount
	}
	return d.ApprovedAmount
}

// InForce is 全年预算数: what the payment system says, or an adjustment that was approved
// since; before either it is the approved amount.
func InForce(d *ent.Declaration, figure *ent.ExecutionFigure) *exact.Money {
	if figure == nil || d.AdjustedAt != nil && clock.DateOf(*d.AdjustedAt) >= figure.AsOf {
		return Granted(d)
	}
	return &figure.AdjustedBudget
}

// stood is a declaration's form as it stands after its approved adjustments.
func stood(ctx context.Context, db *ent.Client, d *ent.Declaration) (form.Declaration, error) {
	if d.Stage != declaration.StageAPPROVED {
		return d.Form, nil
	}
	steps, err := db.Adjustment.Query().Where(adjustment.DeclarationID(d.ID), adjustment.StageEQ(adjustment.StageAPPROVED)).
		Order(ent.Asc(adjustment.FieldNo)).All(ctx)
	if err != nil || len(steps) == 0 {
		return d.Form, err
	}
	rows, err := db.Indicator.Query().Where(indicator.DeclarationID(d.ID)).Order(indicator.ByNo()).All(ctx)
	return adjusted(d.Form, steps, rows), err
}

// adjusted is a form with what adjustments made of it: the money that was asked for last, the
// rows that were added, and of each row that stays the target and weight in force.
func adjusted(f form.Declaration, steps []*ent.Adjustment, rows []*ent.Indicator) form.Declaration {
	lines := slices.Clone(f.Indicators)
	for _, a := range steps {
		if a.Money || a.Lines {
			f.Amount, f.FundSources, f.BudgetLines = a.Form.Amount, a.Form.FundSources, a.Form.BudgetLines
		}
		lines = append(lines, a.Form.Added...)
	}
	f.Indicators = nil
	for i, line := range lines {
		at := slices.IndexFunc(rows, func(row *ent.Indicator) bool { return row.No == i+1 })
		if at < 0 || rows[at].Removed {
			continue
		}
		row := rows[at]
		if line.TargetValue != nil {
			line.TargetValue = &row.Target
		} else {
			line.TargetText = &row.Target
		}
		if row.Weight != nil {
			weight := row.Weight.String()
			line.Weight = &weight
		}
		f.Indicators = append(f.Indicators, line)
	}
	return f
}
