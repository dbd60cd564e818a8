package exchange_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/library"
	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/tableimport"
)

// column heads of a workbook as people fill it in: not in the template's order.
var expertHead = []string{"姓名", "身份证号", "手机", "出生年份", "工作单位", "单位性质", "职称", "职称级别", "从业年限", "主要领域", "兼评领域", "应回避单位", "本人同意", "备注"}

func row(cells ...string) []string { return cells }

// sheetOf is an .xlsx with one sheet.
func sheetOf(t *testing.T, sheet string, rows ...[]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		t.Fatal(err)
	}
	for r, cells := range rows {
		for c, cell := range cells {
			at, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err == nil {
				err = f.SetCellStr(sheet, at, cell)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func importing(t *testing.T, h *domaintest.H, s *library.Service, data []byte, dry bool) *exchange.Imported {
	t.Helper()
	var found *exchange.Imported
	err := h.Store.InTx(h.As(domaintest.Office), func(ctx context.Context) (err error) {
		found, err = exchange.ImportExperts(ctx, ent.FromContext(ctx), s, exchange.Handed{Name: "专家.xlsx", Body: data, Dry: dry})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func shelved(t *testing.T) *library.Service {
	t.Helper()
	box, err := secret.NewBox([]secret.Seed{secret.NewSeed()})
	if err != nil {
		t.Fatal(err)
	}
	return library.New(box)
}

func TestAnImportIsJudgedWholeBeforeAnythingIsSaved(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := shelved(t)
		good := row("孟示甲", "440524196003150010", "13812345678", "1960", "某研究院", "事业单位", "研究员", "正高", "30", "公共财政、教育", "法律", "205001、212001", "是", "无")
		data := sheetOf(t, "专家", expertHead, good,
			row("", "440524196003150011", "x", "六零", "某研究院", "MAGIC", "工程师", "初级", "5", "教育，魔法", "", "999", "否"),
			row(),
			row("孟示丙", "440524196003150010", "13812345679", "1960", "某研究院", "PUBLIC", "研究员", "SENIOR", "30", "EDU", "", "", "是"))
		found := importing(t, h, s, data, false)
		var got []string
		for _, f := range found.Faults {
			place, _, _ := strings.Cut(f.Message, "：")
			got = append(got, f.Code+" "+f.Path+" "+place)
		}
		slices.Sort(got)
		want := []string{
			"E_DUP_INDICATOR rows[2].idNumber 工作表“专家”第5行B列（身份证号）",
			"E_NOT_FOUND rows[1].conflictUnits[0] 工作表“专家”第3行L列（应回避单位）",
			"E_NOT_FOUND rows[1].employerKind 工作表“专家”第3行F列（单位性质）",
			"E_NOT_FOUND rows[1].fields[1] 工作表“专家”第3行J列（主要领域）",
			"E_NOT_FOUND rows[1].titleLevel 工作表“专家”第3行H列（职称级别）",
			"E_NUMBER rows[1].birthYear 工作表“专家”第3行D列（出生年份）",
			"E_NUMBER rows[1].idNumber 工作表“专家”第3行B列（身份证号）",
			"E_NUMBER rows[1].phone 工作表“专家”第3行C列（手机）",
			"E_REQUIRED rows[1].birthYear 工作表“专家”第3行D列（出生年份）",
			"E_REQUIRED rows[1].consent 工作表“专家”第3行M列（本人同意）",
			"E_REQUIRED rows[1].nameZh 工作表“专家”第3行A列（姓名）",
			"E_REQUIRED rows[1].titleLevel 工作表“专家”第3行H列（职称级别）",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if n := h.Client.Expert.Query().CountX(h.Machine()); n != 9 || found.Saved || found.Rows != 3 {
			t.Errorf("%d entries after a refused import of %d", n, found.Rows)
		}

		data = sheetOf(t, "专家", expertHead, good)
		if found := importing(t, h, s, data, true); found.Saved || len(found.Faults) != 0 || h.Client.Expert.Query().CountX(h.Machine()) != 9 {
			t.Errorf("tried dry: %+v", found)
		}
		if found := importing(t, h, s, data, false); !found.Saved || len(found.Faults) != 0 {
			t.Fatalf("imported: %+v", found)
		}
		e := h.Client.Expert.Query().Where(expert.Code("E10")).OnlyX(h.Machine())
		if e.Status != expert.StatusCHECKED || e.Entry != expert.EntryIMPORT || !slices.Equal(e.Fields, []string{"PUBFIN", "EDU"}) ||
			!slices.Equal(e.ConflictUnits, []string{"205001", "212001"}) || *e.TitleLevel != expert.TitleLevelSENIOR {
			t.Errorf("imported %+v", e)
		}
		p, err := s.Read(h.As(domaintest.Office), h.Client, e.ID)
		if err != nil || p.Phone != "138****5678" {
			t.Errorf("sealed %+v, %v", p, err)
		}
		if again := importing(t, h, s, data, false); again.Saved || len(again.Faults) != 1 || again.Faults[0].Path != "rows[0].idNumber" {
			t.Errorf("imported twice: %+v", again)
		}
	})
}

func TestAWorkbookThatIsNoneIsRefused(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		for name, data := range map[string][]byte{"a text": []byte("姓名"), "no head": sheetOf(t, "专家", row("一", "二"), row("三")),
			"nothing": sheetOf(t, "专家")} {
			_, err := exchange.ImportExperts(h.As(domaintest.Office), h.Client, shelved(t), exchange.Handed{Body: data, Dry: true})
			if err == nil {
				t.Errorf("%s is taken", name)
			}
		}
	})
}

func TestTheLibraryGoesOutWithoutPersonalValuesAndFormulas(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		evil := `=HYPERLINK("http://evil.example","点我")`
		if err := h.Client.Expert.UpdateOneID(h.Experts[domaintest.Expert1].ID).SetEmployerZh(evil).Exec(h.Machine()); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		n, err := exchange.WriteExperts(h.As(domaintest.Office), h.Client, &out, exchange.ExpertList{})
		if err != nil || n != 9 {
			t.Fatalf("%d rows, %v", n, err)
		}
		f, err := excelize.OpenReader(&out)
		if err != nil {
			t.Fatal(err)
		}
		formula, err1 := f.GetCellFormula("专家", "E2")
		kind, err2 := f.GetCellType("专家", "E2")
		shown, err3 := f.GetCellValue("专家", "E2")
		if formula != "" || kind != excelize.CellTypeSharedString && kind != excelize.CellTypeInlineString || shown != evil || err1 != nil || err2 != nil || err3 != nil {
			t.Errorf("the cell is %q, of kind %v, with formula %q", shown, kind, formula)
		}
		head, err := f.GetRows("专家")
		if err != nil {
			t.Fatal(err)
		}
		for _, title := range []string{"身份证号", "手机", "邮箱", "银行账号"} {
			if slices.Contains(head[0], title) {
				t.Errorf("%s goes out", title)
			}
		}
		for who, want := range map[domaintest.Persona]int{domaintest.Section: 0, domaintest.Clerk: 0, domaintest.Expert1: 1, domaintest.Leader: 9} {
			n, err := exchange.WriteExperts(h.As(who), h.Client, &bytes.Buffer{}, exchange.ExpertList{})
			if err != nil || n != want {
				t.Errorf("%s writes %d rows, %v; want %d", who, n, err, want)
			}
		}
		field := exchange.ExpertList{Field: "EDU"}
		if n, err := exchange.WriteExperts(h.As(domaintest.Office), h.Client, &bytes.Buffer{}, field); n != 2 || err != nil {
			t.Errorf("%d experts of education, %v", n, err)
		}
	})
}

func TestTheTemplateIsTakenBackAsItIs(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		var out bytes.Buffer
		if err := exchange.WriteExpertTemplate(h.As(domaintest.Office), h.Client, &out); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&out)
		if err != nil {
			t.Fatal(err)
		}
		head, err := f.GetRows("专家")
		if err != nil {
			t.Fatal(err)
		}
		cells := map[string]string{"姓名": "孟示甲", "身份证号": "440524196003150010", "手机": "13812345678", "出生年份": "1960", "工作单位": "某研究院",
			"单位性质": "事业单位", "职称": "研究员", "职称级别": "正高", "主要领域": "教育", "本人同意": "是", "性别": "男", "学历": "博士"}
		line := make([]string, len(head[0]))
		for i, title := range head[0] {
			line[i] = cells[title]
		}
		if found := importing(t, h, shelved(t), sheetOf(t, "专家", head[0], line), true); len(found.Faults) != 0 || found.Rows != 1 {
			t.Errorf("the template's columns are not taken: %+v", found.Faults)
		}
	})
}

