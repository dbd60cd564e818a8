package policy

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/viewer"
)

// history is everybody's who has the declaration in hand. The steps of single sheets
// (who was asked, accepted or declined, and when) name experts: they are the
// office's and the auditor's, and a leader's with the sheet itself.
func history(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Auditor) {
		return nil
	}
	steps := sql.IsNull(t.C("sheet_id"))
	if !wide(v) {
		steps = sql.And(steps, shown(v, t, byUnit, bySection))
	}
	over := sub(t, "expert_sheets", "id")
	over.Where(anyOf(concluded(v, over)))
	return anyOf(steps, sql.In(t.C("sheet_id"), over))
}

// targetReviews are the section's; the unit sees what was decided.
func targetReviews(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	return anyOf(shown(v, t, bySection),
		sql.And(sql.In(t.C("decision"), "PASSED", "RETURNED", "REJECTED"), shown(v, t, byUnit)))
}

// consents are settled within the bureau; those on panels, sheets and pay tell of
// experts, who are not for sections and the budget, nor are drafts of standards. What ties
// an expert is not for leaders either.
func consents(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Auditor) {
		return nil
	}
	unnamed := sql.NotIn(t.C("act"), "PANEL_DRAW", "DIRECT_CHOICE", "SHEET_VOID", "PAY_LIST", "PAY_PAYER", "PUBLISH_STANDARD", "WITHDRAW_TIE")
	if !wide(v) {
		unnamed = sql.And(unnamed, shown(v, t, bySection))
	}
	charge := inCharge(v, t)
	if charge != nil {
		charge = sql.And(charge, sql.NEQ(t.C("act"), "WITHDRAW_TIE"))
	}
	return anyOf(unnamed, charge)
}

// inCharge are the rows of declarations that v oversees as a leader.
func inCharge(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	portfolio, whole := sectionsOf(v, viewer.Leader)
	if whole {
		return every(t)
	}
	if len(portfolio) == 0 {
		return nil
	}
	return shown(v, t, func(_ *viewer.Viewer, d *sql.Selector) *sql.Predicate { return in(d.C("section_id"), portfolio) })
}

// every is true of all rows, for where one is joined to others.
func every(t *sql.Selector) *sql.Predicate { return sql.NotNull(t.C("id")) }

// rounds are the bureau's; an expert sees the round in which the own sheet is,
// from the meeting on. Units meet the conclusion on the declaration alone.
func rounds(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	ps := []*sql.Predicate{shown(v, t, bySection)}
	if v.ExpertID != nil {
		ps = append(ps, sql.And(sql.EQ(t.C("status"), "COLLECTIVE"), sql.In(t.C("id"), seats(v, t))))
	}
	return anyOf(ps...)
}

// seats are the rounds in which v's own sheet counts and v is not excused.
func seats(v *viewer.Viewer, t *sql.Selector) *sql.Selector {
	mine := sub(t, "expert_sheets", "round_id")
	mine.Where(sql.And(
		sql.EQ(mine.C("expert_id"), *v.ExpertID),
		sql.In(mine.C("status"), "SUBMITTED", "LOCKED"),
		sql.IsNull(mine.C("excused_at"))))
	return mine
}

// meetings are the rounds of v's panels that are in collective review.
func meetings(v *viewer.Viewer, t *sql.Selector) *sql.Selector {
	met := sub(t, "review_rounds", "id")
	met.Where(sql.And(sql.EQ(met.C("status"), "COLLECTIVE"), sql.In(met.C("id"), seats(v, met))))
	return met
}

// sheets are blind: an expert sees the own one, and at the meeting those that count
// there; the office and the auditor see all of them (package mask hides what they
// say while a round is open), a leader those of closed rounds; a unit sees none.
func sheets(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if KnowsPanels(v) {
		return nil
	}
	ps := []*sql.Predicate{concluded(v, t)}
	if v.ExpertID != nil {
		ps = append(ps, sql.EQ(t.C("expert_id"), *v.ExpertID), counted(t, sql.In(t.C("round_id"), meetings(v, t))))
	}
	return anyOf(ps...)
}

// concluded are the sheets that a leader may read: those of rounds that are over.
func concluded(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	charge := inCharge(v, t)
	if charge == nil {
		return nil
	}
	over := sub(t, "review_rounds")
	over.Where(sql.EQ(over.C("status"), "CLOSED"))
	return sql.And(its(t, "round_id", over), charge)
}

// counted are the sheets of some rounds that are in the aggregate: not those that
// were declined, left, or voided.
func counted(t *sql.Selector, rounds *sql.Predicate) *sql.Predicate {
	return sql.And(sql.EQ(t.C("status"), "LOCKED"), rounds)
}

// its tells of each row whether the parent that a column names is as it should be. A
// list of all such parents would grow with the years, and SQLite makes it for each answer.
func its(t *sql.Selector, column string, parent *sql.Selector) *sql.Predicate {
	parent.Where(sql.ColumnsEQ(parent.C("id"), t.C(column)))
	return sql.Exists(parent)
}

// lines follow their sheet, and open to others only with the meeting or the end
// of the round, and only where the sheet counts: before that not even the office
// knows a score. A sheet that was left is closed to who left it.
func lines(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	readable := sub(t, "expert_sheets")
	var ps []*sql.Predicate
	if v.Has(viewer.PerfOffice, viewer.Auditor) {
		open := sub(t, "review_rounds")
		open.Where(sql.In(open.C("status"), "COLLECTIVE", "CLOSED"))
		ps = append(ps, counted(readable, its(readable, "round_id", open)))
	}
	if leads := concluded(v, readable); leads != nil {
		ps = append(ps, counted(readable, leads)) // of closed rounds
	}
	if v.ExpertID != nil {
		ps = append(ps, counted(readable, sql.In(readable.C("round_id"), meetings(v, readable))), sql.And(
			sql.EQ(readable.C("expert_id"), *v.ExpertID), sql.NEQ(readable.C("status"), "RECUSED")))
	}
	readable.Where(anyOf(ps...))
	return its(t, "sheet_id", readable)
}

// reports are the bureau's; a section sees its own and those of its units' projects,
// not the whole batch's, which tells of all sections.
func reports(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	return anyOf(bySection(v, t), shown(v, t, bySection))
}

// outbox messages are the other system's and the bureau's, a section's for its units.
func outbox(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) || v.Has(viewer.Integrator) {
		return nil
	}
	return shown(v, t, bySection)
}
