package pdf

// Everything is measured in hundredths of a point, from the top left corner of the page.
// The page is A4 with the margins of official papers (GB/T 9704), as in Word.
const (
	pageWidth  = 595_28
	pageHeight = 841_89
	left       = 79_35
	textWidth  = 442_25
	top        = 104_90
	bottom     = pageHeight - 99_20
	headLine   = 66_00  // the header's baseline
	footLine   = 786_00 // the page number's baseline
)

// page is what stands on one page, before it is drawn.
type page struct {
	texts []ink
	rules []rule
	fills []box
}

// ink is a line of text at its baseline; bold is how thick its outline is drawn, and
// spacing what stands between its characters beyond their width, in thousandths.
type ink struct {
	x, y, size, bold, spacing int
	text                      []rune
}

// rule is a straight line.
type rule struct{ x1, y1, x2, y2 int }

// box is a shaded area.
type box struct{ x, y, w, h int }

func (p *page) text(i ink) {
	if len(i.text) > 0 {
		p.texts = append(p.texts, i)
	}
}

func (p *page) rule(x1, y1, x2, y2 int) { p.rules = append(p.rules, rule{x1, y1, x2, y2}) }

func (p *page) shade(x, y, w, h int) { p.fills = append(p.fills, box{x, y, w, h}) }
