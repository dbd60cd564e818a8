package panel_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/stagechange"
)

func TestTheLibrarySaysWhomItBars(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		edit := func(who domaintest.Persona) *ent.ExpertUpdateOne {
			return h.Client.Expert.UpdateOneID(h.Experts[who].ID)
		}
		for _, u := range []*ent.ExpertUpdateOne{
			edit(domaintest.Expert2).SetTermEnd("2026-07-31"),
			edit(domaintest.Expert3).SetStatus("PAUSED"),
			edit(domaintest.Expert4).SetUserID(h.Users[domaintest.Clerk].ID), // of the department
		} {
			if err := u.Exec(h.Machine()); err != nil {
				t.Fatal(err)
			}
		}
		s.sits(domaintest.Expert1, 8)
		pool, err := panel.Pool(h.As(domaintest.Office), h.Client, s.id)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string][]panel.Reason{}
		for _, e := range pool {
			for _, b := range e.Bars {
				got[e.Expert.Code] = append(got[e.Expert.Code], b.Reason)
			}
		}
		want := map[string][]panel.Reason{"E01": {panel.LoadFull}, "E02": {panel.TermOver}, "E03": {panel.Inactive},
			"E04": {panel.Employed}, "E07": {panel.Employed}}
		if diff := cmp.Diff(want, got); diff != "" || len(pool) != 9 {
			t.Errorf("of %d: %s", len(pool), diff)
		}
		_, err = panel.Pool(h.As(domaintest.ClerkCity), h.Client, s.id)
		is(t, err, fault.NotFound, "")
	})
}

func TestTheYearlyLoadBeginsAnew(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		s.sits(domaintest.Expert1, 8)
		bars := func() []panel.Bar {
			t.Helper()
			pool, err := panel.Pool(h.As(domaintest.Office), h.Client, s.id)
			if err != nil {
				t.Fatal(err)
			}
			return pool[0].Bars
		}
		full := []panel.Bar{{Reason: panel.LoadFull, Text: "本年度已评审 8 次，达到上限 8 次", Source: "专家库"}}
		if diff := cmp.Diff(full, bars()); diff != "" {
			t.Error(diff)
		}
		h.Clock.Set(clock.Date("2027-01-01").Time())
		if got := bars(); len(got) != 0 {
			t.Errorf("in the new year %v", got)
		}
	})
}

func TestASideFieldSits(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		if err := h.Client.Expert.UpdateOneID(h.Experts[domaintest.Expert2].ID).SetSideFields([]string{"AGRI"}).Exec(h.Machine()); err != nil {
			t.Fatal(err)
		}
		s.draw(3, &panel.FieldNeed{Field: "AGRI", Count: 1})
		if !slices.ContainsFunc(s.sheets(), func(sheet *ent.ExpertSheet) bool { return sheet.Edges.Expert.Code == "E02" }) {
			t.Error("the only one who may sit for the field does not")
		}
	})
}

