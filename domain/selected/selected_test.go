package selected_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/selected"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/term"
)

// approved is a project whose plan the year is held to.
func approved(h *domaintest.H, code string) *ent.Declaration {
	ctx, u := h.Machine(), h.Units["205101"]
	p := h.Client.Project.Create().SetCode(code).SetNameZh(code).SetUnit(u).SetSectionID(u.SectionID).SaveX(ctx)
	d := h.Client.Declaration.Create().SetProject(p).SetBatch(h.Batch).SetUnit(u).SetSectionID(u.SectionID).SetBudgetYear(2027).SetCode(code).
		SetNameZh(code).SetStage(declaration.StageAPPROVED).SetStageSince(h.Clock.Now()).SetForm(form.Declaration{}).
		SetAmount(exact.MustMoney("120")).SetApprovedAmount(exact.MustMoney("100")).SaveX(ctx)
	h.Client.Indicator.Create().SetDeclarationID(d.ID).SetNo(1).SetHorizon("ANNUAL").SetLevel1("OUTPUT").SetLevel2("OUT_QTY").SetNameZh("改造长度").
		SetOperator("GE").SetTarget("40").SetWeight(exact.MustPoints("90")).SetLocked(true).ExecX(ctx)
	return d
}

// offered are the acts that somebody has on rows, each with its count.
func offered(t *testing.T, h *domaintest.H, who domaintest.Persona, of selected.Kind, ids ...uuid.UUID) map[string]int {
	t.Helper()
	offers, err := selected.Offers(h.As(who), h.Client, of, ids)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]int{}
	for _, o := range offers {
		all[o.Action] = o.Count
	}
	return all
}

// done does an act as the server does: in a transaction of its own.
func done(h *domaintest.H, who domaintest.Persona, act selected.Act, row workflow.Seen) (stage string, err error) {
	err = h.Store.InTx(h.As(who), func(ctx context.Context) error {
		d, err := selected.Do(ctx, ent.FromContext(ctx), selected.ActOnSelected{Act: act, Row: row})
		if d != nil {
			stage = d.Stage
		}
		return err
	})
	return stage, err
}

func TestMonitoringsAreTriedAndThenPassed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(h, "P1")
		row := func(month int, stage monitoring.Stage) *ent.Monitoring {
			return h.Client.Monitoring.Create().SetDeclaration(d).SetYear(2027).SetThroughMonth(month).SetStage(stage).
				SetStageSince(h.Clock.Now()).SetForm(form.Monitoring{}).SetHash("h").SaveX(h.Machine())
		}
		handed, warned := row(6, monitoring.StageSUBMITTED), row(9, monitoring.StageWARNED)
		got := offered(t, h, domaintest.Section, selected.Monitorings, handed.ID, warned.ID)
		if d := cmp.Diff(map[string]int{"passMonitoring": 1, "returnMonitoring": 1, "warnMonitoring": 1}, got); d != "" {
			t.Errorf("a section is offered %s", d)
		}
		if got := offered(t, h, domaintest.ClerkCity, selected.Monitorings, handed.ID, warned.ID); len(got) != 0 {
			t.Errorf("another unit is offered %v", got)
		}
		act := selected.Act{Of: selected.Monitorings, Action: "passMonitoring"}
		rows := []*workflow.Seen{{ID: handed.ID, Version: handed.Version}, {ID: warned.ID, Version: warned.Version}, {ID: handed.ID, Version: 99}, {ID: uuid.New(), Version: 1}}
		trials, err := selected.Try(h.As(domaintest.Section), h.Client, selected.TrySelected{Act: act, Rows: rows})
		if err != nil {
			t.Fatal(err)
		}
		if trials[0].Stage == nil || *trials[0].Stage != "CLOSED" {
			t.Errorf("a trial leads to %v", trials[0])
		}
		for i, code := range []fault.Code{fault.Frozen, fault.Version, fault.NotFound} {
			if tr := trials[i+1]; tr.Stage != nil || len(tr.Faults) != 1 || tr.Faults[0].Code != code {
				t.Errorf("trial %d: %+v, want %s", i+1, tr, code)
			}
		}
		if h.Client.Monitoring.GetX(h.Machine(), handed.ID).Stage != monitoring.StageSUBMITTED {
			t.Error("a trial wrote something")
		}
		if stage, err := done(h, domaintest.Section, act, *rows[0]); err != nil || stage != "CLOSED" {
			t.Errorf("done: %s, %v", stage, err)
		}
		if _, err := done(h, domaintest.Clerk2, act, *rows[1]); err == nil {
			t.Error("a clerk passes a monitoring")
		}
	})
}

