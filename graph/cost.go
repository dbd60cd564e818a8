package graph

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"hengxiao/domain/fault"
)

// What an operation may ask once it is known to fit the schema. A page with a
// whole declaration costs about 2,000; a hundred rows of it are refused.
const (
	maxCost  = 20_000
	maxDepth = 10
	maxRoots = 10
	maxPage  = 100
	pageRows = 20 // rows of a connection when the query names no number
	listRows = 5  // rows of a list that has no pages
)

// budget refuses operations that ask too much.
type budget struct{}

// ExtensionName names the budget in statistics.
func (budget) ExtensionName() string { return "Budget" }

// Validate has nothing to ask of a schema.
func (budget) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext weighs the operation before anything is resolved.
func (budget) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	s := &scale{vars: op.Variables, known: map[*ast.FragmentDefinition]weight{}}
	w := s.set(op.Operation.SelectionSet)
	switch {
	case s.page != nil:
		return s.page
	case len(graphql.CollectFields(op, op.Operation.SelectionSet, nil)) > maxRoots:
		return tooComplex("一次请求超过 %d 个根字段", maxRoots)
	case w.depth > maxDepth:
		return tooComplex("嵌套超过 %d 层", maxDepth)
	case w.cost > maxCost:
		return tooComplex("一次请求的数据量过大")
	}
	return nil
}

// weight is what a selection asks: rows times fields, saturating, and how deep.
type weight struct{ cost, depth int }

func (w weight) plus(o weight) weight {
	return weight{cost: min(w.cost+o.cost, maxCost+1), depth: max(w.depth, o.depth)}
}

// scale weighs selections; a fragment is weighed once, however often it is spread.
type scale struct {
	vars  map[string]any
	known map[*ast.FragmentDefinition]weight
	page  *gqlerror.Error
}

func (s *scale) set(set ast.SelectionSet) weight {
	var sum weight
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			sum = sum.plus(s.field(sel))
		case *ast.InlineFragment:
			sum = sum.plus(s.set(sel.SelectionSet))
		case *ast.FragmentSpread:
			sum = sum.plus(s.fragment(sel.Definition))
		}
	}
	return sum
}

func (s *scale) fragment(f *ast.FragmentDefinition) weight {
	if f == nil {
		return weight{}
	}
	w, ok := s.known[f]
	if !ok {
		w = s.set(f.SelectionSet)
		s.known[f] = w
	}
	return w
}

func (s *scale) field(f *ast.Field) weight {
	if strings.HasPrefix(f.Name, "__") {
		return weight{cost: 1, depth: 1} // introspection is bounded by the text's length
	}
	inner := s.set(f.SelectionSet)
	rows := s.rows(f)
	return weight{cost: min(1+rows*inner.cost, maxCost+1), depth: 1 + inner.depth}
}

// rows is how many rows a field may answer.
func (s *scale) rows(f *ast.Field) int {
	if f.Definition == nil || len(f.SelectionSet) == 0 {
		return 1
	}
	if f.Definition.Arguments.ForName("first") == nil && f.Definition.Arguments.ForName("last") == nil {
		if f.Definition.Type.Elem != nil && f.Name != "edges" {
			return listRows
		}
		return 1
	}
	rows, named := 0, false
	for _, arg := range []string{"first", "last"} {
		if n, ok := s.number(f, arg); ok {
			rows, named = max(rows, n), true
			if n < 0 {
				s.page = refusal(fault.New(fault.BadInput, "%s 不能小于 0", arg).At(arg))
			}
		}
	}
	if rows > maxPage {
		s.page = tooComplex("每页最多 %d 条", maxPage)
	}
	if !named {
		rows = pageRows
	}
	return max(rows, 1)
}

func (s *scale) number(f *ast.Field, arg string) (int, bool) {
	given := f.Arguments.ForName(arg)
	if given == nil {
		return 0, false
	}
	value, err := given.Value.Value(s.vars)
	if err != nil {
		return maxPage + 1, true
	}
	switch n := value.(type) {
	case int64:
		return clamp(n), true
	case int:
		return clamp(int64(n)), true
	case json.Number:
		i, err := n.Int64()
		if err != nil {
			return maxPage + 1, true
		}
		return clamp(i), true
	case nil:
		return 0, false
	default:
		return maxPage + 1, true
	}
}

func clamp(n int64) int { return int(max(-1, min(n, maxPage+1))) }

// paged gives a connection its page where the query names none: nothing is ever
// listed without an end.
func paged(ctx context.Context, next graphql.Resolver) (any, error) {
	if fc := graphql.GetFieldContext(ctx); fc.IsResolver {
		first, hasFirst := fc.Args["first"].(*int)
		last, _ := fc.Args["last"].(*int)
		if hasFirst && first == nil && last == nil {
			n := pageRows
			fc.Args["first"] = &n
		}
	}
	return next(ctx)
}
