package book

import (
	"archive/zip"
	"bufio"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// Rows takes a table of any length row by row and keeps none of them: a Sheet is a
// workbook, Lines are text.
type Rows interface {
	Add(cells []Value) error
	Close() error
}

// mostRows is how many rows a sheet has at most, and longestCell how many characters a cell.
const (
	mostRows    = excelize.TotalRows
	longestCell = excelize.TotalCellChars
)

// Sheet writes a workbook of one sheet while its rows come, in the memory of one row.
type Sheet struct {
	zip  *zip.Writer
	out  *bufio.Writer
	rows int
}

// The parts of a workbook of one sheet, in style 1 a text stays a text, in style 2 it is bold.
const (
	sheetTypes = xml.Header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`
	relations    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRels  = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	workbookRels = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relations + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + relations + `/styles" Target="styles.xml"/></Relationships>`
	spreadsheet  = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	sheetStyles  = xml.Header + `<styleSheet xmlns="` + spreadsheet + `"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>` +
		`<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`
	sheetBegin = xml.Header + `<worksheet xmlns="` + spreadsheet + `"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
		`<sheetFormatPr defaultColWidth="16" defaultRowHeight="15"/><sheetData>`
	sheetEnd = `</sheetData></worksheet>`
)

// NewSheet begins a workbook with a head.
func NewSheet(w io.Writer, name string, head []string) (*Sheet, error) {
	s := &Sheet{zip: zip.NewWriter(w)}
	var title strings.Builder
	if err := xml.EscapeText(&title, []byte(name)); err != nil {
		return nil, err
	}
	for _, part := range [][2]string{
		{"[Content_Types].xml", sheetTypes}, {"_rels/.rels", packageRels}, {"xl/_rels/workbook.xml.rels", workbookRels}, {"xl/styles.xml", sheetStyles},
		{"xl/workbook.xml", xml.Header + `<workbook xmlns="` + spreadsheet + `" xmlns:r="` + relations + `"><sheets><sheet name="` + title.String() + `" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/worksheets/sheet1.xml", sheetBegin}, // the last one: its rows follow
	} {
		out, err := s.zip.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(out, part[1]); err != nil {
			return nil, err
		}
		s.out = bufio.NewWriterSize(out, 32<<10)
	}
	cells := make([]Value, len(head))
	for i, title := range head {
		cells[i] = Text(title)
	}
	return s, s.add(cells, 2)
}

// Add writes one row.
func (s *Sheet) Add(cells []Value) error { return s.add(cells, 1) }

func (s *Sheet) add(cells []Value, style int) error {
	if s.rows++; s.rows > mostRows {
		return fmt.Errorf("book: a sheet holds %d rows", mostRows)
	}
	_, _ = s.out.WriteString("<row>")
	for _, v := range cells {
		switch {
		case v.Text == "":
			_, _ = s.out.WriteString("<c/>")
		case v.Figure:
			_, _ = s.out.WriteString("<c><v>" + v.Text + "</v></c>")
		default:
			_, _ = s.out.WriteString(`<c t="inlineStr" s="` + strconv.Itoa(style) + `"><is><t xml:space="preserve">`)
			_ = xml.EscapeText(s.out, []byte(cut(v.Text)))
			_, _ = s.out.WriteString("</t></is></c>")
		}
	}
	_, err := s.out.WriteString("</row>") // a writer that failed fails from then on
	return err
}

// Close ends the workbook, not what it is written to.
func (s *Sheet) Close() error {
	_, err := s.out.WriteString(sheetEnd)
	return errors.Join(err, s.out.Flush(), s.zip.Close())
}

// cut keeps a text within what a cell holds.
func cut(text string) string {
	if len(text) <= longestCell {
		return text
	}
	if runes := []rune(text); len(runes) > longestCell {
		return string(runes[:longestCell])
	}
	return text
}

// Lines writes UTF-8 text parted by commas, with a mark by which spreadsheets know it.
// What would be read as a formula is told to be a text.
type Lines struct{ out *csv.Writer }

// NewLines begins a text with a head.
func NewLines(w io.Writer, head []string) (*Lines, error) {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return nil, err
	}
	l := &Lines{csv.NewWriter(w)}
	l.out.UseCRLF = true
	return l, l.out.Write(head)
}

// Add writes one line.
func (l *Lines) Add(cells []Value) error {
	line := make([]string, len(cells))
	for i, v := range cells {
		line[i] = v.Text
		if !v.Figure {
			line[i] = plain(v.Text)
		}
	}
	return l.out.Write(line)
}

// Close writes out what waits.
func (l *Lines) Close() error {
	l.out.Flush()
	return l.out.Error()
}

// formulas are what a spreadsheet may take as the beginning of a formula.
const formulas = "=+-@\t\r＝＋－＠"

func plain(s string) string {
	if s != "" && strings.ContainsRune(formulas, []rune(s)[0]) {
		return "'" + s
	}
	return s
}