func TestSelfEvaluationsAreReturnedAndConfirmed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		row := func(code string, stage selfevaluation.Stage) *ent.SelfEvaluation {
			return h.Client.SelfEvaluation.Create().SetDeclaration(approved(h, code)).SetYear(2027).SetStage(stage).
				SetStageSince(h.Clock.Now()).SetForm(form.SelfEvaluation{}).SetHash("h").
				SetTotal(exact.MustPoints("90")).SetGrade(term.Excellent).SetFinalTotal(exact.MustPoints("90")).SetFinalGrade(term.Excellent).SaveX(h.Machine())
		}
		wrong, sound := row("P1", selfevaluation.StageSECTION_REVIEW), row("P2", selfevaluation.StageSECTION_REVIEW)
		confirmed := row("P3", selfevaluation.StageCONFIRMED)
		if got := offered(t, h, domaintest.Office, selected.SelfEvaluations, wrong.ID, sound.ID, confirmed.ID); len(got) != 1 || got["publishSelfEvaluation"] != 1 {
			t.Errorf("the office is offered %v", got)
		}
		if got := offered(t, h, domaintest.Section, selected.SelfEvaluations, wrong.ID, sound.ID, confirmed.ID); got["confirmSelfEvaluation"] != 2 || got["returnSelfEvaluation"] != 2 {
			t.Errorf("the section is offered %v", got)
		}
		short, reason := "短", "执行数与支付系统不一致，请核对"
		for _, tt := range []struct {
			who    domaintest.Persona
			act    selected.Act
			row    *ent.SelfEvaluation
			stage  string
			refuse bool
		}{
			{domaintest.Section, selected.Act{Of: selected.SelfEvaluations, Action: "returnSelfEvaluation", Reason: &short}, wrong, "", true},
			{domaintest.Section, selected.Act{Of: selected.SelfEvaluations, Action: "returnSelfEvaluation", Reason: &reason}, wrong, "RETURNED", false},
			{domaintest.Section, selected.Act{Of: selected.SelfEvaluations, Action: "confirmSelfEvaluation"}, sound, "CONFIRMED", false},
			{domaintest.Office, selected.Act{Of: selected.SelfEvaluations, Action: "confirmSelfEvaluation"}, sound, "", true},
			{domaintest.Office, selected.Act{Of: selected.Monitorings, Action: "publishSelfEvaluation"}, confirmed, "", true},
		} {
			stage, err := done(h, tt.who, tt.act, workflow.Seen{ID: tt.row.ID, Version: tt.row.Version})
			if (err != nil) != tt.refuse || stage != tt.stage {
				t.Errorf("%s %s: %q, %v", tt.who, tt.act.Action, stage, err)
			}
		}
		if got := offered(t, h, domaintest.Section, selected.SelfEvaluations, wrong.ID, sound.ID); len(got) != 0 {
			t.Errorf("what is returned or confirmed is offered %v", got)
		}
	})
}

// evaluated is an evaluation of a project, with its report and with items to be put right.
func evaluated(h *domaintest.H, code string, stage evaluation.Stage, items ...problem.Status) (*ent.Evaluation, []*ent.Problem) {
	ctx, d := h.Machine(), approved(h, code)
	e := h.Client.Evaluation.Create().SetDeclaration(d).SetKind(evaluation.KindFINANCE).SetYear(2027).SetStage(stage).SetStageSince(h.Clock.Now()).
		SetReasons([]string{"SAMPLE"}).SetSelectedBy("绩效办").SetPlan(form.EvaluationPlan{}).SetTotal(exact.MustPoints("85")).SetGrade(term.Good).SaveX(ctx)
	h.Client.EvaluationReport.Create().SetEvaluationID(e.ID).SetDeclarationID(d.ID).SetForm(form.EvaluationDraft{}).ExecX(ctx)
	h.Client.ResultLink.Create().SetProjectID(d.ProjectID).SetDeclarationID(d.ID).SetEvaluationID(e.ID).SetYear(2027).SetTotal(*e.Total).SetGrade(*e.Grade).
		SetConsequence("优先保障").SetProblems([]string{}).ExecX(ctx)
	var problems []*ent.Problem
	for i, status := range items {
		problems = append(problems, h.Client.Problem.Create().SetEvaluationID(e.ID).SetDeclarationID(d.ID).SetProjectID(d.ProjectID).SetNo(i+1).SetText("资料不全").
			SetOwner("某人").SetDueAt(h.Clock.Now().AddDate(0, 1, 0)).SetStatus(status).SaveX(ctx))
	}
	return e, problems
}

