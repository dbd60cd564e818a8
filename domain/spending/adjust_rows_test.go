package spending_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

func text(s string) *string { return &s }

// shorter asks for 90 of 100 万元 and a road of 36 instead of 40.
func shorter() form.Adjustment {
	return form.Adjustment{Kind: text("BUDGET"), Reason: text("财政收回部分资金，按预算调整文件办理"), Amount: text("90"),
		FundSources: []form.FundSource{{Source: text("GPB"), Amount: text("90")}}, Rows: []form.AdjustedRow{{}, {Target: text("36")}}}
}

// laxer asks for a lower target alone.
func laxer() form.Adjustment {
	f := shorter()
	f.Kind, f.Amount, f.FundSources = text("POLICY"), text("100"), nil
	return f
}

func shown(a *ent.Adjustment) workflow.Seen { return workflow.Seen{ID: a.ID, Version: a.Version} }

func because(a *ent.Adjustment, reason string) workflow.SeenWithReason {
	return workflow.SeenWithReason{ID: a.ID, Version: a.Version, Reason: reason}
}

func begun(t *testing.T, h *domaintest.H, d *ent.Declaration) *ent.Adjustment {
	t.Helper()
	return must(spending.BeginAdjustment(h.As(domaintest.Clerk2), h.Client, spending.StartAdjustment{DeclarationID: d.ID}))(t)
}

// atOffice fills an adjustment of unit 205101 in and brings it to the office.
func atOffice(t *testing.T, h *domaintest.H, a *ent.Adjustment, f form.Adjustment) *ent.Adjustment {
	t.Helper()
	a = must(spending.SaveAdjust(h.As(domaintest.Clerk2), h.Client, spending.SaveAdjustment{ID: a.ID, Version: a.Version, Form: f}))(t)
	a = must(spending.SubmitAdjust(h.As(domaintest.Clerk2), h.Client, shown(a)))(t)
	a = must(spending.SignAdjust(h.As(domaintest.Head2), h.Client, shown(a)))(t)
	a = must(spending.PassAdjust(h.As(domaintest.Dept), h.Client, shown(a)))(t)
	return must(spending.PassAdjust(h.As(domaintest.Section), h.Client, shown(a)))(t)
}

func target(t *testing.T, p *spending.Plan) string {
	t.Helper()
	return p.Indicators[1].Target
}

func TestMoneyIsAdjustedByOfficeAndBudgetSection(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		a := atOffice(t, h, begun(t, h, d), shorter())
		if a.Stage != adjustment.StageOFFICE_REVIEW || a.DueAt == nil || !a.Money {
			t.Fatalf("%s, due %v, money %v", a.Stage, a.DueAt, a.Money)
		}
		if _, err := spending.ApproveAdjust(h.As(domaintest.Office), h.Client, shown(a)); code(err) != fault.Frozen {
			t.Errorf("the office approves money alone: %v", err)
		}
		a = must(spending.PassAdjust(h.As(domaintest.Office), h.Client, shown(a)))(t)
		a = must(spending.ApproveAdjust(h.As(domaintest.Budget), h.Client, shown(a)))(t)
		d = must(h.Client.Declaration.Get(h.Machine(), d.ID))(t)
		plan := must(spending.PlanOf(h.As(domaintest.Clerk2), h.Client, d.ID))(t)
		if *d.ApprovedAmount != exact.MustMoney("100") || *plan.Amount != exact.MustMoney("90") || target(t, plan) != "36" || *a.Edition != 1 {
			t.Errorf("first %s, now %s and %s, edition %v", d.ApprovedAmount, plan.Amount, target(t, plan), a.Edition)
		}
		want := []string{"adjust.submit", "adjust.unitApprove", "adjust.deptApprove", "adjust.sectionPass", "adjust.officePass", "adjust.approve"}
		got := must(h.Client.StageChange.Query().Where(stagechange.SubjectID(a.ID)).Order(stagechange.ByID()).
			Select(stagechange.FieldAction).Strings(h.As(domaintest.Clerk2)))(t)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("history (-want +got):\n%s", diff)
		}
		again := begun(t, h, d)
		if again.No != 2 || again.Before.Amount != "90" || again.Before.Rows[1].Target != "36" || *again.Form.FundSources[0].Amount != "90" {
			t.Errorf("the next one begins from %+v", again.Before)
		}
	})
}

