package panel_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	ties "hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertabsence"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/notice"
)

// The review of a panel that is drawn on 1 August 2026 usually lasts to the 11th.
const (
	reviewBegins clock.Date = "2026-08-01"
	reviewEnds   clock.Date = "2026-08-11"
)

// away enters an absence of an expert by his own hand.
func (s *school) away(code string, first, last clock.Date) *ent.ExpertAbsence {
	s.t.Helper()
	who := domaintest.Persona("expert" + code[2:])
	a, err := try(s.H, s.As(who), panel.StayAway, ties.AddAbsence{ExpertID: s.Experts[who].ID, FirstDay: first, LastDay: last, Note: "出国探亲"})
	if err != nil {
		s.t.Fatal(err)
	}
	return a
}

// barred is what the pool has against an expert now.
func (s *school) barred(code string) []panel.Bar {
	s.t.Helper()
	pool, err := panel.Pool(s.As(domaintest.Office), s.Client, s.id)
	if err != nil {
		s.t.Fatal(err)
	}
	return pool[slices.IndexFunc(pool, func(e *panel.PoolEntry) bool { return e.Expert.Code == code })].Bars
}

func TestThePoolBarsWhoIsAwayInTheTimeOfTheReview(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		a := s.away("E01", "2026-08-02", "2026-08-10")
		want := []panel.Bar{{Reason: panel.Busy, Text: "评审期间 2026-08-01 至 2026-08-11 只有 2 天可参加，不足 3 天", Source: "专家库"}}
		if diff := cmp.Diff(want, s.barred("E01")); diff != "" {
			t.Error(diff)
		}
		s.away("E02", "2026-08-02", "2026-08-09") // three days are left
		s.away("E03", "2026-08-12", "2026-09-12") // after the review
		for _, code := range []string{"E02", "E03"} {
			if bars := s.barred(code); len(bars) > 0 {
				t.Errorf("%s is barred by %v", code, bars)
			}
		}
		if _, err := try(h, h.As(domaintest.Expert1), ties.Return, a.ID); err != nil {
			t.Fatal(err)
		}
		if bars := s.barred("E01"); len(bars) > 0 {
			t.Errorf("after the absence was taken back: %v", bars)
		}
		h.Client.Batch.UpdateOneID(h.Batch.ID).SetReviewDeadline("2026-08-03").ExecX(h.Machine()) // before the usual day
		s.away("E01", "2026-08-03", "2026-08-03")
		want[0].Text = "评审期间 2026-08-01 至 2026-08-03 只有 2 天可参加，不足 3 天"
		if diff := cmp.Diff(want, s.barred("E01")); diff != "" {
			t.Error(diff)
		}
	})
}

