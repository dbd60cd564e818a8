package main

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/lib/pq"

	"hengxiao/ent/migrations"
	"hengxiao/ent/store"
)

// loadRows fills an empty PostgreSQL database with the rows saved in dir, all or none.
func loadRows(ctx context.Context, s *store.Store, dir string) error {
	if err := vacant(ctx, s.DB); err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(dir, rowsVersion))
	if err != nil {
		return err
	}
	var version int64
	if err := json.Unmarshal(text, &version); err != nil {
		return fmt.Errorf("%s: %w", rowsVersion, err)
	}
	if err := migrations.ApplyTo(ctx, s.DB, version); err != nil {
		return err
	}
	return s.Patiently(ctx, nil, func(tx *sql.Tx) error {
		tables, err := tablesOf(ctx, tx)
		for _, t := range tables {
			if err == nil {
				err = t.load(ctx, tx, filepath.Join(dir, rowsFolder, t.name))
			}
		}
		return err
	})
}

// vacant refuses a database in which something is already.
func vacant(ctx context.Context, db *sql.DB) error {
	var n int
	err := db.QueryRowContext(ctx, "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'").Scan(&n)
	if err == nil && n > 0 {
		err = errors.New("the database is not empty: create a new one")
	}
	return err
}

func (t table) load(ctx context.Context, tx *sql.Tx, file string) (err error) {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	lines := json.NewDecoder(bufio.NewReader(f))
	var columns []string
	if err := lines.Decode(&columns); err != nil {
		return fmt.Errorf("%s: %w", t.name, err)
	}
	in, err := tx.PrepareContext(ctx, t.copyIn(columns))
	if err != nil {
		return fmt.Errorf("%s: %w", t.name, err)
	}
	for {
		var row []*string
		if err = lines.Decode(&row); err != nil {
			break
		}
		values := make([]any, len(row))
		for i, v := range row {
			if v != nil {
				values[i] = *v
			}
		}
		if _, err = in.ExecContext(ctx, values...); err != nil {
			break
		}
	}
	if errors.Is(err, io.EOF) {
		_, err = in.ExecContext(ctx) // the last of them
	}
	if err = errors.Join(err, in.Close()); err != nil {
		return fmt.Errorf("%s: %w", t.name, err)
	}
	return nil
}

func (t table) copyIn(columns []string) string {
	quoted := make([]string, len(columns))
	for i, c := range columns {
		quoted[i] = pq.QuoteIdentifier(c)
	}
	return fmt.Sprintf("COPY %s (%s) FROM STDIN", pq.QuoteIdentifier(t.name), strings.Join(quoted, ", "))
}
