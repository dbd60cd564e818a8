package disclosure

import (
	"regexp"
	"strings"
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
	regexp.MustCompile(`0\d{2,3}-\d{7,8}`),
	regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`),
}

// hide makes a text fit for the public: one with a word of secrecy is kept back whole,
// and the numbers of persons are starred. It tells whether anything was taken out.
func hide(text string, secret []string) (string, bool) {
	for _, word := range secret {
		if strings.Contains(text, word) {
			return kept, true
		}
	}
	out := text
	for _, number := range personal {
		out = number.ReplaceAllStringFunc(out, starred)
	}
	return out, out != text
}

// starred keeps the first sign of a number and how long it is.
func starred(number string) string {
	signs := []rune(number)
	return string(signs[:1]) + strings.Repeat("*", len(signs)-1)
}
