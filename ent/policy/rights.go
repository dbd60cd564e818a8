package policy

import "hengxiao/ent/viewer"

// Who has a part in the procedure, by the name of what is done: the domain asks a right,
// and no role.

// RunsBatches tells whether v opens and closes the filing of a year, and sets its money.
func RunsBatches(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// ApprovesBudgets tells whether v takes the approved figures of a batch in.
func ApprovesBudgets(v *viewer.Viewer) bool { return v.Has(viewer.BudgetSection, viewer.Integrator) }

// KeepsStandards tells whether v drafts standards and keeps the indicator library.
func KeepsStandards(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// KeepsLibrary tells whether v keeps the entries of experts: appoints them, writes for them
// and takes back what they declared.
func KeepsLibrary(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// AssessesExperts tells whether v marks reviews and years of experts, and removes them.
func AssessesExperts(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// AnswersMeasures tells whether v answers an expert's appeal against a measure.
func AnswersMeasures(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice, viewer.Leader) }

// PreparesPay tells whether v makes pay lists, and ApprovesPay whether v decides on them.
func PreparesPay(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// ApprovesPay is the second person's right on a pay list.
func ApprovesPay(v *viewer.Viewer) bool { return v.Has(viewer.Leader) }

// CallsMeetings tells whether v calls panels together.
func CallsMeetings(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// AnswersAppeals tells whether v answers the appeals of units.
func AnswersAppeals(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// WritesReports tells whether v writes and signs reports, and ApprovesReports whether v
// approves what is signed.
func WritesReports(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// ApprovesReports is the leader's right on a signed report.
func ApprovesReports(v *viewer.Viewer) bool { return v.Has(viewer.Leader) }

// Consents tells whether requests for a second person are addressed to v's roles at all.
func Consents(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice, viewer.Leader) }

// FillsForms tells whether v fills in the forms of a unit and answers for it.
func FillsForms(v *viewer.Viewer) bool { return v.Has(viewer.UnitClerk) }

// EngagesForBureau tells whether v keeps third parties and engages them for the bureau.
func EngagesForBureau(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// MarksAgencies tells whether v marks third parties, under contracts of the own side.
func MarksAgencies(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice, viewer.DeptReviewer) }

// WorksForAgency tells whether v works for a third party.
func WorksForAgency(v *viewer.Viewer) bool { return v.Has(viewer.Agency) }

// ComparesSections tells whether v's figures are told by sections.
func ComparesSections(v *viewer.Viewer) bool {
	return v.Has(viewer.PerfOffice, viewer.BudgetSection, viewer.Leader, viewer.Auditor)
}

// KeepsAccounts tells whether v opens and shuts accounts, and GrantsRoles whether v says what
// they may.
func KeepsAccounts(v *viewer.Viewer) bool { return v.Has(viewer.Admin) }

// GrantsRoles is the security administrator's right.
func GrantsRoles(v *viewer.Viewer) bool { return v.Has(viewer.SecurityAdmin) }
