package pdf

import (
	"strings"
	"unicode"
)

// Chinese breaks between any two characters, but a line neither begins with what
// closes nor ends with what opens (避头尾), and words and figures stay whole.
const (
	closing = "，。、；：？！）》〉」』】〕〗”’…—·%‰％℃,.;:?!)]}"
	opening = "（《〈「『【〔〖“‘([{"
)

// breaks tells whether a line may end between two characters.
func breaks(before, after rune) bool {
	switch {
	case strings.ContainsRune(closing, after), strings.ContainsRune(opening, before):
		return false
	default:
		return !inWord(before) || !inWord(after)
	}
}

// inWord are the characters of words and figures.
func inWord(r rune) bool {
	return r < 0x2E80 && r != ' ' && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-+/_.,%@#:", r))
}

// wrap parts a text into lines, the first of them narrower by an indent. What is longer
// than a line and has no break is parted where the line ends.
func (m *measure) wrap(text []rune, size, line, indent int) [][]rune {
	var out [][]rune
	for room := line - indent; len(text) > 0; room = line {
		end := m.fit(text, size, room)
		out = append(out, trimmed(text[:end]))
		text = text[end:]
		for len(text) > 0 && text[0] == ' ' {
			text = text[1:]
		}
	}
	return out
}

// fit is how many characters stand on a line with so much room.
func (m *measure) fit(text []rune, size, room int) int {
	used, last := 0, 0
	for i, r := range text {
		if i > 0 && breaks(text[i-1], r) {
			last = i
		}
		used += m.widths[r]
		if used*size/em > room && i > 0 {
			if last == 0 {
				return i
			}
			return last
		}
	}
	return len(text)
}

func trimmed(line []rune) []rune {
	for len(line) > 0 && line[len(line)-1] == ' ' {
		line = line[:len(line)-1]
	}
	return line
}
