package survey_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/spending"
	"hengxiao/domain/survey"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/selfevaluation"
	row "hengxiao/ent/generated/ent/survey"
)

func say(s string) *string { return &s }

func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func codes(err error) (all []string) {
	faults, _ := fault.Of(err)
	for _, f := range faults {
		all = append(all, f.Code+" "+f.Path)
	}
	return all
}

// approved is a project with one quantity and one satisfaction indicator.
func approved(t *testing.T, h *domaintest.H) *ent.Declaration {
	t.Helper()
	ctx, u := h.Machine(), h.Units["205101"]
	p := must(h.Client.Project.Create().SetCode("2027-1").SetNameZh("校舍").SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx))(t)
	d := must(h.Client.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh("校舍改造").SetStage(declaration.StageAPPROVED).SetStageSince(h.Clock.Now()).
		SetForm(form.Declaration{}).SetApprovedAmount(exact.MustMoney("100")).Save(ctx))(t)
	for i, level := range []string{"OUTPUT", "SATISFACTION"} {
		must(h.Client.Indicator.Create().SetDeclarationID(d.ID).SetNo(i + 1).SetHorizon("ANNUAL").SetLevel1(level).SetLevel2("L2").
			SetNameZh([]string{"改造面积", "家长满意度"}[i]).SetOperator("GE").SetTarget("90").SetWeight(exact.MustPoints("45")).SetLocked(true).Save(ctx))(t)
	}
	return d
}

func asked(d *ent.Declaration, planned int) survey.OpenSurvey {
	return survey.OpenSurvey{DeclarationID: d.ID, IndicatorNo: 2, Title: "校舍改造满意度调查", TargetGroup: "在校学生家长",
		Questions: []string{"您对校舍改造是否满意？"}, Comments: true, ClosesOn: "2026-12-31", Planned: planned}
}

// answered gives so many answers, the first few of them content.
func answered(t *testing.T, h *domaintest.H, s *ent.Survey, n, content int) {
	t.Helper()
	for i := range n {
		step := 2
		if i < content {
			step = 5
		}
		must(survey.Answer(h.Stranger(), h.Client, survey.AnswerSurvey{Token: s.Token, Steps: []int{step}, Words: say(fmt.Sprintf("意见 %d", i)),
			Mark: fmt.Sprintf("mark-%016d", i)}, i%10+1))(t)
	}
}

func TestASurveyFillsItsIndicator(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h)
		must(spending.OpenSelf(h.As(domaintest.Office), h.Client, spending.OpenSelfEvaluations{Year: 2027, DueOn: "2028-03-31"}))(t)
		s := must(survey.Open(h.As(domaintest.Clerk2), h.Client, asked(d, 30)))(t)
		answered(t, h, s, 30, 28)
		if words := must(survey.Words(h.As(domaintest.Clerk2), h.Client, s.ID))(t); len(words) != 0 {
			t.Errorf("%d answers are read while the survey is open", len(words))
		}
		s = must(survey.Close(h.As(domaintest.Clerk2), h.Client, workflow.Seen{ID: s.ID, Version: s.Version}))(t)
		if *s.Share != "93.333333" || *s.Margin != "17.9" || !s.Feeds || *s.Crowded != 15 {
			t.Fatalf("closed: %s ± %s, feeds: %v, %d close together", *s.Share, *s.Margin, s.Feeds, *s.Crowded)
		}
		e := must(h.Client.SelfEvaluation.Query().Where(selfevaluation.DeclarationID(d.ID)).Only(h.Machine()))(t)
		if got := *e.Form.Results[1].Actual; got != "93.333333" {
			t.Errorf("the indicator holds %s", got)
		}
		e = must(spending.SaveSelf(h.As(domaintest.Clerk2), h.Client, spending.SaveSelfEvaluation{ID: e.ID, Version: e.Version,
			Form: form.SelfEvaluation{Results: []form.ResultRow{{Actual: say("90")}, {Actual: say("99")}}}}))(t)
		if got := *e.Form.Results[1].Actual; got != "93.333333" {
			t.Errorf("what the survey found was typed over with %s", got)
		}
		if words := must(survey.Words(h.As(domaintest.Office), h.Client, s.ID))(t); len(words) != 30 {
			t.Errorf("the office reads %d answers in words, want 30", len(words))
		}
		if _, err := survey.Words(h.As(domaintest.ClerkCity), h.Client, s.ID); len(codes(err)) == 0 {
			t.Error("another unit reads what people wrote")
		}
		if _, err := survey.Open(h.As(domaintest.Clerk2), h.Client, asked(d, 30)); len(codes(err)) != 1 {
			t.Errorf("asked again until it pleases: %v", err)
		}
	})
}

