package spending

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/filing"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/executionfigure"
)

// figuresOf are the current figures of the payment system, by declaration.
func figuresOf(ctx context.Context, db *ent.Client, rows []*ent.Declaration) (map[uuid.UUID]*ent.ExecutionFigure, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, d := range rows {
		ids[i] = d.ID
	}
	figures, err := db.ExecutionFigure.Query().Where(executionfigure.DeclarationIDIn(ids...), executionfigure.Current(true)).All(ctx)
	found := make(map[uuid.UUID]*ent.ExecutionFigure, len(figures))
	for _, f := range figures {
		found[f.DeclarationID] = f
	}
	return found, err
}

// knownMoney is what a new form repeats: 全年预算数 in force, and 执行数 where it was imported.
func knownMoney(d *ent.Declaration, figure *ent.ExecutionFigure) (adjusted, executed *string) {
	adjusted = written(filing.InForce(d, figure))
	if figure != nil {
		executed = written(&figure.Executed)
	}
	return adjusted, executed
}

// written is an amount as a form has it; empty where there is none.
func written(m *exact.Money) *string {
	text := ""
	if m != nil {
		text = m.String()
	}
	return &text
}

// covering is the imported figure when it speaks of a whole period, to its last day: then
// it binds, and nobody types over it. An older one was only the beginning of a form.
func (p *Plan) covering(lastDay clock.Date) *ent.ExecutionFigure {
	if p.Figure == nil || p.Figure.AsOf < lastDay {
		return nil
	}
	return p.Figure
}

// lastDay is that of a month.
func lastDay(year, month int) clock.Date { return clock.NewDate(year, time.Month(month+1), 0) }

// withFigure is the form of a period with the money that is known: nobody types 全年预算数,
// nor what a figure binds.
func (p *Plan) withFigure(f form.Monitoring, month int) form.Monitoring {
	if p.Budget != nil {
		f.Adjusted = written(p.Budget)
	}
	if figure := p.covering(lastDay(p.Year, month)); figure != nil {
		f.Executed = written(&figure.Executed)
	}
	return f
}

// withYear is the form of a finished year with the money that is known. Figures are those of
// the year's own appropriation. So are the amounts that were approved while nothing else is
// named beside it: of several sources each has its part, and judge adds them up.
func (p *Plan) withYear(f form.SelfEvaluation) form.SelfEvaluation {
	alone := !slices.ContainsFunc(f.Money, func(row form.MoneyRow) bool {
		source := form.Word(row.Source)
		return source != currentAppropriation && source != carriedOver
	})
	figure := p.covering(lastDay(p.Year, 12))
	bind := func(row form.MoneyRow) form.MoneyRow {
		if p.Initial != nil && alone {
			row.Initial = written(p.Initial)
		}
		if p.Budget != nil && (alone || p.paidBudget()) {
			row.Adjusted = written(p.Budget)
		}
		if figure != nil {
			row.Executed = written(&figure.Executed)
		}
		return row
	}
	money, found := append([]form.MoneyRow{}, f.Money...), false
	for i, row := range money {
		if form.Word(row.Source) == currentAppropriation {
			money[i], found = bind(row), true
		}
	}
	if !found && (figure != nil || p.Budget != nil && alone) {
		source := currentAppropriation
		money = append([]form.MoneyRow{bind(form.MoneyRow{Source: &source})}, money...)
	}
	f.Money = money
	return f
}

// paidBudget tells whether 全年预算数 is the payment system's.
func (p *Plan) paidBudget() bool { return p.Figure != nil && p.Budget == &p.Figure.AdjustedBudget }

func (p *Plan) figureID() *uuid.UUID {
	if p.Figure == nil {
		return nil
	}
	return &p.Figure.ID
}

// Imported is the figure of the payment system beside a form, and whether it binds it.
type Imported struct {
	Figure *ent.ExecutionFigure
	Binds  bool
}

// ImportedForMonitoring is what stood beside the form when it was submitted, or stands now.
func ImportedForMonitoring(ctx context.Context, db *ent.Client, m *ent.Monitoring) (*Imported, error) {
	plan, err := PlanOfMonitoring(ctx, db, m)
	if err != nil {
		return nil, err
	}
	return plan.imported(ctx, db, m.FigureID, lastDay(m.Year, m.ThroughMonth))
}

// ImportedForSelf is what stood beside the form when it was submitted, or stands now.
func ImportedForSelf(ctx context.Context, db *ent.Client, e *ent.SelfEvaluation) (*Imported, error) {
	plan, err := PlanOfSelf(ctx, db, e)
	if err != nil {
		return nil, err
	}
	return plan.imported(ctx, db, e.FigureID, lastDay(e.Year, 12))
}

func (p *Plan) imported(ctx context.Context, db *ent.Client, submitted *uuid.UUID, until clock.Date) (*Imported, error) {
	figure := p.Figure
	if figure == nil && submitted != nil {
		f, err := db.ExecutionFigure.Get(ctx, *submitted)
		if err != nil {
			return nil, err
		}
		figure = f
	}
	if figure == nil {
		return nil, nil
	}
	return &Imported{Figure: figure, Binds: figure.AsOf >= until}, nil
}
