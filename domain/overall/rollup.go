package overall

import (
	"slices"
	"strings"

	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// shared is one project's indicator with what was achieved.
type shared struct {
	level1, name, operator, unit string
	part                         form.RolledPart
}

// sharedOf are the quantitative indicators of a project whose self-evaluation was handed
// in; in what surveys found it already has their result.
func sharedOf(e *ent.SelfEvaluation) (all []*shared) {
	d := e.Edges.Declaration
	for i, row := range d.Edges.Indicators {
		if row.Operator == qualitative || i >= len(e.Form.Results) {
			continue
		}
		target, err1 := exact.ParseDecimal(row.Target)
		actual, err2 := exact.ParseDecimal(form.Word(e.Form.Results[i].Actual))
		if err1 != nil || err2 != nil {
			continue
		}
		all = append(all, &shared{row.Level1, standard.NormalName(row.NameZh), row.Operator, row.Unit,
			form.RolledPart{DeclarationID: d.ID, Code: d.Code, NameZh: d.NameZh, Target: target, Actual: actual, Money: *e.AdjustedBudget}})
	}
	return all
}

const (
	qualitative  = "QUAL"
	satisfaction = "SATISFACTION"
)

// satisfied takes the satisfaction of those whom the projects serve, as surveys found it
// or their units say: a rate, averaged by money.
func (h held) satisfied(all []*shared) {
	parts := partsOf(all, func(s *shared) bool { return s.level1 == satisfaction && s.unit == "%" })
	sum, _, err := scoring.Together(figures(parts), true)
	if len(parts) == 0 || err != nil {
		return
	}
	value := exact.Fixed(sum, 6).Plain()
	h["SATISFACTION"] = form.MeasureFigure{Source: fromProjects, Value: &value, Parts: parts}
}

// promises are the department's own quantitative indicators: those of its projects that
// have the same name, sign and unit are rolled up and scored against its target.
func promises(set *standard.Set, rows []form.Indicator, all []*shared) (out []form.OverallPromise) {
	for _, row := range rows {
		operator, unit := form.Word(row.Operator), form.Word(row.Unit)
		target, err := exact.ParseDecimal(form.Word(row.TargetValue))
		weight, err2 := exact.ParsePoints(form.Word(row.Weight))
		if operator == qualitative || err != nil || err2 != nil {
			continue
		}
		p := form.OverallPromise{NameZh: form.Word(row.NameZh), Operator: operator, Target: string(target), Unit: unit, Weight: weight}
		name := standard.NormalName(p.NameZh)
		p.Parts = partsOf(all, func(s *shared) bool { return s.name == name && s.operator == operator && s.unit == unit })
		if len(p.Parts) > 0 {
			actual, score, err := scoring.ScoreTogether(figures(p.Parts), set.Codes.Rated(unit),
				scoring.IndicatorResult{Operator: operator, Target: &target, Weight: exact.Decimal(weight.String())}, set)
			if err == nil {
				value := actual.Plain()
				p.Actual, p.Points, p.Why = &value, &score.Score, score.Why
			}
		}
		out = append(out, p)
	}
	return out
}

// partsOf are the projects of the indicators that fit, in the order of their codes.
func partsOf(all []*shared, fits func(*shared) bool) (parts []form.RolledPart) {
	for _, s := range all {
		if fits(s) {
			parts = append(parts, s.part)
		}
	}
	slices.SortStableFunc(parts, func(a, b form.RolledPart) int { return strings.Compare(a.Code, b.Code) })
	return parts
}

func figures(parts []form.RolledPart) []scoring.Part {
	out := make([]scoring.Part, len(parts))
	for i, p := range parts {
		out[i] = scoring.Part{Actual: p.Actual, Money: p.Money}
	}
	return out
}
