package exchange

import (
	"strconv"
	"strings"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
)

// cellOf is a column of a declaration's workbook: how a form's value is written into it
// and read from it. What a cell says that is no day or year is not taken: set is false.
type cellOf[T any] struct {
	column
	hint    string
	choices func(*standard.Set) []string
	get     func(*T, *standard.Set) string
	set     func(*T, string, *standard.Set) bool
}

// The words of a workbook for 是 and 否.
const no = "否"

// wordCell is a text of a form as it stands.
func wordCell[T any](title, field string, at func(*T) **string, hint string) cellOf[T] {
	return cellOf[T]{column: column{title: title, field: field}, hint: hint,
		get: func(t *T, _ *standard.Set) string { return form.Word(*at(t)) },
		set: func(t *T, text string, _ *standard.Set) bool { *at(t) = &text; return true }}
}

// codedCell is a code, by its name in a list: a code stays one, and what is neither is told
// by the form's own check.
func codedCell[T any](title, field string, at func(*T) **string, list func(*T, *standard.Set) standard.CodeList, hint string) cellOf[T] {
	var none T
	return cellOf[T]{column: column{title: title, field: field}, hint: hint,
		choices: func(s *standard.Set) []string { return namesIn(list(&none, s)) },
		get: func(t *T, s *standard.Set) string {
			if code := form.Word(*at(t)); code != "" {
				return list(t, s).NameZh(code)
			}
			return ""
		},
		set: func(t *T, text string, s *standard.Set) bool {
			code := coded([]string{text}, list(t, s))[0]
			*at(t) = &code
			return true
		}}
}

func namesIn(list standard.CodeList) []string {
	names := make([]string, len(list))
	for i, c := range list {
		names[i] = c.NameZh
	}
	return names
}

func dayCell[T any](title, field string, at func(*T) **clock.Date) cellOf[T] {
	return cellOf[T]{column: column{title: title, field: field}, hint: "日期，如 2027-01-31",
		get: func(t *T, _ *standard.Set) string {
			if d := *at(t); d != nil {
				return string(*d)
			}
			return ""
		},
		set: func(t *T, text string, _ *standard.Set) bool {
			d, ok := dayTyped(text)
			*at(t) = &d
			return ok
		}}
}

func flagCell[T any](title, field string, at func(*T) **bool, hint string) cellOf[T] {
	return cellOf[T]{column: column{title: title, field: field}, hint: hint, choices: func(*standard.Set) []string { return []string{yes, no} },
		get: func(t *T, _ *standard.Set) string {
			switch b := *at(t); {
			case b == nil:
				return ""
			case *b:
				return yes
			default:
				return no
			}
		},
		set: func(t *T, text string, _ *standard.Set) bool {
			b := text == yes
			*at(t) = &b
			return b || text == no
		}}
}

// needs marks a column without which the workbook is not read.
func (c cellOf[T]) needs() cellOf[T] {
	c.needed = true
	return c
}

type (
	declared = form.Declaration
	source   = form.FundSource
	budget   = form.BudgetLine
	stage    = form.Stage
	split    = form.YearAmount
	measure  = form.Indicator
)

// keyed is the column that ties a row of the other sheets to its project.
var keyed = column{title: "序号", field: "no", needed: true}

