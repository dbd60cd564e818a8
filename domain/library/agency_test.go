package library_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/domain/library"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/viewer"
)

// firm is a third party with a contract until the end of August and a team of two.
type firm struct {
	*stand
	agency   *ent.Agency
	contract *ent.AgencyContract
	lead     *ent.AgencyPerson
	helper   *ent.AgencyPerson
	users    map[string]*ent.User
}

func engaged(t *testing.T, s *stand) *firm {
	t.Helper()
	f := &firm{stand: s, users: map[string]*ent.User{}}
	for _, login := range []string{"lead", "helper", "idle"} {
		u, err := s.Client.User.Create().SetLogin(login).SetName(login).SetPasswordHash("-").Save(s.Machine())
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Client.RoleGrant.Create().SetUserID(u.ID).SetRole(viewer.Agency).SetGrantedBy("于安全").Exec(s.Machine()); err != nil {
			t.Fatal(err)
		}
		f.users[login] = u
	}
	f.agency = do(s, domaintest.Office, library.KeepAgency, library.SaveAgency{NameZh: "示例绩效咨询有限公司", CreditCode: "91350100M000100Y43",
		Kind: agency.KindCONSULTING, OnPlatform: true, Fields: []string{"EDU"}})
	person := func(login string, leads bool) *ent.AgencyPerson {
		do(s, domaintest.Office, library.AddPerson, library.AddAgencyPerson{AgencyID: f.agency.ID, NameZh: "江示" + login, Years: 9,
			Certificates: "注册会计师", Leads: leads, Login: &login})
		people := s.Client.AgencyPerson.Query().AllX(s.Machine())
		for _, p := range people {
			if p.NameZh == "江示"+login {
				return p
			}
		}
		t.Fatalf("no person %s", login)
		return nil
	}
	f.lead, f.helper = person("lead", true), person("helper", false)
	person("idle", false)
	do(s, domaintest.Office, library.Engage, library.AddContract{AgencyID: f.agency.ID, No: "2026-7", NameZh: "教育项目评价服务",
		Amount: exact.MustMoney("20"), SignedOn: "2026-07-20", StartsOn: "2026-08-01", EndsOn: "2026-08-31", Deliverables: "评价报告三份"})
	f.contract = s.Client.AgencyContract.Query().OnlyX(s.Machine())
	return f
}

// as is a request of one of the firm's people, with today's rights as the door reads them.
func (f *firm) as(login string) context.Context {
	f.t.Helper()
	v, err := identity.New(identity.Config{Store: f.Store, Keys: &identity.Keys{}}).
		Rights(viewer.Machine(f.Stranger(), f.Division, "test"), f.Client, f.users[login])
	if err != nil {
		f.t.Fatal(err)
	}
	return viewer.NewContext(f.Stranger(), v)
}

func (f *firm) sees(login string, declarations, assignments int) {
	f.t.Helper()
	ctx := f.as(login)
	d, err1 := f.Client.Declaration.Query().Count(ctx)
	a, err2 := f.Client.AgencyAssignment.Query().Count(ctx)
	p, err3 := f.Client.Project.Query().Count(ctx)
	if err1 != nil || err2 != nil || err3 != nil || d != declarations || a != assignments || p != declarations {
		f.t.Errorf("%s sees %d declarations, %d projects and %d assignments; want %d and %d (%v %v %v)", login, d, p, a, declarations, assignments, err1, err2, err3)
	}
	for what, n := range map[string]int{"sheets": f.Client.ExpertSheet.Query().CountX(ctx), "rounds": f.Client.ReviewRound.Query().CountX(ctx),
		"experts": f.Client.Expert.Query().CountX(ctx), "verdicts": f.Client.Verdict.Query().CountX(ctx), "history": f.Client.StageChange.Query().CountX(ctx)} {
		if n != 0 {
			f.t.Errorf("%s sees %d %s", login, n, what)
		}
	}
}

