package identity_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// What ends a session ends it here at once and at another server within two seconds.
func TestWhatIsTakenBackIsGone(t *testing.T) {
	ends := map[string]func(r reception, own context.Context, db *ent.Client) error{
		"revoking it": func(r reception, own context.Context, db *ent.Client) error {
			return r.Revoke(own, db, viewer.FromContext(own).SessionID)
		},
		"disabling the account": func(r reception, own context.Context, db *ent.Client) error {
			u := r.account(domaintest.Clerk)
			_, err := r.SetStatus(viewer.NewContext(own, viewer.FromContext(r.h.As(domaintest.Admin))), db,
				identity.SetUserStatus{ID: u.ID, Version: u.Version, Status: user.StatusDISABLED})
			return err
		},
		"resetting the password": func(r reception, own context.Context, db *ent.Client) error {
			u := r.account(domaintest.Clerk)
			_, err := r.Reset(viewer.NewContext(own, viewer.FromContext(r.h.As(domaintest.Admin))), db,
				identity.ResetPassword{ID: u.ID, Version: u.Version, Password: password + "!"})
			return err
		},
		"a second factor": func(r reception, own context.Context, db *ent.Client) error {
			return r.KeepTOTP(viewer.Machine(own, r.h.Division, "test"), db, r.h.Users[domaintest.Clerk].ID, authenticator)
		},
		"signing out": nil, // begins its own transaction
	}
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		for name, end := range ends {
			here := receive(t, h)
			u := here.account(domaintest.Clerk)
			h.Client.User.UpdateOne(u).SetStatus(user.StatusACTIVE).SetTotpSecret("").ExecX(h.Machine())
			here.admit(domaintest.Clerk)
			there := here.another()
			in, refresh := here.signIn(domaintest.Clerk)
			own := here.as(in)
			there.as(in) // the other server knows the session now
			var err error
			if end == nil {
				err = here.SignOut(own, h.Client, "")
			} else {
				err = h.Store.InTx(own, func(ctx context.Context) error { return end(here, ctx, ent.FromContext(ctx)) })
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			_, err = here.recognised(in.AccessToken)
			wants(t, name+": at once here", err, fault.Unauthenticated)
			h.Clock.Advance(2 * time.Second)
			_, err = there.recognised(in.AccessToken)
			wants(t, name+": two seconds later there", err, fault.Unauthenticated)
			_, err = there.refresh(refresh)
			wants(t, name+": refreshing", err, fault.Unauthenticated)
		}
	})
}

func TestWhatWasNotCommittedEndsNothing(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		in, _ := r.signIn(domaintest.Clerk)
		own := r.as(in)
		broken := errors.New("something else failed")
		err := h.Store.InTx(own, func(ctx context.Context) error {
			return errors.Join(r.Revoke(ctx, ent.FromContext(ctx), viewer.FromContext(ctx).SessionID), broken)
		})
		if !errors.Is(err, broken) {
			t.Fatal(err)
		}
		h.Clock.Advance(3 * time.Second)
		_, err = r.recognised(in.AccessToken)
		wants(t, "the session", err, "")
	})
}

func TestPeopleSeeAndEndTheirOwnSessionsOnly(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk, domaintest.Head)
		first, _ := r.signIn(domaintest.Clerk)
		h.Clock.Advance(time.Second)
		second, token := r.signIn(domaintest.Clerk)
		other, _ := r.signIn(domaintest.Head)
		own := r.as(second)
		rows, err := r.Sessions(own, h.Client)
		if err != nil || len(rows) != 2 || rows[0].ID != viewer.FromContext(own).SessionID || rows[0].UserAgent != "Firefox" {
			t.Fatalf("sessions: %v, %v", rows, err)
		}
		wants(t, "another's", r.Revoke(own, h.Client, viewer.FromContext(r.as(other)).SessionID), fault.NotFound)
		wants(t, "of nobody", r.Revoke(own, h.Client, uuid.New()), fault.NotFound)
		wants(t, "the own", r.Revoke(own, h.Client, viewer.FromContext(r.as(first)).SessionID), "")
		wants(t, "again", r.Revoke(own, h.Client, rows[1].ID), fault.NotFound)
		if rows, _ = r.Sessions(own, h.Client); len(rows) != 1 {
			t.Errorf("%d sessions are left", len(rows))
		}
		wants(t, "signing out with the cookie alone", r.SignOut(h.Stranger(), h.Client, token), "")
		if rows, _ = r.Sessions(own, h.Client); len(rows) != 0 {
			t.Errorf("%d sessions are left", len(rows))
		}
		wants(t, "signing out again", r.SignOut(h.Stranger(), h.Client, token), "")
		wants(t, "signing out without anything", r.SignOut(h.Stranger(), h.Client, "x"), "")
		if n := r.traces("signOut", auditevent.ResultOK); n != 1 {
			t.Errorf("%d sign-outs are traced", n)
		}
	})
}

