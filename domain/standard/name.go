package standard

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NormalName is the name by which two projects or indicators are held to be the
// same: NFKC, lower case, then only letters and numbers.
func NormalName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, strings.ToLower(norm.NFKC.String(name)))
}