func TestAThirdPartySeesItsAssignmentsUntilTheContractEnds(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		d := declared(t, s.H, "2027-205101-001", "校舍维修")
		declared(t, s.H, "2027-205101-002", "操场维修")
		f.sees("lead", 0, 0)
		a := do(s, domaintest.Office, library.Assign, library.AssignAgency{ContractID: f.contract.ID, DeclarationID: d.ID, TaskZh: "事前绩效评估",
			Team: []uuid.UUID{f.lead.ID, f.helper.ID}})
		f.sees("lead", 0, 1) // what it is asked to do, and nothing of the project yet

		in := library.SignIndependence{ID: a.ID, Version: a.Version, Commit: true}
		_, err := try(s, f.as("helper"), library.Sign, in)
		is(t, err, fault.NotFound, "")
		_, err = try(s, f.as("lead"), library.Sign, library.SignIndependence{ID: a.ID, Version: a.Version})
		is(t, err, fault.Required, "commit")
		if _, err := try(s, f.as("lead"), library.Sign, in); err != nil {
			t.Fatal(err)
		}
		_, err = try(s, f.as("lead"), library.Sign, in)
		is(t, err, fault.Frozen, "")
		f.sees("lead", 1, 1)
		f.sees("helper", 1, 1)
		f.sees("idle", 0, 1) // not of the team

		s.Clock.Set(clock.Date("2026-08-31").End().Add(-1))
		f.sees("lead", 1, 1)
		s.Clock.Set(clock.Date("2026-08-31").End())
		f.sees("lead", 0, 0)
	})
}

func TestARecalledAssignmentIsClosed(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		d := declared(t, s.H, "2027-205101-001", "校舍维修")
		a := do(s, domaintest.Office, library.Assign, library.AssignAgency{ContractID: f.contract.ID, DeclarationID: d.ID, TaskZh: "事前绩效评估", Team: []uuid.UUID{f.lead.ID}})
		if _, err := try(s, f.as("lead"), library.Sign, library.SignIndependence{ID: a.ID, Version: a.Version, Commit: true}); err != nil {
			t.Fatal(err)
		}
		do(s, domaintest.Office, library.Recall, workflow.Seen{ID: a.ID, Version: a.Version + 1})
		f.sees("lead", 0, 1)
		do(s, domaintest.Office, library.EndAgencyPerson, f.lead.ID)
		f.sees("lead", 0, 0)
	})
}

func TestAThirdPartyIsEngagedByTheRules(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		_, err := try(s, s.As(domaintest.Office), library.KeepAgency, library.SaveAgency{NameZh: "别的公司", CreditCode: "91350100M000100Y43", Kind: agency.KindLAW})
		is(t, err, fault.DupIndicator, "creditCode")
		_, err = try(s, s.As(domaintest.Office), library.KeepAgency, library.SaveAgency{NameZh: "", CreditCode: "91350100M000100Y44", Kind: agency.KindLAW, Fields: []string{"X"}})
		for path, code := range map[string]fault.Code{"nameZh": fault.Required, "creditCode": fault.Number, "fields[0]": fault.NotFound} {
			is(t, err, code, path)
		}
		lead := "lead"
		_, err = try(s, s.As(domaintest.Office), library.AddPerson, library.AddAgencyPerson{AgencyID: f.agency.ID, NameZh: "又一人", Leads: true, Login: &lead})
		is(t, err, fault.DupIndicator, "login")
		is(t, err, fault.Required, "certificates")
		_, err = try(s, s.As(domaintest.Office), library.Engage, library.AddContract{AgencyID: f.agency.ID, No: "", NameZh: "甲", StartsOn: "2026-09-02", EndsOn: "2026-09-01"})
		for path, code := range map[string]fault.Code{"no": fault.Required, "amount": fault.AmountPositive, "endsOn": fault.DateOrder, "deliverables": fault.Required} {
			is(t, err, code, path)
		}

		d := declared(t, s.H, "2027-205101-001", "校舍维修")
		in := library.AssignAgency{ContractID: f.contract.ID, DeclarationID: d.ID, TaskZh: "事前绩效评估", Team: []uuid.UUID{f.helper.ID, f.lead.ID}}
		_, err = try(s, s.As(domaintest.Office), library.Assign, in)
		is(t, err, fault.Required, "team")
		in.Team = []uuid.UUID{f.lead.ID, uuid.New(), f.lead.ID}
		_, err = try(s, s.As(domaintest.Office), library.Assign, in)
		is(t, err, fault.NotFound, "team[1]")
		is(t, err, fault.NotFound, "team[2]")

		version := f.agency.Version
		do(s, domaintest.Office, library.KeepAgency, library.SaveAgency{ID: &f.agency.ID, Version: &version, NameZh: "岭南示例设计院有限公司",
			CreditCode: "91350100M000100Y43", Kind: agency.KindCONSULTING, OnPlatform: true})
		in.Team = []uuid.UUID{f.lead.ID}
		_, err = try(s, s.As(domaintest.Office), library.Assign, in)
		is(t, err, fault.Recusal, "declarationID") // it drew up the plan
	})
}
