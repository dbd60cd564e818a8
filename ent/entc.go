//go:build ignore

package main

import (
	"bytes"
	"errors"
	"log"
	"os"
	"path/filepath"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
	"github.com/vektah/gqlparser/v2/ast"
)

const nouns = "../graph/generated/ent.graphql"

// where lets policies narrow any query by columns, without importing generated code,
// masks read the columns that they judge by, and rows stand in one order where a query
// names none.
const where = `
{{ define "narrow" }}
{{ with extend $ "Package" "ent" }}{{ template "header" . }}{{ end }}
import (
	"bytes"
	"cmp"
	"slices"

	"entgo.io/ent/dialect/sql"
)

// byCode compares codes that end in numbers: the shorter one has the smaller number.
func byCode(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }
{{ range $n := $.Nodes }}
// WhereP narrows the query by a predicate on its columns.
func (q *{{ $n.QueryName }}) WhereP(ps ...func(*sql.Selector)) {
	for _, p := range ps {
		q.predicates = append(q.predicates, p)
	}
}

// Besides reads columns beside those that were selected, where not all are.
func (q *{{ $n.QueryName }}) Besides(columns ...string) {
	for _, c := range columns {
		if len(q.ctx.Fields) > 0 {
			q.ctx.AppendFieldOnce(c)
		}
	}
}
{{ $by := "" }}{{ $of := "" }}
{{ range $f := $n.Fields }}
	{{ if and (eq $f.Name "no") $f.Type.Numeric }}{{ $by = $f }}{{ $of = "cmp.Compare" }}{{ end }}
	{{ if and (or (eq $f.Name "label") (eq $f.Name "item")) (not $f.Type.Numeric) }}{{ $by = $f }}{{ $of = "byCode" }}{{ end }}
{{ end }}
{{ if not $by }}{{ range $f := $n.Fields }}{{ if eq $f.Name "created_at" "occurred_at" }}{{ $by = $f }}{{ end }}{{ end }}{{ end }}
// Standing makes the query read what its rows stand by where it names no order, and returns
// what puts them into that order: by {{ $by.Name }}, then by id.
func (q *{{ $n.QueryName }}) Standing() func(Value) {
	if len(q.order)+len(q.modifiers) > 0 {
		return func(Value) {}
	}
	q.Besides("{{ $by.StorageKey }}")
	return func(read Value) {
		rows, _ := read.([]*{{ $n.Name }})
		slices.SortFunc(rows, func(a, b *{{ $n.Name }}) int {
			return cmp.Or({{ if $of }}{{ $of }}(a.{{ $by.StructField }}, b.{{ $by.StructField }}){{ else }}a.{{ $by.StructField }}.Compare(b.{{ $by.StructField }}){{ end }}, bytes.Compare(a.ID[:], b.ID[:]))
		})
	}
}
{{ end }}
{{ end }}`

func main() {
	// entgql writes scalar Map or not depending on the old file: start empty.
	if err := os.MkdirAll(filepath.Dir(nouns), 0o755); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(nouns, nil, 0o644); err != nil {
		log.Fatal(err)
	}
	ex, err := entgql.NewExtension(
		entgql.WithSchemaGenerator(),
		entgql.WithSchemaPath(nouns),
		entgql.WithSchemaHook(dropQuery, closeNeighbours),
	)
	if err != nil {
		log.Fatal(err)
	}
	err = entc.Generate("./schema", &gen.Config{
		Target:  "./generated/ent",
		Package: "hengxiao/ent/generated/ent",
		Features: []gen.Feature{gen.FeaturePrivacy, gen.FeatureIntercept, gen.FeatureVersionedMigration,
			gen.FeatureModifier, gen.FeatureLock},
		Templates: []*gen.Template{gen.MustParse(gen.NewTemplate("narrow").Parse(where))},
		Hooks:     []gen.Hook{countWhenAsked},
	}, entc.Extensions(ex))
	if err != nil {
		log.Fatal(err)
	}
}

// countWhenAsked lets a page count its whole list only when the total is asked, or
// when there is no page to tell from whether more follows: entgql counts for every
// pageInfo.
func countWhenAsked(next gen.Generator) gen.Generator {
	const (
		always = "if hasCollectedField(ctx, totalCountField) || hasCollectedField(ctx, pageInfoField) {"
		asked  = "if pageless := ignoredEdges || (first != nil && *first == 0) || (last != nil && *last == 0); " +
			"hasCollectedField(ctx, totalCountField) || pageless && hasCollectedField(ctx, pageInfoField) {"
	)
	return gen.GenerateFunc(func(g *gen.Graph) error {
		if err := next.Generate(g); err != nil {
			return err
		}
		file := filepath.Join(g.Target, "gql_pagination.go")
		body, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if !bytes.Contains(body, []byte(always)) {
			return errors.New("entgql counts in another way than before: see countWhenAsked")
		}
		return os.WriteFile(file, bytes.ReplaceAll(body, []byte(always), []byte(asked)), 0o644)
	})
}

// dropQuery leaves every root field to schema.graphql, with its guard.
func dropQuery(_ *gen.Graph, s *ast.Schema) error {
	delete(s.Types, "Query")
	s.Query = nil
	return nil
}

// closeNeighbours lets the rows around a sheet be null where they do not exist for
// whoever sees it: an expert's sheet stays when the declaration is out of reach, and
// the panel reads one another's sheets at the meeting, not one another's names.
func closeNeighbours(_ *gen.Graph, s *ast.Schema) error {
	for _, name := range []string{"declaration", "round", "expert"} {
		s.Types["ExpertSheet"].Fields.ForName(name).Type.NonNull = false
	}
	return nil
}