func TestASelfEvaluationOpenedLaterFindsTheResult(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h)
		s := must(survey.Open(h.As(domaintest.Clerk2), h.Client, asked(d, 30)))(t)
		answered(t, h, s, 30, 30)
		h.Clock.Set(time.Date(2027, 1, 1, 2, 0, 0, 0, time.UTC))
		if err := survey.CloseDue(h.Stranger(), h.Client); err != nil {
			t.Fatal(err)
		}
		must(spending.OpenSelf(h.As(domaintest.Office), h.Client, spending.OpenSelfEvaluations{Year: 2027, DueOn: "2028-03-31"}))(t)
		e := must(h.Client.SelfEvaluation.Query().Where(selfevaluation.DeclarationID(d.ID)).Only(h.Machine()))(t)
		if len(e.Form.Results) != 2 || *e.Form.Results[1].Actual != "100" {
			t.Errorf("prefilled: %+v", e.Form.Results)
		}
	})
}

func TestTooSmallASampleFeedsNothing(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h)
		must(spending.OpenSelf(h.As(domaintest.Office), h.Client, spending.OpenSelfEvaluations{Year: 2027, DueOn: "2028-03-31"}))(t)
		s := must(survey.Open(h.As(domaintest.Clerk2), h.Client, asked(d, 100)))(t)
		answered(t, h, s, 49, 49)
		s = must(survey.Close(h.As(domaintest.Dept), h.Client, workflow.Seen{ID: s.ID, Version: s.Version}))(t)
		e := must(h.Client.SelfEvaluation.Query().Where(selfevaluation.DeclarationID(d.ID)).Only(h.Machine()))(t)
		if s.Least != 50 || s.Feeds || len(e.Form.Results) != 0 {
			t.Errorf("49 of at least %d feed: %v, %v", s.Least, s.Feeds, e.Form.Results)
		}
		must(survey.Open(h.As(domaintest.Clerk2), h.Client, asked(d, 40)))(t)
	})
}

func TestAnAnswerIsKeptOnceAndNothingOfWhoGaveIt(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := must(survey.Open(h.As(domaintest.Clerk2), h.Client, asked(approved(t, h), 30)))(t)
		answer := survey.AnswerSurvey{Token: s.Token, Steps: []int{4}, Words: say("很好"), Mark: "0123456789abcdef"}
		for range 2 {
			if !must(survey.Answer(h.Stranger(), h.Client, answer, 1))(t) {
				t.Error("an answer was not kept")
			}
		}
		if n := must(h.Client.Survey.Get(h.As(domaintest.Clerk2), s.ID))(t).Answered; n != 1 {
			t.Errorf("sent twice, kept %d times", n)
		}
		kept := must(h.Client.AuditEvent.Query().Where(auditevent.ObjectType(ent.TypeSurveyAnswer)).Only(h.Machine()))(t)
		if kept.ActorID != nil || strings.Contains(kept.Changed, "很好") || strings.Contains(kept.Changed, "[4]") {
			t.Errorf("the trace tells %s of %v", kept.Changed, kept.ActorID)
		}
	})
}

