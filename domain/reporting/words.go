package reporting

import "hengxiao/ent/term"

// conclusions and outcomes are the lists of the report, in the order of its tables.
var (
	conclusions = []Named{
		{string(term.Agree), "通过"},
		{string(term.AgreeCut), "核减"},
		{string(term.Revise), "修改"},
		{string(term.Disagree), "不同意"},
	}
	outcomes = []Named{
		{string(term.Exempt), "免评审"},
		{string(term.SectionOnly), "仅科室审查"},
		{string(term.ByExpert), "专家个人评审"},
		{string(term.ExpertCollective), "个人+集体评审"},
	}
	grades = []Named{
		{string(term.Excellent), "优"},
		{string(term.Good), "良"},
		{string(term.Fair), "中"},
		{string(term.Poor), "差"},
	}
)

// opinionNames are the words of the expert's form, fuller than the report's.
var opinionNames = []Named{
	{string(term.Agree), "同意立项"},
	{string(term.AgreeCut), "同意立项，核减资金"},
	{string(term.Revise), "修改后再评"},
	{string(term.Disagree), "不同意立项"},
}

// ConclusionZh is the report's word for a conclusion.
func ConclusionZh(o term.Opinion) string { return nameOf(conclusions, o) }

// GradeZh is 优, 良, 中 or 差; empty for no grade.
func GradeZh(g term.Grade) string { return nameOf(grades, g) }

// OutcomeZh is the report's word for how much review a project got.
func OutcomeZh(o term.Outcome) string { return nameOf(outcomes, o) }

// CategoryZh is the report's word for where a problem was met.
func CategoryZh(c Category) string {
	return map[Category]string{ByCut: "核减原因", ByReturn: "退回原因", ByExpert: "专家意见"}[c]
}

// nameOf is the Chinese word of a code in one of the lists; empty for no code.
func nameOf[C ~string](list []Named, code C) string {
	for _, n := range list {
		if n.Code == string(code) {
			return n.NameZh
		}
	}
	return string(code)
}
