package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/viewer"
)

// probe asks one way for all fields of a class of a type: who finds them filled, and
// who finds the row with none of them. For whoever is not named there is no such row.
type probe struct {
	of     string // the id that it asks for
	query  string // %s are the fields
	filled string
	hollow string
	own    string // who finds them filled because they are their own
}

const (
	askForm    = `query($id: ID!) { declaration(id: $id) { form { %s } } }`
	askSheet   = `query($id: ID!) { sheet(id: $id) { %s } }`
	askSheets  = `query($id: ID!) { declaration(id: $id) { sheets { %s } } }`
	askLines   = `query($id: ID!) { sheet(id: $id) { lines { %s } } }`
	askDraw    = `query($id: ID!) { panelDraw(roundID: $id) { %s } }`
	assessors  = "office office2 leader leaderCity auditor"
	askYears   = `{ standing(year: 2026) { experts { %s } } }`
	askYear    = `query($id: ID!) { expertStanding(expertID: $id, year: 2026) { %s } }`
	askBatch   = `query($id: ID!) { reviewQuality(batchID: $id) { %s } }`
	askLibrary = `{ experts { edges { node { %s } } } }`
	askEntry   = `query($id: ID!) { expert(id: $id) { %s } }`
	askExpert  = `query($id: ID!) { sheet(id: $id) { expert { %s } } }`
)

