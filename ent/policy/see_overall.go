package policy

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/viewer"
)

// overalls: a department its own, its section and a leader in charge theirs.
func overalls(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	return anyOf(byUnit(v, t), bySection(v, t))
}

// ofOveralls: what hangs on a department's form is known to whoever sees the form.
func ofOveralls(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	seen := sub(t, "overalls", "id")
	seen.Where(overalls(v, seen))
	return sql.In(t.C("overall_id"), seen)
}
