package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/secret"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	filled "hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/term"
	"hengxiao/graph"
)

// night is a district whose machine works while nobody asks.
type night struct {
	*app
	*domaintest.H
	t *testing.T
}

func atNight(t *testing.T, h *domaintest.H) night {
	t.Helper()
	a := quiet(t, map[string]string{"HENGXIAO_DATA_DIR": t.TempDir()})
	a.store, a.events = h.Store, graph.NewEvents()
	return night{a, h, t}
}

// work runs one job at the district's time.
func (n night) work(name string) {
	n.t.Helper()
	all := jobs()
	i := slices.IndexFunc(all, func(j job) bool { return j.name == name })
	if i < 0 {
		n.t.Fatalf("there is no job %q", name)
	}
	if err := all[i].run(clock.NewContext(n.t.Context(), n.H.Clock), n.app); err != nil {
		n.t.Fatal(err)
	}
}

func (n night) must(err error) {
	n.t.Helper()
	if err != nil {
		n.t.Fatal(err)
	}
}

// declared is a project of 100 万元 at a stage.
func (n night) declared(no int, stage declaration.Stage, change func(*ent.DeclarationCreate)) *ent.Declaration {
	n.t.Helper()
	ctx, db, u := n.Machine(), n.Client, n.Units["205101"]
	code, amount := fmt.Sprintf("2027-205101-%03d", no), "100"
	p, err := db.Project.Create().SetCode(code).SetNameZh("校舍维修").SetUnit(u).SetSectionID(u.SectionID).Save(ctx)
	n.must(err)
	create := db.Declaration.Create().SetProject(p).SetBatch(n.Batch).SetUnit(u).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh(p.NameZh).SetProjectKind("SPECIFIC").SetExpFuncCode("2050299").
		SetStage(stage).SetStageSince(n.H.Clock.Now()).SetRevision(1).SetAmount(exact.MustMoney(amount)).
		SetForm(filled.Declaration{Amount: &amount})
	change(create)
	d, err := create.Save(ctx)
	n.must(err)
	return d
}

// invited draws a panel of three by two persons.
func (n night) invited() uuid.UUID {
	n.t.Helper()
	d := n.declared(1, declaration.StagePANEL_FORMING, func(d *ent.DeclarationCreate) { d.SetOutcome(term.ByExpert) })
	var round *ent.ReviewRound
	n.act(domaintest.Office, func(ctx context.Context, db *ent.Client) (err error) {
		round, err = panel.CommitFor(ctx, db, panel.CommitDraw{DeclarationID: d.ID, Version: d.Version, Size: 3, Source: "排列5开奖号码", Salt: "salt"})
		return err
	})
	n.act(domaintest.Office2, func(ctx context.Context, db *ent.Client) error {
		_, err := panel.DrawFor(ctx, db, panel.DrawPanel{RoundID: round.ID, Version: round.Version, Value: "40719", ReadFrom: "开奖公告"})
		return err
	})
	return d.ID
}

// scoring is a panel of three that has begun; it returns when the sheets are due.
func (n night) scoring() time.Time {
	n.t.Helper()
	id := n.invited()
	for _, s := range n.sheets(expertsheet.StatusINVITED) {
		n.act(domaintest.Persona("expert"+s.Edges.Expert.Code[2:]), func(ctx context.Context, db *ent.Client) error {
			_, err := panel.Accept(ctx, db, panel.AcceptInvitation{ID: s.ID, Version: s.Version, Commit: true})
			return err
		})
	}
	n.act(domaintest.Office, func(ctx context.Context, db *ent.Client) error {
		d, err := db.Declaration.Get(ctx, id)
		if err != nil {
			return err
		}
		_, err = panel.Confirm(ctx, db, panel.ConfirmPanel{ID: id, Version: d.Version, DueOn: clock.DateOf(n.H.Clock.Now()).AddDays(10)})
		return err
	})
	return *n.sheets(expertsheet.StatusSCORING)[0].DueAt
}

