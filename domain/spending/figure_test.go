package spending_test

import (
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/spending"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/monitoring"
)

// paid is what the payment system says of a declaration as of a day.
func paid(t *testing.T, h *domaintest.H, d *ent.Declaration, asOf clock.Date, adjusted, executed string) *ent.ExecutionFigure {
	t.Helper()
	ctx, budget, spent := h.Machine(), exact.MustMoney(adjusted), exact.MustMoney(executed)
	record := must(h.Client.ExecutionImport.Create().SetYear(2027).SetAsOf(asOf).SetSource("FILE").SetName("支付.xlsx").SetHash(string(asOf)).
		SetRows(1).SetChanged(1).SetAdjustedBudget(budget).SetExecuted(spent).SetImportedBy(h.Users[domaintest.Budget].ID).
		SetImportedByName("唐预算").Save(ctx))(t)
	must(h.Client.ExecutionFigure.Update().Where(executionfigure.DeclarationID(d.ID)).SetCurrent(false).Save(ctx))(t)
	return must(h.Client.ExecutionFigure.Create().SetImportID(record.ID).SetDeclarationID(d.ID).SetLine(2).SetAsOf(asOf).
		SetAdjustedBudget(budget).SetExecuted(spent).Save(ctx))(t)
}

// typed is a monitoring form with this money.
func typed(adjusted, executed string) form.Monitoring {
	text := func(s string) *string { return &s }
	row := func(value string) form.ProgressLine {
		return form.ProgressLine{Value: text(value), Outlook: text("YES")}
	}
	return form.Monitoring{Adjusted: text(adjusted), Executed: text(executed), Forecast: text("100"),
		Results: []form.ProgressLine{row("8"), row("20"), row("正在改善"), row("45")}}
}

func openJune(t *testing.T, h *domaintest.H, d *ent.Declaration) *ent.Monitoring {
	t.Helper()
	must(spending.OpenWatch(h.As(domaintest.Office), h.Client, spending.OpenMonitoring{Year: 2027, ThroughMonth: 6, DueOn: "2027-07-31"}))(t)
	return must(h.Client.Monitoring.Query().Where(monitoring.DeclarationID(d.ID)).Only(h.Machine()))(t)
}

func saveWatch(t *testing.T, h *domaintest.H, m *ent.Monitoring, f form.Monitoring) *ent.Monitoring {
	t.Helper()
	return must(spending.SaveWatch(h.As(domaintest.Clerk2), h.Client, spending.SaveMonitoring{ID: m.ID, Version: m.Version, Form: f}))(t)
}

func TestAnImportedFigureCannotBeTypedOver(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		june := paid(t, h, d, "2027-06-30", "110", "60")
		m := openJune(t, h, d)
		if *m.Form.Adjusted != "110" || *m.Form.Executed != "60" {
			t.Errorf("prefilled %s and %s; want 110 and 60", *m.Form.Adjusted, *m.Form.Executed)
		}
		m = saveWatch(t, h, m, typed("100", "99"))
		if *m.Form.Executed != "60" {
			t.Errorf("typed over: %s", *m.Form.Executed)
		}
		m = must(spending.SubmitWatch(h.As(domaintest.Clerk2), h.Client, of(m)))(t)
		if *m.Executed != exact.MustMoney("60") || *m.AdjustedBudget != exact.MustMoney("110") || *m.FigureID != june.ID {
			t.Errorf("submitted %s of %s by figure %v", m.Executed, m.AdjustedBudget, m.FigureID)
		}
		paid(t, h, d, "2027-07-31", "110", "80")
		beside := must(spending.ImportedForMonitoring(h.As(domaintest.Leader), h.Client, m))(t)
		if v := must(spending.WatchOf(h.As(domaintest.Section), h.Client, m))(t); beside.Figure.ID != june.ID || !beside.Binds || v.Executed != exact.MustMoney("60") {
			t.Errorf("a later import changes what was submitted: %+v, %s", beside, v.Executed)
		}
	})
}

func TestAnOlderFigureOnlyBeginsTheForm(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		paid(t, h, d, "2027-05-31", "100", "30")
		m := openJune(t, h, d)
		if *m.Form.Executed != "30" {
			t.Errorf("prefilled %s; want 30", *m.Form.Executed)
		}
		m = saveWatch(t, h, m, typed("100", "60"))
		beside := must(spending.ImportedForMonitoring(h.As(domaintest.Section), h.Client, m))(t)
		if *m.Form.Executed != "60" || beside.Binds || beside.Figure.Executed != exact.MustMoney("30") {
			t.Errorf("typed %s beside %+v", *m.Form.Executed, beside)
		}
	})
}

