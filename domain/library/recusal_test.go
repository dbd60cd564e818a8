package library_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/conclusion"
	asked "hengxiao/domain/consent"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/expertrelation"
)

func TestRelationsAreDeclaredByThoseWhoKnow(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.Experts[domaintest.Expert1]
		tests := map[string]struct {
			in   library.AddRelation
			code fault.Code
			path string
		}{
			"no unit":               {library.AddRelation{Kind: expertrelation.KindWORKED_FOR}, fault.Required, "unitCode"},
			"a unit that is none":   {library.AddRelation{Kind: expertrelation.KindWORKED_FOR, UnitCode: "1"}, fault.NotFound, "unitCode"},
			"no project":            {library.AddRelation{Kind: expertrelation.KindTOOK_PART, UnitCode: "205101"}, fault.Required, "projectZh"},
			"nobody":                {library.AddRelation{Kind: expertrelation.KindRELATIVE, RoleZh: "配偶"}, fault.Required, "partyZh"},
			"ends before it begins": {library.AddRelation{Kind: expertrelation.KindINTEREST, PartyZh: "某公司", Since: day("2026-02-01"), Until: day("2026-01-31")}, fault.DateOrder, "until"},
		}
		for name, tt := range tests {
			t.Log(name)
			tt.in.ExpertID = e.ID
			_, err := try(s, s.As(domaintest.Expert1), library.Relate, tt.in)
			is(t, err, tt.code, tt.path)
		}
		in := library.AddRelation{ExpertID: e.ID, Kind: expertrelation.KindCONSULTING, UnitCode: "205101", ContractNo: "Z-1", Until: day("2026-06-30")}
		for _, who := range []domaintest.Persona{domaintest.Expert2, domaintest.Section, domaintest.Leader, domaintest.Head2} {
			_, err := try(s, s.As(who), library.Relate, in)
			is(t, err, fault.NotFound, "")
		}
		do(s, domaintest.Expert1, library.Relate, in)

		row := s.Client.ExpertRelation.Query().OnlyX(s.Machine())
		take := library.WithdrawRelation{ID: row.ID, Reason: "合同未签订"}
		for _, who := range []domaintest.Persona{domaintest.Expert1, domaintest.Leader} {
			_, err := try(s, s.As(who), library.Withdraw, take)
			is(t, err, fault.NotFound, "")
		}
		do(s, domaintest.Office, library.Withdraw, take)
		if row = s.Client.ExpertRelation.Query().OnlyX(s.Machine()); row.WithdrawnAt != nil {
			t.Error("one person withdrew it")
		}
		s.decide(domaintest.Office2, true)
		if row = s.Client.ExpertRelation.Query().OnlyX(s.Machine()); row.WithdrawnAt == nil {
			t.Error("the relation stands")
		}
	})
}

// decide answers the one request that waits, as somebody who may.
func (s *stand) decide(who domaintest.Persona, give bool) {
	s.t.Helper()
	c := s.Client.Consent.Query().Where(consent.DecisionEQ(consent.DecisionWAITING)).OnlyX(s.Machine())
	do(s, who, conclusion.Decide, asked.DecideConsent{ID: c.ID, Version: c.Version, Give: give, Answer: "已核实"})
}

