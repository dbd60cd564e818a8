package store

import "strings"

// countRows counts rows where ent counts ids: an id is never null, so both say
// the same, and rows are counted from the narrowest index. Joined tables may
// leave an id out, and are left alone.
func countRows(text string) string {
	rest, ok := strings.CutPrefix(text, "SELECT COUNT(")
	if !ok {
		return text
	}
	for _, q := range []string{`"`, "`"} {
		table, tail, ok := strings.Cut(strings.TrimPrefix(rest, q), q+"."+q+"id"+q+") FROM ")
		name := q + table + q
		if ok && strings.HasPrefix(rest, name) && strings.HasPrefix(tail, name) && !strings.Contains(tail, " JOIN ") {
			return "SELECT COUNT(*) FROM " + tail
		}
	}
	return text
}
