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
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/monitoring"
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