func TestTwoPeopleLetGoOfWhatBindsAnExpert(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.Experts[domaintest.Expert1]
		do(s, domaintest.Expert1, library.Relate, library.AddRelation{ExpertID: e.ID, Kind: expertrelation.KindRELATIVE, PartyZh: "梁校长", RoleZh: "姐姐"})
		row := s.Client.ExpertRelation.Query().OnlyX(s.Machine())
		ask := library.WithdrawRelation{ID: row.ID, Reason: "系同名，并非亲属"}
		do(s, domaintest.Office, library.Withdraw, ask)
		_, err := try(s, s.As(domaintest.Office2), library.Withdraw, ask)
		is(t, err, fault.Frozen, "")
		c := s.Client.Consent.Query().OnlyX(s.Machine())
		answer := asked.DecideConsent{ID: c.ID, Version: c.Version, Give: true}
		for who, code := range map[domaintest.Persona]fault.Code{domaintest.Office: fault.Forbidden, domaintest.Leader: fault.NotFound, domaintest.Expert1: fault.NotFound} {
			_, err := try(s, s.As(who), conclusion.Decide, answer)
			is(t, err, code, "")
		}
		for who, want := range map[domaintest.Persona]int{domaintest.Office2: 1, domaintest.Auditor: 1, domaintest.Leader: 0, domaintest.Expert1: 0, domaintest.Section: 0} {
			if got := s.Client.Consent.Query().CountX(s.As(who)); got != want {
				t.Errorf("%s sees %d requests; want %d", who, got, want)
			}
		}

		// Whom it is about does not decide it, whatever else he is.
		s.Client.Expert.UpdateOneID(e.ID).SetUserID(s.Users[domaintest.Office2].ID).ExecX(s.Machine())
		_, err = try(s, s.As(domaintest.Office2), conclusion.Decide, answer)
		is(t, err, fault.Forbidden, "")
		s.Client.Expert.UpdateOneID(e.ID).SetUserID(s.Users[domaintest.Expert1].ID).ExecX(s.Machine())

		s.decide(domaintest.Office2, false)
		if s.Client.ExpertRelation.GetX(s.Machine(), row.ID).WithdrawnAt != nil {
			t.Error("withdrawn though the second person refused")
		}
		do(s, domaintest.Office, library.Withdraw, ask)
		if got, err := library.Withdrawals(s.As(domaintest.Office2), s.Client, e); err != nil || len(got) != 1 {
			t.Errorf("%d requests wait, %v", len(got), err)
		}
		s.decide(domaintest.Office2, true)
		last := s.Client.ExpertChange.Query().Where(expertchange.ExpertID(e.ID)).Order(ent.Desc(expertchange.FieldID)).FirstX(s.Machine())
		if s.Client.ExpertRelation.GetX(s.Machine(), row.ID).WithdrawnAt == nil || last.Action != "withdrawRelation" || last.Reason != "罗绩效申请：系同名，并非亲属" {
			t.Errorf("after two agreed: %+v", last)
		}
	})
}

func day(text clock.Date) *clock.Date { return &text }

// hitsOf are what the rules have against an expert now.
func (s *stand) hitsOf(d *ent.Declaration, who domaintest.Persona) []*library.Hit {
	s.t.Helper()
	shelf, err := library.Open(s.As(domaintest.Office), s.Client)
	if err != nil {
		s.t.Fatal(err)
	}
	hits, err := shelf.Hits(s.As(domaintest.Office), s.Client, d, nil, standard.Shipped().RecusalRules())
	if err != nil {
		s.t.Fatal(err)
	}
	return hits[s.Experts[who].ID]
}

func TestTheOfficeDismissesAHitWithItsReason(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		d := declared(t, s.H, "2027-205101-001", "校舍维修")
		do(s, domaintest.Expert1, library.Relate, library.AddRelation{ExpertID: s.Experts[domaintest.Expert1].ID,
			Kind: expertrelation.KindRELATIVE, PartyZh: "梁校长", RoleZh: "同学"})
		hit := s.hitsOf(d, domaintest.Expert1)[0]
		in := library.DismissHit{DeclarationID: d.ID, ExpertID: s.Experts[domaintest.Expert1].ID, Rule: hit.Rule, Fact: hit.Fact, Reason: "同名，经核实并非近亲属"}
		short, stale, alien := in, in, in
		short.Reason, stale.Fact, alien.ExpertID = "同名", "relation of yesterday", s.Users[domaintest.Office].ID
		_, err := try(s, s.As(domaintest.Office), library.Dismiss, short)
		is(t, err, fault.TooShort, "reason")
		_, err = try(s, s.As(domaintest.Office), library.Dismiss, stale)
		is(t, err, fault.Version, "version")
		_, err = try(s, s.As(domaintest.Office), library.Dismiss, alien)
		is(t, err, fault.NotFound, "")
		do(s, domaintest.Office, library.Dismiss, in)
		_, err = try(s, s.As(domaintest.Office2), library.Dismiss, in)
		is(t, err, fault.Frozen, "")
		if h := s.hitsOf(d, domaintest.Expert1)[0]; h.Stands() || h.Dismissal.Reason != in.Reason || h.Dismissal.DismissedByName != "罗绩效" {
			t.Errorf("after the dismissal: %+v", h)
		}
		traced, err := s.Client.AuditEvent.Query().Where(auditevent.ObjectType(ent.TypeExpertDismissal), auditevent.ActorLogin("office")).Count(s.Machine())
		if err != nil || traced != 1 {
			t.Errorf("%d traces of the dismissal, %v", traced, err)
		}
		if other := declared(t, s.H, "2027-205101-002", "操场维修"); !s.hitsOf(other, domaintest.Expert1)[0].Stands() {
			t.Error("a dismissal reaches another project")
		}
	})
}

