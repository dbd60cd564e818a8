package printing_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/xuri/excelize/v2"

	"hengxiao/domain/demo"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/domain/library"
	"hengxiao/domain/printing"
	"hengxiao/domain/receipt"
	"hengxiao/domain/secret"
	"hengxiao/domain/statistics"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/imprint"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/printrun"
	kept "hengxiao/ent/generated/ent/receipt"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

// district is the demonstration's, with its people.
type district struct {
	*store.Store
	t   *testing.T
	ids *identity.Service
}

// TestForms goes through the laws of a print, one after another in one district: what
// was printed once is there for the next.
func TestForms(t *testing.T) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			d := seeded(t, kind)
			for _, law := range []struct {
				name string
				test func(*testing.T, *district)
			}{
				{"what may still change says so", whatMayStillChangeSaysSo},
				{"a final form is printed once and stays that file", aFinalFormStaysThatFile},
				{"a form is printed as its reader may see it", printedAsItsReaderMaySeeIt},
				{"forms are printed together, broken off and gone on with", printedTogether},
				{"prints are left for the programs of an office", leftForOffice},
			} {
				t.Run(law.name, func(t *testing.T) { law.test(t, &district{d.Store, t, d.ids}) })
			}
		})
	}
}

func seeded(t *testing.T, kind string) *district {
	t.Helper()
	db, err := scratch.Migrated(t.Context(), kind)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), db.Config)
	if err != nil {
		t.Fatal(errors.Join(err, db.Remove()))
	}
	t.Cleanup(func() {
		if err := errors.Join(st.Close(), db.Remove()); err != nil {
			t.Error(err)
		}
	})
	keys, err := identity.LoadKeys(identity.KeySource{DataDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	ids := identity.New(identity.Config{Store: st, Keys: keys, Issuer: "test"})
	keep := func(body []byte) (string, error) {
		sum := sha256.Sum256(body)
		return hex.EncodeToString(sum[:]), nil
	}
	if _, err := demo.Seed(secret.NewContext(t.Context(), keys.Box), st, ids, library.New(keys.Box), keep); err != nil {
		t.Fatal(err)
	}
	return &district{st, t, ids}
}

func (d *district) machine() context.Context { return viewer.Machine(d.t.Context(), "440605", "test") }

// as is somebody of the demonstration.
func (d *district) as(login string) context.Context {
	d.t.Helper()
	u, err := d.Client.User.Query().Where(user.Login(login)).Only(d.machine())
	if err != nil {
		d.t.Fatal(login, err)
	}
	v, err := d.ids.Rights(d.machine(), d.Client, u)
	if err != nil {
		d.t.Fatal(err)
	}
	return viewer.NewContext(d.t.Context(), v)
}

// rows are one row of each form, the final one first where there is one.
func (d *district) rows() map[printing.Kind]uuid.UUID {
	d.t.Helper()
	ctx, db := d.machine(), d.Client
	one := func(id uuid.UUID, err error) uuid.UUID {
		d.t.Helper()
		if err != nil {
			d.t.Fatal(err)
		}
		return id
	}
	return map[printing.Kind]uuid.UUID{
		printing.Declaration:    one(db.Declaration.Query().Where(declaration.StageEQ(declaration.StageAPPROVED)).Order(declaration.ByID()).FirstID(ctx)),
		printing.TargetReview:   one(db.TargetReview.Query().Where(targetreview.DecisionEQ(targetreview.DecisionPASSED)).Order(targetreview.ByID()).FirstID(ctx)),
		printing.ExpertSheet:    one(db.ExpertSheet.Query().Where(expertsheet.StatusEQ(expertsheet.StatusLOCKED)).Order(expertsheet.ByID()).FirstID(ctx)),
		printing.Meeting:        one(db.ReviewRound.Query().Where(reviewround.MetAtNotNil(), reviewround.StatusEQ(reviewround.StatusCLOSED)).Order(reviewround.ByID()).FirstID(ctx)),
		printing.Monitoring:     one(db.Monitoring.Query().Where(monitoring.StageEQ(monitoring.StageCLOSED)).Order(monitoring.ByID()).FirstID(ctx)),
		printing.SelfEvaluation: one(db.SelfEvaluation.Query().Where(selfevaluation.ConfirmedAtNotNil()).Order(selfevaluation.ByID()).FirstID(ctx)),
		printing.Evaluation:     one(db.Evaluation.Query().Where(evaluation.FinalisedAtNotNil()).Order(evaluation.ByID()).FirstID(ctx)),
		printing.Overall:        one(db.Overall.Query().Where(overall.ConfirmedAtNotNil()).Order(overall.ByID()).FirstID(ctx)),
		printing.SelfRollup:     one(db.Rollup.Query().Where(rollup.ConfirmedAtNotNil()).Order(rollup.ByID()).FirstID(ctx)),
	}
}

// titles are what each form says of itself, and what it must have beside.
var titles = map[printing.Kind][]string{
	printing.Declaration:    {"项目支出绩效目标申报表", "年度绩效指标", "资金来源", "单位负责人", "立项依据"},
	printing.TargetReview:   {"绩效目标审核表", "审核内容", "审核人"},
	printing.ExpertSheet:    {"专家评审表", "轻重缓急", "评审承诺"},
	printing.Meeting:        {"集体评审记录", "会议纪要", "签字与保留意见"},
	printing.Monitoring:     {"项目支出绩效运行监控表", "绩效目标实现程度", "执行率"},
	printing.SelfEvaluation: {"项目支出绩效自评表", "年度资金总额", "偏差原因分析及改进措施"},
	printing.Evaluation:     {"项目支出绩效评价指标体系及评分表", "评分要点和方法"},
	printing.Overall:        {"部门整体支出绩效目标申报表", "年度主要任务", "职能概述"},
	printing.SelfRollup:     {"项目支出绩效自评汇总表", "总体目标完成情况", "纳入汇总的项目", "大沥片区"},
}

func aFinalFormStaysThatFile(t *testing.T, d *district) {
	office := d.as("office")
	for kind, id := range d.rows() {
		_, pdf, err := printing.Print(office, d.Store, kind, id, ".pdf")
		if err != nil {
			t.Fatal(kind, err)
		}
		text := domaintest.ReadPDF(t, pdf).Text()
		for _, want := range append(titles[kind], "校验码") {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %s", kind, want)
			}
		}
		if strings.Contains(text, "草稿") {
			t.Errorf("%s is final and says it is a draft", kind)
		}
		_, again, err := printing.Print(office, d.Store, kind, id, ".pdf")
		if err != nil || !bytes.Equal(pdf, again) {
			t.Errorf("%s is another file the second time: %v", kind, err)
		}
		r := d.Client.Receipt.Query().Where(kept.SubjectID(id)).WithImprints(func(q *ent.ImprintQuery) { q.Order(imprint.ByEnding()) }).OnlyX(d.machine())
		if !strings.Contains(text, r.Code) || len(r.Edges.Imprints) != 1 || !bytes.Equal(r.Edges.Imprints[0].Body, pdf) {
			t.Errorf("%s: receipt %s with %d files", kind, r.Code, len(r.Edges.Imprints))
		}
		name, book, err := printing.Print(office, d.Store, kind, id, ".xlsx")
		if err != nil || !strings.Contains(name, titles[kind][0]) {
			t.Fatalf("%s as workbook %q: %v", kind, name, err)
		}
		opened(t, book)
		if word, err := printedAs(office, d, kind, id, ".docx"); err != nil || !bytes.HasPrefix(word, []byte("PK")) {
			t.Errorf("%s as Word: %v", kind, err)
		}
	}
}

