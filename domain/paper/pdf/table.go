package pdf

import "hengxiao/domain/paper"

// The type of tables, and what stands around a cell's text.
const (
	cellSize = 10_50
	cellLine = 14_50
	sidePad  = 4_25
	topPad   = 2_50
)

// cell is one cell, its text wrapped to its width.
type cell struct {
	x, width int
	size     int
	lines    [][]rune
	bold     int
	figure   bool
	centred  bool
	shaded   bool
	joined   bool // continues the cell above
}

// gridRow is one row; a head is repeated on each page.
type gridRow struct {
	cells []cell
	head  bool
}

func (l *layout) cell(x, width int, text string) cell {
	c := cell{x: x, width: width, size: cellSize}
	for _, line := range paper.Lines(text) {
		c.lines = append(c.lines, l.wrap(l.shown(line), cellSize, width-2*sidePad, 0)...)
	}
	return c
}

func (l *layout) tableRows(t paper.Table) []gridRow {
	widths := paper.Widths(t.Columns, textWidth)
	row := func(texts []string, dress func(at int, c *cell)) gridRow {
		var r gridRow
		x := left
		for i, w := range widths {
			c := l.cell(x, w, texts[i])
			dress(i, &c)
			r.cells = append(r.cells, c)
			x += w
		}
		return r
	}
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}
	head := row(titles, func(_ int, c *cell) { c.bold, c.centred, c.shaded = 30, true, true })
	head.head = true
	rows := []gridRow{head}
	for at, texts := range t.Rows {
		rows = append(rows, row(texts, func(i int, c *cell) {
			l.figure(c, t.Columns[i], texts[i])
			if t.Continues(at, i) {
				c.joined, c.lines = true, rows[len(rows)-1].cells[i].lines
			}
		}))
	}
	if t.Total != nil {
		rows = append(rows, row(t.Total, func(i int, c *cell) {
			c.bold = 30
			l.figure(c, t.Columns[i], t.Total[i])
		}))
	}
	return rows
}

// figure sets a cell of a column of figures: one line, smaller where it is too long for
// the column, for a figure is not parted.
func (l *layout) figure(c *cell, column paper.Column, text string) {
	if !column.Figure || len(c.lines) == 0 {
		return
	}
	line := l.shown(text)
	c.figure, c.lines = true, [][]rune{line}
	if wide, room := l.width(line, cellSize), c.width-2*sidePad; wide > room {
		c.size = cellSize * room / wide
	}
}

func (l *layout) formRows(f paper.Form) []gridRow {
	widths := paper.Widths(paper.FormColumns, textWidth)
	var rows []gridRow
	for _, fields := range f.Rows {
		var r gridRow
		x := left
		for i, field := range fields {
			label := l.cell(x, widths[2*i], field.Label)
			label.bold, label.centred, label.shaded = 30, true, true
			x += widths[2*i]
			width := widths[2*i+1]
			if len(fields) == 1 {
				width = left + textWidth - x
			}
			r.cells = append(r.cells, label, l.cell(x, width, field.Text))
			x += width
		}
		rows = append(rows, r)
	}
	return rows
}

// tall is the height of a row: of its cells that are not joined to others.
func (l *layout) tall(r gridRow) int {
	most := 1
	for _, c := range r.cells {
		if !c.joined {
			most = max(most, len(c.lines))
		}
	}
	return most*cellLine + 2*topPad
}

// grid sets a table under its caption. A row that is taller than a page goes on on the next.
func (l *layout) grid(caption string, rows []gridRow) {
	if caption != "" {
		l.need(captionLook.before + captionLook.line + captionLook.after + l.tall(rows[0]) + l.tall(rows[min(1, len(rows)-1)]))
		l.paragraph(captionLook, caption)
	}
	from := 0 // the first row of this page's stretch
	heights := make([]int, len(rows))
	for i, r := range rows {
		heights[i] = l.heightOf(rows, i)
		if l.y+heights[i] > bottom && l.y > top {
			l.close(rows)
			l.turn()
			if rows[0].head && i > 0 {
				l.row(rows[:1], 0, l.tall(rows[0]), true)
			}
			from = i
		}
		for l.y+heights[i] > bottom { // alone too tall for a page
			rest := l.part(&r, (bottom-l.y-2*topPad)/cellLine)
			l.row([]gridRow{r}, 0, bottom-l.y, true)
			l.close(rows)
			l.turn()
			r = rest
			heights[i] = l.tall(r)
			rows[i] = r
		}
		l.row(rows, i, heights[i], i == from)
	}
	l.close(rows)
	l.y += cellLine
}

// heightOf gives a joined cell's last row what the cell's text needs beyond its rows.
func (l *layout) heightOf(rows []gridRow, at int) int {
	h := l.tall(rows[at])
	for c, last := range rows[at].cells {
		ends := at+1 == len(rows) || c >= len(rows[at+1].cells) || !rows[at+1].cells[c].joined
		if !last.joined || !ends {
			continue
		}
		need, have := len(last.lines)*cellLine+2*topPad, h
		for up := at; rows[up].cells[c].joined; up-- {
			have += l.tall(rows[up-1])
		}
		h += max(0, need-have)
	}
	return h
}

// row sets one row. Over the first of a page every cell has its rule and its text.
func (l *layout) row(rows []gridRow, at, height int, first bool) {
	p := l.page()
	for i, c := range rows[at].cells {
		if c.shaded {
			p.shade(c.x, l.y, c.width, height)
		}
		goesOn := at+1 < len(rows) && i < len(rows[at+1].cells) && rows[at+1].cells[i].joined
		if !c.joined || first {
			p.rule(c.x, l.y, c.x+c.width, l.y)
			l.fill(c, height, goesOn || c.joined)
		}
		p.rule(c.x, l.y, c.x, l.y+height)
		p.rule(c.x+c.width, l.y, c.x+c.width, l.y+height)
	}
	l.y += height
}

// fill sets a cell's lines, in the middle of its row; those of joined cells begin at the top.
func (l *layout) fill(c cell, height int, atTop bool) {
	y := l.y + max(topPad, (height-len(c.lines)*cellLine)/2)
	if atTop {
		y = l.y + topPad
	}
	for _, line := range c.lines {
		x, spare := c.x+sidePad, c.width-2*sidePad-l.width(line, c.size)
		switch {
		case c.figure:
			x += spare
		case c.centred:
			x += spare / 2
		}
		l.page().text(ink{x: x, y: y + baseline(cellLine, c.size), size: c.size, bold: c.bold, text: line})
		y += cellLine
	}
}

// close draws the rule under the last row on a page.
func (l *layout) close(rows []gridRow) {
	end := rows[0].cells[len(rows[0].cells)-1]
	l.page().rule(left, l.y, end.x+end.width, l.y)
}

// part leaves a row so many lines and answers the rest of it.
func (l *layout) part(r *gridRow, lines int) gridRow {
	lines = max(lines, 1)
	rest := gridRow{cells: make([]cell, len(r.cells))}
	for i, c := range r.cells {
		rest.cells[i] = c
		if len(c.lines) > lines {
			r.cells[i].lines, rest.cells[i].lines = c.lines[:lines], c.lines[lines:]
		} else {
			rest.cells[i].lines = nil
		}
	}
	return rest
}
