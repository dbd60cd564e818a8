package panel_test

import (
	"slices"
	"testing"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	ties "hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/notice"
)

// relates declares that an expert worked for the school.
func (s *school) relates(code string) {
	s.t.Helper()
	who := domaintest.Persona("expert" + code[2:])
	in := ties.AddRelation{ExpertID: s.Experts[who].ID, Kind: expertrelation.KindWORKED_FOR, UnitCode: "205101", RoleZh: "法律顾问"}
	if _, err := try(s.H, s.As(who), panel.Relate, in); err != nil {
		s.t.Fatal(err)
	}
}

func (s *school) conflicts() []*panel.Conflict {
	s.t.Helper()
	found, err := panel.Conflicts(s.As(domaintest.Office), s.Client)
	if err != nil {
		s.t.Fatal(err)
	}
	return found
}

func TestWhoIsBarredBeforeTheInvitationIsNotInvited(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		round, err := s.commit(3)
		if err != nil {
			t.Fatal(err)
		}
		fixed := s.fixed(round)
		record, err := fixed.Draw("4 0 7 1 9", "开奖公告", nil)
		if err != nil {
			t.Fatal(err)
		}
		s.relates(record.Leader)
		if _, err := s.bring(domaintest.Office2, round); err != nil {
			t.Fatal(err)
		}
		var invited []string
		leads := ""
		for _, sheet := range s.sheets() {
			invited = append(invited, sheet.Edges.Expert.Code)
			if sheet.Leads {
				leads = sheet.Edges.Expert.Code
			}
		}
		if len(invited) != 3 || slices.Contains(invited, record.Leader) || leads != record.Reserves[0] {
			t.Errorf("invited %v, led by %s; the draw was %v and %v", invited, leads, record.Panel, record.Reserves)
		}
	})
}

func TestAConflictFoundLaterVoidsTheSheet(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		s.draw(3)
		for _, sheet := range s.sheets() {
			if err := s.accept(sheet, true); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.confirm("2026-08-10"); err != nil {
			t.Fatal(err)
		}
		if found := s.conflicts(); len(found) != 0 {
			t.Fatalf("%d conflicts of nobody", len(found))
		}
		sheet := s.sheets()[1]
		s.relates(sheet.Edges.Expert.Code)
		s.relates(sheet.Edges.Expert.Code) // another fact under the same rule: each is told once
		told, err := h.Client.Notice.Query().Where(notice.Kind("sheet.conflict"), notice.UserID(h.Users[domaintest.Office].ID)).All(h.Machine())
		if err != nil || len(told) != 2 || told[1].Detail != sheet.Label+"：近三年为申报单位或其主管部门工作" {
			t.Errorf("the office is told %v, %v", told, err)
		}
		for who, want := range map[domaintest.Persona]int{domaintest.Office: 1, domaintest.Auditor: 1, domaintest.Leader: 0, domaintest.Section: 0, domaintest.Clerk2: 0} {
			if found, err := panel.Conflicts(h.As(who), h.Client); err != nil || len(found) != want {
				t.Errorf("%s finds %d conflicts, %v", who, len(found), err)
			}
		}
		found := s.conflicts()
		if len(found) != 1 || found[0].Sheet.ID != sheet.ID || len(found[0].Hits) != 2 || found[0].Hits[0].Rule != "R03" {
			t.Fatalf("found %+v", found)
		}

		in := workflow.SeenWithReason{ID: sheet.ID, Version: s.sheets()[1].Version, Reason: "曾任该校法律顾问"}
		if _, err := try(h, h.As(domaintest.Office), scoring.Void, in); err != nil {
			t.Fatal(err)
		}
		c := h.Client.Consent.Query().Where(request.ActEQ(request.ActSHEET_VOID)).OnlyX(h.Machine())
		_, err = try(h, h.As(domaintest.Office), conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: true})
		is(t, err, fault.Forbidden, "")
		if _, err := try(h, h.As(domaintest.Office2), conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: true}); err != nil {
			t.Fatal(err)
		}
		voided := h.Client.ExpertSheet.GetX(h.Machine(), sheet.ID)
		next := h.Client.ExpertSheet.Query().Where(expertsheet.RoundID(sheet.RoundID), expertsheet.StatusEQ(expertsheet.StatusINVITED)).OnlyX(h.Machine())
		if voided.Status != expertsheet.StatusVOID || next.Label != voided.Label || next.ExpertID == voided.ExpertID {
			t.Errorf("the sheet is %s; %s is asked", voided.Status, next.Label)
		}
		if found := s.conflicts(); len(found) != 0 {
			t.Errorf("%d conflicts are left", len(found))
		}
	})
}

func TestADismissedHitBarsNobody(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		entry := func() *panel.PoolEntry {
			t.Helper()
			pool, err := panel.Pool(h.As(domaintest.Office), h.Client, s.id)
			if err != nil {
				t.Fatal(err)
			}
			return pool[slices.IndexFunc(pool, func(e *panel.PoolEntry) bool { return e.Expert.Code == "E07" })]
		}
		before := entry()
		if len(before.Bars) != 1 || before.Bars[0].Reason != panel.Employed || len(before.Hits) != 1 {
			t.Fatalf("before: %+v", before)
		}
		hit := before.Hits[0]
		shown, err := panel.Pool(h.As(domaintest.Leader), h.Client, s.id)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range shown {
			if slices.ContainsFunc(e.Hits, func(h *ties.Hit) bool { return h.Detail != "" || h.Fact != "" || h.NameZh == "" }) {
				t.Errorf("a leader reads what %s is barred by", e.Expert.Code)
			}
		}
		_, err = try(h, h.As(domaintest.Office), ties.Dismiss, ties.DismissHit{DeclarationID: s.id, ExpertID: before.Expert.ID,
			Rule: hit.Rule, Fact: hit.Fact, Reason: "十年前短期支教，已无往来"})
		if err != nil {
			t.Fatal(err)
		}
		if after := entry(); len(after.Bars) != 0 || len(after.Hits) != 1 || after.Hits[0].Dismissal == nil {
			t.Errorf("after: %+v", after)
		}
	})
}
