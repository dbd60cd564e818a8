package allocation_test

import (
	"fmt"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"hengxiao/domain/allocation"
	"hengxiao/domain/domaintest"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// mostForFunding is how long sharing out the money of 5,000 stored candidates may take.
const mostForFunding = 200 * time.Millisecond

// BenchmarkFund shares the money of a batch of 5,000 stored candidates out, the exact
// optimum included.
func BenchmarkFund(b *testing.B) {
	for _, kind := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(kind, func(b *testing.B) {
			h := domaintest.Open(b, kind)
			half := many(b, h, 5000) / 2
			ctx := h.As(domaintest.Office)
			for b.Loop() {
				f, err := allocation.Fund(ctx, h.Client, h.Batch.ID, &half, nil)
				if err != nil {
					b.Fatal(err)
				}
				for _, c := range f.Classes {
					if !c.Proven() {
						b.Fatalf("class %d is not proven", c.Priority)
					}
				}
			}
			if each := b.Elapsed() / time.Duration(b.N); each > mostForFunding {
				b.Fatalf("takes %s; at most %s", each, mostForFunding)
			}
		})
	}
}

// many stores candidates of all classes, and adds up what they ask.
func many(b *testing.B, h *domaintest.H, n int) (asked exact.Money) {
	ctx, unit := h.Machine(), h.Units["205001"]
	project, err := h.Client.Project.Create().SetCode("many").SetNameZh("许多").SetUnit(unit).SetSectionID(unit.SectionID).Save(ctx)
	if err != nil {
		b.Fatal(err)
	}
	seed := int64(20261126)
	next := func(n int64) int64 {
		seed = (seed*48271 + 3) % 2_147_483_647
		return seed % n
	}
	var rows []*ent.DeclarationCreate
	for i := range n {
		amount := exact.Money((next(500_000) + 1) * 10_000) // 0.01 to 5,000 万元
		asked += amount
		rows = append(rows, h.Client.Declaration.Create().SetProject(project).SetBatch(h.Batch).SetUnit(unit).SetSectionID(unit.SectionID).
			SetBudgetYear(2027).SetCode(fmt.Sprintf("M%05d", i)).SetNameZh("许多").SetForm(form.Declaration{}).SetAmount(amount).
			SetStage("REVIEW_CLOSED").SetStageSince(clock.Now(ctx)).SetReviewedAmount(amount).SetOpinion(term.Agree).
			SetScore(exact.Points(6000+next(4000))).SetPriority(int(next(4))+1))
		if len(rows) == 100 {
			if _, err := h.Client.Declaration.CreateBulk(rows...).Save(ctx); err != nil {
				b.Fatal(err)
			}
			rows = nil
		}
	}
	return asked
}
