package exchange_test

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/executionfigure"
)

const executionHead = "项目编码,项目名称,全年预算数（万元）,全年执行数（万元）\n"

// granted are so many approved projects of 2027 with codes 2027-205101-001 and on.
func granted(t *testing.T, h *domaintest.H, n int) *results {
	t.Helper()
	h.Clock.Set(clock.Date("2027-07-05").Time())
	r := reported(t, h, 0)
	for range n {
		r.add(func(c *ent.DeclarationCreate) {
			c.SetStage(declaration.StageAPPROVED).SetApprovedAmount(exact.MustMoney("90"))
		})
	}
	return r
}

// bring imports a file as the budget section, on the day after June.
func (r *results) bring(body []byte, dry bool) (*exchange.ExecutionReport, error) {
	return try(r.H, r.As(domaintest.Budget), exchange.ImportExecutionFile,
		exchange.ExecutionFile{Name: "六月.csv", AsOf: "2027-06-30", Body: body, Dry: dry})
}

// current is what stands of a project: budget and executed.
func (r *results) current(i int) string {
	r.t.Helper()
	f, err := r.Client.ExecutionFigure.Query().Where(executionfigure.DeclarationID(r.ids[i]), executionfigure.Current(true)).Only(r.Machine())
	if ent.IsNotFound(err) {
		return ""
	}
	must(f, err)(r.t)
	return fmt.Sprintf("%s %s", f.AdjustedBudget, f.Executed)
}

func workbookOf(t *testing.T, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		must(true, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row))(t)
	}
	var b bytes.Buffer
	must(true, f.Write(&b))(t)
	return b.Bytes()
}

func TestAFileIsTriedDryAndThenTaken(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 2)
		body := []byte(executionHead + "2027-205101-001,校舍维修,100,40\n2027-205101-002,,90,0\n")
		dry := must(r.bring(body, true))(t)
		if dry.Saved || dry.Rows != 2 || dry.Changed != 2 || dry.Changes[0].BeforeAdjusted != nil || r.current(0) != "" {
			t.Errorf("dry: %+v, stands %q", dry, r.current(0))
		}
		taken := must(r.bring(body, false))(t)
		if !taken.Saved || taken.Record.Rows != 2 || taken.Record.ImportedByName != "唐预算" || r.current(0) != "100 40" || r.current(1) != "90 0" {
			t.Errorf("taken: %+v, stand %q %q", taken, r.current(0), r.current(1))
		}
		again := must(r.bring(body, false))(t)
		if again.Record.ID != taken.Record.ID || must(h.Client.ExecutionImport.Query().Count(h.Machine()))(t) != 1 {
			t.Errorf("the same file again makes record %s beside %s", again.Record.ID, taken.Record.ID)
		}
		next := must(r.bring([]byte(executionHead+"2027-205101-001,,100,45.5\n2027-205101-002,,90,0\n"), false))(t)
		if next.Changed != 1 || len(next.Changes) != 1 || *next.Changes[0].BeforeExecuted != exact.MustMoney("40") || r.current(0) != "100 45.5" {
			t.Errorf("next: %+v, stands %q", next, r.current(0))
		}
	})
}

func TestEveryWayOfWritingIsRead(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 1)
		plain := executionHead + "2027-205101-001,校舍维修,100,40\n"
		gb := must(simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(plain)))(t)
		for name, body := range map[string][]byte{
			"UTF-8":       []byte(plain),
			"with a BOM":  []byte("\ufeff" + plain),
			"GB18030":     gb,
			"tabs":        []byte(strings.ReplaceAll(plain, ",", "\t")),
			"yuan":        []byte("全年执行数（元）,全年预算数（元）,项目编码\n400000.00,1000000,2027-205101-001\n"),
			"a workbook":  workbookOf(t, []any{"项目编码", "全年预算数（万元）", "全年执行数（万元）"}, []any{"2027-205101-001", 100, 40}),
			"blank lines": []byte(plain + ",,,\n\n"),
		} {
			report, err := r.bring(body, true)
			if err != nil || report.Rows != 1 || report.Changes[0].AdjustedBudget != exact.MustMoney("100") || report.Changes[0].Executed != exact.MustMoney("40") {
				t.Errorf("%s: %+v, %v", name, report, err)
			}
		}
	})
}