func TestWhoPassedMoneyOnDoesNotDecideOnIt(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		must(h.Client.RoleGrant.Create().SetUserID(h.Users[domaintest.Office].ID).SetRole(viewer.BudgetSection).SetGrantedBy("于安全").Save(h.Machine()))(t)
		a := atOffice(t, h, begun(t, h, approve(t, h, "205101", "道路")), shorter())
		a = must(spending.PassAdjust(h.As(domaintest.Office), h.Client, shown(a)))(t)
		if _, err := spending.ApproveAdjust(h.As(domaintest.Office), h.Client, shown(a)); code(err) != fault.Forbidden {
			t.Errorf("one person passes on and approves: %v", err)
		}
		for _, b := range must(desk.OfAdjustment(h.As(domaintest.Office), h.Client, a))(t) {
			if b.Action == "approveAdjustment" && b.Enabled {
				t.Error("the button is open")
			}
		}
		must(spending.ApproveAdjust(h.As(domaintest.Budget), h.Client, shown(a)))(t)
	})
}

func TestTargetsAloneAreTheOfficesToDecide(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		a := atOffice(t, h, begun(t, h, d), laxer())
		if _, err := spending.PassAdjust(h.As(domaintest.Office), h.Client, shown(a)); code(err) != fault.Frozen {
			t.Errorf("passed on to the budget section: %v", err)
		}
		must(spending.ApproveAdjust(h.As(domaintest.Office), h.Client, shown(a)))(t)
		plan := must(spending.PlanOf(h.As(domaintest.Clerk2), h.Client, d.ID))(t)
		if target(t, plan) != "36" || *plan.Amount != exact.MustMoney("100") {
			t.Errorf("now %s and %s", target(t, plan), plan.Amount)
		}
	})
}

func TestARefusedAdjustmentLeavesThePlan(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		a := atOffice(t, h, begun(t, h, d), shorter())
		if _, err := spending.BeginAdjustment(h.As(domaintest.Clerk2), h.Client, spending.StartAdjustment{DeclarationID: d.ID}); code(err) != fault.Frozen {
			t.Errorf("a second one beside it: %v", err)
		}
		a = must(spending.ReturnAdjust(h.As(domaintest.Office), h.Client, because(a, "请补充调整文件文号")))(t)
		if a.Stage != adjustment.StageRETURNED || a.DueAt == nil {
			t.Errorf("%s, due %v", a.Stage, a.DueAt)
		}
		a = atOffice(t, h, a, shorter())
		a = must(spending.RefuseAdjust(h.As(domaintest.Office), h.Client, because(a, "收回资金没有依据")))(t)
		plan := must(spending.PlanOf(h.As(domaintest.Clerk2), h.Client, d.ID))(t)
		if a.Stage != adjustment.StageREFUSED || target(t, plan) != "40" || a.Revision != 2 {
			t.Errorf("%s, %s, revision %d", a.Stage, target(t, plan), a.Revision)
		}
		b := begun(t, h, d)
		if b = must(spending.WithdrawAdjust(h.As(domaintest.Clerk2), h.Client, because(b, "不再需要调整")))(t); b.Stage != adjustment.StageWITHDRAWN {
			t.Errorf("withdrawn: %s", b.Stage)
		}
	})
}

func TestNoAdjustmentOnceTheYearIsEvaluated(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		a := atOffice(t, h, begun(t, h, d), laxer())
		opened(t, h, d)
		if _, err := spending.ApproveAdjust(h.As(domaintest.Office), h.Client, shown(a)); code(err) != fault.Frozen {
			t.Errorf("approved while the year is evaluated: %v", err)
		}
		must(spending.RefuseAdjust(h.As(domaintest.Office), h.Client, because(a, "年度已结束")))(t)
		if _, err := spending.BeginAdjustment(h.As(domaintest.Clerk2), h.Client, spending.StartAdjustment{DeclarationID: d.ID}); code(err) != fault.Frozen {
			t.Errorf("begun while the year is evaluated: %v", err)
		}
	})
}

