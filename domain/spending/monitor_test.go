package spending_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/stagechange"
)

// reported opens June, and submits a form in which so much of 100 万元 is spent.
func reported(t *testing.T, h *domaintest.H, d *ent.Declaration, executed string) *ent.Monitoring {
	t.Helper()
	must(spending.OpenWatch(h.As(domaintest.Office), h.Client, spending.OpenMonitoring{Year: 2027, ThroughMonth: 6, DueOn: "2027-07-31"}))(t)
	m := must(h.Client.Monitoring.Query().Where(monitoring.DeclarationID(d.ID)).Only(h.Machine()))(t)
	text := func(s string) *string { return &s }
	row := func(value string) form.ProgressLine {
		return form.ProgressLine{Value: text(value), Outlook: text("YES")}
	}
	f := form.Monitoring{Adjusted: m.Form.Adjusted, Executed: text(executed), Forecast: text("100"),
		Results: []form.ProgressLine{row("8"), row("20"), row("正在改善"), row("45")}}
	m = must(spending.SaveWatch(h.As(domaintest.Clerk2), h.Client, spending.SaveMonitoring{ID: m.ID, Version: m.Version, Form: f}))(t)
	return must(spending.SubmitWatch(h.As(domaintest.Clerk2), h.Client, workflow.Seen{ID: m.ID, Version: m.Version}))(t)
}

func of(m *ent.Monitoring) workflow.Seen { return workflow.Seen{ID: m.ID, Version: m.Version} }

func TestAPeriodWithoutAlarmsIsPassedAndClosed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		m := reported(t, h, approve(t, h, "205101", "道路"), "60")
		if m.Stage != monitoring.StageSUBMITTED || *m.Light != monitoring.LightGREEN {
			t.Fatalf("%s %s; want SUBMITTED GREEN", m.Stage, *m.Light)
		}
		m = must(spending.PassWatch(h.As(domaintest.Section), h.Client, of(m)))(t)
		if m.Stage != monitoring.StageCLOSED {
			t.Errorf("%s; want CLOSED", m.Stage)
		}
	})
}

func TestAnAlarmNobodyAnswersSuspendsPayments(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		m := reported(t, h, approve(t, h, "205101", "道路"), "10")
		if m.Stage != monitoring.StageWARNED || *m.Light != monitoring.LightRED || len(m.Alarms) != 2 {
			t.Fatalf("%s %s %v; want WARNED RED with two alarms", m.Stage, *m.Light, m.Alarms)
		}
		if err := spending.Suspend(h.Stranger(), h.Client); err != nil {
			t.Fatal(err)
		}
		if now := must(h.Client.Monitoring.Get(h.Machine(), m.ID))(t); now.Suspended {
			t.Error("suspended before the days of a disposal are over")
		}
		h.Clock.Set(*m.DueAt)
		for range 2 { // done twice it is done once
			if err := spending.Suspend(h.Stranger(), h.Client); err != nil {
				t.Fatal(err)
			}
		}
		m = must(h.Client.Monitoring.Get(h.Machine(), m.ID))(t)
		if m.Stage != monitoring.StageSUSPENDED || !m.Suspended {
			t.Fatalf("%s, suspended %v", m.Stage, m.Suspended)
		}
		m = must(spending.Dispose(h.As(domaintest.Head2), h.Client, spending.DisposeMonitoring{ID: m.ID, Version: m.Version,
			Disposal: monitoring.DisposalGO_ON, Reason: "八月集中支付工程款"}))(t)
		if !m.Suspended {
			t.Error("payments go on before the section has accepted the disposal")
		}
		m = must(spending.AcceptDisposal(h.As(domaintest.Section), h.Client, of(m)))(t)
		if m.Stage != monitoring.StageCLOSED || m.Suspended {
			t.Errorf("%s, suspended %v; want CLOSED and payments going on", m.Stage, m.Suspended)
		}
		if diff := cmp.Diff([]string{"SUSPENDED 逾期未处置，暂停拨付", "LIFTED 八月集中支付工程款"}, paymentStates(t, h, m)); diff != "" {
			t.Errorf("the payment system is told (-want +got):\n%s", diff)
		}
		want := []string{"monitor.submit", "monitor.warn", "monitor.suspend", "monitor.dispose", "monitor.acceptDisposal"}
		got := must(h.Client.StageChange.Query().Where(stagechange.SubjectID(m.ID)).Order(stagechange.ByID()).
			Select(stagechange.FieldAction).Strings(h.As(domaintest.Head2)))(t)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("history (-want +got):\n%s", diff)
		}
	})
}

