package spending_test

import (
	"context"
	"fmt"
	"testing"

	"entgo.io/ent/dialect"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/spending"
	"hengxiao/ent/generated/ent"
)

// BenchmarkOpen asks all units at once about the 4,905 approved projects of a year: run it
// with -benchtime 1x, for what is opened once is not opened again.
func BenchmarkOpen(b *testing.B) {
	const projects = 4905
	openings := []struct {
		name string
		open func(context.Context, *ent.Client) (int, error)
	}{
		{"monitoring", func(ctx context.Context, db *ent.Client) (int, error) {
			return spending.OpenWatch(ctx, db, spending.OpenMonitoring{Year: 2027, ThroughMonth: 6, DueOn: "2030-01-01"})
		}},
		{"self-evaluation", func(ctx context.Context, db *ent.Client) (int, error) {
			return spending.OpenSelf(ctx, db, spending.OpenSelfEvaluations{Year: 2027, DueOn: "2030-01-01"})
		}},
	}
	for _, kind := range []string{dialect.SQLite, dialect.Postgres} {
		h := domaintest.Open(b, kind)
		h.Approve(projects)
		for _, o := range openings {
			b.Run(kind+"/"+o.name, func(b *testing.B) {
				for b.Loop() {
					err := h.Store.InTx(h.As(domaintest.Office), func(ctx context.Context) error {
						made, err := o.open(ctx, ent.FromContext(ctx))
						if err == nil && made != projects {
							err = fmt.Errorf("%d opened", made)
						}
						return err
					})
					if err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
