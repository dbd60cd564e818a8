package graph

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// told lists the faults as "code path".
func told(errs gqlerror.List) []string {
	var lines []string
	for _, e := range errs {
		code, _ := e.Extensions["code"].(string)
		path, _ := e.Extensions["path"].(string)
		lines = append(lines, strings.TrimSpace(code+" "+path))
	}
	return lines
}

func TestEveryUnreadableFigureIsToldWithItsPath(t *testing.T) {
	schema := published(t)
	d := &door{schema: schema}
	tests := map[string]struct {
		query string
		vars  string
		want  []string
	}{
		"a bare argument":      {query: `{ gradeOf(total: "x") { grade } }`, want: []string{"E_NUMBER total"}},
		"a row of a bare list": {query: `{ aggregateScores(totals: ["80", 81, "8.888", 1.5]) { n } }`, want: []string{"E_NUMBER totals[2]", "E_NUMBER totals[3]"}},
		"one value for a list": {query: `{ aggregateScores(totals: "x") { n } }`, want: []string{"E_NUMBER totals[0]"}},
		"money too fine":       {query: `{ previewAllocation(input: {ceiling: "1.1234567", candidates: []}) { used } }`, want: []string{"E_MONEY_SCALE ceiling"}},
		"all of them together": {
			query: `query($in: AllocationInput!) { previewAllocation(input: $in) { used } }`,
			vars:  `{"in": {"ceiling": "１０", "candidates": [{"code": "a", "priority": 1, "score": "1e2", "amount": 5}, {"code": "b", "priority": 1, "score": 90, "amount": 0.5}]}}`,
			want:  []string{"E_NUMBER ceiling", "E_NUMBER candidates[0].score", "E_NUMBER candidates[1].amount"}},
		"a nested variable": {
			query: `query($m: Money!) { previewScreening(facts: {budgetYear: 2027, projectKind: "a", nature: "b", amount: $m}) { ruleSet } }`,
			vars:  `{"m": "+1"}`, want: []string{"E_NUMBER amount"}},
		"a day that does not exist": {query: `{ checkDeclaration(input: {startDate: "2027-02-30"}) { code } }`, want: []string{"GRAPHQL_VALIDATION_FAILED startDate"}},
		"an id that cannot be":      {query: `{ batch(id: "1") { id } }`, want: []string{"E_NOT_FOUND id"}},
		"an integer beyond all":     {query: `{ gradeOf(total: 99999999999999999999) { grade } }`, want: []string{"E_NUMBER"}},
		"what can be read":          {query: `{ gradeOf(total: 90) { grade } aggregateScores(totals: ["80", 81]) { n } }`},
		"nothing given":             {query: `query($f: DeclarationFilter) { declarations(filter: $f) { totalCount } }`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			vars := variables(t, tt.vars)
			op, errs := judged(t, schema, tt.query, vars)
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			if diff := cmp.Diff(tt.want, told(d.misfits(op))); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

func variables(t *testing.T, text string) map[string]any {
	t.Helper()
	if text == "" {
		return nil
	}
	params, refused := decode([]byte(`{"query":"{a}","variables":`+text+`}`), nil)
	if refused != nil {
		t.Fatal(refused.fault)
	}
	return params.Variables
}

func TestANumberIsNoText(t *testing.T) {
	schema := published(t)
	for _, vars := range []string{`{"in": {"amount": 12}}`, `{"in": {"amount": 12.5}}`, `{"in": {"amount": 1e3}}`} {
		_, errs := judged(t, schema, `query($in: DeclarationInput!) { checkDeclaration(input: $in) { code } }`, variables(t, vars))
		if diff := cmp.Diff([]string{"GRAPHQL_VALIDATION_FAILED"}, codesOf(errs)); diff != "" {
			t.Errorf("%s: %s", vars, diff)
		}
	}
}
