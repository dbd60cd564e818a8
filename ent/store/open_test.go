package store_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

// fresh opens a migrated database of its own; change may alter how.
func fresh(t *testing.T, kind string, change func(*store.Config)) *store.Store {
	t.Helper()
	db, err := scratch.Migrated(t.Context(), kind)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(&db.Config)
	}
	s, err := store.Open(t.Context(), db.Config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if err := db.Remove(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func each(t *testing.T, test func(*testing.T, *store.Store)) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) { test(t, fresh(t, kind, nil)) })
	}
}

func machine(t *testing.T) context.Context {
	return viewer.Machine(t.Context(), "440605", "test of the store")
}

func addSection(ctx context.Context, code string) error {
	return ent.FromContext(ctx).Section.Create().SetCode(code).SetNameZh("科教文卫科").Exec(ctx)
}

func countSections(ctx context.Context, t *testing.T, client *ent.Client) int {
	t.Helper()
	n, err := client.Section.Query().Count(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestEveryConnectionIsSetUp(t *testing.T) {
	settings := map[string]map[string]string{
		"sqlite3": {
			"PRAGMA foreign_keys": "1", "PRAGMA journal_mode": "wal", "PRAGMA synchronous": "2", "PRAGMA busy_timeout": "10000",
		},
		"postgres": {
			"SHOW statement_timeout": "5s", "SHOW lock_timeout": "3s", "SHOW timezone": "UTC", "SHOW application_name": "hengxiao",
			"SHOW jit": "off", "SHOW max_parallel_workers_per_gather": "0",
		},
	}
	each(t, func(t *testing.T, s *store.Store) {
		got := map[string]string{}
		for ask := range settings[s.Dialect] {
			var value string
			if err := s.DB.QueryRowContext(t.Context(), ask).Scan(&value); err != nil {
				t.Fatal(err)
			}
			got[ask] = value
		}
		if diff := cmp.Diff(settings[s.Dialect], got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestAnAddressThatIsNoneIsRefusedWithoutItsPassword(t *testing.T) {
	for _, address := range []string{"mysql://u:geheim@h/db", "postgres://u:geheim@h:port/db"} {
		_, err := store.Open(t.Context(), store.Config{URL: address})
		if err == nil {
			t.Fatalf("%s was opened", address)
		}
		if strings.Contains(err.Error(), "geheim") {
			t.Errorf("the error shows the password: %v", err)
		}
	}
}

func TestAnEmbeddedDatabaseIsItsUsersAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Daten 100%?#")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Config{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "hengxiao.db*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no file: %v", err)
	}
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
	}
}
