// Package book writes workbooks: every text stays a text, whatever it begins with, and
// every figure has its exact digits.
package book

import (
	"encoding/xml"
	"io"
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"hengxiao/ent/exact"
)

// Page is one sheet of a workbook.
type Page struct {
	Name string
	Head []string
	Rows [][]Value
	// Choices are the words from which the cells of a column, by its place, are chosen: a
	// page with some is there to be filled in.
	Choices map[int][]string
}

// Value is one cell.
type Value struct {
	Text   string
	Figure bool
}

// Blank is a cell with nothing in it.
var Blank = Value{}

// Text is a text, which stays one.
func Text(s string) Value { return Value{Text: s} }

// Figure is a figure by its exact digits.
func Figure(s string) Value { return Value{Text: s, Figure: true} }

// Count is a whole number.
func Count(n int) Value { return Figure(strconv.Itoa(n)) }

// Money is an amount in 万元.
func Money(m exact.Money) Value { return Figure(m.String()) }

// Points are a score, or none.
func Points(p *exact.Points) Value {
	if p == nil {
		return Blank
	}
	return Figure(p.String())
}

// coreless are document properties without an author or a time.
const coreless = xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`

// textFormat keeps a text a text when a person edits the cell.
const textFormat = 49

// Write writes the pages. Equal pages give equal bytes: there is no author and no time.
func Write(w io.Writer, pages []Page) error {
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
			err = f.SetSheetName("Sheet1", p.Name)
		} else {
			_, err = f.NewSheet(p.Name)
		}
		if err == nil {
			err = p.fill(f, head, plain)
		}
		if err == nil && p.Choices != nil {
			err = p.ready(f, plain)
		}
		if err != nil {
			return err
		}
	}
	if err := choices(f, pages); err != nil {
		return err
	}
	return f.Write(w)
}

// choicesSheet holds the words of all lists, and choicesFor is how many rows they serve.
const (
	choicesSheet = "选项"
	choicesFor   = 2_000
)

// choices writes the words that columns are chosen from on a sheet of their own, a column
// each, and ties the columns to them.
func choices(f *excelize.File, pages []Page) error {
	lists := 0
	for _, p := range pages {
		for _, at := range slices.Sorted(maps.Keys(p.Choices)) {
			if len(p.Choices[at]) == 0 {
				continue
			}
			if lists == 0 {
				if _, err := f.NewSheet(choicesSheet); err != nil {
					return err
				}
			}
			lists++
			if err := p.choose(f, at, lists); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p Page) choose(f *excelize.File, at, list int) error {
	words, err := excelize.ColumnNumberToName(list)
	if err != nil {
		return err
	}
	if err := f.SetCellStr(choicesSheet, words+"1", p.Head[at]); err != nil {
		return err
	}
	for i, word := range p.Choices[at] {
		if err := f.SetCellStr(choicesSheet, words+strconv.Itoa(i+2), word); err != nil {
			return err
		}
	}
	column, err := excelize.ColumnNumberToName(at + 1)
	if err != nil {
		return err
	}
	rule := excelize.NewDataValidation(true)
	rule.Sqref = column + "2:" + column + strconv.Itoa(choicesFor)
	rule.SetSqrefDropList(choicesSheet + "!$" + words + "$2:$" + words + "$" + strconv.Itoa(len(p.Choices[at])+1))
	return f.AddDataValidation(p.Name, rule)
}

func (p Page) fill(f *excelize.File, head, plain int) error {
	for i, title := range p.Head {
		if err := put(f, p.Name, i, 0, Text(title), head); err != nil {
			return err
		}
		if err := p.widen(f, i); err != nil {
			return err
		}
	}
	for r, cells := range p.Rows {
		for c, v := range cells {
			if err := put(f, p.Name, c, r+1, v, plain); err != nil {
				return err
			}
		}
	}
	return f.SetPanes(p.Name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// ready has every cell that somebody may fill keep a text a text.
func (p Page) ready(f *excelize.File, plain int) error {
	last, err := excelize.ColumnNumberToName(len(p.Head))
	if err != nil {
		return err
	}
	return f.SetColStyle(p.Name, "A:"+last, plain)
}

// put writes one cell, 0-based. A figure goes in by its digits, past any float.
func put(f *excelize.File, sheet string, column, row int, v Value, style int) error {
	at, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return err
	}
	if v.Figure {
		return f.SetCellDefault(sheet, at, v.Text)
	}
	if err := f.SetCellStr(sheet, at, v.Text); err != nil {
		return err
	}
	return f.SetCellStyle(sheet, at, at, style)
}

// widen makes a column as wide as its longest text, within reason.
func (p Page) widen(f *excelize.File, column int) error {
	longest := 2 * utf8.RuneCountInString(p.Head[column])
	for _, r := range p.Rows {
		longest = max(longest, len(r[column].Text))
	}
	name, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		return err
	}
	return f.SetColWidth(p.Name, name, name, float64(min(longest, 40)+2))
}
