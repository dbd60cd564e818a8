package exchange_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
)

var hash = strings.Repeat("0a", 32)

// answered is a workbook whose sheet holds these rows.
func answered(t *testing.T, name string, rows ...[]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", name); err != nil {
		t.Fatal(err)
	}
	for i, cells := range rows {
		if err := f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &cells); err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadAnswers(t *testing.T) {
	head := []string{"报文编号", "项目名称", "回执结果", "退回原因", "内容摘要"}
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("报文编号,回执结果,退回原因\r\na-1,退回,\"超出控制数，\n请核实\"\r\na-2,接受,\r\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []exchange.Answer{{ID: "a-1", Reason: "超出控制数"}, {ID: "a-2", Accepted: true}}
	tests := map[string]struct {
		file string
		want []exchange.Answer
	}{
		"JSON": {
			`{"schemaVersion":"1.0","system":"x","answers":[{"id":"a-1","status":"REJECTED","reason":" 超出控制数 "},{"id":"a-2","status":"ACCEPTED"}]}`, want,
		},
		"a workbook, whatever the order of its columns": {
			string(answered(t, "答复", head,
				[]string{"a-1", "甲", "退回", "超出控制数"}, []string{"", "", " "}, []string{"a-2", "乙", "接受", "", strings.ToUpper(hash)})),
			[]exchange.Answer{want[0], {ID: "a-2", Accepted: true, Hash: hash}},
		},
		"CSV with a byte order mark": {"\ufeff报文编号,回执结果,退回原因\na-1,退回,超出控制数\na-2,接受\n", want},
		"CSV parted by tabs":         {"id\tstatus\treason\na-1\trejected\t超出控制数\na-2\taccepted\t\n", want},
		"CSV in GBK, with a line end in a cell": {gbk, []exchange.Answer{
			{ID: "a-1", Reason: "超出控制数，\n请核实"}, {ID: "a-2", Accepted: true},
		}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := exchange.ReadAnswers(strings.NewReader(tt.file))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheListItselfComesBackAsTheAnswer(t *testing.T) {
	m := sealed(t, classrooms())
	f := workbook(t, listed(t, m))
	for at, text := range map[string]string{"V2": "退回", "W2": "超出控制数"} {
		if err := f.SetCellStr("项目清单", at, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.MoveSheet("汇总", "项目清单"); err != nil {
		t.Fatal(err)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	got, err := exchange.ReadAnswers(b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]exchange.Answer{{ID: m.ID, Reason: "超出控制数", Hash: m.Hash}}, got); diff != "" {
		t.Error(diff)
	}
}

// found is a fault as a person sees it.
type found struct {
	Code          fault.Code
	Path, Message string
}

func TestFaultsNameTheirPlace(t *testing.T) {
	tests := map[string]struct {
		file string
		want []found
	}{
		"all faults of a workbook together, none of its answers": {
			string(answered(t, "100%答复", []string{"报文编号", "回执结果", "退回原因"},
				[]string{"a-1", "接受"}, []string{"a-2", "同意"}, []string{"", "接受"}, []string{"a-1", "退回"}, []string{"a-4"})),
			[]found{
				{fault.NotFound, "rows[1].status", "工作表“100%答复”第3行B列（回执结果）：应为“接受”或“退回”"},
				{fault.Required, "rows[2].id", "工作表“100%答复”第4行A列（报文编号）：缺少报文编号"},
				{fault.Required, "rows[3].reason", "工作表“100%答复”第5行C列（退回原因）：退回须说明原因"},
				{fault.BadInput, "rows[3].id", "工作表“100%答复”第5行A列（报文编号）：报文编号与工作表“100%答复”第2行A列（报文编号）重复"},
				{fault.Required, "rows[4].status", "工作表“100%答复”第6行B列（回执结果）：没有填写结果；未答复的行请删去"},
			},
		},
		"missing and double columns": {
			string(answered(t, "答复", []string{"报文编号", "回执结果", "回执结果"})),
			[]found{
				{fault.BadInput, "status", "工作表“答复”第1行C列与B列的“回执结果”重复"},
				{fault.Required, "reason", "工作表“答复”第1行缺少“退回原因”列"},
			},
		},
		"a line of CSV": {
			"报文编号,回执结果,退回原因\na-1,接受,\na/2,退回,x\n",
			[]found{{fault.BadInput, "rows[1].id", "CSV文件第3行A列（报文编号）：不是报文编号"}},
		},
		"a quote of CSV":        {"报文编号,回执结果\n\"a-1,接受\n", []found{{fault.BadInput, "", "CSV文件第2行第13字节：引号不成对"}}},
		"an answer of JSON":     {`{"schemaVersion":"1.0","answers":[{"id":"a-1","status":"REJECTED"}]}`, []found{{fault.Required, "answers[0].reason", "第1条的reason：退回须说明原因"}}},
		"a type of JSON":        {`{"schemaVersion":"1.0","answers":[{"id":7}]}`, []found{{fault.BadInput, "answers.id", "JSON第41字节：answers.id不应是number"}}},
		"more after the JSON":   {`{"schemaVersion":"1.0","answers":[]} x`, []found{{fault.BadInput, "", "JSON第37字节起有多余内容"}}},
		"another version":       {`{"schemaVersion":"2.0"}`, []found{{fault.BadInput, "schemaVersion", "schemaVersion应为“1.0”"}}},
		"no answers":            {"报文编号,回执结果,退回原因\n", []found{{fault.Required, "", "文件中没有回执"}}},
		"an empty file":         {" \n", []found{{fault.BadInput, "", "文件是空的"}}},
		"an old workbook":       {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", []found{{fault.BadInput, "", "不能读取旧版或加密的Excel文件，请另存为不加密的.xlsx"}}},
		"an archive of no kind": {"PK\x03\x04...", []found{{fault.BadInput, "", "工作簿已损坏，或不是.xlsx文件"}}},
		"a picture":             {"\x89PNG\r\n\x1a\n\x00\x00\x00\xff", []found{{fault.BadInput, "", "无法识别文件，请使用.xlsx、.json或UTF-8编码的.csv"}}},
	}
	cells := map[string][]string{
		"all faults of a workbook together, none of its answers": {"100%答复!B3", "100%答复!A4", "100%答复!C5", "100%答复!A5", "100%答复!B6"},
		"a line of CSV": {"A3"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			answers, err := exchange.ReadAnswers(strings.NewReader(tt.file))
			if answers != nil {
				t.Errorf("half read: %v", answers)
			}
			list, ok := fault.Of(err)
			if !ok {
				t.Fatalf("err = %v; want faults", err)
			}
			var got []found
			for _, f := range list {
				got = append(got, found{f.Code, f.Path, f.Message})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			for i, cell := range cells[name] {
				if list[i].Cell != cell {
					t.Errorf("%s stands in %q; want %q", list[i].Message, list[i].Cell, cell)
				}
			}
		})
	}
}
