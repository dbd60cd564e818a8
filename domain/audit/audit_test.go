package audit_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/audit"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent/auditevent"
)

var signer = audit.NewSigner([]secret.Seed{{1}, {2}})

// trail is a district in which so many acts have been sealed.
type trail struct {
	*domaintest.H
	t    *testing.T
	file string
}

func sealed(t *testing.T, h *domaintest.H, acts int) trail {
	t.Helper()
	tr := trail{h, t, filepath.Join(t.TempDir(), "checkpoints")}
	tr.act(acts)
	tr.seal()
	return tr
}

func (tr trail) act(times int) {
	tr.t.Helper()
	for i := range times {
		tr.H.Clock.Advance(time.Second)
		ctx := tr.As(domaintest.Office)
		if err := tr.Client.Batch.UpdateOneID(tr.Batch.ID).SetNameZh(fmt.Sprintf("第 %d 次改名", i)).Exec(ctx); err != nil {
			tr.t.Fatal(err)
		}
	}
}

func (tr trail) seal() {
	tr.t.Helper()
	for {
		n, err := audit.Seal(tr.Stranger(), tr.Store)
		if err != nil {
			tr.t.Fatal(err)
		}
		if n == 0 {
			return
		}
	}
}

func (tr trail) mark() error { return audit.Mark(tr.Stranger(), tr.Client, tr.file, signer) }

// marked adds a checkpoint when it is time.
func (tr trail) marked() {
	tr.t.Helper()
	if err := tr.mark(); err != nil {
		tr.t.Fatal(err)
	}
}

func (tr trail) kept() []audit.Checkpoint {
	tr.t.Helper()
	all, err := audit.Checkpoints(tr.file, signer)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		tr.t.Fatal(err)
	}
	return all
}

func (tr trail) verify(kept ...audit.Checkpoint) audit.Report {
	tr.t.Helper()
	r, err := audit.Verify(tr.Stranger(), tr.Client, kept...)
	if err != nil {
		tr.t.Fatal(err)
	}
	return r
}

// sql does what only somebody with the database in hand can do.
func (tr trail) sql(statements ...string) {
	tr.t.Helper()
	off := []string{"ALTER TABLE audit_events DISABLE TRIGGER USER"}
	if tr.Store.Dialect == dialect.SQLite {
		off = nil
		for _, name := range []string{"stay", "tell_the_same", "sealed_once", "not_replaced"} {
			off = append(off, "DROP TRIGGER IF EXISTS audit_events_"+name)
		}
	}
	for _, s := range append(off, statements...) {
		if _, err := tr.Store.DB.ExecContext(tr.t.Context(), s); err != nil {
			tr.t.Fatalf("%s: %v", s, err)
		}
	}
}

func TestAWholeTrailIsWhole(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		tr := sealed(t, h, 5)
		tr.act(2)
		r := tr.verify()
		if r.Broken != "" || r.Sealed != 5 || r.Unsealed != 2 || len(r.Head) != 64 {
			t.Errorf("%+v", r)
		}
		tr.seal()
		if r := tr.verify(); r.Broken != "" || r.Sealed != 7 || r.Unsealed != 0 {
			t.Errorf("%+v", r)
		}
	})
}