// step is an act that somebody does to a row: where it stands then, or the code and the
// path of the fault.
type step struct {
	who  domaintest.Persona
	act  selected.Act
	id   uuid.UUID
	want string
}

// walk does the steps one after another, each tried before it is done.
func walk(t *testing.T, h *domaintest.H, version func(uuid.UUID) int, steps []step) {
	t.Helper()
	for i, s := range steps {
		row := workflow.Seen{ID: s.id, Version: version(s.id)}
		trials, err := selected.Try(h.As(s.who), h.Client, selected.TrySelected{Act: s.act, Rows: []*workflow.Seen{&row}})
		if err != nil {
			t.Fatal(err)
		}
		tried := ""
		if trials[0].Stage != nil {
			tried = *trials[0].Stage
		}
		got, err := done(h, s.who, s.act, row)
		if faults, refused := fault.Of(err); refused {
			got = string(faults[0].Code) + " " + faults[0].Path
			tried += string(trials[0].Faults[0].Code) + " " + trials[0].Faults[0].Path
		} else if err != nil {
			t.Fatal(err)
		}
		if got != s.want || tried != s.want {
			t.Errorf("%d: %s does %s: tried %q, done %q, want %q", i, s.who, s.act.Action, tried, got, s.want)
		}
	}
}

func TestProofsAreJudgedTogether(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		_, items := evaluated(h, "P1", evaluation.StageRECTIFYING, problem.StatusPROVED, problem.StatusPROVED, problem.StatusPROVED, problem.StatusOPEN)
		var ids []uuid.UUID
		for _, p := range items {
			ids = append(ids, p.ID)
		}
		if got := offered(t, h, domaintest.Section, selected.Problems, ids...); len(got) != 1 || got["judgeProblem"] != 3 {
			t.Errorf("a section is offered %v", got)
		}
		if got := offered(t, h, domaintest.Office, selected.Problems, ids...); len(got) != 0 {
			t.Errorf("the office is offered %v", got)
		}
		yes, no, short, why := true, false, "不行", "佐证材料与问题无关"
		judge := func(accept, lasting *bool, reason *string) selected.Act {
			return selected.Act{Of: selected.Problems, Action: "judgeProblem", Accept: accept, Lasting: lasting, Reason: reason}
		}
		version := func(id uuid.UUID) int { return h.Client.Problem.GetX(h.Machine(), id).Version }
		walk(t, h, version, []step{
			{domaintest.Section, judge(nil, nil, nil), ids[0], "E_REQUIRED accept"},
			{domaintest.Section, judge(&no, nil, &short), ids[0], "E_TOO_SHORT answer"},
			{domaintest.Clerk2, judge(&yes, nil, nil), ids[0], "E_NOT_FOUND "},
			{domaintest.Section, judge(&yes, nil, nil), ids[0], "DONE"},
			{domaintest.Section, judge(&yes, &yes, nil), ids[1], "LASTING"},
			{domaintest.Section, judge(&no, nil, &why), ids[2], "OPEN"},
			{domaintest.Section, judge(&yes, nil, nil), ids[3], "E_FROZEN "},
		})
	})
}