func TestTwoPersonsDraw(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		round, err := s.commit(5, &panel.FieldNeed{Field: "PUBFIN", Count: 1})
		if err != nil {
			t.Fatal(err)
		}
		fixed := s.fixed(round)
		if fixed.Verify() != nil || fixed.Drawn() || fixed.BasisHash != round.BasisHash || fixed.Basis.Salt == "" {
			t.Fatalf("the basis does not hold: %v", fixed)
		}
		if len(s.sheets()) != 0 || round.RecordHash != "" || round.DrawStatus != reviewround.DrawStatusCOMMITTED {
			t.Error("something is drawn already")
		}
		_, err = s.commit(5)
		is(t, err, fault.Frozen, "")
		is(t, s.decide(domaintest.Office2, true), fault.Required, "give") // agreeing alone draws nothing
		for who, code := range map[domaintest.Persona]fault.Code{domaintest.Office: fault.Forbidden, domaintest.ClerkOther: fault.NotFound} {
			_, err := s.bring(who, round)
			is(t, err, code, "")
		}
		_, err = try(h, h.As(domaintest.Office2), panel.DrawFor, panel.DrawPanel{RoundID: round.ID, Version: round.Version})
		is(t, err, fault.Required, "value")
		is(t, err, fault.Required, "readFrom")
		_, err = try(h, h.As(domaintest.Office2), panel.DrawFor, panel.DrawPanel{RoundID: round.ID, Version: round.Version + 1, Value: "40719", ReadFrom: "开奖公告"})
		is(t, err, fault.Version, "version")

		drawn, err := s.bring(domaintest.Office2, round)
		if err != nil {
			t.Fatal(err)
		}
		record, err := panel.ReadRecord([]byte(drawn.Record))
		if err != nil || record.Verify() != nil || record.Hash != drawn.RecordHash || record.BasisHash != round.BasisHash {
			t.Fatalf("the record does not hold: %v, %v", err, record)
		}
		if drawn.CommittedBy == drawn.DrawnBy || drawn.DrawStatus != reviewround.DrawStatusDRAWN {
			t.Errorf("%s by %s and %s", drawn.DrawStatus, drawn.CommittedBy, drawn.DrawnBy)
		}
		for _, e := range h.Experts {
			if strings.Contains(drawn.Record, e.EmployerZh) || strings.Contains(drawn.Record, e.NameZh) {
				t.Errorf("the record names %s", e.NameZh)
			}
		}
		var invited []string
		leading := 0
		for _, sheet := range s.sheets() {
			invited = append(invited, sheet.Edges.Expert.Code)
			if sheet.Leads {
				leading++
			}
			if !sheet.RespondBy.Equal(h.Clock.Now().Add(48*time.Hour)) || sheet.ProjectName != "校舍维修" || *sheet.DeclaredAmount != exact.MustMoney("100") {
				t.Errorf("invited: %+v", sheet)
			}
		}
		slices.Sort(invited)
		if diff := cmp.Diff(slices.Sorted(slices.Values(record.Panel)), invited); diff != "" || leading != 1 {
			t.Errorf("%d lead: %s", leading, diff)
		}
		_, err = s.bring(domaintest.Office2, drawn)
		is(t, err, fault.Frozen, "")
		_, err = s.commit(5)
		is(t, err, fault.Frozen, "") // the panel is being invited
	})
}

func TestTheFrozenPoolCountsAndLateBarsAreOnRecord(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		round, err := s.commit(3)
		if err != nil {
			t.Fatal(err)
		}
		fixed := s.fixed(round)
		would, err := fixed.Draw("4 0 7 1 9", "开奖公告", nil)
		if err != nil {
			t.Fatal(err)
		}
		// One who will be drawn is paused meanwhile, and one who was barred is so no more.
		paused, freed := domaintest.Persona("expert"+would.Panel[1][2:]), fixed.Basis.Excluded[0].Code
		if err := h.Client.Expert.UpdateOneID(h.Experts[paused].ID).SetStatus("PAUSED").Exec(h.Machine()); err != nil {
			t.Fatal(err)
		}
		if _, err := h.Client.Expert.Update().Where(expert.Code(freed)).SetConflictUnits(nil).Save(h.Machine()); err != nil {
			t.Fatal(err)
		}
		drawn, err := s.bring(domaintest.Office2, round)
		if err != nil {
			t.Fatal(err)
		}
		record, _ := panel.ReadRecord([]byte(drawn.Record))
		if diff := cmp.Diff(fixed.Basis, record.Basis); diff != "" {
			t.Errorf("the pool was not frozen: %s", diff)
		}
		if diff := cmp.Diff(would.Panel, record.Panel); diff != "" {
			t.Errorf("the draw is another one: %s", diff)
		}
		if len(record.Late) != 1 || record.Late[0].Code != would.Panel[1] || record.Invited[1] != would.Reserves[0] {
			t.Errorf("late %v, invited %v", record.Late, record.Invited)
		}
		if err := record.Verify(); err != nil {
			t.Error(err)
		}
		var invited []string
		for _, sheet := range s.sheets() {
			invited = append(invited, sheet.Edges.Expert.Code)
		}
		slices.Sort(invited)
		if diff := cmp.Diff(slices.Sorted(slices.Values(record.Invited)), invited); diff != "" {
			t.Error(diff)
		}
	})
}

