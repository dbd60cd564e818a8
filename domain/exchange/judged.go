package exchange

import (
	"fmt"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// judged gathers what is wrong with the sheets of a standard, cell by cell.
type judged struct{ faults fault.List }

// add notes a fault of the i-th line of a sheet, which fills a list of the standard.
func (j *judged) add(l line, i int, list string, code fault.Code, field, message string, args ...any) {
	j.faults.Add(l.fault(code, field, fmt.Sprintf("%s[%d].%s", list, i, field), message, args...))
}

// codes finds codes that are missing, too long or twice, within what another column names
// where there is one; it answers where each stands.
func (j *judged) codes(s *sheet, list, within string) map[string]int {
	first := map[string]int{}
	for i, l := range s.lines {
		code := l.text("code")
		key := code
		if within != "" {
			key = l.text(within) + " " + code
		}
		before, twice := first[key]
		switch {
		case code == "":
			j.add(l, i, list, fault.Required, "code", "没有%s", l.of.title("code"))
		case form.Length(code) > 40:
			j.add(l, i, list, fault.TooShort, "code", "最多 40 个字，现有 %d 个字", form.Length(code))
		case twice:
			j.add(l, i, list, fault.DupIndicator, "code", "与第%d行重复", before)
		default:
			first[key] = l.line
		}
	}
	return first
}

// named reads a name, which must be there.
func (j *judged) named(l line, i int, list, field string) string {
	name := l.text(field)
	switch n := form.Length(name); {
	case n == 0:
		j.add(l, i, list, fault.Required, field, "没有%s", l.of.title(field))
	case n > 100:
		j.add(l, i, list, fault.TooShort, field, "最多 100 个字，现有 %d 个字", n)
	}
	return name
}

// points read a weight of 0 to 100 points, which must be there.
func (j *judged) points(l line, i int, list, field string) exact.Points {
	text := l.text(field)
	if text == "" {
		j.add(l, i, list, fault.Required, field, "没有%s", l.of.title(field))
		return 0
	}
	p, err := exact.ParsePoints(text)
	if err != nil || p < 0 || p > 100_00 {
		j.add(l, i, list, fault.Number, field, "应为 0 至 100 的数字，最多两位小数，现为“%s”", shortened(text))
	}
	return p
}

// flag reads 是 or 否; an empty cell says 否.
func (j *judged) flag(l line, i int, list, field string) bool {
	switch text := l.text(field); text {
	case yes:
		return true
	case no, "":
	default:
		j.add(l, i, list, fault.BadInput, field, "应填“是”或“否”，现为“%s”", shortened(text))
	}
	return false
}

// chosen reads one of the choices by its name or code, and answers its code.
func (j *judged) chosen(l line, i int, list, field string, from choices) string {
	text := l.text(field)
	for _, c := range from {
		if text == c.nameZh || text == c.code {
			return c.code
		}
	}
	if title := l.of.title(field); text == "" {
		j.add(l, i, list, fault.Required, field, "没有%s", title)
	} else {
		j.add(l, i, list, fault.NotFound, field, "没有“%s”这个%s", shortened(text), title)
	}
	return ""
}

func flagged(on bool) string {
	if on {
		return yes
	}
	return no
}

// choices are the words of a closed list, by its codes.
type choices []struct{ code, nameZh string }

func (c choices) names() []string {
	names := make([]string, len(c))
	for i, one := range c {
		names[i] = one.nameZh
	}
	return names
}

// name is a code in words.
func (c choices) name(code string) string {
	for _, one := range c {
		if one.code == code {
			return one.nameZh
		}
	}
	return code
}