func printedAs(ctx context.Context, d *district, kind printing.Kind, id uuid.UUID, ending string) ([]byte, error) {
	_, body, err := printing.Print(ctx, d.Store, kind, id, ending)
	return body, err
}

// opened reads a workbook: it has sheets, each with a head.
func opened(t *testing.T, body []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	for _, name := range f.GetSheetList() {
		if head, err := f.GetCellValue(name, "A1"); err != nil || head == "" {
			t.Errorf("sheet %s has no head: %v", name, err)
		}
	}
	return f
}

func printedAsItsReaderMaySeeIt(t *testing.T, d *district) {
	rows := d.rows()
	text := func(login string, kind printing.Kind) string {
		t.Helper()
		body, err := printedAs(d.as(login), d, kind, rows[kind], ".pdf")
		if err != nil {
			t.Fatal(login, kind, err)
		}
		return domaintest.ReadPDF(t, body).Text()
	}
	phone := *d.Client.Declaration.GetX(d.machine(), rows[printing.Declaration]).Form.Phone
	if !strings.Contains(text("office", printing.Declaration), phone) {
		t.Error("the office does not read the telephone")
	}
	if strings.Contains(text("leader", printing.Declaration), phone) {
		t.Error("the leader reads the telephone in the file that the office printed")
	}
	sheet := d.Client.ExpertSheet.Query().Where(expertsheet.ID(rows[printing.ExpertSheet])).WithExpert().OnlyX(d.machine())
	if got := text("office", printing.ExpertSheet); !strings.Contains(got, sheet.Label) || !strings.Contains(got, sheet.Edges.Expert.NameZh) {
		t.Error("the office's print of a sheet lacks the label or the name")
	}
	if got := text("office", printing.Meeting); strings.Contains(got, sheet.Edges.Expert.NameZh) {
		t.Error("the record of a meeting names an expert")
	}
	for kind, id := range rows {
		_, _, err := printing.Print(d.as("admin"), d.Store, kind, id, ".pdf")
		if list, known := fault.Of(err); !known || list[0].Code != fault.NotFound {
			t.Errorf("the administrator prints %s: %v", kind, err)
		}
	}
	if _, _, err := printing.Print(d.as("office"), d.Store, "letters", rows[printing.Declaration], ".pdf"); err == nil {
		t.Error("a form that does not exist is printed")
	}
	if _, _, err := printing.Print(d.as("office"), d.Store, printing.Declaration, rows[printing.Declaration], ".exe"); err == nil {
		t.Error("a file that does not exist is printed")
	}
}

