package spending_test

import (
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"hengxiao/domain/fault"
	"hengxiao/domain/spending"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/term"
)

// framework is the shipped framework as a plan.
func framework() form.EvaluationPlan {
	var p form.EvaluationPlan
	text := func(s string) *string { return &s }
	for _, a := range standard.Shipped().Evaluation.Level1 {
		aspect := form.PlanAspect{Code: a.Code, NameZh: a.NameZh, Weight: text(a.Weight.String())}
		for _, t := range a.Level2 {
			topic := form.PlanTopic{Code: t.Code, NameZh: t.NameZh, Weight: text(t.Weight.String())}
			for _, m := range t.Level3 {
				topic.Measures = append(topic.Measures, form.PlanMeasure{NameZh: text(m.NameZh), Weight: text(m.Weight.String()), Method: text("要点")})
			}
			aspect.Topics = append(aspect.Topics, topic)
		}
		p.Aspects = append(p.Aspects, aspect)
	}
	return p
}

func at(faults fault.List) []string {
	var said []string
	for _, f := range faults {
		said = append(said, f.Code+" "+f.Path)
	}
	return said
}

func TestAPlansWeightsAreHundredAtEveryLevel(t *testing.T) {
	text := func(s string) *string { return &s }
	tests := map[string]struct {
		change func(p *form.EvaluationPlan)
		want   []string
	}{
		"the framework as it is": {func(*form.EvaluationPlan) {}, nil},
		"a third level too heavy": {func(p *form.EvaluationPlan) { p.Aspects[0].Topics[0].Measures[0].Weight = text("4.01") },
			[]string{"E_WEIGHT_LEVEL1 aspects[0].topics[0].weight"}},
		"a second level too heavy": {func(p *form.EvaluationPlan) { p.Aspects[0].Topics[0].Weight = text("8") },
			[]string{"E_WEIGHT_LEVEL1 aspects[0].topics[0].weight", "E_WEIGHT_LEVEL1 aspects[0].weight"}},
		"a first level too heavy": {func(p *form.EvaluationPlan) { p.Aspects[0].Weight = text("21") },
			[]string{"E_WEIGHT_LEVEL1 aspects[0].weight", "E_WEIGHT_SUM aspects"}},
		"a third level may be added": {func(p *form.EvaluationPlan) {
			m := &p.Aspects[0].Topics[0].Measures
			(*m)[0].Weight = text("2")
			*m = append(*m, form.PlanMeasure{NameZh: text("政策衔接"), Weight: text("2"), Method: text("要点")})
		}, nil},
		"and must not be called as another": {func(p *form.EvaluationPlan) {
			m := &p.Aspects[0].Topics[0].Measures
			(*m)[1].NameZh = (*m)[0].NameZh
		}, []string{"E_DUP_INDICATOR aspects[0].topics[0].measures[1].nameZh"}},
		"a second level is the framework's": {func(p *form.EvaluationPlan) { p.Aspects[0].Topics[0].Code = "Z9" },
			[]string{"E_NOT_FOUND aspects[0].topics[0].code", "E_LEVEL1_MISSING aspects[0].topics", "E_WEIGHT_LEVEL1 aspects[0].weight"}},
		"a first level is not left out": {func(p *form.EvaluationPlan) { p.Aspects = p.Aspects[1:] },
			[]string{"E_LEVEL1_MISSING aspects", "E_WEIGHT_SUM aspects"}},
		"nor a second": {func(p *form.EvaluationPlan) {
			a := &p.Aspects[1]
			a.Topics, a.Topics[0].Weight, a.Topics[0].Measures = a.Topics[:1], a.Weight, a.Topics[0].Measures[:1]
			a.Topics[0].Measures[0].Weight = a.Weight
		}, []string{"E_LEVEL1_MISSING aspects[1].topics"}},
		"a band is a share of the weight": {func(p *form.EvaluationPlan) { saving(p, form.RateBand{Share: "3"}) },
			[]string{"E_SCORE_RANGE aspects[0].topics[0].measures[0].bands[0].share"}},
		"and a number": {func(p *form.EvaluationPlan) { saving(p, form.RateBand{From: text("零"), Share: "半"}) },
			[]string{"E_SCORE_RANGE aspects[0].topics[0].measures[0].bands[0].share", "E_NUMBER aspects[0].topics[0].measures[0].bands[0].from"}},
		"bands go down": {func(p *form.EvaluationPlan) {
			saving(p, form.RateBand{From: text("-5"), Share: "0.8"}, form.RateBand{From: text("0"), Share: "1"}, form.RateBand{Share: "0"})
		}, []string{"E_NUMBER aspects[0].topics[0].measures[0].bands[1].from"}},
		"only the last is open below": {func(p *form.EvaluationPlan) {
			saving(p, form.RateBand{Share: "1"}, form.RateBand{From: text("0"), Share: "0"})
		}, []string{"E_REQUIRED aspects[0].topics[0].measures[0].bands[0].from"}},
		"a saving has its bands": {func(p *form.EvaluationPlan) { saving(p) }, []string{"E_NOT_FOUND aspects[0].topics[0].measures[0].rule"}},
		"points of a checklist beyond the weight": {func(p *form.EvaluationPlan) {
			p.Aspects[0].Topics[0].Measures[0].MeasureRule = form.MeasureRule{Rule: text("CHECKLIST"), Checkpoints: []form.Checkpoint{{Text: text("甲"), Points: text("5")}}}
		}, []string{"E_WEIGHT_LEVEL1 aspects[0].topics[0].measures[0].checkpoints"}},
		"a weight that is none": {func(p *form.EvaluationPlan) { p.Aspects[0].Weight = text("20.001") }, []string{"E_NUMBER aspects[0].weight"}},
		"a weight left out":     {func(p *form.EvaluationPlan) { p.Aspects[0].Weight = nil }, []string{"E_REQUIRED aspects[0].weight"}},
		"no plan at all":        {func(p *form.EvaluationPlan) { p.Aspects = nil }, []string{"E_REQUIRED aspects"}},
		"results below sixty need a reason": {func(p *form.EvaluationPlan) {
			shift(p, "1")
		}, []string{"E_REQUIRED reason"}},
		"and have it": {func(p *form.EvaluationPlan) {
			shift(p, "1")
			p.Reason = text("本项目以建章立制为主")
		}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := framework()
			tt.change(&p)
			got := at(spending.CheckPlan(p, standard.Shipped().Evaluation))
			if len(got) != len(tt.want) {
				t.Fatalf("faults %v; want %v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("fault %q; want %q", got[i], tt.want[i])
				}
			}
		})
	}
}

