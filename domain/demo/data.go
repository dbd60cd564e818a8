// Package demo makes the demo district: units, people and declarations that are
// made up, brought to every stage by the verbs themselves, with a clock of their own.
package demo

import (
	"embed"
	"encoding/json"
	"fmt"
	"sync"

	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertrelation"
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
	Code          string            `json:"code"`
	NameZh        string            `json:"nameZh"`
	Sex           expert.Sex        `json:"sex"`
	BirthYear     int               `json:"birthYear"`
	MajorZh       string            `json:"majorZh"`
	TitleZh       string            `json:"titleZh"`
	TitleLevel    expert.TitleLevel `json:"titleLevel"`
	EmployerZh    string            `json:"employerZh"`
	EmployerKind  string            `json:"employerKind"`
	PostZh        string            `json:"postZh"`
	Education     expert.Education  `json:"education"`
	YearsOfWork   int               `json:"yearsOfWork"`
	RegionZh      string            `json:"regionZh"`
	Career        string            `json:"career"`
	Status        expert.Status     `json:"status"`
	SectionCode   string            `json:"sectionCode"`
	Fields        []string          `json:"fields"`
	SideFields    []string          `json:"sideFields"`
	ConflictUnits []string          `json:"conflictUnits"`
	IDNumber      string            `json:"idNumber"`
	Phone         string            `json:"phone"`
	Email         string            `json:"email"`
	BankName      string            `json:"bankName"`
	BankAccount   string            `json:"bankAccount"`
	Relations     []relationData    `json:"relations"`
}

// relationData is a relation whose days are counted from the day of seeding.
type relationData struct {
	Kind       expertrelation.Kind `json:"kind"`
	UnitCode   string              `json:"unitCode"`
	PartyZh    string              `json:"partyZh"`
	ProjectZh  string              `json:"projectZh"`
	RoleZh     string              `json:"roleZh"`
	ContractNo string              `json:"contractNo"`
	Since      *int                `json:"since"`
	Until      *int                `json:"until"`
}

// made is the district as the data files tell it.
type made struct {
	district district
	projects []projectData
	fund     []projectData // of one fund, in the finished year
	experts  []expertData  // in the library from the start
	later    []expertData  // who came, or tried to, since
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
	var later struct {
		Newcomers []expertData `json:"newcomers"`
	}
	fund := projects
	decode("newcomers", &later)
	decode("fund", &fund)
	decode("units", &m.district)
	decode("projects", &projects)
	decode("experts", &experts)
	m.projects, m.fund, m.experts, m.later = projects.Projects, fund.Projects, experts.Experts, later.Newcomers
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