func TestWhoAnswersWronglyHearsWhy(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h)
		s := must(survey.Open(h.As(domaintest.Clerk2), h.Client, asked(d, 30)))(t)
		_, err := survey.Answer(h.Stranger(), h.Client, survey.AnswerSurvey{Token: s.Token, Steps: []int{6}, Words: say(strings.Repeat("长", 501)), Mark: "x"}, 1)
		if diff := cmp.Diff([]string{"E_REQUIRED steps[0]", "E_TOO_SHORT words", "GRAPHQL_VALIDATION_FAILED mark"}, codes(err)); diff != "" {
			t.Errorf("faults (-want +got):\n%s", diff)
		}
		if _, err := survey.Answer(h.Stranger(), h.Client, survey.AnswerSurvey{Token: "guessed"}, 1); codes(err)[0] != "E_NOT_FOUND " {
			t.Errorf("a guessed address: %v", err)
		}
		must(survey.Close(h.As(domaintest.Office), h.Client, workflow.Seen{ID: s.ID, Version: s.Version}))(t)
		_, err = survey.Answer(h.Stranger(), h.Client, survey.AnswerSurvey{Token: s.Token, Steps: []int{5}, Mark: "0123456789abcdef"}, 1)
		if codes(err)[0] != "E_FROZEN " {
			t.Errorf("after its end: %v", err)
		}
		read := must(survey.Read(h.Stranger(), h.Client, s.Token))(t)
		if read.Open || read.ProjectName != "校舍改造" {
			t.Errorf("read after its end: %+v", read)
		}
	})
}

func TestOnlyOwnersOpenAndCloseASurvey(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h)
		for _, who := range []domaintest.Persona{domaintest.Clerk, domaintest.ClerkCity, domaintest.Head2, domaintest.Section, domaintest.ClerkOther} {
			if _, err := survey.Open(h.As(who), h.Client, asked(d, 30)); err == nil {
				t.Errorf("%s opens a survey", who)
			}
		}
		s := must(survey.Open(h.As(domaintest.Clerk2), h.Client, asked(d, 30)))(t)
		for _, who := range []domaintest.Persona{domaintest.ClerkCity, domaintest.Section, domaintest.ClerkOther} {
			if _, err := survey.Close(h.As(who), h.Client, workflow.Seen{ID: s.ID, Version: s.Version}); err == nil {
				t.Errorf("%s closes it", who)
			}
		}
		in := asked(d, 0)
		in.IndicatorNo, in.Questions, in.ClosesOn = 2, nil, "2020-01-01"
		_, err := survey.Open(h.As(domaintest.Clerk2), h.Client, in)
		if diff := cmp.Diff([]string{"E_REQUIRED questions", "E_DATE_ORDER closesOn", "E_NUMBER planned"}, codes(err)); diff != "" {
			t.Errorf("faults (-want +got):\n%s", diff)
		}
		if n := h.Client.Survey.Query().Where(row.DeclarationID(d.ID)).CountX(h.Machine()); n != 1 {
			t.Errorf("%d surveys", n)
		}
	})
}

func TestOneNetworkDoesNotFillASurveyAtOnce(t *testing.T) {
	gate, now, last := survey.NewGate(), time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC), 0
	take := func(nth int) (bool, error) { last = nth; return true, nil }
	for _, tt := range []struct{ minute, last int }{{0, 60}, {9, 60}, {10, 120}, {59, 120}, {60, 60}} {
		for range 100 {
			_, _ = gate.Through("192.0.2.1", now.Add(time.Duration(tt.minute)*time.Minute), take)
		}
		if last != tt.last {
			t.Errorf("after %d minutes the last that came through is number %d of its hour; want %d", tt.minute, last, tt.last)
		}
	}
	if _, err := gate.Through("192.0.2.2", now.Add(time.Hour), take); err != nil || last != 1 {
		t.Errorf("another network is number %d: %v", last, err)
	}
}
