package graph_test

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/identity"
	"hengxiao/domain/library"
	"hengxiao/domain/survey"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/viewer"
	"hengxiao/graph"
	"hengxiao/graph/generated"
)

// stand is the real door before a district.
type stand struct {
	*domaintest.H
	t      *testing.T
	door   http.Handler
	events *graph.Events
	people *identity.Service
}

func each(t *testing.T, test func(*testing.T, *stand)) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) { test(t, doorOf(t, h)) })
}

// doorOf opens a server before a district.
func doorOf(t *testing.T, h *domaintest.H) *stand {
	t.Helper()
	events := graph.NewEvents()
	keys, err := identity.LoadKeys(identity.KeySource{DataDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	people := identity.New(identity.Config{Store: h.Store, Keys: keys, Issuer: "test"})
	door, err := graph.NewHandler(graph.Config{
		Schema: generated.NewExecutableSchema(generated.Config{Resolvers: &graph.Resolver{Identity: people, Library: library.New(keys.Box), Events: events, Answers: survey.NewGate()}}),
		Store:  h.Store,
		Events: events,
		Proof:  people.Fresh,
		Log:    slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	return &stand{h, t, door, events, people}
}

// As is a request of somebody, with what is open today to a third party's people.
func (s *stand) As(who domaintest.Persona) context.Context {
	ctx := s.H.As(who)
	v := viewer.FromContext(ctx)
	if !v.Has(viewer.Agency) {
		return ctx
	}
	machine := viewer.Machine(s.Stranger(), v.Division, "read whom a test acts as")
	rights, err := s.people.Rights(machine, s.Client, s.Client.User.GetX(machine, v.UserID))
	if err != nil {
		s.t.Fatal(err)
	}
	v.AgencyID, v.Contracts, v.Assigned = rights.AgencyID, rights.Contracts, rights.Assigned
	return ctx
}

// reply is an answer as a client reads it.
type reply struct {
	status int
	text   string
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct{ Code, Path string }
	}
}

func (r reply) faults() []string {
	var lines []string
	for _, e := range r.Errors {
		lines = append(lines, strings.TrimSpace(e.Extensions.Code+" "+e.Extensions.Path))
	}
	return lines
}

// ask sends an operation as somebody; "" is a stranger, and without a key none is sent.
func (s *stand) ask(who domaintest.Persona, key, query, variables string) reply {
	s.t.Helper()
	r := post(query, variables)
	if key != "" {
		r.Header.Set("Idempotency-Key", key)
	}
	ctx := s.Stranger()
	if who != "" {
		ctx = s.As(who)
	}
	return s.send(ctx, r)
}

// post is the request of an operation.
func post(query, variables string) *http.Request {
	body := `{"query": ` + string(quoted(query)) + `, "variables": ` + variables + `}`
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	return r
}

// send puts a request before the door.
func (s *stand) send(ctx context.Context, r *http.Request) reply {
	s.t.Helper()
	w := httptest.NewRecorder()
	s.door.ServeHTTP(w, r.WithContext(ctx))
	answer := reply{status: w.Code}
	text, err := io.ReadAll(w.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	answer.text = string(text)
	if err := json.Unmarshal(text, &answer); err != nil {
		s.t.Fatalf("%v: %s", err, text)
	}
	return answer
}

// into reads the data of an answer that must have no faults.
func (r reply) into(t *testing.T, data any) {
	t.Helper()
	if len(r.Errors) > 0 {
		t.Fatal(r.text)
	}
	if err := json.Unmarshal(r.Data, data); err != nil {
		t.Fatal(err)
	}
}

func quoted(s string) json.RawMessage {
	text, _ := json.Marshal(s)
	return text
}

const start = `mutation($in: StartDeclaration!) { startDeclaration(input: $in) { id version } }`

func (s *stand) newProject(name string) string {
	return `{"in": {"batchID": "` + s.Batch.ID.String() + `", "nameZh": "` + name + `"}}`
}

func (s *stand) declarations() int {
	s.t.Helper()
	n, err := s.Client.Declaration.Query().Count(s.Machine())
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

func TestAMutationSentTwiceIsDoneOnce(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		first := s.ask(domaintest.Clerk, "k1", start, s.newProject("校舍维修"))
		if len(first.Errors) > 0 {
			t.Fatal(first.text)
		}
		tests := []struct {
			name      string
			who       domaintest.Persona
			key, vars string
			want      []string
			grows     int
			same      bool
		}{
			{"the same again", domaintest.Clerk, "k1", s.newProject("校舍维修"), nil, 0, true},
			{"another input", domaintest.Clerk, "k1", s.newProject("操场维修"), []string{"IDEMPOTENCY_MISMATCH"}, 0, false},
			{"another key", domaintest.Clerk, "k2", s.newProject("操场维修"), nil, 1, false},
			{"another person's key", domaintest.ClerkCity, "k1", s.newProject("道路照明"), nil, 1, false},
			{"no key", domaintest.Clerk, "", s.newProject("图书采购"), nil, 1, false},
			{"a bad key", domaintest.Clerk, "a b", s.newProject("图书采购二"), []string{"GRAPHQL_VALIDATION_FAILED"}, 0, false},
		}
		for _, tt := range tests {
			before := s.declarations()
			got := s.ask(tt.who, tt.key, start, tt.vars)
			if diff := cmp.Diff(tt.want, got.faults()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.name, diff)
			}
			if grown := s.declarations() - before; grown != tt.grows {
				t.Errorf("%s: %d declarations more; want %d", tt.name, grown, tt.grows)
			}
			if (got.text == first.text) != tt.same {
				t.Errorf("%s: answered %s", tt.name, got.text)
			}
		}
	})
}

func TestAnAnswerIsRememberedForThirtyDays(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		const note = `mutation { readNotices(ids: []) }`
		first := s.Clock.Now()
		s.ask(domaintest.Clerk, "k", note, "{}")
		s.Clock.Set(first.Add(29 * 24 * time.Hour))
		if got := s.ask(domaintest.Clerk, "k", `mutation { again: readNotices(ids: []) }`, "{}"); len(got.Errors) != 1 {
			t.Errorf("after 29 days: %s", got.text)
		}
		s.Clock.Set(first.Add(31 * 24 * time.Hour))
		if got := s.ask(domaintest.Clerk, "k", `mutation { again: readNotices(ids: []) }`, "{}"); len(got.Errors) != 0 {
			t.Errorf("after 31 days: %s", got.text)
		}
		s.Clock.Set(first.Add(70 * 24 * time.Hour))
		if err := graph.Forget(s.Machine(), s.Store); err != nil {
			t.Error(err)
		}
		if n := s.Client.IdempotencyKey.Query().CountX(s.Machine()); n != 0 {
			t.Errorf("%d answers are still remembered", n)
		}
	})
}

