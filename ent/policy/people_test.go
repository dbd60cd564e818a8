package policy_test

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/viewer"
)

func actOf(act string) consent.Act { return consent.Act(act) }

// held is a role in its scope, by names.
type held struct {
	role     viewer.Role
	units    []string
	sections []string
}

// people are the personas of each division, with the expert's entry where there is one.
var people = map[string][]struct {
	who    string
	expert string
	holds  []held
}{
	home: {
		{"clerk", "", []held{{viewer.UnitClerk, []string{"edu", "school"}, nil}}},
		{"clerkSchool", "", []held{{viewer.UnitClerk, []string{"school"}, nil}}},
		{"headCity", "", []held{{viewer.UnitHead, []string{"city"}, nil}}},
		{"dept", "", []held{{viewer.DeptReviewer, []string{"edu", "school"}, nil}}},
		{"section", "", []held{{viewer.SectionReviewer, nil, []string{"EDU"}}}},
		{"office", "", []held{{viewer.PerfOffice, nil, nil}}},
		{"budget", "", []held{{viewer.BudgetSection, nil, nil}}},
		{"leader", "", []held{{viewer.Leader, nil, nil}}},
		{"leaderCity", "", []held{{viewer.Leader, nil, []string{"CITY"}}}},
		{"integrator", "", []held{{viewer.Integrator, nil, nil}}},
		{"agency", "", []held{{viewer.Agency, nil, nil}}},
		{"admin", "", []held{{viewer.Admin, nil, nil}}},
		{"security", "", []held{{viewer.SecurityAdmin, nil, nil}}},
		{"auditor", "", []held{{viewer.Auditor, nil, nil}}},
		{"expert1", "E1", []held{{viewer.Expert, nil, nil}, {viewer.PanelLeader, nil, nil}}},
		{"expert2", "E2", []held{{viewer.Expert, nil, nil}}},
		{"expert3", "E3", []held{{viewer.Expert, nil, nil}}},
		{"expert4", "E4", []held{{viewer.Expert, nil, nil}}},
		{"both", "E5", []held{{viewer.UnitClerk, []string{"school"}, nil}, {viewer.Expert, nil, nil}}},
		{"nothing", "", nil},
	},
	away: {{"awayOffice", "", []held{{viewer.PerfOffice, nil, nil}}}},
}

// admit makes the people of a division, each with one row of their own.
func (s *scene) admit(ctx context.Context, division string) {
	for _, p := range people[division] {
		u, err := s.db.User.Create().SetLogin(p.who).SetName(p.who).SetPasswordHash("-").Save(ctx)
		s.kept("users", p.who, orNone(u, err, func() uuid.UUID { return u.ID }), err)
		g, err := s.db.RoleGrant.Create().SetUserID(u.ID).SetRole(viewer.Agency).SetValidFrom(validity).SetGrantedBy("-").Save(ctx)
		s.kept("role_grants", p.who, orNone(g, err, func() uuid.UUID { return g.ID }), err)
		n, err := s.db.Notice.Create().SetUserID(u.ID).SetKind("k").SetSubject("s").Save(ctx)
		s.kept("notices", p.who, orNone(n, err, func() uuid.UUID { return n.ID }), err)
		ss, err := s.db.Session.Create().SetUserID(u.ID).SetRefreshHash("").SetRotatedAt(moment).SetLastUsedAt(moment).SetExpiresAt(moment).Save(ctx)
		s.kept("sessions", p.who, orNone(ss, err, func() uuid.UUID { return ss.ID }), err)
		a, err := s.db.AuditEvent.Create().SetDivision(division).SetOccurredAt(moment).SetAction("a").SetObjectType("o").SetObjectID("1").
			SetActorID(u.ID).SetChanged("{}").SetResult(auditevent.ResultOK).Save(ctx)
		s.kept("audit_events", p.who, orNone(a, err, func() uuid.UUID { return a.ID }), err)
		if p.expert != "" {
			e, err := s.db.Expert.Create().SetCode(p.expert).SetNameZh(p.who).SetEmployerZh("-").SetEmployerKind("FIRM").SetUserID(u.ID).Save(ctx)
			s.kept("experts", p.expert, orNone(e, err, func() uuid.UUID { return e.ID }), err)
		}
	}
}

// as is the context of a request of somebody.
func (s *scene) as(who string) context.Context {
	s.t.Helper()
	return viewer.NewContext(s.t.Context(), s.viewer(who))
}

func (s *scene) viewer(who string) *viewer.Viewer {
	s.t.Helper()
	for division, list := range people {
		for _, p := range list {
			if p.who != who {
				continue
			}
			v := &viewer.Viewer{UserID: s.id("users", who), SessionID: s.id("sessions", who), Division: division, Login: who}
			for _, h := range p.holds {
				g := viewer.Grant{Role: h.role}
				for _, unit := range h.units {
					g.Units = append(g.Units, s.id("units", unit))
				}
				for _, section := range h.sections {
					g.Sections = append(g.Sections, s.id("sections", section))
				}
				v.Grants = append(v.Grants, g)
			}
			if p.expert != "" {
				id := s.id("experts", p.expert)
				v.ExpertID = &id
			}
			return v
		}
	}
	s.t.Fatalf("nobody is called %s", who)
	return nil
}

// everybody lists the personas.
func everybody() []string {
	var names []string
	for _, list := range people {
		for _, p := range list {
			names = append(names, p.who)
		}
	}
	slices.Sort(names)
	return names
}
