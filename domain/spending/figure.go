package spending

import (
	"context"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
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

// knownMoney is what a new form repeats: 全年预算数, as an adjustment or else the payment
// system has it, and 执行数 where it was imported.
func knownMoney(d *ent.Declaration, figure *ent.ExecutionFigure) (adjusted, executed *string) {
	text := ""
	if amount := granted(d); amount != nil {
		text = amount.String()
	}
	if figure == nil {
		return &text, nil
	}
	adjusted, executed = written(figure)
	if d.AdjustedAmount != nil {
		adjusted = &text
	}
	return adjusted, executed
}

func written(f *ent.ExecutionFigure) (adjusted, executed *string) {
	budget, spent := f.AdjustedBudget.String(), f.Executed.String()
	return &budget, &spent
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

// withFigure is the form of a period with the figures that bind it.
func (p *Plan) withFigure(f form.Monitoring, month int) form.Monitoring {
	if figure := p.covering(lastDay(p.Year, month)); figure != nil {
		f.Adjusted, f.Executed = written(figure)
	}
	return f
}

// withYear is the form of a finished year with the figures that bind it: they are those of
// the year's own appropriation, which such a form always has.
func (p *Plan) withYear(f form.SelfEvaluation) form.SelfEvaluation {
	figure := p.covering(lastDay(p.Year, 12))
	if figure == nil {
		return f
	}
	money, found := append([]form.MoneyRow{}, f.Money...), false
	for i := range money {
		if form.Word(money[i].Source) == currentAppropriation {
			money[i].Adjusted, money[i].Executed = written(figure)
			found = true
		}
	}
	if !found {
		source := currentAppropriation
		row := form.MoneyRow{Source: &source}
		row.Adjusted, row.Executed = written(figure)
		money = append([]form.MoneyRow{row}, money...)
	}
	f.Money = money
	return f
}

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
