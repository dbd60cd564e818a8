package standing_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/standing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/paylist"
	"hengxiao/ent/generated/ent/payment"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

func (d *district) prepare() *ent.PayList {
	d.t.Helper()
	return do(d, domaintest.Office, standing.Prepare, standing.PreparePay{BatchID: d.Batch.ID})
}

func (d *district) list(l *ent.PayList) *ent.PayList {
	d.t.Helper()
	return must(d.Client.PayList.Query().Where(paylist.ID(l.ID)).
		WithPayments(func(q *ent.PaymentQuery) { q.Order(payment.ByCode()).WithLines() }).Only(d.As(domaintest.Office)))(d.t)
}

func seenOf(l *ent.PayList) workflow.Seen { return workflow.Seen{ID: l.ID, Version: l.Version} }

// paid are a list's payments in a line each.
func paid(l *ent.PayList) (lines []string) {
	for _, p := range l.Edges.Payments {
		lines = append(lines, fmt.Sprintf("%s %d: %s − %s = %s", p.Code, p.SheetCount, p.Gross, p.Tax, p.Net))
	}
	return lines
}

func TestPayIsComputedFromLockedSheets(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		_, err := try(d, d.As(domaintest.Office), standing.Prepare, standing.PreparePay{BatchID: d.Batch.ID})
		refuses(t, err, fault.Frozen, "")

		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		d.round(reviewround.StatusCLOSED, seat{domaintest.Expert1, expertsheet.StatusLOCKED, "", true},
			seat{domaintest.Expert2, expertsheet.StatusVOID, "", false}, seat{domaintest.Expert3, expertsheet.StatusRECUSED, "", false})
		d.round(reviewround.StatusCOLLECTIVE, seat{domaintest.Expert2, expertsheet.StatusLOCKED, "", false})
		l := d.list(d.prepare())
		// 500 a sheet, 200 for leading, 300 for the meeting; from 800 on 20% are withheld.
		want := []string{"E01 2: 0.17 − 0.018 = 0.152", "E02 1: 0.08 − 0 = 0.08", "E03 1: 0.08 − 0 = 0.08"}
		if diff := cmp.Diff(want, paid(l)); diff != "" {
			t.Error(diff)
		}
		if l.SheetCount != 4 || l.Gross.String() != "0.33" || l.Tax.String() != "0.018" || l.Net.String() != "0.312" || l.PreparedBy != "罗绩效" {
			t.Errorf("summed %+v", l)
		}
	})
}

func TestTheTaxIsThatOfTheMonth(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		lead := func() *ent.PayList { // 1000 元 for the first expert
			d.closed(domaintest.Expert1)
			return d.list(d.prepare())
		}
		first := lead()
		for i, want := range []string{"0.004", "0.02"} { // of 2000 元 240 are due, of which 40 are withheld
			l := first
			if i > 0 {
				l = lead()
			}
			if l.Tax.String() != want {
				t.Errorf("list %d withholds %s; want %s", i+1, l.Tax, want)
			}
		}
		do(d, domaintest.Office, standing.WithdrawPay, seenOf(first))
		if again := d.prepare(); again.Tax.String() != "0.004" {
			t.Errorf("in place of the one withdrawn %s is withheld", again.Tax)
		}
		d.Clock.Set(time.Date(2026, 8, 31, 16, 0, 0, 0, time.UTC)) // September has begun in Shanghai
		if next := lead(); next.Tax.String() != "0.004" {
			t.Errorf("the next month begins with %s", next.Tax)
		}
	})
}

func TestASheetIsPaidOnce(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		first := d.prepare()
		_, err := try(d, d.As(domaintest.Office), standing.Prepare, standing.PreparePay{BatchID: d.Batch.ID})
		refuses(t, err, fault.Frozen, "")
		sheet := d.closed(domaintest.Expert4, domaintest.Expert5, domaintest.Expert6)[0]
		second := d.prepare()
		if second.No != 2 || second.SheetCount != 3 {
			t.Errorf("second list %+v", second)
		}
		line := d.Client.PayLine.Create().SetPaymentID(d.list(first).Edges.Payments[0].ID).SetSheetID(sheet.ID).
			SetProjectName("x").SetAmount(1).SetLeads(false).SetMet(false)
		if err := line.Exec(d.Machine()); !ent.IsConstraintError(err) {
			t.Errorf("a sheet on two lists: %v", err)
		}
		if got := do(d, domaintest.Office2, standing.WithdrawPay, seenOf(first)); got.Status != paylist.StatusWITHDRAWN {
			t.Errorf("withdrawn: %s", got.Status)
		}
		if again := d.prepare(); again.No != 3 || again.SheetCount != 3 {
			t.Errorf("what was withdrawn is not free: %+v", again)
		}
	})
}

