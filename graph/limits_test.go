package graph

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
)

// chain is a run of fragments each spreading the next one twice.
func chain(n int) string {
	var b strings.Builder
	b.WriteString("{ declarations { edges { node { ...f0 } } } }")
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Declaration { ...f%d ...f%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Declaration { id }", n)
	return b.String()
}

func aliases(n int, field string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: %s ", i, field)
	}
	return b.String()
}

func TestWhatAQueryMayAsk(t *testing.T) {
	schema := published(t)
	tests := map[string]struct {
		query string
		vars  map[string]any
		want  string // code; "" is admitted
	}{
		"one field":                   {query: "{ viewer { login } }"},
		"a page of a hundred":         {query: "{ declarations(first: 100) { edges { node { id nameZh stage amount } } } }"},
		"a page of a hundred and one": {query: "{ declarations(first: 101) { edges { node { id } } } }", want: "QUERY_TOO_COMPLEX"},
		"a page of a hundred and one rows by a variable": {
			query: "query($n: Int) { declarations(first: $n) { edges { node { id } } } }",
			vars:  map[string]any{"n": int64(101)}, want: "QUERY_TOO_COMPLEX"},
		"a page without a number by a variable": {
			query: "query($n: Int) { declarations(first: $n) { edges { node { id } } } }", vars: map[string]any{"n": nil}},
		"a page of fewer than no rows": {query: "{ declarations(first: -1) { edges { node { id } } } }", want: "GRAPHQL_VALIDATION_FAILED"},
		"thirty aliases":               {query: "{ viewer { " + aliases(30, "login") + "} }"},
		"thirty-one aliases":           {query: "{ viewer { " + aliases(31, "login") + "} }", want: "QUERY_TOO_COMPLEX"},
		"ten roots":                    {query: "{ " + aliases(10, "unreadNotices") + "}"},
		"eleven roots":                 {query: "{ " + aliases(11, "unreadNotices") + "}", want: "QUERY_TOO_COMPLEX"},
		"roots hidden in a fragment": {
			query: "{ ...r } fragment r on Query { " + aliases(11, "unreadNotices") + "}", want: "QUERY_TOO_COMPLEX"},
		"too deep": {
			query: "{ project(id: 1) { declarations { project { declarations { project { declarations { project { declarations { project { declarations { id } } } } } } } } } } }",
			want:  "QUERY_TOO_COMPLEX"},
		"eleven fragments":                  {query: chain(10), want: "QUERY_TOO_COMPLEX"},
		"a chain that doubles":              {query: chain(9)},
		"@defer":                            {query: "{ ... @defer { viewer { login } } }", want: "GRAPHQL_VALIDATION_FAILED"},
		"one field a hundred and one times": {query: "{ viewer { " + strings.Repeat("login ", 101) + "} }", want: "QUERY_TOO_COMPLEX"},
		"more than a thousand tokens":       {query: "{ viewer { " + strings.Repeat("login ", 1000) + "} }", want: "GRAPHQL_PARSE_FAILED"},
		"a misspelt field":                  {query: "{ viewer { logn } }", want: "GRAPHQL_VALIDATION_FAILED"},
		"half a document":                   {query: "{ viewer {", want: "GRAPHQL_PARSE_FAILED"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			begun := time.Now()
			_, errs := judged(t, schema, tt.query, tt.vars)
			var want []string
			if tt.want != "" {
				want = []string{tt.want}
			}
			if diff := cmp.Diff(want, codesOf(errs)); diff != "" {
				t.Errorf("codes (-want +got):\n%s\n%v", diff, errs)
			}
			if took := time.Since(begun); took > time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestAMisspeltNameIsNotPutRight(t *testing.T) {
	schema := published(t)
	for _, query := range []string{
		"{ viewer { logn } }", "{ declarations(frst: 1) { totalCount } }", "{ vewer { login } }",
		"{ ... on Qery { viewer { login } } }", "{ declarations(filter: {stges: []}) { totalCount } }",
		"{ declarations(filter: {stages: [DRAF]}) { totalCount } }",
	} {
		_, errs := judged(t, schema, query, nil)
		if len(errs) == 0 {
			t.Errorf("%s was admitted", query)
		}
		for _, e := range errs {
			if strings.Contains(e.Message, "mean") {
				t.Errorf("%s is told %q", query, e.Message)
			}
		}
	}
}

func TestAFragmentIsWeighedOnce(t *testing.T) {
	schema := published(t)
	op, errs := judged(t, schema, chain(9), nil)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	sc := &scale{vars: op.Variables, known: map[*ast.FragmentDefinition]weight{}}
	w := sc.set(op.Operation.SelectionSet)
	if len(sc.known) != 10 || w.cost <= 0 || w.cost > maxCost {
		t.Errorf("%d fragments weighed, cost %d", len(sc.known), w.cost)
	}
}

func TestCostSaturates(t *testing.T) {
	var w weight
	for range 100 {
		w = w.plus(weight{cost: maxCost})
	}
	if w.cost != maxCost+1 {
		t.Errorf("cost %d; want %d", w.cost, maxCost+1)
	}
}
