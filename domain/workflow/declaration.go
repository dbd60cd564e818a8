package workflow

import (
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/viewer"
)

// The steps of a declaration (绩效预算申报).
const (
	Submit           Action = "submit"
	UnitApprove      Action = "unitApprove"
	UnitApproveFirst Action = "unitApproveDirect"
	UnitReturn       Action = "unitReturn"
	DeptApprove      Action = "deptApprove"
	DeptReturn       Action = "deptReturn"
	ScreenBlock      Action = "screenBlock"
	ScreenExempt     Action = "screenExempt"
	ScreenPass       Action = "screenPass"
	ExemptToReview   Action = "exemptToReview"
	ExemptConfirm    Action = "exemptConfirm"
	SectionReturn    Action = "sectionReturn"
	SectionPass      Action = "sectionPassToExpert"
	SectionPassAlone Action = "sectionPassNoExpert"
	SectionReject    Action = "sectionReject"
	PanelConfirm     Action = "panelConfirm"
	ExtendReview     Action = "extendReview"
	ExpertAsk        Action = "expertReturnAsk"
	IndividualDone   Action = "individualDone"
	ToCollective     Action = "toCollective"
	CollectiveDone   Action = "collectiveDone"
	Reassess         Action = "reassess"
	AppealToMeeting  Action = "appeal"
	AppealToSection  Action = "appealToSection"
	ReviseReturn     Action = "reviseReturn"
	IncludeInReport  Action = "includeInReport"
	Push             Action = "push"
	ApproveBatch     Action = "approveBatch"
	RejectFinal      Action = "rejectFinal"
	Withdraw         Action = "withdraw"
)

type stage = declaration.Stage

// Short names, so that the table reads as a table.
const (
	draft      = declaration.StageDRAFT
	unit       = declaration.StageUNIT_REVIEW
	dept       = declaration.StageDEPT_REVIEW
	screening  = declaration.StageSCREENING
	blocked    = declaration.StageBLOCKED
	section    = declaration.StageSECTION_REVIEW
	returned   = declaration.StageRETURNED
	exempted   = declaration.StageEXEMPTED
	forming    = declaration.StagePANEL_FORMING
	individual = declaration.StageINDIVIDUAL_REVIEW
	collective = declaration.StageCOLLECTIVE_REVIEW
	concluded  = declaration.StageREVIEW_CLOSED
	reported   = declaration.StageREPORTED
	pushed     = declaration.StagePUSHED
	approved   = declaration.StageAPPROVED
	rejected   = declaration.StageREJECTED
	withdrawn  = declaration.StageWITHDRAWN

	clerk  = viewer.UnitClerk
	head   = viewer.UnitHead
	depart = viewer.DeptReviewer
	desk   = viewer.SectionReviewer
	office = viewer.PerfOffice
	budget = viewer.BudgetSection
	expert = viewer.Expert
	leads  = viewer.PanelLeader
	leader = viewer.Leader
	other  = viewer.Integrator
	system = viewer.SystemRole
)

type (
	stages = []stage
	roles  = []viewer.Role
)

