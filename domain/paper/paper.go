// Package paper is an official document before it is printed: headings, texts, tables
// and forms in their order. Package docx prints it for Word, package pdf for keeping,
// and package book writes the tables that go with it; equal papers give equal bytes.
package paper

import (
	"strconv"
	"strings"
	"unicode"

	"hengxiao/ent/clock"
)

// Document is a paper under construction; its parts stand in the order of the calls.
type Document struct {
	Title    string     // in the head of each page
	Foot     string     // in the foot of each page, over its number
	On       clock.Date // the paper's own day; no print tells when it was printed
	Parts    []Part
	numbered int // tables with a number so far
}

// Part is a Paragraph, a Break, a Table or a Form.
type Part interface{ part() }

// Style is what a paragraph is.
type Style int

// The styles of paragraphs.
const (
	Title Style = iota
	Subtitle
	Heading1
	Heading2
	Heading3
	Body
)

// Paragraph is one line of text, without a line end.
type Paragraph struct {
	Style Style
	Text  string
}

// Break begins a new page.
type Break struct{}

// Column is a column of a table: its head, its share of the width, whether it holds
// figures, which stand at the right, and whether equal texts under each other are one cell.
type Column struct {
	Title  string
	Share  int
	Figure bool
	Joined bool
}

// Table is a real table. Its head is repeated on each page, a row is not parted while it
// fits on one, and a total is printed bold under the rows.
type Table struct {
	Caption  string
	Numbered bool // the caption begins with 表1, 表2 …
	Columns  []Column
	Rows     [][]string
	Total    []string
}

// Field is a label and its text in a Form.
type Field struct{ Label, Text string }

// Form is a table of labels and texts: two fields in a row, or one over the width.
type Form struct {
	Caption string
	Rows    [][]Field
}

func (Paragraph) part() {}
func (Break) part()     {}
func (Table) part()     {}
func (Form) part()      {}

// New starts a paper.
func New(title string) *Document { return &Document{Title: title} }

// Headline sets a line in the title's type.
func (d *Document) Headline(text string) { d.paragraph(Title, text) }

// Subtitle sets a line under the title.
func (d *Document) Subtitle(text string) { d.paragraph(Subtitle, text) }

// Heading sets a heading of level 1 to 3.
func (d *Document) Heading(level int, text string) { d.paragraph(Heading1+Style(level-1), text) }

// Text sets body text; each line is a paragraph, blank ones are left out.
func (d *Document) Text(text string) {
	for _, line := range Lines(text) {
		d.paragraph(Body, line)
	}
}

// Break starts a new page.
func (d *Document) Break() { d.add(Break{}) }

// Table adds a table.
func (d *Document) Table(t Table) {
	if t.Numbered {
		d.numbered++
		t.Caption = "表" + strconv.Itoa(d.numbered) + "　" + t.Caption
	}
	d.add(t)
}

// Form adds a form.
func (d *Document) Form(f Form) { d.add(f) }

func (d *Document) paragraph(s Style, text string) { d.add(Paragraph{s, text}) }

func (d *Document) add(p Part) { d.Parts = append(d.Parts, p) }

// FormColumns are the columns of a form's grid: a label and a text, twice.
var FormColumns = []Column{{Share: 17}, {Share: 33}, {Share: 17}, {Share: 33}}

// Widths turns the columns' shares into widths that fill the line exactly.
func Widths(columns []Column, line int) []int {
	sum := 0
	for _, c := range columns {
		sum += c.Share
	}
	widths := make([]int, len(columns))
	left := line
	for i, c := range columns {
		widths[i] = line * c.Share / sum
		left -= widths[i]
	}
	widths[len(widths)-1] += left
	return widths
}

// Continues tells whether a cell of a joined column belongs to the cell above it: the
// same text in it and in the joined columns before it.
func (t Table) Continues(row, column int) bool {
	if row == 0 || !t.Columns[column].Joined {
		return false
	}
	for c := 0; c <= column; c++ {
		if t.Columns[c].Joined && t.Rows[row][c] != t.Rows[row-1][c] {
			return false
		}
	}
	return true
}

// Lines parts a text at its line ends, without blank lines and without the control
// characters that no document admits.
func Lines(text string) []string {
	var out []string
	for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line = strings.TrimSpace(strings.Map(func(r rune) rune {
			if unicode.IsControl(r) && r != '\t' {
				return -1
			}
			return r
		}, line))
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}
