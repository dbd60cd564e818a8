package docx

import (
	"strconv"

	"hengxiao/domain/paper"
)

// textWidth is the width between the margins, in twentieths of a point.
const textWidth = 8845

func table(t paper.Table) []node {
	widths := paper.Widths(t.Columns, textWidth)
	head := make([]node, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = cell{text: c.Title, style: "TableHead", width: widths[i], shaded: true}.node()
	}
	rows := []node{row(true, head)}
	for at := range t.Rows {
		rows = append(rows, line(t, at, widths))
	}
	if t.Total != nil {
		rows = append(rows, total(t, widths))
	}
	return grid(t.Caption, widths, rows)
}

func line(t paper.Table, at int, widths []int) node {
	cells := make([]node, len(t.Columns))
	for i, text := range t.Rows[at] {
		c := cell{text: text, style: styleOf(t.Columns[i]), width: widths[i]}
		switch {
		case t.Continues(at, i):
			c.text, c.merge = "", "continue"
		case at+1 < len(t.Rows) && t.Continues(at+1, i):
			c.merge = "restart"
		}
		cells[i] = c.node()
	}
	return row(false, cells)
}

func total(t paper.Table, widths []int) node {
	cells := make([]node, len(t.Columns))
	for i, text := range t.Total {
		cells[i] = cell{text: text, style: styleOf(t.Columns[i]), width: widths[i], bold: true}.node()
	}
	return row(false, cells)
}

func styleOf(c paper.Column) string {
	if c.Figure {
		return "TableFigure"
	}
	return "TableText"
}

func form(f paper.Form) []node {
	widths := paper.Widths(paper.FormColumns, textWidth)
	var rows []node
	for _, fields := range f.Rows {
		var cells []node
		for i, field := range fields {
			value := cell{text: field.Text, style: "TableText", width: widths[2*i+1]}
			if len(fields) == 1 {
				value.width, value.span = widths[1]+widths[2]+widths[3], 3
			}
			label := cell{text: field.Label, style: "TableHead", width: widths[2*i], shaded: true}
			cells = append(cells, label.node(), value.node())
		}
		rows = append(rows, row(false, cells))
	}
	return grid(f.Caption, widths, rows)
}

// grid is a table under its caption, and an empty line, without which Word would join
// it to a table that follows.
func grid(caption string, widths []int, rows []node) []node {
	var out []node
	if caption != "" {
		out = append(out, paragraph("Caption", caption))
	}
	columns := el("w:tblGrid")
	for _, w := range widths {
		columns.Nodes = append(columns.Nodes, el("w:gridCol").with("w:w", strconv.Itoa(w)))
	}
	props := el("w:tblPr",
		el("w:tblStyle").with("w:val", "ReportTable"),
		el("w:tblW").with("w:w", strconv.Itoa(textWidth)).with("w:type", "dxa"),
		el("w:tblLayout").with("w:type", "fixed"))
	return append(out, el("w:tbl", append([]node{props, columns}, rows...)...),
		el("w:p", el("w:pPr", el("w:pStyle").with("w:val", "TableText"))))
}

func row(head bool, cells []node) node {
	props := el("w:trPr", el("w:cantSplit"))
	if head {
		props.Nodes = append(props.Nodes, el("w:tblHeader"))
	}
	return el("w:tr", append([]node{props}, cells...)...)
}

// cell is one cell; each line of its text is a paragraph, and there is at least one.
type cell struct {
	text, style  string
	width, span  int
	merge        string // restart, or continue the cell above
	bold, shaded bool
}

func (c cell) node() node {
	props := el("w:tcPr", el("w:tcW").with("w:w", strconv.Itoa(c.width)).with("w:type", "dxa"))
	if c.span > 1 {
		props.Nodes = append(props.Nodes, el("w:gridSpan").with("w:val", strconv.Itoa(c.span)))
	}
	if c.merge != "" {
		props.Nodes = append(props.Nodes, el("w:vMerge").with("w:val", c.merge))
	}
	if c.shaded {
		props.Nodes = append(props.Nodes, el("w:shd").with("w:val", "clear").with("w:color", "auto").with("w:fill", "F2F2F2"))
	}
	props.Nodes = append(props.Nodes, el("w:vAlign").with("w:val", "center"))
	tc := el("w:tc", props)
	texts := paper.Lines(c.text)
	if len(texts) == 0 {
		texts = []string{""}
	}
	for _, text := range texts {
		p := paragraph(c.style, text)
		if c.bold {
			r := &p.Nodes[1]
			r.Nodes = append([]node{el("w:rPr", el("w:b"), el("w:bCs"))}, r.Nodes...)
		}
		tc.Nodes = append(tc.Nodes, p)
	}
	return tc
}