// saving has the first measure scored by bands of a saving.
func saving(p *form.EvaluationPlan, bands ...form.RateBand) {
	rule := "COST_SAVING"
	p.Aspects[0].Topics[0].Measures[0].MeasureRule = form.MeasureRule{Rule: &rule, Bands: bands}
}

// shift moves points from 效益 to 决策 through all levels.
func shift(p *form.EvaluationPlan, points string) {
	move := exact.MustPoints(points)
	add := func(text *string, by exact.Points) *string {
		sum := (exact.MustPoints(*text) + by).String()
		return &sum
	}
	for i, by := range map[int]exact.Points{0: move, 3: -move} {
		a := &p.Aspects[i]
		a.Weight = add(a.Weight, by)
		a.Topics[0].Weight = add(a.Topics[0].Weight, by)
		a.Topics[0].Measures[0].Weight = add(a.Topics[0].Measures[0].Weight, by)
	}
}

func TestWhatStandsAgainstADraft(t *testing.T) {
	text := func(s string) *string { return &s }
	site, paper := uuid.New(), uuid.New()
	tests := map[string]struct {
		change func(d *form.EvaluationDraft)
		want   []string
	}{
		"a whole draft":              {func(*form.EvaluationDraft) {}, nil},
		"a deduction has its reason": {func(d *form.EvaluationDraft) { d.Scores[0].Points = text("3.99") }, []string{"E_REQUIRED scores[0].reason"}},
		"and says it": {func(d *form.EvaluationDraft) { d.Scores[0].Points, d.Scores[0].Reason = text("3.99"), text("不足") },
			[]string{"E_TOO_SHORT scores[0].reason"}},
		"a ground names its source":         {func(d *form.EvaluationDraft) { d.Scores[1].Basis = text("见") }, []string{"E_TOO_SHORT scores[1].basis"}},
		"a photo is from the site":          {func(d *form.EvaluationDraft) { d.Visits[0].Photos[0].File = paper }, []string{"E_NOT_FOUND visits[0].photos[0].file"}},
		"a score has its ground":            {func(d *form.EvaluationDraft) { d.Scores[1].Basis = nil }, []string{"E_REQUIRED scores[1].basis"}},
		"in words or in files":              {func(d *form.EvaluationDraft) { d.Scores[1].Basis, d.Scores[1].Files = nil, []uuid.UUID{site} }, nil},
		"a file that is not there":          {func(d *form.EvaluationDraft) { d.Scores[1].Files = []uuid.UUID{uuid.New()} }, []string{"E_NOT_FOUND scores[1].files[0]"}},
		"points beyond the weight":          {func(d *form.EvaluationDraft) { d.Scores[0].Points = text("4.01") }, []string{"E_SCORE_RANGE scores[0].points"}},
		"points below nothing":              {func(d *form.EvaluationDraft) { d.Scores[0].Points = text("-1") }, []string{"E_SCORE_RANGE scores[0].points"}},
		"points that are no number":         {func(d *form.EvaluationDraft) { d.Scores[0].Points = text("四") }, []string{"E_NUMBER scores[0].points"}},
		"a measure without points":          {func(d *form.EvaluationDraft) { d.Scores[0].Points = nil }, []string{"E_REQUIRED scores[0].points"}},
		"a visit tells when, where, what":   {func(d *form.EvaluationDraft) { d.Visits[0] = form.SiteVisit{} }, []string{"E_REQUIRED visits[0].on", "E_REQUIRED visits[0].place", "E_REQUIRED visits[0].findings"}},
		"the report has its words":          {func(d *form.EvaluationDraft) { d.Summary, d.Suggestions = nil, text(" ") }, []string{"E_REQUIRED summary", "E_REQUIRED suggestions"}},
		"a draft without a visit may stand": {func(d *form.EvaluationDraft) { d.Visits = nil }, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := found(framework(), nil, site)
			tt.change(&d)
			got := at(spending.Appraise(d, framework(), nil, map[uuid.UUID]attachment.Kind{site: attachment.KindSITE, paper: attachment.KindBASIS}, standard.Shipped().Bands).Faults)
			if len(got) != len(tt.want) {
				t.Fatalf("faults %v; want %v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("fault %q; want %q", got[i], tt.want[i])
				}
			}
		})
	}
}

