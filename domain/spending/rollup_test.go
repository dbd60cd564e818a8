package spending

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// handedIn is a submitted self-evaluation of thePlan with other figures.
func handedIn(t *testing.T, code, adjusted, executed string, change func(*ent.SelfEvaluation)) *ent.SelfEvaluation {
	t.Helper()
	plan := thePlan()
	for i, unit := range []string{"万元/公里", "公里", "", "%"} {
		plan.Indicators[i].Unit = unit
	}
	e := &ent.SelfEvaluation{ID: uuid.NewSHA1(uuid.Nil, []byte(code)), Year: 2027, Stage: selfevaluation.StageSECTION_REVIEW, Form: whole()}
	e.Edges.Declaration = &ent.Declaration{Code: code, NameZh: "道路" + code, Form: form.Declaration{}}
	e.Edges.Declaration.Edges = ent.DeclarationEdges{Unit: &ent.Unit{NameZh: "交通局"}, Indicators: plan.Indicators}
	e.Form.Money[0].Adjusted, e.Form.Money[0].Executed = &adjusted, &executed
	change(e)
	v := Judge(e.Form, plan)
	if v.Score == nil {
		t.Fatalf("%s has no score: %v", code, v.Faults)
	}
	e.Total, e.Grade, e.AdjustedBudget, e.Executed = &v.Score.Total, &v.Score.Grade, &v.Adjusted, &v.Executed
	return e
}

func asItIs(*ent.SelfEvaluation) {}

// together rolls up what was handed in.
func together(t *testing.T, rows ...*ent.SelfEvaluation) *rolling {
	t.Helper()
	r := &rolling{set: standard.Shipped()}
	for _, e := range rows {
		p := rolledProject(e, r.set)
		if p == nil {
			t.Fatalf("%s is not rolled up", e.Edges.Declaration.Code)
		}
		r.parts = append(r.parts, p)
	}
	if err := r.add(); err != nil {
		t.Fatal(err)
	}
	return r
}

func told(r *rolling) (lines []string) {
	for _, row := range r.Rows {
		target, actual := "—", "—"
		if row.Target != nil {
			target, actual = string(*row.Target), string(*row.Actual)
		}
		lines = append(lines, fmt.Sprintf("%s %s of %s: %s / %s, %d", row.NameZh, actual, target, row.Points, row.Weight, len(row.Parts)))
	}
	return lines
}

func TestSeveralProjectsAreOneForm(t *testing.T) {
	other := handedIn(t, "B", "300", "240", func(e *ent.SelfEvaluation) {
		results := e.Form.Results
		results[0].Actual, results[1].Actual, results[3].Actual = say("10"), say("22"), say("80")
		results[2].Points = say("16")
		e.Edges.Declaration.Edges.Indicators[1].Target = "20"
	})
	r := together(t, handedIn(t, "A", "100", "95", asItIs), other)
	want := []string{
		"每公里单价 9.475 of 8: 16.89 / 20.00, 2", // (7.9×100 + 10×300) ÷ 400, of a price averaged likewise
		"改造道路长度 60 of 60: 40.00 / 40.00, 2",  // 38 + 22 of 40 + 20
		"通行条件 — of —: 16.50 / 20.00, 2",      // (18×100 + 16×300) ÷ 400
		"居民满意度 83 of 90: 8.00 / 10.00, 2",    // (92×100 + 80×300) ÷ 400, in the band of 80 %
	}
	if diff := cmp.Diff(want, told(r)); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if got := fmt.Sprintf("%s %s %s / %s", r.Execution.Rate, r.Execution.Points, r.Executed, r.Adjusted); got != "83.75 8.38 335 / 400" {
		t.Errorf("the money: %s", got)
	}
	if *r.Total != exact.MustPoints("89.77") || r.Grade.NameZh() != "良" {
		t.Errorf("%s points, %s", r.Total, *r.Grade)
	}
}

func TestAProjectAloneIsRolledUpIntoItself(t *testing.T) {
	e := handedIn(t, "A", "100", "95", asItIs)
	r := together(t, e)
	if *r.Total != *e.Total || *r.Average != *e.Total || *r.Grade != *e.Grade || r.Confirmed != 0 {
		t.Errorf("%s points, mean %s, %s; alone %s", r.Total, r.Average, *r.Grade, e.Total)
	}
}

func TestWhatStandsIsAveragedByMoney(t *testing.T) {
	lowered := handedIn(t, "B", "300", "285", func(e *ent.SelfEvaluation) {
		points, grade := exact.MustPoints("55.50"), standard.Poor
		e.FinalTotal, e.FinalGrade = &points, &grade
	})
	r := together(t, handedIn(t, "A", "100", "95", asItIs), lowered) // (95.50×100 + 55.50×300) ÷ 400
	if *r.Average != exact.MustPoints("65.50") || *r.Total != exact.MustPoints("95.50") || r.Confirmed != 1 {
		t.Errorf("mean %s, together %s, %d confirmed", r.Average, r.Total, r.Confirmed)
	}
}

