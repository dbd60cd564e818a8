package graph

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

const guards = `
directive @allow(roles: [String!]) on FIELD_DEFINITION
directive @public on FIELD_DEFINITION
directive @fresh on FIELD_DEFINITION
`

func TestAnUnguardedRootFieldStopsTheServer(t *testing.T) {
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: guards + `
		type Query { open: Int @public closed: Int @allow bare: Int }
		type Mutation { change: Int }
		type Subscription { watch: Int }
	`})
	_, err := NewHandler(Config{Schema: answering{schema: schema}})
	if err == nil {
		t.Fatal("the handler was made")
	}
	for _, name := range []string{"Query.bare", "Mutation.change", "Subscription.watch"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%q does not name %s", err, name)
		}
	}
	if strings.Contains(err.Error(), "open") || strings.Contains(err.Error(), "closed") {
		t.Errorf("%q names a guarded field", err)
	}
}

func TestAFieldThatAsksAStrangerForProofStopsTheServer(t *testing.T) {
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: guards + `
		type Query { read: Int @allow @fresh }
		type Mutation { open: Int @public @fresh sign: Int @allow @fresh }
	`})
	err := guarded(schema)
	if err == nil || !strings.Contains(err.Error(), "Query.read") || !strings.Contains(err.Error(), "Mutation.open") || strings.Contains(err.Error(), "sign") {
		t.Error(err)
	}
}

func TestEveryRootFieldOfTheContractHasAGuard(t *testing.T) {
	if err := guarded(published(t)); err != nil {
		t.Error(err)
	}
}