func TestEvaluationsAreVerifiedAndTheirResultsApplied(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		open, _ := evaluated(h, "P1", evaluation.StageRECTIFYING, problem.StatusDONE, problem.StatusOPEN)
		right, _ := evaluated(h, "P2", evaluation.StageRECTIFYING, problem.StatusDONE)
		sound, _ := evaluated(h, "P3", evaluation.StageFINAL)
		if got := offered(t, h, domaintest.Section, selected.Evaluations, open.ID, right.ID, sound.ID); len(got) != 1 || got["verifyRectification"] != 2 {
			t.Errorf("a section is offered %v", got)
		}
		if got := offered(t, h, domaintest.Office, selected.Evaluations, open.ID, right.ID, sound.ID); len(got) != 1 || got["applyWithoutRectification"] != 1 {
			t.Errorf("the office is offered %v", got)
		}
		later := h.Client.Batch.Create().SetCode("2028").SetNameZh("2028 年").SetBudgetYear(2028).SetDeclareStart("2027-07-15").SetDeclareDeadline("2027-08-31").
			SetSectionDeadline("2027-09-15").SetReviewDeadline("2027-10-15").SetStandards(h.Batch.Standards).SaveX(h.Machine())
		apply := func(action string, batch *uuid.UUID) selected.Act {
			return selected.Act{Of: selected.Evaluations, Action: action, BatchID: batch}
		}
		version := func(id uuid.UUID) int { return h.Client.Evaluation.GetX(h.Machine(), id).Version }
		walk(t, h, version, []step{
			{domaintest.Section, apply("verifyRectification", nil), open.ID, "E_RECTIFY_OPEN "},
			{domaintest.Office, apply("verifyRectification", nil), right.ID, "E_NOT_FOUND "},
			{domaintest.Section, apply("verifyRectification", nil), right.ID, "RECTIFIED"},
			{domaintest.Office, apply("applyResult", nil), right.ID, "E_REQUIRED batchID"},
			{domaintest.Office, apply("applyResult", &h.Batch.ID), right.ID, "E_DATE_ORDER batchID"},
			{domaintest.Office, apply("applyResult", &later.ID), right.ID, "APPLIED"},
			{domaintest.Office, apply("applyResult", &later.ID), sound.ID, "E_FROZEN "},
			{domaintest.Office, apply("applyWithoutRectification", &later.ID), sound.ID, "APPLIED"},
		})
	})
}

func TestExpertsAreRenewedAndPausedTogether(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		young, old := h.Experts[domaintest.Expert1].ID, h.Experts[domaintest.Expert2].ID
		h.Client.Expert.UpdateOneID(young).SetBirthYear(1980).SetTitleLevel(expert.TitleLevelSENIOR).ExecX(h.Machine())
		h.Client.Expert.UpdateOneID(old).SetBirthYear(1930).SetTitleLevel(expert.TitleLevelSENIOR).ExecX(h.Machine())
		if got := offered(t, h, domaintest.Office, selected.Experts, young, old); got["renewExpert"] != 2 || got["pauseExpert"] != 2 || got["resumeExpert"] != 0 {
			t.Errorf("the office is offered %v", got)
		}
		if got := offered(t, h, domaintest.Clerk, selected.Experts, young, old); len(got) != 0 {
			t.Errorf("a clerk is offered %v", got)
		}
		short, why := "停", "本季度集中轮训"
		does := func(action string, reason *string) selected.Act {
			return selected.Act{Of: selected.Experts, Action: action, Reason: reason}
		}
		until := func(day clock.Date) selected.Act {
			act := does("pauseExpert", &why)
			act.Until = &day
			return act
		}
		today := clock.DateOf(h.Clock.Now())
		version := func(id uuid.UUID) int { return h.Client.Expert.GetX(h.Machine(), id).Version }
		walk(t, h, version, []step{
			{domaintest.Office, does("renewExpert", nil), old, "E_NUMBER birthYear"},
			{domaintest.Office, does("renewExpert", nil), young, "ACTIVE"},
			{domaintest.Office, does("pauseExpert", &short), young, "E_TOO_SHORT reason"},
			{domaintest.Office, until(today), young, "E_DATE_ORDER until"},
			{domaintest.Office, until(today.AddDays(90)), young, "PAUSED"},
			{domaintest.Office, does("pauseExpert", &why), young, "E_FROZEN "},
		})
		if last := h.Client.Expert.GetX(h.Machine(), young).PausedUntil; last == nil || *last != today.AddDays(90) {
			t.Errorf("paused until %v", last)
		}
		walk(t, h, version, []step{
			{domaintest.Office, does("resumeExpert", &why), young, "ACTIVE"},
			{domaintest.Clerk, does("leaveLibrary", &why), old, "E_NOT_FOUND "},
			{domaintest.Office, does("leaveLibrary", &why), old, "LEFT"},
		})
	})
}
