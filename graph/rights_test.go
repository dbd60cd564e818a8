package graph_test

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"

	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// matrix is rights.json: the rights of the product as people agreed on them.
type matrix struct {
	Classes   map[string]class
	Audiences map[string]audience
	Roots     map[string]map[string][]string // root type, field: roles, or PUBLIC, or SIGNED_IN
	Proof     struct {
		Meaning      string
		Roots, Files []string
	} // what asks for proof that it is them
	Orders  map[string][]string // by what lists are ordered
	Filters map[string][]string // by what they are narrowed
	Types   map[string]struct { // every published type
		Rows   string              // its audience
		Fields map[string][]string // by class
	}
}

// class says who sees a kind of fields; Opens, who besides from a moment on.
type class struct {
	Meaning string
	Roles   []viewer.Role
	Own     string
	Opens   *struct {
		When  string
		Roles []viewer.Role
	}
}

// audience says who sees a kind of rows; Own, that everybody sees the own ones.
type audience struct {
	Meaning string
	Roles   []viewer.Role
	Own     bool
}

// agreed reads the matrix, which must not say more than a reader knows.
func agreed(t *testing.T) *matrix {
	t.Helper()
	file, err := os.Open("rights.json")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var m struct {
		About string
		matrix
	}
	read := json.NewDecoder(file)
	read.DisallowUnknownFields()
	if err := read.Decode(&m); err != nil {
		t.Fatal(err)
	}
	return &m.matrix
}

func contract() *ast.Schema { return generated.NewExecutableSchema(generated.Config{}).Schema() }

// rootNames are the types whose fields people ask.
var rootNames = []string{"Query", "Mutation", "Subscription"}

// objects are the published types but the roots.
func objects(s *ast.Schema) map[string]*ast.Definition {
	all := map[string]*ast.Definition{}
	for name, d := range s.Types {
		if d.Kind == ast.Object && !strings.HasPrefix(name, "__") && !slices.Contains(rootNames, name) {
			all[name] = d
		}
	}
	return all
}

// named lists what is published of a type.
func named(d *ast.Definition) []string {
	var names []string
	for _, f := range d.Fields {
		if !strings.HasPrefix(f.Name, "__") {
			names = append(names, f.Name)
		}
	}
	slices.Sort(names)
	return names
}

// selection asks for some fields of a type, of objects for no more than their name.
func selection(d *ast.Definition, fields []string) string {
	var text []string
	for _, name := range fields {
		if contract().Types[d.Fields.ForName(name).Type.Name()].Kind == ast.Object {
			name += " { __typename }"
		}
		text = append(text, name)
	}
	return strings.Join(text, " ")
}

func TestTheMatrixNamesEveryPublishedTypeAndField(t *testing.T) {
	m, published := agreed(t), objects(contract())
	if diff := cmp.Diff(slices.Sorted(maps.Keys(published)), slices.Sorted(maps.Keys(m.Types))); diff != "" {
		t.Errorf("types (-published +matrix):\n%s", diff)
	}
	for name, d := range published {
		given := m.Types[name]
		var fields []string
		for class, list := range given.Fields {
			if _, known := m.Classes[class]; !known {
				t.Errorf("%s: class %s is not explained", name, class)
			}
			fields = append(fields, list...)
		}
		slices.Sort(fields)
		if diff := cmp.Diff(named(d), fields); diff != "" {
			t.Errorf("fields of %s (-published +matrix):\n%s", name, diff)
		}
		if _, known := m.Audiences[given.Rows]; !known {
			t.Errorf("%s: audience %q is not explained", name, given.Rows)
		}
		isRow := slices.Contains(d.Interfaces, "Node")
		if isRow == slices.Contains([]string{"ANSWER", "LIST"}, given.Rows) {
			t.Errorf("%s is a row: %v, and its audience is %s", name, isRow, given.Rows)
		}
	}
}

func TestTheMatrixExplainsItself(t *testing.T) {
	m := agreed(t)
	used := map[string]bool{}
	for _, given := range m.Types {
		used[given.Rows] = true
		for class := range given.Fields {
			used[class] = true
		}
	}
	for name, c := range m.Classes {
		if c.Meaning == "" || !used[name] || c.Opens != nil && c.Opens.When == "" {
			t.Errorf("class %s: %+v, used: %v", name, c, used[name])
		}
	}
	for name, a := range m.Audiences {
		if a.Meaning == "" || !used[name] {
			t.Errorf("audience %s: %+v, used: %v", name, a, used[name])
		}
	}
}

