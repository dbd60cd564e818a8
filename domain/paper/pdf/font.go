package pdf

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"sync"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// packed is the typeface of all prints: see font/README.md.
//
//go:embed font/NotoSerifSC-Regular.ttf.gz
var packed []byte

// absent stands in print for what the typeface cannot show, so that a rare character
// of a name is seen to be missing.
const absent = '〓'

// typeface is unpacked at the first print and kept.
var typeface = sync.OnceValues(func() (*face, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpack the typeface: %w", err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpack the typeface: %w", err)
	}
	shapes, err := sfnt.Parse(data)
	return &face{data: data, shapes: shapes}, err
})

type face struct {
	data   []byte
	shapes *sfnt.Font
}

// em is the size at which widths are asked: they come in thousandths of it.
const em = 1000

// glyph tells how wide a character is, and whether there is one. What lies beyond the
// first 65,536 characters has no code in the print's font.
func (f *face) glyph(buf *sfnt.Buffer, r rune) (width int, ok bool) {
	if r > 0xFFFF {
		return 0, false
	}
	i, err := f.shapes.GlyphIndex(buf, r)
	if err != nil || i == 0 {
		return 0, false
	}
	w, err := f.shapes.GlyphAdvance(buf, i, fixed.I(em), font.HintingNone)
	return w.Round(), err == nil
}

// Covers tells whether every character of a text can be printed, and names the first
// that cannot.
func Covers(text string) (rune, bool, error) {
	f, err := typeface()
	if err != nil {
		return 0, false, err
	}
	var buf sfnt.Buffer
	for _, r := range text {
		if _, ok := f.glyph(&buf, r); !ok {
			return r, false, nil
		}
	}
	return 0, true, nil
}

// measure knows the widths of the characters of one print.
type measure struct {
	*face
	buf    sfnt.Buffer
	widths map[rune]int
}

func newMeasure() (*measure, error) {
	f, err := typeface()
	return &measure{face: f, widths: map[rune]int{}}, err
}

// shown is the text as it can be printed.
func (m *measure) shown(text string) []rune {
	out := make([]rune, 0, utf8.RuneCountInString(text))
	for _, r := range text {
		if r == '\t' {
			r = ' '
		}
		if _, known := m.widths[r]; !known {
			if w, ok := m.glyph(&m.buf, r); ok {
				m.widths[r] = w
			} else {
				r = absent
				m.widths[r], _ = m.glyph(&m.buf, r)
			}
		}
		out = append(out, r)
	}
	return out
}

// width of characters that can be printed, in hundredths of a point.
func (m *measure) width(text []rune, size int) int {
	sum := 0
	for _, r := range text {
		sum += m.widths[r]
	}
	return sum * size / em
}
