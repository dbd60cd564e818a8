package standard

import (
	"slices"
	"strings"

	"hengxiao/ent/exact"
)

// Code is an entry of a code list.
type Code struct {
	Code           string `json:"code"`
	NameZh         string `json:"nameZh"`
	IntegratedCode string `json:"integratedCode,omitempty"` // in the integrated budget system (一体化)
}

// CodeList is a closed list of codes.
type CodeList []Code

// Has tells whether the list holds the code.
func (l CodeList) Has(code string) bool {
	return slices.ContainsFunc(l, func(c Code) bool { return c.Code == code })
}

// NameZh is the code's name, or the code itself when the list does not hold it.
func (l CodeList) NameZh(code string) string {
	if i := slices.IndexFunc(l, func(c Code) bool { return c.Code == code }); i >= 0 {
		return l[i].NameZh
	}
	return code
}

// Unit is a 计量单位; Max bounds a rate.
type Unit struct {
	Code string         `json:"code"`
	Kind string         `json:"kind"`
	Max  *exact.Decimal `json:"max,omitempty"`
}

// Codes is every list that a form draws from, except classes and indicator levels.
type Codes struct {
	Header
	ProjectKind        CodeList `json:"projectKind"`
	ProjectNature      CodeList `json:"projectNature"`
	ProjectTags        CodeList `json:"projectTags"`
	FundSource         CodeList `json:"fundSource"`
	DepartmentEconomic CodeList `json:"departmentEconomic"`
	GovernmentEconomic CodeList `json:"governmentEconomic"`
	Units              []Unit   `json:"units"`
	PercentFreeWords   []string `json:"percentFreeWords"` // a rate whose name holds one may leave its range
	ReturnReason       CodeList `json:"returnReason"`
	CutReason          CodeList `json:"cutReason"`
	AttachmentKind     CodeList `json:"attachmentKind"`
	DeviationReason    CodeList `json:"deviationReason"` // of monitoring
	EmployerKind       CodeList `json:"employerKind"`
	ExpertField        CodeList `json:"expertField"`
	Division           CodeList `json:"division"`
}

// Unit finds a unit of measure; nil when there is none.
func (c *Codes) Unit(code string) *Unit {
	i := slices.IndexFunc(c.Units, func(u Unit) bool { return u.Code == code })
	if i < 0 {
		return nil
	}
	return &c.Units[i]
}

// FieldList is a list of codes by the field that holds it.
type FieldList struct {
	Field string
	Codes *CodeList
}

// Lists are the lists of codes; units of measure, which have more to them, are not among them.
func (c *Codes) Lists() []FieldList {
	return []FieldList{
		{"projectKind", &c.ProjectKind}, {"projectNature", &c.ProjectNature}, {"projectTags", &c.ProjectTags},
		{"fundSource", &c.FundSource}, {"departmentEconomic", &c.DepartmentEconomic}, {"governmentEconomic", &c.GovernmentEconomic},
		{"returnReason", &c.ReturnReason}, {"cutReason", &c.CutReason}, {"attachmentKind", &c.AttachmentKind}, {"deviationReason", &c.DeviationReason},
		{"employerKind", &c.EmployerKind}, {"expertField", &c.ExpertField}, {"division", &c.Division},
	}
}

// unadded are the kinds of units whose figures say nothing when they are added: 天, 分, 系数.
var unadded = []string{"time", "score", "none"}

// Rated tells whether figures of a unit of measure are relative (相对值): those of several
// projects are averaged, not added, as rates and prices by the piece are.
func (c *Codes) Rated(unit string) bool {
	u := c.Unit(unit)
	return u != nil && (u.Max != nil || strings.Contains(u.Code, "/") || slices.Contains(unadded, u.Kind))
}

// Bureau is the finance bureau of a division.
func (c *Codes) Bureau(division string) string {
	if !c.Division.Has(division) {
		return "财政局"
	}
	return c.Division.NameZh(division) + "财政局"
}

func (c *Codes) into(s *Set) { s.Codes = c }

func (c *Codes) inspect(in *inspection) {
	for _, l := range c.Lists() {
		in.list(l.Field, *l.Codes)
	}
	var units []string
	for _, u := range c.Units {
		units = append(units, u.Code)
		if u.Max != nil {
			in.between("units", *u.Max, 0, 1_000_000)
		}
	}
	in.unique("units", units)
}

// list refuses codes that stand twice or have no name.
func (in *inspection) list(path string, list CodeList) {
	codes := make([]string, len(list))
	for i, c := range list {
		codes[i] = c.Code
		in.given(path, c.NameZh)
	}
	in.unique(path, codes)
}
