package spending

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/survey"
)

// Measured is an actual value that a survey found, so that nobody types it.
type Measured struct {
	Row      int // in the plan
	Value    exact.Decimal
	SurveyID uuid.UUID
}

// measuredOf are the values that closed surveys of enough people gave.
func measuredOf(ctx context.Context, db *ent.Client, declarationID uuid.UUID, plan []*ent.Indicator) ([]*Measured, error) {
	rows, err := db.Survey.Query().Where(survey.DeclarationID(declarationID), survey.Feeds(true)).Order(survey.ByID()).All(ctx)
	var all []*Measured
	for _, s := range rows {
		for i, row := range plan {
			if row.No == s.IndicatorNo {
				all = append(all, &Measured{Row: i, Value: s.Share.Plain(), SurveyID: s.ID})
			}
		}
	}
	return all, err
}

// measured tells whether a row's actual value is one that a survey found: the survey is
// its evidence.
func (p *Plan) measured(row int) bool {
	for _, m := range p.Measured {
		if m.Row == row {
			return true
		}
	}
	return false
}

// withMeasured puts what surveys found into a form, over what may be typed there.
func (p *Plan) withMeasured(f form.SelfEvaluation) form.SelfEvaluation {
	f.Results = p.found(f.Results)
	return f
}

// found are results with the values that surveys found.
func (p *Plan) found(results []form.ResultRow) []form.ResultRow {
	for _, m := range p.Measured {
		rows := make([]form.ResultRow, max(len(results), m.Row+1))
		copy(rows, results)
		value := string(m.Value)
		rows[m.Row].Actual = &value
		results = rows
	}
	return results
}

// feedAll feeds the self-evaluations that have just been made.
func feedAll(ctx context.Context, db *ent.Client, rows []*ent.Declaration) error {
	ids := make([]uuid.UUID, len(rows))
	for i, d := range rows {
		ids[i] = d.ID
	}
	asked, err := db.Declaration.Query().
		Where(declaration.IDIn(ids...), declaration.HasSurveysWith(survey.Feeds(true))).All(ctx)
	if err != nil {
		return err
	}
	for _, d := range asked {
		if err := Feed(ctx, db, d); err != nil {
			return err
		}
	}
	return nil
}

// Feed puts what surveys found into the self-evaluation of a declaration, while the
// unit still writes it.
func Feed(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	e, err := db.SelfEvaluation.Query().
		Where(selfevaluation.DeclarationID(d.ID), selfevaluation.StageIn(workflow.SelfEditable...)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	plan, err := PlanFor(ctx, db, e.Edges.Declaration)
	if err != nil {
		return err
	}
	return e.Update().SetForm(plan.withMeasured(e.Form)).SetVersion(e.Version + 1).Exec(ctx)
}
