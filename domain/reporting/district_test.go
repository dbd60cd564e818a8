package reporting_test

import (
	"hengxiao/domain/reporting"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

var (
	education = reporting.Named{Code: "205001", NameZh: "区教育局"}
	health    = reporting.Named{Code: "213001", NameZh: "区卫生健康局"}
	scienceKS = reporting.Named{Code: "KS_EDU", NameZh: "科教文卫科"}
	socialKS  = reporting.Named{Code: "KS_SOC", NameZh: "社会保障科"}
	urgent    = reporting.Priority{Rank: 1, NameZh: "急重"}
	important = reporting.Priority{Rank: 2, NameZh: "重（不急）"}
	tooDear   = reporting.Named{Code: "CUT_PRICE", NameZh: "单价偏高"}
)

func wan(s string) *exact.Money {
	m := exact.MustMoney(s)
	return &m
}

func pts(s string) *exact.Points {
	p := exact.MustPoints(s)
	return &p
}

func project(code, name, declared string, reviewed *exact.Money, opinion term.Opinion) reporting.ProjectRow {
	return reporting.ProjectRow{
		Code: code, NameZh: name, Unit: education, Department: education, Section: scienceKS,
		FuncClass: reporting.Named{Code: "205", NameZh: "教育支出"},
		FuncGroup: reporting.Named{Code: "20502", NameZh: "普通教育"},
		FuncItem:  reporting.Named{Code: "2050299", NameZh: "其他普通教育支出"},
		Screening: term.ByExpert, Opinion: opinion,
		Declared: exact.MustMoney(declared), Reviewed: reviewed,
		LineCuts: []reporting.LineCut{}, Findings: []reporting.Finding{},
	}
}

// classrooms is the project with everything: cut, met about, objected to.
func classrooms() reporting.ProjectSheet {
	row := project("2027-205001-001", "智慧教室升级项目", "1260", wan("1089.974"), term.AgreeCut)
	row.Screening = term.ExpertCollective
	row.Score, row.Grade, row.Priority = pts("86.50"), term.Good, urgent
	row.Arrangement = reporting.Funded
	row.LineCuts = []reporting.LineCut{
		{No: 1, NameZh: "智慧黑板及终端", Declared: exact.MustMoney("930"), Cut: exact.MustMoney("150.026"), Reason: tooDear},
		{No: 3, NameZh: "教师培训", Declared: exact.MustMoney("45"), Cut: exact.MustMoney("20"), Reason: reporting.Named{Code: "CUT_QTY", NameZh: "工作量虚高"}},
	}
	row.Findings = []reporting.Finding{{
		Category: reporting.ByExpert, Kind: reporting.Named{Code: "PRICE", NameZh: "价格依据"}, Text: "只有一家报价",
	}}
	return reporting.ProjectSheet{
		ProjectRow: row, BudgetYear: 2027, Version: 2,
		Kind: reporting.Named{Code: "SPECIFIC", NameZh: "特定目标类项目"}, Nature: reporting.Named{Code: "NEW", NameZh: "新增项目"},
		StartDate: "2027-01-01", EndDate: "2027-12-31",
		FundSources: []reporting.FundSource{
			{Source: reporting.Named{Code: "GPB", NameZh: "一般公共预算"}, Amount: exact.MustMoney("960")},
			{Source: reporting.Named{Code: "TOWN", NameZh: "镇街配套资金"}, Amount: exact.MustMoney("300")},
		},
		AnnualGoal: "为12所公办学校建成150间智慧教室并投入教学使用。",
		RuleSet:    "SCREEN_DEMO_2027@1",
		Hits: []form.RuleHit{
			{Code: "S50_LARGE", NameZh: "大额项目", Outcome: term.ExpertCollective, Why: "申报金额 1260 万元，不低于 1000 万元"},
		},
		Target: &reporting.TargetOpinion{Total: exact.MustPoints("91.00"), Grade: term.Excellent, Text: "目标完整，建议进入专家评审。"},
		Items: []reporting.ItemMean{
			{Item: reporting.Named{Code: "T2", NameZh: "单价有据"}, Weight: exact.MustPoints("10"), Mean: exact.MustPoints("5.67")},
		},
		Dispersion: &reporting.Dispersion{Sheets: 3, Aggregate: exact.MustPoints("84.33"), Range: "21.00", SD: "10.60", CV: "0.1257", Flagged: true, Reason: "极差大于20分"},
		Panel:      []reporting.Seat{{Label: "专家1", Leads: true}, {Label: "专家2"}, {Label: "专家3"}},
		Opinions: []reporting.Opinion{
			{Label: "专家1", Opinion: term.AgreeCut, Priority: urgent, Amount: wan("1100"), Text: "单价高于近三年合同均价，建议按实际询价核减。"},
			{Label: "专家2", Opinion: term.Revise, Priority: important, Text: "工作量依据不足。", Changes: "补充各校教室清单"},
		},
		Meeting: &reporting.Meeting{
			On: "2026-10-12", Place: "区财政局会议室", Present: []string{"专家1", "专家2", "专家3"}, Unsigned: []string{"专家3"},
			Score: exact.MustPoints("86.50"), Amount: wan("1089.974"), Priority: urgent, Opinion: term.AgreeCut,
			Minutes: "听取单位说明后，一致同意核减。", Dissents: []reporting.Dissent{{Label: "专家2", Text: "仍认为培训可以缓办"}},
		},
		Answer: &reporting.Answer{Text: "对核减无异议。", Decision: "采纳", Reply: "按评审金额编制预算。"},
	}
}

// district is a batch with each conclusion in it, not in the order of its codes.
func district() []reporting.ProjectSheet {
	fund := project("2027-205001-003", "校园安防 <续建>", "100", wan("100"), term.Agree)
	fund.Score, fund.Grade, fund.Priority, fund.Arrangement = pts("90.00"), term.Excellent, urgent, reporting.Funded

	wait := project("2027-213001-002", "社区体检车", "80.5", wan("60.333333"), term.AgreeCut)
	wait.Unit, wait.Department, wait.Section = health, health, socialKS
	wait.FuncClass, wait.FuncGroup = reporting.Named{Code: "210", NameZh: "卫生健康支出"}, reporting.Named{Code: "21004", NameZh: "公共卫生"}
	wait.Score, wait.Grade, wait.Priority = pts("79.99"), term.Fair, important
	wait.Arrangement, wait.Reason = reporting.Reserve, "超出资金上限"
	wait.LineCuts = []reporting.LineCut{{No: 1, NameZh: "车辆", Declared: exact.MustMoney("80.5"), Cut: exact.MustMoney("20.166667"), Reason: tooDear}}

	basic := project("2027-213001-001", "人员经费", "500", wan("500"), "")
	basic.Unit, basic.Department, basic.Section, basic.Screening = health, health, socialKS, term.Exempt

	redo := project("2027-205001-002", "研学平台", "200", nil, term.Revise)
	redo.Reason = "补充需求调研"
	redo.Findings = []reporting.Finding{
		{Category: reporting.ByReturn, Kind: reporting.Named{Code: "RET_BASIS", NameZh: "立项依据不足"}, Text: "缺少批准文件"},
		{Category: reporting.ByExpert, Kind: reporting.Named{Code: "PRICE", NameZh: "价格依据"}, Text: "没有报价"},
	}
	no := project("2027-205001-004", "庆典活动", "30", wan("0"), term.Disagree)
	no.Reason = "不属财政支持范围"

	sheets := []reporting.ProjectSheet{classrooms()}
	for _, row := range []reporting.ProjectRow{wait, basic, no, fund, redo} {
		sheets = append(sheets, reporting.ProjectSheet{ProjectRow: row, BudgetYear: 2027, Version: 1})
	}
	return sheets
}

func batch() reporting.BatchReport {
	return reporting.NewBatchReport(reporting.BatchFacts{
		Title: "2027年度绩效预算评价报告", Issuer: "区财政局", BudgetYear: 2027, MadeOn: "2026-10-28",
		Batch: reporting.Named{Code: "2027-1", NameZh: "2027年第一批"}, Ceiling: wan("1700"), Experts: 3,
		Milestones: []reporting.Milestone{{NameZh: "申报", From: "2026-07-15", To: "2026-08-31"}, {NameZh: "集体评审", From: "2026-10-12"}},
	}, district(), []reporting.Recusal{
		{Project: reporting.Named{Code: "2027-205001-001", NameZh: "智慧教室升级项目"}, Label: "专家4", AskedBy: "专家本人", On: "2026-09-20"},
	}, reporting.Prose{
		Basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）", BudgetAdvice: "按评审金额编制。\n备选项目待追加。",
	})
}

func rows(sheets []reporting.ProjectSheet) []reporting.ProjectRow {
	var out []reporting.ProjectRow
	for _, s := range sheets {
		out = append(out, s.ProjectRow)
	}
	return out
}
