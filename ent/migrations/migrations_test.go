package migrations_test

import (
	"context"
	"errors"
	"testing"

	"entgo.io/ent/dialect"

	"hengxiao/ent/migrations"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

type maker func(context.Context, string) (*scratch.Database, error)

// each opens a database of both kinds.
func each(t *testing.T, make maker, test func(*testing.T, *store.Store)) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) { test(t, open(t, make, kind)) })
	}
}

func open(t *testing.T, make maker, kind string) *store.Store {
	t.Helper()
	db, err := make(t.Context(), kind)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), db.Config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(s.Close(), db.Remove()); err != nil {
			t.Error(err)
		}
	})
	return s
}

func machine(t *testing.T) context.Context {
	return viewer.Machine(t.Context(), "440605", "test of the migrations")
}

func pending(t *testing.T, s *store.Store) bool {
	t.Helper()
	behind, err := migrations.Pending(t.Context(), s.DB, s.Dialect)
	if err != nil {
		t.Fatal(err)
	}
	return behind
}

func applied(t *testing.T, s *store.Store) (n int) {
	t.Helper()
	if err := s.DB.QueryRowContext(t.Context(), "SELECT count(*) FROM goose_db_version").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAnEmptyDatabaseMigratesOnce(t *testing.T) {
	each(t, scratch.Blank, func(t *testing.T, s *store.Store) {
		if !pending(t, s) {
			t.Error("an empty database lacks nothing")
		}
		if err := s.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		if pending(t, s) {
			t.Error("a migrated database still lacks something")
		}
		if err := s.Client.Section.Create().SetCode("KS_EDU").SetNameZh("科教文卫科").Exec(machine(t)); err != nil {
			t.Error(err)
		}
		before := applied(t, s)
		if err := s.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		if after := applied(t, s); after != before {
			t.Errorf("the second time applied %d more", after-before)
		}
	})
}

func TestALaterVersionsDatabaseIsRefused(t *testing.T) {
	each(t, scratch.Migrated, func(t *testing.T, s *store.Store) {
		if _, err := s.DB.ExecContext(t.Context(), "INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, true)"); err != nil {
			t.Fatal(err)
		}
		if err := s.Migrate(t.Context()); !errors.Is(err, migrations.ErrNewer) {
			t.Errorf("it is migrated: %v", err)
		}
		if _, err := migrations.Pending(t.Context(), s.DB, s.Dialect); !errors.Is(err, migrations.ErrNewer) {
			t.Errorf("it is served: %v", err)
		}
	})
}

func TestRowsOfAnEarlierVersionFindItsTables(t *testing.T) {
	s := open(t, scratch.Blank, dialect.Postgres)
	if err := migrations.ApplyTo(t.Context(), s.DB, 99999); !errors.Is(err, migrations.ErrNewer) {
		t.Errorf("rows of a later version are taken: %v", err)
	}
	if err := migrations.ApplyTo(t.Context(), s.DB, 1); err != nil {
		t.Fatal(err)
	}
	if version, err := migrations.Version(t.Context(), s.DB); err != nil || version != 1 || !pending(t, s) {
		t.Errorf("version %d, %v", version, err)
	}
	if err := s.Migrate(t.Context()); err != nil || pending(t, s) {
		t.Errorf("not brought to the newest: %v", err)
	}
}

func TestServersThatStartAtOnceMigrateOnce(t *testing.T) {
	each(t, scratch.Blank, func(t *testing.T, s *store.Store) {
		ended := make(chan error)
		for range 3 {
			go func() { ended <- migrations.Apply(t.Context(), s.DB, s.Dialect) }()
		}
		for range 3 {
			if err := <-ended; err != nil {
				t.Error(err)
			}
		}
		if pending(t, s) {
			t.Error("something is left")
		}
	})
}

func TestASessionThatMigratedIsBoundAgain(t *testing.T) {
	s := open(t, scratch.Blank, dialect.Postgres)
	s.DB.SetMaxOpenConns(2) // goose asks for the version on one beside that of the lock
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		conn, err := s.DB.Conn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = conn.Close() }()
		var limit string
		if err := conn.QueryRowContext(t.Context(), "SHOW statement_timeout").Scan(&limit); err != nil || limit != "5s" {
			t.Errorf("statement_timeout is %s, %v", limit, err)
		}
	}
}
