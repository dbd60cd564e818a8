// Package search looks for one text among all that has a name (全局搜索): what the
// viewer does not see is not found.
package search

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/viewer"
)

// What a text may be, in characters, and how many of its words are looked for.
const (
	shortest  = 2
	longest   = 100
	mostWords = 5
)

// Kind is a kind of thing that has a name.
type Kind string

// MarshalGQL writes the code.
func (k Kind) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(k))) }

// UnmarshalGQL refuses: a kind is never given.
func (k *Kind) UnmarshalGQL(any) error { return errors.New("a kind is never an input") }

// Group is what was found of one kind.
type Group struct {
	Kind Kind
	Hits []*Hit
	More bool
}

// Hit is one thing found. ID is that of the object whose page shows it.
type Hit struct {
	ID    uuid.UUID
	Title string
	About string
	Code  string
	Stage *declaration.Stage
}

// For finds what the text stands in, all of its words in one name or code, kind by
// kind. How many statements that takes depends on nothing that is stored.
func For(ctx context.Context, db *ent.Client, text string) ([]*Group, error) {
	groups := []*Group{}
	text = strings.TrimSpace(text)
	if n := utf8.RuneCountInString(text); n < shortest || n > longest {
		return groups, nil
	}
	words := strings.Fields(text)
	words = words[:min(len(words), mostWords)]
	v := viewer.FromContext(ctx)
	for _, k := range kinds {
		if len(k.roles) > 0 && !v.Has(k.roles...) {
			continue
		}
		hits, err := k.find(ctx, db, words, k.shown+1)
		if err != nil {
			return nil, fmt.Errorf("search %s: %w", k.kind, err)
		}
		if len(hits) > 0 {
			groups = append(groups, &Group{Kind: k.kind, Hits: hits[:min(len(hits), k.shown)], More: len(hits) > k.shown})
		}
	}
	return groups, nil
}

// holds is true of rows of which one of the columns holds each of the words. It is
// asked of columns that stand together in one index: the rows, wide by their forms,
// are read of what is found alone.
func holds(words []string, columns ...string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		for _, word := range words {
			var any []*sql.Predicate
			for _, c := range columns {
				any = append(any, sql.Contains(s.C(c), word))
			}
			s.Where(sql.Or(any...))
		}
	}
}
