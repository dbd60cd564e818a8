package spending_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/spending"
	"hengxiao/domain/statistics"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/term"
)

// opened asks for the year's self-evaluations and reads the declaration's.
func opened(t *testing.T, h *domaintest.H, d *ent.Declaration) *ent.SelfEvaluation {
	t.Helper()
	must(spending.OpenSelf(h.As(domaintest.Office), h.Client, spending.OpenSelfEvaluations{Year: 2027, DueOn: "2028-03-31"}))(t)
	return must(h.Client.SelfEvaluation.Query().Where(selfevaluation.DeclarationID(d.ID)).Only(h.Machine()))(t)
}

func seen(e *ent.SelfEvaluation) workflow.Seen { return workflow.Seen{ID: e.ID, Version: e.Version} }

// handedIn fills, submits and signs a self-evaluation of unit 205101.
func handedIn(t *testing.T, h *domaintest.H, d *ent.Declaration) *ent.SelfEvaluation {
	t.Helper()
	return handedInBy(t, h, d, domaintest.Clerk2, domaintest.Head2)
}

func handedInBy(t *testing.T, h *domaintest.H, d *ent.Declaration, clerk, head domaintest.Persona) *ent.SelfEvaluation {
	t.Helper()
	e := opened(t, h, d)
	e = must(spending.SaveSelf(h.As(clerk), h.Client, spending.SaveSelfEvaluation{ID: e.ID, Version: e.Version, Form: filled(evidence(t, h, d))}))(t)
	e = must(spending.SubmitSelf(h.As(clerk), h.Client, seen(e)))(t)
	return must(spending.SignSelf(h.As(head), h.Client, seen(e)))(t)
}

func code(err error) string {
	faults, ok := fault.Of(err)
	if !ok {
		return "no fault"
	}
	return faults[0].Code
}

func TestASelfEvaluationTravelsFromTheClerkToTheGrade(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		e := handedIn(t, h, d)
		if e.Stage != selfevaluation.StageDEPT_REVIEW || *e.Total != exact.MustPoints("95.50") {
			t.Fatalf("after the head's signature: %s, %s points", e.Stage, e.Total)
		}
		e = must(spending.ApproveSelf(h.As(domaintest.Dept), h.Client, spending.CheckSelfEvaluation{ID: e.ID, Version: e.Version}))(t)
		lower, why := exact.MustPoints("24.00"), "实测三十公里，其余未验收"
		e = must(spending.ConfirmSelf(h.As(domaintest.Section), h.Client, spending.CheckSelfEvaluation{ID: e.ID, Version: e.Version,
			Recheck: &spending.RecheckInput{Rows: []*spending.RecheckRowInput{nil, {Points: &lower, Reason: &why}}}}))(t)
		e = must(h.Client.SelfEvaluation.Get(h.Machine(), e.ID))(t)
		if *e.Total != exact.MustPoints("95.50") || *e.FinalTotal != exact.MustPoints("81.50") || *e.Inflated != exact.MustPoints("14.00") {
			t.Errorf("own %s, final %s, inflated %s; want 95.50, 81.50, 14.00", e.Total, e.FinalTotal, e.Inflated)
		}
		p := must(h.Client.Project.Get(h.Machine(), d.ProjectID))(t)
		if *p.LastGrade != term.Good || *p.LastGradeYear != 2027 {
			t.Errorf("the project remembers %v of %v; want GOOD of 2027", p.LastGrade, p.LastGradeYear)
		}
		steps := must(h.Client.StageChange.Query().Where(stagechange.SubjectID(e.ID)).Order(stagechange.ByID()).
			Select(stagechange.FieldAction).Strings(h.As(domaintest.Clerk2)))(t)
		want := []string{"self.submit", "self.unitApprove", "self.deptApprove", "self.confirm"}
		if diff := cmp.Diff(want, steps); diff != "" {
			t.Errorf("history (-want +got):\n%s", diff)
		}
	})
}

func TestOpeningTwiceMakesOneOfEach(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		approve(t, h, "205101", "道路")
		approve(t, h, "212001", "桥梁")
		ask := spending.OpenSelfEvaluations{Year: 2027, DueOn: "2028-03-31"}
		for _, want := range []int{2, 0} {
			if got := must(spending.OpenSelf(h.As(domaintest.Office), h.Client, ask))(t); got != want {
				t.Errorf("opened %d; want %d", got, want)
			}
		}
		approve(t, h, "212001", "隧道")
		must(approve(t, h, "212001", "未安排").Update().SetApprovedAmount(0).Save(h.Machine()))(t)
		must(approve(t, h, "212001", "已取消").Update().SetAdjustedAmount(0).Save(h.Machine()))(t)
		if got := must(spending.OpenSelf(h.As(domaintest.Office), h.Client, ask))(t); got != 1 {
			t.Errorf("opened %d; want the one that came later", got)
		}
		ask.Year = 2026
		if _, err := spending.OpenSelf(h.As(domaintest.Office), h.Client, ask); code(err) != fault.NotFound {
			t.Errorf("a year without approved projects: %v", err)
		}
		if n := must(h.Client.Notice.Query().Count(h.As(domaintest.ClerkCity)))(t); n != 2 {
			t.Errorf("the clerk of 212001 has %d notices; want one for each opening that concerned the unit", n)
		}
	})
}

