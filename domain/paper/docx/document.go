// Package docx writes papers as Word documents: A4, tables with repeated heads, page
// numbers, no author, and the same bytes for the same paper.
package docx

import (
	"fmt"

	"hengxiao/domain/paper"
)

// styles are the names of the paragraphs' styles in parts/styles.xml.
var styles = map[paper.Style]string{
	paper.Title: "Title", paper.Subtitle: "Subtitle", paper.Heading1: "Heading1",
	paper.Heading2: "Heading2", paper.Heading3: "Heading3", paper.Body: "BodyText",
}

// body is the content of the document.
func body(d *paper.Document) []node {
	var out []node
	for _, p := range d.Parts {
		switch p := p.(type) {
		case paper.Paragraph:
			out = append(out, paragraph(styles[p.Style], p.Text))
		case paper.Break:
			out = append(out, el("w:p", el("w:r", el("w:br").with("w:type", "page"))))
		case paper.Table:
			out = append(out, table(p)...)
		case paper.Form:
			out = append(out, form(p)...)
		default:
			panic(fmt.Sprintf("docx: no way to print a %T", p))
		}
	}
	return out
}

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
