package exchange

import (
	"io"
	"math/big"

	"hengxiao/domain/paper/book"
	"hengxiao/domain/reporting"
	"hengxiao/ent/exact"
)

// The columns by which an answer is found again; the list carries them empty, so
// that people answer in the list itself.
const (
	columnID     = "报文编号"
	columnHash   = "内容摘要"
	columnStatus = "回执结果"
	columnReason = "退回原因"
	listSheet    = "项目清单"
)

// WriteList writes one batch's messages as a workbook for places without a network
// link. A text is a text cell whatever it begins with, so none becomes a formula;
// figures are exact. Equal messages give equal bytes.
func WriteList(w io.Writer, messages []BudgetMessage) error {
	return book.Write(w, []book.Page{
		projectPage(messages), sourcePage(messages), cutPage(messages), indicatorPage(messages), sumPage(messages), fieldPage(),
	})
}

func projectPage(messages []BudgetMessage) book.Page {
	p := book.Page{Name: listSheet, Head: []string{
		columnID, "项目编码", "项目名称", "预算年度", "区划", "单位编码", "部门编码", "科室编码", "项目类别", "功能分类",
		"申报金额（万元）", "申报金额（元）", "审定金额（万元）", "审定金额（元）", "拟安排金额（万元）", "拟安排金额（元）",
		"评审结论", "轻重缓急", "得分", "等级", columnHash, columnStatus, columnReason,
	}}
	for _, m := range messages {
		priority := book.Blank
		if m.Priority != nil {
			priority = book.Count(*m.Priority)
		}
		plannedWan, plannedYuan := book.Blank, book.Blank
		if m.PlannedAmount != nil {
			plannedWan, plannedYuan = wan(*m.PlannedAmount), yuan(*m.PlannedAmount)
		}
		p.Rows = append(p.Rows, []book.Value{
			book.Text(m.ID), book.Text(m.ProjectCode), book.Text(m.NameZh), book.Count(m.FiscalYear), book.Text(m.Division),
			book.Text(m.UnitCode), book.Text(m.DepartmentCode), book.Text(m.SectionCode), book.Text(m.ProKindCode), book.Text(m.ExpFuncCode),
			wan(m.DeclaredAmount), yuan(m.DeclaredAmount), wan(m.ReviewedAmount), yuan(m.ReviewedAmount), plannedWan, plannedYuan,
			book.Text(reporting.ConclusionZh(m.Conclusion)), priority, book.Points(m.Score), book.Text(reporting.GradeZh(m.Grade)),
			book.Text(m.Hash), book.Blank, book.Blank,
		})
	}
	return p
}

func sourcePage(messages []BudgetMessage) book.Page {
	p := book.Page{Name: "资金来源", Head: []string{columnID, "项目编码", "来源代码", "来源", "金额（万元）", "金额（元）"}}
	for _, m := range messages {
		for _, s := range m.FundSources {
			p.Rows = append(p.Rows, []book.Value{book.Text(m.ID), book.Text(m.ProjectCode), book.Text(s.Source), book.Text(s.NameZh), wan(s.Amount), yuan(s.Amount)})
		}
	}
	return p
}

func cutPage(messages []BudgetMessage) book.Page {
	p := book.Page{Name: "核减明细", Head: []string{
		columnID, "项目编码", "序号", "预算明细", "部门经济分类", "申报金额（万元）", "核减额（万元）", "核减额（元）", "原因代码", "核减原因",
	}}
	for _, m := range messages {
		for _, c := range m.LineCuts {
			p.Rows = append(p.Rows, []book.Value{
				book.Text(m.ID), book.Text(m.ProjectCode), book.Count(c.No), book.Text(c.NameZh), book.Text(c.DepEcoCode),
				wan(c.Declared), wan(c.Cut), yuan(c.Cut), book.Text(c.Reason), book.Text(c.ReasonZh),
			})
		}
	}
	return p
}

