package migrations_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"hengxiao/ent/form"
	tables "hengxiao/ent/generated/ent/migrate"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

// refused runs a statement that a trigger must refuse in these words.
func refused(t *testing.T, s *store.Store, words, statement string) {
	t.Helper()
	if _, err := s.DB.ExecContext(t.Context(), statement); err == nil || !strings.Contains(err.Error(), words) {
		t.Errorf("%s\n\tanswered %v, want %q", statement, err, words)
	}
}

// leaveTrace writes a trace with every column set, and returns its id.
func leaveTrace(t *testing.T, s *store.Store) uuid.UUID {
	t.Helper()
	ctx := viewer.NewContext(t.Context(), &viewer.Viewer{
		UserID: uuid.New(), SessionID: uuid.New(), Division: "440605", Login: "office", RequestID: "r1"})
	ctx = viewer.System(ctx, "test of the guards")
	section, err := s.Client.Section.Create().SetCode(uuid.NewString()[:8]).SetNameZh("科教文卫科").Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	events, err := s.Client.AuditEvent.Query().All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if e.ObjectID == section.ID.String() {
			return e.ID
		}
	}
	t.Fatal("no trace was left")
	return uuid.Nil
}

func TestATraceIsNeverDeleted(t *testing.T) {
	each(t, scratch.Migrated, func(t *testing.T, s *store.Store) {
		leaveTrace(t, s)
		refused(t, s, "audit_events: ", "DELETE FROM audit_events")
		if s.Dialect == "postgres" {
			refused(t, s, "audit_events: TRUNCATE", "TRUNCATE audit_events")
		}
	})
}

func TestATraceIsNeverChanged(t *testing.T) {
	seal := []string{"seq", "prev_hash", "hash"}
	each(t, scratch.Migrated, func(t *testing.T, s *store.Store) {
		leaveTrace(t, s)
		for _, c := range tables.AuditEventsTable.Columns {
			if !slices.Contains(seal, c.Name) {
				refused(t, s, "a trace is never changed", fmt.Sprintf("UPDATE audit_events SET %s = NULL", c.Name))
			}
		}
	})
}

func TestATraceIsSealedOnce(t *testing.T) {
	each(t, scratch.Migrated, func(t *testing.T, s *store.Store) {
		id, other := leaveTrace(t, s), leaveTrace(t, s)
		err := s.Client.AuditEvent.UpdateOneID(id).SetSeq(1).SetPrevHash("").SetHash("aa").Exec(machine(t))
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range []string{"seq = 2", "seq = NULL", "hash = 'bb'", "prev_hash = 'cc'"} {
			refused(t, s, "a seal is set once", fmt.Sprintf("UPDATE audit_events SET %s WHERE id = '%s'", change, id))
		}
		if s.Dialect == "sqlite3" {
			refused(t, s, "a seal is set once", fmt.Sprintf("UPDATE OR REPLACE audit_events SET seq = 1 WHERE id = '%s'", other))
			refused(t, s, "a trace is never replaced", "INSERT OR REPLACE INTO audit_events SELECT * FROM audit_events")
		}
	})
}

func TestASubmittedFormIsFrozen(t *testing.T) {
	each(t, scratch.Migrated, func(t *testing.T, s *store.Store) {
		submit(t, s)
		for _, column := range []string{"form", "files", "hash"} {
			refused(t, s, "declaration_versions: ", fmt.Sprintf("UPDATE declaration_versions SET %s = NULL", column))
		}
		if s.Dialect == "sqlite3" {
			refused(t, s, "a submitted form is never replaced", "INSERT OR REPLACE INTO declaration_versions SELECT * FROM declaration_versions")
		}
	})
}

// submit writes a submitted form and all that it belongs to.
func submit(t *testing.T, s *store.Store) {
	t.Helper()
	ctx, db := machine(t), s.Client
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	section, err := db.Section.Create().SetCode("KS_EDU").SetNameZh("科教文卫科").Save(ctx)
	must(err)
	unit, err := db.Unit.Create().SetCode("205001").SetNameZh("区教育局").SetShortNameZh("教育局").
		SetKind("BUREAU").SetLevel(1).SetSection(section).Save(ctx)
	must(err)
	batch, err := db.Batch.Create().SetCode("2027").SetNameZh("2027 年").SetBudgetYear(2027).SetStandards(nil).Save(ctx)
	must(err)
	project, err := db.Project.Create().SetCode("P1").SetNameZh("校舍维修").SetUnit(unit).SetSectionID(section.ID).Save(ctx)
	must(err)
	declaration, err := db.Declaration.Create().SetProject(project).SetBatch(batch).SetUnit(unit).SetSection(section).
		SetBudgetYear(2027).SetCode("P1").SetStageSince(batch.CreatedAt).SetForm(form.Declaration{}).Save(ctx)
	must(err)
	must(db.DeclarationVersion.Create().SetDeclaration(declaration).SetNo(1).SetForm(form.Declaration{}).
		SetHash("aa").SetSubmittedBy("经办").Exec(ctx))
}