func TestOnlyWhoeverHasAnAdjustmentInHandTakesAStep(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		for _, who := range []domaintest.Persona{domaintest.ClerkCity, domaintest.Clerk, domaintest.Head2, domaintest.Office, domaintest.ClerkOther} {
			if _, err := spending.BeginAdjustment(h.As(who), h.Client, spending.StartAdjustment{DeclarationID: d.ID}); code(err) != fault.NotFound {
				t.Errorf("%s begins: %v", who, err)
			}
		}
		a := atOffice(t, h, begun(t, h, d), shorter())
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head2, domaintest.Dept, domaintest.Section, domaintest.Budget, domaintest.Leader} {
			for name, step := range map[string]func() error{
				"passes": func() error { _, err := spending.PassAdjust(h.As(who), h.Client, shown(a)); return err },
				"refuses": func() error {
					_, err := spending.RefuseAdjust(h.As(who), h.Client, because(a, "没有依据"))
					return err
				},
			} {
				if err := step(); code(err) != fault.NotFound && code(err) != fault.TooShort {
					t.Errorf("%s %s: %v", who, name, err)
				}
			}
		}
		for who, want := range map[domaintest.Persona]int{domaintest.Clerk2: 1, domaintest.Dept: 1, domaintest.Section: 1, domaintest.Leader: 1,
			domaintest.Auditor: 1, domaintest.ClerkCity: 0, domaintest.SectionCity: 0, domaintest.Integrator: 0, domaintest.Expert1: 0, domaintest.Admin: 0} {
			if got := must(h.Client.Adjustment.Query().Count(h.As(who)))(t); got != want {
				t.Errorf("%s sees %d; want %d", who, got, want)
			}
		}
		todos := must(desk.Todos(h.As(domaintest.Office), h.Client))(t)
		if len(todos) != 1 || todos[0].Kind != "ADJUST_DECIDE" || *todos[0].AdjustmentID != a.ID {
			t.Errorf("the office's desk: %+v", todos)
		}
	})
}

// alarmed is a June in which little was spent, answered by ADJUST.
func alarmed(t *testing.T, h *domaintest.H, d *ent.Declaration) *ent.Monitoring {
	t.Helper()
	m := reported(t, h, d, "10")
	return must(spending.Dispose(h.As(domaintest.Head2), h.Client, spending.DisposeMonitoring{ID: m.ID, Version: m.Version,
		Disposal: monitoring.DisposalADJUST, Reason: "征地未完成，申请调减规模"}))(t)
}

func tied(t *testing.T, h *domaintest.H, id uuid.UUID) *ent.Adjustment {
	t.Helper()
	return must(h.Client.Adjustment.Query().Where(adjustment.MonitoringID(id)).Only(h.Machine()))(t)
}

func TestADisposalToAdjustIsAcceptedOnceItIsApproved(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		m := alarmed(t, h, d)
		a := tied(t, h, m.ID)
		if a.Stage != adjustment.StageDRAFT || *a.Form.Reason != "征地未完成，申请调减规模" {
			t.Errorf("drafted %s because %v", a.Stage, a.Form.Reason)
		}
		if _, err := spending.AcceptDisposal(h.As(domaintest.Section), h.Client, of(m)); code(err) != fault.Frozen {
			t.Errorf("accepted before it is approved: %v", err)
		}
		for _, b := range must(desk.OfMonitoring(h.As(domaintest.Section), h.Client, m))(t) {
			if b.Action == "acceptDisposal" && b.Enabled {
				t.Error("the section's button is open")
			}
		}
		a = atOffice(t, h, a, laxer())
		must(spending.ApproveAdjust(h.As(domaintest.Office), h.Client, shown(a)))(t)
		m = must(spending.AcceptDisposal(h.As(domaintest.Section), h.Client, of(m)))(t)
		if m.Stage != monitoring.StageCLOSED {
			t.Errorf("%s; want CLOSED", m.Stage)
		}
		closed := must(spending.PlanOfMonitoring(h.As(domaintest.Leader), h.Client, m))(t)
		must(spending.OpenWatch(h.As(domaintest.Office), h.Client, spending.OpenMonitoring{Year: 2027, ThroughMonth: 9, DueOn: "2027-10-15"}))(t)
		next := must(h.Client.Monitoring.Query().Where(monitoring.DeclarationID(d.ID), monitoring.ThroughMonth(9)).Only(h.Machine()))(t)
		open := must(spending.PlanOfMonitoring(h.As(domaintest.Clerk2), h.Client, next))(t)
		if target(t, closed) != "40" || target(t, open) != "36" {
			t.Errorf("the closed round shows %s, the next %s; want 40 and 36", target(t, closed), target(t, open))
		}
	})
}

func TestAnAdjustmentUnderWayAnswersTheAlarm(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		a := begun(t, h, d)
		if got := tied(t, h, alarmed(t, h, d).ID); got.ID != a.ID {
			t.Errorf("another one was begun: %s", got.ID)
		}
	})
}

