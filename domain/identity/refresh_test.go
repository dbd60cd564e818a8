package identity_test

import (
	"encoding/base64"
	"strings"
	"sync"
	"testing"
	"time"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

func (r reception) refresh(token string) (next string, err error) {
	_, next, err = r.Refresh(r.h.Stranger(), r.h.Client, token)
	return next, err
}

func (r reception) mustRefresh(token string) string {
	r.t.Helper()
	next, err := r.refresh(token)
	if err != nil {
		r.t.Fatalf("refresh: %v", err)
	}
	return next
}

func TestARefreshTokenChangesAtEachUse(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		_, token := r.signIn(domaintest.Clerk)
		seen := map[string]bool{token: true}
		for range 5 {
			h.Clock.Advance(9 * time.Minute)
			in, next, err := r.Refresh(h.Stranger(), h.Client, token)
			if err != nil || seen[next] {
				t.Fatalf("refresh: %v, seen before: %v", err, seen[next])
			}
			if v := viewer.FromContext(r.as(in)); v.Login != "clerk" || in.Viewer.Login != "clerk" {
				t.Errorf("refreshed as %q", v.Login)
			}
			seen[next], token = true, next
		}
		row := h.Client.Session.Query().OnlyX(viewer.Machine(h.Stranger(), "", "test"))
		for used := range seen {
			if row.RefreshHash == used || row.PreviousHash == used || strings.Contains(row.Successor, used) {
				t.Error("a token is kept in the clear")
			}
		}
	})
}

func TestATokenThatComesBackEndsItsSession(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		for name, age := range map[string]int{"the last one": 1, "an older one": 3} {
			r := receive(t, h)
			r.admit(domaintest.Clerk)
			in, token := r.signIn(domaintest.Clerk)
			_, others := r.signIn(domaintest.Clerk)
			used := []string{token}
			for range age {
				token = r.mustRefresh(token)
				used = append(used, token)
				h.Clock.Advance(11 * time.Second)
			}
			before := r.traces("refreshReuse", auditevent.ResultDENIED)
			_, err := r.refresh(used[0])
			wants(t, name, err, fault.Unauthenticated)
			_, err = r.refresh(token)
			wants(t, name+": the newest one then", err, fault.Unauthenticated)
			_, err = r.recognised(in.AccessToken)
			wants(t, name+": its access token then", err, fault.Unauthenticated)
			if n := r.traces("refreshReuse", auditevent.ResultDENIED); n != before+1 {
				t.Errorf("%s: %d reuses are traced", name, n-before)
			}
			_, err = r.refresh(others)
			wants(t, name+": the person's other session", err, "")
		}
	})
}

func TestALostAnswerMayBeFetchedAgain(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		_, first := r.signIn(domaintest.Clerk)
		second := r.mustRefresh(first)
		h.Clock.Advance(10 * time.Second)
		if again := r.another().mustRefresh(first); again != second {
			t.Error("within the grace another successor is given")
		}
		third := r.mustRefresh(second)
		if again := r.mustRefresh(second); again != third {
			t.Error("the grace holds once only")
		}
		_, err := r.refresh(first)
		wants(t, "one whose successor was used", err, fault.Unauthenticated)
		_, err = r.refresh(third)
		wants(t, "the newest then", err, fault.Unauthenticated)
	})
}

func TestTabsThatRefreshAtOnceGetOneSuccessor(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		_, token := r.signIn(domaintest.Clerk)
		var all sync.WaitGroup
		got := make(chan string, 6)
		for range cap(got) {
			server := r.another()
			all.Go(func() {
				next, err := server.refresh(token)
				if err != nil {
					t.Error(err)
				}
				got <- next
			})
		}
		all.Wait()
		first := <-got
		for range cap(got) - 1 {
			if next := <-got; next != first {
				t.Error("two successors")
			}
		}
		r.mustRefresh(first)
	})
}