func TestADrawKeepsItsPeriodAndTheAbsencesInIt(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		s.away("E01", reviewBegins, "2026-09-30")
		s.away("E02", "2026-08-05", "2026-08-05")
		s.away("E03", "2026-08-20", "2026-08-25") // after the review: none of the draw's business
		round, err := s.commit(3)
		if err != nil {
			t.Fatal(err)
		}
		fixed := s.fixed(round)
		if diff := cmp.Diff(&panel.Period{From: reviewBegins, To: reviewEnds, FreeDays: 3}, fixed.Basis.Subject.Period); diff != "" {
			t.Error(diff)
		}
		kept := map[string][]panel.Absence{}
		for _, e := range fixed.Basis.Pool {
			if len(e.Absences) > 0 {
				kept[e.Code] = e.Absences
			}
		}
		want := map[string][]panel.Absence{"E01": {away(reviewBegins, "2026-09-30")}, "E02": {away("2026-08-05", "2026-08-05")}}
		if diff := cmp.Diff(want, kept); diff != "" {
			t.Error(diff)
		}
		if strings.Contains(round.Record, "探亲") {
			t.Error("the record says why somebody is away")
		}

		// One who will be drawn goes away meanwhile: the draw is the same, his seat is a reserve's.
		would, err := fixed.Draw("4 0 7 1 9", "开奖公告", nil)
		if err != nil {
			t.Fatal(err)
		}
		never := func(code string) bool { return code != "E02" && code != "E03" } // away till now
		leaves := would.Panel[slices.IndexFunc(would.Panel, never)]
		stays := would.Reserves[slices.IndexFunc(would.Reserves, never)] // nor does he move up
		s.away(leaves, "2026-08-06", "2026-08-31")
		s.away(stays, "2026-08-03", "2026-08-13")
		h.Clock.Set(clock.Date("2026-08-05").Time().Add(2 * 3600e9)) // the review lasts to the 14th by now
		drawn, err := s.bring(domaintest.Office2, round)
		if err != nil {
			t.Fatal(err)
		}
		record, _ := panel.ReadRecord([]byte(drawn.Record))
		if err := record.Verify(); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(would.Panel, record.Panel); diff != "" {
			t.Errorf("the draw is another one: %s", diff)
		}
		late := map[string]string{}
		for _, x := range record.Late {
			late[x.Code] = x.Bars[0].Text
		}
		const why = "评审期间 2026-08-05 至 2026-08-14 只有 1 天可参加，不足 3 天"
		if diff := cmp.Diff(map[string]string{leaves: why, stays: why}, late); diff != "" {
			t.Error(diff)
		}
		if slices.Contains(record.Invited, leaves) || slices.Contains(record.Invited, stays) || slices.Contains(record.Invited, "") {
			t.Errorf("invited are %v", record.Invited)
		}
	})
}

func TestAReserveWhoIsAwayDoesNotMoveUp(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		round := s.draw(3)
		record, err := panel.ReadRecord([]byte(round.Record))
		if err != nil {
			t.Fatal(err)
		}
		s.away(record.Reserves[0], "2026-08-01", "2026-08-20")
		freed := s.sheets()[0]
		h.Client.ExpertSheet.UpdateOneID(freed.ID).SetStatus(expertsheet.StatusDECLINED).ExecX(h.Machine())
		held, err := panel.Hold(h.Machine(), h.Client, round.ID)
		if err != nil {
			t.Fatal(err)
		}
		next, err := panel.Replace(h.Machine(), h.Client, held, freed)
		if err != nil || next == nil {
			t.Fatal(next, err)
		}
		if code := h.Client.Expert.GetX(h.Machine(), next.ExpertID).Code; code != record.Reserves[1] {
			t.Errorf("%s moves up; want %s", code, record.Reserves[1])
		}

		// While the others score it is the round's own end that counts.
		h.Client.ExpertSheet.UpdateOneID(s.sheets()[1].ID).SetStatus(expertsheet.StatusACCEPTED).ExecX(h.Machine())
		h.Client.Declaration.UpdateOneID(s.id).SetStage("INDIVIDUAL_REVIEW").SetDueAt(clock.Date("2026-09-30").End()).ExecX(h.Machine())
		if bars := s.barred(record.Reserves[0]); len(bars) > 0 {
			t.Errorf("until September he has time enough, and is barred by %v", bars)
		}
	})
}

func TestNoConsentGoesPastAnAbsence(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		s.away("E09", reviewBegins, reviewEnds)
		short := &panel.FieldNeed{Field: "COST", Count: 1} // he alone knows costs
		_, err := s.commit(3, short)
		is(t, err, fault.PoolTooSmall, "fields[0]")
		field := "COST"
		_, err = try(h, h.As(domaintest.Office), panel.Choose, panel.ChooseExpert{DeclarationID: s.id, Version: s.now().Version, Size: 3,
			Fields: []*panel.FieldNeed{short}, ExpertID: h.Experts[domaintest.Expert9].ID, Field: &field, Reason: "库内只此一人熟悉造价"})
		is(t, err, fault.Recusal, "expertID")
	})
}

