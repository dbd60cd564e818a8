package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"hengxiao/domain/demo/scale"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
	"hengxiao/graph"
	"hengxiao/graph/generated"
)

// large are the tables that grow with the years.
var large = []string{"projects", "declarations", "notices", "audit_events", "review_rounds", "expert_sheets", "score_lines", "stage_changes"}

// grown is a district of some thousand rows, the door before it, and what the
// database was asked.
type grown struct {
	*store.Store
	t    *testing.T
	door http.Handler

	mu    sync.Mutex
	asked []string
}

const division = "440605"

// grow makes the district in a database of a kind, with people to read its lists.
func grow(t *testing.T, kind string) (*grown, map[string]*viewer.Viewer) {
	t.Helper()
	g := &grown{t: t}
	base, err := scratch.Migrated(t.Context(), kind)
	if err != nil {
		t.Fatal(err)
	}
	base.Observe = func(_ context.Context, s store.Statement) {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.asked = append(g.asked, s.Text)
	}
	if g.Store, err = store.Open(t.Context(), base.Config); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(g.Close(), base.Remove()); err != nil {
			t.Error(err)
		}
	})
	people, err := g.settle(trace.Quiet(viewer.Machine(t.Context(), division, "grow a district")))
	if err != nil {
		t.Fatal(err)
	}
	events := graph.NewEvents()
	door, err := graph.NewHandler(graph.Config{Store: g.Store, Events: events, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Schema: generated.NewExecutableSchema(generated.Config{Resolvers: &graph.Resolver{Events: events}})})
	if err != nil {
		t.Fatal(err)
	}
	g.door = door
	return g, people
}

// settle fills the tables and looks at them as the databases do by themselves.
func (g *grown) settle(ctx context.Context) (map[string]*viewer.Viewer, error) {
	db := g.Client
	if err := standard.PublishShipped(ctx, db); err != nil {
		return nil, err
	}
	section, err := db.Section.Create().SetCode("KS_EDU").SetNameZh("科教文卫科").Save(ctx)
	if err != nil {
		return nil, err
	}
	experts := []*ent.ExpertCreate{}
	for i := range 3 {
		experts = append(experts, db.Expert.Create().SetCode(fmt.Sprintf("E%d", i)).SetNameZh("示一").SetEmployerZh(fmt.Sprintf("某院%d", i)).
			SetEmployerKind("FIRM").SetTermEnd("2199-12-31").SetUserID(uuid.New()))
	}
	library, err := db.Expert.CreateBulk(experts...).Save(ctx)
	if err != nil {
		return nil, err
	}
	if err := scale.Add(ctx, g.Store, division, 1_500); err != nil {
		return nil, err
	}
	units, err := db.Unit.Query().IDs(ctx)
	if err != nil {
		return nil, err
	}
	people := map[string]*viewer.Viewer{
		"office":  {Grants: []viewer.Grant{{Role: viewer.PerfOffice}}},
		"section": {Grants: []viewer.Grant{{Role: viewer.SectionReviewer, Sections: []uuid.UUID{section.ID}}}},
		"clerk":   {Grants: []viewer.Grant{{Role: viewer.UnitClerk, Units: units[:1]}}},
		"expert":  {Grants: []viewer.Grant{{Role: viewer.Expert}}, ExpertID: &library[0].ID},
	}
	for name, v := range people {
		v.UserID, v.Division, v.Login = uuid.New(), division, name
	}
	if err := g.tell(ctx, people); err != nil {
		return nil, err
	}
	return people, scratch.Settle(ctx, g.Store)
}

// tell gives everybody notices and traces.
func (g *grown) tell(ctx context.Context, people map[string]*viewer.Viewer) error {
	for _, v := range people {
		var notices []*ent.NoticeCreate
		var traces []*ent.AuditEventCreate
		for i := range 500 {
			notices = append(notices, g.Client.Notice.Create().SetUserID(v.UserID).SetKind("submit").SetSubject("某项目"))
			traces = append(traces, trace.New(viewer.NewContext(ctx, v), g.Client, "update", "Declaration", fmt.Sprint(i), "{}"))
		}
		if err := g.Client.Notice.CreateBulk(notices...).Exec(ctx); err != nil {
			return err
		}
		if err := g.Client.AuditEvent.CreateBulk(traces...).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// statements are what an answer to a query asks of the large tables.
func (g *grown) statements(v *viewer.Viewer, query string) (large []string) {
	g.t.Helper()
	g.asked = nil
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		g.t.Fatal(err)
	}
	request := httptest.NewRequest("POST", "/graphql", strings.NewReader(string(body)))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	g.door.ServeHTTP(answer, request.WithContext(viewer.NewContext(clock.NewContext(g.t.Context(), clock.System{}), v)))
	if !strings.HasPrefix(answer.Body.String(), `{"data":`) {
		g.t.Fatalf("%s: %s", query, answer.Body)
	}
	for _, text := range g.asked {
		if from := tableOf(text); from != "" {
			large = append(large, text)
		}
	}
	return large
}

// tableOf is the large table that a statement reads first, or "".
func tableOf(text string) string {
	_, from, _ := strings.Cut(text, " FROM ")
	table, _, _ := strings.Cut(strings.TrimLeft(from, "\"`"), " ")
	table = strings.Trim(table, "\"`")
	for _, name := range large {
		if name == table {
			return name
		}
	}
	return ""
}

// plan is how the database means to carry a statement out, whatever its arguments.
// PostgreSQL may choose to walk or to sort a table this small: what it would do
// only for want of an index is made dear, so that the lack shows.
func (g *grown) plan(text string) (lines []string) {
	g.t.Helper()
	conn, err := g.DB.Conn(g.t.Context())
	if err != nil {
		g.t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	ask, args := "EXPLAIN QUERY PLAN "+text, make([]any, strings.Count(text, "?"))
	if g.Dialect == dialect.Postgres {
		nulls := strings.TrimSuffix(strings.Repeat("NULL,", strings.Count(text, "$")), ",")
		for _, s := range []string{"SET plan_cache_mode = force_generic_plan", "SET enable_seqscan = off", "SET enable_sort = off",
			"SET enable_bitmapscan = off", "PREPARE it AS " + text} {
			if _, err := conn.ExecContext(g.t.Context(), s); err != nil {
				g.t.Fatalf("%s: %v", s, err)
			}
		}
		ask = "EXPLAIN EXECUTE it(" + nulls + ")"
		defer func() { _, _ = conn.ExecContext(context.Background(), "DISCARD ALL") }()
	}
	rows, err := conn.QueryContext(g.t.Context(), ask, args...)
	if err != nil {
		g.t.Fatalf("%s: %v", ask, err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var line string
		to := []any{&line}
		if g.Dialect == dialect.SQLite {
			to = []any{new(int), new(int), new(int), &line}
		}
		if err := rows.Scan(to...); err != nil {
			g.t.Fatal(err)
		}
		lines = append(lines, line)
	}
	if err := rows.Err(); err != nil {
		g.t.Fatal(err)
	}
	return lines
}
