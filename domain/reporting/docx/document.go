// Package docx writes official reports as Word documents: A4, tables with repeated
// heads, page numbers, no author, and the same bytes for the same content.
package docx

// Document is a report under construction; its parts stand in the order of the calls.
type Document struct {
	title    string
	body     []node
	numbered int // tables with a number so far
}

// New starts a document; the title also stands in the head of each page.
func New(title string) *Document { return &Document{title: title} }

// Title sets a line in the title's type.
func (d *Document) Title(text string) { d.add(paragraph("Title", text)) }

// Subtitle sets a line under the title.
func (d *Document) Subtitle(text string) { d.add(paragraph("Subtitle", text)) }

// Heading sets a heading of level 1 to 3.
func (d *Document) Heading(level int, text string) {
	d.add(paragraph([...]string{"Heading1", "Heading2", "Heading3"}[level-1], text))
}

// Text sets body text; each line is a paragraph, blank ones are left out.
func (d *Document) Text(text string) {
	for _, line := range lines(text) {
		d.add(paragraph("BodyText", line))
	}
}

// Break starts a new page.
func (d *Document) Break() {
	d.add(el("w:p", el("w:r", el("w:br").with("w:type", "page"))))
}

func (d *Document) add(n ...node) { d.body = append(d.body, n...) }

// paragraph is one line of text in a style.
func paragraph(style, text string) node {
	return el("w:p",
		el("w:pPr", el("w:pStyle").with("w:val", style)),
		run(text))
}

func run(text string) node {
	t := el("w:t").with("xml:space", "preserve")
	t.Text = text
	return el("w:r", t)
}