func indicatorPage(messages []BudgetMessage) book.Page {
	p := book.Page{Name: "绩效指标", Head: []string{
		columnID, "项目编码", "序号", "期间", "一级指标", "二级指标", "三级指标", "计算符号", "指标值", "指标内容", "计量单位", "分值",
	}}
	for _, m := range messages {
		for _, i := range m.Indicators {
			p.Rows = append(p.Rows, []book.Value{
				book.Text(m.ID), book.Text(m.ProjectCode), book.Count(i.No), book.Text(i.Horizon), book.Text(i.Level1), book.Text(i.Level2),
				book.Text(i.NameZh), book.Text(i.Operator), book.Text(i.TargetValue), book.Text(i.TargetText), book.Text(i.Unit), book.Points(&i.Weight),
			})
		}
	}
	return p
}

// sumPage lets both sides compare counts and sums.
func sumPage(messages []BudgetMessage) book.Page {
	var declared, reviewed, planned exact.Money
	arranged := book.Blank // where no ceiling is shared out
	sources, cuts, indicators := 0, 0, 0
	for _, m := range messages {
		declared += m.DeclaredAmount.Wan
		reviewed += m.ReviewedAmount.Wan
		if m.PlannedAmount != nil {
			planned += m.PlannedAmount.Wan
			arranged = wan(AmountOf(planned))
		}
		sources += len(m.FundSources)
		cuts += len(m.LineCuts)
		indicators += len(m.Indicators)
	}
	cut := exact.Money(0)
	rate := book.Blank
	if declared > 0 {
		cut = declared - reviewed
		rate = book.Figure(string(exact.Fixed(big.NewRat(100*int64(cut), int64(declared)), 2)))
	}
	return book.Page{Name: "汇总", Head: []string{"项", "数"}, Rows: [][]book.Value{
		{book.Text("项目数"), book.Count(len(messages))},
		{book.Text("申报金额（万元）"), wan(AmountOf(declared))},
		{book.Text("审定金额（万元）"), wan(AmountOf(reviewed))},
		{book.Text("拟安排金额（万元）"), arranged},
		{book.Text("核减额（万元）"), wan(AmountOf(cut))},
		{book.Text("核减率（%）"), rate},
		{book.Text("资金来源行数"), book.Count(sources)},
		{book.Text("核减明细行数"), book.Count(cuts)},
		{book.Text("绩效指标行数"), book.Count(indicators)},
	}}
}

// fieldPage names the fields of 预算管理一体化 that the columns mean.
func fieldPage() book.Page {
	p := book.Page{Name: "字段说明", Head: []string{"列", "一体化字段", "说明"}}
	for _, f := range [][3]string{
		{"区划", "MOF_DIV_CODE", ""},
		{"预算年度", "FISCAL_YEAR", ""},
		{"单位编码", "AGENCY_CODE", ""},
		{"部门编码", "DEPT_CODE", "一级预算单位"},
		{"科室编码", "MANAGE_MOF_DEP_CODE", ""},
		{"项目编码", "PRO_CODE", ""},
		{"项目名称", "PRO_NAME", ""},
		{"项目类别", "PRO_KIND_CODE", ""},
		{"功能分类", "EXP_FUNC_CODE", "项级，7位"},
		{"申报金额（元）", "APPLY_UP", "1万元＝10000元，无舍入"},
		{"审定金额（元）", "FIN_AUDIT_MONEY", "1万元＝10000元，无舍入"},
		{"拟安排金额（元）", "", "资金总额按轻重缓急安排的结果，0 为备选；未设资金总额时为空"},
		{"来源代码", "FUND_TYPE_CODE", "按本地对照表转换"},
		{"部门经济分类", "DEP_BGT_ECO_CODE", ""},
		{"指标值", "INDEXVAL", ""},
		{"计算符号", "COMPUTESIGN", ""},
		{"计量单位", "METERUNIT", ""},
		{"分值", "WEIGHT", ""},
		{columnStatus, "", "填写“接受”或“退回”"},
		{columnReason, "", "退回时必填"},
	} {
		p.Rows = append(p.Rows, []book.Value{book.Text(f[0]), book.Text(f[1]), book.Text(f[2])})
	}
	return p
}

func wan(a Amount) book.Value  { return book.Figure(a.Wan.String()) }
func yuan(a Amount) book.Value { return book.Figure(string(a.Yuan)) }
