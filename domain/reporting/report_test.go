package reporting_test

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/domain/reporting"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/term"
)

// step runs a verb in a transaction as somebody, as the door does.
func step[In, Out any](h *domaintest.H, who domaintest.Persona, verb func(context.Context, *ent.Client, In) (Out, error), in In) (Out, error) {
	var out Out
	err := h.Store.InTx(h.As(who), func(ctx context.Context) (err error) {
		out, err = verb(ctx, ent.FromContext(ctx), in)
		return err
	})
	return out, err
}

// must is step for what has to succeed.
func must[In, Out any](t *testing.T, h *domaintest.H, who domaintest.Persona, verb func(context.Context, *ent.Client, In) (Out, error), in In) Out {
	t.Helper()
	out, err := step(h, who, verb, in)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func seen(r *ent.Report) workflow.Seen { return workflow.Seen{ID: r.ID, Version: r.Version} }

func content(t *testing.T, r *ent.Report) reporting.BatchReport {
	t.Helper()
	var b reporting.BatchReport
	if err := json.Unmarshal([]byte(reporting.Content(r)), &b); err != nil {
		t.Fatal(err)
	}
	return b
}

// refused checks the only fault's code, and that its words name something.
func refused(t *testing.T, err error, code fault.Code, name string) {
	t.Helper()
	faults, ok := fault.Of(err)
	if !ok || len(faults) != 1 || faults[0].Code != code || !strings.Contains(faults[0].Message, name) {
		t.Errorf("got %v; want one %s that names %q", err, code, name)
	}
}

var (
	schoolProject = reviewed{
		Code: "2027-205001-001", NameZh: "智慧教室", Unit: "205001", Declared: "120", Reviewed: "100", Opinion: term.AgreeCut,
		Panel: &judged{Totals: [3]string{"84", "86", "88"}, Priority: 1},
	}
	roadProject   = reviewed{Code: "2027-212001-001", NameZh: "道路养护", Unit: "212001", Declared: "300", Reviewed: "300", Opinion: term.Agree}
	reviseProject = reviewed{Code: "2027-205101-001", NameZh: "研学平台", Unit: "205101", Declared: "50", Opinion: term.Revise}
	openProject   = reviewed{Code: "2027-205001-002", NameZh: "操场改造", Unit: "205001", Declared: "80", Stage: declaration.StageSECTION_REVIEW}
	draftProject  = reviewed{Code: "2027-205001-003", NameZh: "还没提交", Unit: "205001", Declared: "80", Stage: declaration.StageDRAFT}
)

func TestDraftCountsWhatIsConcluded(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		for _, p := range []reviewed{schoolProject, roadProject, reviseProject, openProject, draftProject} {
			add(t, h, p)
		}
		r := must(t, h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID})
		b := content(t, r)
		want := reporting.Tally{Projects: 3, Declared: *wan("470"), Reviewed: *wan("400"), Cut: *wan("20"), Undecided: *wan("50"), CutRate: "4.76"}
		if diff := cmp.Diff(want, b.Summary.Total); diff != "" {
			t.Error(diff)
		}
		if b.Open != 1 || b.Experts != 3 || b.Issuer != "南海区财政局" || r.Title != "2027年度绩效预算评价报告" {
			t.Errorf("%d open, %d experts, %q, %q", b.Open, b.Experts, b.Issuer, r.Title)
		}
		sheet := b.Sheets[0]
		if sheet.Code != schoolProject.Code || len(sheet.Panel) != 3 || sheet.Arrangement != reporting.Funded ||
			sheet.Dispersion.Aggregate != exact.MustPoints("86") || sheet.Target.Total != exact.MustPoints("88") {
			t.Errorf("the school's sheet is %+v", sheet)
		}
		for _, i := range sheet.Items {
			if i.Item.Code == "T2" && i.Mean != exact.MustPoints("7.33") {
				t.Errorf("the mean of 5, 9 and 8 is %s", i.Mean)
			}
		}
		found := []reporting.Finding{{Category: reporting.ByExpert, Kind: reporting.Named{Code: "T2", NameZh: "单价有据"}, Text: "只有一家报价，没有历史合同"}}
		if diff := cmp.Diff(found, sheet.Findings); diff != "" {
			t.Error(diff)
		}
		if strings.Contains(reporting.Content(r), h.Experts[domaintest.Expert1].NameZh) {
			t.Error("the report names an expert")
		}
	})
}

