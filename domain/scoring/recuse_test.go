package scoring_test

import (
	"context"
	"slices"
	"testing"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// One person of the office does not write a relation down and recuse by it: another looks
// at it. What else stands against the expert is not his word alone.
func TestWhoWritesARelationDownLeavesTheRecusalToAnother(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := forming(t, h)
		p.draw(3)
		sheets := p.sheets(expertsheet.StatusINVITED)
		recuse := func(who domaintest.Persona, s *ent.ExpertSheet) error {
			_, err := try(h, h.As(who), scoring.Recuse, workflow.SeenWithReason{ID: s.ID, Version: p.sheet(s.ID).Version, Reason: "与该校校长系近亲属"})
			return err
		}
		button := func(as context.Context, s *ent.ExpertSheet) *desk.ActionState {
			t.Helper()
			actions := must(desk.OfSheet(as, h.Client, p.sheet(s.ID)))(t)
			i := slices.IndexFunc(actions, func(a *desk.ActionState) bool { return a.Action == "recuseSheet" })
			return actions[i]
		}
		for _, s := range sheets {
			p.ties(s) // by the first of the office
		}
		err := recuse(domaintest.Office, sheets[0])
		refuses(t, err, fault.Forbidden, "")
		const why = "该情形由您登记，须由另一人办理回避"
		if a := button(h.As(domaintest.Office), sheets[0]); a.Enabled || *a.Why != why || err.Error() != why {
			t.Errorf("the button says %+v, the step %v", a, err)
		}
		for _, as := range []context.Context{h.As(domaintest.Office2), p.expert(sheets[0])} {
			if a := button(as, sheets[0]); !a.Enabled {
				t.Errorf("closed to another: %s", *a.Why)
			}
		}
		must(true, recuse(domaintest.Office2, sheets[0]))(t)

		// The expert says so himself: the office's relation is not the only ground any more.
		do(t, h, p.expert(sheets[1]), library.Relate, library.AddRelation{ExpertID: sheets[1].ExpertID, Kind: expertrelation.KindWORKED_FOR, UnitCode: "205101"})
		if a := button(h.As(domaintest.Office), sheets[1]); !a.Enabled {
			t.Errorf("closed for all that: %s", *a.Why)
		}
		must(true, recuse(domaintest.Office, sheets[1]))(t)

		// So does the library, by whom he works for, unless the same person changed that too.
		refuses(t, recuse(domaintest.Office, sheets[2]), fault.Forbidden, "")
		note := h.Client.ExpertChange.Create().SetExpertID(sheets[2].ExpertID).SetAction("saveExpert").SetFromStatus("ACTIVE").SetToStatus("ACTIVE").
			SetActorName("罗绩效").SetActorRole(viewer.PerfOffice).SetReason("更新了工作单位").SetActorID(h.Users[domaintest.Office].ID)
		h.Client.Expert.UpdateOneID(sheets[2].ExpertID).SetEmployerZh(h.Units["205101"].NameZh).ExecX(h.Machine())
		typed := note.SaveX(h.Machine())
		refuses(t, recuse(domaintest.Office, sheets[2]), fault.Forbidden, "")
		h.Client.ExpertChange.DeleteOne(typed).ExecX(h.Machine())
		must(true, recuse(domaintest.Office, sheets[2]))(t)
	})
}
