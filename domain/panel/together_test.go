package panel_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/assign"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

// beside is another project of the school's that waits for its panel.
func (s *school) beside(no int) *school {
	s.t.Helper()
	ctx, db, u := s.Machine(), s.Client, s.Units["205101"]
	code := fmt.Sprintf("2027-205101-%03d", no)
	p := db.Project.Create().SetCode(code).SetNameZh("校舍维修").SetUnitID(u.ID).SetSectionID(u.SectionID).SaveX(ctx)
	d := db.Declaration.Create().SetProjectID(p.ID).SetBatchID(s.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh(p.NameZh).SetStage(declaration.StagePANEL_FORMING).
		SetStageSince(s.H.Clock.Now()).SetRevision(1).SetAmount(exact.MustMoney("100")).SetOutcome(term.ByExpert).
		SetForm(form.Declaration{}).SaveX(ctx)
	return &school{H: s.H, t: s.t, id: d.ID}
}

// both asks for panels of two projects.
func both(a, b *school) panel.CommitPanels {
	in := panel.CommitPanels{Size: 3, Fields: []string{"IT"}, Goal: assign.Fair, Source: "排列5开奖号码"}
	for _, s := range []*school{b, a} {
		in.Declarations = append(in.Declarations, &workflow.Seen{ID: s.id, Version: s.now().Version})
	}
	return in
}

func TestPanelsAreDrawnTogetherByTwoPersons(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one := waiting(t, h)
		other := one.beside(2)
		in := both(one, other)
		in.Apart = []*panel.ApartPair{{One: h.Experts[domaintest.Expert3].ID, Other: h.Experts[domaintest.Expert4].ID}}
		lead, err := try(h, h.As(domaintest.Office), panel.CommitTogether, in)
		if err != nil {
			t.Fatal(err)
		}
		led := other.rounds()[0]
		if lead.DeclarationID != one.id || lead.LedBy != nil || led.LedBy == nil || *led.LedBy != lead.ID || led.BasisHash != lead.BasisHash {
			t.Fatalf("led by %v: %+v", lead, led)
		}
		_, err = try(h, h.As(domaintest.Office), panel.CommitTogether, in)
		is(t, err, fault.Frozen, "declarations[0]")
		_, err = other.commit(3)
		is(t, err, fault.Frozen, "")
		_, err = one.bring(domaintest.Office, lead)
		is(t, err, fault.Forbidden, "")
		_, err = other.bring(domaintest.Office2, led)
		is(t, err, fault.Frozen, "") // the first one leads
		if _, err := one.bring(domaintest.Office2, lead); err != nil {
			t.Fatal(err)
		}
		text, err := panel.RecordOf(h.As(domaintest.Office), h.Client, led.ID)
		if err != nil {
			t.Fatal(err)
		}
		record, err := panel.ReadGroup([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := record.Verify(); err != nil {
			t.Error(err)
		}
		for i, s := range []*school{one, other} {
			round := s.rounds()[0]
			if round.DrawStatus != reviewround.DrawStatusDRAWN || round.RecordHash != record.Hash || s.now().ReviewRound != 1 {
				t.Errorf("%s stands as %+v", s.now().Code, round)
			}
			for _, sheet := range s.sheets() {
				if code := sheet.Edges.Expert.Code; !slices.Contains(record.Panels[i].Panel, code) {
					t.Errorf("%s is invited to %s", code, s.now().Code)
				}
			}
			if len(s.sheets()) != 3 {
				t.Errorf("%d are invited", len(s.sheets()))
			}
			told, err := panel.DrawOf(h.As(domaintest.Auditor), h.Client, round.ID)
			if err != nil || !told.Replayed || told.Group == nil || told.Group.Projects != 2 || told.Group.Leads != (i == 0) || len(told.Panel) != 3 {
				t.Errorf("told %+v, %v", told, err)
			}
		}
		// Reserves move up as they do after a draw of one panel.
		sheet := other.sheets()[0]
		round, err := panel.Hold(h.Machine(), h.Client, led.ID)
		if err != nil {
			t.Fatal(err)
		}
		h.Client.ExpertSheet.UpdateOneID(sheet.ID).SetStatus(expertsheet.StatusDECLINED).ExecX(h.Machine())
		next, err := panel.Replace(h.Machine(), h.Client, round, sheet)
		if err != nil || next == nil || next.Label != sheet.Label {
			t.Errorf("after %v comes %v, %v", sheet.Label, next, err)
		}
	})
}

func TestAGroupIsRefusedAsAWhole(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one := waiting(t, h)
		other := one.beside(2)
		if _, err := try(h, h.As(domaintest.Office), panel.CommitTogether, both(one, other)); err != nil {
			t.Fatal(err)
		}
		if err := one.decide(domaintest.Office2, false); err != nil {
			t.Fatal(err)
		}
		for _, s := range []*school{one, other} {
			if r := s.rounds()[0]; r.DrawStatus != reviewround.DrawStatusNONE || r.Status != reviewround.StatusCLOSED {
				t.Errorf("%+v", r)
			}
		}
		other.draw(3)
	})
}

