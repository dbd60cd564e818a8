package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/rolegrant"
	rows "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// data answers a query that must succeed, with spaces as the server leaves them.
func (s *stand) data(who domaintest.Persona, query string) string {
	s.t.Helper()
	got := s.ask(who, "", query, "{}")
	if len(got.Errors) > 0 {
		s.t.Fatalf("%s: %s", who, got.text)
	}
	return string(got.Data)
}

func TestWhoMayLookAfterAccounts(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		clerk := s.Users[domaintest.Clerk].ID.String()
		administrators := "admin security auditor"
		for query, may := range map[string]string{
			`{ users { totalCount } }`:                                 administrators,
			`{ user(id: "` + clerk + `") { login } }`:                  administrators,
			`{ roles { role } }`:                                       administrators,
			`{ failedSignIns { count } }`:                              administrators,
			`{ health { accounts } }`:                                  administrators,
			`{ account { login } }`:                                    "admin security auditor office leader clerk expert1",
			`{ passwordRule { shortest } }`:                            "admin security auditor office leader clerk expert1",
			`mutation { endUserSessions(id: "` + clerk + `") { id } }`: "",
		} {
			for _, who := range []domaintest.Persona{domaintest.Admin, domaintest.Security, domaintest.Auditor,
				domaintest.Office, domaintest.Leader, domaintest.Clerk, domaintest.Expert1} {
				if strings.HasPrefix(query, "mutation") && who == domaintest.Admin {
					continue // what it does is identity's matter
				}
				got := s.ask(who, "", query, "{}")
				open := strings.Contains(" "+may+" ", " "+string(who)+" ")
				if open != (len(got.Errors) == 0) || !open && got.faults()[0] != "E_FORBIDDEN" {
					t.Errorf("%s asks %s: %s", who, query, got.text)
				}
			}
		}
		if got := s.ask(domaintest.Admin, "", `{ user(id: "`+s.Users[domaintest.ClerkOther].ID.String()+`") { login } }`, "{}"); got.faults()[0] != "E_NOT_FOUND" {
			t.Errorf("another division's account: %s", got.text)
		}
	})
}

func TestAnAccountTellsItsRolesWithTheirScope(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		got := s.data(domaintest.Section, `{ account { login actions { action } grants { role state unit { code } section { code } batch { code } portfolio { code } } } }`)
		want := `{"account":{"login":"section","actions":[],"grants":[{"role":"SECTION_REVIEWER","state":"HELD","unit":null,"section":{"code":"KS_EDU"},"batch":null,"portfolio":[]}]}}`
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}

func TestUsersAreFoundByWhatTheyHoldToday(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		count := func(filter string) (n int) {
			var found struct{ Users struct{ TotalCount int } }
			if err := json.Unmarshal([]byte(s.data(domaintest.Admin, `{ users(filter: {`+filter+`}) { totalCount } }`)), &found); err != nil {
				t.Fatal(err)
			}
			return found.Users.TotalCount
		}
		got := []int{count(`role: UNIT_CLERK`), count(`unitCode: "205001"`), count(`keyword: "局长"`), count(`status: DISABLED`)}
		if diff := cmp.Diff([]int{3, 3, 3, 0}, got); diff != "" {
			t.Error(diff)
		}
		s.Client.RoleGrant.Update().Where(rolegrant.RoleEQ(viewer.UnitClerk)).SetValidTo("2026-07-31").ExecX(s.Machine())
		if n := count(`role: UNIT_CLERK`); n != 0 {
			t.Errorf("%d hold what has ended", n)
		}
	})
}

