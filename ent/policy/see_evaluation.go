package policy

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/viewer"
)

// evaluating: an expert what he evaluates, from the assignment to the final report.
func evaluating(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.ExpertID == nil {
		return nil
	}
	return sql.In(t.C("id"), seatedFor(v, t, "declaration_id"))
}

// seatedFor are a column of v's seats in evaluations that are going on.
func seatedFor(v *viewer.Viewer, t *sql.Selector, column string) *sql.Selector {
	going := sub(t, "evaluations", "id")
	going.Where(sql.In(going.C("stage"), "PLAN", "PLAN_APPROVED", "DATA", "SCORING", "DRAFT_REPORT", "OPINION", "EXPERT_CHECK"))
	mine := sub(t, "evaluation_seats", column)
	mine.Where(sql.And(sql.EQ(mine.C("expert_id"), *v.ExpertID), sql.In(mine.C("evaluation_id"), going)))
	return mine
}

// evaluations are known to the unit's side and the bureau, and to their evaluators
// while they last.
func evaluations(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	return anyOf(shown(v, t, byUnit, bySection), byEvaluator(v, t, "id"))
}

// byEvaluator: a third party those it was given, an expert those in whose panel he
// sits. Column is where the evaluation's id stands.
func byEvaluator(v *viewer.Viewer, t *sql.Selector, column string) *sql.Predicate {
	var ways []*sql.Predicate
	if v.AgencyID != nil && len(v.Assigned) > 0 {
		theirs := sub(t, "evaluations", "id")
		theirs.Where(sql.And(sql.EQ(theirs.C("agency_id"), *v.AgencyID), in(theirs.C("declaration_id"), v.Assigned)))
		ways = append(ways, sql.In(t.C(column), theirs))
	}
	if v.ExpertID != nil {
		ways = append(ways, sql.In(t.C(column), seatedFor(v, t, "evaluation_id")))
	}
	if len(ways) == 0 {
		return nil
	}
	return anyOf(ways...)
}

// evaluationReports: the evaluators write them, office, sections, departments and those
// who oversee them read along; the unit reads from the moment its opinion is asked, the
// budget section only what follows from the grade.
func evaluationReports(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	_, whole := sectionsOf(v, viewer.Leader)
	if whole || v.Has(viewer.PerfOffice, viewer.Auditor) {
		return nil
	}
	asked := sub(t, "evaluations", "id")
	asked.Where(sql.In(asked.C("stage"), "OPINION", "EXPERT_CHECK", "FINAL", "RECTIFYING", "RECTIFIED", "APPLIED"))
	return anyOf(shown(v, t, bySection), shown(v, t, byDepartment),
		sql.And(shown(v, t, byUnit), sql.In(t.C("evaluation_id"), asked)), byEvaluator(v, t, "evaluation_id"))
}

// byDepartment: a department those of the units under it.
func byDepartment(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	return in(t.C("unit_id"), unitsOf(v, viewer.DeptReviewer))
}

// evaluationSeats name experts: they are the office's, and those's who oversee it, and
// each expert's own.
func evaluationSeats(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Auditor) {
		return nil
	}
	return anyOf(seat(v, t), inCharge(v, t))
}