func whatMayStillChangeSaysSo(t *testing.T, d *district) {
	draft := d.Client.Declaration.Query().Where(declaration.StageEQ(declaration.StageDRAFT)).Order(declaration.ByID()).FirstX(d.machine())
	name, body, err := printing.Print(d.as("office"), d.Store, printing.Declaration, draft.ID, ".pdf")
	if err != nil {
		t.Fatal(err)
	}
	if got := domaintest.ReadPDF(t, body).Text(); !strings.Contains(got, "草稿") || strings.Contains(got, "校验码") || !strings.Contains(name, "草稿") {
		t.Errorf("the draft is printed as %s", name)
	}
	open := d.Client.ExpertSheet.Query().Where(expertsheet.StatusIn(expertsheet.StatusSCORING, expertsheet.StatusSUBMITTED)).Order(expertsheet.ByID()).FirstX(d.machine())
	_, body, err = printing.Print(d.as("office"), d.Store, printing.ExpertSheet, open.ID, ".pdf")
	if err != nil {
		t.Fatal(err)
	}
	if got := domaintest.ReadPDF(t, body).Text(); !strings.Contains(got, "草稿") || open.Total != nil && strings.Contains(got, open.Total.String()) {
		t.Error("a sealed sheet tells its total, or is a final form")
	}
	if n := d.Client.Receipt.Query().Where(kept.KindEQ(kept.KindFORM)).CountX(d.machine()); n != 0 {
		t.Errorf("%d codes for drafts", n)
	}
}

// leftForOffice leaves one of each form for the programs of an office to open.
func leftForOffice(t *testing.T, d *district) {
	office := d.as("office")
	domaintest.LeavePrints(t, "tables", printing.TablesTitle, receipt.Endings, func(ending string) ([]byte, error) {
		return printing.PrintTables(office, d.Client, statistics.StatisticsFilter{BudgetYear: 2027}, ending)
	})
	for kind, id := range d.rows() {
		domaintest.LeavePrints(t, "form-"+string(kind), titles[kind][0], receipt.Endings, func(ending string) ([]byte, error) {
			return printedAs(office, d, kind, id, ending)
		})
	}
}

