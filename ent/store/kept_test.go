package store_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/store"
)

// watched opens PostgreSQL and tells how many statements ran prepared.
func watched(t *testing.T) (*store.Store, *atomic.Int64) {
	ran := new(atomic.Int64)
	return fresh(t, "postgres", func(c *store.Config) {
		c.Observe = func(_ context.Context, s store.Statement) {
			if s.Kept {
				ran.Add(1)
			}
		}
	}), ran
}

func find(ctx context.Context, client *ent.Client, codes ...string) error {
	_, err := client.Section.Query().Where(section.CodeIn(codes...)).All(ctx)
	return err
}

func TestAStatementIsKeptOutsideATransaction(t *testing.T) {
	s, kept := watched(t)
	for range 3 {
		if err := find(machine(t), s.Client, "KS_EDU"); err != nil {
			t.Fatal(err)
		}
	}
	if n := kept.Load(); n != 3 {
		t.Errorf("%d of 3 ran prepared", n)
	}
}

func TestAStatementIsKeptInsideTransactions(t *testing.T) {
	s, kept := watched(t)
	until := time.Now().Add(10 * time.Second)
	for kept.Load() == 0 {
		if time.Now().After(until) {
			t.Fatal("none ran prepared")
		}
		err := s.InTx(machine(t), func(ctx context.Context) error { return find(ctx, ent.FromContext(ctx), "KS_EDU") })
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestTransactionsThatHoldAllConnectionsDoNotWaitForThemselves(t *testing.T) {
	s, _ := watched(t)
	s.DB.SetMaxOpenConns(2)
	ctx := machine(t)
	var all sync.WaitGroup
	for worker := range 8 {
		all.Go(func() {
			for round := range 10 {
				codes := make([]string, 1+(worker+round)%7) // a text for each length
				err := s.InTx(ctx, func(ctx context.Context) error { return find(ctx, ent.FromContext(ctx), codes...) })
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
}

func TestKeptStatementsAreBounded(t *testing.T) {
	s, _ := watched(t)
	s.DB.SetMaxOpenConns(1)
	for n := range 300 {
		if err := find(machine(t), s.Client, make([]string, n+1)...); err != nil {
			t.Fatal(err)
		}
	}
	var n int
	if err := s.DB.QueryRowContext(t.Context(), "SELECT count(*) FROM pg_prepared_statements").Scan(&n); err != nil {
		t.Fatal(err)
	}
	if n == 0 || n > 256 {
		t.Errorf("%d statements are prepared", n)
	}
}

func TestAStatementInUseOutlivesItsPlaceAmongTheKept(t *testing.T) {
	s, _ := watched(t)
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			for n := range 150 {
				if err := find(machine(t), s.Client, make([]string, 1+(worker*150+n)%400)...); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
}

func TestAKeptStatementSurvivesAChangedTable(t *testing.T) {
	s, kept := watched(t)
	for round := range 3 {
		if err := find(machine(t), s.Client, "KS_EDU"); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		change := fmt.Sprintf("ALTER TABLE sections ALTER COLUMN name_zh TYPE varchar(%d)", 60+round)
		if _, err := s.DB.ExecContext(t.Context(), change); err != nil {
			t.Fatal(err)
		}
	}
	if kept.Load() == 0 {
		t.Error("none ran prepared")
	}
}
