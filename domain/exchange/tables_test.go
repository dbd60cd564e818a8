package exchange_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	standards "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/generated/ent/tableimport"
	"hengxiao/ent/generated/ent/unit"
)

// whole is a declaration without a fault.
func whole(name string) form.Declaration {
	p := func(s string) *string { return &s }
	d := func(s clock.Date) *clock.Date { return &s }
	yes := true
	row := func(l1, l2, name, op, value, unit, weight string) form.Indicator {
		return form.Indicator{Level1: p(l1), Level2: p(l2), NameZh: p(name), Operator: p(op), TargetValue: p(value), Unit: p(unit), Weight: p(weight), Horizon: p("ANNUAL"), Definition: p("按台账统计")}
	}
	quality := form.Indicator{Level1: p("BENEFIT"), Level2: p("BEN_SOCIAL"), NameZh: p("=办学条件改善程度"), Operator: p("QUAL"), TargetText: p("明显改善"), Weight: p("10"),
		EvidenceMethod: p("NARRATIVE"), ScoringRule: p("TIERS")}
	used := row("BENEFIT", "BEN_SUST", "设备使用率", "GE", "95", "%", "20")
	used.History = []string{"90", "88.5"}
	return form.Declaration{
		NameZh: p(name), ProjectKind: p("SPECIFIC"), Nature: p("NEW"), Tags: []string{"LIVELIHOOD"}, ExpFuncCode: p("2050299"),
		StartDate: d("2027-01-01"), EndDate: d("2027-12-31"), Leader: p("陈示一"), Contact: p("李示二"), Phone: p("0757-1"),
		Amount: p("60.5"), ProcurementAmount: p("50"), Emergency: &yes, EmergencyDocNo: p("南府办〔2026〕1号"),
		PolicyBasis: p("《南海区校舍维修办法》（南教〔2025〕3号）"), Overview: p("维修教室。\n分两期。"), Justification: p("教室漏水，影响上课。"),
		AnnualGoal:  p("维修教室 40 间，7 月底前完工，验收合格率 100%。"),
		FundSources: []form.FundSource{{Source: p("GPB"), Amount: p("60.5")}},
		BudgetLines: []form.BudgetLine{{NameZh: p("防水"), Qty: p("40"), Unit: p("间"), UnitPrice: p("1.5"), Amount: p("60"), Basis: p("询价")},
			{NameZh: p("检测"), Qty: p("1"), Unit: p("项"), UnitPrice: p("0.5"), Amount: p("0.5"), Basis: p("合同")}},
		Schedule: []form.Stage{{Stage: p("施工"), Start: d("2027-03-01"), End: d("2027-07-31"), Content: p("防水施工"), PlanPayment: p("60")}},
		Indicators: []form.Indicator{row("OUTPUT", "OUT_QTY", "维修教室数量", "EQ", "40", "个", "20"), row("OUTPUT", "OUT_QLTY", "验收合格率", "GE", "100", "%", "20"),
			row("OUTPUT", "OUT_TIME", "完工月份", "LE", "7", "月", "10"), used, quality, row("SATISFACTION", "SAT_SERVED", "师生满意度", "GE", "90", "%", "10")},
	}
}

// stored puts forms into the district's batch as drafts of 205101.
func stored(t *testing.T, h *domaintest.H, forms ...form.Declaration) {
	t.Helper()
	u := h.Units["205101"]
	for i, f := range forms {
		code := fmt.Sprintf("2027-205101-%03d", i+1)
		p := must(h.Client.Project.Create().SetCode(code).SetNameZh(*f.NameZh).SetUnit(u).SetSectionID(u.SectionID).Save(h.Machine()))(t)
		must(h.Client.Declaration.Create().SetProject(p).SetBatch(h.Batch).SetUnit(u).SetSectionID(u.SectionID).SetBudgetYear(2027).SetCode(code).
			SetNameZh(*f.NameZh).SetStageSince(h.Clock.Now()).SetForm(f).Save(h.Machine()))(t)
	}
}

