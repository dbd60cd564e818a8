package library_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent/expertabsence"
	"hengxiao/ent/viewer"
)

func TestAnAbsenceIsSaidInItsFields(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		id := s.Experts[domaintest.Expert1].ID
		at := func(first, last clock.Date) library.AddAbsence {
			return library.AddAbsence{ExpertID: id, FirstDay: first, LastDay: last}
		}
		do(s, domaintest.Expert1, library.StayAway, at("2026-09-10", "2026-09-20"))
		noted := at("2026-08-01", "2026-08-02")
		noted.Note = strings.Repeat("假", 101)
		tests := map[string]struct {
			in         library.AddAbsence
			path, says string
		}{
			"the days the wrong way round": {at("2026-08-05", "2026-08-04"), "lastDay", "最后一天 2026-08-04 早于第一天 2026-08-05"},
			"wholly in the past":           {at("2026-07-01", "2026-07-31"), "lastDay", "最后一天 2026-07-31 已经过去，不需要登记"},
			"more than a year ahead":       {at("2027-07-01", "2027-08-02"), "lastDay", "最后一天最晚为一年以内的 2027-08-01，现为 2027-08-02"},
			"one that stands is in it":     {at("2026-09-01", "2026-09-30"), "firstDay", "与已登记的 2026-09-10 至 2026-09-20 重叠，可先撤销再登记"},
			"on the last day of another":   {at("2026-09-20", "2026-09-21"), "firstDay", "与已登记的 2026-09-10 至 2026-09-20 重叠，可先撤销再登记"},
			"on the first day of another":  {at("2026-09-01", "2026-09-10"), "firstDay", "与已登记的 2026-09-10 至 2026-09-20 重叠，可先撤销再登记"},
			"a note that is a letter":      {noted, "note", "说明最多 100 个字，现为 101 个字"},
		}
		for name, tt := range tests {
			_, err := try(s, s.As(domaintest.Expert1), library.StayAway, tt.in)
			faults, _ := fault.Of(err)
			if len(faults) != 1 || faults[0].Path != tt.path || faults[0].Message != tt.says {
				t.Errorf("%s: %v", name, err)
			}
		}
		noted.Note = "  " + strings.Repeat("假", 100) + "  "
		for _, in := range []library.AddAbsence{noted, at("2026-09-21", "2026-09-21"), at("2027-08-01", "2027-08-01")} {
			do(s, domaintest.Expert1, library.StayAway, in)
		}
		if a := s.Client.ExpertAbsence.Query().Where(expertabsence.FirstDay("2026-08-01")).OnlyX(s.Machine()); a.Note != strings.Repeat("假", 100) {
			t.Errorf("the note is %q", a.Note)
		}
		do(s, domaintest.Expert2, library.StayAway, library.AddAbsence{ExpertID: s.Experts[domaintest.Expert2].ID, FirstDay: "2026-07-20", LastDay: "2026-08-01"})
	})
}

func TestAnAbsenceIsItsExpertsAndTheOfficesToWrite(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.Experts[domaintest.Expert1]
		in := library.AddAbsence{ExpertID: e.ID, FirstDay: "2026-08-01", LastDay: "2026-08-10", Note: "进修"}
		for _, who := range []domaintest.Persona{domaintest.Expert2, domaintest.Section, domaintest.Leader, domaintest.Auditor, domaintest.Head, domaintest.ClerkOther} {
			_, err := try(s, s.As(who), library.StayAway, in)
			is(t, err, fault.NotFound, "")
		}
		own := do(s, domaintest.Expert1, library.StayAway, in)
		in.FirstDay, in.LastDay = "2026-08-11", "2026-08-20"
		byOffice := do(s, domaintest.Office, library.StayAway, in)
		if own.DeclaredBy != viewer.Expert || byOffice.DeclaredBy != viewer.PerfOffice {
			t.Errorf("declared by %s and %s", own.DeclaredBy, byOffice.DeclaredBy)
		}

		sees := map[domaintest.Persona]int{domaintest.Expert1: 2, domaintest.Office: 2, domaintest.Auditor: 2}
		for _, who := range []domaintest.Persona{domaintest.Expert1, domaintest.Office, domaintest.Auditor, domaintest.Expert2, domaintest.Leader,
			domaintest.Section, domaintest.Head, domaintest.Budget, domaintest.Clerk, domaintest.ClerkOther} {
			if n := s.Client.ExpertAbsence.Query().CountX(s.As(who)); n != sees[who] {
				t.Errorf("%s sees %d absences; want %d", who, n, sees[who])
			}
			away, err := library.AwayToday(s.As(who), s.Client)
			if err != nil || (away[e.ID] == "2026-08-10") != (sees[who] > 0) {
				t.Errorf("to %s away are %v, %v", who, away, err)
			}
		}

		for _, who := range []domaintest.Persona{domaintest.Expert2, domaintest.Leader, domaintest.Auditor, domaintest.Section} {
			_, err := try(s, s.As(who), library.Return, own.ID)
			is(t, err, fault.NotFound, "")
		}
		s.Clock.Set(clock.Date("2026-08-11").Time())
		_, err := try(s, s.As(domaintest.Expert1), library.Return, own.ID)
		is(t, err, fault.Frozen, "") // it is over
		do(s, domaintest.Expert1, library.Return, byOffice.ID)
		_, err = try(s, s.As(domaintest.Office), library.Return, byOffice.ID)
		is(t, err, fault.Frozen, "")
		do(s, domaintest.Expert1, library.StayAway, in) // the days are free again
	})
}

func TestTwoAbsencesAtOnceDoNotOverlap(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		id := s.Experts[domaintest.Expert1].ID
		done := make(chan error)
		for _, who := range []domaintest.Persona{domaintest.Expert1, domaintest.Office} {
			ctx := s.As(who)
			go func() {
				_, err := try(s, ctx, library.StayAway, library.AddAbsence{ExpertID: id, FirstDay: "2026-08-10", LastDay: "2026-08-20"})
				done <- err
			}()
		}
		var refused []error
		for range 2 {
			if err := <-done; err != nil {
				refused = append(refused, err)
			}
		}
		if len(refused) != 1 {
			t.Fatalf("refused are %v", refused)
		}
		is(t, refused[0], fault.DateOrder, "firstDay")
	})
}

func TestAbsencesGoWithTheOwnDataAndLoseTheirNotes(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk)
		const note = "赴外地照料家人"
		a := do(s, domaintest.Clerk, library.StayAway, library.AddAbsence{ExpertID: e.ID, FirstDay: "2026-08-01", LastDay: "2026-08-10", Note: note})
		do(s, domaintest.Clerk, library.Return, a.ID)
		body, err := s.Own(s.As(domaintest.Clerk), s.Client, e.ID)
		if err != nil {
			t.Fatal(err)
		}
		var own struct{ Absences []map[string]any }
		if err := json.Unmarshal(body, &own); err != nil {
			t.Fatal(err)
		}
		want := []map[string]any{{"firstDay": "2026-08-01", "lastDay": "2026-08-10", "note": note, "declaredBy": "EXPERT", "withdrawn": true}}
		if diff := cmp.Diff(want, own.Absences); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"expert_absences.note"}, s.finds(note)); diff != "" {
			t.Errorf("the note stands elsewhere: %s", diff)
		}
		do(s, domaintest.Office, library.Leave, s.because(e, "已到外地工作"))
		do(s, domaintest.Office, library.Erase, s.because(e, "本人要求删除"))
		if found := s.finds(note); len(found) > 0 {
			t.Errorf("after erasure the note stands in %v", found)
		}
	})
}