func TestATotalIsTheSumOfItsPointsAndTheGradeFollows(t *testing.T) {
	bands := standard.Shipped().Bands
	rapid.Check(t, func(t *rapid.T) {
		p := framework()
		d := found(p, nil, uuid.Nil)
		d.Visits = nil
		var sum exact.Points
		for i, m := range p.Measures() {
			points := exact.Points(rapid.Int64Range(0, int64(exact.MustPoints(*m.Weight))).Draw(t, "points"))
			text, why := points.String(), "依据尚不充分"
			d.Scores[i].Points, d.Scores[i].Reason = &text, &why
			sum += points
		}
		v := spending.Appraise(d, p, nil, nil, bands)
		if len(v.Faults) > 0 || v.Total != sum || v.Grade == nil || *v.Grade != bands.Grade(sum) {
			t.Fatalf("%s %v %v; want %s", v.Total, v.Grade, v.Faults, sum)
		}
	})
}

func TestEveryGradeHasItsConsequence(t *testing.T) {
	for grade, want := range map[term.Grade]exact.Decimal{term.Excellent: "0", term.Good: "0", term.Fair: "-10", term.Poor: "-30"} {
		use, err := spending.Consequence(grade, standard.Shipped().Settings)
		if err != nil || use.Change != want {
			t.Errorf("%s: %v, %v; want %s", grade, use.Change, err, want)
		}
	}
}
