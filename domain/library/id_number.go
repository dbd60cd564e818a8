package library

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hengxiao/ent/clock"
)

// idFacts are what an ID number (居民身份号码, GB 11643) says of its holder.
type idFacts struct {
	born clock.Date
	male bool
}

// readIDNumber checks an ID number's eighteen places, its day of birth and its check
// digit (ISO 7064, MOD 11-2).
func readIDNumber(number string) (idFacts, bool) {
	if len(number) != 18 || strings.Trim(number[:17], "0123456789") != "" {
		return idFacts{}, false
	}
	born, err := clock.ParseDate(number[6:10] + "-" + number[10:12] + "-" + number[12:14])
	if err != nil {
		return idFacts{}, false
	}
	sum := 0
	for i := range 17 {
		weight := 1 << (17 - i) % 11
		sum += int(number[i]-'0') * weight
	}
	if "10X98765432"[sum%11] != number[17] {
		return idFacts{}, false
	}
	return idFacts{born: born, male: (number[16]-'0')%2 == 1}, true
}

// isPhone tells whether a text can be a telephone number: digits, with a plus in
// front and hyphens between at most.
func isPhone(text string) bool {
	digits := strings.ReplaceAll(strings.TrimPrefix(text, "+"), "-", "")
	_, err := strconv.ParseUint(digits, 10, 64)
	return err == nil && len(digits) >= 7 && len(digits) <= 15
}

// isEmail tells whether a text can be an e-mail address.
func isEmail(text string) bool {
	name, host, ok := strings.Cut(text, "@")
	return ok && name != "" && strings.Contains(strings.Trim(host, "."), ".") && !strings.Contains(host, "@") &&
		!strings.ContainsFunc(text, unicode.IsSpace) && utf8.RuneCountInString(text) <= 100
}

// isAccount tells whether a text can be a bank account: eight to thirty digits.
func isAccount(text string) bool {
	return len(text) >= 8 && len(text) <= 30 && strings.Trim(text, "0123456789") == ""
}