func TestOnlyIndicatorsThatAreAlikeAreOne(t *testing.T) {
	for name, change := range map[string]func(*ent.Indicator){
		"another name": func(i *ent.Indicator) { i.NameZh = "新建道路长度" },
		"another sign": func(i *ent.Indicator) { i.Operator = "EQ" },
		"another unit": func(i *ent.Indicator) { i.Unit = "米" },
		"another way":  func(i *ent.Indicator) { i.ScoringRule = "DIRECT" },
	} {
		t.Run(name, func(t *testing.T) {
			r := together(t, handedIn(t, "A", "100", "95", asItIs),
				handedIn(t, "B", "300", "285", func(e *ent.SelfEvaluation) { change(e.Edges.Declaration.Edges.Indicators[1]) }))
			var weights exact.Points
			for _, row := range r.Rows {
				weights += row.Weight
			}
			if len(r.Rows) != 5 || weights != exact.MustPoints("90") || r.Rows[1].Weight != exact.MustPoints("10") || r.Rows[2].Weight != exact.MustPoints("30") {
				t.Errorf("rows: %v", told(r))
			}
		})
	}
}

func TestWhatIsNotHandedInIsLeftOut(t *testing.T) {
	for name, change := range map[string]func(*ent.SelfEvaluation){
		"a draft":    func(e *ent.SelfEvaluation) { e.Total = nil },
		"a returned": func(e *ent.SelfEvaluation) { e.Stage = selfevaluation.StageRETURNED },
	} {
		e := handedIn(t, "A", "100", "95", asItIs)
		change(e)
		if rolledProject(e, standard.Shipped()) != nil {
			t.Errorf("%s is rolled up", name)
		}
	}
	r := together(t)
	if r.Total != nil || r.Grade != nil || r.Execution != nil || len(r.Rows) != 0 {
		t.Errorf("of nothing: %+v", r)
	}
}

func TestRoundedWeightsAddUpToTheirSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.Int64Range(0, 9_000), 1, 12).Draw(t, "parts")
		of := rapid.Int64Range(1, 997).Draw(t, "of")
		weights, sum := make([]*big.Rat, len(parts)), new(big.Rat)
		for i, p := range parts {
			weights[i] = big.NewRat(p, of)
			sum.Add(sum, weights[i])
		}
		var given exact.Points
		for i, w := range apportioned(weights) {
			given += w
			off := new(big.Rat).Sub(w.Rat(), weights[i])
			if off.Abs(off).Cmp(big.NewRat(1, 100)) >= 0 {
				t.Fatalf("%s is given as %s", weights[i].FloatString(4), w)
			}
		}
		if given != exact.RoundPoints(sum) {
			t.Fatalf("%s in all; want %s", given, exact.RoundPoints(sum))
		}
	})
}

func TestAKeptRollupGoesOnWhileItsProjectsStandAsTheyDid(t *testing.T) {
	total, other := exact.MustPoints("90"), exact.MustPoints("85.5")
	text := "全年改造道路六十公里，单价控制在目标以内，居民反映良好。"
	for name, tt := range map[string]struct {
		stage  rollup.Stage
		change func(*ent.Rollup, *ent.SelfEvaluation)
		want   []string
	}{
		"in the clerk's hands":                 {"DRAFT", func(*ent.Rollup, *ent.SelfEvaluation) {}, nil},
		"without a word":                       {"RETURNED", func(r *ent.Rollup, _ *ent.SelfEvaluation) { r.NameZh, r.Completion = " ", "" }, []string{"E_REQUIRED nameZh", "E_REQUIRED completion"}},
		"too few words":                        {"DRAFT", func(r *ent.Rollup, _ *ent.SelfEvaluation) { r.Completion = "完成" }, []string{"E_TOO_SHORT completion"}},
		"too long a name":                      {"DRAFT", func(r *ent.Rollup, _ *ent.SelfEvaluation) { r.NameZh = strings.Repeat("长", 101) }, []string{"E_TOO_SHORT nameZh"}},
		"signed without a word":                {"UNIT_REVIEW", func(r *ent.Rollup, _ *ent.SelfEvaluation) { r.Completion = "" }, nil},
		"one came back":                        {"UNIT_REVIEW", func(_ *ent.Rollup, e *ent.SelfEvaluation) { e.Stage = selfevaluation.StageRETURNED }, []string{"E_FROZEN figures.projects[0]"}},
		"one was handed in anew":               {"DEPT_REVIEW", func(_ *ent.Rollup, e *ent.SelfEvaluation) { e.Revision++ }, []string{"E_FROZEN figures.projects[0]"}},
		"one lost points":                      {"SECTION_REVIEW", func(_ *ent.Rollup, e *ent.SelfEvaluation) { e.FinalTotal = &other }, []string{"E_FROZEN figures.projects[0]"}},
		"one is not confirmed":                 {"SECTION_REVIEW", func(*ent.Rollup, *ent.SelfEvaluation) {}, []string{"E_FROZEN figures.projects[0]"}},
		"all are confirmed":                    {"SECTION_REVIEW", func(_ *ent.Rollup, e *ent.SelfEvaluation) { e.FinalTotal = &total }, nil},
		"confirmed, and one lost points after": {"CONFIRMED", func(_ *ent.Rollup, e *ent.SelfEvaluation) { e.FinalTotal = &other }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			e := &ent.SelfEvaluation{ID: uuid.New(), Stage: selfevaluation.StageSECTION_REVIEW, Revision: 1, Total: &total}
			r := &ent.Rollup{Stage: tt.stage, NameZh: "道路专项资金", Completion: text, Figures: form.SelfRollup{
				Projects: []*form.RolledProject{{SelfEvaluationID: e.ID, NameZh: "道路", Total: total, Revision: 1}}}}
			tt.change(r, e)
			var got []string
			for _, f := range CheckRollup(r, map[uuid.UUID]*ent.SelfEvaluation{e.ID: e}) {
				got = append(got, f.Code+" "+f.Path)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
