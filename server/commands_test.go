package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entgo.io/ent/dialect"
	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/audit"
	"hengxiao/domain/batch"
	"hengxiao/domain/demo"
	"hengxiao/domain/exchange"
	"hengxiao/domain/filing"
	"hengxiao/domain/indicators"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	tables "hengxiao/ent/generated/ent/migrate"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/session"
	standards "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

// console runs commands one after another in one installation.
type console struct {
	t   *testing.T
	env map[string]string
}

// installed is an installation of which nothing is there yet, on each kind of database.
func installed(t *testing.T, test func(console)) {
	t.Helper()
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) { test(vacantOn(t, kind)) })
	}
}

func vacantOn(t *testing.T, kind string) console {
	t.Helper()
	db, err := scratch.Blank(t.Context(), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Remove(); err != nil {
			t.Error(err)
		}
	})
	return console{t, map[string]string{"HENGXIAO_DATA_DIR": filepath.Join(t.TempDir(), "data"), "HENGXIAO_DATABASE_URL": db.URL}}
}

// run runs a command that must end so, and returns what it printed.
func (c console) run(want int, stdin string, args ...string) string {
	c.t.Helper()
	got, printed := c.end(stdin, args...)
	if got != want {
		c.t.Fatalf("%v ends with %d; want %d\n%s", args, got, want, printed)
	}
	return printed
}

func (c console) end(stdin string, args ...string) (code int, printed string) {
	var out, err bytes.Buffer
	sh := &shell{out: &out, err: &err, in: strings.NewReader(stdin), env: c.value}
	code = run(c.t.Context(), sh, args)
	return code, out.String() + err.String()
}

func (c console) value(name string) string { return c.env[name] }

func (c console) store() *store.Store {
	c.t.Helper()
	s, err := store.Open(c.t.Context(), store.Config{URL: c.env["HENGXIAO_DATABASE_URL"], DataDir: c.env["HENGXIAO_DATA_DIR"]})
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { _ = s.Close() })
	return s
}

const password = "sunny-harbour-17-lamp"

func TestTheFirstAccountsAreMadeAtTheConsole(t *testing.T) {
	installed(t, func(c console) {
		t := c.t
		c.run(done, "", "migrate")
		made := c.run(done, password+"\n", "user", "create", "--login", "first", "--name", "第一人", "--division", "440605",
			"--role", "SECURITY_ADMIN", "--totp", "--password-stdin")
		if !strings.Contains(made, "TOTP") || strings.Contains(made, password) {
			t.Errorf("printed %s", made)
		}
		c.run(unable, "short\n", "user", "create", "--login", "second", "--name", "第二人", "--division", "440605", "--password-stdin")
		c.run(unable, "", "user", "create", "--login", "third", "--name", "第三人", "--division", "440605", "--role", "ADMIN,AUDITOR")
		c.run(unable, "", "user", "reset", "--login", "nobody")
		if out := c.run(done, "", "user", "reset", "--login", "first"); !strings.Contains(out, "password  ") {
			t.Errorf("printed %s", out)
		}
		users := c.store().Client.User.Query().CountX(viewer.Machine(t.Context(), "", "test"))
		if users != 1 {
			t.Errorf("%d accounts; want 1: what is refused leaves nothing", users)
		}
	})
}

