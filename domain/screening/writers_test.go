package screening_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/filing"
	"hengxiao/domain/screening"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/store"
)

func TestOfEightEqualProjectsSignedAtOnceOneIsAdmitted(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		var rows []*ent.Declaration
		for i := range 8 {
			rows = append(rows, handedIn(t, h, i))
		}
		ctx := h.As(domaintest.Head)
		errs := make([]error, len(rows))
		var all sync.WaitGroup
		for i, d := range rows {
			all.Go(func() {
				for range 20 {
					errs[i] = h.Store.InTx(ctx, func(ctx context.Context) error {
						_, err := screening.After(filing.Sign)(ctx, ent.FromContext(ctx), workflow.Seen{ID: d.ID, Version: d.Version})
						return err
					})
					if !errors.Is(errs[i], store.ErrBusy) {
						return
					}
				}
			})
		}
		all.Wait()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		of := func(stage declaration.Stage) int {
			return h.Client.Declaration.Query().Where(declaration.StageEQ(stage)).CountX(h.Machine())
		}
		if admitted, blocked := of(declaration.StageSECTION_REVIEW), of(declaration.StageBLOCKED); admitted != 1 || blocked != 7 {
			t.Errorf("%d are admitted and %d blocked; want 1 and 7", admitted, blocked)
		}
	})
}

// handedIn is a declaration that waits for the head's signature; all are of one name.
func handedIn(t *testing.T, h *domaintest.H, n int) *ent.Declaration {
	t.Helper()
	ctx, u, code, amount := h.Machine(), h.Units["205001"], fmt.Sprintf("2027-205001-%03d", n+1), exact.MustMoney("100")
	p, err := h.Client.Project.Create().SetCode(code).SetNameZh("校舍维修").SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	d, err := h.Client.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh("校舍维修").SetNormalName("校舍维修").SetProjectKind("SPECIFIC").SetNature("ONE_OFF").
		SetAmount(amount).SetForm(form.Declaration{}).SetStage(declaration.StageUNIT_REVIEW).SetStageSince(h.Clock.Now()).SetRevision(1).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
