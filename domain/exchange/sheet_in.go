package exchange

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
)

// column is a column of a table that comes in: its title, the field that it fills, and
// whether it must be there.
type column struct {
	title, field string
	needed       bool
}

// sheet is a table with its head found: where each field stands, and the rows that have
// something in them.
type sheet struct {
	table
	at    map[string]int
	lines []line
}

// line is one row of a sheet as it was typed.
type line struct {
	tableRow
	of *sheet
}

// sheetFrom finds the columns in a table's head by their titles.
func sheetFrom(t table, columns []column) (*sheet, error) {
	if len(t.rows) == 0 {
		return nil, unreadable("%s没有内容", t.named())
	}
	titles, needed := map[string]string{}, []string{}
	for _, c := range columns {
		titles[c.title] = c.field
		if c.needed {
			needed = append(needed, c.title)
		}
	}
	return t.headed(titles, needed)
}

// linesOf reads the sheet of a workbook by its name, which must have lines.
func linesOf(data []byte, name string, columns []column) (*sheet, error) {
	t, err := tableOf(data, name)
	if err != nil {
		return nil, err
	}
	s, err := sheetFrom(t, columns)
	if err == nil && len(s.lines) == 0 {
		err = empty(s)
	}
	return s, err
}

// headed finds the columns by what their titles may be.
func (t table) headed(titles map[string]string, needed []string) (*sheet, error) {
	at, err := t.columns(t.rows[0], titles, needed)
	if err != nil {
		return nil, err
	}
	s := &sheet{table: t, at: at}
	for _, row := range t.rows[1:] {
		if strings.TrimSpace(strings.Join(row.cells, "")) != "" {
			s.lines = append(s.lines, line{row, s})
		}
	}
	return s, nil
}

// title is what the head calls a field; empty where it has none.
func (s *sheet) title(field string) string {
	if i, there := s.at[field]; there {
		return tidy(s.rows[0].cells[i])
	}
	return ""
}

// text is a cell by its field.
func (l line) text(field string) string {
	if i, ok := l.of.at[field]; ok && i < len(l.cells) {
		return tidy(l.cells[i])
	}
	return ""
}

// place is where something stands in a file: in words, and as spreadsheets say it.
type place struct{ words, cell string }

func (p place) String() string { return p.words }

// fault is a fault that stands there.
func (p place) fault(code fault.Code, message string) *fault.Fault {
	return fault.New(code, "%s：%s", p, message).In(p.cell)
}

// place is where a field stands, as a person finds it; the row where it has no column.
func (l line) place(field string) place {
	i, there := l.of.at[field]
	if !there {
		return place{fmt.Sprintf("%s第%d行", l.of.named(), l.line), l.of.cell(fmt.Sprint(l.line))}
	}
	return place{fmt.Sprintf("%s第%d行%s列（%s）", l.of.named(), l.line, letter(i), l.of.title(field)),
		l.of.cell(letter(i) + fmt.Sprint(l.line))}
}

// fault is a fault of a cell; path is where it lies in the input.
func (l line) fault(code fault.Code, field, path, message string, args ...any) *fault.Fault {
	return l.place(field).fault(code, fmt.Sprintf(message, args...)).At("%s", path)
}

// list is a cell with several words.
func (l line) list(field string) []string { return words(l.text(field)) }

// words parts a text with several words.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、,，;； \n", r) })
}

// tableOf reads a workbook's sheet of a name, or its first, or CSV; it tells the kind by
// the content.
func tableOf(data []byte, name string) (table, error) {
	if len(data) > MaxFile {
		return table{}, unreadable("文件超过%dMB", MaxFile>>20)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return table{}, unreadable("文件是空的")
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return openSheet(data, name)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return table{}, unreadable("不能读取旧版或加密的Excel文件，请另存为不加密的.xlsx")
	default:
		return csvTable(data, "无法识别文件，请使用.xlsx或UTF-8编码的.csv")
	}
}

// sheetsOf reads those of the named sheets that a workbook has.
func sheetsOf(body []byte, names []string) (map[string]table, error) {
	if len(body) > MaxFile {
		return nil, unreadable("文件超过%dMB", MaxFile>>20)
	}
	return openSheets(body, names)
}

// listed are the faults that an answer tells of: so many, and how many more there are.
func listed(faults fault.List) fault.List {
	if n := len(faults); n > maxFaults {
		return append(faults[:maxFaults:maxFaults], unreadable("另有%d处错误未列出", n-maxFaults))
	}
	return faults
}

// dayForms are the forms in which people write a day.
var dayForms = []string{"2006-01-02", "2006/1/2", "2006年1月2日", "2006.1.2", "20060102"}

// dayTyped reads a day: as people write it, or as a spreadsheet counts it from the end of 1899.
func dayTyped(text string) (clock.Date, bool) {
	for _, form := range dayForms {
		if t, err := time.Parse(form, text); err == nil {
			return clock.NewDate(t.Year(), t.Month(), t.Day()), true
		}
	}
	if len(text) != 5 { // 1927 to 2173
		return "", false
	}
	days := 0
	for _, c := range text {
		if c < '0' || c > '9' {
			return "", false
		}
		days = days*10 + int(c-'0')
	}
	return clock.NewDate(1899, time.December, 30+days), true
}
