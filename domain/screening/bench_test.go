package screening_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/screening"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/term"
)

// mostForWhatIf is how long measuring a batch of 5,000 by other rules may take.
const mostForWhatIf = 2 * time.Second

// BenchmarkWhatIf measures a batch of 5,000 screened projects by a draft with a higher
// limit, on both databases.
func BenchmarkWhatIf(b *testing.B) {
	for _, kind := range scratch.Dialects {
		b.Run(kind, func(b *testing.B) {
			h := domaintest.Open(b, kind)
			many(b, h, 5000)
			rules := standard.ShippedFiles()[1]
			draft := h.Client.Standard.Create().SetKind(string(rules.Kind)).SetCode(rules.Code).SetEdition(2).SetNameZh(rules.NameZh).
				SetBody(strings.Replace(string(rules.Body), "amount >= 500", "amount >= 1500", 1)).SetHash("h").SaveX(h.Machine())
			ctx := h.As(domaintest.Office)
			for b.Loop() {
				w, err := screening.Try(ctx, h.Client, draft.ID, h.Batch.ID)
				if err != nil || w.Judged != 5000 || w.ChangedCount == 0 {
					b.Fatal(w, err)
				}
			}
			if each := b.Elapsed() / time.Duration(b.N); each > mostForWhatIf {
				b.Fatalf("takes %s; at most %s", each, mostForWhatIf)
			}
		})
	}
}

// many stores screened projects of 1 to 3,000 万元.
func many(b *testing.B, h *domaintest.H, n int) {
	ctx, unit := h.Machine(), h.Units["205001"]
	project := h.Client.Project.Create().SetCode("many").SetNameZh("许多").SetUnit(unit).SetSectionID(unit.SectionID).SaveX(ctx)
	for begin := 0; begin < n; begin += 500 {
		var rows []*ent.DeclarationCreate
		for i := begin; i < min(begin+500, n); i++ {
			rows = append(rows, h.Client.Declaration.Create().SetProject(project).SetBatch(h.Batch).SetUnit(unit).SetSectionID(unit.SectionID).
				SetBudgetYear(2027).SetCode(fmt.Sprintf("M%05d", i)).SetNameZh("许多").SetForm(form.Declaration{}).
				SetAmount(exact.Money(i%3000+1)*1_000_000).SetStage("SECTION_REVIEW").SetStageSince(clock.Now(ctx)))
		}
		var verdicts []*ent.VerdictCreate
		for _, d := range h.Client.Declaration.CreateBulk(rows...).SaveX(ctx) {
			facts := form.ScreeningFacts{Amount: *d.Amount, ProjectKind: "SPECIFIC", Nature: "ONE_OFF"}
			verdicts = append(verdicts, h.Client.Verdict.Create().SetDeclarationID(d.ID).SetRevision(1).SetOutcome(term.ExpertCollective).
				SetHits([]form.RuleHit{}).SetMisses([]form.RuleHit{}).SetFacts(facts).SetRuleSet("1"))
		}
		h.Client.Verdict.CreateBulk(verdicts...).ExecX(ctx)
	}
}
