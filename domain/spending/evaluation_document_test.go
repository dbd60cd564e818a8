package spending_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/domain/spending"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/imprint"
	"hengxiao/ent/term"
)

var update = flag.Bool("update", false, "write the golden files anew")

// bands are 优, 良, 中 and 差.
func bands(t *testing.T, h *domaintest.H) *standard.Bands {
	t.Helper()
	return must(standard.Current(h.Machine(), h.Client))(t).Bands
}

// example is the report of a road: two levels scored, a score missing where asked.
func example(b *standard.Bands, points ...string) spending.EvaluationDocument {
	text := func(s string) *string { return &s }
	day := clock.Date("2028-06-10")
	plan := form.EvaluationPlan{Aspects: []form.PlanAspect{
		{Code: "A", NameZh: "决策", Weight: text("40"), Topics: []form.PlanTopic{{Code: "A1", NameZh: "项目立项", Weight: text("40"), Measures: []form.PlanMeasure{
			{NameZh: text("立项依据充分性"), Weight: text("15"), Method: text("材料齐全得满分"), Explanation: text("是否符合规划"), Source: text("立项文件")},
			{NameZh: text("立项程序规范性"), Weight: text("25"), Method: text("缺一项扣5分")}}}}},
		{Code: "C", NameZh: "产出", Weight: text("60"), Topics: []form.PlanTopic{{Code: "C1", NameZh: "产出数量", Weight: text("60"), Measures: []form.PlanMeasure{
			{NameZh: text("=实际完成率"), Weight: text("60"), Method: text("按比例得分")}}}}},
	}}
	draft := form.EvaluationDraft{Summary: text("总体完成较好。"), Experience: text("按月调度。"), Suggestions: text("补齐材料。"), Problems: []string{"立项材料不全，系归档不及时"},
		Visits: []form.SiteVisit{{On: &day, Place: text("示例路"), People: text("江主评"), Findings: text("道路已通车")}}}
	for _, p := range points {
		draft.Scores = append(draft.Scores, form.MeasureScore{Points: text(p), Reason: text("缺主管部门批复"), Basis: text("见资料清单")})
	}
	yes := true
	m := exact.MustMoney
	spent := func(s string) *exact.Money { x := m(s); return &x }
	return spending.NewEvaluationDocument(spending.EvaluationDocument{
		EvaluationFacts: spending.EvaluationFacts{Title: "道路项目支出绩效评价报告", Kind: "财政重点绩效评价", Year: 2027, Issuer: "示例区财政局", MadeOn: "2028-07-01",
			Evaluator: "示例咨询", ContractNo: "HT-1", Reasons: []string{"金额较大"}, Project: spending.Coded{Code: "2027-205101-001", NameZh: "道路"},
			Unit: spending.Coded{Code: "205101", NameZh: "示例中学"}, Department: spending.Coded{Code: "205001", NameZh: "区教育局"},
			Section: spending.Coded{Code: "KS", NameZh: "教科文科"}, StartDate: "2027-01-01", EndDate: "2027-12-31", Overview: "改造道路。"},
		Money: spending.MoneyAccount{Source: "单位2027年度绩效自评", Declared: m("120"), Approved: m("100"), Rows: []spending.MoneyRow{
			{NameZh: "一般公共预算", Initial: m("80"), Adjusted: m("75.5"), Executed: spent("70.25")}, {NameZh: "镇街配套", Initial: m("20"), Adjusted: m("24.5"), Executed: spent("24.499999")}}},
		Targets: spending.PromisedTargets{Annual: "改造40公里道路。", Stages: []spending.PromisedStage{{NameZh: "施工", From: "2027-03-01", To: "2027-10-31", Content: "路面改造"}},
			Indicators: []spending.PromisedMeasure{{Level1: "产出", NameZh: "改造长度", Target: "≥40公里", Weight: exact.MustPoints("50"), Actual: "41"}}},
		Work:       spending.EvaluationWork{Milestones: []spending.EvaluationStep{{NameZh: "选定项目", On: "2028-05-01"}}, Asked: 3, Given: 2},
		Rectified:  []spending.Rectification{{Year: 2026, No: 1, Text: "台账不全", Owner: "办公室", DueOn: "2027-09-30", Status: "已完成", Proof: "已补"}},
		Objections: []form.Objection{{About: "立项", Text: "批复已补报", Adopted: &yes, Answer: "核实后采纳"}},
		Words:      form.EvaluationWords{Purpose: "了解资金使用结果。", Decision: "决策程序基本规范。", Output: "产出达到目标。", Other: "无其他事项。"},
	}, plan, draft, b)
}

