package exchange_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
)

// packed is an archive with these entries.
func packed(t *testing.T, entries map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range entries {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withSheet is a workbook whose first sheet's part is this XML.
func withSheet(t *testing.T, data string) []byte {
	t.Helper()
	book := answered(t, "答复")
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	entries := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if entries[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	entries["xl/worksheets/sheet1.xml"] = []byte(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + data + `</sheetData></worksheet>`)
	return packed(t, entries)
}

func TestHostileSheets(t *testing.T) {
	for name, data := range map[string]string{
		"a row far away":             `<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>`,
		"a column far away":          `<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>`,
		"a string that is not there": `<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>`,
		"a string below zero":        `<row r="1"><c r="A1" t="s"><v>-5</v></c></row>`,
		"rows backwards":             `<row r="9"/><row r="2"/><row r="-3"/>`,
		"a cell of no name":          `<row r="1"><c r="11A"><v>1</v></c></row>`,
		"XML that ends early":        `<row r="1"><c r="A1">`,
	} {
		t.Run(name, func(t *testing.T) {
			answers, err := exchange.ReadAnswers(bytes.NewReader(withSheet(t, data)))
			if _, ok := fault.Of(err); answers != nil || !ok {
				t.Errorf("ReadAnswers() = %v, %v; want a fault", answers, err)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	many := map[string][]byte{}
	for i := range 201 {
		many[fmt.Sprint(i)] = nil
	}
	rows := [][]string{{"报文编号", "回执结果", "退回原因"}}
	tests := map[string]struct {
		file []byte
		want string
	}{
		"a file too long":                     {bytes.Repeat([]byte("x"), 10<<20+1), "文件超过10MB"},
		"an archive that unpacks without end": {packed(t, map[string][]byte{"xl/workbook.xml": bytes.Repeat([]byte(" "), 2<<20)}), "工作簿压缩比异常"},
		"an archive too long unpacked":        {packed(t, map[string][]byte{"xl/workbook.xml": bytes.Repeat([]byte(" "), 32<<20+1)}), "工作簿解压后超过32MB"},
		"an archive of many entries":          {packed(t, many), "工作簿内文件超过200个"},
		"a workbook with a macro":             {packed(t, map[string][]byte{"xl/vbaProject.bin": nil}), "不接受含宏的工作簿"},
		"a row too wide":                      {answered(t, "答复", rows[0], make([]string, 63), append(make([]string, 64), "x")), "工作表“答复”第3行超过64列"},
		"too many rows":                       {[]byte("报文编号,回执结果,退回原因\n" + strings.Repeat("a,接受,\n", 20_001)), "CSV文件超过20000行"},
		"too many answers":                    {[]byte(`{"schemaVersion":"1.0","answers":[` + strings.Repeat("{},", 20_000) + "{}]}"), "回执超过20000条"},
		"a reason too long":                   {[]byte("报文编号,回执结果,退回原因\na,退回," + strings.Repeat("字", 1001)), "CSV文件第2行C列（退回原因）：原因最多1000字"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			answers, err := exchange.ReadAnswers(bytes.NewReader(tt.file))
			list, ok := fault.Of(err)
			if answers != nil || !ok || len(list) != 1 || list[0].Message != tt.want {
				t.Errorf("ReadAnswers() = %v, %v; want %s", answers, err, tt.want)
			}
		})
	}
}

func TestFaultsAreCounted(t *testing.T) {
	_, err := exchange.ReadAnswers(strings.NewReader("报文编号,回执结果,退回原因\n" + strings.Repeat(",接受,\n", 150)))
	list, ok := fault.Of(err)
	if !ok || len(list) != 101 || list[100].Message != "另有50处错误未列出" {
		t.Errorf("%d faults, the last %v", len(list), list[len(list)-1])
	}
}

// FuzzReadAnswers holds that no file ends the process, and that what is read is whole.
func FuzzReadAnswers(f *testing.F) {
	f.Add([]byte(`{"schemaVersion":"1.0","answers":[{"id":"a","status":"REJECTED","reason":"x"}]}`))
	f.Add([]byte("报文编号,回执结果,退回原因\na,接受,\n"))
	f.Add([]byte("\xb1\xa8\xce\xc4,x\n"))
	book := excelize.NewFile()
	if err := book.SetSheetRow("Sheet1", "A1", &[]string{"id", "status", "reason"}); err != nil {
		f.Fatal(err)
	}
	b, err := book.WriteToBuffer()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		answers, err := exchange.ReadAnswers(bytes.NewReader(data))
		if (err == nil) != (len(answers) > 0) {
			t.Fatalf("%d answers, %v", len(answers), err)
		}
		for _, a := range answers {
			if a.ID == "" || !a.Accepted && a.Reason == "" {
				t.Fatalf("%+v is half an answer", a)
			}
		}
	})
}
