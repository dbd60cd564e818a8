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
	"hengxiao/domain/statistics"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// Asked says whose self-evaluations are rolled up: those of a year that are found by what is
// given here, and of them the chosen ones where some were chosen by hand.
type Asked struct {
	Year    *int
	Keyword *string
	Chosen  []uuid.UUID
	statistics.ScopeNames
}

// words says it to people.
func (a Asked) words(ctx context.Context, db *ent.Client, set *standard.Set) (string, error) {
	names, err := statistics.NamesBy(ctx, db, set, a.ScopeNames)
	if err != nil {
		return "", err
	}
	var said []string
	for _, part := range []struct {
		words string
		name  *string
	}{
		{"资金来源：", names.FundSource}, {"标签：", names.Tag}, {"项目属性：", names.Nature}, {"科室：", names.Section},
		{"单位：", names.Unit}, {"功能分类：", names.FuncClass}, {"关键词：", a.Keyword},
	} {
		if part.name != nil && *part.name != "" {
			said = append(said, part.words+*part.name)
		}
	}
	switch {
	case len(a.Chosen) > 0:
		said = append(said, fmt.Sprintf("选定的 %d 个项目", len(a.Chosen)))
	case len(said) == 0:
		said = append(said, "全部项目")
	}
	return strings.Join(said, "；"), nil
}

// rolling is a roll-up under way.
type rolling struct {
	form.SelfRollup
	set   *standard.Set
	parts []*rolled
}

// rolled is one of its projects with what is added up of it.
type rolled struct {
	form.RolledProject
	initial exact.Money
	results []*rolledResult
}

// rolledResult is one indicator of a project: how it is scored, and what came of it.
type rolledResult struct {
	indicator *ent.Indicator
	yardstick scoring.IndicatorResult
	typed     form.ResultRow
	points    exact.Points
}

// mostRolled is how many are rolled up at once at most.
const mostRolled = 500

// RollUp rolls up the self-evaluations that a query finds for the viewer. Those not handed in
// are counted and left out.
func RollUp(ctx context.Context, db *ent.Client, q *ent.SelfEvaluationQuery, asked Asked) (*form.SelfRollup, error) {
	ids, err := asked.find(ctx, q)
	if err != nil {
		return nil, err
	}
	return rollUp(ctx, db, asked, ids)
}

// find are the self-evaluations that a query finds, or the chosen ones.
func (a Asked) find(ctx context.Context, q *ent.SelfEvaluationQuery) ([]uuid.UUID, error) {
	if a.Year == nil {
		return nil, fault.New(fault.Required, "请选择年度").At("filter.year")
	}
	if len(a.Chosen) > mostRolled {
		return nil, fault.New(fault.TooShort, "一次最多选定 %d 个项目", mostRolled).At("ids")
	}
	if len(a.Chosen) > 0 {
		q.Where(selfevaluation.IDIn(a.Chosen...))
	}
	ids, err := q.Limit(mostRolled + 1).IDs(ctx)
	if err != nil {
		return nil, err
	}
	for i, id := range a.Chosen {
		if !slices.Contains(ids, id) {
			return nil, fault.Missing().At("ids[%d]", i)
		}
	}
	if len(ids) > mostRolled {
		return nil, fault.New(fault.TooShort, "一次最多汇总 %d 个项目，请缩小范围", mostRolled).At("filter")
	}
	return ids, nil
}

// rollUp adds up the self-evaluations with these ids.
func rollUp(ctx context.Context, db *ent.Client, asked Asked, ids []uuid.UUID) (*form.SelfRollup, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	scope, err := asked.words(ctx, db, set)
	if err != nil {
		return nil, err
	}
	r := &rolling{SelfRollup: form.SelfRollup{Year: *asked.Year, Scope: scope}, set: set}
	if err := r.read(viewer.System(ctx, "self-evaluations that are rolled up"), db, ids); err != nil {
		return nil, err
	}
	if err := r.add(); err != nil {
		return nil, err
	}
	return &r.SelfRollup, nil
}

// read takes the projects in the order of their codes.
func (r *rolling) read(ctx context.Context, db *ent.Client, ids []uuid.UUID) error {
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
			r.parts = append(r.parts, p)
			r.Projects = append(r.Projects, &p.RolledProject)
		} else {
			r.Waiting++
		}
	}
	return nil
}

// rolledProject reads a self-evaluation that was handed in; nil for one that was not.
func rolledProject(e *ent.SelfEvaluation, set *standard.Set) *rolled {
	if e.Total == nil || e.AdjustedBudget == nil || slices.Contains(workflow.SelfEditable, e.Stage) {
		return nil
	}
	d := e.Edges.Declaration
	plan := &Plan{Year: e.Year, Scheme: set.Taxonomy.Scheme(form.Word(d.Form.Scheme)).Code, Indicators: d.Edges.Indicators, Set: set}
	v := Judge(e.Form, plan)
	if v.Score == nil {
		return nil
	}
	p := &rolled{initial: v.Initial, RolledProject: form.RolledProject{SelfEvaluationID: e.ID, Code: d.Code, NameZh: d.NameZh,
		UnitName: d.Edges.Unit.NameZh, Adjusted: *e.AdjustedBudget, Executed: *e.Executed, ExecutionRate: v.Score.ExecutionRate,
		Own: *e.Total, Total: stands(e), Grade: *e.Grade, Stage: string(e.Stage), Revision: e.Revision, Hash: e.Hash}}
	if e.FinalTotal != nil {
		p.Grade, p.Confirmed = *e.FinalGrade, true
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
func (r *rolling) add() error {
	if len(r.parts) == 0 {
		return nil
	}
	standing := new(big.Rat)
	for _, p := range r.parts {
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
	r.Execution = &form.RolledExecution{Rate: exact.Fixed(new(big.Rat).Mul(part, big.NewRat(100, 1)), 2), Weight: rules.ExecutionWeight,
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
	row       *form.RolledRow
	yardstick scoring.IndicatorResult
	rule      string
	rates     bool
	weight    *big.Rat // the projects' weights times their money
	judged    *big.Rat // their points likewise
	targets   []scoring.Part
	actuals   []scoring.Part
}

// share joins the projects' indicators and scores each.
func (r *rolling) share() error {
	var heaps []*heap
	known := map[alike]*heap{}
	for _, p := range r.parts {
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

func (r *rolling) rowOf(res *rolledResult) *form.RolledRow {
	in := res.indicator
	row := &form.RolledRow{Level1: in.Level1, Level1Zh: in.Level1, NameZh: in.NameZh, Operator: in.Operator, Unit: in.Unit}
	for _, s := range r.set.Taxonomy.Schemes {
		if l := s.Find(in.Level1); l != nil {
			row.Level1Zh = l.NameZh
		}
	}
	return row
}

// level is the place of a first level in the forms.
func (r *rolling) level(code string) int {
	for _, s := range r.set.Taxonomy.Schemes {
		if i := slices.IndexFunc(s.Level1, func(l standard.Level1) bool { return l.Code == code }); s.Default && i >= 0 {
			return i
		}
	}
	return len(r.set.Taxonomy.Schemes)
}

// take adds what a project said.
func (h *heap) take(p *rolled, res *rolledResult) {
	in := res.indicator
	share := &form.RolledShare{SelfEvaluationID: p.SelfEvaluationID, Code: p.Code, NameZh: p.NameZh, Money: p.Adjusted, Target: in.Target,
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
