package demo

import (
	"fmt"
	"slices"
	"strings"

	"hengxiao/ent/viewer"
)

// Password opens every account of the demo.
const Password = "qingshan-lvshui-07"

// codeSecret is the base32 secret of the one account that asks for a code.
const codeSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

// Account is a principal of the demo.
type Account struct {
	Login       string        `json:"login"`
	Password    string        `json:"password"`
	Name        string        `json:"name"`
	Roles       []viewer.Role `json:"roles"`
	TotpSecret  *string       `json:"totpSecret"`
	UnitCode    *string       `json:"unitCode"`
	SectionCode *string       `json:"sectionCode"`

	division  string
	expert    string   // code of the entry in the expert library
	portfolio []string // sections of a leader
}

// Accounts lists the principals of the demo, the main district's by role first.
func Accounts() []Account {
	m := read()
	var all []Account
	add := func(login, name string, unit, section string, roles ...viewer.Role) *Account {
		a := Account{Login: login, Password: Password, Name: name, Roles: roles, division: m.district.Division}
		if unit != "" {
			a.UnitCode = &unit
		}
		if section != "" {
			a.SectionCode = &section
		}
		all = append(all, a)
		return &all[len(all)-1]
	}
	for _, u := range declaring(m) {
		add("clerk."+u.Code, person(u.Code, 0)+"（经办）", u.Code, "", viewer.UnitClerk)
		add("head."+u.Code, person(u.Code, 1)+"（负责人）", u.Code, "", viewer.UnitHead)
	}
	for _, u := range departments(m) {
		add("dept."+u.Code, person(u.Code, 2)+"（主管部门）", u.Code, "", viewer.DeptReviewer)
	}
	for _, s := range m.district.Sections {
		if s.Code != "KS_BUDGET" && s.Code != "KS_PERF" {
			add("section."+strings.ToLower(strings.TrimPrefix(s.Code, "KS_")), person(s.Code, 3)+"（"+s.NameZh+"）", "", s.Code, viewer.SectionReviewer)
		}
	}
	add("office", "苏示明（绩效办）", "", "KS_PERF", viewer.PerfOffice)
	add("office2", "温示安（绩效办）", "", "KS_PERF", viewer.PerfOffice)
	add("budget", "简示平（预算科）", "", "KS_BUDGET", viewer.BudgetSection)
	add("leader", "关示远（局领导）", "", "", viewer.Leader)
	add("leader2", "潘示清（分管领导）", "", "", viewer.Leader).portfolio = []string{"KS_EDU", "KS_SOC"}
	for _, e := range m.experts {
		roles := []viewer.Role{viewer.Expert}
		if slices.Contains(e.Fields, "PUBFIN") {
			roles = append(roles, viewer.PanelLeader)
		}
		if e.Code == twice { // one person with two roles
			a := account(all, "clerk."+twiceUnit)
			a.Name, a.Roles, a.expert = e.NameZh, append(a.Roles, roles...), e.Code
			continue
		}
		add("expert."+strings.ToLower(e.Code), e.NameZh+"（专家）", "", "", roles...).expert = e.Code
	}
	for _, e := range m.later {
		if e.admitted() {
			add("expert."+strings.ToLower(e.Code), e.NameZh+"（专家）", "", "", viewer.Expert)
		}
	}
	add("agency", "示例绩效咨询有限公司", "", "", viewer.Agency)
	add("integrator", "预算编制系统", "", "", viewer.Integrator)
	add("admin", "卢示正（系统管理员）", "", "", viewer.Admin)
	add("security", "霍示严（安全管理员）", "", "", viewer.SecurityAdmin)
	secret := codeSecret
	add("security2", "霍示真（安全管理员，动态码）", "", "", viewer.SecurityAdmin).TotpSecret = &secret
	add("auditor", "莫示公（审计管理员）", "", "", viewer.Auditor)
	add("clerk.other", "何示外（邻区经办）", otherUnit, "", viewer.UnitClerk).division = otherDivision
	add("office.other", "方示外（邻区绩效办）", "", otherSection, viewer.PerfOffice).division = otherDivision
	return all
}

const (
	twice         = "E15" // also a clerk
	twiceUnit     = "214101"
	otherDivision = "440606"
	otherUnit     = "606001"
	otherSection  = "KS_OTHER"
)

// declaring are the units that declare a project in the demo.
func declaring(m *made) []unitData {
	return slices.DeleteFunc(slices.Clone(m.district.Units), func(u unitData) bool {
		return !slices.ContainsFunc(m.projects, func(p projectData) bool { return *p.Declaration.UnitCode == u.Code })
	})
}

// departments are the units over others.
func departments(m *made) []unitData {
	return slices.DeleteFunc(slices.Clone(m.district.Units), func(u unitData) bool {
		return !slices.ContainsFunc(m.district.Units, func(s unitData) bool { return s.ParentCode != nil && *s.ParentCode == u.Code })
	})
}

func account(all []Account, login string) *Account {
	i := slices.IndexFunc(all, func(a Account) bool { return a.Login == login })
	if i < 0 {
		panic(fmt.Sprintf("demo: no account %s", login))
	}
	return &all[i]
}

var (
	surnames = []rune("陈李黄何梁周吴郑林谢冯曾彭邓萧叶罗区苏麦")
	givens   = []rune("安宁平和敏慧文正明清远达")
)

// person makes up a name that stays the same for a place and a post.
func person(place string, post int) string {
	n := post * 7
	for _, c := range place {
		n = n*31 + int(c)
	}
	return string(surnames[n%len(surnames)]) + "示" + string(givens[n/len(surnames)%len(givens)])
}
