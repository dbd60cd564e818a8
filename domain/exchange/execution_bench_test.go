package exchange_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
)

// BenchmarkExecution writes the figures of 20,000 projects, each of them changed, from a
// file in one transaction: run it with -benchtime 1x.
func BenchmarkExecution(b *testing.B) {
	const rows = 20_000
	for _, kind := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(kind, func(b *testing.B) {
			h := domaintest.Open(b, kind)
			h.Clock.Set(clock.Date("2027-07-05").Time())
			approvedMany(b, h, rows)
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

// approvedMany stores so many approved declarations of 2027.
func approvedMany(b *testing.B, h *domaintest.H, n int) {
	ctx, unit := h.Machine(), h.Units["205101"]
	project, err := h.Client.Project.Create().SetCode("many").SetNameZh("许多").SetUnit(unit).SetSectionID(unit.SectionID).Save(ctx)
	if err != nil {
		b.Fatal(err)
	}
	made := make([]*ent.DeclarationCreate, n)
	for i := range made {
		made[i] = h.Client.Declaration.Create().SetProject(project).SetBatch(h.Batch).SetUnit(unit).SetSectionID(unit.SectionID).
			SetBudgetYear(2027).SetCode(fmt.Sprintf("M%05d", i)).SetNameZh("许多").SetForm(form.Declaration{}).
			SetStage(declaration.StageAPPROVED).SetStageSince(clock.Now(ctx)).SetApprovedAmount(exact.MustMoney("90"))
	}
	for some := range slices.Chunk(made, 500) {
		if err := h.Client.Declaration.CreateBulk(some...).Exec(ctx); err != nil {
			b.Fatal(err)
		}
	}
}