// probes reach the fields of each class by type, on ways as different as pages go.
var probes = map[string][]probe{
	"DeclarationForm CONTACT": {
		{of: "declaration school", query: askForm, filled: "clerk clerk2 head head2 dept dual section office office2",
			hollow: "leader budget auditor expert1 expert2 expert3"},
		{of: "declaration road", query: askForm, filled: "clerkCity headCity sectionCity office office2",
			hollow: "leader leaderCity budget auditor expert1 expert2 chair dual"},
		{of: "declaration bridge", query: askForm, filled: "clerkCity headCity sectionCity office office2",
			hollow: "leader leaderCity budget auditor agency"},
		{of: "declaration pushed", query: askForm, filled: "clerk clerk2 head head2 dept dual section office office2",
			hollow: "leader budget auditor integrator"},
		{of: "declaration road", query: `query($id: ID!) { declaration(id: $id) { versions { form { %s } } } }`,
			filled: "clerkCity headCity sectionCity office office2", hollow: "leader leaderCity budget auditor"},
		{of: "sheet road/E02", query: `query($id: ID!) { sheet(id: $id) { form { %s } } }`,
			filled: "office office2", hollow: "auditor expert1 expert2 chair dual"},
		{of: "project road", query: `query($id: ID!) { project(id: $id) { declarations { form { %s } } } }`,
			filled: "clerkCity headCity sectionCity office office2",
			hollow: "leader leaderCity budget auditor expert1 expert2 chair dual"},
	},
	"ExpertSheet SEALED_SCORE": {
		{of: "sheet school/E01", query: askSheet, filled: "expert1", hollow: "office office2 auditor", own: "expert1"},
		{of: "sheet school/E02", query: askSheet, filled: "expert2", hollow: "office office2 auditor", own: "expert2"},
		{of: "declaration school", query: askSheets, filled: "expert1 expert2 expert3", hollow: "office office2 auditor",
			own: "expert1 expert2 expert3"},
		{of: "sheet road/E02", query: askSheet, filled: "office office2 auditor expert1 expert2 chair dual", own: "expert2"},
		{of: "sheet road/E04", query: askSheet, filled: "expert4", hollow: "office office2 auditor", own: "expert4"},
		{of: "sheet bridge/E01", query: askSheet, filled: "office office2 auditor leader leaderCity expert1", own: "expert1"},
		{of: "sheet bridge/E06", query: askSheet, filled: "expert6", hollow: "office office2 auditor leader leaderCity", own: "expert6"},
	},
	"ScoreLine SEALED_SCORE": {
		{of: "sheet school/E01", query: askLines, filled: "expert1", own: "expert1"},
		{of: "declaration school", query: fmt.Sprintf(askSheets, "lines { %s }"), filled: "expert1 expert2 expert3",
			own: "expert1 expert2 expert3"},
		{of: "sheet road/E02", query: askLines, filled: "office office2 auditor expert1 expert2 chair dual", own: "expert2"},
		{of: "sheet road/E04", query: askLines},
		{of: "sheet bridge/E01", query: askLines, filled: "office office2 auditor leader leaderCity expert1", own: "expert1"},
		{of: "sheet bridge/E06", query: askLines, filled: "expert6", own: "expert6"},
	},
	"ExpertSheet EXPERT_IDENTITY": {
		{of: "sheet road/E02", query: askSheet, filled: "office office2 auditor expert2", hollow: "expert1 chair dual", own: "expert2"},
		{of: "sheet bridge/E01", query: askSheet, filled: "office office2 auditor leader leaderCity expert1", own: "expert1"},
	},
	"Expert EXPERT_IDENTITY": {
		{query: askLibrary, filled: assessors + " section sectionCity head headCity dept"},
		{of: "expert E01", query: askEntry, filled: assessors + " expert1", own: "expert1"},
		{of: "expert E31", query: askEntry, filled: assessors + " section head"},
		{of: "expert E33", query: askEntry, filled: assessors + " sectionCity dept"},
		{of: "sheet road/E02", query: askExpert, filled: "office office2 auditor expert2", own: "expert2"},
		{of: "sheet bridge/E01", query: askExpert, filled: "office office2 auditor leader leaderCity expert1", own: "expert1"},
		{of: "declaration school", query: fmt.Sprintf(askSheets, "expert { %s }"),
			filled: "office office2 auditor expert1 expert2 expert3", own: "expert1 expert2 expert3"},
	},
	"Expert EXPERT_LOAD": {
		{query: askLibrary, filled: assessors, hollow: "section sectionCity head headCity dept"},
		{of: "expert E01", query: askEntry, filled: assessors + " expert1", own: "expert1"},
		{of: "expert E31", query: askEntry, hollow: assessors + " section head"},
	},
	"PoolEntry EXPERT_IDENTITY": {
		{of: "declaration school", query: `query($id: ID!) { panelPool(declarationID: $id) { %s } }`,
			filled: "office office2 leader auditor"},
	},
	"PanelDraw EXPERT_IDENTITY": {
		{of: "round road", query: askDraw, filled: "office office2 leader leaderCity auditor"},
		{of: "round school", query: askDraw, filled: "office office2 leader auditor"},
	},
	"DirectChoice EXPERT_IDENTITY": {
		{of: "round road", query: fmt.Sprintf(askDraw, "direct { %s }"), filled: "office office2 leader leaderCity auditor"},
		{of: "round school", query: fmt.Sprintf(askDraw, "direct { %s }"), filled: "office office2 leader auditor"},
	},
	"DrawnExpert EXPERT_IDENTITY": {
		{of: "round road", query: fmt.Sprintf(askDraw, "panel { %s }"), filled: "office office2 leader leaderCity auditor"},
		{of: "round school", query: fmt.Sprintf(askDraw, "reserves { %s }"), filled: "office office2 leader auditor"},
	},
	"RoundTally SEALED_SCORE":     tallies("%s"),
	"TalliedSheet SEALED_SCORE":   tallies("sheets { %s }"),
	"TalliedItem SEALED_SCORE":    tallies("items { %s }"),
	"PriorityVotes SEALED_SCORE":  tallies("priorities { %s }"),
	"OpinionVotes SEALED_SCORE":   tallies("opinions { %s }"),
	"Recommendation SEALED_SCORE": tallies("recommendation { %s }"),
	"Sitting SEALED_SCORE":        sittings("%s"),
	"MemberOpinion SEALED_SCORE":  sittings("opinions { %s }"),
	"OpinionSpread SEALED_SCORE":  sittings("spread { %s }"),
	"Motion SEALED_SCORE":         sittings("motions { %s }"),
	"MotionVote SEALED_SCORE":     sittings("motions { ballots { %s } }"),
	"ExpertStanding EXPERT_IDENTITY": {
		{query: askYears, filled: assessors},
		{of: "expert E01", query: fmt.Sprintf(askYear, "standing { %s }"), filled: assessors + " expert1", own: "expert1"},
	},
	"YearMark EXPERT_IDENTITY":      {{query: fmt.Sprintf(askYears, "mark { %s }"), filled: assessors}},
	"ExpertMeasure EXPERT_IDENTITY": {{query: fmt.Sprintf(askYears, "measures { %s }"), filled: assessors}},
	"SheetMark EXPERT_IDENTITY": {
		{of: "expert E01", query: fmt.Sprintf(askYear, "reviews { mark { %s } }"), filled: assessors + " expert1", own: "expert1"}},
	"Payment EXPERT_IDENTITY": {
		{of: "expert E01", query: fmt.Sprintf(askYear, "payments { %s }"), filled: assessors + " expert1", own: "expert1"}},
	"Reviewer EXPERT_IDENTITY":    {{of: "batch home", query: fmt.Sprintf(askBatch, "experts { reviewer { %s } }"), filled: assessors}},
	"ProjectQuality SEALED_SCORE": {{of: "batch home", query: fmt.Sprintf(askBatch, "projects { %s }"), filled: assessors}},
	"SheetQuality SEALED_SCORE":   {{of: "batch home", query: fmt.Sprintf(askBatch, "sheets { rows { %s } }"), filled: assessors}},
	"AuditEvent TRACE_VALUES": {
		{query: trail("clerk2/hand", "Declaration"), filled: "clerk2 head head2 office office2 leader auditor",
			hollow: "admin security", own: "clerk2 head head2"},
		{query: trail("clerk2/machine", "Declaration"), filled: "office office2 leader auditor", hollow: "clerk2 admin security"},
		{query: trail("expert1/hand", "ExpertSheet"), filled: "expert1", hollow: "office office2 leader auditor admin security",
			own: "expert1"},
		{query: trail("expert1/machine", "ExpertSheet"), hollow: "expert1 office office2 leader auditor admin security"},
		{query: trail("admin/hand", "User"), filled: "admin security office office2 leader auditor", own: "admin security"},
		{query: trail("leaderCity/machine", "Declaration"), filled: "leaderCity office office2 leader auditor", hollow: "admin security"},
	},
}

