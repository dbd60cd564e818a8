package graph

import (
	"context"
	"os"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// published is the real contract, as text.
func published(t testing.TB) *ast.Schema {
	t.Helper()
	var sources []*ast.Source
	for _, name := range []string{"../schema.graphql", "generated/ent.graphql"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: name, Input: string(text)})
	}
	schema, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// answering is a schema whose operations are answered by a function.
type answering struct {
	schema *ast.Schema
	exec   func(context.Context) graphql.ResponseHandler
}

func (a answering) Schema() *ast.Schema { return a.schema }

func (a answering) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (a answering) Exec(ctx context.Context) graphql.ResponseHandler { return a.exec(ctx) }

// judged puts a document before all that is decided ahead of resolving.
func judged(t testing.TB, schema *ast.Schema, query string, vars map[string]any) (*graphql.OperationContext, gqlerror.List) {
	t.Helper()
	known := newTexts()
	exec := executor.New(answering{schema: schema})
	exec.SetParserTokenLimit(maxTokens)
	exec.SetDisableSuggestion(true)
	exec.SetDefaultRulesFn(discreet)
	exec.SetQueryCache(known)
	exec.Use(limits{known})
	exec.Use(budget{})
	ctx := graphql.StartOperationTrace(t.Context())
	return exec.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: vars})
}

func codesOf(errs gqlerror.List) []string {
	var codes []string
	for _, e := range errs {
		code, _ := e.Extensions["code"].(string)
		codes = append(codes, code)
	}
	return codes
}
