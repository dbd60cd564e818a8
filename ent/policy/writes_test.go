package policy_test

// The writes by hand, told on the scene's rows as the sights are: who makes rows of a
// table, and which rows who changes. Whoever has no line writes nothing, whatever has
// no table here is written by the machine alone, and nobody deletes. It is written
// from the specification, never from the rules.

var makes = map[string]string{
	"projects":           `clerk clerkSchool both`,
	"declarations":       `clerk clerkSchool both`,
	"attachments":        `clerk clerkSchool both`,
	"appeals":            `headCity headSchool`,
	"target_reviews":     `section`,
	"questions":          `expert1 expert2 expert3 expert4 both`,
	"score_lines":        `expert1 expert2 expert3 expert4 both`,
	"batches":            `office awayOffice`,
	"standards":          `office awayOffice`,
	"library_indicators": `office awayOffice`,
	"extensions":         `office awayOffice`,
	"reports":            `office awayOffice`,

	"funding_marks":    `office awayOffice`,
	"section_ceilings": `office awayOffice`,
}

const (
	// filled is what a unit's clerk has to fill in: the own unit's, not those of units below.
	filled = `
		clerk: forming meeting
		clerkSchool both: draft pushed`

	// signed is what a head has in hand besides.
	signed = `
		headSchool: draft pushed
		headCity: panel again closed`
)

var changes = map[string]string{
	"monitorings":      filled,
	"self_evaluations": filled,
	"overalls":         `clerk: edu`,
	"adjustments":      filled,
	"projects":         filled + signed,
	"declarations":     filled,
	"attachments":      filled,
	"questions":        filled,

	"rollups": `
		clerk: edu
		office: 440605
		awayOffice: 440606`,

	"target_reviews": `
		section: draft forming meeting pushed draft/open forming/open meeting/open pushed/open
		section: draft/asked forming/asked meeting/asked pushed/asked`,

	// The own ones only, at the meeting too.
	"expert_sheets": `
		expert1: forming/E1 panel/E1 again/E1 meeting/E1 closed/E1
		expert2: forming/E2 panel/E2 again/E2#2 meeting/E2 closed/E2
		expert3: panel/E3 again/E3 meeting/E3 closed/E3
		both: panel/E5`,
	"score_lines": `
		expert1: forming/E1 panel/E1 again/E1 meeting/E1 closed/E1
		expert2: forming/E2 panel/E2 again/E2#2 meeting/E2 closed/E2
		expert3: panel/E3 again/E3 closed/E3
		both: panel/E5`,

	"batches":            `office awayOffice: *`,
	"standards":          `office awayOffice: *`,
	"library_indicators": `office awayOffice: *`,
	"extensions":         `office awayOffice: *`,

	"funding_marks":    `office awayOffice: *`,
	"section_ceilings": `office awayOffice: *`,
	"reports": `
		office awayOffice leader: *
		leaderCity: panel again closed`,

	"notices": theirs,
}
