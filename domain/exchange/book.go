package exchange

import (
	"encoding/xml"
	"io"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// page is one sheet of a workbook.
type page struct {
	name string
	head []string
	rows [][]value
}

// value is one cell: a text, which stays a text, or a figure by its exact digits.
type value struct {
	s      string
	figure bool
}

var blank = value{}

func text(s string) value   { return value{s: s} }
func figure(s string) value { return value{s: s, figure: true} }
func wan(a Amount) value    { return figure(a.Wan.String()) }
func yuan(a Amount) value   { return figure(string(a.Yuan)) }

// coreless are document properties without an author or a time.
const coreless = xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`

// textFormat keeps a text a text when a person edits the cell.
const textFormat = 49

func writeBook(w io.Writer, pages []page) error {
	f := excelize.NewFile()
	f.Pkg.Store("docProps/core.xml", []byte(coreless))
	head, err := f.NewStyle(&excelize.Style{NumFmt: textFormat, Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	plain, err := f.NewStyle(&excelize.Style{NumFmt: textFormat})
	if err != nil {
		return err
	}
	for i, p := range pages {
		if i == 0 {
			err = f.SetSheetName("Sheet1", p.name)
		} else {
			_, err = f.NewSheet(p.name)
		}
		if err == nil {
			err = p.fill(f, head, plain)
		}
		if err != nil {
			return err
		}
	}
	return f.Write(w)
}

func (p page) fill(f *excelize.File, head, plain int) error {
	for i, title := range p.head {
		if err := put(f, p.name, i, 0, text(title), head); err != nil {
			return err
		}
		if err := p.widen(f, i); err != nil {
			return err
		}
	}
	for r, cells := range p.rows {
		for c, v := range cells {
			if err := put(f, p.name, c, r+1, v, plain); err != nil {
				return err
			}
		}
	}
	return f.SetPanes(p.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// put writes one cell, 0-based. A figure goes in by its digits, past any float.
func put(f *excelize.File, sheet string, column, row int, v value, style int) error {
	at, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return err
	}
	if v.figure {
		return f.SetCellDefault(sheet, at, v.s)
	}
	if err := f.SetCellStr(sheet, at, v.s); err != nil {
		return err
	}
	return f.SetCellStyle(sheet, at, at, style)
}

// widen makes a column as wide as its longest text, within reason.
func (p page) widen(f *excelize.File, column int) error {
	longest := 2 * utf8.RuneCountInString(p.head[column])
	for _, r := range p.rows {
		longest = max(longest, len(r[column].s))
	}
	name, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		return err
	}
	return f.SetColWidth(p.name, name, name, float64(min(longest, 40)+2))
}