func TestOfManyAtOnceUnderOneKeyOneIsDone(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		const many = 12
		before, vars := s.declarations(), s.newProject("校舍维修")
		texts := make([]string, many)
		var wait sync.WaitGroup
		for i := range many {
			wait.Go(func() { texts[i] = s.ask(domaintest.Clerk, "k", start, vars).text })
		}
		wait.Wait()
		for _, text := range texts {
			if text != texts[0] || strings.Contains(text, "errors") {
				t.Errorf("answered %s and %s", texts[0], text)
			}
		}
		if grown := s.declarations() - before; grown != 1 {
			t.Errorf("%d declarations more", grown)
		}
	})
}

func TestAnOperationIsSavedWholeOrNotAtAll(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		heard := s.events.Subscribe(t.Context())
		before := s.declarations()
		got := s.ask(domaintest.Clerk, "k", `mutation($a: StartDeclaration!, $b: Step!) {
			startDeclaration(input: $a) { id }
			submitDeclaration(input: $b) { id }
		}`, `{"a": {"batchID": "`+s.Batch.ID.String()+`", "nameZh": "校舍维修"}, "b": {"id": "01900000-0000-7000-8000-000000000000", "version": 1}}`)
		if string(got.Data) != "null" || len(got.Errors) == 0 || got.Errors[0].Extensions.Code != "E_NOT_FOUND" {
			t.Errorf("answered %s", got.text)
		}
		if grown := s.declarations() - before; grown != 0 {
			t.Errorf("%d declarations are left", grown)
		}
		if n := s.Client.IdempotencyKey.Query().CountX(s.Machine()); n != 0 {
			t.Error("a refused mutation holds its key")
		}
		if len(heard) > 0 {
			t.Error("told what was not saved")
		}
	})
}

