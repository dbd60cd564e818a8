package overall

import (
	"context"
	"math/big"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// Where a figure comes from.
const (
	fromForm     = "FORM"     // the department's own form
	fromPast     = "PAST"     // the form of the year before
	fromProjects = "PROJECTS" // its projects' papers
	typed        = "TYPED"    // nowhere in the system
)

// Projects is what a department's projects of the year come to (项目汇总).
type Projects struct {
	Count       int
	Planned     exact.Money // as approved, before that as declared
	Procurement exact.Money // 政府采购 among it
	Evaluated   int         // with a submitted self-evaluation
	Confirmed   int         // whose self-evaluation stands
	Initial     exact.Money // of those with a self-evaluation: as approved
	Adjusted    exact.Money
	Executed    exact.Money
	Rate        *exact.Decimal // 执行率 in per cent
	Average     *exact.Points  // the mean of their totals, by money
	Grades      []*GradeCount

	shared []*shared      // the projects' own indicators, with what was achieved
	paid   *exact.Decimal // 实际支付进度 of the newest monitoring, in per cent
	due    *exact.Decimal // 既定支付进度 by its month, in per cent
}

// GradeCount is how many projects have a grade.
type GradeCount struct {
	Grade term.Grade
	Count int
}

// ProjectsOf sums a department's projects up for whoever sees its form.
func ProjectsOf(ctx context.Context, db *ent.Client, o *ent.Overall) (*Projects, error) {
	p, err := projectsOf(ctx, db, o)
	if err != nil {
		return nil, err
	}
	return p, p.evaluated(viewer.System(ctx, "what a department's projects came to"), db, o)
}

// theirs are the declarations of the year that may still be paid for, of the department
// and the units under it.
func theirs(o *ent.Overall) []predicate.Declaration {
	return []predicate.Declaration{
		declaration.BudgetYear(o.Year),
		declaration.StageNotIn(declaration.StageDRAFT, declaration.StageBLOCKED, declaration.StageREJECTED, declaration.StageWITHDRAWN),
		declaration.HasUnitWith(unit.Or(unit.ID(o.UnitID), unit.ParentID(o.UnitID))),
	}
}

// projectsOf sums the money that is planned for the projects.
func projectsOf(ctx context.Context, db *ent.Client, o *ent.Overall) (*Projects, error) {
	rows, err := db.Declaration.Query().Where(theirs(o)...).
		Select(declaration.FieldID, declaration.FieldAmount, declaration.FieldReviewedAmount, declaration.FieldApprovedAmount, declaration.FieldForm).
		All(viewer.System(ctx, "what a department's projects come to"))
	if err != nil {
		return nil, err
	}
	p := &Projects{Count: len(rows)}
	for _, d := range rows {
		for _, m := range []*exact.Money{d.ApprovedAmount, d.ReviewedAmount, d.Amount} {
			if m != nil {
				p.Planned += *m
				break
			}
		}
		if m, err := exact.ParseMoney(form.Word(d.Form.ProcurementAmount)); err == nil {
			p.Procurement += m
		}
	}
	return p, nil
}

// evaluated adds what the projects' self-evaluations and monitoring say.
func (p *Projects) evaluated(ctx context.Context, db *ent.Client, o *ent.Overall) error {
	rows, err := db.SelfEvaluation.Query().
		Where(selfevaluation.TotalNotNil(), selfevaluation.HasDeclarationWith(theirs(o)...)).
		WithDeclaration(func(q *ent.DeclarationQuery) {
			q.Select(declaration.FieldID, declaration.FieldCode, declaration.FieldNameZh, declaration.FieldApprovedAmount)
			q.WithIndicators(func(q *ent.IndicatorQuery) {
				q.Where(indicator.Horizon("ANNUAL"), indicator.WeightNotNil(), indicator.Removed(false)).Order(indicator.ByNo())
			})
		}).All(ctx)
	if err != nil {
		return err
	}
	points, grades := new(big.Rat), map[term.Grade]int{}
	for _, e := range rows {
		p.Evaluated++
		if m := e.Edges.Declaration.ApprovedAmount; m != nil {
			p.Initial += *m
		}
		p.Adjusted += *e.AdjustedBudget
		p.Executed += *e.Executed
		total, grade := *e.Total, *e.Grade
		if e.FinalTotal != nil {
			p.Confirmed++
			total, grade = *e.FinalTotal, *e.FinalGrade
		}
		grades[grade]++
		p.shared = append(p.shared, sharedOf(e)...)
		points.Add(points, new(big.Rat).Mul(total.Rat(), e.AdjustedBudget.Rat()))
	}
	for _, grade := range []term.Grade{term.Excellent, term.Good, term.Fair, term.Poor} {
		p.Grades = append(p.Grades, &GradeCount{grade, grades[grade]})
	}
	if p.Adjusted > 0 {
		rate := percent(p.Executed.Rat(), p.Adjusted.Rat())
		average := exact.RoundPoints(points.Quo(points, p.Adjusted.Rat()))
		p.Rate, p.Average = &rate, &average
	}
	return p.paidInTime(ctx, db, o)
}

// paidInTime compares what the newest period of monitoring found paid with the part of
// the year that had passed.
func (p *Projects) paidInTime(ctx context.Context, db *ent.Client, o *ent.Overall) error {
	rows, err := db.Monitoring.Query().
		Where(monitoring.AdjustedBudgetNotNil(), monitoring.HasDeclarationWith(theirs(o)...)).All(ctx)
	if err != nil {
		return err
	}
	newest := 0
	for _, m := range rows {
		newest = max(newest, m.ThroughMonth)
	}
	var adjusted, executed exact.Money
	for _, m := range rows {
		if m.ThroughMonth == newest {
			adjusted, executed = adjusted+*m.AdjustedBudget, executed+*m.Executed
		}
	}
	if adjusted > 0 {
		paid, due := percent(executed.Rat(), adjusted.Rat()), percent(big.NewRat(int64(newest), 1), big.NewRat(12, 1))
		p.paid, p.due = &paid, &due
	}
	return nil
}

// percent is a part of a whole in per cent, with two decimals.
func percent(part, whole *big.Rat) exact.Decimal { return exact.Fixed(ratio(part, whole), 2) }

// ratio is a part of a whole in per cent, exactly.
func ratio(part, whole *big.Rat) *big.Rat {
	r := new(big.Rat).Quo(part, whole)
	return r.Mul(r, big.NewRat(100, 1))
}

// held are the figures that the system has of a department's year, by their code.
type held map[string]form.MeasureFigure

// figuresOf gathers them, and the projects' indicators that are rolled up.
func figuresOf(ctx context.Context, db *ent.Client, o *ent.Overall) (held, []*shared, error) {
	p, err := ProjectsOf(ctx, db, o)
	if err != nil {
		return nil, nil, err
	}
	h := held{}
	b := o.Form.Budget
	h.put("POSTS", fromForm, b.Posts)
	h.put("STAFF", fromForm, b.Staff)
	h.put("THREE_PUBLIC", fromForm, b.ThreePublic)
	h.put("BASIC", fromForm, b.Basic)
	h.put("PROJECTS", fromForm, b.Projects)
	h.count("TASKS", fromForm, len(o.Form.Tasks))
	if len(o.Form.Past) > 0 {
		h.put("THREE_PUBLIC_PAST", fromPast, o.Form.Past[0].ThreePublic)
	}
	if p.Evaluated > 0 {
		h.money("PROJECTS_INITIAL", p.Initial)
		h.money("PROJECTS_ADJUSTED", p.Adjusted)
		h.money("PROJECTS_EXECUTED", p.Executed)
	}
	h.money("PROCUREMENT", p.Procurement)
	h.satisfied(p.shared)
	if p.paid != nil {
		h["PAID"] = form.MeasureFigure{Source: fromProjects, Value: p.paid}
		h["DUE"] = form.MeasureFigure{Source: fromProjects, Value: p.due}
	}
	return h, p.shared, h.carriedOver(viewer.System(ctx, "what was left last year"), db, o)
}

// carriedOver takes what was left of last year's budget from last year's evaluation.
func (h held) carriedOver(ctx context.Context, db *ent.Client, o *ent.Overall) error {
	last, err := db.Overall.Query().Where(overall.UnitID(o.UnitID), overall.Year(o.Year-1), overall.ScoredAtNotNil()).Only(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	values := map[string]*big.Rat{}
	for _, m := range last.Frozen.Measures {
		for _, f := range m.Figures {
			if f.Value != nil {
				values[f.Code] = f.Value.Rat()
			}
		}
	}
	if left, ok := rates["CARRYOVER"].above(values); ok {
		value := exact.Fixed(left, 6)
		h["CARRYOVER_PAST"] = form.MeasureFigure{Source: fromPast, Value: &value}
	}
	return nil
}

func (h held) put(code, source string, text *string) {
	if d, err := exact.ParseDecimal(form.Word(text)); err == nil {
		h[code] = form.MeasureFigure{Source: source, Value: &d}
	}
}

func (h held) money(code string, m exact.Money) {
	value := exact.Decimal(m.String())
	h[code] = form.MeasureFigure{Source: fromProjects, Value: &value}
}

func (h held) count(code, source string, n int) {
	value := exact.Fixed(big.NewRat(int64(n), 1), 0)
	h[code] = form.MeasureFigure{Source: source, Value: &value}
}
