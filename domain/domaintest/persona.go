package domaintest

import "hengxiao/ent/viewer"

// Persona is somebody to act as; it is the login too.
type Persona string

// The people of the district.
const (
	Clerk     Persona = "clerk"     // 经办 of 205001
	Clerk2    Persona = "clerk2"    // 经办 of 205101, which hangs under 205001
	ClerkCity Persona = "clerkCity" // 经办 of 212001
	Head      Persona = "head"      // 单位负责人 of 205001
	Head2     Persona = "head2"     // 单位负责人 of 205101
	HeadCity  Persona = "headCity"  // 单位负责人 of 212001
	Dept      Persona = "dept"      // 主管部门: 205001 over its subordinates

	Section     Persona = "section"     // 业务科室 KS_EDU
	SectionCity Persona = "sectionCity" // 业务科室 KS_CITY
	Office      Persona = "office"      // 绩效办
	Office2     Persona = "office2"     // 绩效办, for what needs a second person
	Leader      Persona = "leader"      // 领导, over the whole division
	Budget      Persona = "budget"      // 预算科
	Integrator  Persona = "integrator"  // 集成

	Expert1 Persona = "expert1"
	Expert2 Persona = "expert2"
	Expert3 Persona = "expert3"
	Expert4 Persona = "expert4"
	Expert5 Persona = "expert5"
	Expert6 Persona = "expert6"
	Expert7 Persona = "expert7"
	Expert8 Persona = "expert8"
	Expert9 Persona = "expert9"

	Admin    Persona = "admin"    // 系统管理员
	Security Persona = "security" // 安全管理员
	Auditor  Persona = "auditor"  // 审计管理员

	ClerkOther Persona = "clerkOther" // 经办 of 606001 in the other division
)

// person is one line of the staff: who holds which role where.
type person struct {
	who     Persona
	name    string
	role    viewer.Role
	unit    string
	section string
}

// staff of the divisions; the experts are in the library.
var staff = map[string][]person{
	Division: {
		{Clerk, "陈经办", viewer.UnitClerk, "205001", ""},
		{Clerk2, "李经办", viewer.UnitClerk, "205101", ""},
		{ClerkCity, "黄经办", viewer.UnitClerk, "212001", ""},
		{Head, "何局长", viewer.UnitHead, "205001", ""},
		{Head2, "梁校长", viewer.UnitHead, "205101", ""},
		{HeadCity, "周局长", viewer.UnitHead, "212001", ""},
		{Dept, "吴审核", viewer.DeptReviewer, "205001", ""},
		{Section, "郑科员", viewer.SectionReviewer, "", "KS_EDU"},
		{SectionCity, "林科员", viewer.SectionReviewer, "", "KS_CITY"},
		{Office, "罗绩效", viewer.PerfOffice, "", ""},
		{Office2, "谢绩效", viewer.PerfOffice, "", ""},
		{Leader, "韩局长", viewer.Leader, "", ""},
		{Budget, "唐预算", viewer.BudgetSection, "", ""},
		{Integrator, "预算编制系统", viewer.Integrator, "", ""},
		{Admin, "冯管理", viewer.Admin, "", ""},
		{Security, "于安全", viewer.SecurityAdmin, "", ""},
		{Auditor, "董审计", viewer.Auditor, "", ""},
	},
	OtherDivision: {
		{ClerkOther, "萧经办", viewer.UnitClerk, "606001", ""},
	},
}