func TestTheFirstTraceThatWasTamperedWithIsNamed(t *testing.T) {
	const other = "'00000000-0000-4000-8000-000000000000'"
	tests := map[string]struct{ statement, want string }{
		"id":              {"UPDATE audit_events SET id = " + other + " WHERE seq = 3", "trace 3 (00000000-0000-4000-8000-000000000000) was changed"},
		"division":        {"UPDATE audit_events SET division = '440606' WHERE seq = 3", "trace 3 "},
		"time":            {"UPDATE audit_events SET occurred_at = (SELECT occurred_at FROM audit_events WHERE seq = 2) WHERE seq = 3", "trace 3 "},
		"action":          {"UPDATE audit_events SET action = 'create' WHERE seq = 3", "trace 3 "},
		"kind of object":  {"UPDATE audit_events SET object_type = 'Unit' WHERE seq = 3", "trace 3 "},
		"object":          {"UPDATE audit_events SET object_id = 'x' WHERE seq = 3", "trace 3 "},
		"actor":           {"UPDATE audit_events SET actor_id = NULL WHERE seq = 3", "trace 3 "},
		"another actor":   {"UPDATE audit_events SET actor_id = " + other + " WHERE seq = 3", "trace 3 "},
		"login":           {"UPDATE audit_events SET actor_login = 'office2' WHERE seq = 3", "trace 3 "},
		"session":         {"UPDATE audit_events SET session_id = " + other + " WHERE seq = 3", "trace 3 "},
		"request":         {"UPDATE audit_events SET request_id = '' WHERE seq = 3", "trace 3 "},
		"reason":          {"UPDATE audit_events SET reason = 'x' WHERE seq = 3", "trace 3 "},
		"values":          {"UPDATE audit_events SET changed = '{}' WHERE seq = 3", "trace 3 "},
		"result":          {"UPDATE audit_events SET result = 'DENIED' WHERE seq = 3", "trace 3 "},
		"hash":            {"UPDATE audit_events SET hash = prev_hash WHERE seq = 3", "trace 3 "},
		"link":            {"UPDATE audit_events SET prev_hash = '' WHERE seq = 3", "trace 3 (ID) does not follow trace 2"},
		"the first":       {"UPDATE audit_events SET reason = 'x' WHERE seq = 1", "trace 1 "},
		"one is gone":     {"DELETE FROM audit_events WHERE seq = 3", "trace 3 is missing"},
		"the first, gone": {"DELETE FROM audit_events WHERE seq = 1", "trace 1 is missing"},
		"one is unsealed": {"UPDATE audit_events SET seq = NULL WHERE seq = 3", "trace 3 is missing"},
		"a gap is closed": {"DELETE FROM audit_events WHERE seq = 3; UPDATE audit_events SET seq = 3 WHERE seq = 4", "trace 3 (ID) does not follow trace 2"},
		"two are swapped": {"UPDATE audit_events SET seq = 9 WHERE seq = 3; UPDATE audit_events SET seq = 3 WHERE seq = 4; UPDATE audit_events SET seq = 4 WHERE seq = 9", "trace 3 (ID) does not follow trace 2"},
	}
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		tr := sealed(t, h, 5)
		tr.sql("CREATE TABLE kept AS SELECT * FROM audit_events")
		for name, tt := range tests {
			t.Run(name, func(t *testing.T) {
				tr := trail{h, t, ""}
				tr.sql(strings.Split(tt.statement, "; ")...)
				want := tt.want
				if strings.Contains(want, "ID") {
					row := h.Client.AuditEvent.Query().Where(auditevent.Seq(3)).OnlyX(h.Machine())
					want = strings.Replace(want, "ID", row.ID.String(), 1)
				}
				if r := tr.verify(); !strings.HasPrefix(r.Broken, want) || r.Sealed != tr.before(want) {
					t.Errorf("%+v; want %q", r, want)
				}
				tr.sql("DELETE FROM audit_events", "INSERT INTO audit_events SELECT * FROM kept")
			})
		}
		if r := tr.verify(); r.Broken != "" || r.Sealed != 5 {
			t.Errorf("put right again: %+v", r)
		}
	})
}

// before is how many traces hold before the one that is named.
func (tr trail) before(named string) (n int) {
	tr.t.Helper()
	if _, err := fmt.Sscanf(named, "trace %d", &n); err != nil {
		tr.t.Fatal(err)
	}
	return n - 1
}

func TestOnlyACheckpointShowsThatTheEndWasCutOff(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		tr := sealed(t, h, 5)
		tr.marked()
		if r := tr.verify(tr.kept()...); r.Broken != "" {
			t.Fatal(r.Broken)
		}
		tr.sql("DELETE FROM audit_events WHERE seq > 3")
		if r := tr.verify(); r.Broken != "" {
			t.Errorf("a shorter chain is no whole one: %s", r.Broken)
		}
		if r := tr.verify(tr.kept()...); r.Broken != "trace 4 is missing, which was there at 2026-08-01T02:00:05Z: the end was cut off" {
			t.Errorf("%+v", r)
		}
		if err := tr.mark(); err == nil || !strings.Contains(err.Error(), "ends at trace 3") {
			t.Errorf("a checkpoint is added to a chain that was cut off: %v", err)
		}
	})
}

