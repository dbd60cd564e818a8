// Package printing prints the official forms (表): one shape for all of them, filled
// from the rows as its reader may see them.
package printing

import (
	"strings"

	"hengxiao/domain/paper"
	"hengxiao/domain/paper/book"
	"hengxiao/ent/exact"
)

// Form is one official form: figures and words in the order of its layout.
type Form struct {
	Title string       `json:"title"`
	Line  string       `json:"line"` // under the title: the year, the code
	Parts []paper.Part `json:"parts"`
}

// Paper is the form on A4.
func (f Form) Paper() *paper.Document {
	d := paper.New(f.Title)
	d.Headline(f.Title)
	d.Subtitle(f.Line)
	d.Parts = append(d.Parts, f.Parts...)
	return d
}

// Book is the form's parts for those who reckon further, a sheet each, after one that says
// which form it is.
func (f Form) Book() []book.Page {
	pages := []book.Page{{Name: "表单", Head: []string{"表单", "年度和编码"}, Rows: [][]book.Value{{book.Text(f.Title), book.Text(f.Line)}}}}
	taken := map[string]bool{"表单": true}
	for _, part := range f.Parts {
		page, ok := pageOf(part)
		if !ok {
			continue
		}
		page.Name = sheetName(page.Name, taken)
		pages = append(pages, page)
	}
	return pages
}

func pageOf(part paper.Part) (book.Page, bool) {
	switch p := part.(type) {
	case paper.Form:
		page := book.Page{Name: p.Caption, Head: []string{"项目", "内容"}}
		for _, fields := range p.Rows {
			for _, f := range fields {
				page.Rows = append(page.Rows, []book.Value{book.Text(f.Label), book.Text(f.Text)})
			}
		}
		return page, true
	case paper.Table:
		page := book.Page{Name: p.Caption}
		for _, c := range p.Columns {
			page.Head = append(page.Head, c.Title)
		}
		rows := p.Rows
		if p.Total != nil {
			rows = append(rows[:len(rows):len(rows)], p.Total)
		}
		for _, cells := range rows {
			page.Rows = append(page.Rows, values(p.Columns, cells))
		}
		return page, true
	default:
		return book.Page{}, false
	}
}

// values are the cells of a row: a figure where its column holds figures and it is one.
func values(columns []paper.Column, cells []string) []book.Value {
	row := make([]book.Value, len(cells))
	for i, text := range cells {
		row[i] = book.Text(text)
		if _, err := exact.ParseDecimal(text); err == nil && columns[i].Figure {
			row[i] = book.Figure(text)
		}
	}
	return row
}

// longestSheetName is what a workbook admits.
const longestSheetName = 31

// sheetName is a caption as a workbook takes it, each once.
func sheetName(caption string, taken map[string]bool) string {
	name, _, _ := strings.Cut(caption, "（")
	name = strings.Map(func(c rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, c) {
			return -1
		}
		return c
	}, name)
	if name == "" {
		name = "表"
	}
	if runes := []rune(name); len(runes) > longestSheetName-2 {
		name = string(runes[:longestSheetName-2])
	}
	for base, n := name, 'a'; taken[name]; n++ {
		name = base + string(n)
	}
	taken[name] = true
	return name
}

// builder puts a form together; parts without content are left out.
type builder struct{ Form }

// facts adds labels with their texts under a caption.
func (b *builder) facts(caption string, rows ...[]paper.Field) {
	b.Parts = append(b.Parts, paper.Form{Caption: caption, Rows: rows})
}

// table adds a table, if it has rows.
func (b *builder) table(t paper.Table) {
	if len(t.Rows) > 0 {
		b.Parts = append(b.Parts, t)
	}
}

// one is a fact over the whole width, pair are two beside each other.
func one(label, text string) []paper.Field { return []paper.Field{{Label: label, Text: text}} }

func pair(label, text, other, its string) []paper.Field {
	return []paper.Field{{Label: label, Text: text}, {Label: other, Text: its}}
}

// said keeps those of some facts that have a text.
func said(rows ...[]paper.Field) [][]paper.Field {
	var out [][]paper.Field
	for _, r := range rows {
		for _, f := range r {
			if f.Text != "" {
				out = append(out, r)
				break
			}
		}
	}
	return out
}

// column is a column of words, figures one of figures.
func column(title string, share int) paper.Column { return paper.Column{Title: title, Share: share} }

func figures(title string, share int) paper.Column {
	return paper.Column{Title: title, Share: share, Figure: true}
}

// joined is a column whose equal cells under each other are one.
func joined(title string, share int) paper.Column {
	return paper.Column{Title: title, Share: share, Joined: true}
}
