// Package demo makes the demo district: units, people and declarations that are
// made up, brought to every stage by the verbs themselves, with a clock of their own.
package demo

import (
	"embed"
	"encoding/json"
	"fmt"
	"sync"

	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

//go:embed data/*.json
var files embed.FS

type unitData struct {
	Code        string  `json:"code"`
	NameZh      string  `json:"nameZh"`
	ShortNameZh string  `json:"shortNameZh"`
	SectionCode string  `json:"sectionCode"`
	Kind        string  `json:"kind"`
	Level       int     `json:"level"`
	ParentCode  *string `json:"parentCode"`
}

type sectionData struct {
	Code   string `json:"code"`
	NameZh string `json:"nameZh"`
}

type district struct {
	Division string        `json:"division"`
	Sections []sectionData `json:"sections"`
	Units    []unitData    `json:"units"`
}

// Division is where the demo's main district lies.
func Division() string { return read().district.Division }

type projectData struct {
	Code        string           `json:"code"`
	Outcome     term.Outcome     `json:"outcome"`
	LastGrade   *term.Grade      `json:"lastGrade"`
	Attachments []fileData       `json:"attachments"`
	Declaration form.Declaration `json:"declaration"`
}

type fileData struct {
	Kind   string `json:"kind"`
	NameZh string `json:"nameZh"`
}

type expertData struct {
	Code            string     `json:"code"`
	NameZh          string     `json:"nameZh"`
	MajorZh         string     `json:"majorZh"`
	TitleZh         string     `json:"titleZh"`
	EmployerZh      string     `json:"employerZh"`
	EmployerKind    string     `json:"employerKind"`
	Fields          []string   `json:"fields"`
	ConflictUnits   []string   `json:"conflictUnits"`
	ReviewsThisYear int        `json:"reviewsThisYear"`
	EntryDate       clock.Date `json:"entryDate"`
	TermEnd         clock.Date `json:"termEnd"`
}

// made is the district as the data files tell it.
type made struct {
	district district
	projects []projectData
	experts  []expertData
}

// read decodes the data files once; a broken one is a broken build.
var read = sync.OnceValue(func() *made {
	m := &made{}
	var projects struct {
		Projects []projectData `json:"projects"`
	}
	var experts struct {
		Experts []expertData `json:"experts"`
	}
	decode("units", &m.district)
	decode("projects", &projects)
	decode("experts", &experts)
	m.projects, m.experts = projects.Projects, experts.Experts
	return m
})

func decode(name string, to any) {
	body, err := files.ReadFile("data/" + name + ".json")
	if err == nil {
		err = json.Unmarshal(body, to)
	}
	if err != nil {
		panic(fmt.Sprintf("demo data %s: %v", name, err))
	}
}