func TestWhoMayAsk(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		tests := map[string]struct {
			who   domaintest.Persona
			query string
			want  []string
		}{
			"a stranger asks who is there":     {"", `{ viewer { login } }`, nil},
			"a stranger asks a dry run":        {"", `{ gradeOf(total: "x") { grade } }`, []string{"UNAUTHENTICATED"}},
			"a stranger asks a list":           {"", `{ declarations { totalCount } }`, []string{"UNAUTHENTICATED"}},
			"a stranger asks the schema":       {"", `{ __schema { types { name } } }`, []string{"GRAPHQL_VALIDATION_FAILED"}},
			"a clerk asks for users":           {domaintest.Clerk, `{ users { totalCount } }`, []string{"E_FORBIDDEN"}},
			"a clerk approves a batch":         {domaintest.Clerk, `mutation { closeBatch(input: {id: "01900000-0000-7000-8000-000000000000", version: 1}) { id } }`, []string{"E_FORBIDDEN"}},
			"one of two is closed":             {domaintest.Clerk, `{ unreadNotices users { totalCount } }`, []string{"E_FORBIDDEN"}},
			"a fragment does not hide it":      {domaintest.Clerk, `{ ...f } fragment f on Query { users { totalCount } }`, []string{"E_FORBIDDEN"}},
			"the office asks":                  {domaintest.Office, `{ experts { totalCount } }`, nil},
			"anybody signed in asks a dry run": {domaintest.Clerk, `{ gradeOf(total: "89.999") { grade } }`, nil},
			"a figure that is none":            {domaintest.Clerk, `{ gradeOf(total: "x") { grade } }`, []string{"E_NUMBER total"}},
			"an id of nothing":                 {domaintest.Clerk, `{ declaration(id: "01900000-0000-7000-8000-000000000000") { id } }`, []string{"E_NOT_FOUND"}},
			"a hundred logins":                 {"", `mutation { a: signIn(input: {login: "a", password: "b"}) { accessToken } b: signIn(input: {login: "a", password: "c"}) { accessToken } }`, []string{"QUERY_TOO_COMPLEX"}},
		}
		for name, tt := range tests {
			t.Run(name, func(t *testing.T) {
				got := s.ask(tt.who, "", tt.query, "{}")
				if diff := cmp.Diff(tt.want, got.faults()); diff != "" {
					t.Errorf("faults (-want +got):\n%s\n%s", diff, got.text)
				}
				if got.status != http.StatusOK {
					t.Errorf("status %d", got.status)
				}
			})
		}
		denied, err := s.Client.AuditEvent.Query().Where(auditevent.ResultEQ(auditevent.ResultDENIED)).Count(s.Machine())
		if err != nil || denied != 4 {
			t.Errorf("%d denials were traced; want 4 (%v)", denied, err)
		}
	})
}

func TestWhatIsOutOfReachAnswersAsWhatIsNot(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		var made struct{ StartDeclaration struct{ ID string } }
		if err := json.Unmarshal(s.ask(domaintest.ClerkCity, "", start, s.newProject("道路照明")).Data, &made); err != nil {
			t.Fatal(err)
		}
		const query = `query($id: ID!) { declaration(id: $id) { id } }`
		closed := s.ask(domaintest.Clerk, "", query, `{"id": "`+made.StartDeclaration.ID+`"}`)
		absent := s.ask(domaintest.Clerk, "", query, `{"id": "01900000-0000-7000-8000-000000000000"}`)
		if closed.text != absent.text || closed.status != absent.status {
			t.Errorf("closed: %s\nabsent: %s", closed.text, absent.text)
		}
	})
}
