package workflow

import (
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
)

// Seen asks for a step on an object in the version that the asker has seen.
type Seen struct {
	ID      uuid.UUID
	Version int
}

// SeenWithReason is Seen with the reason that the step needs.
type SeenWithReason struct {
	ID      uuid.UUID
	Version int
	Reason  string
}

// Needs returns the reason, trimmed, or a fault when it is shorter than min characters.
func (s SeenWithReason) Needs(min int) (string, error) {
	return NeedText("reason", "原因", s.Reason, min)
}

// NeedText returns a text, trimmed, or a fault at the path when it is blank or
// shorter than min characters.
func NeedText(path, label, text string, min int) (string, error) {
	text = strings.TrimSpace(text)
	switch n := utf8.RuneCountInString(text); {
	case n == 0:
		return "", fault.New(fault.Required, "请填写%s", label).At(path)
	case n < min:
		return "", fault.New(fault.TooShort, "%s至少 %d 个字，现有 %d 个字", label, min, n).At(path)
	default:
		return text, nil
	}
}
