package book_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"hengxiao/domain/paper/book"
)

// naughty are texts that a spreadsheet may take for something else.
var naughty = []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠a", "001", "1e9", "a,b", "“引号”\"", "两行\n字", "<b>&", "\x00\x07铃", ""}

// written is a table of the texts, and one figure.
func written(t *testing.T, rows book.Rows) {
	t.Helper()
	for _, text := range naughty {
		if err := rows.Add([]book.Value{book.Text(text), book.Figure("89.974001")}); err != nil {
			t.Fatal(err)
		}
	}
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestASheetKeepsEveryTextATextAndEveryFigureItsDigits(t *testing.T) {
	var out bytes.Buffer
	sheet, err := book.NewSheet(&out, "项目 <&>", []string{"名称", "金额（万元）"})
	if err != nil {
		t.Fatal(err)
	}
	written(t, sheet)
	f, err := excelize.OpenReader(&out, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	rows, err := f.GetRows("项目 <&>")
	if err != nil || len(rows) != len(naughty)+1 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	if diff := cmp.Diff([]string{"名称", "金额（万元）"}, rows[0]); diff != "" {
		t.Error(diff)
	}
	for i, text := range naughty {
		at, _ := excelize.CoordinatesToCellName(1, i+2)
		kind, err := f.GetCellType("项目 <&>", at)
		want := strings.Map(func(c rune) rune {
			if c == '\x00' || c == '\x07' {
				return '\uFFFD'
			}
			return c
		}, text)
		if got := rows[i+1][0]; err != nil || got != want || text != "" && kind != excelize.CellTypeInlineString {
			t.Errorf("%q is %q of type %d: %v", text, got, kind, err)
		}
		if got := rows[i+1][1]; got != "89.974001" {
			t.Errorf("the figure is %s", got)
		}
		if formula, err := f.GetCellFormula("项目 <&>", at); err != nil || formula != "" {
			t.Errorf("%q is a formula: %v", text, err)
		}
	}
}

func TestLinesTellFormulasToBeTexts(t *testing.T) {
	var out bytes.Buffer
	lines, err := book.NewLines(&out, []string{"名称", "金额（万元）"})
	if err != nil {
		t.Fatal(err)
	}
	written(t, lines)
	text, marked := strings.CutPrefix(out.String(), "\ufeff")
	if !marked || !strings.Contains(text, "\r\n") {
		t.Error("spreadsheets do not know the text")
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) != len(naughty)+1 {
		t.Fatalf("%d lines: %v", len(rows), err)
	}
	for i, text := range naughty {
		want := text
		if i < 9 {
			want = "'" + text
		}
		if rows[i+1][0] != want || rows[i+1][1] != "89.974001" {
			t.Errorf("%q is %q", text, rows[i+1])
		}
	}
}

func TestASheetHoldsNoMoreThanAWorkbookDoes(t *testing.T) {
	sheet, err := book.NewSheet(io.Discard, "长", []string{"行"})
	if err != nil {
		t.Fatal(err)
	}
	row := []book.Value{book.Text(strings.Repeat("字", 40_000))}
	if err := sheet.Add(row); err != nil {
		t.Fatal(err)
	}
	for err == nil {
		err = sheet.Add(nil)
	}
	if err == nil || !strings.Contains(err.Error(), "1048576") {
		t.Error(err)
	}
}

func TestAHundredThousandRowsTakeTheMemoryOfOne(t *testing.T) {
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	sheet, err := book.NewSheet(io.Discard, "长", []string{"编码", "名称", "金额（万元）"})
	if err != nil {
		t.Fatal(err)
	}
	row := []book.Value{book.Text("2027-205001-001"), book.Text(strings.Repeat("智慧教室升级项目", 10)), book.Figure("1089.974")}
	before := heap()
	for i := range 100_000 {
		if err := sheet.Add(row); err != nil {
			t.Fatal(err)
		}
		if i == 50_000 && heap() > before+4<<20 {
			t.Errorf("the heap grew by %d bytes", heap()-before)
		}
	}
	if err := sheet.Close(); err != nil {
		t.Fatal(err)
	}
}
