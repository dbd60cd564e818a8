package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ariga.io/atlas/sql/migrate"
	atlas "ariga.io/atlas/sql/schema"
	"ariga.io/atlas/sql/sqltool"
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"

	tables "hengxiao/ent/generated/ent/migrate"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
)

// initial is the name of the first migration.
const initial = "initial"

// plan is the SQL that takes a database from the last migration to the schema,
// empty when it is there; anew plans from an empty database.
func plan(ctx context.Context, kind string, anew bool) (sql string, err error) {
	db, err := scratch.Blank(ctx, kind)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, db.Remove()) }()
	s, err := store.Open(ctx, db.Config)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if !anew {
		if err := s.Migrate(ctx); err != nil {
			return "", err
		}
		if err := refuseForgotten(ctx, s); err != nil {
			return "", err
		}
	}
	return difference(ctx, s)
}

// difference asks ent's engine what the open database lacks.
func difference(ctx context.Context, s *store.Store) (string, error) {
	dir, err := os.MkdirTemp("", "hengxiao-plan-")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	out, err := sqltool.NewGooseDir(dir)
	if err != nil {
		return "", err
	}
	engine, err := schema.NewMigrate(entsql.OpenDB(s.Dialect, s.DB), schema.WithDir(out), schema.WithIndent("  "),
		schema.WithDropColumn(true), schema.WithDropIndex(true), schema.WithErrNoPlan(true), schema.WithDiffHook(keepWritten))
	if err != nil {
		return "", err
	}
	switch err := engine.NamedDiff(ctx, "plan", tables.Tables...); {
	case errors.Is(err, migrate.ErrNoPlan):
		return "", nil
	case err != nil:
		return "", err
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.sql"))
	if err != nil || len(names) != 1 {
		return "", fmt.Errorf("the engine wrote %d plans: %w", len(names), err)
	}
	text, err := os.ReadFile(names[0])
	return upwards(string(text)), err
}

// keepWritten leaves the indexes of expressions alone: the schema cannot say them, so that
// they are written by hand.
func keepWritten(next schema.Differ) schema.Differ {
	return schema.DiffFunc(func(current, desired *atlas.Schema) ([]atlas.Change, error) {
		changes, err := next.Diff(current, desired)
		return slices.DeleteFunc(changes, func(c atlas.Change) bool {
			table, modifies := c.(*atlas.ModifyTable)
			if !modifies {
				return false
			}
			table.Changes = slices.DeleteFunc(table.Changes, dropsWritten)
			return len(table.Changes) == 0
		}), err
	})
}

func dropsWritten(c atlas.Change) bool {
	drop, drops := c.(*atlas.DropIndex)
	return drops && slices.ContainsFunc(drop.I.Parts, func(p *atlas.IndexPart) bool { return p.X != nil })
}

// upwards is the way forward alone: no migration is taken back, a backup is restored instead.
func upwards(text string) string {
	text, _, _ = strings.Cut(text, "-- +goose Down")
	return strings.TrimSpace(strings.TrimPrefix(text, "-- +goose Up"))
}

// refuseForgotten names tables that the schema no longer has: the engine leaves
// them alone, so that dropping one is written by hand.
func refuseForgotten(ctx context.Context, s *store.Store) error {
	query := "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
	if s.Dialect == dialect.SQLite {
		query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
	}
	rows, err := s.DB.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	var names []string
	if err := entsql.ScanSlice(rows, &names); err != nil {
		return err
	}
	known := []string{"goose_db_version"}
	for _, t := range tables.Tables {
		known = append(known, t.Name)
	}
	var errs []error
	for _, name := range names {
		if !slices.Contains(known, name) {
			errs = append(errs, fmt.Errorf("table %s is in the migrations, not in the schema: drop it in a migration by hand", name))
		}
	}
	return errors.Join(errs...)
}