func bookOf(t *testing.T, write func(*bytes.Buffer) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// changed is a workbook with single cells written otherwise: 绩效指标!G2 = x.
func changed(t *testing.T, body []byte, cells map[string]string) []byte {
	t.Helper()
	f := must(excelize.OpenReader(bytes.NewReader(body)))(t)
	for at, text := range cells {
		sheet, cell, _ := strings.Cut(at, "!")
		if err := f.SetCellStr(sheet, cell, text); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// inTx runs an import as the server does: with a fault nothing of it stays.
func inTx(ctx context.Context, h *domaintest.H, do func(context.Context, *ent.Client) (*exchange.Taken, error)) (taken *exchange.Taken, err error) {
	err = h.Store.InTx(ctx, func(ctx context.Context) error {
		taken, err = do(ctx, ent.FromContext(ctx))
		return err
	})
	return taken, err
}

func TestDeclarationsThatWentOutComeInEqual(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		multi := whole("=跨年项目")
		multi.YearlySplit = []form.YearAmount{{Year: ptr(2027), Amount: ptr("60.5")}, {Year: ptr(2028), Amount: ptr("9.5")}}
		multi.EndDate, multi.TotalInvestment = ptr(clock.Date("2028-06-30")), ptr("70")
		multi.TotalGoal = ptr("两年内维修教室 60 间，全部验收合格，漏水投诉降到 0 件。")
		forms := []form.Declaration{whole("校舍维修"), multi}
		stored(t, h, forms...)
		file := bookOf(t, func(w *bytes.Buffer) error {
			return exchange.WriteDeclarations(h.As(domaintest.Clerk2), h.Client, w, h.Batch.ID, false)
		})
		other := domaintest.Open(t, h.Store.Dialect)
		in := exchange.Handed{Name: "申报表.xlsx", Body: file, Dry: true}
		bring := func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
			return exchange.ImportDeclarations(ctx, db, other.Batch.ID, in)
		}
		tried := must(inTx(other.As(domaintest.Clerk2), other, bring))(t)
		if tried.Saved || tried.Rows != 2 || tried.Changed != 2 || other.Client.Declaration.Query().CountX(other.Machine()) != 0 {
			t.Fatalf("tried %+v", tried)
		}
		in.Dry = false
		if taken := must(inTx(other.As(domaintest.Clerk2), other, bring))(t); !taken.Saved {
			t.Fatalf("taken %+v", taken)
		}
		rows := other.Client.Declaration.Query().Order(declaration.ByCode()).AllX(other.Machine())
		for i, want := range forms {
			want.BudgetYear, want.UnitCode = ptr(2027), ptr("205101")
			if diff := cmp.Diff(string(paper.Canonical(want)), string(paper.Canonical(rows[i].Form))); diff != "" {
				t.Errorf("form %d: %s", i, diff)
			}
			if rows[i].Stage != declaration.StageDRAFT || rows[i].NameZh != *want.NameZh {
				t.Errorf("%s is %s", rows[i].NameZh, rows[i].Stage)
			}
		}
		record := other.Client.TableImport.Query().OnlyX(other.As(domaintest.Clerk2))
		if record.Kind != tableimport.KindDECLARATIONS || record.Hash != paper.Sum(file) || record.Rows != 2 || record.ImportedByName != "李经办" {
			t.Errorf("record %+v", record)
		}
		_, err := inTx(other.As(domaintest.Clerk2), other, bring)
		if got := told(err); len(got) != 2 || !strings.Contains(got[0], "工作表“申报项目”第2行B列（项目名称）：本批次已有同名项目") {
			t.Errorf("brought in twice: %v", got)
		}
	})
}

func ptr[T any](v T) *T { return &v }

// told are the messages of an error's faults.
func told(err error) (out []string) {
	list, _ := fault.Of(err)
	for _, f := range list {
		out = append(out, f.Code+" "+f.Message)
	}
	return out
}

