package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/selected"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

// found is what a person finds: by kind, ids and titles.
func (s *scene) found(who domaintest.Persona, text string) map[string]map[uuid.UUID]string {
	s.t.Helper()
	answer := s.send(s.as(who), post(`query($text: String!) { search(text: $text) { kind hits { id title } } }`, fmt.Sprintf(`{"text": %q}`, text)))
	var told struct {
		Data struct {
			Search []struct {
				Kind string
				Hits []struct {
					ID    uuid.UUID
					Title string
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(answer.text), &told); err != nil || len(answer.Errors) > 0 {
		s.t.Fatalf("%s searches %s: %s", who, text, answer.text)
	}
	kinds := map[string]map[uuid.UUID]string{}
	for _, g := range told.Data.Search {
		kinds[g.Kind] = map[uuid.UUID]string{}
		for _, h := range g.Hits {
			kinds[g.Kind][h.ID] = h.Title
		}
	}
	return kinds
}

func TestNobodyFindsWhatTheListsDoNotShow(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		for _, who := range s.everybody() {
			ctx := s.As(who)
			declarations := s.Client.Declaration.Query().IDsX(ctx)
			seen := map[string][]uuid.UUID{
				"DECLARATION": declarations, "INDICATOR": declarations, "FILE": declarations,
				"PROJECT": s.Client.Project.Query().IDsX(ctx), "UNIT": s.Client.Unit.Query().IDsX(ctx),
				"EXPERT": s.Client.Expert.Query().IDsX(ctx), "REPORT": s.Client.Report.Query().IDsX(ctx),
			}
			for _, text := range []string{"项目", "2027-", "面积", ".pdf", "专家姓名", "某单位", "2050", "育局"} {
				for kind, hits := range s.found(who, text) {
					for id := range hits {
						if !slices.Contains(seen[kind], id) {
							t.Errorf("%s searches %s and finds the %s %s", who, text, kind, id)
						}
					}
				}
			}
		}
		for who, want := range map[domaintest.Persona][]string{
			domaintest.Office: {"EXPERT"}, domaintest.Clerk: nil, domaintest.Budget: nil, domaintest.Expert2: nil, domaintest.Admin: nil,
		} {
			var got []string
			for kind := range s.found(who, "专家姓名") {
				got = append(got, kind)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s searches experts and finds %v; want %v", who, got, want)
			}
		}
		for kind, text := range map[string]string{"DECLARATION": "项目", "PROJECT": "项目", "INDICATOR": "面积", "FILE": ".pdf", "UNIT": "2050"} {
			if len(s.found(domaintest.Clerk, text)[kind]) == 0 {
				t.Errorf("a clerk searches %s and finds no %s", text, kind)
			}
		}
		if got := s.found(domaintest.Office, "目"); len(got) > 0 {
			t.Errorf("one character finds %v", got)
		}
	})
}

// What is done to several is open to whom its own mutation is.
func TestTheSelectedAreClosedAsTheMutationsAre(t *testing.T) {
	schema := contract()
	onScene(t, func(t *testing.T, s *scene) {
		holds := func(who domaintest.Persona, f *ast.FieldDefinition) bool {
			open := guardOf(f)
			return open[0] == "SIGNED_IN" || slices.ContainsFunc(viewer.FromContext(s.as(who)).Roles(), func(r viewer.Role) bool {
				return slices.Contains(open, string(r))
			})
		}
		several := schema.Query.Fields.ForName("trySelected")
		for of, actions := range selected.Acts() {
			for _, action := range actions {
				own := schema.Mutation.Fields.ForName(action)
				if own == nil {
					t.Errorf("%s is no mutation", action)
					continue
				}
				for _, who := range s.everybody() {
					want := ""
					if !holds(who, several) || !holds(who, own) {
						want = string(fault.Forbidden)
					}
					got := s.send(s.as(who), post(fmt.Sprintf(`{ trySelected(input: {act: {of: %s, action: %q}, rows: []}) { stage } }`, of, action), "null"))
					if said := strings.Join(got.faults(), " "); said != want {
						t.Errorf("%s may %s: %v, and tries it on several: %q", who, action, holds(who, own), said)
					}
				}
			}
		}
		act := `mutation($id: ID!) { actOnSelected(input: {act: {action: "urgeDeclaration", reason: "请尽快提交"}, row: {id: $id, version: 1}}) { stage } }`
		got := s.ask(domaintest.Section, "", act, fmt.Sprintf(`{"id": %q}`, s.ids["declaration draft"]))
		if said := got.faults(); !slices.Equal(said, []string{string(fault.Forbidden)}) {
			t.Errorf("a section urges: %v", said)
		}
	})
}

// A trial answers as the act does, and nothing of it stays.
func TestATrialWritesNothing(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		id := s.ids["declaration draft"]
		const try = `query($id: ID!) { trySelected(input: {act: {action: "urgeDeclaration", reason: "请尽快提交"}, rows: [{id: $id, version: 1}, {id: $id, version: 9}]}) {
			stage faults { code } } }`
		const want = `{"data":{"trySelected":[{"stage":"DRAFT","faults":[]},{"stage":null,"faults":[{"code":"E_VERSION_CONFLICT"}]}]}}`
		count := func() [3]int {
			all := viewer.Machine(s.Machine(), "", "count")
			return [3]int{s.Client.Notice.Query().CountX(all), s.Client.AuditEvent.Query().CountX(all),
				s.Client.StageChange.Query().Where(stagechange.DeclarationID(id)).CountX(all)}
		}
		before := count()
		for range 2 {
			if got := s.send(s.As(domaintest.Office), post(try, fmt.Sprintf(`{"id": %q}`, id))).text; got != want {
				t.Errorf("a trial answers %s", got)
			}
		}
		if after := count(); after != before {
			t.Errorf("a trial leaves %v of %v", after, before)
		}
		const act = `mutation($id: ID!) { actOnSelected(input: {act: {action: "urgeDeclaration", reason: "请尽快提交"}, row: {id: $id, version: 1}}) { stage } }`
		if got := s.send(s.As(domaintest.Office), post(act, fmt.Sprintf(`{"id": %q}`, id))); len(got.Errors) > 0 {
			t.Errorf("the act answers %s", got.text)
		}
		if after := count(); after[0] <= before[0] || after[1] <= before[1] {
			t.Errorf("the act leaves %v of %v", after, before)
		}
		again := s.send(s.As(domaintest.Office), post(try, fmt.Sprintf(`{"id": %q}`, id))).text
		if again == want {
			t.Errorf("urged today, and a trial answers %s", again)
		}
	})
}