func TestExpertsThatWentOutComeInEqual(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		public := []string{"姓名", "性别", "出生年份", "工作单位", "单位性质", "职务", "专业", "职称", "职称级别", "学历", "主要领域", "兼评领域", "从业年限", "所在地区"}
		first := append([]string{"=孟示甲", "男", "1960", "某研究院", "事业单位", "所长", "财政学", "研究员", "正高", "博士", "公共财政、教育", "法律", "30", "南海区"},
			"440524196003150010", "13812345678", "是")
		head := append(slices.Clone(public), "身份证号", "手机", "本人同意")
		out := func(h *domaintest.H) [][]string {
			status := expert.StatusCHECKED
			var b bytes.Buffer
			must(exchange.WriteExperts(h.As(domaintest.Office), h.Client, &b, exchange.ExpertList{Status: &status}))(t)
			f := must(excelize.OpenReader(&b))(t)
			rows := must(f.GetRows("专家"))(t)
			var picked [][]string
			for _, r := range rows[1:] {
				var cells []string
				for _, title := range public {
					cells = append(cells, r[slices.Index(rows[0], title)])
				}
				picked = append(picked, cells)
			}
			return picked
		}
		importing(t, h, shelved(t), sheetOf(t, "专家", head, first), false)
		gone := out(h)
		if len(gone) != 1 {
			t.Fatalf("%d experts went out", len(gone))
		}
		other := domaintest.Open(t, h.Store.Dialect)
		importing(t, other, shelved(t), sheetOf(t, "专家", head, append(slices.Clone(gone[0]), first[len(public):]...)), false)
		if diff := cmp.Diff(gone, out(other)); diff != "" {
			t.Error(diff)
		}
		record := other.Client.TableImport.Query().OnlyX(other.As(domaintest.Office))
		if record.Kind != tableimport.KindEXPERTS || record.Rows != 1 || len(record.Hash) != 64 {
			t.Errorf("record %+v", record)
		}
	})
}
