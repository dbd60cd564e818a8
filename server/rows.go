package main

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/lib/pq"

	"hengxiao/ent/migrations"
	"hengxiao/ent/store"
)

// A PostgreSQL database is saved as its rows: one file a table, its first line the names
// of the columns, then a line for each row with PostgreSQL's own text of each value.
const (
	rowsFolder  = "rows"
	rowsVersion = "rows/version" // the newest migration when they were saved
)

// table is a table of PostgreSQL, and those that its rows point at.
type table struct {
	name    string
	columns []string
	needs   []string
}

// saveRows writes all rows as of one moment into folder rows of dir.
func saveRows(ctx context.Context, s *store.Store, dir string) error {
	if err := os.Mkdir(filepath.Join(dir, rowsFolder), 0o700); err != nil {
		return err
	}
	version, err := migrations.Version(ctx, s.DB)
	if err != nil {
		return err
	}
	text, err := json.Marshal(version)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, rowsVersion), text, 0o600); err != nil {
		return err
	}
	return s.Patiently(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}, func(tx *sql.Tx) error {
		tables, err := tablesOf(ctx, tx)
		for _, t := range tables {
			if err == nil {
				err = t.save(ctx, tx, filepath.Join(dir, rowsFolder, t.name))
			}
		}
		return err
	})
}

// tablesOf are the tables of the schema but the migrations' own and the kept totals, which
// the database makes while declarations are loaded, each after those that it needs.
func tablesOf(ctx context.Context, tx *sql.Tx) ([]table, error) {
	rows, err := tx.QueryContext(ctx, `
		SELECT c.relname,
			ARRAY(SELECT a.attname::text FROM pg_attribute a
				WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
			ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
				WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid)
		FROM pg_class c
		WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('goose_db_version', 'declaration_tallies')
		ORDER BY c.relname`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var all []table
	for rows.Next() {
		var t table
		if err := rows.Scan(&t.name, pq.Array(&t.columns), pq.Array(&t.needs)); err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return inOrder(all)
}

// inOrder puts what others need before them.
func inOrder(all []table) (sorted []table, err error) {
	placed := map[string]bool{}
	for len(all) > 0 {
		i := slices.IndexFunc(all, func(t table) bool {
			return !slices.ContainsFunc(t.needs, func(name string) bool { return !placed[name] })
		})
		if i < 0 {
			return nil, errors.New("tables need one another in a circle")
		}
		placed[all[i].name] = true
		sorted = append(sorted, all[i])
		all = slices.Delete(all, i, i+1)
	}
	return sorted, nil
}

func (t table) save(ctx context.Context, tx *sql.Tx, file string) (err error) {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	out := bufio.NewWriter(f)
	lines := json.NewEncoder(out)
	if err := lines.Encode(t.columns); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, t.texts())
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	values := make([]*string, len(t.columns))
	to := make([]any, len(values))
	for i := range values {
		to[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(to...); err != nil {
			return err
		}
		if err := lines.Encode(values); err != nil {
			return err
		}
	}
	return errors.Join(rows.Err(), out.Flush())
}

// texts asks for every value as PostgreSQL writes it.
func (t table) texts() string {
	all := entsql.Dialect(dialect.Postgres).Select().From(entsql.Table(t.name))
	for _, c := range t.columns {
		all.AppendSelectExpr(entsql.Raw(pq.QuoteIdentifier(c) + "::text"))
	}
	text, _ := all.Query()
	return text
}
