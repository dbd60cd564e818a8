package policy_test

// The rights matrix, told on the scene's rows: before the colon who, after it
// which rows; * is every row of the viewer's own division. Whoever has no line
// sees no row. It is written from the specification, never from the rules.

const (
	everyone = `admin agency auditor both budget clerk clerkSchool dept expert1 expert2 expert3 expert4
		headCity headSchool integrator leader leaderCity office roleless section security awayOffice`

	// published is what everybody reads of the standards.
	published = `
		admin agency both budget clerk clerkSchool dept expert1 expert2 expert3 expert4: 440605
		headCity headSchool integrator roleless section security: 440605`

	// filedBy is who has a declaration in hand: its unit, department and section,
	// a leader in charge, and those who oversee the division.
	filedBy = `
		clerk dept section: draft forming meeting pushed
		clerkSchool headSchool both: draft pushed
		headCity leaderCity: panel again closed
		office budget leader auditor awayOffice: *`

	// seated is what is open to experts: what they score or meet on now, not what
	// they were only asked to, have left, or scored in an earlier round.
	seated = `
		expert1: panel meeting
		expert2: panel again meeting
		both: panel`

	// engaged is what a third party's team was given under a contract in force.
	engaged = `
		agency: panel`

	// entry is what every expert has of the own.
	entry = `
		expert1: E1
		expert2: E2
		expert3: E3
		expert4: E4
		both: E5`

	handed = `
		integrator: pushed`

	// theirs is what belongs to a person.
	theirs = `
		admin: admin
		agency: agency
		auditor: auditor
		both: both
		budget: budget
		clerk: clerk
		clerkSchool: clerkSchool
		dept: dept
		expert1: expert1
		expert2: expert2
		expert3: expert3
		expert4: expert4
		headCity: headCity
		headSchool: headSchool
		integrator: integrator
		leader: leader
		leaderCity: leaderCity
		office: office
		roleless: roleless
		section: section
		security: security
		awayOffice: awayOffice`
)

