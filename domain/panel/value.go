package panel

import (
	"strings"
	"unicode"

	"hengxiao/domain/fault"
	"hengxiao/ent/form"
)

// shortestValue is what a public value needs, so that it is not one that could be guessed.
const shortestValue = 4

// folded is the one way in which a public value is written: half-width capital letters
// and digits without blanks and separators. Were the writing free, who brings the value
// could choose among as many panels as there are ways to write it.
func folded(value string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		switch {
		case unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.In(r, unicode.Cf) || r == '+' || r == '|':
			return -1
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		}
		return r
	}, value)
}

// publicValue is a public value as it is hashed and kept, and what is wrong with it.
func publicValue(typed string) (string, fault.List) {
	var faults fault.List
	value := folded(typed)
	other := strings.ContainsFunc(value, func(r rune) bool { return (r < '0' || r > '9') && (r < 'A' || r > 'Z') })
	switch n := form.Length(value); {
	case value == "":
		faults.Add(fault.New(fault.Required, "请填写公开数值").At("value"))
	case other:
		faults.Add(fault.New(fault.Number, "公开数值只能由数字和英文字母组成，空格和分隔符不计，如 40719").At("value"))
	case n < shortestValue:
		faults.Add(fault.New(fault.TooShort, "公开数值不计空格和分隔符至少 %d 位数字或英文字母，现为 %d 位", shortestValue, n).At("value"))
	case n > longestWords:
		faults.Add(fault.New(fault.TooShort, "公开数值最多 %d 个字符，现为 %d 个字符", longestWords, n).At("value"))
	}
	return value, faults
}
