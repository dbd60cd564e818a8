package viewer

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Role is what somebody does in the procedure; the codes are the API's.
type Role string

// The roles of the procedure.
const (
	UnitClerk       Role = "UNIT_CLERK"       // 经办
	UnitHead        Role = "UNIT_HEAD"        // 单位负责人
	DeptReviewer    Role = "DEPT_REVIEWER"    // 主管部门
	SectionReviewer Role = "SECTION_REVIEWER" // 业务科室
	PerfOffice      Role = "PERF_OFFICE"      // 绩效办
	BudgetSection   Role = "BUDGET_SECTION"   // 预算科
	Expert          Role = "EXPERT"           // 专家
	PanelLeader     Role = "PANEL_LEADER"     // 组长
	Agency          Role = "AGENCY"           // 第三方
	Leader          Role = "LEADER"           // 领导
	Integrator      Role = "INTEGRATOR"       // 集成
	Admin           Role = "ADMIN"            // 系统管理员
	SecurityAdmin   Role = "SECURITY_ADMIN"   // 安全管理员
	Auditor         Role = "AUDITOR"          // 审计管理员
	SystemRole      Role = "SYSTEM"           // the machine itself
)

// AllRoles lists every role, the machine's last.
var AllRoles = []Role{UnitClerk, UnitHead, DeptReviewer, SectionReviewer, PerfOffice, BudgetSection, Expert,
	PanelLeader, Agency, Leader, Integrator, Admin, SecurityAdmin, Auditor, SystemRole}

// names are what people call the roles.
var names = map[Role]string{UnitClerk: "单位经办", UnitHead: "单位负责人", DeptReviewer: "主管部门", SectionReviewer: "业务科室",
	PerfOffice: "绩效办", BudgetSection: "预算科", Expert: "评审专家", PanelLeader: "专家组长", Agency: "第三方机构",
	Leader: "局领导", Integrator: "系统集成", Admin: "系统管理员", SecurityAdmin: "安全管理员", Auditor: "审计管理员", SystemRole: "系统"}

// NameZh is what people call the role.
func (r Role) NameZh() string { return names[r] }

// administrators exclude one another and every business role (三员分立).
var administrators = []Role{Admin, SecurityAdmin, Auditor}

// Compatible tells whether one person may hold both roles.
func Compatible(a, b Role) bool {
	return a == b || !slices.Contains(administrators, a) && !slices.Contains(administrators, b)
}

// Values lists the codes, for the column.
func (Role) Values() []string {
	codes := make([]string, len(AllRoles))
	for i, r := range AllRoles {
		codes[i] = string(r)
	}
	return codes
}

// MarshalGQL writes the code.
func (r Role) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(r))) }

// UnmarshalGQL reads a code.
func (r *Role) UnmarshalGQL(v any) error {
	s, _ := v.(string)
	if !slices.Contains(AllRoles, Role(s)) {
		return fmt.Errorf("%v is no role", v)
	}
	*r = Role(s)
	return nil
}