func TestATokenOfAnotherPersonsSessionIsRefused(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk, domaintest.Admin)
		clerk, _ := r.signIn(domaintest.Clerk)
		admin, _ := r.signIn(domaintest.Admin)
		v, w := viewer.FromContext(r.as(clerk)), viewer.FromContext(r.as(admin))
		for _, server := range []reception{r, r.another()} { // with the rights remembered, and without
			_, err := server.Load(h.Stranger(), h.Client, identity.Claims{UserID: w.UserID, SessionID: v.SessionID})
			wants(t, "mixed claims", err, fault.Unauthenticated)
		}
	})
}

func TestRightsFollowTheCalendarAndTheGrants(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		there := r.another()
		r.admit(domaintest.Office)
		in, _ := r.signIn(domaintest.Office)
		there.as(in)
		holds := func(server reception, role viewer.Role) bool { return viewer.FromContext(server.as(in)).Has(role) }
		u := h.Users[domaintest.Office]
		code := "KS_EDU"
		if _, err := r.Grant(h.As(domaintest.Security), h.Client, identity.GrantRole{UserID: u.ID, Role: viewer.SectionReviewer, SectionCode: &code}); err != nil {
			t.Fatal(err)
		}
		if !holds(r, viewer.SectionReviewer) {
			t.Error("a new role waits")
		}
		h.Clock.Advance(2 * time.Second)
		if !holds(there, viewer.SectionReviewer) {
			t.Error("a new role waits at the other server")
		}
		grant := h.Client.RoleGrant.Query().Where(rolegrant.UserID(u.ID), rolegrant.RoleEQ(viewer.SectionReviewer)).OnlyX(h.Machine())
		if _, err := r.RevokeGrant(h.As(domaintest.Security), h.Client, grant.ID); err != nil {
			t.Fatal(err)
		}
		if holds(r, viewer.SectionReviewer) {
			t.Error("a role taken back stays")
		}
		h.Clock.Advance(2 * time.Second)
		if holds(there, viewer.SectionReviewer) {
			t.Error("a role taken back stays at the other server")
		}
	})
}

func TestAGrantIsGoodFromItsFirstToItsLastDay(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Budget)
		from, to := h.Clock.Now().AddDate(0, 0, 1), h.Clock.Now().AddDate(0, 0, 2)
		first, last := day(from), day(to)
		if _, err := r.Grant(h.As(domaintest.Security), h.Client, identity.GrantRole{UserID: h.Users[domaintest.Budget].ID, Role: viewer.PerfOffice, ValidFrom: &first, ValidTo: &last}); err != nil {
			t.Fatal(err)
		}
		for name, tt := range map[string]struct {
			at   time.Time
			want bool
		}{
			"the evening before": {first.Time().Add(-time.Second), false},
			"the first moment":   {first.Time(), true},
			"the last moment":    {last.End().Add(-time.Second), true},
			"the night after":    {last.End(), false},
		} {
			h.Clock.Set(tt.at)
			in, _ := r.signIn(domaintest.Budget)
			if got := viewer.FromContext(r.as(in)).Has(viewer.PerfOffice); got != tt.want {
				t.Errorf("%s: holds %v", name, got)
			}
		}
	})
}

