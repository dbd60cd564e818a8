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

	"entgo.io/ent/dialect"
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
// kind, in so many statements at the most, however much is stored.
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

// few is how many finds are put in order as they are. Where there are more, names are walked
// in their order, and enough are soon found.
const few = 50

// holds is true of rows of which one of the columns holds each of the words. It is
// asked of columns that stand together in one index: the rows, wide by their forms,
// are read of what is found alone.
func holds(words []string, columns ...string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		for _, word := range words {
			var any []*sql.Predicate
			for _, c := range columns {
				any = append(any, sql.ContainsFold(s.C(c), word))
			}
			s.Where(sql.Or(any...))
		}
	}
}

// paired is true of rows whose columns, one after another, hold all pairs of characters of
// each word, as an index of PostgreSQL has them: all that hold the words, and few others.
func paired(words []string, columns ...string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		if s.Dialect() != dialect.Postgres {
			return
		}
		for _, word := range words {
			if utf8.RuneCountInString(word) < 2 {
				continue
			}
			s.Where(sql.P(func(b *sql.Builder) {
				b.WriteString("name_pairs(")
				for i, c := range columns {
					if i > 0 {
						b.WriteString(" || ' ' || ")
					}
					b.Ident(s.C(c))
				}
				b.WriteString(") @> name_pairs(").Arg(word).WriteString(")")
			}))
		}
	}
}

// among narrows what holds the words to the rows found, by the column that names them,
// where they are few.
func among(found []uuid.UUID, column string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		if len(found) > few {
			return
		}
		ids := make([]any, few) // as many in every statement, so that it is one text
		for i := range ids {
			ids[i] = found[min(i, len(found)-1)]
		}
		s.Where(sql.In(s.C(column), ids...))
	}
}