func TestARefusedDrawStaysOnRecord(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		if _, err := s.commit(3); err != nil {
			t.Fatal(err)
		}
		if err := s.decide(domaintest.Office2, false); err != nil {
			t.Fatal(err)
		}
		s.draw(3)
		rounds := s.rounds()
		if len(rounds) != 2 || rounds[0].Record == "" || rounds[0].DrawStatus != reviewround.DrawStatusNONE || s.now().ReviewRound != 2 {
			t.Fatalf("%d draws are kept, the panel is of %d", len(rounds), s.now().ReviewRound)
		}
		_, err := s.bring(domaintest.Office2, rounds[0])
		is(t, err, fault.Frozen, "")
		steps, err := h.Client.StageChange.Query().Where(stagechange.SheetIDIsNil()).Order(stagechange.ByID()).All(h.Machine())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range steps {
			got = append(got, c.Action+" "+c.SnapshotHash)
		}
		want := []string{"commitDraw " + rounds[0].BasisHash, "refuseDraw " + rounds[0].BasisHash,
			"commitDraw " + rounds[1].BasisHash, "drawPanel " + rounds[1].RecordHash}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestADrawIsRefusedWithItsReasons(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		tests := map[string]struct {
			size   int
			fields []*panel.FieldNeed
			code   fault.Code
			path   string
		}{
			"an even number":       {4, nil, fault.Number, "size"},
			"more than may sit":    {9, nil, fault.Number, "size"},
			"a field nobody knows": {3, []*panel.FieldNeed{{Field: "MAGIC", Count: 1}}, fault.NotFound, "fields[0].field"},
			"a field too thin":     {3, []*panel.FieldNeed{{Field: "WATER", Count: 2}}, fault.PoolTooSmall, "fields[0]"},
		}
		for name, tt := range tests {
			_, err := s.commit(tt.size, tt.fields...)
			t.Log(name, err)
			is(t, err, tt.code, tt.path)
		}
		_, err := try(h, h.As(domaintest.Office), panel.CommitFor, panel.CommitDraw{DeclarationID: s.id, Version: 7, Size: 3, Source: "指数"})
		is(t, err, fault.Version, "version")
		_, err = try(h, h.As(domaintest.ClerkOther), panel.CommitFor, panel.CommitDraw{DeclarationID: s.id, Version: 1, Size: 3, Source: "指数"})
		is(t, err, fault.NotFound, "")
		_, err = try(h, h.As(domaintest.Office), panel.CommitFor, panel.CommitDraw{DeclarationID: s.id, Version: s.now().Version, Size: 4})
		is(t, err, fault.Required, "source")
		is(t, err, fault.Number, "size")
		if len(s.rounds()) != 0 {
			t.Error("a refused request left a round behind")
		}
	})
}

func TestAHouseIsKnownHoweverItIsTyped(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		for who, employer := range map[domaintest.Persona]string{domaintest.Expert2: "某某（集团）公司", domaintest.Expert3: "某某(集团) 公司",
			domaintest.Expert4: "", domaintest.Expert5: "—"} {
			h.Client.Expert.UpdateOneID(h.Experts[who].ID).SetEmployerZh(employer).ExecX(h.Machine())
		}
		record, err := panel.ReadRecord([]byte(s.draw(3).Record))
		if err != nil || record.Verify() != nil {
			t.Fatalf("the record does not hold: %v", err)
		}
		houses := map[string]string{}
		for _, e := range record.Basis.Pool {
			houses[e.Code] = e.Employer
		}
		if houses["E02"] == "" || houses["E02"] != houses["E03"] || houses["E02"] == houses["E01"] {
			t.Errorf("one employer is %s and %s", houses["E02"], houses["E03"])
		}
		if houses["E04"] != "" || houses["E05"] != "" {
			t.Errorf("nobody's employer is %q and %q", houses["E04"], houses["E05"])
		}
	})
}

