package spending

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// SelfRollup is what the self-evaluations of several projects come to as one (自评汇总):
// those of a fund (资金), or those that somebody chose.
type SelfRollup struct {
	Year      int
	Scope     string // which projects, in words
	Waiting   int    // of those asked for, how many are not handed in: they are left out
	Confirmed int    // of those rolled up, how many stand
	Projects  []*RolledProject
	Initial   exact.Money
	Adjusted  exact.Money
	Executed  exact.Money
	Execution *RolledExecution // nil while nothing is rolled up
	Rows      []*RolledRow
	Total     *exact.Points
	Grade     *term.Grade
	Average   *exact.Points // beside it: the mean of the totals that stand, by money

	set *standard.Set
}

// RolledProject is one project of a roll-up, with the total that stands.
type RolledProject struct {
	SelfEvaluationID uuid.UUID
	Code, NameZh     string
	UnitName         string
	Adjusted         exact.Money
	Executed         exact.Money
	ExecutionRate    exact.Decimal
	Own              exact.Points
	Total            exact.Points
	Grade            term.Grade
	Confirmed        bool
	initial          exact.Money
	results          []*rolledResult
}

// RolledExecution is the rate of the money together, in per cent, and its points.
type RolledExecution struct {
	Rate   exact.Decimal
	Weight exact.Points
	Points exact.Points
}

// RolledRow is an indicator that projects share: what is counted is added, rates are
// averaged by money, and the sum is scored; points that people gave are averaged by money.
type RolledRow struct {
	Level1   string
	Level1Zh string
	NameZh   string
	Operator string
	Unit     string
	Target   *exact.Decimal // nil where people judge
	Actual   *exact.Decimal
	Weight   exact.Points // those of the projects, averaged by money
	Points   exact.Points
	Why      string
	Parts    []*RolledShare
}

// RolledShare is what one project said of it.
type RolledShare struct {
	SelfEvaluationID uuid.UUID
	Code, NameZh     string
	Money            exact.Money // 全年预算数, by which rates are averaged
	Target           string
	Actual           string
	Weight           exact.Points
	Points           exact.Points
	Reason           string
}

// rolledResult is one indicator of a project: how it is scored, and what came of it.
type rolledResult struct {
	indicator *ent.Indicator
	yardstick scoring.IndicatorResult
	typed     form.ResultRow
	points    exact.Points
}

// What is rolled up at once at most: of what a query finds, and by hand.
const (
	mostRolled = 500
	mostChosen = 100
)

