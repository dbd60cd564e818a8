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
	"standards": standards,

	"library_indicators": everybody,

	"projects":     projects,
	"declarations": declarations,
	"extensions":   extensions,

	"declaration_tallies": tallies, // of declarations by unit and section

	"declaration_versions": ofDeclarations(byUnit, bySection),
	"indicators":           ofDeclarations(byUnit, bySection, underReview, handedOver, engaged, evaluating),
	"attachments":          attachments,
	"stage_changes":        history,
	"verdicts":             ofDeclarations(byUnit, bySection),
	"target_reviews":       targetReviews,
	"consents":             consents,
	"appeals":              ofDeclarations(byUnit, bySection),
	"monitorings":          ofDeclarations(byUnit, bySection),
	"self_evaluations":     ofDeclarations(byUnit, bySection),
	"evaluations":          evaluations,
	"evaluation_reports":   evaluationReports,
	"evaluation_seats":     evaluationSeats,
	"problems":             ofDeclarations(byUnit, bySection),
	"result_links":         ofDeclarations(byUnit, bySection),
	"adjustments":          ofDeclarations(byUnit, bySection),
	"execution_figures":    ofDeclarations(byUnit, bySection, handedOver),
	"execution_imports":    executionImports,
	"table_imports":        own("imported_by"),
	"print_runs":           own("user_id"),
	"disclosures":          ofDeclarations(byUnit, bySection),
	"overalls":             unitForms,
	"overall_changes":      ofOveralls,
	"overall_files":        ofOveralls,
	"rollups":              unitForms,
	"rollup_changes":       ofRollups,
	"surveys":              ofDeclarations(byUnit, bySection),
	"survey_answers":       nobody,                                         // who answers is promised that only counts, and words without a name, are shown
	"questions":            ofDeclarations(byUnit, bySection, underReview), // nobody learns who asked
	"review_rounds":        rounds,
	"expert_sheets":        sheets,
	"score_lines":          lines,
	"sittings":             nobody, // a meeting is shown by package scoring, which knows what is still sealed
	"sealed_opinions":      nobody,
	"motions":              nobody,
	"agendas":              nobody, // package scoring tells each member of the own items
	"prices":               nobody, // package comparison tells figures, not whose they were
	"contract_prices":      nobody,
	"sheet_marks":          marks,
	"year_marks":           marks,
	"expert_measures":      marks,
	"pay_lists":            payLists,
	"payments":             payments,
	"pay_lines":            payLines,
	"funding_marks":        ofDeclarations(bySection),
	"section_ceilings":     bureau,
	"reports":              reports,
	"receipts":             nobody, // who holds a code asks package disclosure
	"imprints":             nobody,
	"outbox_messages":      outbox,

	"experts":            experts,
	"expert_keys":        nobody,
	"expert_relations":   ofExperts(ReadsTies),
	"expert_absences":    ofExperts(ReadsTies),
	"expert_files":       ofExperts(ReadsTies),
	"expert_changes":     ofExperts(acquainted),
	"expert_dismissals":  dismissals,
	"expert_objections":  objections,
	"agencies":           agencies,
	"agency_persons":     agencyPersons,
	"agency_contracts":   agencyContracts,
	"agency_assignments": agencyAssignments,
	"agency_marks":       agencyMarks,

	"notices":     own("user_id"),
	"saved_views": views,
	"sessions":    own("user_id"),
	"users":       users,
	"role_grants": grants,

	"audit_events": trail,
}

// overview are the roles that see the whole division's business.
var overview = []viewer.Role{viewer.PerfOffice, viewer.BudgetSection, viewer.Auditor}

// standards are everybody's once they are published; drafts those of the office and
// of who oversees it.
func standards(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Leader, viewer.Auditor) {
		return nil
	}
	return sql.NEQ(t.C("status"), "DRAFT")
}

func everybody(*viewer.Viewer, *sql.Selector) *sql.Predicate { return nil }

// nobody sees rows that are the machine's alone.
func nobody(*viewer.Viewer, *sql.Selector) *sql.Predicate { return none() }

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
	switch len(open) {
	case 0:
		return none()
	case 1:
		return open[0] // ent writes an alternative within an alternative of one without brackets
	default:
		return sql.Or(open...)
	}
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

