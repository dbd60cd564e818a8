package form

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Length counts a text's characters as all text limits do: code points after NFC
// and trimming.
func Length(text string) int {
	return utf8.RuneCountInString(strings.TrimSpace(norm.NFC.String(text)))
}
