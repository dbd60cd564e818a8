package filing_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/store"
)

const writers = 8

// together lets so many writers do something at the same moment, each in its own
// transaction, again when the database made it give way; it returns their errors.
func together(h *domaintest.H, ctx context.Context, act func(ctx context.Context, i int) error) []error {
	var all sync.WaitGroup
	errs := make([]error, writers)
	for i := range writers {
		all.Go(func() {
			for range 20 {
				errs[i] = h.Store.InTx(ctx, func(ctx context.Context) error { return act(ctx, i) })
				if !errors.Is(errs[i], store.ErrBusy) {
					return
				}
			}
		})
	}
	all.Wait()
	return errs
}

// started begins so many declarations of the clerk, one after another.
func started(t *testing.T, h *domaintest.H) []*ent.Declaration {
	t.Helper()
	var rows []*ent.Declaration
	for i := range writers {
		err := h.Store.InTx(h.As(domaintest.Clerk), func(ctx context.Context) error {
			d, err := filing.Start(ctx, ent.FromContext(ctx), filing.StartDeclaration{BatchID: h.Batch.ID, NameZh: p(fmt.Sprintf("道路养护 %d", i))})
			rows = append(rows, d)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return rows
}

func now(t *testing.T, h *domaintest.H, id uuid.UUID) *ent.Declaration {
	t.Helper()
	d, err := h.Client.Declaration.Query().Where(declaration.ID(id)).WithVersions().WithIndicators().WithHistory().Only(h.Machine())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEightClerksAtOnceGetEightCodes(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		for _, err := range together(h, h.As(domaintest.Clerk), func(ctx context.Context, i int) error {
			_, err := filing.Start(ctx, ent.FromContext(ctx), filing.StartDeclaration{BatchID: h.Batch.ID, NameZh: p(fmt.Sprintf("道路养护 %d", i))})
			return err
		}) {
			if err != nil {
				t.Error(err)
			}
		}
		codes := h.Client.Project.Query().Order(project.ByCode()).Select(project.FieldCode).StringsX(h.Machine())
		for i, code := range codes {
			if want := fmt.Sprintf("2027-205001-%03d", i+1); code != want {
				t.Errorf("the %d. code is %s; want %s", i+1, code, want)
			}
		}
		if len(codes) != writers {
			t.Errorf("%d projects of %d clerks", len(codes), writers)
		}
	})
}

func TestTheThousandthCodeFollows(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		u := h.Units["205001"]
		for _, n := range []string{"999", "1000", "998"} {
			h.Client.Project.Create().SetCode("2027-205001-" + n).SetNameZh("某项目").SetUnitID(u.ID).SetSectionID(u.SectionID).ExecX(h.Machine())
		}
		if d := started(t, h)[0]; d.Code != "2027-205001-1001" {
			t.Errorf("the next code is %s", d.Code)
		}
	})
}

func TestEightDraftsAtOnceAreEachKept(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		rows := started(t, h)
		for round := range 3 {
			for i, err := range together(h, h.As(domaintest.Clerk), func(ctx context.Context, i int) error {
				f := ready()
				f.NameZh, f.Overview = p(fmt.Sprintf("道路养护 %d", i)), p(fmt.Sprintf("第 %d 次", round))
				_, err := filing.Save(ctx, ent.FromContext(ctx), filing.SaveDraft{ID: rows[i].ID, Version: rows[i].Version + round, Form: f})
				return err
			}) {
				if err != nil {
					t.Errorf("draft %d: %v", i, err)
				}
			}
		}
		for i, d := range rows {
			saved := now(t, h, d.ID)
			if saved.Version != d.Version+3 || *saved.Form.Overview != "第 2 次" || saved.NameZh != fmt.Sprintf("道路养护 %d", i) ||
				saved.IndicatorCount != len(saved.Form.Indicators) || saved.Amount.String() != *saved.Form.Amount {
				t.Errorf("draft %d keeps %q of version %d (from %d)", i, *saved.Form.Overview, saved.Version, d.Version)
			}
		}
	})
}