func TestAFinishedYearRepeatsWhatWasPaid(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		paid(t, h, d, "2027-12-31", "100", "95")
		e := opened(t, h, d)
		row := e.Form.Money[0]
		if *row.Initial != "100" || *row.Adjusted != "100" || *row.Executed != "95" {
			t.Errorf("prefilled %s, %s, %s", *row.Initial, *row.Adjusted, *row.Executed)
		}
		f := filled(evidence(t, h, d))
		lied := "99"
		f.Money[0].Executed = &lied
		e = must(spending.SaveSelf(h.As(domaintest.Clerk2), h.Client, spending.SaveSelfEvaluation{ID: e.ID, Version: e.Version, Form: f}))(t)
		e = must(spending.SubmitSelf(h.As(domaintest.Clerk2), h.Client, seen(e)))(t)
		if *e.Executed != exact.MustMoney("95") || e.FigureID == nil {
			t.Errorf("submitted %s by figure %v", e.Executed, e.FigureID)
		}
	})
}

func TestWhoMeetsAFigureAndItsImport(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		paid(t, h, approve(t, h, "205101", "道路"), "2027-06-30", "100", "60")
		for who, want := range map[domaintest.Persona]int{
			domaintest.Clerk2: 1, domaintest.Dept: 1, domaintest.Section: 1, domaintest.Office: 1, domaintest.Leader: 1, domaintest.Auditor: 1,
			domaintest.Budget: 1, domaintest.Integrator: 1, domaintest.ClerkCity: 0, domaintest.SectionCity: 0, domaintest.Expert1: 0,
			domaintest.Admin: 0, domaintest.ClerkOther: 0,
		} {
			figures := must(h.Client.ExecutionFigure.Query().Count(h.As(who)))(t)
			imports := must(h.Client.ExecutionImport.Query().Count(h.As(who)))(t)
			if figures != want || imports != want {
				t.Errorf("%s sees %d figures and %d imports; want %d of each", who, figures, imports, want)
			}
		}
	})
}

func TestTheApprovedAmountIsNotTyped(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		m := saveWatch(t, h, openJune(t, h, d), typed("50", "50"))
		m = must(spending.SubmitWatch(h.As(domaintest.Clerk2), h.Client, of(m)))(t)
		if *m.AdjustedBudget != exact.MustMoney("100") || *m.ExecutionRate != "50.00" {
			t.Errorf("submitted %s %% of %s; want 50.00 of 100", *m.ExecutionRate, m.AdjustedBudget)
		}
		e := opened(t, h, d)
		f := filled(evidence(t, h, d))
		half, spent := "50", "50"
		f.Money[0].Initial, f.Money[0].Adjusted, f.Money[0].Executed = &half, &half, &spent
		e = must(spending.SaveSelf(h.As(domaintest.Clerk2), h.Client, spending.SaveSelfEvaluation{ID: e.ID, Version: e.Version, Form: f}))(t)
		e = must(spending.SubmitSelf(h.As(domaintest.Clerk2), h.Client, seen(e)))(t)
		if *e.AdjustedBudget != exact.MustMoney("100") || *e.ExecutionRate != "50.00" || *e.Form.Money[0].Initial != "100" {
			t.Errorf("submitted %s %% of %s, first %s; want 50.00 of 100, first 100", *e.ExecutionRate, e.AdjustedBudget, *e.Form.Money[0].Initial)
		}
	})
}

func TestAnAdjustmentStandsUntilALaterFigure(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		paid(t, h, d, "2026-06-30", "100", "50")
		a := atOffice(t, h, begun(t, h, d), shorter())
		a = must(spending.PassAdjust(h.As(domaintest.Office), h.Client, shown(a)))(t)
		must(spending.ApproveAdjust(h.As(domaintest.Budget), h.Client, shown(a)))(t)
		m := openJune(t, h, d)
		if *m.Form.Adjusted != "90" || *m.Form.Executed != "50" {
			t.Errorf("an older import makes it %s and %s; want 90 and 50", *m.Form.Adjusted, *m.Form.Executed)
		}
		paid(t, h, d, "2027-06-30", "95", "60")
		if m = saveWatch(t, h, m, typed("90", "50")); *m.Form.Adjusted != "95" || *m.Form.Executed != "60" {
			t.Errorf("a later import makes it %s and %s; want 95 and 60", *m.Form.Adjusted, *m.Form.Executed)
		}
	})
}
