package standard

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"hengxiao/domain/condition"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Column is what an editor must know of a field of a kind: its name, what it holds,
// and the columns of its rows.
type Column struct {
	Name     string    `json:"name"`
	Holds    string    `json:"holds"`
	Optional bool      `json:"optional,omitempty"`
	Choices  []string  `json:"choices,omitempty"`
	Columns  []*Column `json:"columns,omitempty"`
}

// What a column holds besides OBJECT and ROWS, which have columns of their own.
var holds = map[reflect.Type]string{
	reflect.TypeFor[exact.Money]():         "MONEY",
	reflect.TypeFor[exact.Points]():        "POINTS",
	reflect.TypeFor[exact.Decimal]():       "NUMBER",
	reflect.TypeFor[clock.Date]():          "DATE",
	reflect.TypeFor[condition.Condition](): "CONDITION",
}

// choices are the closed lists of which a field is one, or a list of fields several.
var choices = map[reflect.Type][]string{
	reflect.TypeFor[Outcome]():       valuesOf(Outcomes),
	reflect.TypeFor[Grade]():         valuesOf(Grades),
	reflect.TypeFor[term.Standing](): term.Standing("").Values(),
	reflect.TypeFor[Figure]():        valuesOf(figures),
	reflect.TypeFor[Base]():          valuesOf(bases),
	reflect.TypeFor[RecusalReason](): valuesOf(recusalReasons),
	reflect.TypeFor[Tie]():           valuesOf(ties),
	reflect.TypeFor[Reach]():         valuesOf(allReaches),
	reflect.TypeFor[Force]():         valuesOf(forces),
}

// ColumnsOf is the form of a kind's documents as JSON, without what an edition's row
// says already.
func ColumnsOf(kind Kind) (string, error) {
	doc := blank(kind)
	if doc == nil {
		return "", fault.Missing()
	}
	all := slices.DeleteFunc(describe(reflect.TypeOf(doc).Elem()), func(c *Column) bool {
		return c.Name == "kind" || c.Name == "code" || c.Name == "version"
	})
	text, err := json.Marshal(all)
	return string(text), err
}

// describe lists the columns of a struct in its own order.
func describe(t reflect.Type) []*Column {
	var all []*Column
	for _, f := range reflect.VisibleFields(t) {
		name, more, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || !f.IsExported() || name == "" || name == "-" {
			continue
		}
		c := &Column{Name: name, Optional: more == "omitempty"}
		c.of(f.Type)
		all = append(all, c)
	}
	return all
}

func (c *Column) of(t reflect.Type) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if kind, ok := holds[t]; ok {
		c.Holds = kind
		return
	}
	if list, ok := choices[t]; ok {
		c.Holds, c.Choices = "CHOICE", list
		return
	}
	switch t.Kind() {
	case reflect.Struct:
		c.Holds, c.Columns = "OBJECT", describe(t)
	case reflect.Slice:
		if e := t.Elem(); e.Kind() == reflect.Struct && holds[e] == "" {
			c.Holds, c.Columns = "ROWS", describe(e)
			return
		}
		row := &Column{}
		row.of(t.Elem())
		c.Holds, c.Choices = row.Holds+"S", row.Choices
	case reflect.Int:
		c.Holds = "INTEGER"
	case reflect.Bool:
		c.Holds = "FLAG"
	default:
		c.Holds = "TEXT"
	}
}

func valuesOf[T ~string](list []T) []string {
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = string(v)
	}
	return all
}