func TestASessionLeftAloneIsNoLongerListed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		r.signIn(domaintest.Clerk)
		h.Clock.Advance(31 * time.Minute)
		in, _ := r.signIn(domaintest.Clerk)
		own := r.as(in)
		rows, err := r.Sessions(own, h.Client)
		if err != nil || len(rows) != 1 || rows[0].ID != viewer.FromContext(own).SessionID {
			t.Errorf("sessions: %v, %v", rows, err)
		}
	})
}

func TestAllOtherSessionsEndAtOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk, domaintest.Head)
		_, first := r.signIn(domaintest.Clerk)
		_, others := r.signIn(domaintest.Head)
		in, own := r.signIn(domaintest.Clerk)
		err := h.Store.InTx(r.as(in), func(ctx context.Context) error { return r.RevokeOthers(ctx, ent.FromContext(ctx)) })
		if err != nil {
			t.Fatal(err)
		}
		for name, tt := range map[string]struct {
			token string
			want  fault.Code
		}{"the other device": {first, fault.Unauthenticated}, "this one": {own, ""}, "somebody else's": {others, ""}} {
			_, err := r.refresh(tt.token)
			wants(t, name, err, tt.want)
		}
	})
}

func TestAnAdministratorEndsAnAccountsSessions(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		in, token := r.signIn(domaintest.Clerk)
		admin := h.As(domaintest.Admin)
		end := func(id uuid.UUID) error {
			return h.Store.InTx(admin, func(ctx context.Context) error {
				_, err := r.EndSessions(ctx, ent.FromContext(ctx), id)
				return err
			})
		}
		wants(t, "the own", end(h.Users[domaintest.Admin].ID), fault.Forbidden)
		wants(t, "another division's", end(h.Users[domaintest.ClerkOther].ID), fault.NotFound)
		wants(t, "a clerk's", end(h.Users[domaintest.Clerk].ID), "")
		_, err := r.recognised(in.AccessToken)
		wants(t, "at once", err, fault.Unauthenticated)
		_, err = r.refresh(token)
		wants(t, "refreshing", err, fault.Unauthenticated)
		if n := r.traces("endSessions", auditevent.ResultOK); n != 1 {
			t.Errorf("%d ends are traced", n)
		}
	})
}

func TestFailuresToSignInAreCountedByAccount(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		fail := func(who domaintest.Persona, times int) {
			for range times {
				h.Clock.Advance(time.Minute)
				_, _, err := r.try(who, "not the password", nil, home)
				wants(t, "a wrong password", err, fault.Unauthenticated)
			}
		}
		fail(domaintest.Head, 1)
		h.Clock.Advance(25 * time.Hour)
		fail(domaintest.Clerk, 3)
		fail("nobody of this name", 1)
		fail(domaintest.ClerkOther, 1)
		fail(domaintest.Office, 2)
		failed, err := identity.FailedLately(h.As(domaintest.Admin), h.Client)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range failed {
			got = append(got, fmt.Sprintf("%s %d", f.User.Login, f.Count))
		}
		if diff := cmp.Diff([]string{"office 2", "clerk 3"}, got); diff != "" {
			t.Error(diff)
		}
		if len(failed) > 0 && !failed[0].Last.Equal(h.Clock.Now()) {
			t.Errorf("the last failure was at %s", failed[0].Last)
		}
	})
}

// Rights are remembered for a moment; who changes the own ones does not wait for it.
func TestWhoChangesWhatIsOpenToThemFindsItOpen(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		in, _ := r.signIn(domaintest.Clerk)
		grants := func() int { return len(viewer.FromContext(r.as(in)).Grants) }
		before := grants()
		for _, anew := range []bool{false, true} {
			err := h.Store.InTx(r.as(in), func(ctx context.Context) error {
				if anew {
					ctx = r.Anew(ctx)
				}
				return ent.FromContext(ctx).RoleGrant.Create().SetUserID(r.account(domaintest.Clerk).ID).SetRole(viewer.Leader).
					SetGrantedBy("test").Exec(viewer.Machine(ctx, domaintest.Division, "test"))
			})
			if err != nil {
				t.Fatal(err)
			}
			if got := grants(); got > before != anew {
				t.Errorf("read anew: %v; %d grants are known, %d before", anew, got, before)
			}
		}
	})
}