func TestTheDocumentIsAsItWas(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		var got bytes.Buffer
		if err := json.Indent(&got, paper.Canonical(example(bands(t, h), "12.5", "25", "48")), "", "  "); err != nil {
			t.Fatal(err)
		}
		got.WriteByte('\n')
		const golden = "testdata/evaluation.json"
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want := must(os.ReadFile(golden))(t)
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheDocumentsSumsAreThoseOfItsRows(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := example(bands(t, h), "12.5", "25", "48")
		if d.Total.String() != "85.50" || d.Weight.String() != "100.00" || d.Grade != term.Good || d.Missing != 0 {
			t.Errorf("%s of %s, %s, %d missing", d.Total, d.Weight, d.Grade, d.Missing)
		}
		if d.Scores[0].Points.String() != "37.50" || d.Scores[0].Rate != "93.75" || d.Scores[1].Topics[0].Rate != "80.00" {
			t.Errorf("levels %+v", d.Scores)
		}
		if s := d.Money.Sum; s.Adjusted.String() != "100" || s.Executed.String() != "94.749999" || d.Money.Rate != "94.75" {
			t.Errorf("money %+v, %s", s, d.Money.Rate)
		}
		for name, points := range map[string][]string{"missing": {"12.5", "25"}, "no number": {"12.5", "25", "x"}, "above its weight": {"12.5", "25", "61"}} {
			if d := example(bands(t, h), points...); d.Grade != "" || d.Missing != 1 || d.Total.String() != "37.50" {
				t.Errorf("%s: %s with %d missing, grade %q", name, d.Total, d.Missing, d.Grade)
			}
		}
	})
}

func TestEveryPrintHoldsTheSevenChaptersAndTheScores(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := example(bands(t, h), "12.5", "25", "48")
		sheets := receipt.Sheets{Paper: d.Paper(), Pages: d.Book()}
		receipt.Seal(sheets.Paper, "7K3M-Q2XP-9DTA", paper.Hash(d), nil)
		text := domaintest.ReadPDF(t, must(sheets.Print(".pdf"))(t)).Text()
		at := 0
		for _, want := range []string{"一、基本情况", "预算执行率94.75%", "数据来源。单位2027年度绩效自评", "合计", "94.749999", "（三）项目绩效目标", "改造40公里道路", "二、绩效评价工作开展情况", "了解资金使用结果。",
			"三、综合评价情况及评价结论", "项目得分85.50分，评价等级为“良”", "四、绩效评价指标分析", "决策程序基本规范。", "扣2.50分：缺主管部门批复。", "项目产出情况", "产出达到目标。",
			"五、主要经验及做法", "1．立项材料不全", "台账不全", "六、有关建议", "七、其他需要说明的问题", "核实后采纳", "附件", "立项依据充分性", "7K3M-Q2XP-9DTA"} {
			i := strings.Index(text[at:], want)
			if i < 0 {
				t.Fatalf("%q is missing or too early", want)
			}
			at += i
		}
		f := must(excelize.OpenReader(bytes.NewReader(must(sheets.Print(".xlsx"))(t))))(t)
		defer func() { _ = f.Close() }()
		rows := must(f.GetRows("指标体系及评分", excelize.Options{RawCellValue: true}))(t)
		if len(rows) != 5 || rows[1][7] != "12.50" || rows[1][8] != "2.50" || rows[4][7] != "85.50" {
			t.Errorf("scores in the workbook: %q", rows)
		}
		if formula := must(f.GetCellFormula("指标体系及评分", "C4"))(t); formula != "" || rows[3][2] != "=实际完成率" {
			t.Errorf("a name became the formula %q", formula)
		}
	})
}

// writes puts words into the report as its evaluator.
func (c *course) writes(who domaintest.Persona, chapter, text string) error {
	e, err := spending.WriteWords(c.h.As(who), c.h.Client, spending.WriteEvaluation{ID: c.ID, Version: c.Version,
		Words: []*paper.ChapterInput{{Chapter: chapter, Text: text}}})
	if err == nil {
		c.Evaluation = e
	}
	return err
}

func (c *course) report() *ent.EvaluationReport {
	c.t.Helper()
	return must(c.h.Client.EvaluationReport.Query().Only(c.h.Machine()))(c.t)
}

func (c *course) content() (d spending.EvaluationDocument) {
	c.t.Helper()
	text := must(spending.EvaluationContent(c.h.As(c.find), c.h.Client, c.report()))(c.t)
	if err := json.Unmarshal([]byte(text), &d); err != nil {
		c.t.Fatal(err)
	}
	return d
}

