package graph_test

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/viewer"
)

// of are the people of a division.
func (s *scene) of(division string) []domaintest.Persona {
	return slices.DeleteFunc(s.everybody(), func(who domaintest.Persona) bool {
		return viewer.FromContext(s.as(who)).Division != division
	})
}

// stored are the ids of all rows of a division, whatever their kind.
func (s *scene) stored(division string) map[string]bool {
	s.t.Helper()
	all, machine := map[string]bool{}, viewer.Machine(s.Stranger(), division, "what a division has")
	clients := reflect.ValueOf(s.Client).Elem()
	for i := range clients.NumField() {
		f := clients.Type().Field(i)
		if !f.IsExported() || f.Name == "Schema" || f.Name == "IdempotencyKey" {
			continue
		}
		query := clients.Field(i).MethodByName("Query").Call(nil)[0].Interface()
		ids, err := query.(interface {
			IDs(context.Context) ([]uuid.UUID, error)
		}).IDs(machine)
		if err != nil {
			s.t.Fatal(err)
		}
		for _, id := range ids {
			all[id.String()] = true
		}
	}
	return all
}

// The people of another division, whatever their roles, are told of this one's rows
// what they are told of nothing.
func TestAnotherDivisionsIdAnswersAsAnAbsentOne(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		here, others := s.stored(domaintest.Division), s.of(domaintest.OtherDivision)
		for _, key := range slices.Sorted(maps.Keys(places)) {
			p := places[key]
			field, _, _ := strings.Cut(key, " ")
			root := rootOf(field)
			if root.Fields.ForName(field).Directives.ForName("public") != nil {
				continue // what is public is so for every division
			}
			name := p.open
			if name == "" {
				name = "batch"
			}
			if !here[s.id(name)] {
				t.Fatalf("%s is not of this division", name)
			}
			allowed := 0
			for _, who := range others {
				absent := s.put(who, s.operation(root, field, p, uuid.NewString(), "1"))
				if got := s.put(who, s.operation(root, field, p, s.id(name), "1")); got != absent {
					t.Errorf("%s of %s as %s:\n%s\nabsent:\n%s", key, name, who, got, absent)
				}
				if !strings.Contains(absent, "E_FORBIDDEN") {
					allowed++
				}
			}
			if allowed == 0 {
				t.Errorf("nobody of the other division may ask %s", key)
			}
		}
	})
}

// lists asks every root field that lists rows.
func (s *scene) lists(batch string) map[string]string {
	lists := map[string]string{
		"reports":       `{ reports(batchID: "` + s.id(batch) + `") { id } }`,
		"outbox":        `{ outbox(batchID: "` + s.id(batch) + `") { id declaration { id } } }`,
		"batchProgress": `{ batchProgress(id: "` + s.id(batch) + `") { batch { id } sections { section { id } } } }`,
		"todos":         `{ todos { declarationID sheetID reportID consentID questionID } }`,
		"viewer":        `{ viewer { unit { id } section { id } } }`,
		"sections":      `{ sections { id } }`,
		"sessions":      `{ sessions { id } }`,
		"account":       `{ account { id } }`,
		"myEntry":       `{ myEntry { id } }`,
		"payLists":      `{ payLists(batchID: "` + s.id(batch) + `") { id } }`,
		"myAssignments": `{ myAssignments { id } }`,
		"myAgencyMarks": `{ myAgencyMarks { id } }`,
		"savedViews":    `{ savedViews(list: DECLARATIONS) { id } }`,
		"printRuns":     `{ printRuns { id } }`,
	}
	for _, f := range contract().Query.Fields {
		if strings.HasSuffix(f.Type.Name(), "Connection") {
			lists[f.Name] = `{ ` + f.Name + `(first: 100) { totalCount edges { node { id } } } }`
		}
	}
	return lists
}