func TestReportOfASectionCountsItsOwn(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		add(t, h, schoolProject)
		road := add(t, h, roadProject)
		section := h.Sections["KS_CITY"].ID
		r := must(t, h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID, SectionID: &section})
		b := content(t, r)
		if b.Summary.Total.Projects != 1 || b.Section.Code != "KS_CITY" || b.Ceiling != nil {
			t.Errorf("%+v", b.BatchFacts)
		}
		signed := must(t, h, domaintest.Office, reporting.Sign, seen(r))
		if d := h.Client.Declaration.GetX(h.Machine(), road.ID); d.Stage != declaration.StageREPORTED || *d.PendingReportID != signed.ID {
			t.Errorf("the road is %s", d.Stage)
		}
		whole := must(t, h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID})
		if n := content(t, whole).Summary.Total.Projects; n != 2 {
			t.Errorf("the whole report counts %d projects", n)
		}
		must(t, h, domaintest.Office, reporting.Sign, seen(whole))
		if d := h.Client.Declaration.GetX(h.Machine(), road.ID); *d.PendingReportID != signed.ID {
			t.Error("the whole report took the road from its section's")
		}
	})
}

func TestWordsOutliveARemake(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		add(t, h, schoolProject)
		in := reporting.DraftReport{BatchID: h.Batch.ID}
		first := must(t, h, domaintest.Office, reporting.Draft, in)
		written := must(t, h, domaintest.Office2, reporting.Write, reporting.WriteReport{ID: first.ID, Version: first.Version,
			Words: []*paper.ChapterInput{{Chapter: "budgetAdvice", Text: "按审定金额编制。"}}})
		add(t, h, roadProject)
		again := must(t, h, domaintest.Office, reporting.Draft, in)
		if again.ID != first.ID || again.Version != written.Version+1 {
			t.Errorf("remade is %s version %d", again.ID, again.Version)
		}
		b := content(t, again)
		if b.Words.BudgetAdvice != "按审定金额编制。" || !strings.Contains(b.Words.Basis, "财预〔2020〕10号") || b.Summary.Total.Projects != 2 {
			t.Errorf("words %+v of %d projects", b.Words, b.Summary.Total.Projects)
		}
		words, err := reporting.Words(again)
		if err != nil || len(words) != 11 || words[7].Chapter != "budgetAdvice" || words[7].Text != "按审定金额编制。" {
			t.Errorf("%v, %v", words, err)
		}
	})
}

func TestWriteRefuses(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		add(t, h, schoolProject)
		r := must(t, h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID})
		in := reporting.WriteReport{ID: r.ID, Version: r.Version, Words: []*paper.ChapterInput{{Chapter: "basis", Text: "x"}, {Chapter: "poem", Text: "x"}}}
		_, err := step(h, domaintest.Office, reporting.Write, in)
		refused(t, err, fault.NotFound, "poem")
		in.Version, in.Words = r.Version+1, in.Words[:1]
		_, err = step(h, domaintest.Office, reporting.Write, in)
		refused(t, err, fault.Version, "刷新")
		in.Version = r.Version
		_, err = step(h, domaintest.Section, reporting.Write, in)
		refused(t, err, fault.NotFound, "不存在")
	})
}

