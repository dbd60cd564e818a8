package library_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/library"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
)

// sits gives an expert one sheet of each status, each in a round of its own.
func (s *stand) sits(d *ent.Declaration, e *ent.Expert, statuses ...expertsheet.Status) {
	s.t.Helper()
	ctx := s.Machine()
	for i, status := range statuses {
		round, err := s.Client.ReviewRound.Create().SetDeclarationID(d.ID).SetNo(i + 1).SetRevision(1).Save(ctx)
		if err != nil {
			s.t.Fatal(err)
		}
		err = s.Client.ExpertSheet.Create().SetDeclarationID(d.ID).SetRoundID(round.ID).SetExpertID(e.ID).SetLabel("专家1").
			SetStatus(status).SetProjectName(d.NameZh).SetUnitName("示例中学").Exec(ctx)
		if err != nil {
			s.t.Fatal(err)
		}
	}
}

func TestALoadIsOfItsYear(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.Experts[domaintest.Expert1]
		loads := func(want map[uuid.UUID]library.Load) {
			t.Helper()
			got, err := library.Loads(s.As(domaintest.Office), s.Client, domaintest.Division)
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Errorf("on %s: %s, %v", s.Clock.Now(), diff, err)
			}
		}
		s.Clock.Set(clock.Date("2026-12-31").End().Add(-1))
		s.sits(declared(t, s.H, "2027-205101-001", "校舍维修"), e, "INVITED", "DECLINED", "ACCEPTED", "RECUSED", "SCORING", "SUBMITTED",
			"REOPENED", "LOCKED", "VOID")
		loads(map[uuid.UUID]library.Load{e.ID: {Begun: 4, Asked: 2}})
		s.Clock.Set(clock.Date("2026-12-31").End())
		loads(map[uuid.UUID]library.Load{})
		s.sits(declared(t, s.H, "2027-205101-002", "操场维修"), e, "LOCKED")
		loads(map[uuid.UUID]library.Load{e.ID: {Begun: 1}})
	})
}

func TestWhoChecksDoesNotReadTheLoad(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		s.sits(declared(t, s.H, "2027-205101-001", "校舍维修"), e, "LOCKED", "LOCKED", "LOCKED")
		do(s, domaintest.Clerk2, library.Leave, s.because(e, "已到外地工作"))
		do(s, domaintest.Clerk2, library.Reapplied, s.seen(e))
		for who, want := range map[domaintest.Persona]int{domaintest.Section: 0, domaintest.Head: 0, domaintest.Office: 3, domaintest.Clerk2: 3} {
			loads, err := library.Loads(s.As(who), s.Client, domaintest.Division)
			if got := library.ReviewsOf(s.As(who), s.now(e), loads); err != nil || got != want {
				t.Errorf("%s reads %d, %v; want %d", who, got, err, want)
			}
		}
	})
}
