package standard

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"hengxiao/ent/generated/ent"
)

// Change is one difference between two editions: a field, or a whole row.
type Change struct {
	Kind   ChangeKind
	Rows   []string // the rows that it lies in, by their names, from the outside in
	Field  string   // as the document names it; the list, where a row is new or gone
	Before string
	After  string
}

// ChangeKind says what became of it.
type ChangeKind = string

// The kinds of changes.
const (
	Added   ChangeKind = "ADDED"
	Removed ChangeKind = "REMOVED"
	Altered ChangeKind = "ALTERED"
)

// Changes compares an edition with the one that it was cloned from; none of the first.
func Changes(ctx context.Context, db *ent.Client, s *ent.Standard) ([]*Change, error) {
	if s.BaseID == nil {
		return []*Change{}, nil
	}
	base, err := db.Standard.Get(ctx, *s.BaseID)
	if err != nil {
		return nil, err
	}
	before, _, err := ofEdition(s, s.Edition, base.Body)
	if err != nil {
		return nil, err
	}
	after, _, err := ofEdition(s, s.Edition, s.Body)
	if err != nil {
		return nil, err
	}
	return compare(before, after)
}

// compare walks two bodies, both as this program writes them. Rows are matched by their
// codes: one that only moved is no change.
func compare(before, after []byte) ([]*Change, error) {
	var a, b map[string]any
	for body, into := range map[*[]byte]*map[string]any{&before: &a, &after: &b} {
		dec := json.NewDecoder(strings.NewReader(string(*body)))
		dec.UseNumber()
		if err := dec.Decode(into); err != nil {
			return nil, fmt.Errorf("compare editions: %w", err)
		}
	}
	changes := comparison{}
	changes.objects(nil, a, b)
	return changes, nil
}

type comparison []*Change

func (c *comparison) note(kind ChangeKind, rows []string, field string, before, after any) {
	*c = append(*c, &Change{Kind: kind, Rows: append([]string{}, rows...), Field: field, Before: said(before), After: said(after)})
}

func (c *comparison) objects(rows []string, a, b map[string]any) {
	names := maps.Clone(a)
	maps.Copy(names, b)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		c.values(rows, name, a[name], b[name])
	}
}

func (c *comparison) values(rows []string, field string, a, b any) {
	if x, y, ok := both[map[string]any](a, b); ok {
		c.objects(rows, x, y)
		return
	}
	x, y, ok := both[[]any](a, b)
	if ok && (tabular(x) || tabular(y)) {
		c.tables(rows, field, x, y)
		return
	}
	switch before, after := said(a), said(b); {
	case before == after:
	case a == nil || before == "":
		c.note(Added, rows, field, nil, b)
	case b == nil || after == "":
		c.note(Removed, rows, field, a, nil)
	default:
		c.note(Altered, rows, field, a, b)
	}
}

// both reads two values of one form, of which one may be absent.
func both[T any](a, b any) (x, y T, ok bool) {
	x, isA := a.(T)
	y, isB := b.(T)
	return x, y, (isA || a == nil) && (isB || b == nil) && (isA || isB)
}

// tabular tells whether a list is one of rows.
func tabular(list []any) bool {
	return slices.ContainsFunc(list, func(v any) bool { _, ok := v.(map[string]any); return ok })
}

func (c *comparison) tables(rows []string, field string, a, b []any) {
	was, is := byKey(a), byKey(b)
	for _, row := range is {
		i := slices.IndexFunc(was, func(old keyed) bool { return old.key == row.key })
		if i < 0 {
			c.note(Added, rows, field, nil, row.row)
			continue
		}
		name := cmp.Or(nameOf(row.row), nameOf(was[i].row))
		c.objects(append(slices.Clone(rows), name), was[i].row, row.row)
	}
	for _, old := range was {
		if !slices.ContainsFunc(is, func(row keyed) bool { return row.key == old.key }) {
			c.note(Removed, rows, field, old.row, nil)
		}
	}
}

type keyed struct {
	key string
	row map[string]any
}

// keys are the fields by which rows of the lists are told apart.
var keys = []string{"code", "grade", "standing", "year", "throughMonth", "nameZh", "from", "upTo"}

// byKey gives each row its key, the n-th of equal ones a number besides.
func byKey(list []any) []keyed {
	rows, seen := make([]keyed, 0, len(list)), map[string]int{}
	for _, v := range list {
		row, _ := v.(map[string]any)
		key := ""
		for _, k := range keys {
			if v, ok := row[k]; ok {
				key = said(v)
				break
			}
		}
		seen[key]++
		rows = append(rows, keyed{fmt.Sprint(key, "#", seen[key]), row})
	}
	return rows
}

// nameOf is what a row is called; nothing where its name was taken away.
func nameOf(row map[string]any) string {
	if name, named := row["nameZh"]; named {
		return said(name)
	}
	for _, k := range keys {
		if v, ok := row[k]; ok {
			return said(v)
		}
	}
	return ""
}

// said is a value as text: a row by its name and its plain values.
func said(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []any:
		parts := make([]string, len(v))
		for i, one := range v {
			parts[i] = said(one)
		}
		return strings.Join(parts, "、")
	case map[string]any:
		parts := []string{nameOf(v)}
		for _, k := range slices.Sorted(maps.Keys(v)) {
			if text := said(v[k]); text != "" && text != parts[0] && !composite(v[k]) {
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, "，")
	default:
		return fmt.Sprint(v)
	}
}

func composite(v any) bool {
	switch v.(type) {
	case []any, map[string]any:
		return true
	default:
		return false
	}
}
