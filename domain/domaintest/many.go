package domaintest

import (
	"fmt"
	"slices"

	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
)

// Approve stores so many approved declarations of 2027, of one project: a year for benchmarks.
func (h *H) Approve(n int) {
	h.t.Helper()
	ctx, unit := h.Machine(), h.Units["205101"]
	project, err := h.Client.Project.Create().SetCode("many").SetNameZh("许多").SetUnit(unit).SetSectionID(unit.SectionID).Save(ctx)
	if err != nil {
		h.t.Fatal(err)
	}
	made := make([]*ent.DeclarationCreate, n)
	for i := range made {
		made[i] = h.Client.Declaration.Create().SetProject(project).SetBatch(h.Batch).SetUnit(unit).SetSectionID(unit.SectionID).
			SetBudgetYear(2027).SetCode(fmt.Sprintf("M%05d", i)).SetNameZh("许多").SetForm(form.Declaration{}).
			SetStage(declaration.StageAPPROVED).SetStageSince(clock.Now(ctx)).SetApprovedAmount(exact.MustMoney("90"))
	}
	for some := range slices.Chunk(made, 500) {
		if err := h.Client.Declaration.CreateBulk(some...).Exec(ctx); err != nil {
			h.t.Fatal(err)
		}
	}
}