func TestSignedReportIsFrozen(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		school := add(t, h, schoolProject)
		add(t, h, openProject)
		in := reporting.DraftReport{BatchID: h.Batch.ID}
		r := must(t, h, domaintest.Office, reporting.Draft, in)
		add(t, h, roadProject) // between the draft and the signature
		signed := must(t, h, domaintest.Office, reporting.Sign, seen(r))
		if signed.Status != report.StatusSIGNED || signed.SignedBy != "罗绩效" || signed.Hash != paper.Hash(content(t, signed)) {
			t.Errorf("%+v", signed)
		}
		if n := content(t, signed).Summary.Total.Projects; n != 2 {
			t.Errorf("the signed report counts %d projects", n)
		}
		name, printed, err := reporting.Print(h.As(domaintest.Leader), h.Client, signed.ID, ".docx")
		if err != nil || name != "2027年度绩效预算评价报告.docx" {
			t.Fatal(name, err)
		}

		h.Clock.Advance(24 * time.Hour)
		h.Client.Unit.UpdateOne(h.Units["205001"]).SetNameZh("改名后的单位").ExecX(h.Machine())
		_, again, err := reporting.Print(h.As(domaintest.Budget), h.Client, signed.ID, ".docx")
		if err != nil || string(again) != string(printed) {
			t.Error("the print of a signed report changed", err)
		}
		if d := h.Client.Declaration.GetX(h.Machine(), school.ID); d.Stage != declaration.StageREPORTED || *d.PendingReportID != signed.ID {
			t.Errorf("the school is %s", d.Stage)
		}
		_, err = step(h, domaintest.Office, reporting.Draft, in)
		refused(t, err, fault.Frozen, "已签发")
		_, err = step(h, domaintest.Office, reporting.Sign, seen(signed))
		refused(t, err, fault.Frozen, "罗绩效")
		_, err = step(h, domaintest.Office, reporting.Write, reporting.WriteReport{ID: signed.ID, Version: signed.Version})
		refused(t, err, fault.Frozen, "罗绩效")

		approved := must(t, h, domaintest.Leader, reporting.Approve, seen(signed))
		if approved.Status != report.StatusAPPROVED || approved.ApprovedBy != "韩局长" || approved.Hash != signed.Hash || approved.Body != signed.Body {
			t.Errorf("%+v", approved)
		}
	})
}

func TestWhatComesAfterTheSignatureGoesIntoASupplement(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		add(t, h, schoolProject)
		in := reporting.DraftReport{BatchID: h.Batch.ID}
		must(t, h, domaintest.Office, reporting.Sign, seen(must(t, h, domaintest.Office, reporting.Draft, in)))
		road := add(t, h, roadProject)
		second := must(t, h, domaintest.Office, reporting.Sign, seen(must(t, h, domaintest.Office, reporting.Draft, in)))
		if second.Title != "2027年度绩效预算评价报告（补充1）" || content(t, second).Summary.Total.Projects != 1 {
			t.Errorf("%q of %d projects", second.Title, content(t, second).Summary.Total.Projects)
		}
		if d := h.Client.Declaration.GetX(h.Machine(), road.ID); *d.PendingReportID != second.ID {
			t.Error("the road is in no supplement")
		}
	})
}

func TestSignRefusesByName(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		school, road := add(t, h, schoolProject), add(t, h, roadProject)
		r := must(t, h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID})

		asked := h.Client.Appeal.Create().SetDeclaration(road).SetText("请求复核金额").SetAskedByName("周局长").SaveX(h.Machine())
		_, err := step(h, domaintest.Office, reporting.Sign, seen(r))
		refused(t, err, fault.Frozen, "道路养护")
		asked.Update().SetDecision("REFUSED").ExecX(h.Machine())

		h.Client.Declaration.UpdateOne(school).SetStage(declaration.StageCOLLECTIVE_REVIEW).AddVersion(1).ExecX(h.Machine())
		_, err = step(h, domaintest.Office, reporting.Sign, seen(r))
		refused(t, err, fault.Frozen, "智慧教室")
		if d := h.Client.Declaration.GetX(h.Machine(), road.ID); d.Stage != declaration.StageREVIEW_CLOSED {
			t.Errorf("a refused signature moved the road to %s", d.Stage)
		}
		_, err = step(h, domaintest.Leader, reporting.Approve, seen(r))
		refused(t, err, fault.Frozen, "尚未签发")
		_, err = step(h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID, DeclarationID: &school.ID})
		refused(t, err, fault.Frozen, "智慧教室")
	})
}

