package policy

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/viewer"
)

// executionImports: those who oversee the division and the other system all; others those
// that speak of a declaration of theirs.
func executionImports(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) || v.Has(viewer.Integrator) {
		return nil
	}
	figures := sub(t, "execution_figures", "import_id")
	figures.Where(shown(v, figures, byUnit, bySection))
	return sql.In(t.C("id"), figures)
}
