package identity

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"hengxiao/domain/fault"
)

const (
	shortest = 12
	longest  = 128
	ownWords = 8 // what must be left of a password without what anybody would try
)

// weakWords are common passwords and the words of this trade.
//
//go:embed weak-words.txt
var weakWords string

// PasswordRule is what a new password is judged by, in characters.
type PasswordRule struct {
	Shortest int
	Longest  int
	OwnWords int // what must be left without common words, years, neighbours and the owner's own words
}

// Passwords is the rule in force.
func Passwords() *PasswordRule { return &PasswordRule{shortest, longest, ownWords} }

var years = regexp.MustCompile(`(19|20)\d\d`)

// passwordFault says what is wrong with a new password, or nil. Any characters
// may be used and none must be: length counts, and that what is left without
// common words, years, rows of neighbours and the owner's own words is long enough.
func passwordFault(path, password string, own ...string) *fault.Fault {
	switch n := utf8.RuneCountInString(password); {
	case strings.TrimSpace(password) == "":
		return fault.New(fault.Required, "请填写密码").At(path)
	case n < shortest:
		return fault.New(fault.TooShort, "密码至少 %d 个字符，现有 %d 个", shortest, n).At(path)
	case n > longest:
		return fault.New(fault.TooShort, "密码最多 %d 个字符，现有 %d 个", longest, n).At(path)
	case surprises(password, own) < ownWords:
		return fault.New(fault.TooShort, "密码太容易被猜中：去掉常用词、单位名、登录名、年份和连续字符后，须剩至少 %d 个字符", ownWords).At(path)
	default:
		return nil
	}
}

// surprises counts the characters that no list foretells.
func surprises(password string, own []string) int {
	rest := strings.ToLower(password)
	words := append(strings.Fields(weakWords), own...)
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) }) // the longest word first
	for _, word := range words {
		if utf8.RuneCountInString(word) >= 2 {
			rest = strings.ReplaceAll(rest, strings.ToLower(word), "\x00")
		}
	}
	rest = years.ReplaceAllString(rest, "\x00")

	count, before := 0, rune(-10)
	seen := map[rune]int{}
	for _, r := range rest {
		seen[r]++
		neighbour := r-before >= -1 && r-before <= 1
		if r != 0 && !neighbour && seen[r] <= 3 {
			count++
		}
		before = r
	}
	return count
}