func TestTwoPeopleApproveAList(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		l := d.prepare()
		_, err := try(d, d.As(domaintest.Office), standing.Export, l.ID)
		refuses(t, err, fault.Frozen, "")
		l = do(d, domaintest.Office, standing.AskPay, seenOf(l))
		if told := d.told(domaintest.Leader, "consent.PAY_LIST"); len(told) != 1 {
			t.Errorf("the leader is told %v", told)
		}
		refuses(t, d.decide(domaintest.Office, true), fault.NotFound, "")
		refuses(t, d.decide(domaintest.Office2, true), fault.NotFound, "")
		if err := d.decide(domaintest.Leader, false); err != nil {
			t.Fatal(err)
		}
		if told := d.told(domaintest.Office, "consent.REFUSED"); len(told) != 1 {
			t.Errorf("the asker is told %v", told)
		}
		l = do(d, domaintest.Office2, standing.AskPay, seenOf(d.list(l)))
		if err := d.decide(domaintest.Leader, true); err != nil {
			t.Fatal(err)
		}
		l = d.list(l)
		if l.Status != paylist.StatusAPPROVED || l.ApprovedBy != "韩局长" || l.ApprovedAt == nil {
			t.Errorf("approved %+v", l)
		}
		_, err = try(d, d.As(domaintest.Office), standing.WithdrawPay, seenOf(l))
		refuses(t, err, fault.Frozen, "")
		for _, who := range []domaintest.Persona{domaintest.Leader, domaintest.Auditor, domaintest.Expert1} {
			_, err := try(d, d.As(who), standing.Export, l.ID)
			refuses(t, err, fault.NotFound, "")
		}
		for i, who := range []domaintest.Persona{domaintest.Office2, domaintest.Office, domaintest.Office2} { // the first pays
			if got := do(d, who, standing.Export, l.ID); got.Pays != (who == domaintest.Office2) {
				t.Errorf("export %d, by %s: pays %v", i, who, got.Pays)
			}
		}
		if l = d.list(l); l.Status != paylist.StatusEXPORTED || l.ExportedBy != "谢绩效" {
			t.Errorf("exported by %s", l.ExportedBy)
		}
	})
}

func TestALeaderDecidesWhoPaysInThePayersPlace(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		l := do(d, domaintest.Office, standing.AskPay, seenOf(d.prepare()))
		if err := d.decide(domaintest.Leader, true); err != nil {
			t.Fatal(err)
		}
		in := func(reason string) workflow.SeenWithReason {
			l := d.list(l)
			return workflow.SeenWithReason{ID: l.ID, Version: l.Version, Reason: reason}
		}
		takeOver := func(who domaintest.Persona, reason string) error {
			_, err := try(d, d.As(who), standing.TakeOverPay, in(reason))
			return err
		}
		refuses(t, takeOver(domaintest.Office2, "原支付人已调离岗位"), fault.Frozen, "") // nobody pays it yet
		do(d, domaintest.Office, standing.Export, l.ID)
		refuses(t, takeOver(domaintest.Office, "由我支付"), fault.TooShort, "reason")
		refuses(t, takeOver(domaintest.Office, "仍由我本人支付"), fault.Frozen, "")
		both := *viewer.FromContext(d.As(domaintest.Office2))
		both.Grants = slices.Concat(both.Grants, viewer.FromContext(d.As(domaintest.Leader)).Grants)
		offers := must(desk.OfPayList(viewer.NewContext(d.As(domaintest.Office2), &both), d.list(l)))(t)
		if len(offers) != 2 || offers[0].Action != "exportPay" || offers[1].Action != "takeOverPay" {
			t.Errorf("who approves and hands out is offered %+v", offers)
		}
		pays := func(want domaintest.Persona) {
			t.Helper()
			for _, who := range []domaintest.Persona{domaintest.Office, domaintest.Office2} {
				if got := do(d, who, standing.Export, l.ID); got.Pays != (who == want) {
					t.Errorf("%s pays: %v", who, got.Pays)
				}
			}
		}
		for _, give := range []bool{false, true} {
			if err := takeOver(domaintest.Office2, "原支付人已调离岗位"); err != nil {
				t.Fatal(err)
			}
			refuses(t, takeOver(domaintest.Office2, "原支付人已调离岗位"), fault.Frozen, "")
			shut(t, must(desk.OfPayList(d.As(domaintest.Office2), d.list(l)))(t), "takeOverPay")
			pays(domaintest.Office)
			refuses(t, d.answer(asked.ActPAY_PAYER, domaintest.Office, true), fault.NotFound, "")
			if err := d.answer(asked.ActPAY_PAYER, domaintest.Leader, give); err != nil {
				t.Fatal(err)
			}
		}
		pays(domaintest.Office2)
		if l := d.list(l); l.PayerName != "谢绩效" || l.ExportedBy == l.PayerName {
			t.Errorf("exported by %s, paid by %s", l.ExportedBy, l.PayerName)
		}
	})
}

