package statistics

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"entgo.io/ent/dialect"

	"hengxiao/ent/store"
)

// A line of the kept totals: the cell that it belongs to, and what it adds to its figures.
// What the declarations themselves make is the database's view declaration_measures.
const (
	cellOf  = `division, budget_year, batch_id, section_id, unit_id, stage, grade`
	figures = `"count", declared, decided, decided_declared, granted, cut_count, zero_count, approved`
)

// sums are the figures of a cell, each under its own name.
func sums() string {
	var all []string
	for _, f := range strings.Split(figures, ", ") {
		all = append(all, amountOf(f)+" AS "+f)
	}
	return strings.Join(all, ", ")
}

// cells are a table's lines added up, without cells that were left.
func cells(table string) string {
	return "SELECT " + cellOf + ", " + sums() + " FROM " + table + " GROUP BY " + cellOf + ` HAVING SUM("count") <> 0 OR SUM(declared) <> 0 ` +
		"OR SUM(decided) <> 0 OR SUM(decided_declared) <> 0 OR SUM(granted) <> 0 OR SUM(cut_count) <> 0 OR SUM(zero_count) <> 0 OR SUM(approved) <> 0"
}

// TotalsReport is what a proof of the kept totals found.
type TotalsReport struct {
	Cells int    // that the declarations make
	Lines int    // by which they are kept
	Wrong int    // cells that are kept and are not so, or are so and not kept
	First string // of those
}

// VerifyTotals holds the kept totals against the declarations, both as of one moment.
func VerifyTotals(ctx context.Context, s *store.Store) (*TotalsReport, error) {
	r := &TotalsReport{}
	both := "WITH kept AS (" + cells("declaration_tallies") + "), found AS (" + cells("declaration_measures") + ") "
	err := s.Patiently(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, both+"SELECT (SELECT COUNT(*) FROM found), (SELECT COUNT(*) FROM declaration_tallies)").Scan(&r.Cells, &r.Lines)
		if err != nil {
			return fmt.Errorf("count the kept totals: %w", err)
		}
		rows, err := tx.QueryContext(ctx, both+
			"SELECT 'kept' AS side, a.* FROM (SELECT * FROM kept EXCEPT SELECT * FROM found) AS a UNION ALL "+
			"SELECT 'found' AS side, b.* FROM (SELECT * FROM found EXCEPT SELECT * FROM kept) AS b")
		if err != nil {
			return fmt.Errorf("compare the kept totals: %w", err)
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			told := make([]string, 1+strings.Count(cellOf+figures, ",")+2)
			into := make([]any, len(told))
			for i := range told {
				into[i] = &told[i]
			}
			if err := rows.Scan(into...); err != nil {
				return fmt.Errorf("compare the kept totals: %w", err)
			}
			if r.Wrong++; r.Wrong == 1 {
				r.First = strings.Join(told, " ")
			}
		}
		return rows.Err()
	})
	return r, err
}

// RebuildTotals makes the kept totals anew; declarations are not written meanwhile.
func RebuildTotals(ctx context.Context, s *store.Store) error {
	return s.Patiently(ctx, nil, func(tx *sql.Tx) error {
		steps := []string{"DELETE FROM declaration_tallies", insert(s.Dialect, cells("declaration_measures"))}
		if s.Dialect == dialect.Postgres {
			steps = append([]string{"LOCK TABLE declarations IN SHARE MODE"}, steps...)
		}
		return run(ctx, tx, steps...)
	})
}

// FoldTotals makes one line of the many of a cell. Nobody waits for it, and whoever reads
// meanwhile finds the same sums.
func FoldTotals(ctx context.Context, s *store.Store) error {
	many := false
	err := s.DB.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM declaration_tallies GROUP BY "+cellOf+" HAVING COUNT(*) > 1)").Scan(&many)
	if err != nil || !many {
		return err
	}
	return s.Patiently(ctx, nil, func(tx *sql.Tx) error {
		if s.Dialect == dialect.Postgres { // one statement, so that lines which come meanwhile stay
			return run(ctx, tx, "WITH gone AS (DELETE FROM declaration_tallies RETURNING *) "+insert(s.Dialect, cells("gone")))
		}
		var last int64
		if err := tx.QueryRowContext(ctx, "SELECT MAX(rowid) FROM declaration_tallies").Scan(&last); err != nil {
			return fmt.Errorf("fold the kept totals: %w", err)
		}
		return run(ctx, tx, insert(s.Dialect, cells("declaration_tallies")), fmt.Sprintf("DELETE FROM declaration_tallies WHERE rowid <= %d", last))
	})
}

// insert writes cells as new lines.
func insert(kind, cells string) string {
	id := "gen_random_uuid()"
	if kind == dialect.SQLite {
		id = "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || " +
			"substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
	}
	return "INSERT INTO declaration_tallies (id, created_at, updated_at, " + cellOf + ", " + figures + ") SELECT " + id +
		", CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, cells.* FROM (" + cells + ") AS cells"
}

func run(ctx context.Context, tx *sql.Tx, steps ...string) error {
	for _, step := range steps {
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return fmt.Errorf("kept totals: %w", err)
		}
	}
	return nil
}
