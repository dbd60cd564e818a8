package store

import (
	"context"
	sqldriver "database/sql/driver"
	"errors"
	"fmt"
	"testing"

	"github.com/lib/pq"
)

func TestIdsAreCountedAsRows(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"PostgreSQL's quotes": {`SELECT COUNT("units"."id") FROM "units" WHERE "units"."level" = $1`, `SELECT COUNT(*) FROM "units" WHERE "units"."level" = $1`},
		"SQLite's quotes":     {"SELECT COUNT(`units`.`id`) FROM `units`", "SELECT COUNT(*) FROM `units`"},
		"distinct ids":        {`SELECT COUNT(DISTINCT "units"."id") FROM "units"`, ""},
		"a joined table":      {`SELECT COUNT("units"."id") FROM "units" LEFT JOIN "sections" AS "t1" ON 1 = 1`, ""},
		"another column":      {`SELECT COUNT("units"."parent_id") FROM "units"`, ""},
		"another table":       {`SELECT COUNT("units"."id") FROM "sections"`, ""},
		"no count":            {`SELECT "units"."id" FROM "units"`, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.want == "" {
				tt.want = tt.text
			}
			if got := countRows(tt.text); got != tt.want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func TestBusyIsWhatAnotherTryMayFindGone(t *testing.T) {
	tests := map[string]struct {
		err  error
		want bool
	}{
		"nothing":                   {nil, false},
		"transactions in conflict":  {&pq.Error{Code: "40001"}, true},
		"a deadlock":                {&pq.Error{Code: "40P01"}, true},
		"a lock held too long":      {fmt.Errorf("lock batch: %w", &pq.Error{Code: "55P03"}), true},
		"a statement too long":      {&pq.Error{Code: "57014"}, true},
		"a connection lost":         {sqldriver.ErrBadConn, true},
		"a connection refused":      {&pq.Error{Code: "08006"}, true},
		"the time is over":          {context.DeadlineExceeded, true},
		"the caller went away":      {fmt.Errorf("%w: %w", context.Canceled, &pq.Error{Code: "57014"}), false},
		"a row twice":               {&pq.Error{Code: "23505"}, false},
		"a wrong statement":         {&pq.Error{Code: "42601"}, false},
		"something of another kind": {errors.New("refused"), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := busy(tt.err)
			if errors.Is(got, ErrBusy) != tt.want {
				t.Errorf("busy(%v) = %v", tt.err, got)
			}
			if tt.err != nil && !errors.Is(got, tt.err) {
				t.Errorf("%v lost %v", got, tt.err)
			}
		})
	}
}