func TestEveryFaultOfDeclarationsNamesItsCellAndNothingIsSaved(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		stored(t, h, whole("校舍维修"))
		file := bookOf(t, func(w *bytes.Buffer) error {
			return exchange.WriteDeclarations(h.As(domaintest.Clerk2), h.Client, w, h.Batch.ID, false)
		})
		other := domaintest.Open(t, h.Store.Dialect)
		broken := changed(t, file, map[string]string{
			"申报项目!D2": "不存在的类别", "申报项目!H2": "去年", "申报项目!M2": "约60", "绩效指标!I2": "30", "绩效指标!H3": "", "资金来源!A2": "9", "预算明细!G2": "61", "绩效指标!G6": "改善100%",
		})
		_, err := inTx(other.As(domaintest.Clerk2), other, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
			return exchange.ImportDeclarations(ctx, db, other.Batch.ID, exchange.Handed{Body: broken})
		})
		got := told(err)
		for _, want := range []string{
			"E_NOT_FOUND 工作表“申报项目”第2行D列（项目类别）：", "GRAPHQL_VALIDATION_FAILED 工作表“申报项目”第2行H列（开始日期）：应为日期", "E_NUMBER 工作表“申报项目”第2行M列（申请金额（万元））：",
			"E_NOT_FOUND 工作表“资金来源”第2行A列（序号）：“申报项目”表没有序号“9”", "E_LINE_AMOUNT 工作表“预算明细”第2行G列（金额（万元））：",
			"E_UNIT_REQUIRED 工作表“绩效指标”第3行H列（计量单位）：", "E_WEIGHT_SUM 工作表“绩效指标”（序号1）：", "E_QUAL_HAS_NUMBER 工作表“绩效指标”第6行G列（指标值）：",
		} {
			if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, want) }) {
				t.Errorf("%s is not told", want)
			}
		}
		if other.Client.Declaration.Query().CountX(other.Machine()) != 0 || other.Client.TableImport.Query().CountX(other.Machine()) != 0 {
			t.Error("something was saved")
		}
		if t.Failed() {
			t.Log(strings.Join(got, "\n"))
		}
		_, err = inTx(other.As(domaintest.ClerkCity), other, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
			return exchange.ImportDeclarations(ctx, db, other.Batch.ID, exchange.Handed{Body: changed(t, file, map[string]string{"申报项目!C2": "205101"})})
		})
		if got := told(err); len(got) != 1 || !strings.Contains(got[0], "不是您填报的单位") {
			t.Errorf("another unit's clerk: %v", got)
		}
	})
}

func TestUnitsThatWentOutComeInEqual(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		admin := h.As(domaintest.Admin)
		h.Client.Unit.Create().SetCode("205102").SetNameZh("=示例小学").SetShortNameZh("小学").SetKind("SUBORDINATE").SetLevel(2).
			SetParent(h.Units["205001"]).SetSectionID(h.Units["205001"].SectionID).SaveX(h.Machine())
		out := func(h *domaintest.H) []byte {
			return bookOf(t, func(w *bytes.Buffer) error { return exchange.WriteUnits(h.As(domaintest.Admin), h.Client, w, false) })
		}
		file, other := out(h), domaintest.Open(t, h.Store.Dialect)
		bring := func(h *domaintest.H, body []byte) (*exchange.Taken, error) {
			return inTx(h.As(domaintest.Admin), h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
				return exchange.ImportUnits(ctx, db, exchange.Handed{Name: "单位.xlsx", Body: body})
			})
		}
		if taken := must(bring(other, file))(t); !taken.Saved || taken.Rows != 4 || taken.Changed != 1 || !taken.Changes[0].New {
			t.Errorf("taken %+v", taken)
		}
		if !bytes.Equal(file, out(other)) {
			t.Error("the units differ from those that went out")
		}
		if taken := must(bring(h, file))(t); taken.Changed != 0 {
			t.Errorf("what stands was changed: %+v", taken.Changes)
		}
		_, err := bring(h, changed(t, file, map[string]string{"预算单位!E4": "999", "预算单位!D2": "公司", "预算单位!F3": "KS_X", "预算单位!A5": "205101"}))
		for i, want := range []string{"第2行D列（单位类别）", "第3行F列（业务科室编码）", "第5行A列（单位编码）：与第4行重复", "第4行E列（上级单位编码）：没有编码为“999”的单位"} {
			if got := told(err); i >= len(got) || !strings.Contains(got[i], want) {
				t.Errorf("fault %d is not of %s: %v", i, want, got)
			}
		}
		if n := h.Client.Unit.Query().Where(unit.NameZh("公司")).CountX(admin); n != 0 {
			t.Error("half of it was saved")
		}
	})
}

