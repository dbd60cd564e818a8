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
	Field, NameZh string
	Codes         *CodeList
}

// Lists are the lists of codes; units of measure, which have more to them, are not among them.
func (c *Codes) Lists() []FieldList {
	return []FieldList{
		{"projectKind", "项目类别", &c.ProjectKind}, {"projectNature", "项目属性", &c.ProjectNature}, {"projectTags", "项目标签", &c.ProjectTags},
		{"fundSource", "资金来源", &c.FundSource}, {"departmentEconomic", "部门支出经济分类", &c.DepartmentEconomic},
		{"governmentEconomic", "政府支出经济分类", &c.GovernmentEconomic}, {"returnReason", "退回原因", &c.ReturnReason}, {"cutReason", "核减原因", &c.CutReason},
		{"attachmentKind", "附件类型", &c.AttachmentKind}, {"deviationReason", "偏差原因", &c.DeviationReason},
		{"employerKind", "专家单位类型", &c.EmployerKind}, {"expertField", "专家领域", &c.ExpertField}, {"division", "区划", &c.Division},
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
		in.list(l.Field, l.NameZh, *l.Codes)
	}
	var units []entry
	for i, u := range c.Units {
		e := entry{at("units[%d]", i), "计量单位", u.Code, u.Code}
		units = append(units, e)
		in.given(e.path+".kind", e.String()+"的类别", u.Kind)
		if u.Max != nil {
			in.between(e.path+".max", e.String()+"的上限", *u.Max, 0, 1_000_000)
		}
	}
	in.unique(units)
}

// list refuses codes that stand twice or have no name.
func (in *inspection) list(path, what string, list CodeList) {
	rows := make([]entry, len(list))
	for i, c := range list {
		rows[i] = entry{at("%s[%d]", path, i), what, c.NameZh, c.Code}
		in.named(rows[i])
	}
	in.unique(rows)
}
