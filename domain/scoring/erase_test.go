package scoring_test

import (
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/library"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/paylist"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// erases lets an expert leave the library and be erased, once the reviews are over and
// what counted in them is paid.
func (p *project) erases(s *ent.ExpertSheet) {
	p.t.Helper()
	p.Client.ReviewRound.Update().SetStatus(reviewround.StatusCLOSED).ExecX(p.Machine())
	if s.Status == expertsheet.StatusLOCKED {
		l := do(p.t, p.H, p.As(domaintest.Office), standing.Prepare, standing.PreparePay{BatchID: p.Batch.ID})
		p.Client.PayList.UpdateOneID(l.ID).SetStatus(paylist.StatusAPPROVED).ExecX(p.Machine())
		do(p.t, p.H, p.As(domaintest.Office), standing.Export, l.ID)
	}
	for _, verb := range []func(workflow.SeenWithReason) *ent.Expert{
		func(in workflow.SeenWithReason) *ent.Expert {
			return do(p.t, p.H, p.As(domaintest.Office), library.Leave, in)
		},
		func(in workflow.SeenWithReason) *ent.Expert {
			return do(p.t, p.H, p.As(domaintest.Office), library.Erase, in)
		},
	} {
		e := p.Client.Expert.GetX(p.Machine(), s.ExpertID)
		verb(workflow.SeenWithReason{ID: e.ID, Version: e.Version, Reason: "本人申请退出并注销"})
	}
}

// gone fails where words do not stand before an expert is erased, or stand after it.
func (p *project) gone(s *ent.ExpertSheet, words ...string) {
	p.t.Helper()
	for _, w := range words {
		if len(p.Finds(p.t, w)) == 0 {
			p.t.Errorf("%s stands nowhere before the erasure", w)
		}
	}
	p.erases(s)
	for _, w := range words {
		if found := p.Finds(p.t, w); len(found) != 0 {
			p.t.Errorf("%s still stands in %v", w, found)
		}
	}
}

func TestErasureTakesWhyWhoLeftASeat(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		const kin, spouse, employer, feared, found, wanted = "与该校校长系连襟", "其配偶供职于该单位", "示例建设集团", "曾与我单位有劳动争议", "该公司与本项目并无往来", "主持过全省同类项目评审"
		p := scored(t, h, 5)
		sheets := p.sheets(expertsheet.StatusSCORING)
		recused, voided := sheets[0], sheets[1]
		do(t, h, p.expert(recused), scoring.Recuse, workflow.SeenWithReason{ID: recused.ID, Version: recused.Version, Reason: kin})
		p.agree(voided, 90)
		voided = p.submit(p.sheet(voided.ID))
		do(t, h, h.As(domaintest.Office), scoring.Void, workflow.SeenWithReason{ID: voided.ID, Version: voided.Version, Reason: spouse})
		p.decide(domaintest.Office2, request.ActSHEET_VOID, true)

		e := h.Client.Expert.GetX(h.Machine(), recused.ExpertID)
		h.Client.ExpertObjection.Create().SetDeclarationID(p.id).SetNameZh(e.NameZh).SetReason(feared).SetAskedByName("李主任").ExecX(h.Machine())
		h.Client.Consent.Create().SetDeclarationID(p.id).SetExpertID(e.ID).SetAct(request.ActDIRECT_CHOICE).SetRole(viewer.Leader).
			SetReason("直接选定专家：" + wanted).SetBecause(wanted).SetAskedBy(e.ID).SetAskedByName("王科").ExecX(h.Machine())
		for _, fact := range []string{employer + "一", employer + "二"} { // one rule, two facts
			h.Client.ExpertDismissal.Create().SetDeclarationID(p.id).SetExpertID(e.ID).SetRule("R3").SetFact(fact).SetReason(found).
				SetDismissedByName("王科").SetDismissedBy(e.ID).ExecX(h.Machine())
		}

		p.gone(recused, kin, e.NameZh, feared, employer, found, wanted)
		if s := p.sheet(recused.ID); s.Status != expertsheet.StatusRECUSED || s.Label != recused.Label {
			t.Errorf("the seat itself: %s %s", s.Label, s.Status)
		}
		if len(h.Finds(t, spouse)) == 0 {
			t.Error("what was written of another went as well")
		}
		p.gone(voided, spouse)
	})
}

func TestErasureTakesWhyWhoWasExcusedAtAMeeting(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		const advised = "曾为该单位编制方案"
		_, two, _ := gathered(t, h)
		seats := two.sheets(expertsheet.StatusLOCKED)
		two.attend(seats...)
		do(t, h, two.expert(seats[3]), scoring.Excuse, scoring.ExcuseMeeting{RoundID: two.round().ID, Reason: advised})
		two.gone(seats[3], advised)
		shown, err := scoring.SittingOf(h.As(domaintest.Auditor), h.Client, two.round().ID)
		if err != nil || !shown.Seats[3].Excused {
			t.Errorf("that the seat was excused is no longer told: %v", err)
		}
	})
}