// asked are the root fields that answer rows and take no id; each has its list above.
func TestEveryListIsAsked(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		lists := s.lists("batch")
		for _, f := range contract().Query.Fields {
			answer := contract().Types[f.Type.Name()]
			rows := slices.Contains(answer.Interfaces, "Node") && f.Arguments.ForName("id") == nil
			if _, asked := lists[f.Name]; (rows || strings.HasSuffix(answer.Name, "Connection")) && !asked {
				t.Errorf("%s is not asked", f.Name)
			}
		}
	})
}

var anID = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

func TestListsKeepToTheirDivision(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		for division, batch := range map[string]string{domaintest.Division: "batch", domaintest.OtherDivision: "batch away"} {
			people := s.of(division)
			met := map[string]map[string]domaintest.Persona{} // by field, the ids and who met them
			for field, query := range s.lists(batch) {
				met[field] = map[string]domaintest.Persona{}
				for _, who := range people {
					for _, id := range anID.FindAllString(string(s.send(s.as(who), post(query, "{}")).Data), -1) {
						met[field][id] = who
					}
				}
			}
			own := s.stored(division)
			for field, ids := range met {
				if len(ids) == 0 {
					t.Errorf("nobody of %s meets a row in %s", division, field)
				}
				for id, who := range ids {
					if !own[id] {
						t.Errorf("%s meets %s of another division in %s", who, id, field)
					}
				}
			}
		}
	})
}

// A total is what a walk meets, and a walk meets each row once.
func TestTotalsAreWhatAWalkMeets(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		for _, f := range contract().Query.Fields {
			if !strings.HasSuffix(f.Type.Name(), "Connection") {
				continue
			}
			for _, who := range s.everybody() {
				s.walk(who, f, "")
			}
			for _, order := range ordersOf(f) {
				for _, who := range []domaintest.Persona{domaintest.Clerk, domaintest.Expert1, domaintest.Office, officeOther} {
					s.walk(who, f, order)
				}
			}
		}
	})
}

// ordersOf are the ways in which a list can be ordered.
func ordersOf(f *ast.FieldDefinition) (orders []string) {
	if f.Arguments.ForName("orderBy") == nil {
		return nil
	}
	for _, v := range contract().Types[f.Arguments.ForName("orderBy").Type.Name()+"Field"].EnumValues {
		for _, direction := range []string{"ASC", "DESC"} {
			orders = append(orders, fmt.Sprintf("orderBy: {field: %s, direction: %s}, ", v.Name, direction))
		}
	}
	return orders
}

// walk goes through a list seven rows at a time.
func (s *scene) walk(who domaintest.Persona, f *ast.FieldDefinition, order string) {
	s.t.Helper()
	type page struct {
		TotalCount int
		PageInfo   struct {
			HasNextPage bool
			EndCursor   string
		}
		Edges []struct{ Node struct{ ID string } }
	}
	met, total, after := map[string]bool{}, -1, ""
	for range 100 {
		answer := s.send(s.as(who), post(fmt.Sprintf(`{ page: %s(%sfirst: 7%s) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
			f.Name, order, after), "{}"))
		if slices.Equal(answer.faults(), []string{"E_FORBIDDEN"}) {
			return
		}
		var got struct{ Page page }
		answer.into(s.t, &got)
		for _, edge := range got.Page.Edges {
			if met[edge.Node.ID] {
				s.t.Errorf("%s meets a row of %s (%s) twice", who, f.Name, order)
				return
			}
			met[edge.Node.ID] = true
		}
		if total >= 0 && got.Page.TotalCount != total {
			s.t.Errorf("%s: the total of %s changed on the way from %d to %d", who, f.Name, total, got.Page.TotalCount)
		}
		total = got.Page.TotalCount
		if !got.Page.PageInfo.HasNextPage {
			break
		}
		after = fmt.Sprintf(", after: %q", got.Page.PageInfo.EndCursor)
	}
	if len(met) != total {
		s.t.Errorf("%s is told of %d rows of %s (%s) and meets %d", who, total, f.Name, order, len(met))
	}
}
