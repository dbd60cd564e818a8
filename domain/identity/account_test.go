package identity_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

func day(t time.Time) clock.Date { return clock.DateOf(t) }

func ptr[T any](v T) *T { return &v }

func TestAnAccountIsMadeWithoutRoles(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		u, err := r.CreateUser(h.As(domaintest.Admin), h.Client, identity.CreateUser{
			Login: " new.clerk ", Name: "钟新人", Password: password, UnitCode: ptr("205101")})
		if err != nil {
			t.Fatal(err)
		}
		if u.Login != "new.clerk" || u.Division != h.Division || *u.UnitID != h.Units["205101"].ID {
			t.Errorf("made %+v", u)
		}
		in, _ := r.signIn("new.clerk")
		if v := viewer.FromContext(r.as(in)); len(v.Grants) != 0 || len(in.Viewer.Roles) != 0 {
			t.Errorf("holds %v", v.Roles())
		}
	})
}

func TestWhatAnAccountNeeds(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		good := identity.CreateUser{Login: "fresh", Name: "钟新人", Password: password}
		tests := map[string]struct {
			change func(*identity.CreateUser)
			want   []string
		}{
			"everything is missing":       {func(c *identity.CreateUser) { *c = identity.CreateUser{} }, []string{"E_REQUIRED login", "E_REQUIRED name", "E_REQUIRED password"}},
			"a login with a blank":        {func(c *identity.CreateUser) { c.Login = "two words" }, []string{"E_TOO_SHORT login"}},
			"a login of one letter":       {func(c *identity.CreateUser) { c.Login = "x" }, []string{"E_TOO_SHORT login"}},
			"a login in use":              {func(c *identity.CreateUser) { c.Login = "clerk" }, []string{"E_FROZEN login"}},
			"a login in use, in capitals": {func(c *identity.CreateUser) { c.Login = "CLERK" }, []string{"E_FROZEN login"}},
			"a login of another division": {func(c *identity.CreateUser) { c.Login = "clerkOther" }, []string{"E_FROZEN login"}},
			"a long name":                 {func(c *identity.CreateUser) { c.Name = strings.Repeat("长", 21) }, []string{"E_TOO_SHORT name"}},
			"a weak password":             {func(c *identity.CreateUser) { c.Password = "caizheng2026" }, []string{"E_TOO_SHORT password"}},
			"a password of the unit":      {func(c *identity.CreateUser) { c.UnitCode, c.Password = ptr("205001"), "205001205001205001" }, []string{"E_TOO_SHORT password"}},
			"an unknown unit":             {func(c *identity.CreateUser) { c.UnitCode = ptr("999999") }, []string{"E_NOT_FOUND unitCode"}},
			"another division's unit":     {func(c *identity.CreateUser) { c.UnitCode = ptr("606001") }, []string{"E_NOT_FOUND unitCode"}},
			"an unknown section":          {func(c *identity.CreateUser) { c.SectionCode = ptr("KS_OTHER") }, []string{"E_NOT_FOUND sectionCode"}},
		}
		for name, tt := range tests {
			in := good
			tt.change(&in)
			_, err := r.CreateUser(h.As(domaintest.Admin), h.Client, in)
			faults, _ := fault.Of(err)
			var got []string
			for _, f := range faults {
				got = append(got, f.Code+" "+f.Path)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s: %v %s", name, err, diff)
			}
		}
	})
}

func TestAccountsAreWrittenInTheVersionThatWasSeen(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		admin := h.As(domaintest.Admin)
		clerk, other, self := r.account(domaintest.Clerk), r.account(domaintest.ClerkOther), r.account(domaintest.Admin)
		set := func(id uuid.UUID, version int) error {
			_, err := r.SetStatus(admin, h.Client, identity.SetUserStatus{ID: id, Version: version, Status: user.StatusDISABLED})
			return err
		}
		reset := func(id uuid.UUID, version int, word string) error {
			_, err := r.Reset(admin, h.Client, identity.ResetPassword{ID: id, Version: version, Password: word})
			return err
		}
		wants(t, "a stale version", set(clerk.ID, clerk.Version+1), fault.Version)
		wants(t, "a stale version of a password", reset(clerk.ID, clerk.Version+1, password), fault.Version)
		wants(t, "nobody", set(uuid.New(), 1), fault.NotFound)
		wants(t, "another division's account", set(other.ID, other.Version), fault.NotFound)
		wants(t, "another division's password", reset(other.ID, other.Version, password), fault.NotFound)
		wants(t, "oneself", set(self.ID, self.Version), fault.Forbidden)
		wants(t, "a weak password", reset(clerk.ID, clerk.Version, "hengxiao2026"), fault.TooShort)
		wants(t, "the seen version", set(clerk.ID, clerk.Version), "")
		if got := r.account(domaintest.Clerk); got.Status != user.StatusDISABLED || got.Version != clerk.Version+1 {
			t.Errorf("the account is %s in version %d", got.Status, got.Version)
		}
	})
}