// printedTogether asks for a batch's forms, lets the machine break off, and go on.
func printedTogether(t *testing.T, d *district) {
	office := d.as("office")
	b := d.Client.Declaration.GetX(d.machine(), d.rows()[printing.Declaration]).BatchID
	ask := func(form string) (*ent.PrintRun, error) {
		return printing.Start(office, d.Client, printing.StartPrint{Form: form, BatchID: &b})
	}
	run, err := ask("declarations")
	if err != nil || run.Total < 2 {
		t.Fatalf("%+v: %v", run, err)
	}
	if _, err := ask("declarations"); err == nil {
		t.Error("a second one was begun beside the first")
	}
	if n := d.Client.PrintRun.Query().CountX(d.as("leader")); n != 0 {
		t.Error("somebody else sees it")
	}
	stop, cancel := context.WithCancel(t.Context())
	defer cancel()
	works := printing.Works{Store: d.Store, Folder: t.TempDir(), As: func(context.Context, uuid.UUID) (context.Context, error) { return office, nil }}
	cancel() // the server stops before the first form
	if err := works.Print(stop); err == nil {
		t.Error("what was broken off is done")
	}
	if got := d.Client.PrintRun.GetX(d.machine(), run.ID); got.Status != printrun.StatusWAITING && got.Status != printrun.StatusRUNNING {
		t.Errorf("stopping ended it: %s", got.Status)
	}
	if err := works.Print(t.Context()); err != nil {
		t.Fatal(err)
	}
	done := d.Client.PrintRun.GetX(office, run.ID)
	if done.Status != printrun.StatusDONE || done.Done != run.Total || done.LeftOut != 0 {
		t.Fatalf("%+v", done)
	}
	z, err := zip.OpenReader(works.Archive(run.ID))
	if err != nil || len(z.File) != run.Total {
		t.Fatalf("%d files: %v", len(z.File), err)
	}
	if err := z.Close(); err != nil {
		t.Error(err)
	}
	second, err := ask("self-evaluations")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := printing.Cancel(office, d.Client, workflow.Seen{ID: second.ID, Version: second.Version}); err != nil {
		t.Fatal(err)
	}
	if err := works.Print(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := d.Client.PrintRun.GetX(office, second.ID); got.Status != printrun.StatusCANCELLED || got.Done != 0 {
		t.Errorf("cancelled and printed: %+v", got)
	}
	d.Client.PrintRun.UpdateOneID(run.ID).SetKeptUntil(clock.Now(office).Add(-1)).ExecX(d.machine())
	if err := works.Print(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(works.Archive(run.ID)); !errors.Is(err, fs.ErrNotExist) || d.Client.PrintRun.GetX(office, run.ID).Size != 0 {
		t.Errorf("the archive outlived its time: %v", err)
	}
	for _, form := range []string{"overalls", "rollups"} {
		if _, err := printing.Start(office, d.Client, printing.StartPrint{Form: form, DeclarationIDs: []uuid.UUID{d.rows()[printing.Declaration]}}); err == nil {
			t.Errorf("%s are printed of a project", form)
		}
	}
	rolled := d.Client.Rollup.GetX(d.machine(), d.rows()[printing.SelfRollup])
	of := d.Client.Batch.Query().Where(batch.BudgetYear(rolled.Year), batch.Division(rolled.Division)).FirstX(d.machine())
	together, err := printing.Start(office, d.Client, printing.StartPrint{Form: "rollups", BatchID: &of.ID})
	if err != nil || !slices.Contains(together.Subjects, rolled.ID) {
		t.Fatalf("%+v: %v", together, err)
	}
	for _, form := range []string{"letters", "meetings"} {
		if _, err := printing.Start(d.as("admin"), d.Client, printing.StartPrint{Form: form, BatchID: &b}); err == nil {
			t.Errorf("the administrator prints %s", form)
		}
	}
}
