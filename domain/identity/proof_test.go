package identity_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/viewer"
)

// confirm proves anew who has signed in.
func (r reception) confirm(ctx context.Context, word string, code *string) error {
	return r.Confirm(ctx, r.h.Client, identity.ConfirmIdentity{Password: word, Code: code}, home)
}

// late lets six minutes pass and is the context of a request of the same session then.
func (r reception) late(in *identity.SignedIn) context.Context {
	r.t.Helper()
	r.h.Clock.Advance(6 * time.Minute)
	return r.as(in)
}

func TestAProofIsOfOneSessionAndCountsAtOnceEverywhere(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		here := receive(t, h)
		here.admit(domaintest.Expert1)
		there := here.another()
		phone, _ := here.signIn(domaintest.Expert1)
		desk, _ := here.signIn(domaintest.Expert1)
		wants(t, "who has just signed in", here.Fresh(here.as(phone), h.Client), "")

		own := here.late(phone)
		elsewhere := there.as(phone) // the other server has read the rights of now
		wants(t, "six minutes later", here.Fresh(own, h.Client), fault.ProofRequired)
		wants(t, "six minutes later, there", there.Fresh(elsewhere, h.Client), fault.ProofRequired)
		wants(t, "a wrong password", here.confirm(own, "guess guess guess", nil), fault.Forbidden)
		wants(t, "still", here.Fresh(here.as(phone), h.Client), fault.ProofRequired)
		wants(t, "the right one", here.confirm(own, password, nil), "")
		wants(t, "the next request", here.Fresh(here.as(phone), h.Client), "")
		wants(t, "the next request at another server", there.Fresh(there.as(phone), h.Client), "")
		wants(t, "another session of the same person", here.Fresh(here.as(desk), h.Client), fault.ProofRequired)
		if ok, failed := here.traces("confirmIdentity", auditevent.ResultOK), here.traces("confirmIdentity", auditevent.ResultFAILED); ok != 1 || failed != 1 {
			t.Errorf("traced are %d proofs and %d failures; want one of each", ok, failed)
		}

		h.Clock.Advance(-time.Hour)
		wants(t, "after the clock was set back", here.Fresh(own, h.Client), fault.ProofRequired)
		h.Clock.Advance(time.Hour)
		if err := here.Revoke(here.as(phone), h.Client, viewer.FromContext(own).SessionID); err != nil {
			t.Fatal(err)
		}
		wants(t, "a session that has ended proves nothing", here.confirm(own, password, nil), fault.Unauthenticated)
	})
}

func TestGuessingAtAProofCountsWithGuessingAtTheDoor(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Expert1, domaintest.Expert2)
		in, _ := r.signIn(domaintest.Expert1)
		other, _ := r.signIn(domaintest.Expert2)
		own := r.late(in)
		for range 2 {
			wants(t, "a guess inside", r.confirm(own, "guess guess guess", nil), fault.Forbidden)
		}
		_, _, err := r.try(domaintest.Expert1, "guess guess guess", nil, home)
		wants(t, "a guess at the door", err, fault.Unauthenticated)
		for range 3 {
			wants(t, "even the right one, too fast", r.confirm(own, password, nil), fault.RateLimited)
		}
		_, _, err = r.try(domaintest.Expert1, password, nil, home)
		wants(t, "at the door too", err, fault.RateLimited)
		if n := r.traces("confirmIdentity", auditevent.ResultDENIED); n != 1 {
			t.Errorf("%d refusals are traced; want the first", n)
		}
		wants(t, "somebody else beside them", r.confirm(r.as(other), password, nil), "")
		h.Clock.Advance(time.Second)
		wants(t, "a second later", r.confirm(own, password, nil), "")
	})
}

func TestAProofTakesTheCodeTooAndTakesItOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Office)
		if err := r.KeepTOTP(h.Machine(), h.Client, h.Users[domaintest.Office].ID, authenticator); err != nil {
			t.Fatal(err)
		}
		codeNow := func() *string {
			code, err := totp.GenerateCode(authenticator, h.Clock.Now())
			if err != nil {
				t.Fatal(err)
			}
			return &code
		}
		in, _, err := r.try(domaintest.Office, password, codeNow(), home)
		if err != nil || !in.Viewer.UsesCode {
			t.Fatal(in, err)
		}
		own := r.late(in)
		wants(t, "without a code", r.confirm(own, password, nil), fault.Forbidden)
		wants(t, "with one", r.confirm(own, password, codeNow()), "")
		wants(t, "with the same again", r.confirm(own, password, codeNow()), fault.Forbidden)
		for _, e := range h.Client.AuditEvent.Query().Where(auditevent.Action("confirmIdentity")).AllX(viewer.Machine(h.Stranger(), "", "test")) {
			if strings.Contains(e.Changed, "horse") || e.ActorLogin != string(domaintest.Office) {
				t.Errorf("traced of %q: %s", e.ActorLogin, e.Changed)
			}
		}
	})
}