func TestSomeHitsLeaveNoRoom(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		d := declared(t, s.H, "2027-205101-001", "校舍维修")
		if err := s.Client.Expert.UpdateOneID(s.Experts[domaintest.Expert1].ID).SetEmployerZh("区教育局").Exec(s.Machine()); err != nil {
			t.Fatal(err)
		}
		hit := s.hitsOf(d, domaintest.Expert1)[0]
		in := library.DismissHit{DeclarationID: d.ID, ExpertID: s.Experts[domaintest.Expert1].ID, Rule: hit.Rule, Fact: hit.Fact, Reason: "不在相关科室任职"}
		_, err := try(s, s.As(domaintest.Office), library.Dismiss, in)
		is(t, err, fault.Recusal, "")

		if err := s.Client.Expert.UpdateOneID(s.Experts[domaintest.Expert7].ID).SetUserID(s.Users[domaintest.Office].ID).Exec(s.Machine()); err != nil {
			t.Fatal(err)
		}
		own := s.hitsOf(d, domaintest.Expert7)[0]
		in = library.DismissHit{DeclarationID: d.ID, ExpertID: s.Experts[domaintest.Expert7].ID, Rule: own.Rule, Fact: own.Fact, Reason: "我并无利害关系"}
		_, err = try(s, s.As(domaintest.Office), library.Dismiss, in)
		is(t, err, fault.Forbidden, "")
	})
}

func TestAUnitObjectsOnceAndLearnsNothing(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		d := declared(t, s.H, "2027-205101-001", "校舍维修")
		in := library.ObjectToExpert{DeclarationID: d.ID, NameZh: "陈示一", Reason: "曾与我校有合同纠纷"}
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.HeadCity, domaintest.Head, domaintest.Section, domaintest.Office} {
			_, err := try(s, s.As(who), library.Object, in)
			is(t, err, fault.NotFound, "")
		}
		row := do(s, domaintest.Head2, library.Object, in)
		_, err := try(s, s.As(domaintest.Head2), library.Object, in)
		is(t, err, fault.Frozen, "")
		if hits := s.hitsOf(d, domaintest.Expert1); len(hits) != 1 || hits[0].Rule != "R12" || hits[0].Detail != "单位的理由：曾与我校有合同纠纷" {
			t.Errorf("hits %+v", hits)
		}

		unknown := declared(t, s.H, "2027-205101-002", "操场维修")
		nobody := do(s, domaintest.Head2, library.Object, library.ObjectToExpert{DeclarationID: unknown.ID, NameZh: "查无此人", Reason: in.Reason})
		if diff := cmp.Diff(row.Reason, nobody.Reason); diff != "" {
			t.Errorf("the answers differ: %s", diff)
		}
		for who, want := range map[domaintest.Persona]int{domaintest.Head2: 2, domaintest.Head: 2, domaintest.Clerk2: 0, domaintest.HeadCity: 0,
			domaintest.Section: 0, domaintest.Leader: 0, domaintest.Expert1: 0, domaintest.Office: 2, domaintest.Auditor: 2} {
			if got := s.Client.ExpertObjection.Query().CountX(s.As(who)); got != want {
				t.Errorf("%s sees %d objections; want %d", who, got, want)
			}
		}
		opened := s.Client.Declaration.UpdateOneID(d.ID).SetStage(declaration.StageINDIVIDUAL_REVIEW)
		if err := opened.Exec(s.Machine()); err != nil {
			t.Fatal(err)
		}
		s.Client.ExpertObjection.Delete().ExecX(s.Machine())
		_, err = try(s, s.As(domaintest.Head2), library.Object, in)
		is(t, err, fault.Frozen, "")
	})
}

func TestWhatHangsOnAnExpertIsReadByThoseWhoJudgeIt(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		do(s, domaintest.Expert1, library.Relate, library.AddRelation{ExpertID: s.Experts[domaintest.Expert1].ID,
			Kind: expertrelation.KindRELATIVE, PartyZh: "梁校长", RoleZh: "同学"})
		privy := []domaintest.Persona{domaintest.Expert1, domaintest.Office, domaintest.Office2, domaintest.Auditor}
		for who := range s.Users {
			rows, err := s.Client.ExpertRelation.Query().Count(s.As(who))
			if err != nil || (rows == 1) != slices.Contains(privy, who) {
				t.Errorf("%s sees %d relations, %v", who, rows, err)
			}
			steps, err := s.Client.ExpertChange.Query().Count(s.As(who))
			if err != nil || (steps == 1) != (slices.Contains(privy, who) || who == domaintest.Leader) {
				t.Errorf("%s sees %d steps, %v", who, steps, err)
			}
		}
	})
}