func TestClassesThatWentOutComeInAsTheDraftOfANextEdition(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		office := h.As(domaintest.Office)
		file := bookOf(t, func(w *bytes.Buffer) error { return exchange.WriteClasses(office, h.Client, w, false) })
		bring := func(body []byte) (*exchange.Taken, error) {
			return inTx(office, h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
				return exchange.ImportClasses(ctx, db, 2028, exchange.Handed{Name: "科目.xlsx", Body: body})
			})
		}
		_, err := bring(changed(t, file, map[string]string{"支出功能分类!A2": "2", "支出功能分类!B3": ""}))
		if got := told(err); len(got) < 2 || !strings.Contains(got[0], "第2行A列（科目编码）：应为 3、5 或 7 位数字") || !strings.Contains(strings.Join(got, ""), "第3行B列（科目名称）：没有科目名称") {
			t.Errorf("told %v", got)
		}
		taken := must(bring(changed(t, file, map[string]string{"支出功能分类!B2": "一般公共服务"})))(t)
		if !taken.Saved || taken.Changed != 1 || taken.Changes[0].What != "名称由“一般公共服务支出”改为“一般公共服务”" {
			t.Errorf("taken %+v", taken)
		}
		draft := h.Client.Standard.Query().Where(standards.Kind(string(standard.KindFunctionalClasses)), standards.StatusEQ(standards.StatusDRAFT)).OnlyX(office)
		doc := must(standard.Decode(standard.KindFunctionalClasses, []byte(draft.Body)))(t).(*standard.FunctionalClasses)
		before := must(standard.Current(office, h.Client))(t).FunctionalClasses
		want := slices.Clone(before.Items)
		want[0].NameZh = "一般公共服务"
		if diff := cmp.Diff(want, doc.Items); diff != "" || draft.NameZh != "2028年支出功能分类科目" || draft.Edition != 2 {
			t.Errorf("%s, edition %d: %s", draft.NameZh, draft.Edition, diff)
		}
		if _, err := bring(file); err == nil {
			t.Error("a second draft was made beside the first")
		}
	})
}

func TestATemplateIsEmptyAndKnowsItsWords(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		body := bookOf(t, func(w *bytes.Buffer) error {
			return exchange.WriteDeclarations(h.As(domaintest.Clerk2), h.Client, w, h.Batch.ID, true)
		})
		f := must(excelize.OpenReader(bytes.NewReader(body)))(t)
		defer func() { _ = f.Close() }()
		if rows := must(f.GetRows("申报项目"))(t); len(rows) != 1 {
			t.Errorf("the template has %d rows", len(rows))
		}
		rules := must(f.GetDataValidations("申报项目"))(t)
		words := must(f.GetCols("选项"))(t)
		if len(rules) == 0 || len(words) == 0 || !slices.Contains(words[0], "特定目标类项目") {
			t.Errorf("%d columns are chosen from %v", len(rules), words)
		}
		_, err := inTx(h.As(domaintest.Clerk2), h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
			return exchange.ImportDeclarations(ctx, db, h.Batch.ID, exchange.Handed{Body: body})
		})
		if got := told(err); len(got) != 1 || !strings.Contains(got[0], "没有内容") {
			t.Errorf("the empty template: %v", got)
		}
	})
}

func TestSectionsThatWentOutComeInEqual(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		admin := h.As(domaintest.Admin)
		out := func() []byte {
			return bookOf(t, func(w *bytes.Buffer) error { return exchange.WriteSections(admin, h.Client, w, false) })
		}
		bring := func(body []byte) (*exchange.Taken, error) {
			return inTx(admin, h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
				return exchange.ImportSections(ctx, db, exchange.Handed{Name: "科室.xlsx", Body: body})
			})
		}
		file := out()
		if taken := must(bring(file))(t); taken.Rows != 2 || taken.Changed != 0 {
			t.Errorf("what stands was changed: %+v", taken)
		}
		_, err := bring([]byte("科室编码,科室名称\nKS_EDU,\nKS_EDU,教科文科\n科 室,农业科\n,社保科\n"))
		for i, want := range []string{"第2行B列（科室名称）：没有科室名称", "第3行A列（科室编码）：与第2行重复", "第4行A列（科室编码）：科室编码应为字母", "第5行A列（科室编码）：没有科室编码"} {
			if got := told(err); i >= len(got) || !strings.Contains(got[i], want) {
				t.Errorf("fault %d is not %s: %v", i, want, got)
			}
		}
		if !bytes.Equal(file, out()) {
			t.Error("half of it was saved")
		}
		taken := must(bring([]byte("科室编码,科室名称\nKS_EDU,教科文科\nKS_AGRI,农业农村科\n")))(t)
		if !taken.Saved || taken.Changed != 2 || !taken.Changes[1].New {
			t.Errorf("taken %+v", taken)
		}
		other := domaintest.Open(t, h.Store.Dialect)
		if _, err := inTx(other.As(domaintest.Admin), other, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
			return exchange.ImportSections(ctx, db, exchange.Handed{Name: "科室.xlsx", Body: out()})
		}); err != nil {
			t.Fatal(err)
		}
		again := bookOf(t, func(w *bytes.Buffer) error {
			return exchange.WriteSections(other.As(domaintest.Admin), other.Client, w, false)
		})
		if !bytes.Equal(out(), again) {
			t.Error("the sections differ from those that went out")
		}
	})
}

