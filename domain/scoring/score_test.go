package scoring_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/scoreline"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/store"
)

// together does something for each of these at the same moment.
func together[T any](t *testing.T, all []T, act func(i int) error) {
	t.Helper()
	var wg sync.WaitGroup
	errs := make([]error, len(all))
	for i := range all {
		wg.Go(func() { errs[i] = act(i) })
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// again repeats what another transaction stood in the way of, as the door does.
func again(act func() error) error {
	for range 20 {
		if err := act(); !errors.Is(err, store.ErrBusy) {
			return err
		}
	}
	return act()
}

func (p *project) trySubmit(s *ent.ExpertSheet) error {
	in := scoring.SubmitSheet{ID: s.ID, Version: p.sheet(s.ID).Version, Commit: true}
	return again(func() error { _, err := try(p.H, p.expert(s), scoring.Submit, in); return err })
}

func (p *project) history() []*ent.StageChange {
	p.t.Helper()
	return must(p.Client.StageChange.Query().Where(stagechange.DeclarationID(p.id)).Order(stagechange.ByID()).All(p.Machine()))(p.t)
}

func (p *project) line(s *ent.ExpertSheet, item string) *ent.ScoreLine {
	p.t.Helper()
	return must(p.Client.ScoreLine.Query().Where(scoreline.SheetID(s.ID), scoreline.Item(item)).Only(p.Machine()))(p.t)
}

func TestEightWritersAtOnceKeepTheExactTotal(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		ctx := p.expert(s)
		items := standard.Shipped().ExpertForm.Items()[:8]
		want := exact.Points(0)
		for i := range items {
			want += exact.Points(110 + 10*i)
		}
		together(t, items, func(i int) error {
			points := exact.Points(110 + 10*i)
			in := scoring.SaveScore{SheetID: s.ID, Item: items[i].Code, Points: &points}
			return again(func() error { _, err := try(h, ctx, scoring.Score, in); return err })
		})
		if got := p.sheet(s.ID); *got.Total != want || got.Scored != 8 || got.Version != s.Version+8 {
			t.Errorf("the sheet keeps %s of %d items in version %d; want %s of 8 in %d", *got.Total, got.Scored, got.Version, want, s.Version+8)
		}
	})
}

func TestAScoreIsSavedInSixStatements(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		points := exact.Points(300)
		first := scoring.SaveScore{SheetID: s.ID, Item: "C1", Points: &points}
		for _, in := range []func() scoring.SaveScore{
			func() scoring.SaveScore { return first },
			func() scoring.SaveScore { seen := p.line(s, "C1").UpdatedAt; first.Seen = &seen; return first },
		} {
			in := in()
			ctx, counter := store.Count(p.expert(s))
			do(t, h, ctx, scoring.Score, in)
			if n := counter.Statements(); n > 6 {
				t.Errorf("%d statements", n)
			}
		}
	})
}

func TestAnItemIsSavedOverWhatWasSeen(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		three, five, comment := exact.Points(300), exact.Points(500), "依据不足，应补充文号"
		in := scoring.SaveScore{SheetID: s.ID, Item: "C1", Points: &three, Comment: &comment}
		do(t, h, p.expert(s), scoring.Score, in)
		_, err := try(h, p.expert(s), scoring.Score, in)
		refuses(t, err, fault.Version, "seen") // the line is there already

		seen := p.line(s, "C1").UpdatedAt
		h.Clock.Advance(time.Minute)
		elsewhere := seen.In(time.FixedZone("", 8*60*60))
		in = scoring.SaveScore{SheetID: s.ID, Item: "C1", Points: &five, Seen: &elsewhere}
		do(t, h, p.expert(s), scoring.Score, in)
		_, err = try(h, p.expert(s), scoring.Score, in)
		refuses(t, err, fault.Version, "seen") // it is another line by now
		if l := p.line(s, "C1"); *l.Points != five || l.Comment != comment || *p.sheet(s.ID).Total != five {
			t.Errorf("the line says %s, %q", *l.Points, l.Comment)
		}

		seen = p.line(s, "C1").UpdatedAt
		got := do(t, h, p.expert(s), scoring.Score, scoring.SaveScore{SheetID: s.ID, Item: "C1", Seen: &seen})
		if got.Total != nil || got.Scored != 0 {
			t.Errorf("points taken back leave %v of %d items", got.Total, got.Scored)
		}
	})
}