// projectCells are the basic facts of a declaration, a row each.
var projectCells = []cellOf[declared]{
	wordCell("项目名称", "nameZh", func(f *declared) **string { return &f.NameZh }, "2 至 100 个字").needs(),
	wordCell("实施单位编码", "unitCode", func(f *declared) **string { return &f.UnitCode }, "不填为本单位"),
	codedCell("项目类别", "projectKind", func(f *declared) **string { return &f.ProjectKind }, func(_ *declared, s *standard.Set) standard.CodeList { return s.Codes.ProjectKind }, ""),
	codedCell("项目属性", "nature", func(f *declared) **string { return &f.Nature }, func(_ *declared, s *standard.Set) standard.CodeList { return s.Codes.ProjectNature }, ""),
	tagCell,
	wordCell("功能分类编码", "expFuncCode", func(f *declared) **string { return &f.ExpFuncCode }, "支出功能分类“项”级，7 位数字"),
	dayCell("开始日期", "startDate", func(f *declared) **clock.Date { return &f.StartDate }),
	dayCell("结束日期", "endDate", func(f *declared) **clock.Date { return &f.EndDate }),
	wordCell("项目负责人", "leader", func(f *declared) **string { return &f.Leader }, ""),
	wordCell("联系人", "contact", func(f *declared) **string { return &f.Contact }, ""),
	wordCell("联系电话", "phone", func(f *declared) **string { return &f.Phone }, ""),
	wordCell("申请金额（万元）", "amount", func(f *declared) **string { return &f.Amount }, "最多 6 位小数；等于资金来源合计，也等于预算明细合计"),
	wordCell("其中政府采购（万元）", "procurementAmount", func(f *declared) **string { return &f.ProcurementAmount }, ""),
	wordCell("项目总投资（万元）", "totalInvestment", func(f *declared) **string { return &f.TotalInvestment }, "跨年项目填写"),
	wordCell("上年预算（万元）", "lastYearBudget", func(f *declared) **string { return &f.LastYearBudget }, "延续项目填写"),
	wordCell("上年执行（万元）", "lastYearExecuted", func(f *declared) **string { return &f.LastYearExecuted }, "延续项目填写"),
	wordCell("立项依据", "policyBasis", func(f *declared) **string { return &f.PolicyBasis }, "最多 2000 个字，写明文件名称和文号"),
	wordCell("项目概况", "overview", func(f *declared) **string { return &f.Overview }, "最多 2000 个字"),
	wordCell("申报理由", "justification", func(f *declared) **string { return &f.Justification }, "最多 2000 个字"),
	wordCell("实施期总体目标", "totalGoal", func(f *declared) **string { return &f.TotalGoal }, "跨年项目填写，20 至 1000 个字"),
	wordCell("年度绩效目标", "annualGoal", func(f *declared) **string { return &f.AnnualGoal }, "20 至 1000 个字，写明数量、比例或时间"),
	flagCell("应急项目", "emergency", func(f *declared) **bool { return &f.Emergency }, ""),
	wordCell("应急文号", "emergencyDocNo", func(f *declared) **string { return &f.EmergencyDocNo }, ""),
	codedCell("指标体系", "scheme", func(f *declared) **string { return &f.Scheme }, schemes, "不填为默认体系"),
	flagCell("无对外服务对象", "noServiceObject", func(f *declared) **bool { return &f.NoServiceObject }, "填“是”的不设满意度指标"),
}

// tagCell are several codes in one cell.
var tagCell = cellOf[declared]{column: column{title: "项目标签", field: "tags"}, hint: "可填多个，以顿号分隔",
	get: func(f *declared, s *standard.Set) string {
		names := make([]string, len(f.Tags))
		for i, c := range f.Tags {
			names[i] = s.Codes.ProjectTags.NameZh(c)
		}
		return strings.Join(names, "、")
	},
	set: func(f *declared, text string, s *standard.Set) bool {
		f.Tags = coded(words(text), s.Codes.ProjectTags)
		return true
	}}

func schemes(_ *declared, s *standard.Set) (list standard.CodeList) {
	for _, x := range s.Taxonomy.Schemes {
		list = append(list, standard.Code{Code: x.Code, NameZh: x.NameZh})
	}
	return list
}

var sourceCells = []cellOf[source]{
	codedCell("资金来源", "source", func(r *source) **string { return &r.Source }, func(_ *source, s *standard.Set) standard.CodeList { return s.Codes.FundSource }, "").needs(),
	wordCell("金额（万元）", "amount", func(r *source) **string { return &r.Amount }, "").needs(),
}

var budgetCells = []cellOf[budget]{
	wordCell("明细项目", "nameZh", func(r *budget) **string { return &r.NameZh }, "").needs(),
	codedCell("部门经济分类", "depEcoCode", func(r *budget) **string { return &r.DepEcoCode }, func(_ *budget, s *standard.Set) standard.CodeList { return s.Codes.DepartmentEconomic }, ""),
	wordCell("数量", "qty", func(r *budget) **string { return &r.Qty }, ""),
	wordCell("单位", "unit", func(r *budget) **string { return &r.Unit }, ""),
	wordCell("单价（万元）", "unitPrice", func(r *budget) **string { return &r.UnitPrice }, ""),
	wordCell("金额（万元）", "amount", func(r *budget) **string { return &r.Amount }, "等于数量×单价").needs(),
	wordCell("测算依据", "basis", func(r *budget) **string { return &r.Basis }, ""),
}

var stageCells = []cellOf[stage]{
	wordCell("阶段", "stage", func(r *stage) **string { return &r.Stage }, "").needs(),
	dayCell("开始", "start", func(r *stage) **clock.Date { return &r.Start }),
	dayCell("结束", "end", func(r *stage) **clock.Date { return &r.End }),
	wordCell("内容", "content", func(r *stage) **string { return &r.Content }, ""),
	wordCell("计划支付（万元）", "planPayment", func(r *stage) **string { return &r.PlanPayment }, ""),
}

