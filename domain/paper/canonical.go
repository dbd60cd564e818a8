package paper

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"unicode/utf16"
)

// Canonical is the one JSON text of a document: keys sorted, no blanks, only the
// escapes that JSON demands (RFC 8785 for values without fractions). It panics on a
// value that is no document; a number with a fraction is none.
func Canonical(document any) []byte {
	raw, err := json.Marshal(document)
	if err != nil {
		panic(fmt.Sprintf("paper: %T is no document: %v", document, err))
	}
	return appendCanonical(nil, raw)
}

// Hash is the SHA-256 of the canonical text, in lower-case hex.
func Hash(document any) string { return Sum(Canonical(document)) }

// Sum is the SHA-256 of a text or of bytes, in lower-case hex.
func Sum[T ~string | ~[]byte](b T) string {
	digest := sha256.Sum256([]byte(b))
	return hex.EncodeToString(digest[:])
}

func appendCanonical(to []byte, raw json.RawMessage) []byte {
	switch raw[0] {
	case '{':
		var fields map[string]json.RawMessage
		decode(raw, &fields)
		return appendObject(to, fields)
	case '[':
		var items []json.RawMessage
		decode(raw, &items)
		to = append(to, '[')
		for i, item := range items {
			if i > 0 {
				to = append(to, ',')
			}
			to = appendCanonical(to, item)
		}
		return append(to, ']')
	case '"':
		var s string
		decode(raw, &s)
		return appendText(to, s)
	default:
		if raw[0] != 'n' && raw[0] != 't' && raw[0] != 'f' && bytes.ContainsAny(raw, ".eE") {
			panic(fmt.Sprintf("paper: %s is a float; figures are texts", raw))
		}
		return append(to, raw...)
	}
}

func appendObject(to []byte, fields map[string]json.RawMessage) []byte {
	keys := make([]string, 0, len(fields))
	for k := range fields {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b)))
	})
	to = append(to, '{')
	for i, k := range keys {
		if i > 0 {
			to = append(to, ',')
		}
		to = append(appendText(to, k), ':')
		to = appendCanonical(to, fields[k])
	}
	return append(to, '}')
}

// short are the escapes with a letter.
var short = map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}

func appendText(to []byte, s string) []byte {
	to = append(to, '"')
	for _, r := range s {
		switch esc, ok := short[r]; {
		case ok:
			to = append(to, esc...)
		case r < 0x20:
			to = fmt.Appendf(to, `\u%04x`, r)
		default:
			to = append(to, string(r)...)
		}
	}
	return append(to, '"')
}

// decode reads what json.Marshal wrote a moment ago.
func decode[T any](raw json.RawMessage, into *T) {
	if err := json.Unmarshal(raw, into); err != nil {
		panic(err)
	}
}