// sight is one way in which rows with unit_id, section_id and stage come before a
// viewer; nil where it shows none. A role shows rows by its own way only: who is a
// clerk here and an expert there does not read there what a clerk may (一人多岗).
type sight func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate

// byUnit: a unit its own and its subordinates', a department all its units'.
func byUnit(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	return in(t.C("unit_id"), unitsOf(v, viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer))
}

// bySection: a section its units', a leader those of the portfolio (分管).
func bySection(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	reviewed, _ := sectionsOf(v, viewer.SectionReviewer)
	portfolio, _ := sectionsOf(v, viewer.Leader)
	return in(t.C("section_id"), append(reviewed, portfolio...))
}

// underReview: an expert what the own seat has to judge now, no longer than the
// round lasts or he is kept from it; a new round does not open what an earlier one closed.
func underReview(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.ExpertID == nil {
		return nil
	}
	going := sub(t, "review_rounds")
	going.Where(sql.In(going.C("status"), "INDIVIDUAL", "COLLECTIVE"))
	mine := sub(t, "expert_sheets")
	mine.Where(sql.And(
		sql.ColumnsEQ(mine.C("declaration_id"), t.C("id")),
		sql.EQ(mine.C("expert_id"), *v.ExpertID),
		sql.In(mine.C("status"), "SCORING", "SUBMITTED", "REOPENED", "LOCKED"), sql.IsNull(mine.C("excused_at")),
		its(mine, "round_id", going)))
	return sql.And(sql.In(t.C("stage"), "INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW"), sql.Exists(mine))
}

// handedOver: the other system what has been pushed.
func handedOver(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if !v.Has(viewer.Integrator) {
		return nil
	}
	return sql.In(t.C("stage"), "PUSHED", "APPROVED")
}

// engaged: a third party what its team was given, independent of it, under a contract
// in force.
func engaged(v *viewer.Viewer, t *sql.Selector) *sql.Predicate { return in(t.C("id"), v.Assigned) }

// declarations are seen in each of the ways.
func declarations(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	return anyOf(byUnit(v, t), bySection(v, t), underReview(v, t), handedOver(v, t), engaged(v, t), evaluating(v, t))
}

// tallies: sums over the declarations that a viewer sees by unit or section. What is seen
// in other ways is in none of them: see Summed.
func tallies(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	return anyOf(byUnit(v, t), bySection(v, t))
}

// Summed tells whether the kept totals are of all the declarations that v sees.
func Summed(v *viewer.Viewer) bool {
	return wide(v) || v.ExpertID == nil && len(v.Assigned) == 0 && !v.Has(viewer.Integrator)
}

// projects: as declarations; who only judges, evaluates or takes over those whose
// declaration is.
func projects(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	ways := []*sql.Predicate{byUnit(v, t), bySection(v, t)}
	if v.ExpertID != nil || v.Has(viewer.Integrator, viewer.Agency) {
		lent := sub(t, "declarations", "project_id")
		lent.Where(anyOf(underReview(v, lent), handedOver(v, lent), engaged(v, lent), evaluating(v, lent)))
		ways = append(ways, sql.In(t.C("id"), lent))
	}
	return anyOf(ways...)
}

// bureau rows are known to all of the finance bureau's business side.
func bureau(v *viewer.Viewer, _ *sql.Selector) *sql.Predicate {
	if InBureau(v) {
		return nil
	}
	return none()
}

// extensions are known to the unit and to the bureau.
func extensions(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if bureau(v, t) == nil {
		return nil
	}
	return anyOf(byUnit(v, t))
}

// ofDeclarations are rows that belong to a declaration seen in one of the ways.
func ofDeclarations(ways ...sight) rule {
	return func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
		if wide(v) {
			return nil
		}
		return shown(v, t, ways...)
	}
}

func shown(v *viewer.Viewer, t *sql.Selector, ways ...sight) *sql.Predicate {
	parent := sub(t, "declarations", "id")
	seen := make([]*sql.Predicate, len(ways))
	for i, way := range ways {
		seen[i] = way(v, parent)
	}
	parent.Where(anyOf(seen...))
	return sql.In(t.C("declaration_id"), parent)
}

// attachments that were taken out of the form are nobody's: what a submitted version
// kept of them is in the version.
func attachments(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	kept := sql.EQ(t.C("removed"), false)
	if wide(v) {
		return kept
	}
	return sql.And(kept, shown(v, t, byUnit, bySection, underReview, engaged, evaluating))
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
