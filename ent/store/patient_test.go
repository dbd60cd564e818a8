package store_test

import (
	"context"
	"fmt"
	"testing"

	"entgo.io/ent/dialect"

	"hengxiao/ent/store"
)

func TestSQLiteLearnsWhatATableHolds(t *testing.T) {
	each(t, func(t *testing.T, s *store.Store) {
		ctx := machine(t)
		err := s.InTx(ctx, func(ctx context.Context) error {
			for i := range 200 {
				if err := addSection(ctx, fmt.Sprintf("KS_%03d", i)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Optimize(ctx); err != nil {
			t.Fatal(err)
		}
		if s.Dialect != dialect.SQLite {
			return
		}
		var learned int
		if err := s.DB.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'sections' AND stat LIKE '200 %'").Scan(&learned); err != nil || learned == 0 {
			t.Errorf("%d lines on 200 sections, %v", learned, err)
		}
	})
}