var splitCells = []cellOf[split]{
	{column: column{title: "年度", field: "year", needed: true}, hint: "四位年份",
		get: func(r *split, _ *standard.Set) string {
			if r.Year == nil {
				return ""
			}
			return strconv.Itoa(*r.Year)
		},
		set: func(r *split, text string, _ *standard.Set) bool {
			year, err := strconv.Atoi(text)
			r.Year = &year
			return err == nil && len(text) == 4
		}},
	wordCell("金额（万元）", "amount", func(r *split) **string { return &r.Amount }, "").needs(),
}

// horizons are the periods of indicators.
var horizons = standard.CodeList{{Code: "ANNUAL", NameZh: "年度"}, {Code: "TOTAL", NameZh: "实施期"}}

var indicatorCells = []cellOf[measure]{
	codedCell("期间", "horizon", func(r *measure) **string { return &r.Horizon }, func(*measure, *standard.Set) standard.CodeList { return horizons }, "不填为年度"),
	codedCell("一级指标", "level1", func(r *measure) **string { return &r.Level1 }, firstLevels, "").needs(),
	codedCell("二级指标", "level2", func(r *measure) **string { return &r.Level2 }, secondLevels, "属于所填的一级指标").needs(),
	wordCell("三级指标", "nameZh", func(r *measure) **string { return &r.NameZh }, "2 至 60 个字").needs(),
	codedCell("计算符号", "operator", func(r *measure) **string { return &r.Operator }, operators, "").needs(),
	targetCell,
	wordCell("计量单位", "unit", func(r *measure) **string { return &r.Unit }, "定量指标必填，用计量单位代码表中的单位"),
	wordCell("分值", "weight", func(r *measure) **string { return &r.Weight }, "年度指标合计 90 分，另 10 分为预算执行率"),
	wordCell("指标解释与计算公式", "definition", func(r *measure) **string { return &r.Definition }, "比率指标必填"),
	wordCell("指标值来源", "source", func(r *measure) **string { return &r.Source }, ""),
	historyCell,
	codedCell("佐证方式", "evidenceMethod", func(r *measure) **string { return &r.EvidenceMethod }, func(_ *measure, s *standard.Set) standard.CodeList { return s.Taxonomy.EvidenceMethods }, ""),
	codedCell("评分规则", "scoringRule", func(r *measure) **string { return &r.ScoringRule }, func(_ *measure, s *standard.Set) standard.CodeList { return s.Taxonomy.ScoringRules }, ""),
}

// targetCell holds the value, or the words of a qualitative indicator; the sign before it
// says which.
var targetCell = cellOf[measure]{column: column{title: "指标值", field: "targetValue", needed: true}, hint: "定量指标填数字，定性指标填文字",
	get: func(r *measure, _ *standard.Set) string {
		if v := form.Word(r.TargetValue); v != "" {
			return v
		}
		return form.Word(r.TargetText)
	},
	set: func(r *measure, text string, s *standard.Set) bool {
		if sign := s.Taxonomy.Operator(form.Word(r.Operator)); sign != nil && !sign.Quantitative {
			r.TargetText = &text
		} else {
			r.TargetValue = &text
		}
		return true
	}}

// firstLevels are the first levels of all schemes, secondLevels those under a row's first
// one: of equal names under several schemes the form's own check finds the fitting one.
func firstLevels(_ *measure, s *standard.Set) (list standard.CodeList) {
	for _, scheme := range s.Taxonomy.Schemes {
		for _, l := range scheme.Level1 {
			if !list.Has(l.Code) {
				list = append(list, standard.Code{Code: l.Code, NameZh: l.NameZh})
			}
		}
	}
	return list
}

func secondLevels(r *measure, s *standard.Set) (list standard.CodeList) {
	for _, scheme := range s.Taxonomy.Schemes {
		for _, l := range scheme.Level1 {
			if first := form.Word(r.Level1); first != "" && first != l.Code {
				continue
			}
			for _, q := range l.Level2 {
				if !list.Has(q.Code) {
					list = append(list, standard.Code{Code: q.Code, NameZh: q.NameZh})
				}
			}
		}
	}
	return list
}

// operators are signs by what people write: ≥.
func operators(_ *measure, s *standard.Set) (list standard.CodeList) {
	for _, o := range s.Taxonomy.Operators {
		list = append(list, standard.Code{Code: o.Code, NameZh: o.Symbol})
	}
	return list
}

// historyCell are the values of the last three years.
var historyCell = cellOf[measure]{column: column{title: "历史值", field: "history"}, hint: "近三年实际值，由近及远，以顿号分隔",
	get: func(r *measure, _ *standard.Set) string { return strings.Join(r.History, "、") },
	set: func(r *measure, text string, _ *standard.Set) bool { r.History = words(text); return true }}
