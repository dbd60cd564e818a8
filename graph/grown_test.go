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
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/section"
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

// grownUp is the district, grown once for each kind of database.
var grownUp = scratch.NewTemplate(settle)

// grow makes the district in a database of a kind, with people to read its lists.
func grow(t *testing.T, kind string) (*grown, map[string]*viewer.Viewer) {
	t.Helper()
	g := &grown{t: t}
	base, err := grownUp.Copy(t.Context(), kind)
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
	people, err := readers(viewer.Machine(t.Context(), division, "meet who reads"), g.Client)
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
func settle(ctx context.Context, s *store.Store) error {
	ctx, db := trace.Quiet(viewer.Machine(ctx, division, "grow a district")), s.Client
	if err := standard.PublishShipped(ctx, db); err != nil {
		return err
	}
	if err := db.Section.Create().SetCode("KS_EDU").SetNameZh("科教文卫科").Exec(ctx); err != nil {
		return err
	}
	experts := []*ent.ExpertCreate{}
	for i := range 3 {
		experts = append(experts, db.Expert.Create().SetCode(fmt.Sprintf("E%d", i)).SetNameZh("示一").SetEmployerZh(fmt.Sprintf("某院%d", i)).
			SetEmployerKind("FIRM").SetTermEnd("2199-12-31").SetUserID(uuid.New()))
	}
	if err := db.Expert.CreateBulk(experts...).Exec(ctx); err != nil {
		return err
	}
	if err := scale.Add(ctx, s, division, 1_500); err != nil {
		return err
	}
	people, err := readers(ctx, db)
	if err != nil {
		return err
	}
	if err := tell(ctx, db, people); err != nil {
		return err
	}
	return scratch.Settle(ctx, s)
}

// readers are the people who read the lists.
func readers(ctx context.Context, db *ent.Client) (map[string]*viewer.Viewer, error) {
	section, err := db.Section.Query().Where(section.Code("KS_EDU")).OnlyID(ctx)
	if err != nil {
		return nil, err
	}
	expert, err := db.Expert.Query().Where(expert.Code("E0")).OnlyID(ctx)
	if err != nil {
		return nil, err
	}
	units, err := db.Unit.Query().IDs(ctx)
	if err != nil {
		return nil, err
	}
	people := map[string]*viewer.Viewer{
		"office":  {Grants: []viewer.Grant{{Role: viewer.PerfOffice}}},
		"section": {Grants: []viewer.Grant{{Role: viewer.SectionReviewer, Sections: []uuid.UUID{section}}}},
		"clerk":   {Grants: []viewer.Grant{{Role: viewer.UnitClerk, Units: units[:1]}}},
		"expert":  {Grants: []viewer.Grant{{Role: viewer.Expert}}, ExpertID: &expert},
	}
	for name, v := range people {
		v.UserID, v.Division, v.Login = uuid.NewSHA1(uuid.NameSpaceOID, []byte(name)), division, name
	}
	return people, nil
}

// tell gives everybody notices and traces.
func tell(ctx context.Context, db *ent.Client, people map[string]*viewer.Viewer) error {
	for _, v := range people {
		var notices []*ent.NoticeCreate
		var traces []*ent.AuditEventCreate
		for i := range 500 {
			notices = append(notices, db.Notice.Create().SetUserID(v.UserID).SetKind("submit").SetSubject("某项目"))
			traces = append(traces, trace.New(viewer.NewContext(ctx, v), db, "update", "Declaration", fmt.Sprint(i), "{}"))
		}
		if err := db.Notice.CreateBulk(notices...).Exec(ctx); err != nil {
			return err
		}
		if err := db.AuditEvent.CreateBulk(traces...).Exec(ctx); err != nil {
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
