package identity_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/pquerna/otp/totp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

func TestWhoSignsInHasTheRightsOfTheRows(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		people := []domaintest.Persona{domaintest.Clerk, domaintest.Dept, domaintest.Section, domaintest.Expert1, domaintest.Security, domaintest.ClerkOther}
		r.admit(people...)
		for _, who := range people {
			in, _ := r.signIn(who)
			got, want := viewer.FromContext(r.as(in)), viewer.FromContext(h.As(who))
			same := cmp.Options{cmpopts.IgnoreUnexported(viewer.Viewer{}), cmpopts.IgnoreFields(viewer.Viewer{}, "SessionID", "RequestID"), cmpopts.EquateEmpty()}
			if diff := cmp.Diff(want, got, same); diff != "" {
				t.Errorf("%s (-rows +loaded):\n%s", who, diff)
			}
			if got.IsSystem() {
				t.Errorf("%s acts as the machine", who)
			}
			if in.Viewer.Login != string(who) || !slices.Equal(in.Viewer.Roles, want.Roles()) || !in.ExpiresAt.Equal(h.Clock.Now().Add(10*time.Minute)) {
				t.Errorf("%s is told %+v until %v", who, in.Viewer, in.ExpiresAt)
			}
			again, err := r.Profile(r.as(in), h.Client)
			if diff := cmp.Diff(in.Viewer.Roles, again.Roles); diff != "" || err != nil {
				t.Errorf("%s: profile %v, %s", who, err, diff)
			}
		}
		in, _ := r.signIn(domaintest.Clerk)
		if p := in.Viewer; p.Unit == nil || p.Unit.Code != "205001" || p.DivisionName != "佛山市南海区" {
			t.Errorf("the clerk's profile is %+v", p)
		}
		if n := r.traces("signIn", auditevent.ResultOK); n != len(people)+1 {
			t.Errorf("%d sign-ins are traced; want %d", n, len(people)+1)
		}
	})
}

func TestEveryFailureHasOneAnswer(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk, domaintest.Head, domaintest.Office)
		disabled := r.account(domaintest.Head)
		if _, err := r.SetStatus(h.As(domaintest.Admin), h.Client, identity.SetUserStatus{ID: disabled.ID, Version: disabled.Version, Status: user.StatusDISABLED}); err != nil {
			t.Fatal(err)
		}
		if err := r.KeepTOTP(h.Machine(), h.Client, h.Users[domaintest.Office].ID, authenticator); err != nil {
			t.Fatal(err)
		}
		wrong, none := "000000", ""
		tests := map[string]identity.SignIn{
			"an unknown login":           {Login: "nobody-here", Password: password},
			"no login":                   {Password: password},
			"a login with NUL":           {Login: "clerk\x00", Password: password},
			"a login of broken UTF-8":    {Login: "clerk\xff", Password: password},
			"a very long login":          {Login: strings.Repeat("x", 5000), Password: password},
			"a wildcard":                 {Login: "cler%", Password: password},
			"a wrong password":           {Login: "clerk", Password: password + "r"},
			"no password":                {Login: "clerk"},
			"a very long password":       {Login: "clerk", Password: strings.Repeat(password, 5000)},
			"a person without password":  {Login: "budget", Password: "-"},
			"a disabled account":         {Login: "head", Password: password},
			"no code":                    {Login: "office", Password: password},
			"an empty code":              {Login: "office", Password: password, Code: &none},
			"a wrong code":               {Login: "office", Password: password, Code: &wrong},
			"a wrong password, any code": {Login: "office", Password: "x", Code: &wrong},
		}
		want := fault.New(fault.Unauthenticated, "登录名、密码或动态口令不正确")
		network := 0
		for name, in := range tests {
			network++
			from := identity.Device{Address: "203.0." + string(rune('0'+network%10)) + ".1"}
			got, refresh, err := r.SignIn(h.Stranger(), h.Client, in, from)
			faults, _ := fault.Of(err)
			if diff := cmp.Diff(fault.List{want}, faults); diff != "" || got != nil || refresh != "" {
				t.Errorf("%s: %v, %s", name, err, diff)
			}
		}
		if n := r.traces("signIn", auditevent.ResultFAILED); n != len(tests) {
			t.Errorf("%d failures are traced; want %d", n, len(tests))
		}
		all := h.Client.AuditEvent.Query().Where(auditevent.Action("signIn")).AllX(viewer.Machine(h.Stranger(), "", "test"))
		for _, e := range all {
			if strings.Contains(e.Changed, "nobody-here") || strings.Contains(e.Changed, "horse") || e.ActorLogin != "" {
				t.Errorf("the trail tells what was typed, or blames %q: %s", e.ActorLogin, e.Changed)
			}
		}
		if n := h.Client.Session.Query().CountX(viewer.Machine(h.Stranger(), "", "test")); n != 0 {
			t.Errorf("%d sessions began", n)
		}
	})
}

