package docx

import "strconv"

// textWidth is the width between the margins, in twentieths of a point.
const textWidth = 8845

// Column is a column of a table: its head, its share of the width, and whether it
// holds figures, which stand at the right.
type Column struct {
	Title  string
	Share  int
	Figure bool
}

// Table is a real table. Its head is repeated on each page, a row is never parted,
// and a total is printed bold under the rows.
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

// Table adds a table.
func (d *Document) Table(t Table) {
	widths := shares(t.Columns)
	head := make([]node, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = cell{text: c.Title, style: "TableHead", width: widths[i], shaded: true}.node()
	}
	rows := []node{row(true, head)}
	for _, r := range t.Rows {
		rows = append(rows, t.row(r, widths, false))
	}
	if t.Total != nil {
		rows = append(rows, t.row(t.Total, widths, true))
	}
	caption := t.Caption
	if t.Numbered {
		d.numbered++
		caption = "表" + strconv.Itoa(d.numbered) + "　" + caption
	}
	d.table(caption, widths, rows)
}

func (t Table) row(texts []string, widths []int, bold bool) node {
	cells := make([]node, len(texts))
	for i, text := range texts {
		c := cell{text: text, style: "TableText", width: widths[i], bold: bold}
		if t.Columns[i].Figure {
			c.style = "TableFigure"
		}
		cells[i] = c.node()
	}
	return row(false, cells)
}

// Form adds a form.
func (d *Document) Form(f Form) {
	widths := shares([]Column{{Share: 17}, {Share: 33}, {Share: 17}, {Share: 33}})
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
	d.table(f.Caption, widths, rows)
}

// table adds the caption, the grid and an empty line, without which Word would join
// it to a table that follows.
func (d *Document) table(caption string, widths []int, rows []node) {
	if caption != "" {
		d.add(paragraph("Caption", caption))
	}
	grid := el("w:tblGrid")
	for _, w := range widths {
		grid.Nodes = append(grid.Nodes, el("w:gridCol").with("w:w", strconv.Itoa(w)))
	}
	props := el("w:tblPr",
		el("w:tblStyle").with("w:val", "ReportTable"),
		el("w:tblW").with("w:w", strconv.Itoa(textWidth)).with("w:type", "dxa"),
		el("w:tblLayout").with("w:type", "fixed"))
	d.add(el("w:tbl", append([]node{props, grid}, rows...)...), el("w:p", el("w:pPr", el("w:pStyle").with("w:val", "TableText"))))
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
	bold, shaded bool
}

func (c cell) node() node {
	props := el("w:tcPr", el("w:tcW").with("w:w", strconv.Itoa(c.width)).with("w:type", "dxa"))
	if c.span > 1 {
		props.Nodes = append(props.Nodes, el("w:gridSpan").with("w:val", strconv.Itoa(c.span)))
	}
	if c.shaded {
		props.Nodes = append(props.Nodes, el("w:shd").with("w:val", "clear").with("w:color", "auto").with("w:fill", "F2F2F2"))
	}
	props.Nodes = append(props.Nodes, el("w:vAlign").with("w:val", "center"))
	tc := el("w:tc", props)
	texts := lines(c.text)
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

// shares turns the columns' shares into widths that fill the line exactly.
func shares(columns []Column) []int {
	sum := 0
	for _, c := range columns {
		sum += c.Share
	}
	widths := make([]int, len(columns))
	left := textWidth
	for i, c := range columns {
		widths[i] = textWidth * c.Share / sum
		left -= widths[i]
	}
	widths[len(widths)-1] += left
	return widths
}
