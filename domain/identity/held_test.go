package identity_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/identity"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/viewer"
)

func TestOnlyAHeldGrantIsHeldToday(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		today := clock.DateOf(h.Clock.Now())
		tests := map[string]struct {
			from, to *clock.Date
			revoked  bool
			want     identity.GrantState
		}{
			"without days":          {nil, nil, false, identity.GrantHeld},
			"from today":            {&today, nil, false, identity.GrantHeld},
			"until today":           {nil, &today, false, identity.GrantHeld},
			"from tomorrow":         {ptr(today.AddDays(1)), nil, false, identity.GrantUpcoming},
			"until yesterday":       {nil, ptr(today.AddDays(-1)), false, identity.GrantEnded},
			"taken back":            {nil, nil, true, identity.GrantRevoked},
			"taken back in advance": {ptr(today.AddDays(1)), nil, true, identity.GrantRevoked},
		}
		for name, tt := range tests {
			create := h.Client.RoleGrant.Create().SetUserID(r.somebody(name).ID).SetRole(viewer.Leader).
				SetNillableValidFrom(tt.from).SetNillableValidTo(tt.to).SetGrantedBy("test")
			if tt.revoked {
				create.SetRevokedAt(h.Clock.Now().Add(-time.Hour))
			}
			g := create.SaveX(h.Machine())
			if got := identity.StateOf(h.Machine(), g); got != tt.want {
				t.Errorf("%s: %s; want %s", name, got, tt.want)
			}
			held := h.Client.RoleGrant.Query().Where(rolegrant.ID(g.ID), identity.HeldToday(h.Machine())).ExistX(h.Machine())
			if held != (tt.want == identity.GrantHeld) {
				t.Errorf("%s: held today is %v", name, held)
			}
		}
	})
}

func TestRolesSayHowTheyAreHeldAndByHowMany(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		again := identity.GrantRole{UserID: h.Users[domaintest.Clerk].ID, Role: viewer.UnitClerk, UnitCode: ptr("212001")}
		if _, err := r.Grant(h.As(domaintest.Security), h.Client, again); err != nil {
			t.Fatal(err) // one person in two units is one holder
		}
		guides, err := identity.Roles(h.As(domaintest.Security), h.Client)
		if err != nil {
			t.Fatal(err)
		}
		got := map[viewer.Role]*identity.RoleGuide{}
		for _, g := range guides {
			got[g.Role] = g
		}
		if len(got) != len(viewer.AllRoles)-1 || got[viewer.SystemRole] != nil {
			t.Errorf("%d roles can be granted", len(got))
		}
		want := map[viewer.Role]*identity.RoleGuide{
			viewer.UnitClerk: {Role: viewer.UnitClerk, Needs: []identity.GrantScope{identity.InUnit}, May: []identity.GrantScope{identity.InBatch},
				Excludes: []viewer.Role{viewer.Admin, viewer.SecurityAdmin, viewer.Auditor}, Holders: 3},
			viewer.Leader: {Role: viewer.Leader, Needs: []identity.GrantScope{}, May: []identity.GrantScope{identity.InPortfolio},
				Excludes: []viewer.Role{viewer.Admin, viewer.SecurityAdmin, viewer.Auditor}, Holders: 1},
		}
		for role, w := range want {
			if diff := cmp.Diff(w, got[role]); diff != "" {
				t.Errorf("%s (-want +got):\n%s", role, diff)
			}
		}
		if n := len(got[viewer.Auditor].Excludes); n != len(viewer.AllRoles)-2 {
			t.Errorf("an auditor excludes %d roles", n)
		}
	})
}

func TestAScopeIsReadInWords(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		u := r.somebody("leading")
		security := h.As(domaintest.Security)
		for _, in := range []identity.GrantRole{
			{UserID: u.ID, Role: viewer.Leader, Portfolio: []string{"KS_EDU", "KS_CITY"}},
			{UserID: u.ID, Role: viewer.Agency, BatchID: &h.Batch.ID},
		} {
			if _, err := r.Grant(security, h.Client, in); err != nil {
				t.Fatal(err)
			}
		}
		for _, g := range h.Client.RoleGrant.Query().Where(rolegrant.UserID(u.ID)).AllX(security) {
			b, err1 := identity.BatchOf(security, h.Client, g)
			in, err2 := identity.PortfolioOf(security, h.Client, g)
			if err1 != nil || err2 != nil {
				t.Fatal(err1, err2)
			}
			leads := g.Role == viewer.Leader
			if leads && (b != nil || len(in) != 2) || !leads && (b == nil || b.ID != h.Batch.ID || len(in) != 0) {
				t.Errorf("%s: batch %v, sections %v", g.Role, b, names(in))
			}
		}
	})
}

func names(sections []*ent.Section) []string {
	all := make([]string, len(sections))
	for i, s := range sections {
		all[i] = s.NameZh
	}
	return all
}
