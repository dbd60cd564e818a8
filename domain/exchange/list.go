package exchange

import (
	"io"
	"math/big"

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
	return writeBook(w, []page{
		projectPage(messages), sourcePage(messages), cutPage(messages), indicatorPage(messages), sumPage(messages), fieldPage(),
	})
}

func projectPage(messages []BudgetMessage) page {
	p := page{name: listSheet, head: []string{
		columnID, "项目编码", "项目名称", "预算年度", "区划", "单位编码", "部门编码", "科室编码", "项目类别", "功能分类",
		"申报金额（万元）", "申报金额（元）", "审定金额（万元）", "审定金额（元）",
		"评审结论", "轻重缓急", "得分", "等级", columnHash, columnStatus, columnReason,
	}}
	for _, m := range messages {
		priority := blank
		if m.Priority != nil {
			priority = count(*m.Priority)
		}
		p.rows = append(p.rows, []value{
			text(m.ID), text(m.ProjectCode), text(m.NameZh), count(m.FiscalYear), text(m.Division),
			text(m.UnitCode), text(m.DepartmentCode), text(m.SectionCode), text(m.ProKindCode), text(m.ExpFuncCode),
			wan(m.DeclaredAmount), yuan(m.DeclaredAmount), wan(m.ReviewedAmount), yuan(m.ReviewedAmount),
			text(reporting.ConclusionZh(m.Conclusion)), priority, points(m.Score), text(reporting.GradeZh(m.Grade)),
			text(m.Hash), blank, blank,
		})
	}
	return p
}

func sourcePage(messages []BudgetMessage) page {
	p := page{name: "资金来源", head: []string{columnID, "项目编码", "来源代码", "来源", "金额（万元）", "金额（元）"}}
	for _, m := range messages {
		for _, s := range m.FundSources {
			p.rows = append(p.rows, []value{text(m.ID), text(m.ProjectCode), text(s.Source), text(s.NameZh), wan(s.Amount), yuan(s.Amount)})
		}
	}
	return p
}

func cutPage(messages []BudgetMessage) page {
	p := page{name: "核减明细", head: []string{
		columnID, "项目编码", "序号", "预算明细", "部门经济分类", "申报金额（万元）", "核减额（万元）", "核减额（元）", "原因代码", "核减原因",
	}}
	for _, m := range messages {
		for _, c := range m.LineCuts {
			p.rows = append(p.rows, []value{
				text(m.ID), text(m.ProjectCode), count(c.No), text(c.NameZh), text(c.DepEcoCode),
				wan(c.Declared), wan(c.Cut), yuan(c.Cut), text(c.Reason), text(c.ReasonZh),
			})
		}
	}
	return p
}

func indicatorPage(messages []BudgetMessage) page {
	p := page{name: "绩效指标", head: []string{
		columnID, "项目编码", "序号", "期间", "一级指标", "二级指标", "三级指标", "计算符号", "指标值", "指标内容", "计量单位", "分值",
	}}
	for _, m := range messages {
		for _, i := range m.Indicators {
			p.rows = append(p.rows, []value{
				text(m.ID), text(m.ProjectCode), count(i.No), text(i.Horizon), text(i.Level1), text(i.Level2),
				text(i.NameZh), text(i.Operator), text(i.TargetValue), text(i.TargetText), text(i.Unit), points(&i.Weight),
			})
		}
	}
	return p
}

// sumPage lets both sides compare counts and sums.
func sumPage(messages []BudgetMessage) page {
	var declared, reviewed exact.Money
	sources, cuts, indicators := 0, 0, 0
	for _, m := range messages {
		declared += m.DeclaredAmount.Wan
		reviewed += m.ReviewedAmount.Wan
		sources += len(m.FundSources)
		cuts += len(m.LineCuts)
		indicators += len(m.Indicators)
	}
	cut := exact.Money(0)
	rate := blank
	if declared > 0 {
		cut = declared - reviewed
		rate = figure(string(exact.Fixed(big.NewRat(100*int64(cut), int64(declared)), 2)))
	}
	return page{name: "汇总", head: []string{"项", "数"}, rows: [][]value{
		{text("项目数"), count(len(messages))},
		{text("申报金额（万元）"), wan(AmountOf(declared))},
		{text("审定金额（万元）"), wan(AmountOf(reviewed))},
		{text("核减额（万元）"), wan(AmountOf(cut))},
		{text("核减率（%）"), rate},
		{text("资金来源行数"), count(sources)},
		{text("核减明细行数"), count(cuts)},
		{text("绩效指标行数"), count(indicators)},
	}}
}

// fieldPage names the fields of 预算管理一体化 that the columns mean.
func fieldPage() page {
	p := page{name: "字段说明", head: []string{"列", "一体化字段", "说明"}}
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
		{"来源代码", "FUND_TYPE_CODE", "按本地对照表转换"},
		{"部门经济分类", "DEP_BGT_ECO_CODE", ""},
		{"指标值", "INDEXVAL", ""},
		{"计算符号", "COMPUTESIGN", ""},
		{"计量单位", "METERUNIT", ""},
		{"分值", "WEIGHT", ""},
		{columnStatus, "", "填写“接受”或“退回”"},
		{columnReason, "", "退回时必填"},
	} {
		p.rows = append(p.rows, []value{text(f[0]), text(f[1]), text(f[2])})
	}
	return p
}