// tallies ask for what the sheets of a round come to: nobody's while it scores, at the
// meeting the panel's too, afterwards a leader's.
func tallies(part string) []probe {
	query := fmt.Sprintf(`query($id: ID!) { roundTally(roundID: $id) { %s } }`, part)
	return []probe{
		{of: "round school", query: query},
		{of: "round road", query: query, filled: "office office2 auditor expert1 expert2 chair dual"},
		{of: "round bridge", query: query, filled: "office office2 auditor leader leaderCity"},
	}
}

// sittings ask for what single members thought and voted at a meeting, as far as it is
// opened: for whom the sheets are open. Sections and the budget know that it was held once
// it is over.
func sittings(part string) []probe {
	query := fmt.Sprintf(`query($id: ID!) { sitting(roundID: $id) { %s } }`, part)
	road := probe{of: "round road", query: query, filled: "office office2 auditor expert1 expert2 chair dual"}
	bridge := probe{of: "round bridge", query: query, filled: "office office2 auditor leader leaderCity"}
	if part == "%s" || part == "motions { %s }" {
		road.hollow, bridge.hollow = "leader leaderCity", "sectionCity budget"
	}
	return []probe{{of: "round school", query: query}, road, bridge}
}

func trail(id, object string) string {
	return fmt.Sprintf(`{ auditEvents(filter: {objectID: %q, objectType: %q}) { edges { node { %%s } } } }`, id, object)
}

func TestAFieldOfAClassIsForItsClassAlone(t *testing.T) {
	m, published := agreed(t), objects(contract())
	onScene(t, func(t *testing.T, s *scene) {
		reached := map[string]bool{}
		for name, given := range m.Types {
			for class, fields := range given.Fields {
				if class == "OPEN" {
					continue
				}
				key := name + " " + class
				if len(probes[key]) == 0 {
					t.Errorf("nothing probes %s", key)
				}
				for _, p := range probes[key] {
					s.probe(p, fields, selection(published[name], fields))
					for _, role := range s.rolesOf(p.filled, p.own) {
						reached[class+" "+string(role)] = true
					}
				}
			}
		}
		for name, c := range m.Classes {
			roles := c.Roles
			if c.Opens != nil {
				roles = slices.Concat(roles, c.Opens.Roles)
			}
			for _, role := range viewer.AllRoles {
				if name != "OPEN" && reached[name+" "+string(role)] != slices.Contains(roles, role) {
					t.Errorf("%s for %s: the matrix says %v, the answers %v", name, role,
						slices.Contains(roles, role), reached[name+" "+string(role)])
				}
			}
		}
	})
}

// rolesOf are the roles of people who hold one, without those who see their own.
func (s *scene) rolesOf(people, own string) (roles []viewer.Role) {
	for who := range strings.FieldsSeq(people) {
		held := viewer.FromContext(s.as(domaintest.Persona(who))).Roles()
		if len(held) == 1 && !slices.Contains(strings.Fields(own), who) {
			roles = append(roles, held[0])
		}
	}
	return roles
}

// probe asks as everybody, and holds the answers to what the probe says.
func (s *scene) probe(p probe, fields []string, selected string) {
	s.t.Helper()
	vars := "{}"
	if p.of != "" {
		vars = fmt.Sprintf(`{"id": %q}`, s.id(p.of))
	}
	query := fmt.Sprintf(p.query, selected)
	for _, who := range s.of(domaintest.Division) {
		var data any
		if err := json.Unmarshal(s.send(s.as(who), post(query, vars)).Data, &data); err != nil {
			s.t.Fatal(err)
		}
		for _, field := range fields {
			values := under(data, field)
			filled := slices.ContainsFunc(values, func(v any) bool { return !empty(v) })
			want := slices.Contains(strings.Fields(p.filled), string(who))
			row := want || slices.Contains(strings.Fields(p.hollow), string(who))
			if filled != want || len(values) > 0 != row {
				s.t.Errorf("%s as %s: %s are %v; filled should be %v, present %v", query, who, field, values, want, row)
			}
		}
	}
}

// under are all values of a field in an answer.
func under(data any, field string) (values []any) {
	switch data := data.(type) {
	case map[string]any:
		for name, value := range data {
			if name == field {
				values = append(values, value)
				continue
			}
			values = append(values, under(value, field)...)
		}
	case []any:
		for _, value := range data {
			values = append(values, under(value, field)...)
		}
	}
	return values
}

func empty(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case string:
		return value == ""
	case float64:
		return value == 0
	case []any:
		return len(value) == 0
	default:
		return false
	}
}