// A new bureau has standards and indicators with its first account, brings in its sections
// and units, and opens a batch in which a unit begins a form.
func TestABureauBeginsWithItsFirstAccounts(t *testing.T) {
	installed(t, func(c console) {
		t := c.t
		for login, role := range map[string]string{"security": "SECURITY_ADMIN", "admin": "ADMIN"} {
			c.run(done, password+"\n", "user", "create", "--login", login, "--name", login, "--division", "440605", "--role", role, "--password-stdin")
		}
		conf, err := configured(t, c.env)
		if err != nil {
			t.Fatal(err)
		}
		a, err := newApp(t.Context(), &shell{env: c.value}, conf, newLog(io.Discard))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = a.store.Close() })
		db, machine := a.store.Client, viewer.Machine(t.Context(), "440605", "test")
		if n := db.Standard.Query().Where(standards.StatusEQ(standards.StatusPUBLISHED)).CountX(machine); n != len(standard.Kinds) {
			t.Fatalf("%d standards, want %d", n, len(standard.Kinds))
		}
		if n := db.LibraryIndicator.Query().CountX(machine); n != len(indicators.Shipped()) {
			t.Fatalf("%d indicators, want %d", n, len(indicators.Shipped()))
		}
		if n := db.Standard.Query().CountX(viewer.Machine(t.Context(), "440606", "test")); n != 0 {
			t.Errorf("a division without accounts has %d standards", n)
		}
		bring(machine, t, db, exchange.ImportSections, "科室编码,科室名称\nKS_EDU,科教文卫科\n")
		bring(machine, t, db, exchange.ImportUnits, "单位编码,单位名称,单位类别,业务科室编码\n205001,教育局,部门,KS_EDU\n")
		c.run(done, password+"\n", "user", "create", "--login", "clerk", "--name", "赵经办", "--division", "440605", "--role", "UNIT_CLERK", "--unit", "205001", "--password-stdin")
		c.run(done, password+"\n", "user", "create", "--login", "office", "--name", "绩效办", "--division", "440605", "--role", "PERF_OFFICE", "--password-stdin")
		b, err := batch.Create(a.as(t, "office"), db, batch.BatchInput{Code: "2027-1", NameZh: "第一批", BudgetYear: 2027,
			DeclareStart: "2026-07-15", DeclareDeadline: "2099-08-31", SectionDeadline: "2099-09-15", ReviewDeadline: "2099-10-15"})
		if err != nil || len(b.Standards) != len(standard.Kinds) {
			t.Fatalf("%+v: %v", b, err)
		}
		if _, err := batch.Open(a.as(t, "office"), db, workflow.Seen{ID: b.ID, Version: b.Version}); err != nil {
			t.Fatal(err)
		}
		name := "校舍维修"
		d, err := filing.Start(a.as(t, "clerk"), db, filing.StartDeclaration{BatchID: b.ID, NameZh: &name})
		if err != nil || d.NameZh != name {
			t.Fatalf("%+v: %v", d, err)
		}
	})
}

// bring takes a table as the import desk does.
func bring(ctx context.Context, t *testing.T, db *ent.Client, take func(context.Context, *ent.Client, exchange.Handed) (*exchange.Taken, error), table string) {
	t.Helper()
	if taken, err := take(ctx, db, exchange.Handed{Name: "t.csv", Body: []byte(table)}); err != nil || !taken.Saved {
		t.Fatalf("%+v: %v", taken, err)
	}
}

// as is the context of somebody with an account.
func (a *app) as(t *testing.T, login string) context.Context {
	t.Helper()
	machine := viewer.Machine(t.Context(), "440605", "test")
	v, err := a.identity.Rights(machine, a.store.Client, a.store.Client.User.Query().Where(user.Login(login)).OnlyX(machine))
	if err != nil {
		t.Fatal(err)
	}
	return viewer.NewContext(t.Context(), v)
}

func TestTheDemonstrationIsSeededDrawnBackedUpAndRestored(t *testing.T) {
	installed(t, func(c console) {
		c.env["HENGXIAO_ENV"] = "demo"
		c.run(done, "", "seed", "--demo")
		c.seededOnce()
		c.drawsComeOut()
		c.comesBackWhole()
	})
}

func (c console) seededOnce() {
	t := c.t
	var listed []struct {
		Login, Password string
		TotpSecret      *string
		Roles           []viewer.Role
	}
	before := c.rows()
	if err := json.Unmarshal([]byte(c.run(done, "", "seed", "--demo", "--json")), &listed); err != nil || len(listed) != len(demo.Accounts()) {
		t.Fatalf("%d accounts, %v", len(listed), err)
	}
	if diff := cmp.Diff(before, c.rows()); diff != "" {
		t.Errorf("seeding twice changes %s", diff)
	}
}

// drawsComeOut replays every draw of the demonstration, and one that was touched.
func (c console) drawsComeOut() {
	t := c.t
	rounds := c.store().Client.ReviewRound.Query().Where(reviewround.RecordNEQ("")).AllX(viewer.Machine(t.Context(), "", "test"))
	if len(rounds) == 0 {
		t.Fatal("nothing was drawn")
	}
	file := filepath.Join(t.TempDir(), "record.json")
	verify := func(want int, record string) string {
		t.Helper()
		if err := os.WriteFile(file, []byte(record), 0o600); err != nil {
			t.Fatal(err)
		}
		return c.run(want, "", "draw", "verify", file)
	}
	for _, r := range rounds {
		if told := verify(done, r.Record); !strings.Contains(told, r.BasisHash) || !strings.Contains(told, r.RecordHash) {
			t.Errorf("%s names not its hashes", told)
		}
	}
	var record map[string]json.RawMessage
	if err := json.Unmarshal([]byte(rounds[0].Record), &record); err != nil {
		t.Fatal(err)
	}
	record["value"] = json.RawMessage(`"OTHER"`)
	touched, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	if told := verify(broken, string(touched)); !strings.Contains(told, " seed ") {
		t.Errorf("told %s", told)
	}
	verify(unable, "no record")
}