func TestADraftMayLackCommentsButNotBeOutOfRange(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		tests := map[string]struct {
			item   string
			points exact.Points
			code   fault.Code
			path   string
		}{
			"an item that the form has not": {"X9", 100, fault.NotFound, "item"},
			"more than the weight":          {"C1", 810, fault.ScoreRange, "points"},
			"less than nothing":             {"C1", -10, fault.ScoreRange, "points"},
			"two decimals":                  {"C1", 105, fault.Number, "points"},
		}
		for name, tt := range tests {
			_, err := try(h, p.expert(s), scoring.Score, scoring.SaveScore{SheetID: s.ID, Item: tt.item, Points: &tt.points})
			t.Log(name)
			refuses(t, err, tt.code, tt.path)
		}
		low := exact.Points(10)
		do(t, h, p.expert(s), scoring.Score, scoring.SaveScore{SheetID: s.ID, Item: "C1", Points: &low})
	})
}

func TestOnlyTheOwnOpenSheetIsWritten(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		one := exact.Points(100)
		score := func(ctx context.Context, id uuid.UUID) error {
			_, err := try(h, ctx, scoring.Score, scoring.SaveScore{SheetID: id, Item: "C1", Points: &one})
			return err
		}
		refuses(t, score(p.expert(sheets[1]), sheets[0].ID), fault.NotFound, "")
		refuses(t, score(h.As(domaintest.Office), sheets[0].ID), fault.NotFound, "")
		refuses(t, score(p.expert(sheets[0]), uuid.New()), fault.NotFound, "")

		p.agree(sheets[0], 90)
		p.submit(sheets[0])
		s := p.sheet(sheets[0].ID)
		refuses(t, score(p.expert(s), s.ID), fault.Frozen, "")
		_, err := try(h, p.expert(s), scoring.Save, scoring.SaveSheet{ID: s.ID, Version: s.Version})
		refuses(t, err, fault.Frozen, "")
		_, err = try(h, p.expert(s), scoring.Submit, scoring.SubmitSheet{ID: s.ID, Version: s.Version, Commit: true})
		refuses(t, err, fault.Frozen, "")

		h.Clock.Set(*sheets[1].DueAt)
		refuses(t, score(p.expert(sheets[1]), sheets[1].ID), fault.Frozen, "")
		_, err = try(h, p.expert(sheets[1]), scoring.Submit, scoring.SubmitSheet{ID: sheets[1].ID, Version: sheets[1].Version, Commit: true})
		refuses(t, err, fault.Frozen, "")
	})
}

func TestASheetIsJudgedAsAWhole(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		before := do(t, h, p.expert(s), scoring.Faults, s.ID)
		if len(before) != 15+3 { // items, priority, opinion, text
			t.Errorf("an empty sheet has %d faults: %v", len(before), listed(before))
		}
		_, err := try(h, p.expert(s), scoring.Submit, scoring.SubmitSheet{ID: s.ID, Version: s.Version})
		refuses(t, err, fault.Required, "commit")
		refuses(t, err, fault.Required, "items[0].points")
		p.agree(s, 90)
		if after := do(t, h, p.expert(s), scoring.Faults, s.ID); len(after) > 0 {
			t.Errorf("a whole sheet has faults: %v", listed(after))
		}
		_, err = try(h, p.expert(s), scoring.Submit, scoring.SubmitSheet{ID: s.ID, Version: s.Version, Commit: true})
		refuses(t, err, fault.Version, "version")
	})
}

func TestTheTrailDoesNotTellScores(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		p.agree(s, 90)
		traces := h.Client.AuditEvent.Query().Where(auditevent.Action("score")).Order(auditevent.ByID())
		events := must(traces.Clone().All(h.Machine()))(t)
		if len(events) != 16 {
			t.Fatalf("%d traces of 15 items and the rest", len(events))
		}
		if diff := cmp.Diff(`{"item":"C1"}`, events[0].Changed); diff != "" {
			t.Error(diff)
		}
		for _, e := range must(traces.All(h.As(domaintest.Office)))(t) {
			if e.Changed != "" {
				t.Errorf("the office reads %s", e.Changed)
			}
		}
	})
}
