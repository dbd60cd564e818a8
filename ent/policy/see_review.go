package policy

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/viewer"
)

// history shows the steps of single sheets (who was asked, accepted or declined,
// and when) only to those who may know who reviews.
func history(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Auditor) {
		return nil
	}
	if !reader(v) {
		return none()
	}
	ofDeclaration := sql.IsNull(t.C("sheet_id"))
	if wide(v) {
		return ofDeclaration
	}
	return sql.And(ofDeclaration, parentSeen(v, t))
}

// targetReviews are the section's; the unit sees what was decided.
func targetReviews(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	if bureau(v) {
		return parentSeen(v, t)
	}
	if !reader(v) {
		return none()
	}
	return sql.And(sql.In(t.C("decision"), "PASSED", "RETURNED", "REJECTED"), parentSeen(v, t))
}

// questions are seen by the unit, which answers them, by the bureau, and by the
// experts of the same declaration. None of them learns who asked.
func questions(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	return parentSeen(v, t)
}

// rounds are the bureau's; an expert sees the round in which the own sheet is,
// from the meeting on. Units meet the conclusion on the declaration alone.
func rounds(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	var ps []*sql.Predicate
	if bureau(v) {
		ps = append(ps, parentSeen(v, t))
	}
	if v.ExpertID != nil {
		ps = append(ps, sql.And(sql.EQ(t.C("status"), "COLLECTIVE"), sql.In(t.C("id"), seats(v, t))))
	}
	return anyOf(ps...)
}

// seats are the rounds in which v's own sheet counts.
func seats(v *viewer.Viewer, t *sql.Selector) *sql.Selector {
	mine := sub(t, "expert_sheets", "round_id")
	mine.Where(sql.And(
		sql.EQ(mine.C("expert_id"), *v.ExpertID),
		sql.In(mine.C("status"), "SUBMITTED", "LOCKED")))
	return mine
}

// meetings are the rounds of v's panels that are in collective review.
func meetings(v *viewer.Viewer, t *sql.Selector) *sql.Selector {
	met := sub(t, "review_rounds", "id")
	met.Where(sql.And(sql.EQ(met.C("status"), "COLLECTIVE"), sql.In(met.C("id"), seats(v, met))))
	return met
}

// sheets are blind: an expert sees the own one, and the panel's at the meeting;
// the office and the auditor see all of them (package mask hides what they say
// while a round is open), a leader those of closed rounds; a unit sees none.
func sheets(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Auditor) {
		return nil
	}
	var ps []*sql.Predicate
	if v.Has(viewer.Leader) {
		ps = append(ps, sql.And(sql.In(t.C("round_id"), closed(t)), parentSeen(v, t)))
	}
	if v.ExpertID != nil {
		ps = append(ps, sql.EQ(t.C("expert_id"), *v.ExpertID), sql.In(t.C("round_id"), meetings(v, t)))
	}
	return anyOf(ps...)
}

// closed are the rounds whose conclusion stands.
func closed(t *sql.Selector) *sql.Selector {
	done := sub(t, "review_rounds", "id")
	done.Where(sql.EQ(done.C("status"), "CLOSED"))
	return done
}

// lines follow their sheet, and open to others only with the meeting or the end
// of the round: before that not even the office knows a score.
func lines(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	var ps []*sql.Predicate
	if v.Has(viewer.PerfOffice, viewer.Auditor, viewer.Leader) {
		open := sub(t, "review_rounds", "id")
		open.Where(sql.In(open.C("status"), "COLLECTIVE", "CLOSED"))
		counted := sub(t, "expert_sheets", "id")
		counted.Where(sql.And(sheetsOr(v, counted), sql.In(counted.C("round_id"), open)))
		ps = append(ps, sql.In(t.C("sheet_id"), counted))
	}
	if v.ExpertID != nil {
		mine := sub(t, "expert_sheets", "id")
		mine.Where(sql.Or(
			sql.And(sql.EQ(mine.C("expert_id"), *v.ExpertID), sql.NEQ(mine.C("status"), "RECUSED")),
			sql.In(mine.C("round_id"), meetings(v, mine))))
		ps = append(ps, sql.In(t.C("sheet_id"), mine))
	}
	return anyOf(ps...)
}

// sheetsOr is the sheets' rule with a predicate even where all are seen.
func sheetsOr(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if p := sheets(v, t); p != nil {
		return p
	}
	return sql.EQ(t.C("division"), v.Division)
}

// reports are the bureau's; a section sees the batch's and its own.
func reports(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if wide(v) {
		return nil
	}
	reviewed, _ := sectionsOf(v, viewer.SectionReviewer)
	portfolio, _ := sectionsOf(v, viewer.Leader)
	if len(reviewed)+len(portfolio) == 0 {
		return none()
	}
	return anyOf(in(t.C("section_id"), append(reviewed, portfolio...)), parentSeen(v, t))
}

// outbox messages are the bureau's and the other system's.
func outbox(v *viewer.Viewer, _ *sql.Selector) *sql.Predicate {
	if wide(v) || v.Has(viewer.Integrator) {
		return nil
	}
	return none()
}