func TestCodeListsThatWentOutComeInAsTheDraftOfANextEdition(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		office := h.As(domaintest.Office)
		file := bookOf(t, func(w *bytes.Buffer) error { return exchange.WriteCodes(office, h.Client, w, false) })
		bring := func(body []byte) (*exchange.Taken, error) {
			return inTx(office, h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
				return exchange.ImportCodes(ctx, db, exchange.Handed{Name: "代码.xlsx", Body: body})
			})
		}
		if _, err := bring(file); len(told(err)) != 1 || !strings.Contains(told(err)[0], "没有差别") {
			t.Errorf("what went out is not what stands: %v", told(err))
		}
		_, err := bring(changed(t, file, map[string]string{
			"项目标签!A3": "IT", "项目标签!B4": "", "部门支出经济分类!A3": "3x", "部门支出经济分类!A4": "99901", "计量单位!B2": "重量级", "计量单位!C3": "很多", "区划!A2": "",
			"百分比可超范围的用词!A3": "增长",
		}))
		got := strings.Join(told(err), "\n")
		for _, want := range []string{
			"工作表“项目标签”第3行A列（代码）：与第2行重复", "工作表“项目标签”第4行B列（名称）：没有名称", "工作表“部门支出经济分类”第3行A列（代码）：应为 3 位或 5 位数字",
			"工作表“部门支出经济分类”第4行A列（代码）：没有所属的类 999", "工作表“计量单位”第2行B列（类别）：没有“重量级”这个类别", "工作表“计量单位”第3行C列（上限）：应为", "工作表“区划”第2行A列（代码）：没有代码",
			"工作表“百分比可超范围的用词”第3行A列（用词）：与第2行重复",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%s is not told in\n%s", want, got)
			}
		}
		drafts := func() []*ent.Standard {
			return h.Client.Standard.Query().Where(standards.Kind(string(standard.KindCodes)), standards.StatusEQ(standards.StatusDRAFT)).AllX(office)
		}
		if len(drafts()) != 0 {
			t.Fatal("half of it was saved")
		}
		taken := must(bring(changed(t, file, map[string]string{"项目标签!B2": "数字化", "计量单位!A2": "枚", "百分比可超范围的用词!A2": "翻番"})))(t)
		whats := []string{}
		for _, c := range taken.Changes {
			whats = append(whats, c.What)
		}
		if want := []string{"项目标签：名称由“信息化”改为“数字化”", "计量单位：新增", "计量单位：不再使用", "百分比可超范围的用词：新增", "百分比可超范围的用词：不再使用"}; !taken.Saved || !slices.Equal(whats, want) {
			t.Errorf("taken %+v, changes %v", taken, whats)
		}
		doc := must(standard.Decode(standard.KindCodes, []byte(drafts()[0].Body)))(t).(*standard.Codes)
		want := *must(standard.Current(office, h.Client))(t).Codes
		want.ProjectTags, want.Units, want.PercentFreeWords = slices.Clone(want.ProjectTags), slices.Clone(want.Units), slices.Clone(want.PercentFreeWords)
		want.ProjectTags[0].NameZh, want.Units[0].Code, want.PercentFreeWords[0], want.Version = "数字化", "枚", "翻番", 2
		if diff := cmp.Diff(&want, doc); diff != "" {
			t.Error(diff)
		}
		empty := bookOf(t, func(w *bytes.Buffer) error { return exchange.WriteCodes(office, h.Client, w, true) })
		if _, err := bring(empty); len(told(err)) != 1 || !strings.Contains(told(err)[0], "没有填写任何代码表") {
			t.Errorf("the empty template: %v", told(err))
		}
	})
}