func TestChangingThePasswordEndsTheOtherSessions(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		_, elsewhere := r.signIn(domaintest.Clerk)
		in, here := r.signIn(domaintest.Clerk)
		own := r.as(in)
		change := func(old, new string) error {
			return h.Store.InTx(own, func(ctx context.Context) error {
				return r.ChangePassword(ctx, ent.FromContext(ctx), identity.ChangePassword{Old: old, New: new})
			})
		}
		wants(t, "a wrong old one", change("x", "lamp river boat olive"), fault.Forbidden)
		if n := r.traces("changePassword", auditevent.ResultFAILED); n != 1 {
			t.Errorf("%d failures are traced although the operation was taken back", n)
		}
		wants(t, "a weak new one", change(password, "clerk clerk clerk"), fault.TooShort)
		wants(t, "a good one", change(password, "lamp river boat olive"), "")
		_, err := r.refresh(elsewhere)
		wants(t, "the other session", err, fault.Unauthenticated)
		_, err = r.refresh(here)
		wants(t, "this session", err, "")
		_, _, err = r.try(domaintest.Clerk, password, nil, home)
		wants(t, "the old password", err, fault.Unauthenticated)
		_, _, err = r.try(domaintest.Clerk, "lamp river boat olive", nil, home)
		wants(t, "the new password", err, "")
		for range 3 {
			wants(t, "guessing the old one", change("x", password), fault.Forbidden)
		}
		wants(t, "guessing on", change("x", password), fault.RateLimited)
	})
}

// somebody is a new account with some roles.
func (r reception) somebody(login string, held ...viewer.Role) *ent.User {
	r.t.Helper()
	u := r.h.Client.User.Create().SetLogin(login).SetName(login).SetPasswordHash("-").SaveX(r.h.Machine())
	for _, role := range held {
		if _, err := r.Grant(r.h.As(domaintest.Security), r.h.Client, r.granting(u, role)); err != nil {
			r.t.Fatal(err)
		}
	}
	return u
}

// granting is a grant with the scope that the role needs.
func (r reception) granting(u *ent.User, role viewer.Role) identity.GrantRole {
	in := identity.GrantRole{UserID: u.ID, Role: role}
	if identity.Takes(role, identity.InUnit) {
		in.UnitCode = ptr("205001")
	}
	if identity.Takes(role, identity.InSection) {
		in.SectionCode = ptr("KS_EDU")
	}
	return in
}

func TestTheThreeAdministratorsExcludeOneAnotherAndAllBusiness(t *testing.T) {
	administrators := []viewer.Role{viewer.Admin, viewer.SecurityAdmin, viewer.Auditor}
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		for _, held := range viewer.AllRoles {
			for _, wanted := range viewer.AllRoles {
				if held == viewer.SystemRole || wanted == viewer.SystemRole {
					continue
				}
				u := r.somebody(strings.ToLower(string(held+"."+wanted)), held)
				_, err := r.Grant(h.As(domaintest.Security), h.Client, r.granting(u, wanted))
				want := ""
				if held != wanted && (slices.Contains(administrators, held) || slices.Contains(administrators, wanted)) {
					want = fault.Forbidden
				}
				wants(t, string(held+" and "+wanted), err, want)
			}
		}
	})
}

