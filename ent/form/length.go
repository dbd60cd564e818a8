package form

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is a text as it counts: NFC, without blanks around it; "" when not given.
func Word(text *string) string {
	if text == nil {
		return ""
	}
	return strings.TrimSpace(norm.NFC.String(*text))
}

// Length counts a text's characters as all text limits do: code points after NFC
// and trimming.
func Length(text string) int {
	return utf8.RuneCountInString(strings.TrimSpace(norm.NFC.String(text)))
}
