package audit_test

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/idempotencykey"
	"hengxiao/ent/generated/ent/migrate"
	"hengxiao/ent/generated/ent/session"
)

// root is the module's root as the tests of this folder see it.
const root = "../.."

// words are those that the Chinese pages have under a key of a catalogue.
func words(t *testing.T, catalogue, key string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(root + "/frontend/src/app/words/zh-CN/" + catalogue + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]json.RawMessage
	found := map[string]string{}
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(all[key], &found); err != nil {
		t.Fatalf("%s of %s: %v", key, catalogue, err)
	}
	return found
}

// compare names what has no word, and words of nothing.
func compare(t *testing.T, what string, said []string, known map[string]string) {
	t.Helper()
	if len(said) == 0 {
		t.Fatalf("the code names no %s", what)
	}
	for _, each := range said {
		if known[each] == "" {
			t.Errorf("the trail's page has no word for the %s %q", what, each)
		}
	}
	for _, each := range slices.Sorted(maps.Keys(known)) {
		if !slices.Contains(said, each) {
			t.Errorf("the word %q is for a %s that the code does not have: %q", known[each], what, each)
		}
	}
}

func distinct(texts []string) []string {
	slices.Sort(texts)
	return slices.Compact(texts)
}

func TestWhyTheMachineWritesIsSaidInWords(t *testing.T) {
	s := sourceOf(t, root)
	var reasons []string
	for _, c := range slices.Concat(s.calls["ent/viewer.System"], s.calls["ent/viewer.Machine"]) {
		if !c.reads() {
			reasons = append(reasons, s.texts(c.in, c.expr.Args[len(c.expr.Args)-1])...)
		}
	}
	// a part that only a run can tell stands last, where the page takes it for the name of a step
	plain := regexp.MustCompile(`^[a-zA-Z' -]+( \*)?$`)
	for _, each := range reasons {
		if !plain.MatchString(each) {
			t.Errorf("the reason %q is no key of a catalogue", each)
		}
	}
	compare(t, "reason", distinct(reasons), words(t, "audit", "reasons"))
}

func TestEachStepThatIsAReasonHasAName(t *testing.T) {
	var sheet, other []string
	for _, code := range sourceOf(t, root).consts["domain/workflow.Action"] {
		ofSheet := workflow.SheetActionName(workflow.Action(code)) != code
		if ofSheet {
			sheet = append(sheet, code)
		}
		if !ofSheet || workflow.NameOf(workflow.Action(code)) != code {
			other = append(other, strings.ReplaceAll(code, ".", "_"))
		}
	}
	compare(t, "step of a sheet", distinct(sheet), words(t, "audit", "sheetSteps"))
	named := words(t, "filing", "did")
	for catalogue, key := range map[string]string{"spending": "did", "overall": "did", "experts": "steps"} {
		maps.Copy(named, words(t, catalogue, key))
	}
	maps.DeleteFunc(named, func(code, _ string) bool { return !slices.Contains(other, code) }) // lines of the history that are no step
	compare(t, "step", distinct(other), named)
}

// traces are the acts and the types of objects that are traced by hand, and by package
// trace itself; roots of the API are traced under the field's own name.
func (s *source) traces(t *testing.T) (acts, types []string) {
	t.Helper()
	for _, c := range append(s.calls["ent/trace.New"], s.calls["ent/trace.write"]...) {
		if len(c.expr.Args) < 6 {
			continue
		}
		acts = append(acts, s.texts(c.in, c.expr.Args[2])...)
		types = append(types, s.texts(c.in, c.expr.Args[3])...)
	}
	known := func(text string) bool { return text == anything }
	return slices.DeleteFunc(acts, known), slices.DeleteFunc(types, known)
}

func TestEachActInTheTrailHasAWord(t *testing.T) {
	acts, _ := sourceOf(t, root).traces(t)
	compare(t, "act", distinct(acts), words(t, "audit", "actions"))
}

// traced are the entities whose writes leave traces.
func traced(s *source) []string {
	var types []string
	for field := range reflect.TypeFor[ent.Client]().Fields() {
		client, of := strings.CutSuffix(field.Type.String(), "Client")
		if of && client == "*ent."+field.Name && !slices.Contains(s.consts["ent/trace.untraced"], field.Name) {
			types = append(types, field.Name)
		}
	}
	return types
}

func TestEachTypeOfObjectInTheTrailHasAWord(t *testing.T) {
	s := sourceOf(t, root)
	_, types := s.traces(t)
	types = append(types, "Query", "Mutation") // what somebody asked who may not
	types = append(types, traced(s)...)
	compare(t, "type of object", distinct(types), words(t, "audit", "objects"))
}

// What is traced by hand has further columns of its own.
func TestEachColumnInTheTrailHasAWord(t *testing.T) {
	known := words(t, "audit", "columns")
	untraced := map[string]bool{auditevent.Table: true, idempotencykey.Table: true, session.Table: true}
	for _, table := range migrate.Tables {
		for _, column := range table.Columns {
			if !untraced[table.Name] && known[column.Name] == "" {
				t.Errorf("the trail's page has no word for the column %s of %s", column.Name, table.Name)
			}
		}
	}
}