func (n night) act(who domaintest.Persona, verb func(context.Context, *ent.Client) error) {
	n.t.Helper()
	n.must(n.Store.InTx(n.As(who), func(ctx context.Context) error { return verb(ctx, ent.FromContext(ctx)) }))
}

func (n night) sheets(status expertsheet.Status) []*ent.ExpertSheet {
	n.t.Helper()
	all, err := n.Client.ExpertSheet.Query().Where(expertsheet.StatusEQ(status)).WithExpert().All(n.Machine())
	n.must(err)
	return all
}

func TestAnInvitationLapsesOnceAndTheReserveMovesUp(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		n := atNight(t, h)
		n.invited()
		h.Clock.Advance(48*time.Hour - time.Second)
		n.work("invitations lapse")
		if got := len(n.sheets(expertsheet.StatusDECLINED)); got != 0 {
			t.Errorf("%d invitations ended before their time", got)
		}
		h.Clock.Advance(time.Second)
		for range 2 {
			n.work("invitations lapse")
			if ended, open := len(n.sheets(expertsheet.StatusDECLINED)), len(n.sheets(expertsheet.StatusINVITED)); ended != 3 || open != 3 {
				t.Errorf("%d invitations ended, %d reserves are asked", ended, open)
			}
		}
	})
}

func TestOneInvitationThatCannotLapseHoldsNoOther(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		n := atNight(t, h)
		n.invited()
		h.Clock.Advance(48 * time.Hour)
		var tried []uuid.UUID
		stuck := each(scoring.Unanswered, func(ctx context.Context, db *ent.Client, id uuid.UUID) error {
			if tried = append(tried, id); len(tried) == 1 {
				return errors.New("this one is stuck")
			}
			return scoring.Lapse(ctx, db, id)
		})
		if err := stuck(clock.NewContext(t.Context(), h.Clock), n.app); err == nil || !strings.Contains(err.Error(), tried[0].String()) {
			t.Errorf("the failure is told as %v", err)
		}
		if ended := len(n.sheets(expertsheet.StatusDECLINED)); len(tried) != 3 || ended != 2 {
			t.Errorf("of %d that were tried %d ended", len(tried), ended)
		}
	})
}

func TestASheetsReminderIsGivenOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		n := atNight(t, h)
		due := n.scoring()
		for _, tt := range []struct {
			before time.Duration
			want   int // notices beside those of the procedure's steps
		}{{4 * 24 * time.Hour, 0}, {3 * 24 * time.Hour, 3}, {24 * time.Hour, 6}, {0, 6 + 3 + 2*3}} { // overdue, both of the office hear too
			h.Clock.Set(due.Add(-tt.before))
			for range 2 {
				n.work("remind of sheets")
				got, err := h.Client.Notice.Query().Where(notice.KindIn("sheet.due", "sheet.overdue")).Count(h.Machine())
				if n.must(err); got != tt.want {
					t.Errorf("%v before they are due: %d reminders; want %d", tt.before, got, tt.want)
				}
			}
		}
	})
}

func TestAResultIsDeliveredOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		n := atNight(t, h)
		n.push(1)
		n.app.env = demoEnv // the demonstration's own folder
		n.must(n.openExchange(&shell{env: func(string) string { return "" }}))
		watching, stop := context.WithCancel(t.Context())
		defer stop()
		told := n.events.Subscribe(watching)
		for range 2 {
			n.work("deliver results")
			m, err := h.Client.OutboxMessage.Query().Only(h.Machine())
			if n.must(err); m.Status != outboxmessage.StatusSENT || m.Attempts != 1 {
				t.Errorf("the message is %s after %d tries", m.Status, m.Attempts)
			}
		}
		if ev := <-told; ev.Division != h.Division || len(told) != 0 {
			t.Errorf("those who watch are told %+v and %d more", ev, len(told))
		}
	})
}

