package identity_test

import (
	"context"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

const password = "correct horse battery staple"

var home = identity.Device{UserAgent: "Firefox", Address: "203.0.113.9", RequestID: "r1"}

// reception is a server at which the district's people sign in.
type reception struct {
	*identity.Service
	h    *domaintest.H
	t    *testing.T
	keys identity.KeySource
}

func receive(t *testing.T, h *domaintest.H) reception {
	t.Helper()
	return reception{h: h, t: t, keys: identity.KeySource{Signing: seedText(), Sealing: seedText()}}.another()
}

// another is a second server on the same database.
func (r reception) another() reception {
	r.t.Helper()
	keys, err := identity.LoadKeys(r.keys)
	if err != nil {
		r.t.Fatal(err)
	}
	r.Service = identity.New(identity.Config{Store: r.h.Store, Keys: keys, Issuer: "https://pbm.example"})
	return r
}

// account is a person's row as it is now.
func (r reception) account(who domaintest.Persona) *ent.User {
	r.t.Helper()
	u, err := r.h.Client.User.Query().Where(user.Login(string(who))).Only(viewer.Machine(r.h.Stranger(), "", "test"))
	if err != nil {
		r.t.Fatal(err)
	}
	return u
}

// machineOf is the machine's context in a person's division.
func (r reception) machineOf(who domaintest.Persona) context.Context {
	return viewer.Machine(r.h.Stranger(), r.account(who).Division, "test")
}

// admit gives people the test's password.
func (r reception) admit(people ...domaintest.Persona) {
	r.t.Helper()
	for _, who := range people {
		u := r.account(who)
		if _, err := r.Reset(r.machineOf(who), r.h.Client, identity.ResetPassword{ID: u.ID, Version: u.Version, Password: password}); err != nil {
			r.t.Fatal(err)
		}
	}
}

func (r reception) try(who domaintest.Persona, word string, code *string, from identity.Device) (*identity.SignedIn, string, error) {
	return r.SignIn(r.h.Stranger(), r.h.Client, identity.SignIn{Login: string(who), Password: word, Code: code}, from)
}

// signIn lets a person in.
func (r reception) signIn(who domaintest.Persona) (in *identity.SignedIn, refresh string) {
	r.t.Helper()
	in, refresh, err := r.try(who, password, nil, home)
	if err != nil {
		r.t.Fatalf("%s signs in: %v", who, err)
	}
	return in, refresh
}

// recognised is the context of a request with the token, as the door makes it.
func (r reception) recognised(token string) (context.Context, error) {
	ctx := r.h.Stranger()
	claims, err := r.Verify(ctx, token)
	if err != nil {
		return nil, err
	}
	v, err := r.Load(ctx, r.h.Client, claims)
	if err != nil {
		return nil, err
	}
	return viewer.NewContext(ctx, v), nil
}

// as is the context of a request of a person who has signed in.
func (r reception) as(in *identity.SignedIn) context.Context {
	r.t.Helper()
	ctx, err := r.recognised(in.AccessToken)
	if err != nil {
		r.t.Fatal(err)
	}
	return ctx
}

// traces counts the trail's rows of an act and a result.
func (r reception) traces(action string, result auditevent.Result) int {
	r.t.Helper()
	n, err := r.h.Client.AuditEvent.Query().Where(auditevent.Action(action), auditevent.ResultEQ(result)).
		Count(viewer.Machine(r.h.Stranger(), "", "test"))
	if err != nil {
		r.t.Fatal(err)
	}
	return n
}

// codeOf is the code of the only fault of err; "" when there is none.
func codeOf(t *testing.T, err error) fault.Code {
	t.Helper()
	if err == nil {
		return ""
	}
	faults, ok := fault.Of(err)
	if !ok || len(faults) != 1 {
		t.Errorf("not one fault: %v", err)
		return "?"
	}
	return faults[0].Code
}

func wants(t *testing.T, what string, err error, code fault.Code) {
	t.Helper()
	if got := codeOf(t, err); got != code {
		t.Errorf("%s: %q (%v); want %q", what, got, err, code)
	}
}

// authenticator is the secret of somebody's app of codes.
const authenticator = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
