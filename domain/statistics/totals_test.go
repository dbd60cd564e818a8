package statistics_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/statistics"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
)

// whole fails where the kept totals are not what the declarations are.
func whole(t *testing.T, h *domaintest.H, after string) *statistics.TotalsReport {
	t.Helper()
	r, err := statistics.VerifyTotals(t.Context(), h.Store)
	if err != nil {
		t.Fatal(err)
	}
	if r.Wrong > 0 {
		t.Fatalf("after %s %d of %d cells are wrong, first %s", after, r.Wrong, r.Cells, r.First)
	}
	return r
}

// act changes one declaration as chance will have it.
func act(ctx context.Context, h *domaintest.H, chance *rand.Rand, d *ent.Declaration) error {
	u := ent.FromContext(ctx).Declaration.UpdateOneID(d.ID)
	if chance.IntN(5) == 0 {
		return u.ClearReviewedAmount().ClearGrade().ClearOpinion().ClearApprovedAmount().Exec(ctx)
	}
	for range 1 + chance.IntN(3) {
		switch chance.IntN(7) {
		case 0:
			u.SetAmount(exact.Money(chance.Int64N(1_000_000)))
		case 1:
			u.SetStage(workflow.InOrder[chance.IntN(len(workflow.InOrder))])
		case 2:
			u.SetReviewedAmount(exact.Money(chance.Int64N(1_000_000)))
		case 4:
			u.SetOpinion([]term.Opinion{term.Agree, term.AgreeCut, term.Revise, term.Disagree}[chance.IntN(4)])
		case 5:
			u.SetGrade([]term.Grade{term.Excellent, term.Poor}[chance.IntN(2)])
		case 6:
			u.SetApprovedAmount(exact.Money(chance.Int64N(1_000_000)))
		case 3:
			u.SetSectionID(h.Sections[[]string{"KS_EDU", "KS_CITY"}[chance.IntN(2)]].ID).SetNameZh("改名")
		}
	}
	return u.Exec(ctx)
}

var errTakenBack = errors.New("taken back")

func TestWhateverIsDoneTheKeptTotalsAreWhatTheDeclarationsAre(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		lived(t, h, 20)
		chance := rand.New(rand.NewPCG(7, 7))
		all := h.Client.Declaration.Query().AllX(h.Machine())
		for n := range 60 {
			err := h.Store.InTx(trace.Quiet(h.Machine()), func(ctx context.Context) error {
				for range 1 + chance.IntN(3) {
					if err := act(ctx, h, chance, all[chance.IntN(len(all))]); err != nil {
						return err
					}
				}
				if chance.IntN(4) == 0 {
					return errTakenBack
				}
				return nil
			})
			if err != nil && !errors.Is(err, errTakenBack) {
				t.Fatal(err)
			}
			if n%20 == 7 {
				if err := statistics.FoldTotals(t.Context(), h.Store); err != nil {
					t.Fatal(err)
				}
			}
			whole(t, h, fmt.Sprint("act ", n))
		}
		if err := statistics.FoldTotals(t.Context(), h.Store); err != nil {
			t.Fatal(err)
		}
		if r := whole(t, h, "folding"); r.Lines != r.Cells || r.Cells == 0 {
			t.Errorf("folded, %d cells are kept in %d lines", r.Cells, r.Lines)
		}
	})
}

func TestAWrongTotalIsFoundAndMadeAnew(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		lived(t, h, 10)
		wrongs := []string{`UPDATE declaration_tallies SET granted = granted + 1`, `DELETE FROM declaration_tallies`,
			`UPDATE declaration_tallies SET cut_count = cut_count + 1, stage = 'NONE'`}
		for _, wrong := range wrongs {
			if _, err := h.Store.DB.ExecContext(t.Context(), wrong); err != nil {
				t.Fatal(err)
			}
			r, err := statistics.VerifyTotals(t.Context(), h.Store)
			if err != nil {
				t.Fatal(err)
			}
			if r.Wrong == 0 || r.First == "" {
				t.Errorf("%s is not found", wrong)
			}
			if err := statistics.RebuildTotals(t.Context(), h.Store); err != nil {
				t.Fatal(err)
			}
			whole(t, h, "making anew")
		}
	})
}

func TestManyWritersAndOneWhoFoldsLoseNothing(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		lived(t, h, 12)
		all := h.Client.Declaration.Query().AllX(h.Machine())
		var writers sync.WaitGroup
		for w := range 4 {
			writers.Go(func() {
				chance := rand.New(rand.NewPCG(1, uint64(w)))
				for range 15 {
					err := h.Store.InTx(trace.Quiet(h.Machine()), func(ctx context.Context) error {
						return act(ctx, h, chance, all[chance.IntN(len(all)/4)*4+w%4])
					})
					if err != nil {
						t.Error(err)
					}
				}
			})
		}
		writers.Go(func() {
			for range 10 {
				if err := statistics.FoldTotals(t.Context(), h.Store); err != nil {
					t.Error(err)
				}
				if r, err := statistics.VerifyTotals(t.Context(), h.Store); err != nil || r.Wrong > 0 {
					t.Errorf("beside writers: %+v, %v", r, err)
				}
			}
		})
		writers.Wait()
		whole(t, h, "all")
	})
}