func TestAllFaultsOfAFileComeTogetherAndNothingIsSaved(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 5)
		r.add(func(c *ent.DeclarationCreate) { c.SetStage(declaration.StagePUSHED) })
		rows := []string{
			"2027-205101-001,,100,40", // right
			",,100,40",
			"2027-205101-999,,100,40",
			"2027-205101-006,,100,40",
			"2027-205101-001,,100,40",
			"2027-205101-002,,0,0",
			"2027-205101-003,,100,100.01",
			"2027-205101-004,,-1,0.0000001",
			"2027-205101-005,,一百,",
		}
		_, err := r.bring([]byte(executionHead+strings.Join(rows, "\n")), false)
		faults, _ := fault.Of(err)
		var got []string
		for _, f := range faults {
			got = append(got, f.Code+" "+f.Path)
		}
		want := []string{
			"E_REQUIRED rows[1].projectCode", "E_NOT_FOUND rows[2].projectCode", "E_FROZEN rows[3].projectCode",
			"E_DUP_INDICATOR rows[4].projectCode", "E_ZERO_BUDGET rows[5].adjustedBudget", "E_EXEC_GT_BUDGET rows[6].executed",
			"E_AMOUNT_POSITIVE rows[7].adjustedBudget", "E_MONEY_SCALE rows[7].executed", "E_NUMBER rows[8].adjustedBudget", "E_REQUIRED rows[8].executed",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("faults (-want +got):\n%s", diff)
		}
		if said := "CSV文件第8行D列（全年执行数（万元））：全年执行数 100.01 万元超过全年预算数 100 万元"; len(faults) > 5 && faults[5].Message != said {
			t.Errorf("said %q; want %q", faults[5].Message, said)
		}
		if n := must(h.Client.ExecutionFigure.Query().Count(h.Machine()))(t); n != 0 || r.current(0) != "" {
			t.Errorf("%d figures saved", n)
		}
	})
}

func TestAFileThatIsNoTableIsRefused(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 1)
		for name, tt := range map[string]struct{ body, code, path string }{
			"empty":            {" \n", fault.BadInput, ""},
			"a missing column": {"项目编码,全年执行数（万元）\n2027-205101-001,1\n", fault.Required, "adjustedBudget"},
			"other columns":    {"单位,金额\n2027-205101-001,1\n", fault.Required, "projectCode"},
			"a column twice":   {"项目编码,全年预算数（万元）,全年预算数（元）,全年执行数（万元）\n2027-205101-001,1,1,1\n", fault.BadInput, "adjustedBudget"},
			"only a head":      {executionHead, fault.BadInput, ""},
			"an old workbook":  {"\xd0\xcf\x11\xe0rest", fault.BadInput, ""},
			"a picture":        {"\x89PNG\r\n\x1a\n\x00\x00\x00\xff", fault.BadInput, ""},
			"no archive":       {"PK\x03\x04rest", fault.BadInput, ""},
		} {
			_, err := r.bring([]byte(tt.body), false)
			if faults, ok := fault.Of(err); !ok || faults[0].Code != tt.code || faults[0].Path != tt.path {
				t.Errorf("%s: %v; want %s at %q", name, err, tt.code, tt.path)
			}
		}
		if n := must(h.Client.ExecutionImport.Query().Count(h.Machine()))(t); n != 0 || r.current(0) != "" {
			t.Errorf("%d imports are recorded, %q stands", n, r.current(0))
		}
		bomb := packed(t, map[string][]byte{"xl/worksheets/sheet1.xml": bytes.Repeat([]byte{'0'}, 16<<20)})
		if _, err := r.bring(bomb, true); err == nil || !strings.Contains(err.Error(), "压缩比异常") {
			t.Errorf("an archive that unpacks without end: %v", err)
		}
		entity := `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>` + withHead(`<row r="2"><c r="A2" t="inlineStr"><is><t>&e;</t></is></c></row>`)
		if _, err := r.bring(withSheet(t, entity), true); err == nil || strings.Contains(err.Error(), "root:") {
			t.Errorf("an external entity: %v", err)
		}
		formula := withHead(`<row r="2"><c r="A2" t="inlineStr"><is><t>2027-205101-001</t></is></c><c r="B2"><f>50+50</f></c><c r="C2"><v>1</v></c></row>`)
		if _, err := r.bring(withSheet(t, formula), true); codeOf(err) != fault.Required {
			t.Errorf("a formula without its value is computed: %v", err)
		}
	})
}

// withHead is a sheet's rows below a right head.
func withHead(rows string) string {
	cell := func(at, text string) string {
		return `<c r="` + at + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
	}
	return `<row r="1">` + cell("A1", "项目编码") + cell("B1", "全年预算数（万元）") + cell("C1", "全年执行数（万元）") + `</row>` + rows
}

func codeOf(err error) string {
	faults, ok := fault.Of(err)
	if !ok {
		return ""
	}
	return faults[0].Code
}

func TestAMessageCountsOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 1)
		say := func(s string) *string { return &s }
		message := exchange.ImportExecution{MessageID: "pay-2027-06", AsOf: "2027-06-30",
			Rows: []*exchange.ExecutionRow{{ProjectCode: say("2027-205101-001"), AdjustedBudget: say("100"), Executed: say("40")}}}
		send := func(m exchange.ImportExecution) (*exchange.ExecutionReport, error) {
			return try(h, h.As(domaintest.Integrator), exchange.TakeExecution, m)
		}
		first := must(send(message))(t)
		again := must(send(message))(t)
		if first.Record.ID != again.Record.ID || first.Record.Source != "MESSAGE" || r.current(0) != "100 40" {
			t.Errorf("%+v, again %+v, stands %q", first.Record, again.Record, r.current(0))
		}
		message.Rows[0].Executed = say("41")
		if _, err := send(message); codeOf(err) != fault.KeyMismatch {
			t.Errorf("another message under the same id: %v", err)
		}
		message.MessageID, message.Rows[0].Executed = "pay-2027-07", say("200")
		_, err := send(message)
		if faults, _ := fault.Of(err); len(faults) != 1 || faults[0].Path != "rows[0].executed" || !strings.HasPrefix(faults[0].Message, "第1行全年执行数：") {
			t.Errorf("too much executed: %v", err)
		}
		for day, want := range map[clock.Date]string{"2027-07-06": fault.DateOrder, "2027-06-29": fault.DateOrder} {
			message.MessageID, message.AsOf, message.Rows[0].Executed = "pay-"+string(day), day, say("42")
			if _, err := send(message); codeOf(err) != want {
				t.Errorf("as of %s: %v", day, err)
			}
		}
	})
}

func TestTheIntegratorMeetsOnlyWhatWasHandedOver(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 1)
		r.add(func(c *ent.DeclarationCreate) { c.SetStage(declaration.StageSECTION_REVIEW) })
		say := func(s string) *string { return &s }
		_, err := try(h, h.As(domaintest.Integrator), exchange.TakeExecution, exchange.ImportExecution{MessageID: "m", AsOf: "2027-06-30",
			Rows: []*exchange.ExecutionRow{{ProjectCode: say("2027-205101-002"), AdjustedBudget: say("1"), Executed: say("1")}}})
		if codeOf(err) != fault.NotFound {
			t.Errorf("a project in review: %v; want as if it were not there", err)
		}
	})
}

// TestManyRowsAreReadWithinMemory: what a year of a province may bring at once.
func TestManyRowsAreReadWithinMemory(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 1)
		f := excelize.NewFile()
		w := must(f.NewStreamWriter("Sheet1"))(t)
		must(true, w.SetRow("A1", []any{"项目编码", "全年预算数（万元）", "全年执行数（万元）"}))(t)
		for i := range 20_000 {
			code := fmt.Sprintf("2027-999999-%05d", i)
			if i == 0 {
				code = "2027-205101-001"
			}
			must(true, w.SetRow(fmt.Sprintf("A%d", i+2), []any{code, 100, 40}))(t)
		}
		must(true, w.Flush())(t)
		var b bytes.Buffer
		must(true, f.Write(&b))(t)
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		_, err := r.bring(b.Bytes(), true)
		runtime.ReadMemStats(&after)
		faults, _ := fault.Of(err)
		if len(faults) != 101 || faults[100].Message != "另有19899处错误未列出" {
			t.Errorf("%d faults, the last %v", len(faults), faults[len(faults)-1])
		}
		if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 400 {
			t.Errorf("%d MB were allocated for %d kB", mb, b.Len()>>10)
		}
	})
}

func TestTheTemplateIsTakenAsItIsFilled(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 2)
		var b bytes.Buffer
		must(true, exchange.WriteExecution(h.As(domaintest.Budget), h.Client, &b, 2027, true))(t)
		f := must(excelize.OpenReader(&b))(t)
		if got := must(f.GetCellValue("执行数", "A3"))(t); got != "2027-205101-002" {
			t.Errorf("second project %q", got)
		}
		for _, row := range []string{"2", "3"} {
			must(true, f.SetCellStr("执行数", "C"+row, "90"))(t)
			must(true, f.SetCellValue("执行数", "D"+row, 12.5))(t)
		}
		b.Reset()
		must(true, f.Write(&b))(t)
		if report := must(r.bring(b.Bytes(), false))(t); report.Rows != 2 || r.current(1) != "90 12.5" {
			t.Errorf("%+v, stands %q", report, r.current(1))
		}
	})
}

func TestFiguresThatWentOutComeInEqual(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := granted(t, h, 3)
		must(r.bring(workbookOf(t, []any{"项目编码", "全年预算数（万元）", "全年执行数（万元）"},
			[]any{"2027-205101-001", "90.000001", "12.5"}, []any{"2027-205101-003", "80", "0"}), false))(t)
		var out bytes.Buffer
		must(true, exchange.WriteExecution(h.As(domaintest.Budget), h.Client, &out, 2027, false))(t)
		file := bytes.Clone(out.Bytes())
		if report := must(r.bring(file, false))(t); report.Rows != 2 || report.Changed != 0 || r.current(0) != "90.000001 12.5" || r.current(1) != "" || r.current(2) != "80 0" {
			t.Errorf("%+v, stand %q, %q, %q", report, r.current(0), r.current(1), r.current(2))
		}
		out.Reset()
		must(true, exchange.WriteExecution(h.As(domaintest.Budget), h.Client, &out, 2027, false))(t)
		if !bytes.Equal(file, out.Bytes()) {
			t.Error("the figures differ from those that went out")
		}
	})
}
