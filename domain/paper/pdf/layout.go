package pdf

import (
	"fmt"

	"hengxiao/domain/paper"
)

// look is how a paragraph is set: its type, the distance of its lines, what stands
// before and after it, and the indent of its first line.
type look struct {
	size, bold, line, before, after, indent int
	centred                                 bool
}

var looks = map[paper.Style]look{
	paper.Title:    {size: 22_00, bold: 55, line: 33_00, before: 12_00, after: 6_00, centred: true},
	paper.Subtitle: {size: 16_00, line: 28_00, after: 6_00, centred: true},
	paper.Heading1: {size: 16_00, bold: 50, line: 28_00, indent: 32_00},
	paper.Heading2: {size: 16_00, bold: 25, line: 28_00, indent: 32_00},
	paper.Heading3: {size: 16_00, bold: 25, line: 28_00, indent: 32_00},
	paper.Body:     {size: 16_00, line: 28_00, indent: 32_00},
}

var captionLook = look{size: 12_00, bold: 35, line: 18_00, before: 6_00, after: 3_00, centred: true}

// layout places the parts of a paper on pages.
type layout struct {
	*measure
	pages []*page
	y     int // where the next part begins
}

func (l *layout) page() *page { return l.pages[len(l.pages)-1] }

func (l *layout) turn() {
	l.pages = append(l.pages, &page{})
	l.y = top
}

// need turns the page unless so much still fits on it.
func (l *layout) need(height int) {
	if l.y+height > bottom && l.y > top {
		l.turn()
	}
}

func (l *layout) place(d *paper.Document) {
	l.turn()
	for at, p := range d.Parts {
		switch p := p.(type) {
		case paper.Paragraph:
			style := looks[p.Style]
			if p.Style != paper.Body && at+1 < len(d.Parts) {
				l.need(l.height(style, p.Text) + l.least(d.Parts[at+1]))
			}
			l.paragraph(style, p.Text)
		case paper.Break:
			l.turn()
		case paper.Table:
			l.grid(p.Caption, l.tableRows(p))
		case paper.Form:
			l.grid(p.Caption, l.formRows(p))
		default:
			panic(fmt.Sprintf("pdf: no way to print a %T", p))
		}
	}
}

// least is how much of a part must stand on the page of the heading above it.
func (l *layout) least(p paper.Part) int {
	switch p := p.(type) {
	case paper.Paragraph:
		return looks[p.Style].line
	case paper.Table:
		rows := l.tableRows(p)
		return captionLook.line + l.tall(rows[0]) + l.tall(rows[min(1, len(rows)-1)])
	case paper.Form:
		return captionLook.line + l.tall(l.formRows(p)[0])
	default:
		return 0
	}
}

func (l *layout) height(s look, text string) int {
	return s.before + s.after + s.line*len(l.wrap(l.shown(text), s.size, textWidth, s.indent))
}

// paragraph sets a paragraph, its lines flush at both margins.
func (l *layout) paragraph(s look, text string) {
	lines := l.wrap(l.shown(text), s.size, textWidth, s.indent)
	if l.y > top {
		l.y += s.before
	}
	for i, line := range lines {
		l.need(s.line)
		x, room := left, textWidth
		if i == 0 {
			x, room = x+s.indent, room-s.indent
		}
		spare := room - l.width(line, s.size)
		text := ink{x: x, y: l.y + baseline(s.line, s.size), size: s.size, bold: s.bold, text: line}
		switch {
		case s.centred:
			text.x += spare / 2
		case i < len(lines)-1 && len(line) > 1 && spare < room/8:
			text.spacing = spare * 10 / (len(line) - 1)
		}
		l.page().text(text)
		l.y += s.line
	}
	l.y += s.after
}

// baseline is where a line of type stands in its height: the characters' own box in the middle.
func baseline(line, size int) int { return line/2 + size*38/100 }