var sights = map[string]string{
	"units":    everyone + ": *",
	"sections": everyone + ": *",
	"batches":  everyone + ": *",

	"library_indicators": everyone + ": *",

	// Drafts are the office's, and of who oversees it.
	"standards": published + `
		office leader leaderCity auditor awayOffice: *`,

	"extensions": `
		clerk clerkSchool headSchool both dept: school
		section leader leaderCity office budget auditor awayOffice: *`,

	"section_ceilings": `section leader leaderCity office budget auditor awayOffice: *`,

	// The bureau's own paper: units hear of the money by the approval.
	"funding_marks": `
		section: draft forming meeting pushed
		leaderCity: panel again closed
		office budget leader auditor awayOffice: *`,

	"projects":             filedBy + seated + handed + engaged,
	"declarations":         filedBy + seated + handed + engaged,
	"indicators":           filedBy + seated + handed + engaged,
	"questions":            filedBy + seated,
	"declaration_versions": filedBy,
	"declaration_tallies":  filedBy, // the kept totals add up what is seen so, see Summed
	"verdicts":             filedBy,
	"appeals":              filedBy,

	"monitorings":      filedBy,
	"self_evaluations": filedBy,
	"problems":         filedBy,
	"surveys":          filedBy,
	"survey_answers":   ``, // what nobody is told of single ones

	// A department's own form: not of the units under it, nor for those.
	"overalls": `
		clerk dept section: edu
		headCity leaderCity: city
		office budget leader auditor awayOffice: *`,
	"overall_changes": `
		clerk dept section: edu
		headCity leaderCity: city
		office budget leader auditor awayOffice: *`,
	"overall_files": `
		clerk dept section: edu
		headCity leaderCity: city
		office budget leader auditor awayOffice: *`,
	// So is what it keeps of its projects' self-evaluations; what the office keeps of several
	// departments' is of who oversees the division.
	"rollups": `
		clerk dept section: edu
		headCity leaderCity: city
		office budget leader auditor awayOffice: *`,
	"rollup_changes": `
		clerk dept section: edu
		headCity leaderCity: city
		office budget leader auditor awayOffice: *`,
	"result_links": filedBy,
	"adjustments":  filedBy,

	// What was paid for a project, and which import says so; the import is shown to whom
	// one of its rows is.
	"execution_figures": filedBy + handed,
	"execution_imports": `
		clerk clerkSchool headSchool both dept section: school
		headCity leaderCity: city
		office budget leader auditor integrator awayOffice: *`,

	// Who evaluates sees it while it lasts.
	"evaluations": filedBy + `
		agency: panel
		expert1: panel`,

	// What evaluators write: the unit's from the opinion on, never the budget section's.
	"evaluation_reports": `
		clerk clerkSchool headSchool both: pushed
		headCity: again closed
		dept section: draft forming meeting pushed
		leaderCity: panel again closed
		agency: panel
		expert1: panel
		office leader auditor awayOffice: *`,
	"evaluation_seats": `
		expert1: panel/E1
		expert4: closed/E4
		leaderCity: panel/E1 closed/E4
		office leader auditor awayOffice: *`,

	// What was taken out of the form is nobody's.
	"attachments": seated + engaged + `
		clerk dept section: draft forming meeting pushed
		clerkSchool headSchool both: draft pushed
		headCity leaderCity: panel again closed
		office budget leader auditor: draft forming panel again meeting closed pushed
		awayOffice: away`,

	// Steps on sheets name experts: they are the office's and the auditor's, a leader's
	// once the round is over.
	"stage_changes": `
		clerk dept section: draft forming meeting pushed
		clerkSchool headSchool both: draft pushed
		headCity: panel again closed
		budget: draft forming panel again meeting closed pushed
		leader: draft forming panel again meeting closed pushed
		leaderCity: panel again closed
		leader leaderCity: again/E1 again/E3 closed/E1 closed/E2 closed/E3
		office auditor awayOffice: *`,

	// The section's own paper; the unit hears what was decided.
	"target_reviews": `
		clerk dept: draft forming meeting pushed
		clerkSchool headSchool both: draft pushed
		headCity: panel again closed
		section: draft forming meeting pushed draft/open forming/open meeting/open pushed/open
		section: draft/asked forming/asked meeting/asked pushed/asked
		leaderCity: panel again closed panel/open again/open closed/open panel/asked again/asked closed/asked
		office budget leader auditor awayOffice: *`,

	// What the bureau settles between two of its people; who sits in a panel is not
	// for sections and the budget.
	"consents": `
		section: draft forming meeting pushed
		budget: draft forming panel again meeting closed pushed
		leaderCity: panel again closed panel/draw again/draw closed/draw panel/void again/void closed/void
		leaderCity: panel/choice again/choice closed/choice
		office leader auditor awayOffice: *`,

	"review_rounds": `
		section: forming meeting
		leaderCity: panel again again#2 closed
		expert1 expert2: meeting
		office budget leader auditor awayOffice: *`,

	// Blind: the own one, at the meeting what counts there, and for leaders what is over.
	"expert_sheets": `
		expert1: forming/E1 panel/E1 again/E1 meeting/E1 closed/E1 meeting/E2
		expert2: forming/E2 panel/E2 again/E2#2 meeting/E2 closed/E2 meeting/E1
		expert3: panel/E3 again/E3 meeting/E3 closed/E3
		both: panel/E5
		leader leaderCity: again/E1 again/E3 closed/E1 closed/E2 closed/E3
		office auditor awayOffice: *`,

	// The scores themselves: nobody but their expert before the sheet counts; a
	// draft that was left stays hidden, from who left it too.
	"score_lines": `
		expert1: forming/E1 panel/E1 again/E1 meeting/E1 closed/E1 meeting/E2
		expert2: forming/E2 panel/E2 again/E2#2 meeting/E2 closed/E2 meeting/E1
		expert3: panel/E3 again/E3 closed/E3
		both: panel/E5
		leader leaderCity: again/E1 again/E3 closed/E2 closed/E3
		office auditor: again/E1 again/E3 meeting/E1 meeting/E2 closed/E2 closed/E3`,

	// What is said at a sitting is sealed until it is opened: the verbs show it, no row is
	// anybody's.
	"sittings":        ``,
	"sealed_opinions": ``,
	"receipts":        ``,
	"imprints":        ``,
	"motions":         ``,
	"agendas":         ``,
	// What was paid is told as figures, without the projects that paid it.
	"prices": ``,

	// Who may review: the own entry, and all for those who may know. Of an applicant
	// the section that checks and the unit that recommends know until he is admitted.
	"experts": entry + `
		section: applicant
		headSchool: applicant
		office leader leaderCity auditor awayOffice: *`,
	"expert_changes": entry + `
		section: applicant
		headSchool: applicant
		office leader leaderCity auditor awayOffice: *`,

	// What ties somebody and his papers are not the leaders' to read.
	"expert_relations": entry + `
		section: applicant
		headSchool: applicant
		office auditor awayOffice: *`,
	"expert_absences": entry + `
		section: applicant
		headSchool: applicant
		office auditor awayOffice: *`,
	"expert_files": entry + `
		section: applicant
		headSchool: applicant
		office auditor awayOffice: *`,

	"expert_dismissals": `
		office leader leaderCity auditor awayOffice: *`,
	// Between the unit that asked and the office; the panel never hears of it.
	"expert_objections": `
		headSchool: pushed
		headCity: panel
		office auditor awayOffice: *`,

	// A third party knows itself, and what it does under contracts in force. A department
	// knows whom it may engage, by the lead evaluators, and its own contracts.
	"agencies": `
		agency: firm
		dept: firm rival
		office leader leaderCity auditor awayOffice: *`,
	"agency_persons": `
		agency: firm
		dept: rival
		office leader leaderCity auditor awayOffice: *`,
	"agency_contracts": `
		agency: going
		dept: rivals
		office leader leaderCity auditor awayOffice: *`,
	"agency_assignments": `
		agency: going/panel going/closed
		dept: rivals/panel
		office leader leaderCity auditor awayOffice: *`,
	// A third party reads how it was marked when the contract is over, too.
	"agency_marks": `
		agency: going/panel going/closed over/again
		dept: rivals/panel
		office leader leaderCity auditor awayOffice: *`,

	"reports": `
		section: EDU draft forming meeting pushed
		leaderCity: panel again closed
		office budget leader auditor awayOffice: *`,

	"outbox_messages": `
		section: draft forming meeting pushed
		leaderCity: panel again closed
		office budget leader auditor integrator awayOffice: *`,

	"notices": theirs,
	"saved_views": theirs + `
		section: office`,

	"table_imports": theirs,
	"print_runs":    theirs,

	"sessions": theirs,

	"users": theirs + `
		admin security auditor: *`,
	"role_grants": theirs + `
		admin security auditor: *`,
	// A head reads what the unit did by hand to its papers, not what its people do as
	// experts elsewhere.
	"audit_events": theirs + `
		both: both/filed both/judged both/settled
		headSchool: both/filed
		admin security auditor office leader awayOffice: *`,
}
