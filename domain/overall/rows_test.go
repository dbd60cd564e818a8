package overall_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/overall"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	row "hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/overallchange"
	"hengxiao/ent/term"
)

// afterwards is when the year is over.
var afterwards = time.Date(2028, 1, 10, 2, 0, 0, 0, time.UTC)

func TestADepartmentsFormTravelsFromTheClerkToTheScore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		project(t, h, "205001", "学位", "95", "90.00")
		project(t, h, "205101", "校舍", "85", "80.00")
		o := confirmed(t, h, opened(t, h, 2027))
		if o.Stage != row.StageCONFIRMED || *o.Budget != exact.MustMoney("1000") {
			t.Fatalf("confirmed: %s with %s", o.Stage, o.Budget)
		}
		h.Clock.Set(afterwards)
		if n := must(overall.AskScores(h.As(domaintest.Office), h.Client, overall.AskOverallScores{Year: 2027, DueOn: "2028-04-30", Weights: weights()}))(t); n != 1 {
			t.Errorf("asked %d departments, want 1", n)
		}
		o = must(h.Client.Overall.Get(h.Machine(), o.ID))(t)
		o = must(overall.SaveScores(h.As(domaintest.Clerk), h.Client, overall.SaveOverallScores{ID: o.ID, Version: o.Version, Scores: judged(t)}))(t)
		o = must(overall.SubmitScores(h.As(domaintest.Clerk), h.Client, seen(o)))(t)
		o = must(overall.Sign(h.As(domaintest.Head), h.Client, seen(o)))(t)
		o = must(overall.Confirm(h.As(domaintest.Office), h.Client, seen(o)))(t)
		rates := map[string]string{}
		var sum exact.Points
		for _, m := range o.Frozen.Measures {
			sum += *m.Points
			if m.Rate != nil {
				rates[m.Code] = string(*m.Rate) + " → " + m.Points.String()
			}
		}
		want := map[string]string{
			"A21": "96.00 → 3.00", "A22": "0.00 → 3.00", "A23": "60.00 → 3.00",
			"B11": "96.25 → 3.85",                      // (180 + 590) / (200 + 600)
			"B12": "0.00 → 2.00", "B14": "3.75 → 2.00", // 30 of 800
			"B15": "-40.00 → 2.00", "B16": "98.00 → 2.00", "B17": "90.00 → 2.00", "B18": "100.00 → 3.00", "B33": "100.00 → 2.00",
			"C11": "100.00 → 7.00", "C12": "50.00 → 3.00", "C13": "100.00 → 6.00", "C14": "100.00 → 6.00",
			"D14": "85.00 → 8.00",
		}
		if diff := cmp.Diff(want, rates); diff != "" {
			t.Errorf("rates (-want +got):\n%s", diff)
		}
		if o.Stage != row.StageSCORED || *o.Total != sum || *o.Grade != term.Excellent || len(o.Frozen.Measures) != 28 {
			t.Errorf("scored: %s, %s of %s, %s, %d measures", o.Stage, o.Total, sum, *o.Grade, len(o.Frozen.Measures))
		}
		steps := must(h.Client.OverallChange.Query().Where(overallchange.OverallID(o.ID)).Order(overallchange.ByID()).
			Select(overallchange.FieldAction).Strings(h.As(domaintest.Clerk)))(t)
		if diff := cmp.Diff([]string{"overall.submit", "overall.sign", "overall.pass", "overall.confirm", "overall.askScores",
			"overall.submitScores", "overall.signScores", "overall.score"}, steps); diff != "" {
			t.Errorf("history (-want +got):\n%s", diff)
		}
		p := must(overall.ProjectsOf(h.As(domaintest.Clerk), h.Client, o))(t)
		if p.Count != 2 || p.Planned != exact.MustMoney("200") || *p.Rate != "90.00" || *p.Average != exact.MustPoints("85.00") {
			t.Errorf("its projects: %d, %s, %s%%, %s points", p.Count, p.Planned, *p.Rate, p.Average)
		}
	})
}

func TestOnlyTheOneWhoseTurnItIsActs(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		o := opened(t, h, 2027)
		o = must(overall.Save(h.As(domaintest.Clerk), h.Client, overall.SaveOverall{ID: o.ID, Version: o.Version, Form: filled()}))(t)
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.ClerkCity, domaintest.Head, domaintest.Section, domaintest.Office, domaintest.ClerkOther} {
			if _, err := overall.Submit(h.As(who), h.Client, seen(o)); err == nil {
				t.Errorf("%s submits the form", who)
			}
			if _, err := overall.Save(h.As(who), h.Client, overall.SaveOverall{ID: o.ID, Version: o.Version}); err == nil {
				t.Errorf("%s types into the form", who)
			}
		}
		o = must(overall.Submit(h.As(domaintest.Clerk), h.Client, seen(o)))(t)
		for _, who := range []domaintest.Persona{domaintest.Clerk, domaintest.HeadCity, domaintest.Section, domaintest.Dept} {
			if _, err := overall.Sign(h.As(who), h.Client, seen(o)); err == nil {
				t.Errorf("%s signs the form", who)
			}
		}
		o = must(overall.Sign(h.As(domaintest.Head), h.Client, seen(o)))(t)
		if _, err := overall.Pass(h.As(domaintest.SectionCity), h.Client, seen(o)); err == nil {
			t.Error("another section passes the form")
		}
		for who, want := range map[domaintest.Persona]int{domaintest.Section: 1, domaintest.SectionCity: 0, domaintest.Office: 0, domaintest.Clerk: 0} {
			n := 0
			for _, todo := range must(desk.Todos(h.As(who), h.Client))(t) {
				if todo.OverallID != nil && *todo.OverallID == o.ID {
					n++
				}
			}
			if n != want {
				t.Errorf("%d things of the form wait for %s, want %d", n, who, want)
			}
		}
	})
}

