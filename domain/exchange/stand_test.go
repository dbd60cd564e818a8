package exchange_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/term"
)

// results are reported projects of the district's batch, and the people around them.
type results struct {
	*domaintest.H
	t      *testing.T
	report uuid.UUID
	ids    []uuid.UUID
}

// reported makes so many projects of 100 万元, of which 90 were agreed to; their report
// is approved.
func reported(t *testing.T, h *domaintest.H, projects int) *results {
	t.Helper()
	r := must(h.Client.Report.Create().SetBatch(h.Batch).SetTitle("2027年度绩效预算评价报告").SetBody("{}").
		SetStatus(report.StatusAPPROVED).Save(h.Machine()))(t)
	all := &results{H: h, t: t, report: r.ID}
	for range projects {
		all.add(nothing)
	}
	return all
}

func nothing(*ent.DeclarationCreate) {}

func (r *results) add(change func(*ent.DeclarationCreate)) uuid.UUID {
	r.t.Helper()
	ctx, db, u := r.Machine(), r.Client, r.Units["205101"]
	code, amount, source := fmt.Sprintf("2027-205101-%03d", len(r.ids)+1), "100", "GPB"
	p := must(db.Project.Create().SetCode(code).SetNameZh("校舍维修").SetUnit(u).SetSectionID(u.SectionID).Save(ctx))(r.t)
	create := db.Declaration.Create().SetProject(p).SetBatch(r.Batch).SetUnit(u).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh(p.NameZh).SetProjectKind("SPECIFIC").SetExpFuncCode("2050299").
		SetStage(declaration.StageREPORTED).SetStageSince(r.Clock.Now()).SetRevision(1).
		SetAmount(exact.MustMoney("100")).SetReviewedAmount(exact.MustMoney("90")).SetOpinion(term.AgreeCut).
		SetPendingReportID(r.report).
		SetForm(form.Declaration{Amount: &amount, FundSources: []form.FundSource{{Source: &source, Amount: &amount}}})
	change(create)
	d := must(create.Save(ctx))(r.t)
	r.ids = append(r.ids, d.ID)
	return d.ID
}

// push sends the batch's results as the office.
func (r *results) push() *exchange.PushResult {
	r.t.Helper()
	b := must(r.Client.Batch.Get(r.Machine(), r.Batch.ID))(r.t)
	return must(try(r.H, r.As(domaintest.Office), exchange.Push, exchange.PushBatch{ID: b.ID, Version: b.Version}))(r.t)
}

// deliver runs the machine's job once.
func (r *results) deliver(to exchange.Targets) error {
	return exchange.Deliver(clock.NewContext(r.t.Context(), r.Clock), r.Store, to)
}

// delivered runs the job, which must find everything in order.
func (r *results) delivered(to exchange.Targets) {
	r.t.Helper()
	must(true, r.deliver(to))(r.t)
}

// messages are in the order of their keys.
func (r *results) messages() []*ent.OutboxMessage {
	r.t.Helper()
	return must(r.Client.OutboxMessage.Query().Order(outboxmessage.ByKey()).WithDeclaration().All(r.Machine()))(r.t)
}

// only is the single message.
func (r *results) only() *ent.OutboxMessage {
	r.t.Helper()
	all := r.messages()
	if len(all) != 1 {
		r.t.Fatalf("%d messages", len(all))
	}
	return all[0]
}

// stands tells where the single message and its project stand.
func (r *results) stands(status outboxmessage.Status, stage declaration.Stage, reason string) {
	r.t.Helper()
	m := r.only()
	if m.Status != status || m.Edges.Declaration.Stage != stage || m.Reason != reason {
		r.t.Errorf("the message is %s (%s), its project %s; want %s (%s), %s",
			m.Status, m.Reason, m.Edges.Declaration.Stage, status, reason, stage)
	}
}

func (r *results) told(who domaintest.Persona, kind string) []string {
	r.t.Helper()
	var details []string
	for _, n := range must(r.Client.Notice.Query().Where(notice.Kind(kind)).Order(notice.ByID()).All(r.As(who)))(r.t) {
		details = append(details, n.Detail)
	}
	return details
}

// folder is an exchange folder ready for use.
func folder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "exchange")
	must(true, exchange.OpenFolder(dir))(t)
	return dir
}

// answer puts a file into a folder's answers, as if it lay there for a while.
func answer(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	path := filepath.Join(dir, "answers", name)
	must(true, os.WriteFile(path, data, 0o600))(t)
	before := clock.System{}.Now().Add(-time.Minute)
	must(true, os.Chtimes(path, before, before))(t)
}

// files are the names in a folder, without the folders in it.
func files(t *testing.T, dir string) (names []string) {
	t.Helper()
	for _, e := range must(os.ReadDir(dir))(t) {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names
}

// try carries a verb out in a transaction of its own, as the door does.
func try[In, Out any](h *domaintest.H, ctx context.Context, verb func(context.Context, *ent.Client, In) (Out, error), in In) (out Out, err error) {
	err = h.Store.InTx(ctx, func(ctx context.Context) (err error) {
		out, err = verb(ctx, ent.FromContext(ctx), in)
		return err
	})
	return out, err
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// refuses tells whether an error is one fault of the code at the path.
func refuses(t *testing.T, err error, code fault.Code, path string) {
	t.Helper()
	faults, ok := fault.Of(err)
	if !ok || len(faults) != 1 || faults[0].Code != code || faults[0].Path != path {
		t.Errorf("%v (%+v) is not %s at %q", err, faults, code, path)
	}
}
