package domaintest

import (
	"bytes"
	"compress/zlib"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
)

var (
	stream = regexp.MustCompile(`(?s)<<([^<>]*(?:<<[^<>]*>>[^<>]*)*)>>\s*stream\r?\n`)
	shown  = regexp.MustCompile(`(?s)Td \(((?:\\.|[^\\)])*)\) Tj`)
)

// PDF is a print read back: the lines of its pages as a reader would copy them.
type PDF struct {
	Raw   []byte
	Lines []string
}

// ReadPDF takes a print apart. Its font's codes are the characters themselves, as the
// table that leads back to text says.
func ReadPDF(t *testing.T, data []byte) PDF {
	t.Helper()
	p := PDF{Raw: data}
	for _, at := range stream.FindAllSubmatchIndex(data, -1) {
		head, rest := data[at[2]:at[3]], data[at[1]:]
		if !bytes.Contains(head, []byte("FlateDecode")) || bytes.Contains(head, []byte("Length1")) {
			continue
		}
		z, err := zlib.NewReader(bytes.NewReader(rest))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range shown.FindAllSubmatch(text, -1) {
			p.Lines = append(p.Lines, utf16Text(m[1]))
		}
	}
	return p
}

// Text is all of it without line ends, as a search looks for words.
func (p PDF) Text() string { return strings.Join(p.Lines, "") }

func utf16Text(escaped []byte) string {
	var raw []byte
	for i := 0; i < len(escaped); i++ {
		c := escaped[i]
		if c == '\\' && i+1 < len(escaped) {
			i++
			c = escaped[i]
			if c == 'r' {
				c = '\r'
			}
		}
		raw = append(raw, c)
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	return string(utf16.Decode(units))
}

// LeavePrints prints a document with each ending into the folder that HENGXIAO_DOCUMENTS
// names, with a word that each of them must say; without one they are only printed.
func LeavePrints(t *testing.T, name, word string, endings []string, print func(ending string) ([]byte, error)) {
	t.Helper()
	folder := os.Getenv("HENGXIAO_DOCUMENTS")
	if folder == "" {
		folder = t.TempDir()
	}
	write := func(file string, body []byte) {
		if err := os.WriteFile(filepath.Join(folder, file), body, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(name+".word", []byte(word))
	for _, ending := range endings {
		body, err := print(ending)
		if err != nil {
			t.Fatal(err)
		}
		write(name+ending, body)
	}
}