func TestSessionsEndByThemselves(t *testing.T) {
	const day = 24 * time.Hour
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk, domaintest.Expert1)
		tests := map[string]struct {
			who   domaintest.Persona
			every time.Duration // between uses
			until time.Duration // the last use
			want  fault.Code
		}{
			"staff, used":              {domaintest.Clerk, 29 * time.Minute, 2 * time.Hour, ""},
			"staff, unused":            {domaintest.Clerk, 30 * time.Minute, 30 * time.Minute, fault.Unauthenticated},
			"staff, a working day":     {domaintest.Clerk, 29 * time.Minute, 12*time.Hour - time.Minute, ""},
			"staff, longer":            {domaintest.Clerk, 20 * time.Minute, 12 * time.Hour, fault.Unauthenticated},
			"an expert, over a night":  {domaintest.Expert1, 14 * time.Hour, 14 * time.Hour, ""},
			"an expert, nearly a week": {domaintest.Expert1, 2 * day, 7*day - time.Minute, ""},
			"an expert, a week":        {domaintest.Expert1, 2 * day, 7 * day, fault.Unauthenticated},
		}
		for name, tt := range tests {
			_, token := r.signIn(tt.who)
			var err error
			for gone := time.Duration(0); gone < tt.until && err == nil; {
				next := min(tt.every, tt.until-gone)
				h.Clock.Advance(next)
				gone += next
				token, err = r.refresh(token)
				if gone < tt.until && err != nil {
					t.Errorf("%s: ended after %v: %v", name, gone, err)
				}
			}
			wants(t, name, err, tt.want)
		}
	})
}

func TestAnAccessTokenEnds(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Expert1)
		in, _ := r.signIn(domaintest.Expert1)
		h.Clock.Advance(10*time.Minute + 31*time.Second)
		_, err := r.recognised(in.AccessToken)
		wants(t, "after ten minutes and the leeway", err, fault.Unauthenticated)
	})
}

func TestATokenMadeUpEndsNothing(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		in, token := r.signIn(domaintest.Clerk)
		session := viewer.FromContext(r.as(in)).SessionID
		raw, _ := base64.RawURLEncoding.DecodeString(token)
		changed := append([]byte{}, raw...)
		changed[20] ^= 1
		known := append(session[:], make([]byte, 48)...)
		for name, forged := range map[string]string{
			"empty":                        "",
			"no base64":                    strings.Repeat("!", 86),
			"too short":                    token[:40],
			"too long":                     token + token + token,
			"padded":                       token + "==",
			"with a bit changed":           base64.RawURLEncoding.EncodeToString(changed),
			"of a session whose id leaked": base64.RawURLEncoding.EncodeToString(known),
			"of a server with another key": receive(t, h).foreign(session[:]),
			"an access token":              in.AccessToken,
			"in the standard alphabet":     base64.StdEncoding.EncodeToString(raw) + "=",
		} {
			_, err := r.refresh(forged)
			wants(t, name, err, fault.Unauthenticated)
		}
		r.mustRefresh(token)
	})
}

// foreign is a well-made token of a server that shares the database but not the keys.
func (r reception) foreign(session []byte) string {
	r.t.Helper()
	r.admit(domaintest.Head)
	_, token := r.signIn(domaintest.Head)
	raw, _ := base64.RawURLEncoding.DecodeString(token)
	copy(raw, session)
	return base64.RawURLEncoding.EncodeToString(raw)
}

func TestADisabledPersonCannotRefresh(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk)
		_, token := r.signIn(domaintest.Clerk)
		u := r.account(domaintest.Clerk)
		u, err := r.SetStatus(h.As(domaintest.Admin), h.Client, identity.SetUserStatus{ID: u.ID, Version: u.Version, Status: user.StatusDISABLED})
		if err != nil {
			t.Fatal(err)
		}
		_, err = r.refresh(token)
		wants(t, "while disabled", err, fault.Unauthenticated)
		if _, err := r.SetStatus(h.As(domaintest.Admin), h.Client, identity.SetUserStatus{ID: u.ID, Version: u.Version, Status: user.StatusACTIVE}); err != nil {
			t.Fatal(err)
		}
		_, err = r.refresh(token)
		wants(t, "once enabled again", err, fault.Unauthenticated)
	})
}