// declarations is the procedure of a declaration. Read it top down as the year runs.
var declarations = []Step[stage]{
	{Submit, "提交", stages{draft, returned, blocked}, unit, roles{clerk}, roles{head}},
	{UnitApprove, "单位审签", stages{unit}, dept, roles{head}, roles{depart}},
	{UnitApproveFirst, "单位审签（一级预算单位）", stages{unit}, screening, roles{head}, nil},
	{UnitReturn, "单位退回", stages{unit}, draft, roles{head}, roles{clerk}},
	{DeptApprove, "主管部门通过", stages{dept}, screening, roles{depart}, nil},
	{DeptReturn, "主管部门退回", stages{dept}, returned, roles{depart}, roles{clerk}},

	{ScreenBlock, "筛选：不予受理", stages{screening}, blocked, roles{system}, roles{clerk, head}},
	{ScreenExempt, "筛选：免评审", stages{screening}, exempted, roles{system}, roles{desk, clerk}},
	{ScreenPass, "筛选：进入审查", stages{screening}, section, roles{system}, roles{desk, clerk}},

	{ExemptToReview, "备案转审查", stages{exempted}, section, roles{desk, office}, roles{clerk}},
	{ExemptConfirm, "备案确认", stages{exempted}, concluded, roles{desk}, roles{clerk, head}},
	{SectionReturn, "科室退回修改", stages{section}, returned, roles{desk}, roles{clerk, head}},
	{SectionPass, "科室通过（需专家）", stages{section}, forming, roles{desk}, roles{office, clerk}},
	{SectionPassAlone, "科室通过（免专家）", stages{section}, concluded, roles{desk}, roles{clerk, head}},
	{SectionReject, "科室建议不予安排", stages{section}, rejected, roles{desk}, roles{clerk, head}},

	{PanelConfirm, "确认专家组", stages{forming}, individual, roles{office}, roles{expert, clerk}},
	{ExtendReview, "延长评审期限", stages{individual}, individual, roles{office}, nil},
	{ExpertAsk, "专家要求补充材料", stages{individual}, individual, roles{expert}, roles{clerk, office}},
	{IndividualDone, "个人评审完成", stages{individual}, concluded, roles{system}, roles{office, clerk, head}},
	{ToCollective, "转集体评审", stages{individual}, collective, roles{system, office}, roles{expert, desk, clerk, office}},
	{CollectiveDone, "集体评审结论", stages{collective}, concluded, roles{leads}, roles{office, clerk, head}},

	{Reassess, "作废评审表后重新汇总", stages{collective, concluded}, individual, roles{system}, roles{office, desk, clerk, head}},
	{AppealToMeeting, "单位申诉", stages{concluded}, collective, roles{office}, roles{head, expert}},
	{AppealToSection, "单位申诉（未经专家）", stages{concluded}, section, roles{office}, roles{head, desk}},
	{ReviseReturn, "修改后再评", stages{concluded}, returned, roles{office}, roles{clerk, head}},
	{RejectFinal, "不予安排", stages{concluded, reported}, rejected, roles{office}, roles{head, clerk}},

	{IncludeInReport, "纳入报告", stages{concluded}, reported, roles{office}, roles{leader}},
	{Push, "送预算编制系统", stages{reported}, pushed, roles{office, system}, roles{budget}},
	{ApproveBatch, "批复预算", stages{pushed}, approved, roles{budget, other}, roles{clerk, head, desk}},

	{Withdraw, "撤回", stages{draft, unit, dept, returned, blocked, section}, withdrawn, roles{head}, roles{desk, clerk}},
}

// Next is the step that an action takes from a stage; false where there is none.
func Next(from declaration.Stage, action Action) (Step[declaration.Stage], bool) {
	return next(declarations, from, action)
}

// StageNames are the stages in words.
var StageNames = map[declaration.Stage]string{
	draft: "草稿", unit: "单位内审", dept: "主管部门审核", screening: "系统筛选中", blocked: "不予受理",
	section: "业务科室审查", returned: "退回修改", exempted: "免评审备案", forming: "组建专家组",
	individual: "专家个人评审", collective: "专家集体评审", concluded: "评审完成", reported: "已入绩效预算评价报告",
	pushed: "已送预算编制系统", approved: "预算已批复", rejected: "不予安排", withdrawn: "已撤回",
}

// InOrder are the stages as a declaration meets them.
var InOrder = stages{draft, unit, dept, screening, blocked, exempted, section, returned, forming, individual, collective,
	concluded, reported, pushed, approved, rejected, withdrawn}

// Editable are the stages in which the unit types.
var Editable = stages{draft, returned, blocked}

// Final are the stages that nothing follows.
var Final = stages{approved, rejected, withdrawn}

// holders says who has a declaration in hand, for the stages that wait for somebody.
var holders = map[stage]string{
	draft: "经办", returned: "经办", blocked: "经办", unit: "单位负责人", dept: "主管部门", screening: "系统",
	section: "业务科室", exempted: "业务科室", forming: "绩效办", individual: "评审专家", collective: "专家组组长",
	concluded: "绩效办", reported: "绩效办", pushed: "预算科",
}
