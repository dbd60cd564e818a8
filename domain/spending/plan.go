// Package spending is the half of the year after the budget is approved (支出绩效):
// what became of the money and of the promised targets.
package spending

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/filing"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/viewer"
)

// Plan is what was approved and is measured against: the annual indicators in their
// order, the yardsticks of the declaration's batch, and the evidence at hand. Targets,
// weights and the amount are those in force, after the approved adjustments.
type Plan struct {
	Year       int
	Scheme     string
	Amount     *exact.Money
	Initial    *exact.Money // 年初预算数: what was approved; nil of a form that was handed in, which says it itself
	Budget     *exact.Money // 全年预算数 in force, alike
	Indicators []*ent.Indicator
	Figure     *ent.ExecutionFigure // what the payment system said last; nil for none
	Evidence   map[uuid.UUID]bool
	Measured   []*Measured // what surveys found
	Set        *standard.Set

	rows []*ent.Indicator // those that adjustments took out as well
}

// PlanOf is the approved plan of a declaration that the viewer sees.
func PlanOf(ctx context.Context, db *ent.Client, id uuid.UUID) (*Plan, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(id)).WithBatch().Only(ctx)
	if err != nil {
		return nil, err
	}
	return PlanFor(ctx, db, d)
}

// PlanFor reads the approved plan of a declaration with its batch.
func PlanFor(ctx context.Context, db *ent.Client, d *ent.Declaration) (*Plan, error) {
	ctx = viewer.System(ctx, "the approved plan")
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	all, err := db.Indicator.Query().Where(indicator.DeclarationID(d.ID), indicator.Horizon("ANNUAL"), indicator.WeightNotNil()).
		Order(indicator.ByNo()).All(ctx)
	if err != nil {
		return nil, err
	}
	rows := slices.DeleteFunc(slices.Clone(all), func(row *ent.Indicator) bool { return row.Removed })
	files, err := db.Attachment.Query().Where(attachment.DeclarationID(d.ID), attachment.Removed(false),
		attachment.KindEQ(attachment.KindEVIDENCE)).IDs(ctx)
	if err != nil {
		return nil, err
	}
	measured, err := measuredOf(ctx, db, d.ID, rows)
	if err != nil {
		return nil, err
	}
	figure, err := db.ExecutionFigure.Query().Where(executionfigure.DeclarationID(d.ID), executionfigure.Current(true)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, err
	}
	p := &Plan{Year: d.BudgetYear, Figure: figure, Scheme: set.Taxonomy.Scheme(form.Word(d.Form.Scheme)).Code, Amount: filing.Granted(d),
		Initial: d.ApprovedAmount, Budget: filing.InForce(d, figure), Indicators: rows, rows: all, Set: set, Evidence: map[uuid.UUID]bool{}, Measured: measured}
	for _, id := range files {
		p.Evidence[id] = true
	}
	return p, nil
}

// handedIn is the plan as a form that was handed in meets it: later figures and amounts do
// not change what it says.
func (p *Plan) handedIn() { p.Figure, p.Initial, p.Budget = nil, nil, nil }

// yardstick is how an indicator of the plan is scored, before there is a result.
func (p *Plan) yardstick(row *ent.Indicator) scoring.IndicatorResult {
	in := scoring.IndicatorResult{Operator: row.Operator, Weight: exact.Decimal(row.Weight.String())}
	if row.ScoringRule != "" {
		in.Rule = &row.ScoringRule
	}
	if row.Operator == qualitative {
		return in
	}
	if t, err := exact.ParseDecimal(row.Target); err == nil {
		in.Target = &t
	}
	rules := p.Set.SelfEvaluation
	if row.Level1 == satisfaction && rules.Banded(p.Scheme) {
		bands := true
		in.SatisfactionBands = &bands
		return in
	}
	if rules.Gated(p.Scheme) {
		in.Gate = &p.Set.Settings.Scoring.PassGate
	}
	return in
}

const (
	qualitative  = "QUAL"
	satisfaction = "SATISFACTION"
)
