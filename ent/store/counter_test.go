package store_test

import (
	"context"
	"testing"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
)

func TestStatementsAreCountedByRequest(t *testing.T) {
	each(t, func(t *testing.T, s *store.Store) {
		mine, counter := store.Count(machine(t))
		other, others := store.Count(machine(t))
		countSections(mine, t, s.Client)
		countSections(other, t, s.Client)
		countSections(machine(t), t, s.Client)
		err := s.InTx(mine, func(ctx context.Context) error {
			countSections(ctx, t, ent.FromContext(ctx))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if counter.Statements() != 2 || others.Statements() != 1 {
			t.Errorf("counted %d and %d, want 2 and 1", counter.Statements(), others.Statements())
		}
	})
}
