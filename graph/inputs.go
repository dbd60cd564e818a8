package graph

import (
	"errors"
	"strconv"

	"entgo.io/contrib/entgql"
	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
)

// scalars read a value as its scalar does. Reading all of an input at once lets
// every unreadable figure be told together, each with its path.
var scalars = map[string]func(any) error{
	"Money":   func(v any) error { return new(exact.Money).UnmarshalGQL(v) },
	"Points":  func(v any) error { return new(exact.Points).UnmarshalGQL(v) },
	"Decimal": func(v any) error { return new(exact.Decimal).UnmarshalGQL(v) },
	"Date":    func(v any) error { return new(clock.Date).UnmarshalGQL(v) },
	"Cursor":  func(v any) error { return new(entgql.Cursor[uuid.UUID]).UnmarshalGQL(v) },
	"Time":    func(v any) error { _, err := graphql.UnmarshalTime(v); return err },
	"ID":      func(v any) error { _, err := graphql.UnmarshalUUID(v); return err },
}

// misfits are the values of an operation's arguments that their scalars refuse.
func (d *door) misfits(op *graphql.OperationContext) (found gqlerror.List) {
	for _, f := range roots(op) {
		if f.Definition == nil {
			continue
		}
		in := &input{schema: d.schema}
		in.read(f, op.Variables)
		for _, fa := range in.faults {
			e := refusal(fa)
			e.Path = ast.Path{ast.PathName(f.Alias)}
			found = append(found, e)
		}
	}
	return found
}

// input walks the arguments of one root field.
type input struct {
	schema *ast.Schema
	faults fault.List
}

func (in *input) read(f graphql.CollectedField, vars map[string]any) {
	defer func() {
		if recover() != nil { // a literal integer that no int64 holds
			in.faults.Add(fault.New(fault.Number, exact.ErrNumber.Error()))
		}
	}()
	args := f.ArgumentMap(vars)
	for _, def := range f.Definition.Arguments {
		v, given := args[def.Name]
		if !given {
			continue
		}
		path := def.Name
		if t := in.schema.Types[def.Type.Name()]; t != nil && t.Kind == ast.InputObject && def.Type.Elem == nil {
			path = "" // paths begin within the one argument
		}
		in.value(def.Type, v, path)
	}
}

func (in *input) value(t *ast.Type, v any, path string) {
	if v == nil {
		return
	}
	if t.Elem != nil {
		for i, row := range graphql.CoerceList(v) {
			in.value(t.Elem, row, path+"["+strconv.Itoa(i)+"]")
		}
		return
	}
	if read, ok := scalars[t.NamedType]; ok {
		if err := read(v); err != nil {
			in.faults.Add(unreadable(t.NamedType, err).At(path))
		}
		return
	}
	fields, ok := v.(map[string]any)
	def := in.schema.Types[t.NamedType]
	if !ok || def == nil {
		return
	}
	for _, field := range def.Fields {
		inner := field.Name
		if path != "" {
			inner = path + "." + field.Name
		}
		in.value(field.Type, fields[field.Name], inner)
	}
}

func unreadable(scalar string, err error) *fault.Fault {
	switch {
	case errors.Is(err, exact.ErrScale):
		return fault.New(fault.MoneyScale, exact.ErrScale.Error())
	case errors.Is(err, exact.ErrNumber):
		return fault.New(fault.Number, exact.ErrNumber.Error())
	case scalar == "ID":
		return fault.Missing() // an id that cannot be is like one that does not exist
	case scalar == "Date":
		return fault.New(fault.BadInput, "不是有效的日期，应为 2027-01-31 的形式")
	case scalar == "Time":
		return fault.New(fault.BadInput, "不是有效的时间")
	default:
		return fault.New(fault.BadInput, "不是有效的 %s", scalar)
	}
}
