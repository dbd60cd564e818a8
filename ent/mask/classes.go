package mask

import (
	"slices"

	"github.com/google/uuid"

	people "hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// sheet is the class SEALED_SCORE, what a sheet says: while the round is open it
// exists for its expert alone, so that nobody is anchored and nobody can tell tales.
// A sheet that does not count is never opened.
func sheet(v *viewer.Viewer, s *ent.ExpertSheet) {
	mine := v.ExpertID != nil && *v.ExpertID == s.ExpertID
	if mine || s.Status == expertsheet.StatusLOCKED {
		return
	}
	s.Total, s.Scored, s.Priority, s.Opinion, s.SuggestedAmount = nil, 0, nil, nil, nil
	s.LineCuts, s.Text, s.Changes, s.Hash = nil, "", "", ""
}

// form and version are the class CONTACT, a unit's people: names and telephones are
// for those who have to ask them, not for those who see the form as a reviewer or as
// another system.
func form(v *viewer.Viewer, d *ent.Declaration) {
	if !asks(v, d.UnitID, d.SectionID) {
		hidePeople(&d.Form)
	}
}

// A version does not say whose it is: who sees some of them in one way and others
// in another gets no people at all.
func version(v *viewer.Viewer, d *ent.DeclarationVersion) {
	mine := v.Has(viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer, viewer.SectionReviewer)
	if !v.Has(viewer.PerfOffice) && (!mine || v.Has(viewer.Leader, viewer.BudgetSection)) {
		hidePeople(&d.Form)
	}
}

func hidePeople(f *people.Declaration) { f.Leader, f.Contact, f.Phone = nil, nil, nil }

// asks tells whether v, in a role for this unit and section, talks to its people.
func asks(v *viewer.Viewer, unit, section uuid.UUID) bool {
	return slices.ContainsFunc(v.Grants, func(g viewer.Grant) bool {
		switch g.Role {
		case viewer.PerfOffice:
			return true
		case viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer:
			return slices.Contains(g.Units, unit)
		case viewer.SectionReviewer:
			return slices.Contains(g.Sections, section)
		default:
			return false
		}
	})
}

var (
	sealed   = []string{ent.TypeExpertSheet, ent.TypeScoreLine, ent.TypeSealedOpinion, ent.TypeMotion}
	accounts = []string{ent.TypeUser, ent.TypeRoleGrant, ent.TypeUnit, ent.TypeSection}
	papers   = []string{ent.TypeProject, ent.TypeDeclaration, ent.TypeAttachment, ent.TypeAppeal}
)

// values is the class TRACE_VALUES, what a trace says was written: a score in the
// trail would be a score told. Everybody reads what the own hand wrote; what the
// machine did on somebody's behalf is for the bureau and its auditor, of sheets for
// nobody; a head reads the unit's papers, administrators accounts.
func values(v *viewer.Viewer, e *ent.AuditEvent) {
	byHand := e.Reason == ""
	open := byHand && e.ActorID != nil && *e.ActorID == v.UserID
	switch {
	case slices.Contains(sealed, e.ObjectType):
	case v.Has(viewer.PerfOffice, viewer.Leader, viewer.Auditor):
		open = true
	case v.Has(viewer.UnitHead) && byHand && slices.Contains(papers, e.ObjectType):
		open = true
	case v.Has(viewer.Admin, viewer.SecurityAdmin) && slices.Contains(accounts, e.ObjectType):
		open = true
	}
	if !open {
		e.Changed = ""
	}
}