func TestAnOpenFormRepeatsTheAdjustedAmount(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		m := openJune(t, h, d)
		a := atOffice(t, h, begun(t, h, d), shorter())
		a = must(spending.PassAdjust(h.As(domaintest.Office), h.Client, shown(a)))(t)
		must(spending.ApproveAdjust(h.As(domaintest.Budget), h.Client, shown(a)))(t)
		if m = must(h.Client.Monitoring.Get(h.Machine(), m.ID))(t); *m.Form.Adjusted != "90" {
			t.Errorf("the open form says %s; want 90", *m.Form.Adjusted)
		}
		e := opened(t, h, d)
		if row := e.Form.Money[0]; *row.Initial != "100" || *row.Adjusted != "90" {
			t.Errorf("the self-evaluation begins with %s and %s; want 100 and 90", *row.Initial, *row.Adjusted)
		}
	})
}

func TestRowsAndLinesAreAdjustedAndLaterRoundsReadThem(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		closed := reported(t, h, d, "50")
		must(spending.OpenWatch(h.As(domaintest.Office), h.Client, spending.OpenMonitoring{Year: 2027, ThroughMonth: 9, DueOn: "2027-10-15"}))(t)
		open := must(h.Client.Monitoring.Query().Where(monitoring.DeclarationID(d.ID), monitoring.ThroughMonth(9)).Only(h.Machine()))(t)
		typed := open.Form
		for _, value := range []string{"7.5", "30", "改善", "91"} {
			typed.Results = append(typed.Results, form.ProgressLine{Value: text(value)})
		}
		must(spending.SaveWatch(h.As(domaintest.Clerk2), h.Client, spending.SaveMonitoring{ID: open.ID, Version: open.Version, Form: typed}))(t)

		out := true
		f := laxer()
		f.BudgetLines = []form.BudgetLine{{NameZh: text("路口"), Qty: text("10"), Unit: text("个"), UnitPrice: text("10"), Amount: text("100"), Basis: text("按合同")}}
		f.Rows = []form.AdjustedRow{{}, {Removed: &out}}
		f.Added = []form.Indicator{{Level1: text("OUTPUT"), Level2: text("OUT_QTY"), NameZh: text("改造路口数量"), Operator: text("GE"),
			TargetValue: text("10"), Unit: text("个"), Weight: text("40")}}
		a := atOffice(t, h, begun(t, h, d), f)
		if a.Money || !a.Lines {
			t.Errorf("money %v, lines %v; want lines alone", a.Money, a.Lines)
		}
		if _, err := spending.ApproveAdjust(h.As(domaintest.Office), h.Client, shown(a)); code(err) != fault.Frozen {
			t.Errorf("the office approves lines alone: %v", err)
		}
		a = must(spending.PassAdjust(h.As(domaintest.Office), h.Client, shown(a)))(t)
		must(spending.ApproveAdjust(h.As(domaintest.Budget), h.Client, shown(a)))(t)

		names := func(p *spending.Plan) (all []string) {
			for _, row := range p.Indicators {
				all = append(all, row.NameZh)
			}
			return all
		}
		now := []string{"每公里单价", "通行条件", "居民满意度", "改造路口数量"}
		open = must(h.Client.Monitoring.Get(h.Machine(), open.ID))(t)
		if diff := cmp.Diff(now, names(must(spending.PlanOfMonitoring(h.As(domaintest.Clerk2), h.Client, open))(t))); diff != "" {
			t.Errorf("the open round (-want +got):\n%s", diff)
		}
		if got := open.Form.Results; len(got) != 3 || *got[1].Value != "改善" || *got[2].Value != "91" {
			t.Errorf("what was typed stands at %+v", got)
		}
		closed = must(h.Client.Monitoring.Get(h.Machine(), closed.ID))(t)
		was := []string{"每公里单价", "改造道路长度", "通行条件", "居民满意度"}
		if diff := cmp.Diff(was, names(must(spending.PlanOfMonitoring(h.As(domaintest.Leader), h.Client, closed))(t))); diff != "" {
			t.Errorf("the round before (-want +got):\n%s", diff)
		}
		next := begun(t, h, d)
		if len(next.Before.Rows) != 4 || next.Before.Rows[3].No != 5 || len(next.Before.BudgetLines) != 1 || *next.Form.BudgetLines[0].Qty != "10" {
			t.Errorf("the next one begins from %+v", next.Before)
		}
		must(spending.WithdrawAdjust(h.As(domaintest.Clerk2), h.Client, because(next, "不再调整了")))(t)
		e := opened(t, h, d)
		if diff := cmp.Diff(now, names(must(spending.PlanOfSelf(h.As(domaintest.Clerk2), h.Client, e))(t))); diff != "" {
			t.Errorf("the self-evaluation (-want +got):\n%s", diff)
		}
	})
}
