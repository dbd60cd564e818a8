package spending

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

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
