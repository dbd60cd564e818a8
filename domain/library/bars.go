// Package library keeps the expert library and the third parties (专家库与第三方):
// who is in it, how one gets in and out, what is known of a person and who may read
// it, and what ties a person to a project.
package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
)

// Tie is one fact that may tie an expert to a project. Of the three that it may
// name, a unit of the district, a party and a project, those not known are empty.
type Tie struct {
	Kind    standard.Tie
	Unit    string     // its code
	Party   string     // the name of a firm, a unit or a person
	Project string     // its code or its name
	Until   clock.Date // the last day; empty: it goes on
	Fact    string     // the same for the same fact, whatever else changes
	Detail  string     // the fact in words
	Source  string     // where it is known from
}

// Project is a project as far as somebody may be tied to it, on a day.
type Project struct {
	Code       string
	NameZh     string
	Unit       Place
	Department Place    // the unit itself where it hangs under none
	Staff      []string // the unit's heads and clerks, and whom the form names
	Papers     string   // what the form says, as normal text
	Day        clock.Date
}

// Place is a unit by its code and its names.
type Place struct {
	Code  string
	Names []string
}

// Bar is a rule that a tie has met (回避提示).
type Bar struct {
	Rule        string
	NameZh      string
	Reason      string
	Hard        bool // keeps the expert away, unless it was dismissed
	Dismissible bool
	Fact        string
	Detail      string
	Source      string
}

// Bars lists every rule that one of an expert's ties to the project meets, in the
// order of the rules: pure, so that it can be asked at any time and of any day.
func Bars(ties []Tie, p Project, rules []standard.RecusalRule) []Bar {
	var bars []Bar
	for _, rule := range rules {
		for _, tie := range ties {
			if tie.Kind != rule.Tie || !binds(tie, rule, p.Day) || !slices.ContainsFunc(rule.Reach, tie.reaches(p)) {
				continue
			}
			bars = append(bars, Bar{Rule: rule.Code, NameZh: rule.NameZh, Reason: string(rule.Reason),
				Hard: rule.Effect == standard.ForceBar, Dismissible: rule.Dismissible,
				Fact: tie.Fact, Detail: tie.Detail, Source: tie.Source})
		}
	}
	return bars
}

// binds tells whether a tie still counts on a day: while it lasts, and for the
// rule's years after its last day, that day's anniversary included.
func binds(t Tie, rule standard.RecusalRule, day clock.Date) bool {
	return t.Until == "" || rule.Years == nil || t.Until.AddYears(*rule.Years) >= day
}

// reaches tells in which ways the tie leads to the project.
func (t Tie) reaches(p Project) func(standard.Reach) bool {
	return func(way standard.Reach) bool {
		switch way {
		case standard.ReachUnit:
			return t.leadsTo(p.Unit)
		case standard.ReachDepartment:
			return t.leadsTo(p.Department)
		case standard.ReachProject:
			return t.Project != "" && (t.Project == p.Code || same(t.Project, p.NameZh))
		case standard.ReachStaff:
			return slices.ContainsFunc(p.Staff, func(name string) bool { return same(name, t.Party) })
		case standard.ReachPapers:
			return named(t.Party, p.Papers)
		case standard.ReachPanel:
			return true // a colleague is one of this panel's
		default:
			return false
		}
	}
}

func (t Tie) leadsTo(p Place) bool {
	return t.Unit != "" && t.Unit == p.Code || slices.ContainsFunc(p.Names, func(name string) bool { return same(name, t.Party) })
}

// same tells whether two names are the same but for how they are typed.
func same(a, b string) bool {
	name := standard.NormalName(a)
	return name != "" && name == standard.NormalName(b)
}

// shortestName is how many characters a name needs to be looked for in a text:
// shorter ones stand in words that mean something else.
const shortestName = 4

// named tells whether a text names somebody.
func named(name, papers string) bool {
	name = standard.NormalName(name)
	return utf8.RuneCountInString(name) >= shortestName && strings.Contains(papers, name)
}