func TestReportOfAProjectMovesNothing(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		school := add(t, h, schoolProject)
		r := must(t, h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID, DeclarationID: &school.ID})
		r = must(t, h, domaintest.Office, reporting.Write, reporting.WriteReport{ID: r.ID, Version: r.Version,
			Words: []*paper.ChapterInput{{Chapter: "note", Text: "另附现场照片。"}}})
		r = must(t, h, domaintest.Office, reporting.Sign, seen(r))
		var sheet reporting.ProjectSheet
		if err := json.Unmarshal([]byte(reporting.Content(r)), &sheet); err != nil || sheet.Note != "另附现场照片。" || sheet.Code != school.Code {
			t.Errorf("%+v, %v", sheet, err)
		}
		if d := h.Client.Declaration.GetX(h.Machine(), school.ID); d.Stage != declaration.StageREVIEW_CLOSED || d.PendingReportID != nil {
			t.Errorf("a project's report moved it to %s", d.Stage)
		}
		if _, body, err := reporting.Print(h.As(domaintest.Office), h.Client, r.ID, ".docx"); err != nil || len(body) == 0 {
			t.Error(err)
		}
		if _, _, err := reporting.Print(h.As(domaintest.Clerk), h.Client, r.ID, ".docx"); err == nil {
			t.Error("a unit reads the bureau's report")
		}
	})
}

func TestRefusedProjectIsCutWhole(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		add(t, h, roadProject)
		add(t, h, reviewed{Code: "2027-212001-009", NameZh: "庆典", Unit: "212001", Declared: "30",
			Opinion: term.Agree, Stage: declaration.StageREJECTED})
		b := content(t, must(t, h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID}))
		if len(b.Summary.Refused.Lines) != 1 || b.Summary.Refused.Lines[0].NameZh != "庆典" || b.Summary.Total.Cut != *wan("30") {
			t.Errorf("%+v", b.Summary.Refused)
		}
	})
}

func TestASignedBatchIsPrintedOnceTheSignatureStands(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		add(t, h, schoolProject)
		r := must(t, h, domaintest.Office, reporting.Draft, reporting.DraftReport{BatchID: h.Batch.ID})
		r = must(t, h, domaintest.Office, reporting.Sign, seen(r))
		kept := func() int {
			n, err := h.Client.Imprint.Query().Count(h.Machine())
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		if n := kept(); n != 0 {
			t.Errorf("%d files printed within the signature", n)
		}
		before := map[string][]byte{}
		for _, ending := range receipt.Endings {
			_, body, err := reporting.Print(h.As(domaintest.Office), h.Client, r.ID, ending)
			if err != nil {
				t.Fatalf("%s before it is kept: %v", ending, err)
			}
			before[ending] = body
		}
		ids, err := reporting.Unprinted(h.Stranger(), h.Client)
		if err != nil || len(ids) != 1 || ids[0] != r.ID {
			t.Fatalf("to be printed: %v, %v", ids, err)
		}
		files, err := reporting.Printed(h.Stranger(), h.Client, r.ID)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // the job may have been broken off between printing and its record
			if err := h.Store.InTx(h.Stranger(), func(ctx context.Context) error {
				return reporting.Keep(ctx, ent.FromContext(ctx), r.ID, files)
			}); err != nil {
				t.Fatal(err)
			}
		}
		if n := kept(); n != len(receipt.Endings) {
			t.Errorf("%d files are kept; want %d", n, len(receipt.Endings))
		}
		for _, ending := range receipt.Endings {
			_, body, err := reporting.Print(h.As(domaintest.Office), h.Client, r.ID, ending)
			if err != nil || !bytes.Equal(body, before[ending]) {
				t.Errorf("%s differs from what was handed out before, %v", ending, err)
			}
		}
		if ids, err := reporting.Unprinted(h.Stranger(), h.Client); err != nil || len(ids) != 0 {
			t.Errorf("still to be printed: %v, %v", ids, err)
		}
	})
}
