package policy

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/ent/viewer"
)

// rule returns which rows of t exist for v: nil for all of the division's.
type rule func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate

// see holds one rule a table.
var see = map[string]rule{
	"units":     everybody,
	"sections":  everybody,
	"batches":   everybody,
	"standards": everybody,

	"projects":     projects,
	"declarations": declarations,
	"extensions":   extensions,

	"declaration_versions": ofDeclarations(reader),
	"indicators":           ofDeclarations(anyone),
	"attachments":          ofDeclarations(anyone),
	"stage_changes":        history,
	"verdicts":             ofDeclarations(reader),
	"target_reviews":       targetReviews,
	"consents":             ofDeclarations(bureau),
	"appeals":              ofDeclarations(reader),
	"questions":            questions,
	"review_rounds":        rounds,
	"expert_sheets":        sheets,
	"score_lines":          lines,
	"experts":              experts,
	"sheet_marks":          marks,
	"year_marks":           marks,
	"expert_measures":      marks,
	"pay_lists":            payLists,
	"payments":             payments,
	"pay_lines":            payLines,
	"reports":              reports,
	"outbox_messages":      outbox,

	"notices":     own("user_id"),
	"sessions":    own("user_id"),
	"users":       users,
	"role_grants": grants,

	"audit_events": trail,
}

// overview are the roles that see the whole division's business.
var overview = []viewer.Role{viewer.PerfOffice, viewer.BudgetSection, viewer.Auditor}

func everybody(*viewer.Viewer, *sql.Selector) *sql.Predicate { return nil }

func none() *sql.Predicate { return sql.False() }

// own rows carry the viewer's id in a column.
func own(column string) rule {
	return func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate { return sql.EQ(t.C(column), v.UserID) }
}

// anyOf joins what a viewer's several roles may see; nothing joined is nothing seen.
func anyOf(ps ...*sql.Predicate) *sql.Predicate {
	var open []*sql.Predicate
	for _, p := range ps {
		if p != nil {
			open = append(open, p)
		}
	}
	if len(open) == 0 {
		return none()
	}
	return sql.Or(open...)
}

// in is a list of ids as a predicate; nil when the list is empty.
func in(column string, ids []uuid.UUID) *sql.Predicate {
	if len(ids) == 0 {
		return nil
	}
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	return sql.In(column, args...)
}

// unitsOf are the units in which v holds one of the roles.
func unitsOf(v *viewer.Viewer, roles ...viewer.Role) (ids []uuid.UUID) {
	for _, g := range v.Grants {
		for _, r := range roles {
			if g.Role == r {
				ids = append(ids, g.Units...)
			}
		}
	}
	return ids
}

// sectionsOf are the sections in which v holds the role; whole means all of them.
func sectionsOf(v *viewer.Viewer, role viewer.Role) (ids []uuid.UUID, whole bool) {
	for _, g := range v.Grants {
		if g.Role == role {
			ids = append(ids, g.Sections...)
			whole = whole || len(g.Sections) == 0
		}
	}
	return ids, whole
}

// wide tells whether v sees every declaration of the division.
func wide(v *viewer.Viewer) bool {
	_, whole := sectionsOf(v, viewer.Leader)
	return whole || v.Has(overview...)
}

// scoped is what units, sections and portfolios see of rows with unit_id and section_id.
func scoped(v *viewer.Viewer, t *sql.Selector) []*sql.Predicate {
	reviewed, _ := sectionsOf(v, viewer.SectionReviewer)
	portfolio, _ := sectionsOf(v, viewer.Leader)
	return []*sql.Predicate{
		in(t.C("unit_id"), unitsOf(v, viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer)),
		in(t.C("section_id"), append(reviewed, portfolio...)),
	}
}

// declarations: a unit its own and its subordinates', a section its units', an
// expert what is open to the panel, the other system what has been pushed.
func declarations(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	ps := scoped(v, t)
	if v.Has(viewer.Integrator) {
		ps = append(ps, sql.In(t.C("stage"), "PUSHED", "APPROVED"))
	}
	if v.ExpertID != nil {
		mine := sub(t, "expert_sheets")
		mine.Where(sql.And(
			sql.ColumnsEQ(mine.C("declaration_id"), t.C("id")),
			sql.EQ(mine.C("expert_id"), *v.ExpertID),
			sql.In(mine.C("status"), "SCORING", "SUBMITTED", "REOPENED", "LOCKED")))
		ps = append(ps, sql.And(sql.In(t.C("stage"), "INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW"), sql.Exists(mine)))
	}
	return anyOf(ps...)
}

// projects: as declarations; an expert sees those whose declaration is open.
func projects(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	ps := scoped(v, t)
	if v.ExpertID != nil || v.Has(viewer.Integrator) {
		open := sub(t, "declarations", "project_id")
		open.Where(declarations(v, open))
		ps = append(ps, sql.In(t.C("id"), open))
	}
	return anyOf(ps...)
}

// extensions are known to the unit and to the bureau.
func extensions(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) || v.Has(viewer.SectionReviewer, viewer.Leader) {
		return nil
	}
	return anyOf(in(t.C("unit_id"), unitsOf(v, viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer)))
}

// audience tells which viewers may see a kind of row of a declaration they see.
type audience func(v *viewer.Viewer) bool

// anyone who sees the declaration.
func anyone(*viewer.Viewer) bool { return true }

// reader is everybody but those who see it as experts only.
func reader(v *viewer.Viewer) bool {
	return wide(v) || v.Has(viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer, viewer.SectionReviewer, viewer.Leader)
}

// bureau is the finance bureau's own people.
func bureau(v *viewer.Viewer) bool {
	return wide(v) || v.Has(viewer.SectionReviewer, viewer.Leader)
}

// ofDeclarations are rows that belong to a declaration the viewer sees.
func ofDeclarations(who audience) rule {
	return func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
		switch {
		case !who(v):
			return none()
		case wide(v):
			return nil
		default:
			return parentSeen(v, t)
		}
	}
}

func parentSeen(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	parent := sub(t, "declarations", "id")
	parent.Where(declarations(v, parent))
	return sql.In(t.C("declaration_id"), parent)
}

// sub selects from another table in the same dialect.
func sub(t *sql.Selector, table string, columns ...string) *sql.Selector {
	from := sql.Table(table)
	s := sql.Dialect(t.Dialect()).Select().From(from)
	if len(columns) == 0 {
		return s.SelectExpr(sql.Expr("1"))
	}
	for i, c := range columns {
		columns[i] = s.C(c)
	}
	return s.Select(columns...)
}
