package spending

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

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
			own := counted()
			tt.typed.Basis, tt.typed.Reason = say("见资料清单"), say("资料不能证明")
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

// counted is a project with two indicators of what was put out, eight and forty.
func counted() *Plan {
	own := thePlan()
	for _, row := range own.Indicators {
		row.Level2 = "OTHER"
	}
	own.Indicators[0].Level2, own.Indicators[1].Level2 = "OUT_QTY", "OUT_QTY"
	own.Indicators[0].Operator, own.Indicators[0].Target, own.Indicators[0].Weight = "GE", "8", weigh("20")
	own.Indicators[1].Operator, own.Indicators[1].Target, own.Indicators[1].Weight = "GE", "40", weigh("20")
	return own
}

func TestPointsLostByTheProjectsOwnIndicatorsAreProved(t *testing.T) {
	rule := form.MeasureRule{Rule: say("INDICATORS"), FromLevel2: []string{"OUT_QTY"}}
	for actual, want := range map[string][]string{"40": nil, "20": {"E_REQUIRED scores[0].basis", "E_REQUIRED scores[0].reason"}} {
		d := form.EvaluationDraft{Results: []form.ResultRow{{Actual: say("8")}, {Actual: &actual}}, Summary: say("总结"), Experience: say("经验"), Suggestions: say("建议")}
		var faults []string
		for _, f := range Appraise(d, measure("5", rule), counted(), nil, standard.Shipped().Bands).Faults {
			faults = append(faults, f.Code+" "+f.Path)
		}
		if diff := cmp.Diff(want, faults); diff != "" {
			t.Errorf("%s of 40 (-want +got):\n%s", actual, diff)
		}
	}
}

func TestNoRuleGivesMoreThanTheWeight(t *testing.T) {
	set := standard.Shipped()
	rapid.Check(t, func(t *rapid.T) {
		number := func(name string, of ...string) *string { return say(rapid.SampledFrom(of).Draw(t, name)) }
		p := planFrom(set.Evaluation)
		m := &p.Aspects[0].Topics[0].Measures[0]
		m.MeasureRule = form.MeasureRule{Rule: number("rule", measureRules...), FromLevel2: []string{"OUT_QTY"}}
		typed := form.MeasureScore{Points: number("points", "0", "2.5", "4", "9", "-1"), Planned: number("planned", "0", "1", "100"), Actual: number("actual", "0", "50", "100", "900")}
		for range rapid.IntRange(1, 3).Draw(t, "checkpoints") {
			m.Checkpoints = append(m.Checkpoints, form.Checkpoint{Text: say("要点"), Points: number("worth", "", "", "1", "2", "4", "7", "-3")})
			typed.Checks = append(typed.Checks, *number("done", "0", "0.5", "1", "2"))
		}
		for range rapid.IntRange(1, 3).Draw(t, "bands") {
			m.Bands = append(m.Bands, form.RateBand{From: number("from", "10", "0", "-20"), Share: *number("share", "0", "0.8", "1", "3", "-1")})
		}
		if CheckPlan(p, set.Evaluation).Err() != nil {
			return
		}
		d := form.EvaluationDraft{Scores: []form.MeasureScore{typed}, Results: []form.ResultRow{{Actual: number("first", "0", "8", "99")}, {Actual: number("second", "0", "40", "999")}}}
		most := exact.MustPoints(*m.Weight)
		if got := Appraise(d, p, counted(), nil, set.Bands).Scores[0].Points; got != nil && (*got < 0 || *got > most) {
			t.Fatalf("%s of %s", got, most)
		}
	})
}

func weigh(s string) *exact.Points {
	p := exact.MustPoints(s)
	return &p
}
