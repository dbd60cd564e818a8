package spending

import (
	"errors"
	"fmt"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// reading collects the faults of one pass over a form.
type reading struct{ faults fault.List }

func (r *reading) add(code fault.Code, path, message string, args ...any) {
	r.faults.Add(fault.New(code, message, args...).At("%s", path))
}

// amount reads money that must be given and is not negative, in 万元.
func (r *reading) amount(path, label string, text *string) (exact.Money, bool) {
	if form.Word(text) == "" {
		r.add(fault.Required, path, "请填写%s，没有的填 0", label)
		return 0, false
	}
	m, err := exact.ParseMoney(*text)
	switch {
	case errors.Is(err, exact.ErrScale):
		r.add(fault.MoneyScale, path, "%s以万元为单位，最多 6 位小数，现为“%s”", label, *text)
	case err != nil:
		r.add(fault.Number, path, "%s应为数字，如 980 或 12.5，现为“%s”", label, *text)
	case m < 0:
		r.add(fault.AmountPositive, path, "%s不能为负数，现为 %s 万元", label, m)
		return 0, false
	}
	return m, err == nil
}

// figure reads a plain number; nil where none was typed.
func (r *reading) figure(path, label string, text *string) *exact.Decimal {
	if form.Word(text) == "" {
		return nil
	}
	d, err := exact.ParseDecimal(*text)
	if err != nil {
		r.add(fault.Number, path, "%s应为数字，如 98 或 12.5，现为“%s”", label, *text)
		return nil
	}
	return &d
}

// result reads what came of an indicator: a figure, or words with what its way of scoring
// asks for. What cannot be read is a fault and nothing else.
func (r *reading) result(in scoring.IndicatorResult, row *ent.Indicator, typed form.ResultRow, at func(string) string) scoring.IndicatorResult {
	if row.Operator != qualitative {
		in.Actual = r.figure(at("actual"), "“"+row.NameZh+"”的实际完成值", typed.Actual)
		return in
	}
	switch row.ScoringRule {
	case scoring.ByDirect:
		in.Met = typed.Met
	case scoring.ByChecklist:
		in.Checks = r.checks(at("checks"), row.Checkpoints, typed.Checks)
	default:
		in.Tier, in.Points = tierOf(typed.Tier), r.points(at("points"), typed.Points)
	}
	if form.Word(typed.Actual) == "" {
		r.add(fault.Required, at("actual"), "请填写“%s”的实际完成情况", row.NameZh)
	}
	return in
}

func tierOf(text *string) *scoring.Tier {
	t := scoring.Tier(form.Word(text))
	if t == "" {
		return nil
	}
	return &t
}

func (r *reading) points(path string, text *string) *exact.Points {
	if form.Word(text) == "" {
		return nil
	}
	p, err := exact.ParsePoints(form.Word(text))
	if err != nil {
		r.add(fault.Number, path, "得分应为数字，最多两位小数，现为“%s”", *text)
		return nil
	}
	return &p
}

// checks reads how much of each checkpoint is there.
func (r *reading) checks(path string, points []form.Checkpoint, typed []string) []scoring.Checked {
	out := make([]scoring.Checked, len(points))
	for i, p := range points {
		if own, err := exact.ParsePoints(form.Word(p.Points)); err == nil {
			out[i].Points = &own
		}
		if i < len(typed) {
			out[i].Done = r.figure(fmt.Sprintf("%s[%d]", path, i), "要点的完成程度", &typed[i])
		}
	}
	return out
}

// fresh leaves out what has already been said of a field: a figure that cannot be read
// is not also missing.
func (r *reading) fresh(faults fault.List) fault.List {
	var out fault.List
	for _, f := range faults {
		if !slices.ContainsFunc(r.faults, func(old *fault.Fault) bool { return old.Path == f.Path }) {
			out = append(out, f)
		}
	}
	return out
}
