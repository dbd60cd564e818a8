package policy_test

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/policy"
)

// noun is one generated client, whatever its type: the walk over all of them
// cannot forget one.
type noun struct {
	name   string
	client reflect.Value
}

// nouns are all clients of the generated code.
func nouns(db *ent.Client) []noun {
	var all []noun
	c := reflect.ValueOf(db).Elem()
	for i := range c.NumField() {
		f := c.Type().Field(i)
		if f.IsExported() && f.Name != "Schema" {
			all = append(all, noun{f.Name, c.Field(i)})
		}
	}
	return all
}

// table is the name of the noun's table.
func (n noun) table() string {
	var b strings.Builder
	for i, r := range n.name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	switch name := b.String(); {
	case strings.HasSuffix(name, "ch"):
		return name + "es"
	case strings.HasSuffix(name, "cy"), strings.HasSuffix(name, "ly"):
		return strings.TrimSuffix(name, "y") + "ies"
	default:
		return name + "s"
	}
}

func (n noun) builder(kind string) reflect.Value { return n.client.MethodByName(kind).Call(nil)[0] }

func (n noun) ids(ctx context.Context) ([]uuid.UUID, error) {
	return n.builder("Query").Interface().(interface {
		IDs(context.Context) ([]uuid.UUID, error)
	}).IDs(ctx)
}

func (n noun) count(ctx context.Context) (int, error) {
	return n.builder("Query").Interface().(interface {
		Count(context.Context) (int, error)
	}).Count(ctx)
}

// rows is how many rows a list answers.
func (n noun) rows(ctx context.Context) (int, error) {
	out := n.builder("Query").MethodByName("All").Call([]reflect.Value{reflect.ValueOf(ctx)})
	err, _ := out[1].Interface().(error)
	return out[0].Len(), err
}

// create and update try a write that sets nothing: what a policy says to it comes
// before what the columns lack.
func (n noun) create(ctx context.Context) error {
	return n.builder("Create").Interface().(interface{ Exec(context.Context) error }).Exec(ctx)
}

func (n noun) update(ctx context.Context) (int, error) {
	return n.builder("Update").Interface().(interface {
		Save(context.Context) (int, error)
	}).Save(ctx)
}

func (n noun) delete(ctx context.Context) (int, error) {
	return n.builder("Delete").Interface().(interface {
		Exec(context.Context) (int, error)
	}).Exec(ctx)
}

func TestEveryTableHasARuleOrIsTheMachines(t *testing.T) {
	ruled := policy.Tables()
	for _, n := range nouns(ent.NewClient()) {
		if slices.Contains(ruled, n.table()) == (n.table() == "idempotency_keys") {
			t.Errorf("%s (%s) has a rule: %v", n.name, n.table(), slices.Contains(ruled, n.table()))
		}
		ruled = slices.DeleteFunc(ruled, func(name string) bool { return name == n.table() })
	}
	if len(ruled) > 0 {
		t.Errorf("rules without a table: %v", ruled)
	}
}
