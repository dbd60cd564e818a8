package graph_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/identity"
	"hengxiao/ent/viewer"
)

// asking is what somebody is told through a server that reads the rights itself.
func (s *scene) asking(server *identity.Service, who domaintest.Persona, query string) []string {
	s.t.Helper()
	v, err := server.Load(s.Stranger(), s.Client, identity.Claims{UserID: s.ids["user "+string(who)], SessionID: s.ids["session "+string(who)]})
	if err != nil {
		s.t.Fatal(err)
	}
	answer := s.send(viewer.NewContext(s.Stranger(), v), post(query, "{}"))
	return append(answer.faults(), string(answer.Data))
}

func TestARoleCountsFromTheNextRequestOn(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		keys, err := identity.LoadKeys(identity.KeySource{DataDir: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		other := identity.New(identity.Config{Store: s.Store, Keys: keys, Issuer: "test"})
		const query = `{ experts { totalCount } declarations { totalCount } }`
		closed := []string{"E_FORBIDDEN", "null"}
		open := []string{`{"experts":{"totalCount":14},"declarations":{"totalCount":5}}`}
		holds := func(server *identity.Service, when string, want []string) {
			t.Helper()
			if diff := cmp.Diff(want, s.asking(server, agency, query)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", when, diff)
			}
		}

		holds(s.people, "before the grant", closed)
		holds(other, "before the grant", closed)
		s.grant(agency, "LEADER")
		holds(s.people, "after the grant", open)
		s.Clock.Advance(2 * time.Second)
		holds(other, "after the grant, at another server", open)

		s.revoke(agency, viewer.Leader)
		holds(s.people, "after it was taken back", closed)
		s.Clock.Advance(2 * time.Second)
		holds(other, "after it was taken back, at another server", closed)
	})
}

func (s *scene) grant(who domaintest.Persona, role string) {
	s.t.Helper()
	var done struct{ GrantRole struct{ ID string } }
	s.ask(domaintest.Security, "", fmt.Sprintf(`mutation { grantRole(input: {userID: %q, role: %s}) { id } }`,
		s.id("user "+string(who)), role), "{}").into(s.t, &done)
}

// revoke takes back a role that the list of accounts shows.
func (s *scene) revoke(who domaintest.Persona, role viewer.Role) {
	s.t.Helper()
	var list struct {
		Users struct {
			Edges []struct {
				Node struct {
					Grants []struct {
						ID   string
						Role viewer.Role
					}
				}
			}
		}
	}
	s.ask(domaintest.Security, "", fmt.Sprintf(`{ users(filter: {keyword: %q}) { edges { node { grants { id role } } } } }`, who), "{}").
		into(s.t, &list)
	for _, grant := range list.Users.Edges[0].Node.Grants {
		if grant.Role == role {
			var done json.RawMessage
			s.ask(domaintest.Security, "", fmt.Sprintf(`mutation { revokeRole(id: %q) { id } }`, grant.ID), "{}").into(s.t, &done)
		}
	}
}

func TestAnEarlierAnswerIsNotRepeatedToWhoLostTheRole(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		const again = `mutation($id: ID!) { draftReport(input: {batchID: $id}) { id } }`
		vars := fmt.Sprintf(`{"id": %q}`, s.id("batch"))
		first := s.ask(domaintest.Office2, "k", again, vars)
		if repeated := s.ask(domaintest.Office2, "k", again, vars); len(first.Errors) > 0 || repeated.text != first.text {
			t.Fatalf("answered %s, then %s", first.text, repeated.text)
		}
		s.revoke(domaintest.Office2, viewer.PerfOffice)
		if diff := cmp.Diff([]string{"E_FORBIDDEN"}, s.ask(domaintest.Office2, "k", again, vars).faults()); diff != "" {
			t.Error(diff)
		}
	})
}
