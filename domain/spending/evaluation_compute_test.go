package spending

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// measure is a plan of one measure with a rule.
func measure(weight string, rule form.MeasureRule) form.EvaluationPlan {
	return form.EvaluationPlan{Aspects: []form.PlanAspect{{Topics: []form.PlanTopic{{Measures: []form.PlanMeasure{
		{NameZh: say("某项"), Weight: &weight, MeasureRule: rule}}}}}}}
}

func ruled(code string) form.MeasureRule { return form.MeasureRule{Rule: &code} }

func TestAMeasureIsComputedByItsRule(t *testing.T) {
	points := form.MeasureRule{Rule: say("CHECKLIST"), Checkpoints: []form.Checkpoint{{Text: say("甲"), Points: say("3")}, {Text: say("乙")}}}
	saving := form.MeasureRule{Rule: say("COST_SAVING"), Bands: []form.RateBand{{From: say("0"), Share: "1"}, {From: say("-5"), Share: "0.8"}, {Share: "0"}}}
	of := func(levels ...string) form.MeasureRule {
		return form.MeasureRule{Rule: say("INDICATORS"), FromLevel2: levels}
	}
	reached := []form.ResultRow{{Actual: say("8")}, {Actual: say("20")}}
	tests := map[string]struct {
		rule    form.MeasureRule
		typed   form.MeasureScore
		results []form.ResultRow
		points  string // empty for none
		faults  []string
	}{
		"given by people":              {ruled(""), form.MeasureScore{Points: say("4")}, nil, "4.00", nil},
		"typed points do not count":    {points, form.MeasureScore{Points: say("5"), Checks: []string{"1", "0.5"}}, nil, "4.00", nil},
		"a point not said":             {points, form.MeasureScore{Checks: []string{"1"}}, nil, "", []string{"E_REQUIRED scores[0].checks[1]"}},
		"a point that is no number":    {points, form.MeasureScore{Checks: []string{"1", "半"}}, nil, "", []string{"E_NUMBER scores[0].checks[1]"}},
		"a rate":                       {ruled("RATIO"), form.MeasureScore{Planned: say("200"), Actual: say("150")}, nil, "3.75", nil},
		"a rate without its base":      {ruled("RATIO"), form.MeasureScore{Actual: say("150")}, nil, "", []string{"E_REQUIRED scores[0].planned"}},
		"a saving":                     {saving, form.MeasureScore{Planned: say("100"), Actual: say("104")}, nil, "4.00", nil},
		"a cost below nothing":         {saving, form.MeasureScore{Planned: say("100"), Actual: say("-1")}, nil, "", []string{"E_NUMBER scores[0].actual"}},
		"the project's own indicators": {of("OUT_QTY"), form.MeasureScore{}, reached, "2.50", nil},
		"one of them missing":          {of("OUT_QTY"), form.MeasureScore{}, reached[:1], "", []string{"E_REQUIRED results[1].actual"}},
		"none of the kind: given":      {of("BEN_ECO"), form.MeasureScore{Points: say("4")}, nil, "4.00", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			own := thePlan()
			for _, row := range own.Indicators {
				row.Level2 = "OTHER"
			}
			own.Indicators[0].Level2, own.Indicators[1].Level2 = "OUT_QTY", "OUT_QTY"
			own.Indicators[0].Operator, own.Indicators[0].Target, own.Indicators[0].Weight = "GE", "8", weigh("20")
			own.Indicators[1].Operator, own.Indicators[1].Target, own.Indicators[1].Weight = "GE", "40", weigh("20")
			tt.typed.Basis, tt.typed.Reason = say("见资料"), say("不足")
			d := form.EvaluationDraft{Scores: []form.MeasureScore{tt.typed}, Results: tt.results, Summary: say("总结"), Experience: say("经验"), Suggestions: say("建议")}
			v := Appraise(d, measure("5", tt.rule), own, nil, standard.Shipped().Bands)
			got := ""
			if p := v.Scores[0].Points; p != nil {
				got = p.String()
			}
			var faults []string
			for _, f := range v.Faults {
				faults = append(faults, f.Code+" "+f.Path)
			}
			if got != tt.points || cmp.Diff(tt.faults, faults) != "" {
				t.Errorf("%q because %q, faults %v; want %q, %v", got, v.Scores[0].Why, faults, tt.points, tt.faults)
			}
			if stored := form.Word(withComputed(d, v).Scores[0].Points); v.Scores[0].Computed && stored != tt.points {
				t.Errorf("%q is kept; want %q", stored, tt.points)
			}
		})
	}
}

func weigh(s string) *exact.Points {
	p := exact.MustPoints(s)
	return &p
}