func TestAGroupIsRefusedWithItsReasons(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one := waiting(t, h)
		other := one.beside(2)
		in := both(one, other)
		with := func(change func(*panel.CommitPanels)) panel.CommitPanels {
			in := in
			change(&in)
			return in
		}
		tests := map[string]struct {
			in   panel.CommitPanels
			code fault.Code
			path string
		}{
			"one project":       {with(func(in *panel.CommitPanels) { in.Declarations = in.Declarations[:1] }), fault.Number, "declarations"},
			"one project twice": {with(func(in *panel.CommitPanels) { in.Declarations = append(in.Declarations, in.Declarations[0]) }), fault.NotFound, "declarations"},
			"a stale project": {with(func(in *panel.CommitPanels) {
				in.Declarations = []*workflow.Seen{{ID: one.id, Version: 77}, in.Declarations[0]}
			}), fault.Version, "declarations[0].version"},
			"an unknown project":  {with(func(in *panel.CommitPanels) { in.Declarations = []*workflow.Seen{in.Declarations[0], {ID: uuid.New()}} }), fault.NotFound, "declarations[1]"},
			"an even number":      {with(func(in *panel.CommitPanels) { in.Size = 4 }), fault.Number, "size"},
			"no public value":     {with(func(in *panel.CommitPanels) { in.Source = " " }), fault.Required, "source"},
			"a field nobody has":  {with(func(in *panel.CommitPanels) { in.Fields = []string{"MAGIC"} }), fault.NotFound, "fields[0]"},
			"an expert and self":  {with(func(in *panel.CommitPanels) { in.Apart = []*panel.ApartPair{{}} }), fault.NotFound, "apart[0]"},
			"more than there are": {with(func(in *panel.CommitPanels) { in.Size = 7; in.Apart = apartAll(h) }), fault.PoolTooSmall, ""},
		}
		for name, tt := range tests {
			_, err := try(h, h.As(domaintest.Office), panel.CommitTogether, tt.in)
			t.Log(name, err)
			is(t, err, tt.code, tt.path)
		}
		if len(one.rounds())+len(other.rounds()) != 0 {
			t.Error("a refused request left a round behind")
		}
	})
}

// apartAll are pairs of the first three experts.
func apartAll(h *domaintest.H) (pairs []*panel.ApartPair) {
	a, b, c := h.Experts[domaintest.Expert1].ID, h.Experts[domaintest.Expert2].ID, h.Experts[domaintest.Expert3].ID
	return []*panel.ApartPair{{One: a, Other: b}, {One: b, Other: c}, {One: a, Other: c}}
}

func TestATrialShowsBothGoalsAndSavesNothing(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one := waiting(t, h)
		other := one.beside(2)
		end := func(in panel.CommitPanels) *panel.PlanProgress {
			t.Helper()
			ctx, stop := context.WithCancel(h.As(domaintest.Office))
			defer stop()
			told, err := panel.PlanTogether(ctx, h.Client, in)
			if err != nil {
				t.Fatal(err)
			}
			before := 0
			for p := range told {
				if p.Done < before {
					t.Errorf("back from %d to %d", before, p.Done)
				}
				if before = p.Done; p.Fair != nil || len(p.Faults) > 0 {
					return p
				}
			}
			return nil
		}
		last := end(both(one, other))
		if last == nil || last.Done != last.Total || last.Least == nil || last.Fair == nil || len(last.Faults) > 0 {
			t.Fatalf("it ends with %+v", last)
		}
		most := func(p *panel.PanelPlan) int { return p.Loads[0].Before + p.Loads[0].Seats }
		seats := 0
		for _, l := range last.Fair.Loads {
			seats += l.Seats
		}
		if seats != 6 || last.Least.Total > last.Fair.Total || most(last.Fair) > most(last.Least) {
			t.Errorf("%d seats; least %+v, fair %+v", seats, last.Least, last.Fair)
		}
		if len(one.rounds()) != 0 {
			t.Error("something was saved")
		}
		short := both(one, other)
		short.Size, short.Apart = 7, apartAll(h)
		is(t, fault.List(end(short).Faults), fault.PoolTooSmall, "")

		ctx, cancel := context.WithCancel(h.As(domaintest.Office))
		told, err := panel.PlanTogether(ctx, h.Client, both(one, other))
		if err != nil {
			t.Fatal(err)
		}
		cancel()
		for p := range told { // it closes
			if p.Fair != nil {
				t.Log("it was faster than the hand that stopped it")
			}
		}
		_, err = panel.PlanTogether(h.As(domaintest.ClerkOther), h.Client, both(one, other))
		is(t, err, fault.NotFound, "declarations[0]")
	})
}
