package graph

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
)

// documents are all operations and fragments of the application's pages.
func documents(t *testing.T) *ast.QueryDocument {
	t.Helper()
	all := &ast.QueryDocument{}
	err := filepath.WalkDir("../frontend/src", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".graphql") || strings.Contains(name, "generated") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		doc, err := parser.ParseQuery(&ast.Source{Name: name, Input: string(text)})
		if err != nil {
			return err
		}
		all.Operations = append(all.Operations, doc.Operations...)
		all.Fragments = append(all.Fragments, doc.Fragments...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// sent is an operation with the fragments that it needs, as the client sends it.
func sent(all *ast.QueryDocument, op *ast.OperationDefinition) string {
	doc := &ast.QueryDocument{Operations: ast.OperationList{op}}
	var need func(ast.SelectionSet)
	need = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				need(s.SelectionSet)
			case *ast.InlineFragment:
				need(s.SelectionSet)
			case *ast.FragmentSpread:
				if f := all.Fragments.ForName(s.Name); f != nil && doc.Fragments.ForName(s.Name) == nil {
					doc.Fragments = append(doc.Fragments, f)
					need(f.SelectionSet)
				}
			}
		}
	}
	need(op.SelectionSet)
	var text strings.Builder
	formatter.NewFormatter(&text).FormatQueryDocument(doc)
	return text.String()
}

func TestWhatThePagesAskIsWithinTheLimits(t *testing.T) {
	schema, all := published(t), documents(t)
	for _, op := range all.Operations {
		t.Run(op.Name, func(t *testing.T) {
			text := sent(all, op)
			doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, maxTokens)
			if err != nil {
				t.Fatal(err)
			}
			if errs := validator.ValidateWithRules(schema, doc, discreet()); len(errs) > 0 {
				t.Fatal(errs)
			}
			if e := measure(doc); e != nil {
				t.Error(e)
			}
			// whatever number of rows a page may ask by a variable, it is at most a full page
			s := &scale{vars: map[string]any{"first": int64(maxPage)}, known: map[*ast.FragmentDefinition]weight{}}
			w := s.set(doc.Operations[0].SelectionSet)
			if w.cost > maxCost || w.depth > maxDepth || s.page != (*gqlerror.Error)(nil) {
				t.Errorf("cost %d, depth %d, page %v", w.cost, w.depth, s.page)
			}
			t.Logf("cost %d, depth %d", w.cost, w.depth)
		})
	}
}