// paymentStates are what the payment system is told of a monitoring's project, with the reasons.
func paymentStates(t *testing.T, h *domaintest.H, m *ent.Monitoring) (told []string) {
	t.Helper()
	for _, row := range must(h.Client.OutboxMessage.Query().Where(outboxmessage.DeclarationID(m.DeclarationID),
		outboxmessage.KindEQ(outboxmessage.KindPAYMENT)).Order(outboxmessage.ByKey()).All(h.Machine()))(t) {
		var doc exchange.PaymentMessage
		must(true, json.Unmarshal([]byte(row.Payload), &doc))(t)
		if !doc.Whole() || doc.Hash != row.Hash {
			t.Errorf("%s is not as it was sealed", row.Key)
		}
		told = append(told, string(doc.State)+" "+doc.Reason)
	}
	return told
}

func TestACancelledProjectIsPaidAndAskedForNoMore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		m := reported(t, h, d, "10")
		h.Clock.Set(*m.DueAt)
		must(true, spending.Suspend(h.Stranger(), h.Client))(t)
		m = must(h.Client.Monitoring.Get(h.Machine(), m.ID))(t)
		m = must(spending.Dispose(h.As(domaintest.Head2), h.Client, spending.DisposeMonitoring{ID: m.ID, Version: m.Version,
			Disposal: monitoring.DisposalCANCEL, Reason: "线路改由省级建设"}))(t)
		m = must(spending.AcceptDisposal(h.As(domaintest.Section), h.Client, of(m)))(t)
		d = must(h.Client.Declaration.Get(h.Machine(), d.ID))(t)
		if m.Stage != monitoring.StageCLOSED || !m.Suspended || d.CancelledAt == nil {
			t.Errorf("%s, suspended %v, cancelled %v; want CLOSED, suspended and cancelled", m.Stage, m.Suspended, d.CancelledAt)
		}
		if diff := cmp.Diff([]string{"SUSPENDED 逾期未处置，暂停拨付", "CANCELLED 线路改由省级建设"}, paymentStates(t, h, m)); diff != "" {
			t.Errorf("the payment system is told (-want +got):\n%s", diff)
		}
		must(spending.OpenWatch(h.As(domaintest.Office), h.Client, spending.OpenMonitoring{Year: 2027, ThroughMonth: 9, DueOn: "2027-10-15"}))(t)
		if n := must(h.Client.Monitoring.Query().Where(monitoring.DeclarationID(d.ID)).Count(h.Machine()))(t); n != 1 {
			t.Errorf("it has %d periods; want no later one", n)
		}
		if _, err := spending.BeginAdjustment(h.As(domaintest.Clerk2), h.Client, spending.StartAdjustment{DeclarationID: d.ID}); code(err) != fault.Frozen {
			t.Errorf("it is adjusted: %v", err)
		}
		if e := opened(t, h, d); *e.Form.Money[0].Adjusted != "100" {
			t.Errorf("its year is evaluated with %v", e.Form)
		}
	})
}

func TestARefusedDisposalIsAskedForAgain(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		m := reported(t, h, approve(t, h, "205101", "道路"), "10")
		m = must(spending.Dispose(h.As(domaintest.Head2), h.Client, spending.DisposeMonitoring{ID: m.ID, Version: m.Version,
			Disposal: monitoring.DisposalCANCEL, Reason: "不再需要这个项目"}))(t)
		m = must(spending.RefuseDisposal(h.As(domaintest.Section), h.Client,
			workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "请先说明已付款项"}))(t)
		if m.Stage != monitoring.StageWARNED || m.Disposal != nil || m.DueAt == nil {
			t.Errorf("%s, disposal %v, due %v; want WARNED without a disposal, with a new date", m.Stage, m.Disposal, m.DueAt)
		}
	})
}

func TestOnlyTheHeadDisposesAndOnlyTheSectionAccepts(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		m := reported(t, h, approve(t, h, "205101", "道路"), "10")
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head, domaintest.HeadCity, domaintest.Section, domaintest.ClerkOther} {
			_, err := spending.Dispose(h.As(who), h.Client, spending.DisposeMonitoring{ID: m.ID, Version: m.Version,
				Disposal: monitoring.DisposalGO_ON, Reason: "继续执行原计划"})
			if code(err) != fault.NotFound {
				t.Errorf("%s disposes: %v", who, err)
			}
		}
		if _, err := spending.AcceptDisposal(h.As(domaintest.Section), h.Client, of(m)); code(err) != fault.Frozen {
			t.Errorf("accepted before it was disposed of: %v", err)
		}
	})
}
