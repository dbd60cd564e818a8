package screening_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/batch"
	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/filing"
	"hengxiao/domain/screening"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	row "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/generated/ent/verdict"
	"hengxiao/ent/term"
)

// screened is a declaration of some money in a batch, signed and judged by the rules.
func screened(t *testing.T, h *domaintest.H, b *ent.Batch, n int, money string) *ent.Declaration {
	t.Helper()
	ctx, u, code, amount := h.Machine(), h.Units["205001"], fmt.Sprintf("%s-205001-%03d", b.Code, n), exact.MustMoney(money)
	name := fmt.Sprintf("校舍维修 %d", n)
	p := h.Client.Project.Create().SetCode(code).SetNameZh(name).SetUnitID(u.ID).SetSectionID(u.SectionID).SaveX(ctx)
	d := h.Client.Declaration.Create().SetProjectID(p.ID).SetBatchID(b.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh(name).SetNormalName(standard.NormalName(name)).SetProjectKind("SPECIFIC").SetNature("ONE_OFF").
		SetAmount(amount).SetForm(form.Declaration{NameZh: &name}).SetStage(declaration.StageUNIT_REVIEW).SetStageSince(h.Clock.Now()).SetRevision(1).SaveX(ctx)
	return take(t, h, domaintest.Head, screening.After(filing.Sign), workflow.Seen{ID: d.ID, Version: d.Version})
}

// written is a row as JSON, to compare.
func written(t *testing.T, row any) string {
	t.Helper()
	text, err := json.Marshal(row)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func take[In, Out any](t *testing.T, h *domaintest.H, who domaintest.Persona, verb func(context.Context, *ent.Client, In) (Out, error), in In) (out Out) {
	t.Helper()
	err := h.Store.InTx(h.As(who), func(ctx context.Context) (err error) {
		out, err = verb(ctx, ent.FromContext(ctx), in)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// drafted is a draft of the rules with something replaced.
func drafted(t *testing.T, h *domaintest.H, old, new string) *ent.Standard {
	t.Helper()
	first := h.Client.Standard.Query().Where(row.Kind(string(standard.KindScreeningRules))).OnlyX(h.As(domaintest.Office))
	s := take(t, h, domaintest.Office, standard.Draft, standard.DraftStandard{ID: first.ID})
	return take(t, h, domaintest.Office, standard.Save, standard.SaveStandard{ID: s.ID, Version: s.Version, Body: strings.Replace(s.Body, old, new, 1)})
}

func TestWhatIfCountsWhoGoesAnotherWay(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		for n, money := range []string{"100", "200", "250", "400", "600"} {
			screened(t, h, h.Batch, n, money)
		}
		s := drafted(t, h, "amount >= 200", "amount >= 300")
		w, err := screening.Try(h.As(domaintest.Office), h.Client, s.ID, h.Batch.ID)
		if err != nil {
			t.Fatal(err)
		}
		shift := func(o *term.Outcome, before, after int, was, is string) *screening.OutcomeShift {
			return &screening.OutcomeShift{Outcome: o, Before: before, After: after, AmountBefore: exact.MustMoney(was), AmountAfter: exact.MustMoney(is)}
		}
		want := []*screening.OutcomeShift{
			shift(to(term.Block), 0, 0, "0", "0"), shift(to(term.Exempt), 0, 0, "0", "0"), shift(to(term.SectionOnly), 1, 3, "100", "550"),
			shift(to(term.ByExpert), 3, 1, "850", "400"), shift(to(term.ExpertCollective), 1, 1, "600", "600"),
		}
		if diff := cmp.Diff(want, w.Outcomes); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(shift(nil, 4, 2, "1450", "1000"), w.Reviewed); diff != "" {
			t.Error(diff)
		}
		if w.Judged != 5 || w.Amount != exact.MustMoney("1550") || w.Share != "0.2903" || w.ChangedCount != 2 {
			t.Errorf("%d of %s, %s of it, %d changed", w.Judged, w.Amount, w.Share, w.ChangedCount)
		}
		first := w.Changed[0]
		if first.Declaration.NameZh != "校舍维修 2" || first.Before != term.ByExpert || first.After != term.SectionOnly || first.Rule != "其余" {
			t.Errorf("the first changed is %+v", first)
		}
		if n := h.Client.Verdict.Query().CountX(h.Machine()); n != 5 {
			t.Errorf("%d verdicts", n)
		}
	})
}

// Publishing changes what begins from then on, and nothing that was decided.
func TestAVerdictStaysAndANewBatchIsJudgedByTheNewRules(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		old := screened(t, h, h.Batch, 1, "250")
		kept := func() *ent.Verdict {
			return h.Client.Verdict.Query().Where(verdict.DeclarationID(old.ID)).OnlyX(h.As(domaintest.Clerk))
		}
		before, form := kept(), h.Client.Declaration.GetX(h.Machine(), old.ID)
		if len(before.Misses) != 9 || before.Misses[4].Why != "申请金额 250 万元，距 500 万元还差 250 万元" || before.Facts.Amount != exact.MustMoney("250") {
			t.Errorf("kept %+v", before)
		}
		s := drafted(t, h, "amount >= 200", "amount >= 300")
		take(t, h, domaintest.Office, standard.AskPublication, workflow.SeenWithReason{ID: s.ID, Version: s.Version, Reason: "提高评审起点"})
		c := h.Client.Consent.Query().Where(asked.StandardID(s.ID)).OnlyX(h.Machine())
		h.Clock.Advance(time.Minute)
		take(t, h, domaintest.Office2, conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: true})

		if after := kept(); written(t, after) != written(t, before) || written(t, after.Facts) != written(t, before.Facts) {
			t.Errorf("the verdict became %s; was %s", after, before)
		}
		if after := h.Client.Declaration.GetX(h.Machine(), old.ID); written(t, after) != written(t, form) {
			t.Errorf("the declaration became %s", after)
		}
		if again := screened(t, h, h.Batch, 2, "250"); *again.Outcome != term.ByExpert {
			t.Errorf("in the old batch %s", *again.Outcome)
		}
		next := take(t, h, domaintest.Office, batch.Create, batch.BatchInput{Code: "2027B", NameZh: "2027 年追加", BudgetYear: 2027,
			DeclareStart: "2026-07-15", DeclareDeadline: "2026-08-31", SectionDeadline: "2026-09-15", ReviewDeadline: "2026-10-15"})
		next = take(t, h, domaintest.Office, batch.Open, workflow.Seen{ID: next.ID, Version: next.Version})
		fresh := screened(t, h, next, 3, "250")
		if *fresh.Outcome != term.SectionOnly {
			t.Errorf("in the new batch %s", *fresh.Outcome)
		}
		v := h.Client.Verdict.Query().Where(verdict.DeclarationID(fresh.ID)).OnlyX(h.Machine())
		if v.RuleSet != "SCREEN_DEMO_2027 v2" || before.RuleSet != "SCREEN_DEMO_2027 v1" {
			t.Errorf("judged by %s and %s", before.RuleSet, v.RuleSet)
		}
	})
}
