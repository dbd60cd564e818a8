package policy

import (
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/viewer"
)

// Who knows of a kind of rows at all. Others are told nothing of their sums, where those who
// know and see none are told zero.

// InBureau tells whether v is of the finance bureau's business side, which knows how the
// experts of a round agreed.
func InBureau(v *viewer.Viewer) bool { return wide(v) || v.Has(viewer.SectionReviewer, viewer.Leader) }

// KnowsPanels tells whether v knows how every panel stands while it works.
func KnowsPanels(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice, viewer.Auditor) }

// ExpertKnowers are the roles that know every expert's work, standing and pay.
var ExpertKnowers = []viewer.Role{viewer.PerfOffice, viewer.Leader, viewer.Auditor}

// KnowsExperts tells whether v is of those roles.
func KnowsExperts(v *viewer.Viewer) bool { return v.Has(ExpertKnowers...) }

// ReadsPersonal tells whether v reads of any expert what the law calls sensitive, masked.
func ReadsPersonal(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// ReadsTies tells whether v, who sees an expert, judges his papers and ties: leaders and others
// who only need to know who somebody is do not read of his relatives.
func ReadsTies(v *viewer.Viewer) bool {
	return !v.Has(viewer.Leader) || v.Has(viewer.PerfOffice, viewer.Auditor)
}

// HandsOutPay tells whether v takes an approved pay list out of the system, to whoever pays it.
func HandsOutPay(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// KnowsShares tells whether v knows how the money of a batch is shared out under its ceiling.
func KnowsShares(v *viewer.Viewer) bool {
	return v.Has(viewer.PerfOffice, viewer.BudgetSection, viewer.Leader, viewer.Auditor)
}

// Settles tells whether v knows what a third party's contract is settled with: the office and
// its overseers of each, a department of the own ones.
func Settles(v *viewer.Viewer, department *uuid.UUID) bool {
	return KnowsExperts(v) || department != nil && slices.Contains(unitsOf(v, viewer.DeptReviewer), *department)
}
