package spending

import (
	"fmt"
	"math/big"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// The rules by which the points of a measure are computed; where a measure has none, its
// evaluators give them.
const (
	byChecklist  = "CHECKLIST"   // 要点评分
	byRatio      = "RATIO"       // 按比率得分
	bySaving     = "COST_SAVING" // 按成本节约率所在档次得分
	byIndicators = "INDICATORS"  // 按项目自己的同类指标得分
)

// ruleOf are the rules of the framework's methods.
var ruleOf = map[string]string{"CHECKLIST": byChecklist, "RATIO_CAPPED": byRatio, "RATIO_BANDS": bySaving, "INDICATORS": byIndicators}

var measureRules = []string{"", byChecklist, byRatio, bySaving, byIndicators}

// MeasureVerdict is what one measure comes to: computed by its rule, else as it was given.
type MeasureVerdict struct {
	Computed bool
	Points   *exact.Points
	Why      string
}

// ownResults scores the project's own indicators as the evaluators found them; nil where
// a result cannot be scored. Faults are told for the rows that a measure takes.
func (a *appraisal) ownResults(p form.EvaluationPlan) {
	if a.own == nil {
		return
	}
	a.results = make([]*scoring.IndicatorScore, len(a.own.Indicators))
	for i, row := range a.own.Indicators {
		if !slices.ContainsFunc(p.Measures(), func(m form.PlanMeasure) bool { return takes(m, row.Level2) }) {
			continue
		}
		var typed form.ResultRow
		if i < len(a.draft.Results) {
			typed = a.draft.Results[i]
		}
		at := func(field string) string { return fmt.Sprintf("results[%d].%s", i, field) }
		score, err := scoring.ScoreIndicator(a.result(a.own.yardstick(row), row, typed, at), a.own.Set)
		if wrong, ok := fault.Of(err); ok {
			a.faults = append(a.faults, a.fresh(wrong.Under("results[%d]", i))...)
			continue
		}
		faults := fault.List(score.Faults)
		a.faults = append(a.faults, a.fresh(faults.Under("results[%d]", i))...)
		if faults.Err() == nil {
			a.results[i] = score
		}
	}
}

// takes tells whether a measure takes points from indicators of a second level.
func takes(m form.PlanMeasure, level2 string) bool {
	return form.Word(m.Rule) == byIndicators && slices.Contains(m.FromLevel2, level2)
}

// compute gives the points of a measure by its rule; not computed is what people judge,
// as where the project has no indicator of the kind.
func (a *appraisal) compute(i int, m form.PlanMeasure, weight exact.Points, typed form.MeasureScore) *MeasureVerdict {
	at := func(field string) string { return fmt.Sprintf("scores[%d].%s", i, field) }
	switch form.Word(m.Rule) {
	case byChecklist:
		return a.ticked(i, at, m, weight, typed)
	case byRatio:
		return a.rate(at, typed, func(planned, actual *big.Rat) (exact.Points, string) {
			return scoring.Capped(planned, actual, weight.Rat())
		})
	case bySaving:
		return a.rate(at, typed, func(planned, actual *big.Rat) (exact.Points, string) {
			return scoring.CostSaving(planned, actual, weight.Rat(), bandsOf(m.Bands))
		})
	case byIndicators:
		return a.shared(m, weight)
	default:
		return &MeasureVerdict{}
	}
}

// ticked scores a measure point by point.
func (a *appraisal) ticked(i int, at func(string) string, m form.PlanMeasure, weight exact.Points, typed form.MeasureScore) *MeasureVerdict {
	v := &MeasureVerdict{Computed: true}
	score := scoring.ScoreChecklist(weight, a.checks(at("checks"), m.Checkpoints, typed.Checks))
	faults := fault.List(score.Faults)
	a.faults = append(a.faults, a.fresh(faults.Under("scores[%d]", i))...)
	if faults.Err() == nil {
		v.Points, v.Why = &score.Score, score.Why
	}
	return v
}

// rate scores a measure from a figure and what it is taken of.
func (a *appraisal) rate(at func(string) string, typed form.MeasureScore, score func(planned, actual *big.Rat) (exact.Points, string)) *MeasureVerdict {
	v := &MeasureVerdict{Computed: true}
	planned, known1 := a.needed(at("planned"), "计划数（基数）", typed.Planned)
	actual, known2 := a.needed(at("actual"), "实际数", typed.Actual)
	if known1 && known2 {
		points, why := score(planned, actual)
		v.Points, v.Why = &points, why
	}
	return v
}

// needed reads a figure that is not negative.
func (a *appraisal) needed(path, label string, text *string) (*big.Rat, bool) {
	if form.Word(text) == "" {
		a.add(fault.Required, path, "请填写%s", label)
		return nil, false
	}
	d := a.figure(path, label, text)
	if d == nil {
		return nil, false
	}
	if d.Rat().Sign() < 0 {
		a.add(fault.Number, path, "%s不能小于 0，现为 %s", label, *d)
		return nil, false
	}
	return d.Rat(), true
}

// shared spreads a measure's weight over the project's own indicators of its kind.
func (a *appraisal) shared(m form.PlanMeasure, weight exact.Points) *MeasureVerdict {
	if a.own == nil {
		return &MeasureVerdict{}
	}
	v := &MeasureVerdict{}
	var got, all exact.Points
	whole := true
	for i, row := range a.own.Indicators {
		if !takes(m, row.Level2) {
			continue
		}
		v.Computed = true
		all += *row.Weight
		if a.results[i] == nil {
			whole = false
			continue
		}
		got += a.results[i].Score
	}
	if !v.Computed || !whole {
		return v
	}
	sum := new(big.Rat).Mul(weight.Rat(), big.NewRat(int64(got), int64(all)))
	points := exact.RoundPoints(sum)
	v.Points = &points
	v.Why = fmt.Sprintf("项目同类指标得 %s 分，满分 %s 分：%s × %s ÷ %s = %s", got, all, weight, got, all, points)
	return v
}

// bandsOf reads the bands of a plan's measure.
func bandsOf(bands []form.RateBand) []standard.RateBand {
	out := make([]standard.RateBand, len(bands))
	for i, b := range bands {
		out[i].Share = exact.Decimal(b.Share)
		if b.From != nil {
			from := exact.Decimal(*b.From)
			out[i].From = &from
		}
	}
	return out
}

// withComputed is a draft with the points that rules give, in place of typed ones.
func withComputed(d form.EvaluationDraft, v *EvaluationVerdict) form.EvaluationDraft {
	scores := make([]form.MeasureScore, max(len(d.Scores), len(v.Scores)))
	copy(scores, d.Scores)
	for i, s := range v.Scores {
		if !s.Computed {
			continue
		}
		scores[i].Points = nil
		if s.Points != nil {
			text := s.Points.String()
			scores[i].Points = &text
		}
	}
	d.Scores = scores
	return d
}
