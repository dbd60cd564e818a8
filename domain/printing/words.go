package printing

import (
	"fmt"
	"strings"
	"time"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// nothing stands where a figure is missing.
const nothing = "—"

// amount is money that may be missing; points, rate and grade likewise.
func amount(m *exact.Money) string {
	if m == nil {
		return nothing
	}
	return m.String()
}

func points(p *exact.Points) string {
	if p == nil {
		return nothing
	}
	return p.String()
}

func rate(d *exact.Decimal) string {
	if d == nil || *d == "" {
		return nothing
	}
	return string(*d) + "%"
}

func grade(g *term.Grade) string {
	if g == nil {
		return nothing
	}
	return g.NameZh()
}

func day(d *clock.Date) string {
	if d == nil {
		return ""
	}
	return string(*d)
}

// moment is a time to the minute, as clocks here show it; a day's first moment is told where
// no more than the day is.
func moment(at *time.Time) string {
	switch {
	case at == nil:
		return ""
	case at.Equal(clock.DateOf(*at).Time()):
		return string(clock.DateOf(*at))
	}
	return at.In(clock.Zone).Format("2006-01-02 15:04")
}

// between is the time between two days, as far as they are known.
func between(start, end *clock.Date) string {
	if start == nil && end == nil {
		return ""
	}
	return day(start) + " 至 " + day(end)
}

// typed is money as it was typed: in its shortest form where it can be read.
func typed(text *string) string {
	if m, err := exact.ParseMoney(form.Word(text)); err == nil {
		return m.String()
	}
	return form.Word(text)
}

// department is the unit's own department, itself where it is one.
func department(u *ent.Unit) *ent.Unit {
	if u.Edges.Parent != nil {
		return u.Edges.Parent
	}
	return u
}

// class is a functional class with its name.
func class(set *standard.Set, code string) string {
	if code == "" {
		return ""
	}
	return code + " " + set.FunctionalClasses.Items.NameZh(code)
}

// names are codes in words.
func names(list standard.CodeList, codes []string) string {
	words := make([]string, len(codes))
	for i, c := range codes {
		words[i] = list.NameZh(c)
	}
	return strings.Join(words, "、")
}

// levels names an indicator's first and second level.
func levels(set *standard.Set, scheme, level1, level2 string) (string, string) {
	s := set.Taxonomy.Scheme(scheme)
	if s == nil {
		return level1, level2
	}
	l := s.Find(level1)
	if l == nil {
		return level1, level2
	}
	if q := l.Find(level2); q != nil {
		level2 = q.NameZh
	}
	return l.NameZh, level2
}

// target is an indicator's value in words: ≥95%, or those of a qualitative one.
func target(set *standard.Set, operator, value, unit string) string {
	sign := set.Taxonomy.Operator(operator)
	if sign == nil || !sign.Quantitative {
		return value
	}
	return sign.Symbol + value + unit
}

// priority is a degree of 轻重缓急 in words.
func priority(set *standard.Set, rank *int) string {
	if rank == nil {
		return nothing
	}
	for _, c := range set.ExpertForm.Priorities {
		if c.Order == *rank {
			return c.NameZh
		}
	}
	return fmt.Sprint(*rank)
}

// opinion is a conclusion in the words of the experts' form.
func opinion(set *standard.Set, o *term.Opinion) string {
	if o == nil {
		return nothing
	}
	for _, c := range set.ExpertForm.Opinions {
		if c.Code == string(*o) {
			return c.NameZh
		}
	}
	return string(*o)
}

// cuts are line cuts with the lines they take from; none is told beyond the form's lines.
func cuts(set *standard.Set, lines []form.BudgetLine, list []form.LineCut) [][]string {
	var rows [][]string
	for _, c := range list {
		name, declared := "", nothing
		if c.Line >= 0 && c.Line < len(lines) {
			name, declared = form.Word(lines[c.Line].NameZh), typed(lines[c.Line].Amount)
		}
		rows = append(rows, []string{fmt.Sprint(c.Line + 1), name, declared, c.Cut.String(), set.Codes.CutReason.NameZh(c.Reason)})
	}
	return rows
}

func decimal(d *exact.Decimal) string {
	if d == nil {
		return nothing
	}
	return string(*d)
}