func (c console) comesBackWhole() {
	t := c.t
	file := filepath.Join(t.TempDir(), "backup.tar.gz")
	c.run(done, "", "backup", file)
	c.run(unable, "", "backup", file)  // never over another one
	c.run(unable, "", "restore", file) // not over a living installation
	was := c.env["HENGXIAO_DATA_DIR"]
	if left, err := filepath.Glob(filepath.Join(was, "backup-*")); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}

	again := vacantOn(t, c.store().Dialect)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	half := filepath.Join(t.TempDir(), "half.tar.gz")
	if err := os.WriteFile(half, whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []string{half, os.DevNull, filepath.Join(t.TempDir(), "none")} {
		other := console{t, map[string]string{"HENGXIAO_DATA_DIR": filepath.Join(t.TempDir(), "data"), "HENGXIAO_DATABASE_URL": again.env["HENGXIAO_DATABASE_URL"]}}
		other.run(unable, "", "restore", wrong)
	}
	again.run(done, "", "restore", file)
	if diff := cmp.Diff(c.rows(), again.rows()); diff != "" {
		t.Error(diff)
	}
	for _, folder := range []string{"keys", "files"} {
		if diff := cmp.Diff(files(t, filepath.Join(was, folder)), files(t, filepath.Join(again.env["HENGXIAO_DATA_DIR"], folder))); diff != "" {
			t.Errorf("%s: %s", folder, diff)
		}
	}
	if n := again.store().Client.Session.Query().Where(session.RevokedAtIsNil()).CountX(viewer.Machine(t.Context(), "", "test")); n != 0 {
		t.Errorf("%d sessions outlived the restore", n)
	}
	for _, what := range []string{"audit", "totals"} {
		if out := again.run(done, "", what, "verify"); !strings.HasPrefix(out, "WHOLE") {
			t.Errorf("printed %s", out)
		}
	}
}

// rows are all rows of the database as texts, but those of which a command writes more and
// those that the database makes of others.
func (c console) rows() map[string][]string {
	t := c.t
	t.Helper()
	all := map[string][]string{}
	s := c.store()
	for _, table := range tables.Tables {
		if table.Name == "audit_events" || table.Name == "sessions" || table.Name == "idempotency_keys" || table.Name == "declaration_tallies" {
			continue
		}
		rows, err := s.DB.QueryContext(t.Context(), "SELECT * FROM "+table.Name+" ORDER BY id")
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			values := make([]any, len(columns))
			to := make([]any, len(columns))
			for i := range values {
				to[i] = &values[i]
			}
			if err := rows.Scan(to...); err != nil {
				t.Fatal(err)
			}
			all[table.Name] = append(all[table.Name], fmt.Sprintf("%s", values))
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// files are what lies in a folder, by name.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		body, err := os.ReadFile(name)
		found[strings.TrimPrefix(name, dir)] = string(body)
		return err
	})
	if err != nil || len(found) == 0 {
		t.Errorf("%d files, %v", len(found), err)
	}
	return found
}

func TestABackupGoesIntoItsOwnKindOfDatabase(t *testing.T) {
	file := map[string]string{}
	installed(t, func(c console) {
		c.run(done, "", "migrate")
		kind := c.store().Dialect
		file[kind] = filepath.Join(t.TempDir(), "backup.tar.gz")
		c.run(done, "", "backup", file[kind])
	})
	for _, kinds := range [][2]string{{dialect.SQLite, dialect.Postgres}, {dialect.Postgres, dialect.SQLite}} {
		c := vacantOn(t, kinds[0])
		if out := c.run(unable, "", "restore", file[kinds[1]]); !strings.Contains(out, "other kind of database") {
			t.Errorf("printed %s", out)
		}
	}
}