func TestPanelsDrawnTogetherLeaveOutWhoIsAway(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one := waiting(t, h)
		other := one.beside(2)
		one.away("E03", reviewBegins, reviewEnds)
		lead, err := try(h, h.As(domaintest.Office), panel.CommitTogether, both(one, other))
		if err != nil {
			t.Fatal(err)
		}
		one.away("E04", "2026-08-02", reviewEnds) // after the basis was fixed
		if _, err := one.bring(domaintest.Office2, lead); err != nil {
			t.Fatal(err)
		}
		text, err := panel.RecordOf(h.As(domaintest.Office), h.Client, lead.ID)
		if err != nil {
			t.Fatal(err)
		}
		record, err := panel.ReadGroup([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := record.Verify(); err != nil {
			t.Error(err)
		}
		for _, p := range record.Panels {
			if slices.Contains(p.Panel, "E03") || slices.Contains(p.Reserves, "E03") {
				t.Errorf("%s is judged by one who is away", p.Project)
			}
			if slices.Contains(p.Invited, "E04") || len(p.Late) != 1 || p.Late[0].Code != "E04" {
				t.Errorf("of %s late are %v, and %v are invited", p.Project, p.Late, p.Invited)
			}
		}
		if record.Basis.Period == nil || record.Basis.Period.To != reviewEnds {
			t.Errorf("the period is %v", record.Basis.Period)
		}
	})
}

// An absence in the time of a review that somebody has promised voids nothing: he reads
// which reviews it falls into, and the office alone is told, by the label.
func TestAnAbsenceInAReviewIsToldAndVoidsNothing(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		s.draw(3)
		for _, sheet := range s.sheets() {
			if err := s.accept(sheet, true); err != nil {
				t.Fatal(err)
			}
		}
		sheet := s.sheets()[0]
		code := sheet.Edges.Expert.Code
		later := s.away(code, "2026-08-12", "2026-08-20")
		a := s.away(code, "2026-08-01", reviewEnds)

		who := domaintest.Persona("expert" + code[2:])
		for name, want := range map[domaintest.Persona]int{who: 1, domaintest.Office: 1, domaintest.Auditor: 1, domaintest.Leader: 0, domaintest.Section: 0} {
			seats, err := panel.SeatsIn(h.As(name), h.Client, a)
			if err != nil || len(seats) != want {
				t.Errorf("%s reads %d seats; want %d (%v)", name, len(seats), want, err)
			}
		}
		if seats, err := panel.SeatsIn(h.As(who), h.Client, later); err != nil || len(seats) > 0 {
			t.Errorf("after the review %v, %v", seats, err)
		}
		told := h.Client.Notice.Query().Where(notice.Kind("sheet.absence")).Order(notice.ByID()).AllX(h.Machine())
		if len(told) == 0 {
			t.Fatal("nobody was told")
		}
		office := []string{h.Users[domaintest.Office].ID.String(), h.Users[domaintest.Office2].ID.String()}
		for _, n := range told {
			if !slices.Contains(office, n.UserID.String()) || n.Detail != sheet.Label+"：2026-08-01 至 2026-08-11 不能参加" {
				t.Errorf("%s was told %s", n.UserID, n.Detail)
			}
		}
		if got := s.sheets()[0]; got.Status != expertsheet.StatusACCEPTED {
			t.Errorf("the seat is %s", got.Status)
		}
		if err := s.confirm("2026-08-20"); err != nil { // it is no recusal
			t.Errorf("the panel cannot begin: %v", err)
		}
		// By now the round's own end counts, and the later absence falls into it.
		if seats, err := panel.SeatsIn(h.As(who), h.Client, later); err != nil || len(seats) != 1 {
			t.Errorf("in the review %v, %v", seats, err)
		}
		h.Client.ExpertAbsence.Update().Where(expertabsence.ID(later.ID)).SetWithdrawnAt(h.Clock.Now()).ExecX(h.Machine())
		if seats, err := panel.SeatsIn(h.As(who), h.Client, h.Client.ExpertAbsence.GetX(h.Machine(), later.ID)); err != nil || len(seats) > 0 {
			t.Errorf("taken back, and falls into %v, %v", seats, err)
		}
	})
}
