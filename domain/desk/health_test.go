package desk_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/audit"
	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/trace"
)

func TestHealthTellsWhoCannotWorkAndWhatDoesNotRun(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		machine := h.Machine()
		people := len(h.Users) - 1 // one is of the other division
		h.Client.User.UpdateOne(h.Users[domaintest.Head]).SetStatus(user.StatusDISABLED).ExecX(machine)
		h.Client.RoleGrant.Update().Where(rolegrant.UserID(h.Users[domaintest.Budget].ID)).SetValidTo("2026-07-31").ExecX(machine)
		session := func(who domaintest.Persona, used time.Duration) {
			now := h.Clock.Now()
			h.Client.Session.Create().SetUserID(h.Users[who].ID).SetRefreshHash(string(who)).SetRotatedAt(now).
				SetLastUsedAt(now.Add(-used)).SetExpiresAt(now.Add(time.Hour)).ExecX(machine)
		}
		session(domaintest.Clerk, time.Minute)
		session(domaintest.Office, time.Hour)
		trace.New(h.As(domaintest.Clerk), h.Client, "signIn", ent.TypeUser, h.Users[domaintest.Clerk].ID.String(), "{}").
			SetResult(auditevent.ResultFAILED).ExecX(machine)
		if err := audit.JobEnded(h.Stranger(), h.Client, "seal the trail", errors.New("no space left")); err != nil {
			t.Fatal(err)
		}
		got, err := desk.HealthOf(h.As(domaintest.Admin), h.Client)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.FailingJobs) != 1 || got.FailingJobs[0].Why != "no space left" {
			t.Errorf("jobs: %+v", got.FailingJobs)
		}
		if len(got.FailedSignIns) != 1 || got.FailedSignIns[0].User.Login != "clerk" {
			t.Errorf("failures: %+v", got.FailedSignIns)
		}
		if got.Chain.Sealed != 0 || got.Chain.Unsealed == 0 {
			t.Errorf("chain: %+v", got.Chain)
		}
		counts := []int{got.Accounts, got.Disabled, got.WithoutRole, got.SignedIn, got.Undelivered}
		if diff := cmp.Diff([]int{people, 1, 1, 1, 0}, counts); diff != "" {
			t.Error(diff)
		}
	})
}

func TestNobodyHasAButtonOnTheOwnAccount(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		tests := []struct {
			who, whose domaintest.Persona
			want       []string
		}{
			{domaintest.Admin, domaintest.Clerk, []string{"+setUserStatus", "+resetPassword", "+endUserSessions"}},
			{domaintest.Admin, domaintest.Admin, []string{"-setUserStatus", "-resetPassword", "-endUserSessions"}},
			{domaintest.Security, domaintest.Clerk, []string{"+grantRole", "+revokeRole"}},
			{domaintest.Security, domaintest.Security, []string{"-grantRole", "-revokeRole"}},
			{domaintest.Auditor, domaintest.Clerk, nil},
			{domaintest.Clerk, domaintest.Clerk, nil},
		}
		for _, tt := range tests {
			var got []string
			for _, a := range desk.OfUser(h.As(tt.who), h.Users[tt.whose]) {
				mark := "-"
				if a.Enabled {
					mark = "+"
				}
				got = append(got, mark+a.Action)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s on %s: %s", tt.who, tt.whose, diff)
			}
		}
	})
}
