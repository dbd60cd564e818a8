package filing_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/filing"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/notice"
)

// A clerk is told of what ends together at once, three days and one day before; of a
// return by its own date; and nobody of what is handed in.
func TestAUnitIsRemindedOfWhatIsDue(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		ctx := h.Machine()
		file := func(unit, name string, stage declaration.Stage, due clock.Date) {
			t.Helper()
			u := h.Units[unit]
			p := h.Client.Project.Create().SetCode(name).SetNameZh(name).SetUnitID(u.ID).SetSectionID(u.SectionID).SaveX(ctx)
			h.Client.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
				SetBudgetYear(2027).SetCode(name).SetNameZh(name).SetStage(stage).SetStageSince(h.Clock.Now()).SetDueAt(due.End()).SetForm(form.Declaration{}).ExecX(ctx)
		}
		file("205001", "A1", declaration.StageDRAFT, "2026-08-31")
		file("205001", "A2", declaration.StageDRAFT, "2026-08-31")
		file("205001", "A3", declaration.StageRETURNED, "2026-09-05")
		file("212001", "A4", declaration.StageUNIT_REVIEW, "2026-08-31")

		for _, day := range []clock.Date{"2026-08-27", "2026-08-29", "2026-08-30", "2026-08-31", "2026-09-01", "2026-09-05", "2026-09-06"} {
			h.Clock.Set(day.Time().Add(12 * time.Hour))
			for range 2 {
				err := h.Store.InTx(clock.NewContext(t.Context(), h.Clock), func(ctx context.Context) error {
					return filing.Remind(ctx, ent.FromContext(ctx))
				})
				if err != nil {
					t.Fatal(err)
				}
			}
		}

		told := func(who domaintest.Persona) (lines []string) {
			for _, n := range h.Client.Notice.Query().Where(notice.Kind("declaration.due")).Order(notice.ByID()).AllX(h.As(who)) {
				lines = append(lines, n.Subject+n.Detail)
			}
			return lines
		}
		together := "A1等 2 个项目请于 2026-08-31 前提交" // by their codes
		want := []string{together, together, "A3请于 2026-09-05 前提交"}
		if diff := cmp.Diff(want, told(domaintest.Clerk)); diff != "" {
			t.Errorf("the clerk is told (-want +got):\n%s", diff)
		}
		for _, who := range []domaintest.Persona{domaintest.ClerkCity, domaintest.Head, domaintest.Section, domaintest.ClerkOther} {
			if lines := told(who); len(lines) != 0 {
				t.Errorf("%s is told %v", who, lines)
			}
		}
	})
}