func TestAReturnNamesFieldsAndOpensTheFormAgain(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		o := opened(t, h, 2027)
		o = must(overall.Save(h.As(domaintest.Clerk), h.Client, overall.SaveOverall{ID: o.ID, Version: o.Version, Form: filled()}))(t)
		o = must(overall.Submit(h.As(domaintest.Clerk), h.Client, seen(o)))(t)
		o = must(overall.Sign(h.As(domaintest.Head), h.Client, seen(o)))(t)
		_, err := overall.Return(h.As(domaintest.Section), h.Client, overall.ReturnOverall{ID: o.ID, Version: o.Version, Reason: "不",
			Remarks: []form.Remark{{Path: "goal"}}})
		if diff := cmp.Diff([]string{"E_TOO_SHORT reason", "E_REQUIRED remarks[0].text"}, codes(err)); diff != "" {
			t.Errorf("a return without words (-want +got):\n%s", diff)
		}
		remark := form.Remark{Path: "tasks[1].amount", Text: "与预算不符"}
		o = must(overall.Return(h.As(domaintest.Section), h.Client, overall.ReturnOverall{ID: o.ID, Version: o.Version, Reason: "请核对金额",
			Remarks: []form.Remark{remark}}))(t)
		if o.Stage != row.StageRETURNED || o.DueAt == nil || len(o.Remarks) != 1 || o.Remarks[0] != remark {
			t.Errorf("returned: %s until %v with %v", o.Stage, o.DueAt, o.Remarks)
		}
		o = must(overall.Submit(h.As(domaintest.Clerk), h.Client, seen(o)))(t)
		if o.Revision != 2 || len(o.Remarks) != 0 {
			t.Errorf("submitted again: revision %d, remarks %v", o.Revision, o.Remarks)
		}
	})
}

func TestWhatIsFrozenIsNotTypedAgain(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		o := confirmed(t, h, opened(t, h, 2027))
		_, err := overall.Save(h.As(domaintest.Clerk), h.Client, overall.SaveOverall{ID: o.ID, Version: o.Version})
		if diff := cmp.Diff([]string{"E_FROZEN "}, codes(err)); diff != "" {
			t.Error(diff)
		}
		if _, err := overall.Return(h.As(domaintest.Office), h.Client, overall.ReturnOverall{ID: o.ID, Version: o.Version, Reason: "重新填写吧"}); err == nil {
			t.Error("a confirmed form goes back")
		}
	})
}

func TestEarlierYearsAreTakenFromTheirOwnForms(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		confirmed(t, h, opened(t, h, 2027))
		o := opened(t, h, 2028)
		if o.Form.Functions == nil || o.Form.Past[0].Basic == nil || *o.Form.Past[0].Basic != "600" {
			t.Fatalf("prefilled: %+v", o.Form)
		}
		typed := filled()
		typed.Past[0].Basic = say("1")
		o = must(overall.Save(h.As(domaintest.Clerk), h.Client, overall.SaveOverall{ID: o.ID, Version: o.Version, Form: typed}))(t)
		years := must(overall.Years(h.As(domaintest.Clerk), h.Client, o))(t)
		if got := *o.Form.Past[0].Basic; got != "600" || !years[1].Known || years[2].Known {
			t.Errorf("last year's basic expense is %s; known: %v, %v", got, years[1].Known, years[2].Known)
		}
		if *years[0].IncomeParts[0] != "90.00" || *years[0].SpentParts[1] != "40.00" {
			t.Errorf("parts: %v, %v", *years[0].IncomeParts[0], *years[0].SpentParts[1])
		}
		if n := must(overall.Open(h.As(domaintest.Office), h.Client, overall.OpenOveralls{Year: 2028, DueOn: "2028-03-31"}))(t); n != 0 {
			t.Errorf("opened twice: %d new forms", n)
		}
	})
}

func TestNothingIsScoredBeforeItIsComplete(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		o := confirmed(t, h, opened(t, h, 2027))
		_, err := overall.AskScores(h.As(domaintest.Office), h.Client, overall.AskOverallScores{Year: 2027, DueOn: "2028-04-30", Weights: weights()})
		if diff := cmp.Diff([]string{"E_DATE_ORDER year"}, codes(err)); diff != "" {
			t.Errorf("before the year is over (-want +got):\n%s", diff)
		}
		h.Clock.Set(afterwards)
		_, err = overall.AskScores(h.As(domaintest.Office), h.Client, overall.AskOverallScores{Year: 2027, DueOn: "2028-04-30", Weights: weights()[1:]})
		if diff := cmp.Diff([]string{"E_WEIGHT_SUM weights"}, codes(err)); diff != "" {
			t.Errorf("weights of 97 (-want +got):\n%s", diff)
		}
		must(overall.AskScores(h.As(domaintest.Office), h.Client, overall.AskOverallScores{Year: 2027, DueOn: "2028-04-30", Weights: weights()}))(t)
		o = must(h.Client.Overall.Get(h.Machine(), o.ID))(t)
		if _, err := overall.SubmitScores(h.As(domaintest.Clerk), h.Client, seen(o)); len(codes(err)) < 20 {
			t.Errorf("an empty evaluation has %d faults: %v", len(codes(err)), codes(err))
		}
		if _, err := overall.SubmitScores(h.As(domaintest.ClerkCity), h.Client, workflow.Seen{ID: o.ID, Version: o.Version}); codes(err)[0] != "E_NOT_FOUND " {
			t.Errorf("another department's clerk: %v", err)
		}
	})
}