func TestOfEightWhoSawOneVersionOneSaves(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := started(t, h)[0]
		for round := range 3 {
			errs := together(h, h.As(domaintest.Clerk), func(ctx context.Context, i int) error {
				f := ready()
				f.Overview = p(fmt.Sprintf("%d/%d", round, i))
				_, err := filing.Save(ctx, ent.FromContext(ctx), filing.SaveDraft{ID: d.ID, Version: d.Version + round, Form: f})
				return err
			})
			saved, kept := 0, now(t, h, d.ID)
			for i, err := range errs {
				faults, ok := fault.Of(err)
				switch {
				case err == nil:
					saved++
					if *kept.Form.Overview != fmt.Sprintf("%d/%d", round, i) {
						t.Errorf("%d saved, and %q is kept", i, *kept.Form.Overview)
					}
				case !ok || faults[0].Code != fault.Version:
					t.Errorf("writer %d: %v", i, err)
				}
			}
			if saved != 1 || kept.Version != d.Version+round+1 {
				t.Errorf("%d of %d saved; version %d", saved, writers, kept.Version)
			}
		}
	})
}

func TestEightSubmissionsIntoABatchFreezeEachItsOwn(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		rows := started(t, h)
		for i, d := range rows {
			f := ready()
			f.NameZh = p(fmt.Sprintf("道路养护 %d", i))
			err := h.Store.InTx(h.As(domaintest.Clerk), func(ctx context.Context) error {
				_, err := filing.Save(ctx, ent.FromContext(ctx), filing.SaveDraft{ID: d.ID, Version: d.Version, Form: f})
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		for i, err := range together(h, h.As(domaintest.Clerk), func(ctx context.Context, i int) error {
			_, err := filing.Submit(ctx, ent.FromContext(ctx), workflow.Seen{ID: rows[i].ID, Version: rows[i].Version + 1})
			return err
		}) {
			if err != nil {
				t.Errorf("submission %d: %v", i, err)
			}
		}
		for i, d := range rows {
			s := now(t, h, d.ID)
			if s.Stage != declaration.StageUNIT_REVIEW || s.Version != d.Version+2 || s.Revision != 1 || len(s.Edges.Versions) != 1 ||
				len(s.Edges.Indicators) != s.IndicatorCount || len(s.Edges.History) != 1 {
				t.Errorf("submission %d: %s, version %d, revision %d with %d versions, %d of %d indicators, %d steps", i, s.Stage, s.Version,
					s.Revision, len(s.Edges.Versions), len(s.Edges.Indicators), s.IndicatorCount, len(s.Edges.History))
			}
		}
		if n := h.Client.Declaration.Query().Where(declaration.BatchID(h.Batch.ID), declaration.StageEQ(declaration.StageUNIT_REVIEW)).
			CountX(h.Machine()); n != writers {
			t.Errorf("the batch counts %d submissions of %d", n, writers)
		}
	})
}

func TestOfEightSubmissionsOfOneFormOneCounts(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := started(t, h)[0]
		err := h.Store.InTx(h.As(domaintest.Clerk), func(ctx context.Context) error {
			_, err := filing.Save(ctx, ent.FromContext(ctx), filing.SaveDraft{ID: d.ID, Version: d.Version, Form: ready()})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		errs := together(h, h.As(domaintest.Clerk), func(ctx context.Context, _ int) error {
			_, err := filing.Submit(ctx, ent.FromContext(ctx), workflow.Seen{ID: d.ID, Version: d.Version + 1})
			return err
		})
		s := now(t, h, d.ID)
		won := slices.DeleteFunc(slices.Clone(errs), func(err error) bool { return err != nil })
		if len(won) != 1 || len(s.Edges.Versions) != 1 || len(s.Edges.Indicators) != s.IndicatorCount || len(s.Edges.History) != 1 || s.Version != d.Version+2 {
			t.Errorf("%d of %d submitted: %d versions, %d of %d indicators, %d steps, version %d; %v", len(won), writers, len(s.Edges.Versions),
				len(s.Edges.Indicators), s.IndicatorCount, len(s.Edges.History), s.Version, errors.Join(errs...))
		}
		for _, err := range errs {
			if faults, ok := fault.Of(err); err != nil && (!ok || faults[0].Code != fault.Version) {
				t.Errorf("a late one reads %v", err)
			}
		}
	})
}
