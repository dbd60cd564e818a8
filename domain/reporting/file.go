package reporting

import (
	"cmp"
	"slices"

	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/appeal"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/term"
)

// file is a declaration with all that hangs on it, and its yardsticks.
type file struct {
	*ent.Declaration
	set *standard.Set
}

// row is the project's result as the rows have it. The names are those of today:
// the report keeps them.
func (f file) row() ProjectRow {
	u := f.Edges.Unit
	department := u
	if u.Edges.Parent != nil {
		department = u.Edges.Parent
	}
	r := ProjectRow{
		Code: f.Code, NameZh: f.NameZh,
		Unit: Named{u.Code, u.NameZh}, Department: Named{department.Code, department.NameZh},
		Section:   Named{f.Edges.Section.Code, f.Edges.Section.NameZh},
		FuncClass: f.functional(3), FuncGroup: f.functional(5), FuncItem: f.functional(7),
		Screening: value(f.Outcome), Opinion: value(f.Opinion),
		Declared: value(f.Amount), Reviewed: f.ReviewedAmount,
		Score: f.Score, Grade: value(f.Grade), Priority: f.priority(f.Declaration.Priority),
		LineCuts: f.cuts(), Findings: f.findings(), Reason: f.ConclusionNote,
	}
	if f.Stage == declaration.StageREJECTED { // whatever the review said, nothing is granted
		r.Opinion, r.Reviewed, r.Reason = term.Disagree, nil, f.refusal()
	}
	return r
}

// functional is the class of so many digits that the project's class lies in.
func (f file) functional(digits int) Named {
	code := f.ExpFuncCode[:min(digits, len(f.ExpFuncCode))]
	return Named{code, f.set.FunctionalClasses.Items.NameZh(code)}
}

func (f file) priority(rank *int) Priority {
	if rank == nil {
		return Priority{}
	}
	p := Priority{Rank: *rank}
	for _, c := range f.set.ExpertForm.Priorities {
		if c.Order == *rank {
			p.NameZh = c.NameZh
		}
	}
	return p
}

func (f file) cuts() []LineCut {
	out := []LineCut{}
	for _, c := range f.Declaration.LineCuts {
		line := LineCut{No: c.Line + 1, Cut: c.Cut, Reason: named(f.set.Codes.CutReason, c.Reason)}
		if c.Line >= 0 && c.Line < len(f.Form.BudgetLines) {
			declared := f.Form.BudgetLines[c.Line]
			line.NameZh, line.Declared = value(declared.NameZh), money(declared.Amount)
		}
		out = append(out, line)
	}
	return out
}

// findings are the reasons of the section's returns, and what experts found wanting
// with an item that they scored low.
func (f file) findings() []Finding {
	out := []Finding{}
	for _, step := range f.history() {
		if step.Action == string(workflow.SectionReturn) && step.SheetID == nil {
			out = append(out, Finding{ByReturn, named(f.set.Codes.ReturnReason, step.ReasonCode), step.Reason})
		}
	}
	for _, s := range f.counted() {
		for _, item := range f.set.ExpertForm.Items() {
			if l := lineOf(s, item.Code); l != nil && l.Points != nil && l.Comment != "" && f.low(*l.Points, item.Weight) {
				out = append(out, Finding{ByExpert, Named{item.Code, item.NameZh}, l.Comment})
			}
		}
	}
	return out
}

// low tells whether an expert had to say why he gave so little.
func (f file) low(points, weight exact.Points) bool {
	limit := f.set.ExpertForm.CommentBelow.Rat()
	return points.Rat().Cmp(limit.Mul(limit, weight.Rat())) < 0
}

// refusal is why nothing is granted.
func (f file) refusal() string {
	reason := f.ConclusionNote
	for _, step := range f.history() {
		if step.ToStage == string(declaration.StageREJECTED) {
			reason = step.Reason
		}
	}
	return reason
}

// history in its order.
func (f file) history() []*ent.StageChange {
	return slices.SortedFunc(slices.Values(f.Edges.History), func(a, b *ent.StageChange) int {
		return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), slices.Compare(a.ID[:], b.ID[:]))
	})
}

// target is the section's opinion on the version under review.
func (f file) target() *TargetOpinion {
	for _, r := range f.Edges.TargetReviews {
		if r.Revision == f.Revision && r.Decision == targetreview.DecisionPASSED {
			return &TargetOpinion{value(r.Total), value(r.Grade), r.Opinion, r.SuggestedAmount}
		}
	}
	return nil
}

// answer is the unit's objection; there is at most one.
func (f file) answer() *Answer {
	for _, a := range f.Edges.Appeals {
		words := map[appeal.Decision]string{
			appeal.DecisionWAITING: "待答复", appeal.DecisionACCEPTED: "受理，重新评审", appeal.DecisionREFUSED: "不予受理",
		}
		return &Answer{a.Text, words[a.Decision], a.Answer}
	}
	return nil
}

// sources are the sources of the year's money.
func (f file) sources() []FundSource {
	out := []FundSource{}
	for _, s := range f.Form.FundSources {
		out = append(out, FundSource{named(f.set.Codes.FundSource, value(s.Source)), money(s.Amount)})
	}
	return out
}

// sheet is the project's report.
func (f file) sheet() ProjectSheet {
	s := ProjectSheet{
		ProjectRow: f.row(), BudgetYear: f.BudgetYear, Version: f.Revision,
		Kind: named(f.set.Codes.ProjectKind, f.ProjectKind), Nature: named(f.set.Codes.ProjectNature, f.Nature),
		StartDate: value(f.Form.StartDate), EndDate: value(f.Form.EndDate),
		FundSources: f.sources(), AnnualGoal: value(f.Form.AnnualGoal),
		Hits: []form.RuleHit{}, Target: f.target(),
		Items: f.items(), Assessment: f.assessment(), Dispersion: f.dispersion(), Panel: f.panel(), Opinions: f.opinions(), Meeting: f.meeting(),
		Remark: f.ConclusionNote, Answer: f.answer(),
	}
	for _, v := range f.Edges.Verdicts {
		if v.Revision == f.Revision {
			s.RuleSet, s.Hits, s.Override = v.RuleSet, v.Hits, v.OverrideReason
		}
	}
	return s
}

// named is a code with its name in a list.
func named(list standard.CodeList, code string) Named { return Named{code, list.NameZh(code)} }

// money is a figure of a submitted form, which was checked when it was submitted.
func money(s *string) exact.Money {
	m, _ := exact.ParseMoney(value(s))
	return m
}

// value is what a pointer points at, or the zero value.
func value[T clock.Date | string | exact.Money | exact.Points | exact.Decimal | term.Grade | term.Opinion | term.Outcome | int](p *T) T {
	var zero T
	if p == nil {
		return zero
	}
	return *p
}
