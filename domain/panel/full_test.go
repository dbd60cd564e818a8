package panel_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/panel"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/store"
)

// yearlyLoad is what the shipped settings let an expert judge in a year.
const yearlyLoad = 8

// busy lets every expert have judged so many times this year.
func (s *school) busy(times int) {
	s.t.Helper()
	ctx, db, u := s.Machine(), s.Client, s.Units["212001"]
	p := db.Project.Create().SetCode("2027-212001-001").SetNameZh("道路改造").SetUnitID(u.ID).SetSectionID(u.SectionID).SaveX(ctx)
	d := db.Declaration.Create().SetProjectID(p.ID).SetBatchID(s.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh(p.NameZh).SetStage(declaration.StageREVIEW_CLOSED).
		SetStageSince(s.Clock.Now()).SetRevision(1).SetForm(s.now().Form).SaveX(ctx)
	for n := range times {
		round := db.ReviewRound.Create().SetDeclarationID(d.ID).SetNo(n + 1).SetRevision(1).SetStatus("CLOSED").SaveX(ctx)
		for _, e := range s.Experts {
			db.ExpertSheet.Create().SetDeclarationID(d.ID).SetRoundID(round.ID).SetExpertID(e.ID).SetLabel("专家1").
				SetStatus(expertsheet.StatusLOCKED).SetProjectName(d.NameZh).SetUnitName(u.NameZh).ExecX(ctx)
		}
	}
}

// nobodyIsOver tells how many are invited, of whom nobody has more than a year may ask.
func nobodyIsOver(t *testing.T, h *domaintest.H) (invited int) {
	t.Helper()
	loads := map[string]int{}
	for _, s := range h.Client.ExpertSheet.Query().WithExpert().AllX(h.Machine()) {
		loads[s.Edges.Expert.Code]++
		if s.Status == expertsheet.StatusINVITED {
			invited++
		}
	}
	for code, n := range loads {
		if n > yearlyLoad {
			t.Errorf("%s judges %d times this year", code, n)
		}
	}
	return invited
}

// overlap carries out two verbs at once: the second begins when the first is done and its
// transaction still open, and if it waits for nobody it is through before that ends.
func overlap(h *domaintest.H, ctx context.Context, first, second func(context.Context) error) error {
	other := make(chan error, 1)
	err := h.Store.InTx(ctx, func(inner context.Context) error {
		err := first(inner)
		go func() {
			err := h.Store.InTx(ctx, second)
			for errors.Is(err, store.ErrBusy) {
				err = h.Store.InTx(ctx, second)
			}
			other <- err
		}()
		time.Sleep(300 * time.Millisecond)
		return err
	})
	return errors.Join(err, <-other)
}

func TestTwoDrawsAtOnceKeepTheYearlyLimit(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		other := s.beside(2)
		s.busy(yearlyLoad - 1) // of eight who may be drawn each may judge once more
		var rounds []*ent.ReviewRound
		for _, each := range []*school{s, other} {
			round, err := each.commit(5)
			if err != nil {
				t.Fatal(err)
			}
			rounds = append(rounds, round)
		}
		draw := func(i int) func(context.Context) error {
			return func(ctx context.Context) error {
				_, err := panel.DrawFor(ctx, ent.FromContext(ctx), panel.DrawPanel{RoundID: rounds[i].ID, Version: rounds[i].Version,
					Value: "40719", ReadFrom: "开奖公告"})
				return err
			}
		}
		if err := overlap(h, h.As(domaintest.Office2), draw(0), draw(1)); err != nil {
			t.Fatal(err)
		}
		if n := nobodyIsOver(t, h); n < 5 || n > 8 {
			t.Errorf("%d of eight are invited", n)
		}
		record, err := panel.ReadRecord([]byte(other.rounds()[0].Record))
		if err != nil || record.Verify() != nil {
			t.Fatal(err, record.Verify())
		}
		for _, x := range record.Late {
			if x.Bars[0].Reason != panel.LoadFull {
				t.Errorf("%s is passed over for %v", x.Code, x.Bars)
			}
		}
		if len(record.Late) != 5 {
			t.Errorf("of those drawn meanwhile %d are passed over", len(record.Late))
		}
	})
}

// A plan counts what each had when the basis was fixed; who has been asked elsewhere since
// takes but what his year still has room for.
func TestPanelsDrawnTogetherKeepTheYearlyLimit(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		two, three, alone := s.beside(2), s.beside(3), s.beside(4)
		s.busy(yearlyLoad - 2) // eight with room for two each: sixteen seats, of which the plan takes fifteen
		in := both(s, two)
		in.Declarations, in.Size, in.Fields = append(in.Declarations, both(three, two).Declarations[1]), 5, nil
		lead, err := try(h, h.As(domaintest.Office), panel.CommitTogether, in)
		if err != nil {
			t.Fatal(err)
		}
		alone.draw(5)
		drawn, err := s.bring(domaintest.Office2, lead)
		if err != nil {
			t.Fatal(err)
		}
		record, err := panel.ReadGroup([]byte(drawn.Record))
		if err != nil || record.Verify() != nil {
			t.Fatal(err, record.Verify())
		}
		full := 0
		for _, p := range record.Panels {
			for _, x := range p.Late {
				if x.Bars[0].Reason == panel.LoadFull {
					full++
				}
			}
		}
		if n := nobodyIsOver(t, h); n > 16 || full == 0 || n+full < 20 {
			t.Errorf("%d are invited, %d passed over", n, full)
		}
	})
}

// Of two seats that fall free at once, the one reserve of both who has room for one review
// more takes one.
func TestTwoFreeSeatsAtOnceKeepTheYearlyLimit(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		other := s.beside(2)
		var common []string
		for _, each := range []*school{s, other} {
			record, err := panel.ReadRecord([]byte(each.draw(3).Record))
			if err != nil {
				t.Fatal(err)
			}
			if common == nil {
				common = record.Reserves
			}
			common = slices.DeleteFunc(slices.Clone(common), func(code string) bool { return !slices.Contains(record.Reserves, code) })
		}
		h.Client.Expert.Update().Where(expert.CodeNEQ(common[0])).SetStatus(expert.StatusPAUSED).ExecX(h.Machine())
		s.sits(domaintest.Persona("expert"+common[0][2:]), yearlyLoad-1)
		leave := func(p *school) func(context.Context) error {
			freed, id := p.sheets()[0], p.rounds()[0].ID
			return func(ctx context.Context) error {
				db := ent.FromContext(ctx)
				round, err := panel.Hold(ctx, db, id)
				if err != nil {
					return err
				}
				db.ExpertSheet.UpdateOneID(freed.ID).SetStatus(expertsheet.StatusDECLINED).ExecX(ctx)
				_, err = panel.Replace(ctx, db, round, freed)
				return err
			}
		}
		if err := overlap(h, h.Machine(), leave(s), leave(other)); err != nil {
			t.Fatal(err)
		}
		if n := nobodyIsOver(t, h); n != 5 {
			t.Errorf("%d are invited, of six seats and one reserve for two", n)
		}
	})
}
