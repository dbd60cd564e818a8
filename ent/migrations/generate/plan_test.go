package main

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"entgo.io/ent/dialect"
	"github.com/pressly/goose/v3"

	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

func migrated(t *testing.T, kind string) *store.Store {
	t.Helper()
	db, err := scratch.Migrated(t.Context(), kind)
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

func TestSchemaAndMigrationsAgree(t *testing.T) {
	if differs, err := run(t.Context(), ""); err != nil || differs {
		t.Errorf("they differ: %v, %v; run make migration name=…", differs, err)
	}
}

func TestWhatADatabaseLacksIsPlanned(t *testing.T) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			s := migrated(t, kind)
			if _, err := s.DB.ExecContext(t.Context(), "ALTER TABLE sections DROP COLUMN name_zh"); err != nil {
				t.Fatal(err)
			}
			sql, err := difference(t.Context(), s)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(sql, "ADD COLUMN") || !strings.Contains(sql, "name_zh") || strings.Contains(sql, "goose") {
				t.Errorf("planned:\n%s", sql)
			}
		})
	}
}

func TestATableThatTheSchemaForgotIsNamed(t *testing.T) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			s := migrated(t, kind)
			if _, err := s.DB.ExecContext(t.Context(), "CREATE TABLE seals (id int)"); err != nil {
				t.Fatal(err)
			}
			if err := refuseForgotten(t.Context(), s); err == nil || !strings.Contains(err.Error(), "seals") {
				t.Errorf("answered %v", err)
			}
		})
	}
}

func TestASQLiteTableBuiltAnewKeepsItsRows(t *testing.T) {
	s := migrated(t, dialect.SQLite)
	ctx := viewer.Machine(t.Context(), "440605", "test of a migration")
	section, err := s.Client.Section.Create().SetCode("KS_EDU").SetNameZh("科教文卫科").Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	err = s.Client.Unit.Create().SetCode("205001").SetNameZh("区教育局").SetShortNameZh("教育局").
		SetKind("BUREAU").SetLevel(1).SetSection(section).Exec(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.DB.ExecContext(ctx, "ALTER TABLE sections ADD COLUMN chief text"); err != nil {
		t.Fatal(err)
	}
	sql, err := difference(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(sql, "PRAGMA foreign_keys = off") {
		t.Fatalf("the table is not built anew:\n%s", sql)
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, s.DB, fstest.MapFS{"99999_drop_chief.sql": {Data: []byte(text(sql))}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Up(ctx); err != nil {
		t.Fatal(err)
	}
	if left, err := difference(ctx, s); err != nil || left != "" {
		t.Errorf("left to do: %s, %v", left, err)
	}
	found, err := s.Client.Unit.Query().QuerySection().Only(ctx)
	if err != nil || found.ID != section.ID {
		t.Errorf("the unit's section: %v, %v", found, err)
	}
	var checked int
	if err := s.DB.QueryRowContext(ctx, "PRAGMA foreign_keys").Scan(&checked); err != nil || checked != 1 {
		t.Errorf("foreign keys are checked: %d, %v", checked, err)
	}
}