func TestOnlyACheckpointShowsThatTheChainWasForgedAnew(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		tr := sealed(t, h, 5)
		tr.marked()
		tr.sql("UPDATE audit_events SET reason = 'x' WHERE seq = 2", "UPDATE audit_events SET seq = NULL, prev_hash = '', hash = ''")
		tr.seal()
		if r := tr.verify(); r.Broken != "" || r.Sealed != 5 {
			t.Fatalf("%+v", r)
		}
		if r := tr.verify(tr.kept()...); !strings.Contains(r.Broken, "trace 5 ") || !strings.Contains(r.Broken, "forged") {
			t.Errorf("%+v", r)
		}
		if err := tr.mark(); err == nil {
			t.Error("a checkpoint is added to a forged chain")
		}
	})
}

func TestACheckpointIsAddedWhenItIsTime(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		tr := sealed(t, h, 1)
		seqs := func() (seqs []int64) {
			for _, c := range tr.kept() {
				seqs = append(seqs, c.Seq)
			}
			return seqs
		}
		for _, step := range []struct {
			passes time.Duration
			acts   int
			want   []int64
		}{
			{0, 0, []int64{1}},
			{0, 0, []int64{1}},
			{58 * time.Minute, 1, []int64{1}},
			{time.Hour, 0, []int64{1, 2}},
			{100 * time.Hour, 0, []int64{1, 2}}, // nothing was done
			{0, 3, []int64{1, 2, 5}},
		} {
			h.Clock.Advance(step.passes)
			tr.act(step.acts)
			tr.seal()
			tr.marked()
			if diff := cmp.Diff(step.want, seqs()); diff != "" {
				t.Errorf("after %v and %d acts: %s", step.passes, step.acts, diff)
			}
		}
		if r := tr.verify(tr.kept()...); r.Broken != "" {
			t.Error(r.Broken)
		}
	})
}

func TestAnEmptyTrailHasNoCheckpoint(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		tr := sealed(t, h, 0)
		tr.marked()
		if got := tr.kept(); len(got) != 0 {
			t.Errorf("%v", got)
		}
	})
}

func TestACheckpointThatIsNotOursIsRefused(t *testing.T) {
	h := domaintest.Open(t, dialect.SQLite)
	tr := sealed(t, h, 1)
	tr.marked()
	text := string(read(t, tr.file))
	for name, tt := range map[string]struct {
		text string
		keys []secret.Seed
		want string
	}{
		"its seq":         {strings.Replace(text, `"seq":1`, `"seq":2`, 1), nil, "line 1 was not signed"},
		"its time":        {strings.Replace(text, "02:00:01", "02:00:02", 1), nil, "line 1 was not signed"},
		"no signature":    {`{"seq":1}` + "\n", nil, "line 1 was not signed"},
		"no checkpoint":   {"x\n", nil, "line 1 is no checkpoint"},
		"twice":           {text + text, nil, "line 2 does not follow"},
		"another's key":   {text, []secret.Seed{{9}}, "line 1 was not signed"},
		"a former key":    {text, []secret.Seed{{9}, {1}}, ""},
		"as it was added": {text, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := signer
			if tt.keys != nil {
				s = audit.NewSigner(tt.keys)
			}
			file := filepath.Join(t.TempDir(), "checkpoints")
			if err := os.WriteFile(file, []byte(tt.text), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := audit.Checkpoints(file, s)
			if marked := audit.Mark(tr.Stranger(), h.Client, file, s); (marked != nil) != (err != nil) && name != "twice" {
				t.Errorf("another is added: %v", marked)
			}
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("%v; want %q", err, tt.want)
			}
		})
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func TestSealersThatMeetMakeOneChain(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		tr := trail{h, t, ""}
		tr.act(50)
		var sealers sync.WaitGroup
		for range 4 {
			sealers.Go(func() {
				if n, err := audit.Seal(h.Stranger(), h.Store); err == nil && n != 50 && n != 0 {
					t.Errorf("one sealed %d", n)
				}
			})
		}
		sealers.Wait()
		tr.seal()
		if r := tr.verify(); r.Broken != "" || r.Sealed != 50 || r.Unsealed != 0 {
			t.Errorf("%+v", r)
		}
	})
}
