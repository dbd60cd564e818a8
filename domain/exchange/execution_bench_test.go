package exchange_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
)

// BenchmarkExecution writes the figures of 20,000 projects, each of them changed, from a
// file in one transaction: run it with -benchtime 1x.
func BenchmarkExecution(b *testing.B) {
	const rows = 20_000
	for _, kind := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(kind, func(b *testing.B) {
			h := domaintest.Open(b, kind)
			h.Clock.Set(clock.Date("2027-07-05").Time())
			h.Approve(rows)
			for i := 0; b.Loop(); i++ {
				var body strings.Builder
				body.WriteString(executionHead)
				for at := range rows {
					fmt.Fprintf(&body, "M%05d,,100,%d.%02d\n", at, at%90, i%100)
				}
				err := h.Store.InTx(h.As(domaintest.Budget), func(ctx context.Context) error {
					got, err := exchange.ImportExecutionFile(ctx, ent.FromContext(ctx),
						exchange.ExecutionFile{Name: "六月.csv", AsOf: "2027-06-30", Body: []byte(body.String())})
					if err == nil && got.Changed != rows {
						err = fmt.Errorf("%d rows changed", got.Changed)
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