func TestWordsOutliveNewFigures(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		c := financial(t, h, approve(t, h, "205101", "道路"))
		c.toScoring()
		save := func(less map[int]string) {
			c.then(spending.SaveScores(h.As(c.find), h.Client, spending.SaveEvaluationDraft{ID: c.ID, Version: c.Version,
				Draft: found(c.Plan, less, photo(t, h, c.d))}))
		}
		save(nil)
		if err := c.writes(c.find, "decision", "决策程序规范。"); err != nil {
			t.Fatal(err)
		}
		before := c.content()
		save(poor)
		after := c.content()
		if before.Total == after.Total || after.Words.Decision != "决策程序规范。" || after.Words.Purpose == "" {
			t.Errorf("%s became %s, the words %+v", before.Total, after.Total, after.Words)
		}
		if err := c.writes(c.find, "poem", "x"); code(err) != fault.NotFound {
			t.Errorf("a chapter that is none: %v", err)
		}
		for _, who := range []domaintest.Persona{domaintest.Office, domaintest.Clerk2, domaintest.Dept, domaintest.Expert5} {
			if err := c.writes(who, "decision", "不该写"); code(err) != fault.NotFound {
				t.Errorf("%s writes in the report: %v", who, err)
			}
		}
		c.then(spending.SubmitScores(h.As(c.find), h.Client, c.seen()))
		c.then(spending.AskOpinion(h.As(c.runs), h.Client, c.because("底稿齐全，依据充分")))
		if err := c.writes(c.find, "decision", "单位正在看"); code(err) != fault.Frozen {
			t.Errorf("written while the unit reads: %v", err)
		}
	})
}

func TestAFinalReportIsFrozenWithItsFiles(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		c := financial(t, h, approve(t, h, "205101", "道路"))
		c.toFinal(poor)
		r := c.report()
		if c.Hash != paper.Sum(r.Body) || c.Receipt == "" || c.FinalisedBy == "" {
			t.Fatalf("hash %s, code %q, by %q", c.Hash, c.Receipt, c.FinalisedBy)
		}
		files := map[string][]byte{}
		for _, ending := range receipt.Endings {
			name, body, err := spending.PrintEvaluation(h.As(domaintest.Office), h.Client, c.ID, ending)
			if err != nil || !strings.HasSuffix(name, ending) || strings.Contains(name, "草稿") {
				t.Fatal(name, err)
			}
			kept := must(h.Client.Imprint.Query().Where(imprint.Ending(ending)).Only(h.Machine()))(t)
			if kept.Hash != paper.Sum(body) || kept.Size != len(body) {
				t.Errorf("%s is not the file that was kept", ending)
			}
			files[ending] = body
		}
		c.demand("2028-12-31")
		h.Client.Unit.UpdateOne(h.Units["205101"]).SetNameZh("改名后的单位").ExecX(h.Machine())
		for ending, body := range files {
			if _, again, err := spending.PrintEvaluation(h.As(domaintest.Section), h.Client, c.ID, ending); err != nil || !bytes.Equal(again, body) {
				t.Errorf("%s changed after it was frozen: %v", ending, err)
			}
		}
		text := domaintest.ReadPDF(t, files[".pdf"]).Text()
		for _, want := range []string{c.Receipt, "主评人", c.SignedBy, c.FinalisedBy, c.Total.String()} {
			if !strings.Contains(text, want) {
				t.Errorf("the final print does not say %q", want)
			}
		}
		for _, who := range []domaintest.Persona{domaintest.ClerkCity, domaintest.SectionCity, domaintest.Budget, domaintest.ClerkOther} {
			if _, _, err := spending.PrintEvaluation(h.As(who), h.Client, c.ID, ".pdf"); code(err) != fault.NotFound {
				t.Errorf("%s has the report: %v", who, err)
			}
		}
		if err := c.writes(c.find, "other", "定稿后再改"); code(err) != fault.Frozen && code(err) != fault.NotFound {
			t.Errorf("written after it was final: %v", err)
		}
	})
}

func TestASignedReportIsNotWrittenIn(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		c := financial(t, h, approve(t, h, "205101", "道路"))
		c.toDraft(nil)
		c.then(spending.AskOpinion(h.As(c.runs), h.Client, c.because("底稿齐全，依据充分")))
		c.then(spending.Opine(h.As(domaintest.Head2), h.Client, spending.GiveOpinion{ID: c.ID, Version: c.Version}))
		if err := c.writes(c.find, "other", "已核对"); err != nil {
			t.Fatal(err)
		}
		c.then(spending.SignReport(h.As(c.find), h.Client, workflow.Seen{ID: c.ID, Version: c.Version}))
		if err := c.writes(c.find, "other", "再改"); code(err) != fault.Frozen {
			t.Errorf("written after the signature: %v", err)
		}
	})
}

// TestPrintedForOffice leaves the documents for the programs of an office to open.
func TestPrintedForOffice(t *testing.T) {
	d := example(&standard.Bands{}, "12.5", "25")
	sheets := receipt.Sheets{Paper: d.Paper(), Pages: d.Book()}
	receipt.Draft(sheets.Paper)
	domaintest.LeavePrints(t, "evaluation", "立项依据充分性", receipt.Endings, sheets.Print)
}