func TestIndicatorLevelsThatWentOutComeInAsTheDraftOfANextEdition(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		office := h.As(domaintest.Office)
		out := func(h *domaintest.H) []byte {
			return bookOf(t, func(w *bytes.Buffer) error {
				return exchange.WriteTaxonomy(h.As(domaintest.Office), h.Client, w, false)
			})
		}
		file := out(h)
		bring := func(h *domaintest.H, body []byte) (*exchange.Taken, error) {
			return inTx(h.As(domaintest.Office), h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
				return exchange.ImportTaxonomy(ctx, db, exchange.Handed{Name: "指标分类.xlsx", Body: body})
			})
		}
		if _, err := bring(h, file); len(told(err)) != 1 || !strings.Contains(told(err)[0], "没有差别") {
			t.Errorf("what went out is not what stands: %v", told(err))
		}
		for name, tt := range map[string]struct {
			cells map[string]string
			want  []string
		}{
			"rows": {map[string]string{
				"指标分类!C3": "是", "一级指标!A2": "无", "一级指标!E3": "四十", "一级指标!I5": "SATISFACTION", "二级指标!B2": "无", "二级指标!C4": "COST_ECON", "二级指标!D5": "",
				"二级指标!F6": "有", "计算符号!D2": "向上", "指标值来源!A3": "计划标准", "佐证方式!B2": "",
			}, []string{
				"工作表“指标分类”第3行C列（默认）：只能有一个默认的分类", "工作表“一级指标”第2行A列（分类代码）：“指标分类”表没有分类 无", "工作表“一级指标”第3行E列（分值）：应为 0 至 100 的数字",
				"工作表“一级指标”第5行I列（无服务对象时分值归入）：分类 SCHEME_2021 没有另一个一级指标 SATISFACTION", "工作表“二级指标”第2行B列（一级指标代码）：分类 SCHEME_2021 没有一级指标 无",
				"工作表“二级指标”第4行C列（二级指标代码）：与第2行重复", "工作表“二级指标”第5行D列（二级指标）：没有二级指标", "工作表“二级指标”第6行F列（应有）：应填“是”或“否”",
				"工作表“计算符号”第2行D列（方向）：没有“向上”这个方向", "工作表“指标值来源”第3行A列（指标值来源）：与第2行重复", "工作表“佐证方式”第2行B列（名称）：没有名称",
			}},
			"sums":       {map[string]string{"一级指标!E2": "30"}, []string{"工作表“指标分类”第2行D列（预算执行率分值）：有成本指标时，预算执行率与各一级指标分值合计 110.00，应为 100"}},
			"no default": {map[string]string{"指标分类!C2": "否"}, []string{"要有一个默认的分类"}},
			"a column":   {map[string]string{"二级指标!H1": "例"}, []string{"第1行缺少“示例”列"}},
		} {
			_, err := bring(h, changed(t, file, tt.cells))
			got := strings.Join(told(err), "\n")
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("%s: %s is not told in\n%s", name, want, got)
				}
			}
		}
		drafts := h.Client.Standard.Query().Where(standards.Kind(string(standard.KindTaxonomy)), standards.StatusEQ(standards.StatusDRAFT))
		if drafts.CountX(office) != 0 {
			t.Fatal("half of it was saved")
		}
		other := domaintest.Open(t, h.Store.Dialect)
		edited := changed(t, file, map[string]string{"一级指标!C2": "成本类指标", "二级指标!H2": "每公里养护成本 ≤8 万元/公里\n单价 ≤3 元", "评分规则!A2": "BY_SHARE"})
		taken := must(bring(other, edited))(t)
		whats := []string{}
		for _, c := range taken.Changes {
			whats = append(whats, fmt.Sprint(c.Line, " ", c.NameZh, " ", c.What))
		}
		if want := []string{"2 成本类指标 一级指标：一级指标由“成本指标”改为“成本类指标”",
			"2 经济成本指标 二级指标：示例由“每公里养护成本 ≤8 万元/公里；项目总成本 ≤450 万元”改为“每公里养护成本 ≤8 万元/公里；单价 ≤3 元”",
			"2 按完成比例赋分 评分规则：新增", "0 按完成比例赋分 评分规则：不再使用"}; !taken.Saved || !slices.Equal(whats, want) {
			t.Errorf("taken %+v, changes %q", taken, whats)
		}
		draft := other.Client.Standard.Query().Where(standards.Kind(string(standard.KindTaxonomy)), standards.StatusEQ(standards.StatusDRAFT)).OnlyX(other.As(domaintest.Office))
		doc := must(standard.Decode(standard.KindTaxonomy, []byte(draft.Body)))(t).(*standard.Taxonomy)
		body := must(h.Client.Standard.Query().Where(standards.Kind(string(standard.KindTaxonomy))).Only(office))(t).Body
		want := must(standard.Decode(standard.KindTaxonomy, []byte(body)))(t).(*standard.Taxonomy)
		cost := &want.Schemes[0].Level1[0]
		cost.NameZh, cost.Level2[0].Examples[1], want.ScoringRules[0].Code, want.Version = "成本类指标", "单价 ≤3 元", "BY_SHARE", 2
		if diff := cmp.Diff(want, doc); diff != "" {
			t.Error(diff)
		}
	})
}