func TestATrailThatWasAlteredIsNamed(t *testing.T) {
	installed(t, func(c console) {
		t := c.t
		c.env["HENGXIAO_CHECKPOINTS"] = filepath.Join(t.TempDir(), "checkpoints")
		for _, login := range []string{"first", "second"} {
			c.run(done, password+"\n", "user", "create", "--login", login, "--name", "某人", "--division", "440605", "--password-stdin")
		}
		s := c.store()
		if _, err := audit.Seal(t.Context(), s); err != nil {
			t.Fatal(err)
		}
		if out := c.run(unable, "", "audit", "verify"); !strings.Contains(out, "checkpoints") {
			t.Errorf("the checkpoints named are missing unseen: %s", out)
		}
		c.mark()
		last := s.Client.AuditEvent.Query().CountX(viewer.Machine(t.Context(), "", "test")) // of what a division begins with, too
		if out := c.run(done, "", "audit", "verify"); !strings.HasPrefix(out, fmt.Sprintf("WHOLE: %d traces sealed, 0 wait for their seal, 1 checkpoints agree", last)) {
			t.Errorf("printed %s", out)
		}
		c.tamper(fmt.Sprintf("DELETE FROM audit_events WHERE seq = %d", last))
		if out := c.run(broken, "", "audit", "verify"); !strings.HasPrefix(out, fmt.Sprintf("BROKEN: trace %d is missing, which was there at ", last)) {
			t.Errorf("printed %s", out)
		}
		c.tamper("UPDATE audit_events SET reason = 'x' WHERE seq = 1")
		if out := c.run(broken, "", "audit", "verify"); !strings.HasPrefix(out, "BROKEN: trace 1 (") || !strings.Contains(out, "was changed") {
			t.Errorf("printed %s", out)
		}
		c.run(unable, "", "audit", "burn")
		c.env["HENGXIAO_DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none?sslmode=disable"
		c.run(unable, "", "audit", "verify")
	})
}

// mark adds a checkpoint as the server's job does.
func (c console) mark() {
	c.t.Helper()
	conf, err := configured(c.t, c.env)
	if err != nil {
		c.t.Fatal(err)
	}
	a, err := newApp(c.t.Context(), &shell{env: c.value}, conf, newLog(&bytes.Buffer{}))
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = a.store.Close() }()
	if err := markTrail(c.t.Context(), a); err != nil {
		c.t.Fatal(err)
	}
}

// tamper does what only who has the database in hand can do.
func (c console) tamper(statement string) {
	c.t.Helper()
	s := c.store()
	off := []string{"ALTER TABLE audit_events DISABLE TRIGGER USER"}
	if s.Dialect == dialect.SQLite {
		off = []string{"DROP TRIGGER IF EXISTS audit_events_stay", "DROP TRIGGER IF EXISTS audit_events_tell_the_same", "DROP TRIGGER IF EXISTS audit_events_sealed_once"}
	}
	for _, text := range append(off, statement) {
		if _, err := s.DB.ExecContext(c.t.Context(), text); err != nil {
			c.t.Fatal(err)
		}
	}
}

func TestADoctorNamesWhatIsWrong(t *testing.T) {
	installed(t, func(c console) {
		t := c.t
		c.run(broken, "", "doctor")
		c.run(done, "", "migrate")
		if err := os.MkdirAll(c.env["HENGXIAO_DATA_DIR"], 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(c.env["HENGXIAO_DATA_DIR"], 0o755); err != nil {
			t.Fatal(err)
		}
		c.env["HENGXIAO_EXCHANGE_URL"] = "http://budget.example.gov.cn/in"
		out := c.run(broken, "", "doctor")
		for _, line := range []string{"BAD  data directory", "ok   database's schema", "ok   audit trail", "BAD  exchange's settings", "BAD  checkpoints kept elsewhere"} {
			if !strings.Contains(out, line) {
				t.Errorf("no %q in %s", line, out)
			}
		}
		if err := os.Chmod(c.env["HENGXIAO_DATA_DIR"], 0o700); err != nil {
			t.Fatal(err)
		}
		c.env["HENGXIAO_EXCHANGE_URL"], c.env["HENGXIAO_CHECKPOINTS"] = "", filepath.Join(t.TempDir(), "checkpoints")
		c.mark()
		if err := os.WriteFile(c.env["HENGXIAO_CHECKPOINTS"], nil, 0o600); err != nil {
			t.Fatal(err)
		}
		_, out = c.end("", "doctor")
		for line := range strings.Lines(out) {
			bad := strings.HasPrefix(line, "BAD")
			if bad && !strings.Contains(line, "application's pages") && !strings.Contains(line, "sslmode=disable") {
				t.Errorf("of a sound installation: %s", line)
			}
		}
	})
}

func TestWhatIsNoCommand(t *testing.T) {
	c := vacantOn(t, dialect.SQLite)
	c.run(unable, "", "burn")
	c.run(unable, "", "seed")
	c.run(unable, "", "draw", "verify", filepath.Join(t.TempDir(), "none.json"))
	c.run(unable, "", "serve", "--listen")
	c.run(unable, "", "backup")
	c.run(unable, "", "restore")
	c.run(unable, "", "user", "burn")
	if out := c.run(done, ""); !strings.Contains(out, "audit") {
		t.Errorf("printed %s", out)
	}
	if out := c.run(done, "", "version"); out != "hengxiao dev\n" {
		t.Errorf("printed %s", out)
	}
	if out := c.run(done, "", "serve", "-h"); !strings.Contains(out, "HENGXIAO_LISTEN") {
		t.Errorf("printed %s", out)
	}
}