func TestACodeLetsOneIn(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Office)
		secret := authenticator
		if err := r.KeepTOTP(h.Machine(), h.Client, h.Users[domaintest.Office].ID, secret); err != nil {
			t.Fatal(err)
		}
		if kept := r.account(domaintest.Office).TotpSecret; strings.Contains(kept, secret) || kept == "" {
			t.Errorf("the secret is kept as %q", kept)
		}
		code, err := totp.GenerateCode(secret, h.Clock.Now())
		if err != nil {
			t.Fatal(err)
		}
		var in sync.Mutex
		codes := map[fault.Code]int{}
		var all sync.WaitGroup
		for i := range 6 {
			all.Go(func() {
				_, _, err := r.try(domaintest.Office, password, &code, identity.Device{Address: "198.51." + string(rune('1'+i)) + ".1"})
				in.Lock()
				defer in.Unlock()
				codes[codeOf(t, err)]++
			})
		}
		all.Wait()
		if diff := cmp.Diff(map[fault.Code]int{"": 1, fault.Unauthenticated: 5}, codes); diff != "" {
			t.Errorf("six with one code at once: %s", diff)
		}
		h.Clock.Advance(30 * time.Second)
		_, _, err = r.try(domaintest.Office, password, &code, home)
		wants(t, "the same code in the next step", err, fault.Unauthenticated)
		next, _ := totp.GenerateCode(secret, h.Clock.Now())
		_, _, err = r.try(domaintest.Office, password, &next, home)
		wants(t, "the next code", err, "")
	})
}

func TestGuessingIsSlowedAndNeverLocks(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Expert1)
		for range 3 {
			_, _, err := r.try(domaintest.Expert1, "guess guess guess", nil, home)
			wants(t, "a wrong guess", err, fault.Unauthenticated)
		}
		for range 5 {
			_, _, err := r.try(domaintest.Expert1, password, nil, home)
			wants(t, "even the right one, too fast", err, fault.RateLimited)
		}
		if n := r.traces("signIn", auditevent.ResultDENIED); n != 1 {
			t.Errorf("%d refusals are traced; want the first", n)
		}
		_, _, err := r.try(domaintest.Expert1, password, nil, identity.Device{Address: "198.51.100.7"})
		wants(t, "the owner elsewhere", err, "")
		h.Clock.Advance(time.Second)
		_, _, err = r.try(domaintest.Expert1, password, nil, home)
		wants(t, "the owner here, a second later", err, "")

		for range 3 {
			_, _, err := r.try("nobody", "guess guess guess", nil, home)
			wants(t, "an unknown login", err, fault.Unauthenticated)
		}
		_, _, err = r.try("nobody", password, nil, home)
		wants(t, "an unknown login, too fast", err, fault.RateLimited)
	})
}

func TestAPasswordKeptAtAnotherCostIsHashedAnew(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		const cheap = "$argon2id$v=19$m=1024,t=1,p=1$c2FsdHNhbHRzYWx0$y+vHXqWyTcuX4+zCljQYnIJL+WiMkm8tU1iJ+m9yytk"
		h.Client.User.UpdateOneID(h.Users[domaintest.Clerk].ID).SetPasswordHash(cheap).ExecX(h.Machine())
		r.signIn(domaintest.Clerk)
		kept := r.account(domaintest.Clerk).PasswordHash
		if !strings.HasPrefix(kept, "$argon2id$v=19$m=19456,t=2,p=1$") {
			t.Errorf("kept as %s", kept)
		}
		r.signIn(domaintest.Clerk)
	})
}