// RollUp rolls up the self-evaluations of a year that a query finds for the viewer; given
// some by hand, those of them. Those not handed in are counted and left out.
func RollUp(ctx context.Context, db *ent.Client, q *ent.SelfEvaluationQuery, year *int, chosen []uuid.UUID) (*SelfRollup, error) {
	if year == nil {
		return nil, fault.New(fault.Required, "请选择年度").At("filter.year")
	}
	if len(chosen) > mostChosen {
		return nil, fault.New(fault.TooShort, "一次最多选定 %d 个项目", mostChosen).At("ids")
	}
	if len(chosen) > 0 {
		q.Where(selfevaluation.IDIn(chosen...))
	}
	ids, err := q.Limit(mostRolled + 1).IDs(ctx)
	if err != nil {
		return nil, err
	}
	for i, id := range chosen {
		if !slices.Contains(ids, id) {
			return nil, fault.Missing().At("ids[%d]", i)
		}
	}
	if len(ids) > mostRolled {
		return nil, fault.New(fault.TooShort, "一次最多汇总 %d 个项目，请缩小范围", mostRolled).At("filter")
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	r := &SelfRollup{Year: *year, set: set}
	if err := r.read(viewer.System(ctx, "self-evaluations that are rolled up"), db, ids); err != nil {
		return nil, err
	}
	return r, r.add()
}

// Codes are the lists that a roll-up is asked by.
func (r *SelfRollup) Codes() *standard.Codes { return r.set.Codes }

// read takes the projects in the order of their codes.
func (r *SelfRollup) read(ctx context.Context, db *ent.Client, ids []uuid.UUID) error {
	rows, err := db.SelfEvaluation.Query().Where(selfevaluation.IDIn(ids...)).
		Order(selfevaluation.ByDeclarationField(declaration.FieldCode), selfevaluation.ByID()).
		WithDeclaration(func(q *ent.DeclarationQuery) {
			q.WithBatch().WithUnit().WithIndicators(func(q *ent.IndicatorQuery) {
				q.Where(indicator.Horizon("ANNUAL"), indicator.WeightNotNil(), indicator.Removed(false)).Order(indicator.ByNo())
			})
		}).All(ctx)
	if err != nil {
		return err
	}
	for _, e := range rows {
		set, err := standard.OfBatch(ctx, db, e.Edges.Declaration.Edges.Batch)
		if err != nil {
			return err
		}
		if p := rolledProject(e, set); p != nil {
			r.Projects = append(r.Projects, p)
		} else {
			r.Waiting++
		}
	}
	return nil
}

// rolledProject reads a self-evaluation that was handed in; nil for one that was not.
func rolledProject(e *ent.SelfEvaluation, set *standard.Set) *RolledProject {
	if e.Total == nil || e.AdjustedBudget == nil || slices.Contains(workflow.SelfEditable, e.Stage) {
		return nil
	}
	d := e.Edges.Declaration
	plan := &Plan{Year: e.Year, Scheme: set.Taxonomy.Scheme(form.Word(d.Form.Scheme)).Code, Indicators: d.Edges.Indicators, Set: set}
	v := Judge(e.Form, plan)
	if v.Score == nil {
		return nil
	}
	p := &RolledProject{SelfEvaluationID: e.ID, Code: d.Code, NameZh: d.NameZh, UnitName: d.Edges.Unit.NameZh,
		Adjusted: *e.AdjustedBudget, Executed: *e.Executed, ExecutionRate: v.Score.ExecutionRate, Own: *e.Total,
		Total: *e.Total, Grade: *e.Grade, initial: v.Initial}
	if e.FinalTotal != nil {
		p.Total, p.Grade, p.Confirmed = *e.FinalTotal, *e.FinalGrade, true
	}
	for i, row := range plan.Indicators {
		res := &rolledResult{indicator: row, yardstick: plan.yardstick(row), points: v.Score.Scores[i].Score}
		if i < len(e.Form.Results) {
			res.typed = e.Form.Results[i]
		}
		p.results = append(p.results, res)
	}
	return p
}

// add adds everything up.
func (r *SelfRollup) add() error {
	if len(r.Projects) == 0 {
		return nil
	}
	standing := new(big.Rat)
	for _, p := range r.Projects {
		r.Initial += p.initial
		r.Adjusted += p.Adjusted
		r.Executed += p.Executed
		standing.Add(standing, product(p.Total, p.Adjusted))
		if p.Confirmed {
			r.Confirmed++
		}
	}
	rules := r.set.SelfEvaluation
	part := new(big.Rat).Quo(r.Executed.Rat(), r.Adjusted.Rat())
	r.Execution = &RolledExecution{Rate: exact.Fixed(new(big.Rat).Mul(part, big.NewRat(100, 1)), 2), Weight: rules.ExecutionWeight,
		Points: exact.RoundPoints(new(big.Rat).Mul(part, rules.ExecutionWeight.Rat()))}
	if err := r.share(); err != nil {
		return err
	}
	total := r.Execution.Points
	for _, row := range r.Rows {
		total += row.Points
	}
	average := exact.RoundPoints(standing.Quo(standing, r.Adjusted.Rat()))
	grade := r.set.Bands.Grade(total)
	r.Total, r.Average, r.Grade = &total, &average, &grade
	return nil
}

func product(p exact.Points, m exact.Money) *big.Rat { return new(big.Rat).Mul(p.Rat(), m.Rat()) }

// alike tells which indicators of several projects are one.
type alike struct {
	level1, name, operator, unit, rule string
	banded                             bool
	gate                               exact.Decimal
}

// heap gathers one indicator of the roll-up.
type heap struct {
	row       *RolledRow
	yardstick scoring.IndicatorResult
	rule      string
	rates     bool
	weight    *big.Rat // the projects' weights times their money
	judged    *big.Rat // their points likewise
	targets   []scoring.Part
	actuals   []scoring.Part
}

// share joins the projects' indicators and scores each.
func (r *SelfRollup) share() error {
	var heaps []*heap
	known := map[alike]*heap{}
	for _, p := range r.Projects {
		for _, res := range p.results {
			key := keyOf(res)
			h := known[key]
			if h == nil {
				h = &heap{row: r.rowOf(res), yardstick: res.yardstick, rule: key.rule, rates: key.banded || r.set.Codes.Rated(key.unit),
					weight: new(big.Rat), judged: new(big.Rat)}
				known[key], heaps = h, append(heaps, h)
			}
			h.take(p, res)
		}
	}
	slices.SortStableFunc(heaps, func(a, b *heap) int { return cmp.Compare(r.level(a.row.Level1), r.level(b.row.Level1)) })
	weights := make([]*big.Rat, len(heaps))
	for i, h := range heaps {
		weights[i] = h.weight.Quo(h.weight, r.Adjusted.Rat())
	}
	for i, w := range apportioned(weights) {
		heaps[i].row.Weight = w
		if err := heaps[i].score(r.Adjusted, r.set); err != nil {
			return err
		}
		r.Rows = append(r.Rows, heaps[i].row)
	}
	return nil
}

func keyOf(res *rolledResult) alike {
	y := res.yardstick
	key := alike{level1: res.indicator.Level1, name: standard.NormalName(res.indicator.NameZh), operator: res.indicator.Operator,
		unit: res.indicator.Unit, rule: res.indicator.ScoringRule, banded: y.SatisfactionBands != nil}
	if y.Gate != nil {
		key.gate = *y.Gate
	}
	return key
}

func (r *SelfRollup) rowOf(res *rolledResult) *RolledRow {
	in := res.indicator
	row := &RolledRow{Level1: in.Level1, Level1Zh: in.Level1, NameZh: in.NameZh, Operator: in.Operator, Unit: in.Unit}
	for _, s := range r.set.Taxonomy.Schemes {
		if l := s.Find(in.Level1); l != nil {
			row.Level1Zh = l.NameZh
		}
	}
	return row
}

// level is the place of a first level in the forms.
func (r *SelfRollup) level(code string) int {
	for _, s := range r.set.Taxonomy.Schemes {
		if i := slices.IndexFunc(s.Level1, func(l standard.Level1) bool { return l.Code == code }); s.Default && i >= 0 {
			return i
		}
	}
	return len(r.set.Taxonomy.Schemes)
}

// take adds what a project said.
func (h *heap) take(p *RolledProject, res *rolledResult) {
	in := res.indicator
	share := &RolledShare{SelfEvaluationID: p.SelfEvaluationID, Code: p.Code, NameZh: p.NameZh, Money: p.Adjusted, Target: in.Target,
		Actual: form.Word(res.typed.Actual), Weight: *in.Weight, Points: res.points, Reason: form.Word(res.typed.Reason)}
	h.row.Parts = append(h.row.Parts, share)
	h.weight.Add(h.weight, product(share.Weight, p.Adjusted))
	h.judged.Add(h.judged, product(share.Points, p.Adjusted))
	if target, err := exact.ParseDecimal(share.Target); err == nil {
		h.targets = append(h.targets, scoring.Part{Actual: target, Money: p.Adjusted})
	}
	if actual, err := exact.ParseDecimal(share.Actual); err == nil {
		h.actuals = append(h.actuals, scoring.Part{Actual: actual, Money: p.Adjusted})
	}
}

// counted tells whether every project gave a figure for a target in figures.
func (h *heap) counted() bool {
	return h.row.Operator != qualitative && h.rule != scoring.ByChecklist &&
		len(h.targets) == len(h.row.Parts) && len(h.actuals) == len(h.row.Parts)
}

func (h *heap) score(all exact.Money, set *standard.Set) error {
	row := h.row
	if row.Weight == 0 {
		row.Why = "资金占比过小，分值不足 0.01"
		return nil
	}
	if !h.counted() {
		row.Points = min(row.Weight, exact.RoundPoints(new(big.Rat).Quo(h.judged, all.Rat())))
		row.Why = h.averaged(all)
		return nil
	}
	sum, _, err := scoring.Together(h.targets, h.rates)
	if err != nil {
		return err
	}
	target := exact.Fixed(sum, 12).Plain()
	in := h.yardstick
	in.Target, in.Weight = &target, exact.Decimal(row.Weight.String())
	actual, score, err := scoring.ScoreTogether(h.actuals, h.rates, in, set)
	if err != nil {
		return err
	}
	plain := actual.Plain()
	row.Target, row.Actual, row.Points, row.Why = &target, &plain, score.Score, score.Why
	return nil
}

// averaged says how points that people gave are averaged.
func (h *heap) averaged(all exact.Money) string {
	terms := make([]string, len(h.row.Parts))
	for i, p := range h.row.Parts {
		terms[i] = p.Points.String() + "×" + p.Money.String()
	}
	return fmt.Sprintf("各项目得分按资金加权平均：(%s) ÷ %s = %s", strings.Join(terms, " + "), all, h.row.Points)
}

// apportioned rounds weights to hundredths so that they add up to their rounded sum: the
// largest remainders are rounded up.
func apportioned(weights []*big.Rat) []exact.Points {
	sum, given := new(big.Rat), exact.Points(0)
	out, rest, order := make([]exact.Points, len(weights)), make([]*big.Rat, len(weights)), make([]int, len(weights))
	for i, w := range weights {
		sum.Add(sum, w)
		hundredths := new(big.Rat).Mul(w, big.NewRat(100, 1))
		whole := new(big.Int).Quo(hundredths.Num(), hundredths.Denom())
		out[i], order[i] = exact.Points(whole.Int64()), i
		rest[i] = hundredths.Sub(hundredths, new(big.Rat).SetInt(whole))
		given += out[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return rest[b].Cmp(rest[a]) })
	for k := range int(exact.RoundPoints(sum) - given) {
		out[order[k]]++
	}
	return out
}