func TestWhatMayBeGranted(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		security, self := h.As(domaintest.Security), h.Users[domaintest.Security]
		u := r.somebody("fresh")
		tests := map[string]struct {
			grant identity.GrantRole
			want  string
		}{
			"to oneself":                 {identity.GrantRole{UserID: self.ID, Role: viewer.SecurityAdmin}, "E_FORBIDDEN userID"},
			"to nobody":                  {identity.GrantRole{UserID: uuid.New(), Role: viewer.Leader}, "E_NOT_FOUND userID"},
			"to another division":        {identity.GrantRole{UserID: h.Users[domaintest.ClerkOther].ID, Role: viewer.Leader}, "E_NOT_FOUND userID"},
			"the machine's role":         {identity.GrantRole{UserID: u.ID, Role: viewer.SystemRole}, "E_FORBIDDEN role"},
			"a clerk of no unit":         {identity.GrantRole{UserID: u.ID, Role: viewer.UnitClerk}, "E_REQUIRED unitCode"},
			"a department of no unit":    {identity.GrantRole{UserID: u.ID, Role: viewer.DeptReviewer}, "E_REQUIRED unitCode"},
			"a reviewer of no section":   {identity.GrantRole{UserID: u.ID, Role: viewer.SectionReviewer}, "E_REQUIRED sectionCode"},
			"in another division's unit": {identity.GrantRole{UserID: u.ID, Role: viewer.UnitClerk, UnitCode: ptr("606001")}, "E_NOT_FOUND unitCode"},
			"for an unknown batch":       {identity.GrantRole{UserID: u.ID, Role: viewer.Agency, BatchID: ptr(uuid.New())}, "E_NOT_FOUND batchID"},
			"a clerk of a section":       {identity.GrantRole{UserID: u.ID, Role: viewer.UnitClerk, UnitCode: ptr("205001"), SectionCode: ptr("KS_EDU")}, "E_FORBIDDEN sectionCode"},
			"an office of one unit":      {identity.GrantRole{UserID: u.ID, Role: viewer.PerfOffice, UnitCode: ptr("205001")}, "E_FORBIDDEN unitCode"},
			"an auditor of one batch":    {identity.GrantRole{UserID: u.ID, Role: viewer.Auditor, BatchID: &h.Batch.ID}, "E_FORBIDDEN batchID"},
			"a clerk with a portfolio":   {identity.GrantRole{UserID: u.ID, Role: viewer.UnitClerk, UnitCode: ptr("205001"), Portfolio: []string{"KS_EDU"}}, "E_FORBIDDEN portfolio"},
			"an unknown portfolio":       {identity.GrantRole{UserID: u.ID, Role: viewer.Leader, Portfolio: []string{"KS_EDU", "KS_NONE"}}, "E_NOT_FOUND portfolio[1]"},
			"ending before it begins":    {identity.GrantRole{UserID: u.ID, Role: viewer.Leader, ValidFrom: ptr(clock.Date("2026-09-02")), ValidTo: ptr(clock.Date("2026-09-01"))}, "E_DATE_ORDER validTo"},
			"for one batch":              {identity.GrantRole{UserID: u.ID, Role: viewer.Agency, BatchID: &h.Batch.ID}, ""},
			"a portfolio":                {identity.GrantRole{UserID: u.ID, Role: viewer.Leader, Portfolio: []string{"KS_EDU"}}, ""},
		}
		for name, tt := range tests {
			_, err := r.Grant(security, h.Client, tt.grant)
			faults, _ := fault.Of(err)
			got := ""
			if len(faults) > 0 {
				got = faults[0].Code + " " + faults[0].Path
			}
			if got != tt.want || len(faults) == 0 && err != nil {
				t.Errorf("%s: %q (%v); want %q", name, got, err, tt.want)
			}
		}
	})
}

func TestExclusionCountsCommonDaysOnly(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		u := r.somebody("retiring")
		until, same, after := clock.Date("2026-08-31"), clock.Date("2026-08-31"), clock.Date("2026-09-01")
		security := h.As(domaintest.Security)
		grant := func(role viewer.Role, from, to *clock.Date) error {
			_, err := r.Grant(security, h.Client, identity.GrantRole{UserID: u.ID, Role: role, ValidFrom: from, ValidTo: to})
			return err
		}
		wants(t, "the office until the end of August", grant(viewer.PerfOffice, nil, &until), "")
		wants(t, "auditor from now on", grant(viewer.Auditor, nil, nil), fault.Forbidden)
		wants(t, "auditor from the last day on", grant(viewer.Auditor, &same, nil), fault.Forbidden)
		wants(t, "auditor from the day after", grant(viewer.Auditor, &after, nil), "")
		wants(t, "the office once more, without end", grant(viewer.PerfOffice, nil, nil), fault.Forbidden)
	})
}

func TestNobodyRevokesTheirOwnRole(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		security := h.As(domaintest.Security)
		grantOf := func(who domaintest.Persona) uuid.UUID {
			return h.Client.RoleGrant.Query().Where(rolegrant.UserID(h.Users[who].ID)).OnlyIDX(viewer.Machine(h.Stranger(), "", "test"))
		}
		revoke := func(id uuid.UUID) error { _, err := r.RevokeGrant(security, h.Client, id); return err }
		wants(t, "the own", revoke(grantOf(domaintest.Security)), fault.Forbidden)
		wants(t, "another division's", revoke(grantOf(domaintest.ClerkOther)), fault.NotFound)
		wants(t, "a clerk's", revoke(grantOf(domaintest.Clerk)), "")
		wants(t, "again", revoke(grantOf(domaintest.Clerk)), fault.NotFound)
	})
}
