package filing

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// must marks a field that no form may lack; others depend on the form.
const must = true

// at is the path of row i of a list: tags[0].
func at(list string, i int) string { return fmt.Sprintf("%s[%d]", list, i) }

// word is a text as it counts.
func word(text *string) string { return form.Word(text) }

// pick is a code as it was chosen, "" when not given; blanks around it are not forgiven.
func pick(code *string) string {
	if word(code) == "" {
		return ""
	}
	return *code
}

func hasDigit(text string) bool { return strings.ContainsFunc(text, unicode.IsDigit) }

func (c *check) required(path, label string) {
	c.add(fault.Required, path, "请填写%s", label)
}

// text judges a text's presence and its length in characters; a longest of 0 sets no limit.
func (c *check) text(path, label string, text *string, required bool, shortest, longest int) (string, bool) {
	s := word(text)
	if s == "" {
		if required {
			c.required(path, label)
		}
		return "", false
	}
	switch n := utf8.RuneCountInString(s); {
	case longest > 0 && n > longest:
		c.add(fault.TooShort, path, "%s最多 %d 个字，现有 %d 个字", label, longest, n)
	case n < shortest:
		c.add(fault.TooShort, path, "%s应有 %d 至 %d 个字，现有 %d 个字", label, shortest, longest, n)
	}
	return s, true
}

// code judges that a list holds the code.
func (c *check) code(path, label string, text *string, required bool, list standard.CodeList) (string, bool) {
	switch s := pick(text); {
	case s == "":
		if required {
			c.required(path, label)
		}
		return "", false
	case !list.Has(s):
		c.add(fault.NotFound, path, "%s没有“%s”这一项", label, s)
		return "", false
	default:
		return s, true
	}
}

// money judges an amount that must not be negative, and reads it.
func (c *check) money(path, label string, text *string, required bool) (exact.Money, bool) {
	if word(text) == "" {
		if required {
			c.required(path, label)
		}
		return 0, false
	}
	m, err := exact.ParseMoney(*text)
	switch {
	case errors.Is(err, exact.ErrScale):
		c.add(fault.MoneyScale, path, "%s以万元为单位，最多 6 位小数，现为“%s”", label, *text)
	case err != nil:
		c.notNumber(path, label, *text)
	case m < 0:
		c.add(fault.AmountPositive, path, "%s不能为负数，现为 %s 万元", label, m)
	}
	return m, err == nil
}

// readMoney reads an amount without judging it.
func readMoney(text *string) (exact.Money, bool) {
	if text == nil {
		return 0, false
	}
	m, err := exact.ParseMoney(*text)
	return m, err == nil
}

// number judges a plain number with at most so many decimals (-1: any), and reads it.
func (c *check) number(path, label string, text *string, required bool, decimals int) (*big.Rat, bool) {
	if word(text) == "" {
		if required {
			c.required(path, label)
		}
		return nil, false
	}
	d, err := exact.ParseDecimal(*text)
	if err != nil {
		c.notNumber(path, label, *text)
		return nil, false
	}
	if decimals >= 0 && d.Decimals() > decimals {
		c.add(fault.Number, path, "%s最多 %d 位小数，现为“%s”", label, decimals, *text)
		return nil, false
	}
	return d.Rat(), true
}

func (c *check) notNumber(path, label, text string) {
	c.add(fault.Number, path, "%s应为数字，如 980 或 12.5，现为“%s”", label, text)
}

// plain prints an exact number without needless decimals.
func plain(r *big.Rat) string {
	s := string(exact.Fixed(r, 12))
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// total adds the terms of a column of 万元; false when one of them is not known.
type total struct {
	sum     big.Rat
	unknown bool
}

func (t *total) add(m exact.Money, known bool) {
	t.sum.Add(&t.sum, m.Rat())
	t.unknown = t.unknown || !known
}
