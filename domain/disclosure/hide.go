package disclosure

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"hengxiao/ent/form"
)

// kept stands where a whole text is not for the public.
const kept = "（内容不予公开）"

// personal are the numbers and addresses of persons that stand in running text: an ID
// number (GB 11643), a bank card, a mobile or fixed telephone, an e-mail address.
// The longer ones come first, so that a part of one is not taken for another.
var personal = []*regexp.Regexp{
	regexp.MustCompile(`[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]`),
	regexp.MustCompile(`\b[1-9]\d{15,18}\b`),
	regexp.MustCompile(`1[3-9]\d[- ]?\d{4}[- ]?\d{4}`),
	regexp.MustCompile(`\b0\d{2,3}[-－—– ]?\d{7,8}\b`),
	regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`),
}

// called is a telephone without its area code, known by the word before it.
var called = regexp.MustCompile(`(?i)(?:电话|座机|热线|传真|联系方式|tel)[^\d\n]{0,4}\d{7,8}\b`)

// people are the names and numbers that a form gives of a project's own people.
type people struct {
	names   []string
	numbers []*regexp.Regexp
}

// shortestNumber is how many digits make a telephone number.
const shortestNumber = 7

// digits are a form's number without what people write between them.
var digits = regexp.MustCompile(`\d+`)

// peopleOf are the leader and the contact of a form, and its telephone: whole and, where it
// is written with its area code, without.
func peopleOf(f form.Declaration) people {
	var p people
	for _, name := range []*string{f.Leader, f.Contact} {
		if n := form.Word(name); form.Length(n) > 1 {
			p.names = append(p.names, n)
		}
	}
	parts := digits.FindAllString(form.Word(f.Phone), -1)
	for at := range parts {
		if number := strings.Join(parts[at:], ""); len(number) >= shortestNumber {
			p.numbers = append(p.numbers, regexp.MustCompile(strings.Join(strings.Split(number, ""), `[- ]?`)))
		}
	}
	return p
}

// hide makes a text fit for the public: one with a word of secrecy is kept back whole,
// and the names and numbers of persons are starred. It tells whether anything was taken out.
func hide(text string, secret []string, own people) (string, bool) {
	for _, word := range secret {
		if strings.Contains(text, word) {
			return kept, true
		}
	}
	out := text
	for _, number := range slices.Concat(personal, own.numbers) {
		out = number.ReplaceAllStringFunc(out, starred)
	}
	out = called.ReplaceAllStringFunc(out, func(s string) string {
		at := strings.IndexFunc(s, unicode.IsDigit)
		return s[:at] + starred(s[at:])
	})
	for _, name := range own.names {
		out = strings.ReplaceAll(out, name, starred(name))
	}
	return out, out != text
}

// starred keeps the first sign of a name or number and how long it is.
func starred(text string) string {
	signs := []rune(text)
	return string(signs[:1]) + strings.Repeat("*", len(signs)-1)
}