func TestTheGuardsAreTheMatrixs(t *testing.T) {
	m, s := agreed(t), contract()
	got := map[string]map[string][]string{}
	for _, root := range rootNames {
		got[root] = map[string][]string{}
		for _, f := range s.Types[root].Fields {
			if !strings.HasPrefix(f.Name, "__") {
				got[root][f.Name] = guardOf(f)
			}
		}
	}
	for _, fields := range m.Roots {
		for _, roles := range fields {
			slices.Sort(roles)
		}
	}
	if diff := cmp.Diff(m.Roots, got); diff != "" {
		t.Errorf("who may ask (-matrix +contract):\n%s", diff)
	}
}

// guardOf reads a root field's directive.
func guardOf(f *ast.FieldDefinition) []string {
	if f.Directives.ForName("public") != nil {
		return []string{"PUBLIC"}
	}
	given := f.Directives.ForName("allow").Arguments.ForName("roles")
	if given == nil {
		return []string{"SIGNED_IN"}
	}
	var roles []string
	for _, child := range given.Value.Children {
		roles = append(roles, child.Value.Raw)
	}
	slices.Sort(roles)
	return roles
}

// Filters and orders made by machine reach through every edge to every column: they
// let anyone bisect what policies hide.
func TestListsAreNarrowedAndOrderedByWhatTheMatrixLists(t *testing.T) {
	m, s := agreed(t), contract()
	orders, filters := map[string][]string{}, map[string][]string{}
	for name, d := range s.Types {
		switch {
		case strings.HasSuffix(name, "OrderField"):
			for _, v := range d.EnumValues {
				orders[strings.TrimSuffix(name, "OrderField")] = append(orders[strings.TrimSuffix(name, "OrderField")], v.Name)
			}
		case strings.HasSuffix(name, "Filter"):
			filters[name] = named(d)
		}
	}
	for _, list := range []map[string][]string{orders, m.Orders, m.Filters} {
		for _, fields := range list {
			slices.Sort(fields)
		}
	}
	if diff := cmp.Diff(m.Orders, orders); diff != "" {
		t.Errorf("orders (-matrix +contract):\n%s", diff)
	}
	for name, fields := range orders {
		for _, field := range fields {
			class := m.classOf(name, strings.ReplaceAll(strings.ToLower(field), "_", ""))
			if class != "OPEN" && !within(m.listers(s, name), m.Classes[class].Roles) {
				t.Errorf("an order by %s of %s tells what is %s", field, name, class)
			}
		}
	}
	if diff := cmp.Diff(m.Filters, filters); diff != "" {
		t.Errorf("filters (-matrix +contract):\n%s", diff)
	}
}

// classOf is the class of a field, its name in small letters.
func (m *matrix) classOf(name, field string) string {
	for class, fields := range m.Types[name].Fields {
		for _, f := range fields {
			if strings.ToLower(f) == field {
				return class
			}
		}
	}
	return ""
}

// listers are the roles that may ask for a list of the type in an order of their choice.
func (m *matrix) listers(s *ast.Schema, name string) (roles []string) {
	for _, f := range s.Query.Fields {
		if f.Type.Name() == name+"Connection" && f.Arguments.ForName("orderBy") != nil {
			roles = append(roles, m.Roots["Query"][f.Name]...)
		}
	}
	return roles
}

// within tells whether all of some roles are among others.
func within(some []string, others []viewer.Role) bool {
	return !slices.ContainsFunc(some, func(r string) bool { return !slices.Contains(others, viewer.Role(r)) })
}

// Inputs made by machine write edges from the other side: AddSheetIDs on an own row.
func TestPeopleWroteEveryInput(t *testing.T) {
	for name, d := range contract().Types {
		if d.Kind != ast.InputObject || d.Position == nil || strings.HasSuffix(d.Position.Src.Name, "schema.graphql") {
			continue
		}
		if diff := cmp.Diff([]string{"direction", "field"}, named(d)); !strings.HasSuffix(name, "Order") || diff != "" {
			t.Errorf("%s is made by machine:\n%s", name, diff)
		}
	}
	for _, name := range []string{"gql_where_input.go", "gql_mutation_input.go"} {
		if _, err := os.Stat("../ent/generated/ent/" + name); !os.IsNotExist(err) {
			t.Errorf("%s is generated", name)
		}
	}
}
