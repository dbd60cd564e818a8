package policy

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/viewer"
)

// unitForms are those of a unit as a whole: a unit's own and its subordinates', and those of
// a section and a leader in charge.
func unitForms(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	return anyOf(byUnit(v, t), bySection(v, t))
}

// ofOveralls: what hangs on a department's form is known to whoever sees the form.
func ofOveralls(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	return hanging(v, t, "overall_id", "overalls")
}

// ofRollups: the steps of a kept roll-up are known to whoever sees it.
func ofRollups(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	return hanging(v, t, "rollup_id", "rollups")
}

// hanging are the rows whose form is one of those that its unit and section see.
func hanging(v *viewer.Viewer, t *sql.Selector, column, forms string) *sql.Predicate {
	if wide(v) {
		return nil
	}
	seen := sub(t, forms, "id")
	seen.Where(unitForms(v, seen))
	return sql.In(t.C(column), seen)
}
