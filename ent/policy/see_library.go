package policy

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/viewer"
)

// experts: who may review is known to the office, the auditor and leaders; an expert
// knows the own entry. Before somebody is admitted, the section that checks the
// application sees it, and so does who entered it; afterwards neither does, lest
// sections and units learn who sits in the library.
func experts(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Auditor, viewer.Leader) {
		return nil
	}
	checking, _ := sectionsOf(v, viewer.SectionReviewer)
	return anyOf(
		in(t.C("user_id"), ids(v)),
		outside(t, in(t.C("section_id"), checking)),
		outside(t, in(t.C("entered_by"), ids(v))),
	)
}

// outside holds for those who are not, or not yet, in the library.
func outside(t *sql.Selector, p *sql.Predicate) *sql.Predicate {
	if p == nil {
		return nil
	}
	return sql.And(p, sql.In(t.C("status"), "APPLIED", "CHECKED", "REFUSED"))
}

// acquainted is everybody who sees the expert.
func acquainted(*viewer.Viewer) bool { return true }

// ofExperts are rows that belong to an expert whom the viewer sees. The own ones
// are never closed.
func ofExperts(who func(*viewer.Viewer) bool) rule {
	return func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
		whose := sub(t, "experts", "id")
		if !who(v) {
			whose.Where(in(whose.C("user_id"), ids(v)))
			return sql.In(t.C("expert_id"), whose)
		}
		if p := experts(v, whose); p != nil {
			whose.Where(p)
			return sql.In(t.C("expert_id"), whose)
		}
		return nil
	}
}

// dismissals name experts: the office's, and of those who oversee it.
func dismissals(v *viewer.Viewer, _ *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Auditor, viewer.Leader) {
		return nil
	}
	return none()
}

// objections are between the unit that asked and the office.
func objections(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Auditor) {
		return nil
	}
	if !v.Has(viewer.UnitHead) {
		return none()
	}
	parent := sub(t, "declarations", "id")
	parent.Where(anyOf(in(parent.C("unit_id"), unitsOf(v, viewer.UnitHead))))
	return sql.In(t.C("declaration_id"), parent)
}

// agencies are known to the office and to those who oversee it; a department knows
// those that it may engage or has engaged, and a third party itself.
var agencies = ofAgency(func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	return anyOf(itself(v, t.C("id")), engageable(v, t))
})

// agencyPersons: of the agencies that a department knows their lead evaluators, whom it
// names when it engages one; a third party all of its own.
var agencyPersons = ofAgency(func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	known := sub(t, "agencies", "id")
	p := engageable(v, known)
	if p != nil {
		p = sql.And(sql.EQ(t.C("leads"), true), sql.In(t.C("agency_id"), known.Where(p)))
	}
	return anyOf(itself(v, t.C("agency_id")), p)
})

func itself(v *viewer.Viewer, column string) *sql.Predicate {
	if v.AgencyID == nil {
		return nil
	}
	return sql.EQ(column, *v.AgencyID)
}

// engageable are the agencies of the library, and those under a contract of the
// department's own; nil for whoever is no department.
func engageable(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if !v.Has(viewer.DeptReviewer) {
		return nil
	}
	own := sub(t, "agency_contracts", "agency_id")
	own.Where(anyOf(ofDepartment(v, own)))
	return sql.Or(sql.EQ(t.C("status"), "ACTIVE"), sql.In(t.C("id"), own))
}

// ofDepartment are the contracts that a department made for its own evaluations.
func ofDepartment(v *viewer.Viewer, contracts *sql.Selector) *sql.Predicate {
	return in(contracts.C("unit_id"), unitsOf(v, viewer.DeptReviewer))
}

// agencyContracts: a third party knows its own while they are in force, a department
// those that it made.
var agencyContracts = ofAgency(func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	return anyOf(in(t.C("id"), v.Contracts), ofDepartment(v, t))
})

// agencyAssignments are what was given under the contracts that somebody knows.
var agencyAssignments = ofAgency(func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	return anyOf(in(t.C("contract_id"), v.Contracts), underOwn(v, t))
})

// agencyMarks: a department those under its own contracts; a third party all of its own,
// also when the contract is over.
var agencyMarks = ofAgency(func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	return anyOf(itself(v, t.C("agency_id")), underOwn(v, t))
})

// underOwn are rows under the contracts of a department's own.
func underOwn(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	own := sub(t, "agency_contracts", "id")
	p := ofDepartment(v, own)
	if p == nil {
		return nil
	}
	return sql.In(t.C("contract_id"), own.Where(p))
}

func ofAgency(own rule) rule {
	return func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
		if v.Has(viewer.PerfOffice, viewer.Auditor, viewer.Leader) {
			return nil
		}
		return own(v, t)
	}
}
