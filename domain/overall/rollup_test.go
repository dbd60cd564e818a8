package overall_test

import (
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/overall"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// achieved gives a project two indicators of its own, and what came of them.
func achieved(t *testing.T, h *domaintest.H, name, adjusted string, places, served [2]string) {
	t.Helper()
	ctx := h.Machine()
	d := must(h.Client.Declaration.Query().Where(declaration.NameZh(name)).Only(ctx))(t)
	for i, row := range []struct{ level1, level2, name, unit, target string }{
		{"OUTPUT", "OUT_QTY", "新增学位数", "个", places[0]}, {"SATISFACTION", "SAT_SERVED", "家长满意度", "%", served[0]},
	} {
		must(h.Client.Indicator.Create().SetDeclarationID(d.ID).SetNo(i + 1).SetHorizon("ANNUAL").SetLevel1(row.level1).SetLevel2(row.level2).
			SetNameZh(row.name).SetOperator("GE").SetTarget(row.target).SetUnit(row.unit).SetWeight(exact.MustPoints("45")).Save(ctx))(t)
	}
	must(h.Client.SelfEvaluation.Update().Where(selfevaluation.DeclarationID(d.ID)).SetAdjustedBudget(exact.MustMoney(adjusted)).
		SetForm(form.SelfEvaluation{Results: []form.ResultRow{{Actual: &places[1]}, {Actual: &served[1]}}}).Save(ctx))(t)
}

// scoring is a department's form whose evaluation is asked for.
func scoring(t *testing.T, h *domaintest.H) *ent.Overall {
	t.Helper()
	o := confirmed(t, h, opened(t, h, 2027))
	h.Clock.Set(afterwards)
	must(overall.AskScores(h.As(domaintest.Office), h.Client, overall.AskOverallScores{Year: 2027, DueOn: "2028-04-30", Weights: weights()}))(t)
	return must(h.Client.Overall.Get(h.Machine(), o.ID))(t)
}

func TestProjectsAreRolledUpIntoTheDepartment(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		project(t, h, "205001", "学位", "95", "90.00")
		project(t, h, "205101", "校舍", "85", "80.00")
		achieved(t, h, "学位", "100", [2]string{"1800", "1500"}, [2]string{"90", "80"})
		achieved(t, h, "校舍", "200", [2]string{"1200", "1200"}, [2]string{"90", "95"})
		v := must(overall.VerdictOf(h.As(domaintest.Clerk), h.Client, scoring(t, h)))(t)
		for _, m := range v.Result.Measures {
			if m.Code != "D14" {
				continue
			}
			f := m.Figures[0] // (80 × 100 + 95 × 200) ÷ 300
			if f.Source != "PROJECTS" || *f.Value != "90" || len(f.Parts) != 2 || m.Points.String() != "10.00" {
				t.Errorf("satisfaction %+v earns %s", f, m.Points)
			}
		}
		if len(v.Result.Promised) != 3 {
			t.Fatalf("%d promises; want 3", len(v.Result.Promised))
		}
		places := v.Result.Promised[1] // 2700 of 3000, of 50 points
		if *places.Actual != "2700" || places.Points.String() != "45.00" || len(places.Parts) != 2 || places.Parts[0].NameZh != "学位" {
			t.Errorf("places: %s because %s", places.Points, places.Why)
		}
		if other := v.Result.Promised[0]; other.Actual != nil || other.Points != nil || len(other.Parts) != 0 {
			t.Errorf("nothing is rolled up into %+v", other)
		}
	})
}

func TestFilesProveADepartmentsEvaluation(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		o := scoring(t, h)
		in := overall.AttachInput{OverallID: o.ID, Name: "决算报表.pdf", Mime: "application/pdf", Size: 1, Sha256: "00"}
		for _, who := range []domaintest.Persona{domaintest.ClerkCity, domaintest.Clerk2, domaintest.Head, domaintest.Office} {
			if _, err := overall.Attach(h.As(who), h.Client, in); err == nil {
				t.Errorf("%s gives a file", who)
			}
		}
		file := must(overall.Attach(h.As(domaintest.Clerk), h.Client, in))(t)
		s := judged(t)
		s.Points[0].Basis, s.Points[0].Files = nil, []uuid.UUID{file.ID}
		s.Points[1].Files = []uuid.UUID{uuid.New()}
		_, err := overall.SaveScores(h.As(domaintest.Clerk), h.Client, overall.SaveOverallScores{ID: o.ID, Version: o.Version, Scores: s})
		if got := codes(err); len(got) != 1 || got[0] != fault.NotFound+" scores.points[1].files[0]" {
			t.Errorf("refused for %v", got)
		}
		s.Points[1].Files = nil
		o = must(overall.SaveScores(h.As(domaintest.Clerk), h.Client, overall.SaveOverallScores{ID: o.ID, Version: o.Version, Scores: s}))(t)
		must(overall.SubmitScores(h.As(domaintest.Clerk), h.Client, seen(o)))(t)
		if _, err := overall.Attach(h.As(domaintest.Clerk), h.Client, in); err == nil {
			t.Error("a file is given once the evaluation is handed in")
		}
	})
}
