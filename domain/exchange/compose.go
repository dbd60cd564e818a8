package exchange

import (
	"github.com/google/uuid"

	"hengxiao/domain/reporting"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// messageOf is what the reviewed declaration has to say, with its unit and section, and
// what the batch's plan gives it; planned is nil where no ceiling is shared out.
func messageOf(d *ent.Declaration, set *standard.Set, planned map[uuid.UUID]exact.Money) BudgetMessage {
	unit := d.Edges.Unit
	department := unit
	if unit.Edges.Parent != nil {
		department = unit.Edges.Parent
	}
	m := BudgetMessage{
		Division: d.Division, FiscalYear: d.BudgetYear, Version: d.Revision, ProjectCode: d.Code, NameZh: d.NameZh,
		UnitCode: unit.Code, DepartmentCode: department.Code, SectionCode: d.Edges.Section.Code,
		ProjectKind: d.ProjectKind, ProKindCode: integrated(set.Codes.ProjectKind, d.ProjectKind), ExpFuncCode: d.ExpFuncCode,
		FundSources: []SourceAmount{}, Priority: d.Priority, Score: d.Score, LineCuts: []LineCut{}, Indicators: []Indicator{},
	}
	row := reporting.ProjectRow{Reviewed: d.ReviewedAmount}
	if d.Amount != nil {
		row.Declared = *d.Amount
	}
	if d.Opinion != nil {
		row.Opinion = *d.Opinion
	}
	if d.Grade != nil {
		m.Grade = *d.Grade
	}
	granted, _ := row.Granted()
	m.DeclaredAmount, m.ReviewedAmount, m.Conclusion = AmountOf(row.Declared), AmountOf(granted), row.Conclusion()
	if planned != nil {
		amount := AmountOf(planned[d.ID]) // what the review grants nothing has no place in the plan
		m.PlannedAmount = &amount
	}
	for _, s := range d.Form.FundSources {
		code := said(s.Source)
		m.FundSources = append(m.FundSources, SourceAmount{code, set.Codes.FundSource.NameZh(code), typed(s.Amount)})
	}
	for _, c := range d.LineCuts {
		m.LineCuts = append(m.LineCuts, lineCut(c, d.Form.BudgetLines, set))
	}
	for i, row := range d.Form.Indicators {
		m.Indicators = append(m.Indicators, indicatorOf(i+1, row))
	}
	return m
}

// integrated is the code's counterpart in 预算管理一体化.
func integrated(list standard.CodeList, code string) string {
	for _, c := range list {
		if c.Code == code {
			return c.IntegratedCode
		}
	}
	return ""
}

func lineCut(c form.LineCut, lines []form.BudgetLine, set *standard.Set) LineCut {
	cut := LineCut{No: c.Line + 1, Declared: AmountOf(0), Cut: AmountOf(c.Cut), Reason: c.Reason, ReasonZh: set.Codes.CutReason.NameZh(c.Reason)}
	if c.Line >= 0 && c.Line < len(lines) {
		l := lines[c.Line]
		cut.NameZh, cut.DepEcoCode, cut.Declared = said(l.NameZh), said(l.DepEcoCode), typed(l.Amount)
	}
	return cut
}

func indicatorOf(no int, row form.Indicator) Indicator {
	i := Indicator{
		No: no, Horizon: said(row.Horizon), Level1: said(row.Level1), Level2: said(row.Level2), NameZh: said(row.NameZh),
		Operator: said(row.Operator), TargetValue: said(row.TargetValue), TargetText: said(row.TargetText), Unit: said(row.Unit),
	}
	if i.Horizon == "" {
		i.Horizon = "ANNUAL"
	}
	i.Weight, _ = exact.ParsePoints(said(row.Weight)) // checked at submission
	return i
}

func said(s *string) string {
	if s == nil {
		return ""
	}
	return tidy(*s)
}

// typed is a figure of a submitted form, which was checked when it was submitted.
func typed(s *string) Amount {
	m, _ := exact.ParseMoney(said(s))
	return AmountOf(m)
}