func TestADraftIsNeverStoppedButASubmissionIs(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		e := opened(t, h, approve(t, h, "205101", "道路"))
		typed := filled(e.ID) // no evidence of this id
		e = must(spending.SaveSelf(h.As(domaintest.Clerk2), h.Client, spending.SaveSelfEvaluation{ID: e.ID, Version: e.Version, Form: typed}))(t)
		_, err := spending.SubmitSelf(h.As(domaintest.Clerk2), h.Client, seen(e))
		if faults, _ := fault.Of(err); len(faults) != 4 {
			t.Errorf("faults %v; want one for each row's evidence", err)
		}
		if _, err := spending.SaveSelf(h.As(domaintest.Clerk2), h.Client, spending.SaveSelfEvaluation{ID: e.ID, Version: e.Version - 1, Form: typed}); code(err) != fault.Version {
			t.Errorf("a save that has not seen the newest version: %v", err)
		}
	})
}

func TestOnlyWhoeverHasItInHandTakesAStep(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		e := handedIn(t, h, approve(t, h, "205101", "道路"))
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head, domaintest.ClerkCity, domaintest.SectionCity, domaintest.ClerkOther} {
			_, err := spending.ApproveSelf(h.As(who), h.Client, spending.CheckSelfEvaluation{ID: e.ID, Version: e.Version})
			if code(err) != fault.NotFound {
				t.Errorf("%s approves: %v", who, err)
			}
		}
		if _, err := spending.SubmitSelf(h.As(domaintest.Clerk2), h.Client, seen(e)); code(err) != fault.Frozen {
			t.Errorf("submitted twice: %v", err)
		}
		back := must(spending.ReturnSelf(h.As(domaintest.Dept), h.Client,
			workflow.SeenWithReason{ID: e.ID, Version: e.Version, Reason: "请补充验收报告"}))(t)
		todos := must(desk.Todos(h.As(domaintest.Clerk2), h.Client))(t)
		if len(todos) != 1 || todos[0].Kind != "SELF_FILL" || *todos[0].Note != "请补充验收报告" || *todos[0].SelfEvaluationID != back.ID {
			t.Errorf("the clerk's desk: %+v", todos)
		}
	})
}

func TestOthersDoNotMeetASelfEvaluation(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		opened(t, h, approve(t, h, "205101", "道路"))
		for who, want := range map[domaintest.Persona]int{
			domaintest.Clerk2: 1, domaintest.Head2: 1, domaintest.Dept: 1, domaintest.Clerk: 1, domaintest.Section: 1,
			domaintest.Office: 1, domaintest.Leader: 1, domaintest.Auditor: 1, domaintest.Budget: 1,
			domaintest.ClerkCity: 0, domaintest.SectionCity: 0, domaintest.Expert1: 0, domaintest.Admin: 0,
			domaintest.Integrator: 0, domaintest.ClerkOther: 0,
		} {
			if got := must(h.Client.SelfEvaluation.Query().Count(h.As(who)))(t); got != want {
				t.Errorf("%s sees %d; want %d", who, got, want)
			}
		}
	})
}

func TestARollupHoldsWhatItsViewerSees(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		source, other := "BOND", "GPB"
		from := func(d *ent.Declaration, sources ...string) *ent.Declaration {
			var rows []form.FundSource
			for _, s := range sources {
				rows = append(rows, form.FundSource{Source: &s})
			}
			return must(d.Update().SetForm(form.Declaration{FundSources: rows}).Save(h.Machine()))(t)
		}
		road := from(approve(t, h, "205101", "道路"), other, source)
		bridge := from(approve(t, h, "212001", "桥梁"), source)
		from(approve(t, h, "205101", "隧道"), other)
		year := 2027
		done, waiting := handedIn(t, h, road), must(h.Client.SelfEvaluation.Query().Where(selfevaluation.DeclarationID(bridge.ID)).Only(h.Machine()))(t)
		rollUp := func(who domaintest.Persona, ids ...uuid.UUID) (string, error) {
			q := h.Client.SelfEvaluation.Query().Where(selfevaluation.Year(year), selfevaluation.HasDeclarationWith(statistics.Funded(source)))
			r, err := spending.RollUp(h.As(who), h.Client, q, spending.Asked{Year: &year, Chosen: ids})
			if err != nil {
				return "", err
			}
			said := fmt.Sprintf("%d waiting", r.Waiting)
			for _, p := range r.Projects {
				said += ", " + p.NameZh + " " + p.Total.String()
			}
			return said, nil
		}
		for who, want := range map[domaintest.Persona]string{
			domaintest.Office: "1 waiting, 道路 95.50", domaintest.Clerk2: "0 waiting, 道路 95.50", domaintest.ClerkCity: "1 waiting",
			domaintest.ClerkOther: "0 waiting",
		} {
			if got := must(rollUp(who))(t); got != want {
				t.Errorf("%s: %s; want %s", who, got, want)
			}
		}
		if got := must(rollUp(domaintest.Office, done.ID))(t); got != "0 waiting, 道路 95.50" {
			t.Errorf("one by hand: %s", got)
		}
		_, err := rollUp(domaintest.Clerk2, done.ID, waiting.ID)
		if faults, _ := fault.Of(err); len(faults) != 1 || faults[0].Code != fault.NotFound || faults[0].Path != "ids[1]" {
			t.Errorf("another's by hand: %v", err)
		}
		if _, err := spending.RollUp(h.As(domaintest.Office), h.Client, h.Client.SelfEvaluation.Query(), spending.Asked{}); code(err) != fault.Required {
			t.Errorf("of no year: %v", err)
		}
	})
}
