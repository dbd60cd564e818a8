package scoring_test

import (
	"sync"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
)

func TestOfTwoRequestsAtOnceOneWaits(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		in := workflow.SeenWithReason{ID: s.ID, Version: s.Version, Reason: "逾期未交，多次催办无果"}
		errs := make([]error, 4)
		var wg sync.WaitGroup
		for i := range errs {
			wg.Go(func() {
				errs[i] = again(func() error { _, err := try(h, h.As(domaintest.Office), scoring.Void, in); return err })
			})
		}
		wg.Wait()
		asked := 0
		for _, err := range errs {
			if err == nil {
				asked++
				continue
			}
			refuses(t, err, fault.Frozen, "")
		}
		waiting := h.Client.Consent.Query().Where(request.SheetID(s.ID), request.DecisionEQ(request.DecisionWAITING)).CountX(h.Machine())
		if asked != 1 || waiting != 1 {
			t.Errorf("%d were asked for, %d wait", asked, waiting)
		}
		c := h.Client.Consent.Query().Where(request.SheetID(s.ID)).OnlyX(h.Machine())
		second := h.Client.Consent.Create().SetDivision(c.Division).SetDeclarationID(c.DeclarationID).SetSheetID(s.ID).
			SetAct(c.Act).SetRole(c.Role).SetReason(c.Reason).SetAskedBy(c.AskedBy).SetAskedByName(c.AskedByName)
		if err := second.Exec(h.Machine()); !ent.IsConstraintError(err) {
			t.Errorf("the database takes a second one: %v", err)
		}
		p.decide(domaintest.Office2, request.ActSHEET_VOID, false)
		if _, err := try(h, h.As(domaintest.Office), scoring.Void, in); err != nil {
			t.Errorf("after a refusal it may not be asked for again: %v", err)
		}
	})
}
