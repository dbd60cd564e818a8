package exchange

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"hengxiao/domain/fault"
)

// maxColumns bounds a row; the list that we send has about twenty columns.
const maxColumns = 64

// table is a sheet or a CSV file as it was read: its name, and rows with the line
// where a person finds each.
type table struct {
	sheet string // empty for CSV
	rows  []tableRow
}

type tableRow struct {
	line  int
	cells []string
}

// titles are what the head may call each field.
var titles = map[string]string{
	columnID: "id", "ID": "id", columnStatus: "status", "STATUS": "status",
	columnReason: "reason", "REASON": "reason", columnHash: "hash", "HASH": "hash",
}

// entries reads the answers by the head's titles; the order of the columns and others
// among them do not matter. Empty rows are passed over.
func (t table) entries() ([]entry, error) {
	if len(t.rows) == 0 {
		return nil, unreadable("%s没有内容", t.named())
	}
	s, err := t.headed(titles, []string{columnID, columnStatus, columnReason})
	if err != nil {
		return nil, err
	}
	entries := make([]entry, len(s.lines))
	for i, l := range s.lines {
		entries[i] = entry{
			id: l.text("id"), status: l.text("status"), reason: l.text("reason"), hash: l.text("hash"),
			path:  func(field string) string { return fmt.Sprintf("rows[%d].%s", i, field) },
			place: l.place,
		}
	}
	return entries, nil
}

// columns finds the fields in the head by their titles; those needed must be there,
// none twice.
func (t table) columns(head tableRow, titles map[string]string, needed []string) (map[string]int, error) {
	var faults fault.List
	at := map[string]int{}
	for i, cell := range head.cells {
		field, ok := titles[strings.ToUpper(tidy(cell))]
		if !ok {
			continue
		}
		if first, twice := at[field]; twice {
			faults.Add(unreadable("%s第%d行%s列与%s列的“%s”重复", t.named(), head.line, letter(i), letter(first), tidy(cell)).At("%s", field))
			continue
		}
		at[field] = i
	}
	for _, need := range needed {
		if _, ok := at[titles[need]]; !ok {
			faults.Add(fault.New(fault.Required, "%s第%d行缺少“%s”列", t.named(), head.line, need).At("%s", titles[need]))
		}
	}
	return at, faults.Err()
}

func (t table) named() string {
	if t.sheet == "" {
		return "CSV文件"
	}
	return "工作表“" + t.sheet + "”"
}

// cell is a cell of the sheet, of which a text has none.
func (t table) cell(at string) string {
	if t.sheet == "" {
		return at
	}
	return t.sheet + "!" + at
}

// letter is a 0-based column as spreadsheets name it.
func letter(column int) string {
	name, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		return fmt.Sprint(column + 1)
	}
	return name
}

// add takes one more row, within the limits.
func (t *table) add(line int, cells []string) error {
	switch {
	case len(t.rows) > maxRows:
		return unreadable("%s超过%d行", t.named(), maxRows)
	case len(cells) > maxColumns:
		return unreadable("%s第%d行超过%d列", t.named(), line, maxColumns)
	}
	t.rows = append(t.rows, tableRow{line, cells})
	return nil
}