func TestAVoidedSheetStopsTheApproval(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		sheet := d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)[1]
		l := do(d, domaintest.Office, standing.AskPay, seenOf(d.prepare()))
		must(d.Client.ExpertSheet.UpdateOneID(sheet.ID).SetStatus(expertsheet.StatusVOID).Save(d.Machine()))(t)
		refuses(t, d.decide(domaintest.Leader, true), fault.Frozen, "")
		if d.list(l).Status != paylist.StatusASKED {
			t.Error("the list moved")
		}
		if err := d.decide(domaintest.Leader, false); err != nil {
			t.Fatal(err)
		}
		do(d, domaintest.Office, standing.WithdrawPay, seenOf(d.list(l)))
		if again := d.prepare(); again.SheetCount != 2 {
			t.Errorf("%d sheets are paid", again.SheetCount)
		}
	})
}

func TestASheetVoidedAfterTheApprovalIsNotPaid(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		sheet := d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)[1]
		l := do(d, domaintest.Office, standing.AskPay, seenOf(d.prepare()))
		if err := d.decide(domaintest.Leader, true); err != nil {
			t.Fatal(err)
		}
		offered := func(want ...string) {
			t.Helper()
			var got []string
			for _, a := range must(desk.OfPayList(d.As(domaintest.Office), d.list(l)))(t) {
				if a.Enabled {
					got = append(got, a.Action)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		}
		offered("exportPay")
		must(d.Client.ExpertSheet.UpdateOneID(sheet.ID).SetStatus(expertsheet.StatusVOID).Save(d.Machine()))(t)
		offered("withdrawPay")
		_, err := try(d, d.As(domaintest.Office), standing.Export, l.ID)
		refuses(t, err, fault.Frozen, "")
		if d.list(l).Status != paylist.StatusAPPROVED {
			t.Error("the list has left")
		}
		do(d, domaintest.Office, standing.WithdrawPay, seenOf(d.list(l)))
		l = do(d, domaintest.Office, standing.AskPay, seenOf(d.prepare()))
		if l.SheetCount != 2 {
			t.Errorf("%d sheets are paid", l.SheetCount)
		}
		if err := d.decide(domaintest.Leader, true); err != nil {
			t.Fatal(err)
		}
		do(d, domaintest.Office, standing.Export, l.ID)
		must(d.Client.ExpertSheet.Update().SetStatus(expertsheet.StatusVOID).Save(d.Machine()))(t)
		offered() // it has left: neither again, nor back
		_, err = try(d, d.As(domaintest.Office), standing.WithdrawPay, seenOf(d.list(l)))
		refuses(t, err, fault.Frozen, "")
	})
}

func TestPayIsKnownToAssessorsAndOnceApprovedToOneself(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		l := d.prepare()
		count := func(who domaintest.Persona) [3]int {
			ctx := d.As(who)
			return [3]int{d.Client.PayList.Query().CountX(ctx), d.Client.Payment.Query().CountX(ctx), d.Client.PayLine.Query().CountX(ctx)}
		}
		before := map[domaintest.Persona][3]int{domaintest.Office: {1, 3, 3}, domaintest.Leader: {1, 3, 3}, domaintest.Auditor: {1, 3, 3},
			domaintest.Expert1: {}, domaintest.Budget: {}, domaintest.Section: {}, domaintest.Clerk: {}, domaintest.Admin: {}, domaintest.ClerkOther: {}}
		for who, want := range before {
			if got := count(who); got != want {
				t.Errorf("%s sees %v; want %v", who, got, want)
			}
		}
		do(d, domaintest.Office, standing.AskPay, seenOf(l))
		if err := d.decide(domaintest.Leader, true); err != nil {
			t.Fatal(err)
		}
		if got := count(domaintest.Expert1); got != [3]int{0, 1, 1} {
			t.Errorf("an expert sees %v of an approved list", got)
		}
		own := must(standing.OfExpert(d.As(domaintest.Expert1), d.Client, nil, 2026))(t)
		if len(own.Payments) != 1 || own.Payments[0].Net.String() != "0.096" || own.Payments[0].BatchName != d.Batch.NameZh {
			t.Errorf("own payments %+v", own.Payments)
		}
	})
}
