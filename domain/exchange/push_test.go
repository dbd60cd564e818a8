package exchange_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/fundingmark"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/term"
)

func TestWhatHasAnAmountInAnApprovedReportIsQueuedOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := reported(t, h, 2)
		signed := must(h.Client.Report.Create().SetBatch(h.Batch).SetTitle("项目报告").SetBody("{}").SetStatus(report.StatusSIGNED).Save(h.Machine()))(t)
		r.add(func(d *ent.DeclarationCreate) { d.SetPendingReportID(signed.ID) })
		r.add(func(d *ent.DeclarationCreate) { d.SetOpinion(term.Revise) })
		r.add(func(d *ent.DeclarationCreate) { d.SetStage(declaration.StageREVIEW_CLOSED) })
		if got := r.push(); got.Queued != 2 || got.Skipped != 2 {
			t.Errorf("queued %d, skipped %d", got.Queued, got.Skipped)
		}
		if got := r.push(); got.Queued != 0 {
			t.Errorf("pushed again: queued %d", got.Queued)
		}
		var keys []string
		for _, m := range r.messages() {
			keys = append(keys, m.Key)
		}
		if diff := cmp.Diff([]string{"2027-205101-001/2027/1", "2027-205101-002/2027/1"}, keys); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheMessageTellsWhatThePlanGives(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := reported(t, h, 1)
		rank := func(points string, priority int) {
			r.add(func(d *ent.DeclarationCreate) { d.SetScore(exact.MustPoints(points)).SetPriority(priority) })
		}
		rank("85", 2)
		rank("90", 1)
		rank("80", 3)
		third := r.ids[3]
		must(true, h.Client.FundingMark.Create().SetDeclarationID(third).SetStanding(fundingmark.StandingRANKED).
			SetDecidedAmount(exact.MustMoney("40")).SetDecisionReason("先建一期").Exec(h.Machine()))(t)
		must(true, h.Client.Batch.UpdateOneID(h.Batch.ID).SetCeiling(exact.MustMoney("230")).Exec(h.Machine()))(t)
		planned := func() (all []string) {
			for _, row := range r.messages() {
				var m exchange.BudgetMessage
				must(true, json.Unmarshal([]byte(row.Payload), &m))(t)
				all = append(all, m.ReviewedAmount.Wan.String()+" "+m.PlannedAmount.Wan.String())
			}
			return all
		}
		r.push()
		// Before the ranking 90, by decision 40; of the 100 left the most urgent takes 90.
		want := []string{"90 90", "90 0", "90 90", "90 40"}
		if diff := cmp.Diff(want, planned()); diff != "" {
			t.Errorf("planned (-want +got):\n%s", diff)
		}
		must(true, h.Client.Batch.UpdateOneID(h.Batch.ID).SetCeiling(exact.MustMoney("1000")).Exec(h.Machine()))(t)
		must(true, acknowledge(r, r.messages()[1].Key, false, "请再核实"))(t)
		r.push()
		if diff := cmp.Diff(want, planned()); diff != "" {
			t.Errorf("sent again it is another document (-want +got):\n%s", diff)
		}
	})
}

// acknowledge answers as the other system does.
func acknowledge(r *results, key string, accepted bool, reason string) error {
	_, err := try(r.H, r.As(domaintest.Integrator), exchange.Ack,
		exchange.Acknowledge{Rows: []*exchange.AcknowledgeRow{{Key: key, Accepted: accepted, Reason: &reason}}})
	return err
}

func TestAnAnswerIsTakenOnceAndStays(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := reported(t, h, 1)
		r.push()
		key := r.only().Key
		refuses(t, acknowledge(r, "x", true, ""), fault.NotFound, "rows[0].key")
		refuses(t, acknowledge(r, key, false, " "), fault.Required, "rows[0].reason")
		for range 2 {
			must(true, acknowledge(r, key, false, "超出控制数"))(t)
		}
		r.stands(outboxmessage.StatusREJECTED, declaration.StageREPORTED, "超出控制数")
		if diff := cmp.Diff([]string{"超出控制数"}, r.told(domaintest.Office, "push.rejected")); diff != "" {
			t.Error(diff)
		}
		if got := r.push(); got.Queued != 1 {
			t.Errorf("what was rejected is queued %d times", got.Queued)
		}
		for range 2 {
			must(true, acknowledge(r, key, true, ""))(t)
		}
		r.stands(outboxmessage.StatusACCEPTED, declaration.StagePUSHED, "")
		refuses(t, acknowledge(r, key, false, "又不要了"), fault.Frozen, "rows[0].accepted")
	})
}

func TestABatchIsApprovedWholeOrNotAtAll(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := reported(t, h, 2)
		for i, id := range r.ids {
			must(true, h.Client.Indicator.Create().SetDeclarationID(id).SetNo(1).SetHorizon("ANNUAL").SetLevel1("OUTPUT").SetLevel2("OUT_QTY").
				SetNameZh("数量").SetOperator("GE").SetTarget("150").SetWeight(exact.MustPoints("50")).Exec(h.Machine()))(t)
			r.push()
			must(true, acknowledge(r, r.messages()[i].Key, true, ""))(t)
		}
		approve := func(rows ...*exchange.ApprovalRow) error {
			b := must(h.Client.Batch.Get(h.Machine(), h.Batch.ID))(t)
			_, err := try(h, h.As(domaintest.Budget), exchange.Approve,
				exchange.ApproveBatch{ID: b.ID, Version: b.Version, DocNo: "南财预〔2027〕1号", DocDate: "2027-02-01", Rows: rows})
			return err
		}
		why := "压减一般性支出"
		as := func(i int, amount string, reason *string) *exchange.ApprovalRow {
			return &exchange.ApprovalRow{DeclarationID: r.ids[i], Amount: exact.MustMoney(amount), Reason: reason}
		}
		refuses(t, approve(as(0, "90", nil)), fault.Required, "rows")
		refuses(t, approve(as(0, "90", nil), as(1, "80", nil)), fault.Required, "rows[1].reason")
		refuses(t, approve(as(0, "90", nil), as(1, "100.01", &why)), fault.ApprovedOver, "rows[1].amount")
		must(true, approve(as(0, "90", nil), as(1, "80", &why)))(t)
		for i, want := range []string{"90", "80"} {
			d := must(h.Client.Declaration.Get(h.Machine(), r.ids[i]))(t)
			if d.Stage != declaration.StageAPPROVED || d.ApprovedAmount == nil || d.ApprovedAmount.String() != want {
				t.Errorf("project %d is %s with %v", i, d.Stage, d.ApprovedAmount)
			}
		}
		if n := must(h.Client.Indicator.Query().Where(indicator.Locked(false)).Count(h.Machine()))(t); n != 0 {
			t.Errorf("%d targets may still change", n)
		}
	})
}