// Seats that fell free may leave a panel odd, and large enough, without a field.
func TestAPanelDoesNotBeginWithoutItsFields(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		s.draw(5, &panel.FieldNeed{Field: "WORKS", Count: 2})
		leaves := func(code string) {
			t.Helper()
			for _, sheet := range s.sheets() {
				if sheet.Edges.Expert.Code != code || !slices.Contains(workflow.Valid, sheet.Status) {
					continue
				}
				if _, err := try(h, h.As(domaintest.Persona("expert"+code[2:])), scoring.Recuse,
					workflow.SeenWithReason{ID: sheet.ID, Version: sheet.Version, Reason: "与该校有业务往来"}); err != nil {
					t.Fatal(err)
				}
			}
		}
		for range 2 { // who moved up as well
			for _, code := range []string{"E05", "E06", "E09"} {
				leaves(code)
			}
		}
		for _, sheet := range s.seated() {
			if err := s.accept(sheet, true); err != nil {
				t.Fatal(err)
			}
		}
		if n := len(s.seated()); n != 3 {
			t.Fatalf("%d sit", n)
		}
		err := s.confirm("2026-08-10")
		is(t, err, fault.PoolTooSmall, "")
		if !strings.Contains(err.Error(), "尚缺 2 人") {
			t.Errorf("said: %v", err)
		}
	})
}

// seated are the sheets that count.
func (s *school) seated() []*ent.ExpertSheet {
	return slices.DeleteFunc(s.sheets(), func(sheet *ent.ExpertSheet) bool { return !slices.Contains(workflow.Valid, sheet.Status) })
}

func TestAPanelBeginsWhenAllHaveAcceptedAndNoneIsBarred(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		is(t, s.confirm("2026-08-10"), fault.Frozen, "")
		s.draw(3)
		sheets := s.sheets()
		is(t, s.accept(sheets[0], false), fault.Required, "commit")
		for _, sheet := range sheets[:2] {
			if err := s.accept(sheet, true); err != nil {
				t.Fatal(err)
			}
		}
		is(t, s.confirm("2026-08-10"), fault.Required, "")
		if err := s.accept(sheets[2], true); err != nil {
			t.Fatal(err)
		}
		is(t, s.confirm("2026-08-01"), fault.DateOrder, "dueOn")

		expert := h.Client.Expert.UpdateOneID(sheets[0].ExpertID)
		if err := expert.SetConflictUnits([]string{"205001"}).Exec(h.Machine()); err != nil {
			t.Fatal(err)
		}
		is(t, s.confirm("2026-08-10"), fault.Recusal, "")
		if err := h.Client.Expert.UpdateOneID(sheets[0].ExpertID).SetConflictUnits(nil).Exec(h.Machine()); err != nil {
			t.Fatal(err)
		}

		if err := s.confirm("2026-08-10"); err != nil {
			t.Fatal(err)
		}
		due := time.Date(2026, 8, 10, 16, 0, 0, 0, time.UTC)
		if d := s.now(); d.Stage != declaration.StageINDIVIDUAL_REVIEW || !d.DueAt.Equal(due) {
			t.Errorf("the declaration stands at %s until %s", d.Stage, d.DueAt)
		}
		for _, sheet := range s.sheets() {
			if sheet.Status != expertsheet.StatusSCORING || !sheet.DueAt.Equal(due) {
				t.Errorf("%s is %s until %s", sheet.Label, sheet.Status, sheet.DueAt)
			}
		}
	})
}