func TestAStandardTellsItsBodyAndTheBatchesMeasuredByIt(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		first := s.Client.Standard.Query().Where(rows.Kind(string(standard.KindGradeBands))).OnlyX(s.As(domaintest.Office))
		s.Client.Standard.Create().SetKind(first.Kind).SetCode(first.Code).SetEdition(2).SetNameZh(first.NameZh).SetBody(first.Body).
			SetHash(first.Hash).SetStatus(rows.StatusPUBLISHED).SetPublishedAt(s.Clock.Now().Add(1)).ExecX(s.Machine())
		var got struct {
			InForce struct {
				Edges []struct{ Node struct{ Edition int } }
			}
			All, None struct{ TotalCount int }
			Used      struct {
				Edges []struct{ Node struct{ Code string } }
			}
			Standard struct{ Body, Hash string }
		}
		second := s.Client.Standard.Query().Where(rows.Kind(first.Kind), rows.Edition(2)).OnlyX(s.As(domaintest.Office))
		text := s.data(domaintest.Office, fmt.Sprintf(`{
			inForce: standards(kind: "GRADE_BANDS", inForce: true) { edges { node { edition } } }
			all: standards(kind: "GRADE_BANDS") { totalCount }
			used: batches(standardID: "%s") { edges { node { code } } }
			none: batches(standardID: "%s") { totalCount }
			standard(id: "%s") { body hash }
		}`, first.ID, second.ID, first.ID))
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Fatal(err)
		}
		if len(got.InForce.Edges) != 1 || got.InForce.Edges[0].Node.Edition != 2 || got.All.TotalCount != 2 {
			t.Errorf("in force: %+v of %d", got.InForce, got.All.TotalCount)
		}
		if len(got.Used.Edges) != 1 || got.Used.Edges[0].Node.Code != s.Batch.Code || got.None.TotalCount != 0 {
			t.Errorf("used by %+v, the next by %d", got.Used, got.None.TotalCount)
		}
		if got.Standard.Body != first.Body || got.Standard.Hash != first.Hash {
			t.Error("the body is not the one that was hashed")
		}
	})
}

func TestTheTrailIsFoundByDayAndResult(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		office := s.As(domaintest.Office)
		s.Client.Batch.Update().Where(batch.ID(s.Batch.ID)).SetMinExperts(5).ExecX(office) // 2026-08-01 in Asia/Shanghai
		s.ask(domaintest.Clerk, "", `{ users { totalCount } }`, "{}")                      // denied
		s.Clock.Set(s.Clock.Now().AddDate(0, 0, 3))
		trace.New(s.As(domaintest.Clerk), s.Client, "signIn", "User", "", "{}").SetResult(auditevent.ResultFAILED).ExecX(office)
		count := func(who domaintest.Persona, filter string) int {
			var found struct{ AuditEvents struct{ TotalCount int } }
			if err := json.Unmarshal([]byte(s.data(who, `{ auditEvents(filter: {`+filter+`}) { totalCount } }`)), &found); err != nil {
				t.Fatal(err)
			}
			return found.AuditEvents.TotalCount
		}
		tests := map[string]struct {
			who    domaintest.Persona
			filter string
			want   int
		}{
			"all":                  {domaintest.Auditor, ``, 3},
			"the first day":        {domaintest.Auditor, `from: "2026-08-01", to: "2026-08-01"`, 2},
			"the day after":        {domaintest.Auditor, `from: "2026-08-02", to: "2026-08-03"`, 0},
			"denied":               {domaintest.Auditor, `result: DENIED`, 1},
			"failed":               {domaintest.Auditor, `result: FAILED`, 1},
			"done":                 {domaintest.Auditor, `result: OK`, 1},
			"of one object":        {domaintest.Auditor, `objectType: "Batch", objectID: "` + s.Batch.ID.String() + `"`, 1},
			"a clerk's own":        {domaintest.Clerk, ``, 2},
			"another clerk's none": {domaintest.ClerkCity, ``, 0},
		}
		for name, tt := range tests {
			if got := count(tt.who, tt.filter); got != tt.want {
				t.Errorf("%s: %d; want %d", name, got, tt.want)
			}
		}
		event := s.Client.AuditEvent.Query().Where(auditevent.ObjectType("Batch")).OnlyX(office)
		ask := `{ auditChanges(id: "` + event.ID.String() + `") { column before after } }`
		if got, want := s.data(domaintest.Office, ask), `{"auditChanges":[{"column":"min_experts","before":null,"after":"5"}]}`; got != want {
			t.Errorf("told %s; want %s", got, want)
		}
		if got := s.ask(domaintest.Clerk, "", ask, "{}"); got.faults()[0] != "E_NOT_FOUND" {
			t.Errorf("a clerk reads %s", got.text)
		}
	})
}
