package spending_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"entgo.io/ent/dialect"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/spending"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
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
		approvedMany(b, h, projects)
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