func TestAnAnswerIsForgottenInTime(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		n := atNight(t, h)
		keys := h.Client.IdempotencyKey
		n.must(keys.Create().SetPrincipalID(uuid.New()).SetKey("k").SetInputHash("h").SetCreatedAt(h.Clock.Now()).Exec(h.Machine()))
		for _, tt := range []struct {
			after time.Duration
			want  int
		}{{30 * 24 * time.Hour, 1}, {time.Second, 0}, {0, 0}} {
			h.Clock.Advance(tt.after)
			n.work("forget answers")
			if got, err := keys.Query().Count(h.Machine()); err != nil || got != tt.want {
				t.Errorf("%d answers are kept, %v; want %d", got, err, tt.want)
			}
		}
	})
}

func TestATraceIsSealedOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		n := atNight(t, h)
		n.declared(1, declaration.StageDRAFT, func(*ent.DeclarationCreate) {})
		before := ""
		for range 2 {
			n.work("seal the trail")
			sealed, err := h.Client.AuditEvent.Query().Where(auditevent.SeqNotNil()).Order(auditevent.BySeq()).All(h.Machine())
			if n.must(err); len(sealed) != 2 || before != "" && sealed[1].Hash != before {
				t.Errorf("sealed: %v", sealed)
			}
			before = sealed[1].Hash
		}
	})
}

// push queues so many results.
func (n night) push(projects int) {
	n.t.Helper()
	r, err := n.Client.Report.Create().SetBatch(n.Batch).SetTitle("报告").SetBody("{}").SetStatus(report.StatusAPPROVED).Save(n.Machine())
	n.must(err)
	for i := range projects {
		n.declared(i+1, declaration.StageREPORTED, func(d *ent.DeclarationCreate) {
			d.SetReviewedAmount(exact.MustMoney("90")).SetOpinion(term.AgreeCut).SetPendingReportID(r.ID)
		})
	}
	n.act(domaintest.Office, func(ctx context.Context, db *ent.Client) error {
		_, err := exchange.Push(ctx, db, exchange.PushBatch{ID: n.Batch.ID, Version: n.Batch.Version})
		return err
	})
}

func TestTwoServersOnOneDatabaseSendOnce(t *testing.T) {
	h := domaintest.Open(t, "postgres")
	n := atNight(t, h)
	const projects = 10
	n.push(projects)
	var posts atomic.Int32
	all := make(chan struct{})
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		if posts.Add(1) == projects {
			close(all)
		}
	}))
	defer other.Close()
	endpoint, err := exchange.NewEndpoint(exchange.EndpointConfig{URL: other.URL, Secrets: []secret.Seed{{}}, Timeout: 5 * time.Second,
		Networks: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}})
	n.must(err)
	var working atomic.Int32
	delivering := job{"deliver results", time.Millisecond, func(ctx context.Context, a *app) error {
		if working.Add(1) > 1 {
			t.Error("two servers do the jobs")
		}
		defer working.Add(-1)
		return deliver(ctx, a)
	}}
	ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
	defer stop()
	var servers sync.WaitGroup
	for range 2 {
		a := &app{config: n.config, log: slog.New(slog.DiscardHandler), store: h.Store, events: graph.NewEvents(), clock: &clock.Shifted{},
			results: exchange.Targets{Endpoint: endpoint}}
		servers.Go(func() { a.work(ctx, []job{delivering}) })
	}
	select {
	case <-all:
	case <-ctx.Done():
		t.Error("not everything was sent in time")
	}
	stop()
	servers.Wait()
	if got := posts.Load(); got != projects {
		t.Errorf("%d posts of %d messages", got, projects)
	}
}

func TestAJobThatPanicsOrFailsHindersNoOther(t *testing.T) {
	h := domaintest.Open(t, "sqlite3")
	n := atNight(t, h)
	ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
	defer stop()
	var panics, failures atomic.Int32
	n.app.work(ctx, []job{
		{"panics", time.Millisecond, func(context.Context, *app) error { panics.Add(1); panic("broken") }},
		{"fails", time.Millisecond, func(context.Context, *app) error { failures.Add(1); return errors.New("broken") }},
		{"works", time.Millisecond, func(context.Context, *app) error {
			if panics.Load() > 2 && failures.Load() > 2 {
				stop()
			}
			return nil
		}},
	})
	if !errors.Is(ctx.Err(), context.Canceled) {
		t.Error("a broken job hindered the others")
	}
}
