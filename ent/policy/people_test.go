package policy_test

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/viewer"
)

// person is somebody to ask as, who may also be in the expert library.
type person struct {
	who    string
	expert string
	holds  []held
}

// held is a role in its scope, by names.
type held struct {
	role     viewer.Role
	units    []string
	sections []string
}

func in(role viewer.Role, units ...string) held { return held{role: role, units: units} }

func over(role viewer.Role, sections ...string) held { return held{role: role, sections: sections} }

// people are the personas of each division.
var people = map[string][]person{
	home: {
		{"clerk", "", []held{in(viewer.UnitClerk, "edu", "school")}},
		{"clerkSchool", "", []held{in(viewer.UnitClerk, "school")}},
		{"headCity", "", []held{in(viewer.UnitHead, "city")}},
		{"headSchool", "", []held{in(viewer.UnitHead, "school")}},
		{"dept", "", []held{in(viewer.DeptReviewer, "edu", "school")}},
		{"section", "", []held{over(viewer.SectionReviewer, "EDU")}},
		{"office", "", []held{over(viewer.PerfOffice)}},
		{"budget", "", []held{over(viewer.BudgetSection)}},
		{"leader", "", []held{over(viewer.Leader)}},
		{"leaderCity", "", []held{over(viewer.Leader, "CITY")}},
		{"integrator", "", []held{over(viewer.Integrator)}},
		{"agency", "", []held{over(viewer.Agency)}},
		{"admin", "", []held{over(viewer.Admin)}},
		{"security", "", []held{over(viewer.SecurityAdmin)}},
		{"auditor", "", []held{over(viewer.Auditor)}},
		{"expert1", "E1", []held{over(viewer.Expert), over(viewer.PanelLeader)}},
		{"expert2", "E2", []held{over(viewer.Expert)}},
		{"expert3", "E3", []held{over(viewer.Expert)}},
		{"expert4", "E4", []held{over(viewer.Expert)}},
		{"both", "E5", []held{in(viewer.UnitClerk, "school"), over(viewer.Expert)}}, // a clerk who is also an expert
		{"roleless", "", nil},
	},
	away: {{"awayOffice", "", []held{over(viewer.PerfOffice)}}},
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

// as is the context of a request of somebody.
func (s *scene) as(who string) context.Context {
	s.t.Helper()
	return viewer.NewContext(s.t.Context(), s.viewer(who))
}

func (s *scene) viewer(who string) *viewer.Viewer {
	s.t.Helper()
	for division, list := range people {
		for _, p := range list {
			if p.who == who {
				return s.rights(division, p)
			}
		}
	}
	s.t.Fatalf("nobody is called %s", who)
	return nil
}

func (s *scene) rights(division string, p person) *viewer.Viewer {
	v := &viewer.Viewer{UserID: s.id("users", p.who), SessionID: s.id("sessions", p.who), Division: division, Login: p.who}
	for _, h := range p.holds {
		v.Grants = append(v.Grants, viewer.Grant{Role: h.role, Units: s.named("units", h.units), Sections: s.named("sections", h.sections)})
	}
	if p.expert != "" {
		id := s.id("experts", p.expert)
		v.ExpertID = &id
	}
	if p.who == "agency" {
		id := s.id("agencies", "firm")
		v.AgencyID, v.Contracts, v.Assigned = &id, s.named("agency_contracts", []string{"going"}), s.named("declarations", []string{"panel"})
	}
	return v
}

func (s *scene) named(table string, names []string) (ids []uuid.UUID) {
	for _, name := range names {
		ids = append(ids, s.id(table, name))
	}
	return ids
}
