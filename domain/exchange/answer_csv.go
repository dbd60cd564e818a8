package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// readCSV reads the answers of a CSV file.
func readCSV(data []byte) ([]entry, error) {
	t, err := csvTable(data, "无法识别文件，请使用.xlsx、.json或UTF-8编码的.csv")
	if err != nil {
		return nil, err
	}
	return t.entries()
}

// csvTable reads UTF-8, or GB18030, in which Chinese spreadsheets save CSV; what is
// neither is answered by these words. A first line without a comma but with a tab is
// parted by tabs.
func csvTable(data []byte, neither string) (t table, err error) {
	text := string(data)
	if !utf8.Valid(data) {
		decoded, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
		if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) {
			return table{}, unreadable("%s", neither)
		}
		text = string(decoded)
	}
	if strings.ContainsRune(text, 0) {
		return table{}, unreadable("%s", neither)
	}
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	if first, _, _ := strings.Cut(text, "\n"); !strings.Contains(first, ",") && strings.Contains(first, "\t") {
		r.Comma = '\t'
	}
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			return table{}, unreadable("CSV文件第%d行第%d字节：引号不成对", wrong.Line, wrong.Column)
		}
		if err != nil {
			return table{}, err
		}
		line, _ := r.FieldPos(0)
		if err := t.add(line, cells); err != nil {
			return table{}, err
		}
	}
}
