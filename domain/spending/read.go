package spending

import (
	"errors"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
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
