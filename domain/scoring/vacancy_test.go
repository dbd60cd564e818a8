package scoring_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
)

// vacant is a panel of seven that scores, of eight who may come, after the reserve was
// paused and one of the panel left: two of its buttons are the office's.
func vacant(t *testing.T, h *domaintest.H) (p *project, left *ent.ExpertSheet, reserve *ent.Expert) {
	t.Helper()
	p = scored(t, h, 7)
	record := must(panel.ReadRecord([]byte(p.round().Record)))(t)
	reserve = h.Client.Expert.Query().Where(expert.Code(record.Reserves[0])).OnlyX(h.Machine())
	p.set(reserve, expert.StatusPAUSED)
	left = p.sheets(expertsheet.StatusSCORING)[0]
	p.leaves(left, p.expert(left), scoring.Recuse)
	if got := p.told(domaintest.Office, "panel.short"); len(got) != 1 {
		t.Fatalf("the office is told %v", got)
	}
	return p, left, reserve
}

func (p *project) set(e *ent.Expert, status expert.Status) {
	p.Client.Expert.UpdateOneID(e.ID).SetStatus(status).ExecX(p.Machine())
}

// offered lists the buttons by which the office may fill a seat.
func (p *project) offered() (names []string) {
	p.t.Helper()
	for _, a := range must(desk.OfDeclaration(p.As(domaintest.Office), p.Client, p.now()))(p.t) {
		if a.Enabled && (a.Action == "callReserve" || a.Action == "fillSeat") {
			names = append(names, a.Action)
		}
	}
	return names
}

func (p *project) seen() workflow.Seen { return workflow.Seen{ID: p.id, Version: p.now().Version} }

// guest enters somebody into the library after the draw.
func (p *project) guest(code string) *ent.Expert {
	return p.Client.Expert.Create().SetCode(code).SetNameZh("新入库").SetEmployerZh("新单位").SetEmployerKind("COLLEGE").
		SetFields([]string{"COST"}).SetStatus(expert.StatusACTIVE).SetEntryDate("2026-01-01").SetTermEnd("2029-01-01").SaveX(p.Machine())
}

func TestAReserveIsCalledWhenNothingKeepsHimAwayAnyMore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, left, reserve := vacant(t, h)
		if got := p.offered(); len(got) != 2 {
			t.Fatalf("the office may %v", got)
		}
		_, err := try(h, h.As(domaintest.Office), panel.CallReserve, p.seen())
		refuses(t, err, fault.PoolTooSmall, "")
		p.set(reserve, expert.StatusACTIVE)
		_, err = try(h, h.As(domaintest.Office), panel.Fill, panel.FillSeat{DeclarationID: p.id, Version: p.now().Version,
			ExpertID: p.guest("E50").ID, Reason: "熟悉造价审核"})
		refuses(t, err, fault.Frozen, "") // the reserve comes first
		_, err = try(h, h.As(domaintest.ClerkOther), panel.CallReserve, p.seen())
		refuses(t, err, fault.NotFound, "")
		do(t, h, h.As(domaintest.Office), panel.CallReserve, p.seen())
		called := p.sheets(expertsheet.StatusINVITED)
		if len(called) != 1 || called[0].ExpertID != reserve.ID || called[0].Label != left.Label || called[0].Chosen {
			t.Fatalf("called %+v", called)
		}
		if got := p.offered(); got != nil {
			t.Errorf("with no seat free the office may %v", got)
		}
		_, err = try(h, h.As(domaintest.Office), panel.CallReserve, p.seen())
		refuses(t, err, fault.Frozen, "")
		p.set(reserve, expert.StatusPAUSED) // while he thinks it over
		_, err = try(h, p.expert(p.sheets(expertsheet.StatusINVITED)[0]), panel.Accept,
			panel.AcceptInvitation{ID: called[0].ID, Version: called[0].Version, Commit: true})
		refuses(t, err, fault.Recusal, "")
		if s := p.sheet(called[0].ID); s.Status != expertsheet.StatusINVITED {
			t.Errorf("who is paused stands at %s", s.Status)
		}
		p.set(reserve, expert.StatusACTIVE)
		p.accept(called[0])
		if s := p.sheet(called[0].ID); s.Status != expertsheet.StatusSCORING {
			t.Errorf("who was called late stands at %s", s.Status)
		}
	})
}

func TestWithoutReservesALeaderLetsSomebodySit(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, left, _ := vacant(t, h)
		guest, recused := p.guest("E50"), h.Experts[domaintest.Expert7]
		fill := func(e *ent.Expert, reason string) error {
			_, err := try(h, h.As(domaintest.Office), panel.Fill,
				panel.FillSeat{DeclarationID: p.id, Version: p.now().Version, ExpertID: e.ID, Reason: reason})
			return err
		}
		refuses(t, fill(guest, "好"), fault.TooShort, "reason")
		refuses(t, fill(recused, "熟悉造价审核"), fault.Recusal, "expertID")
		refuses(t, fill(left.Edges.Expert, "熟悉造价审核"), fault.Frozen, "expertID")
		if err := fill(guest, "熟悉造价审核"); err != nil {
			t.Fatal(err)
		}
		refuses(t, fill(guest, "熟悉造价审核"), fault.Frozen, "") // asked already

		p.set(guest, expert.StatusPAUSED)
		c := h.Client.Consent.Query().Where(request.ActEQ(request.ActDIRECT_CHOICE)).OnlyX(h.Machine())
		give := consent.DecideConsent{ID: c.ID, Version: c.Version, Give: true, Answer: "同意"}
		_, err := try(h, h.As(domaintest.Leader), conclusion.Decide, give)
		refuses(t, err, fault.Recusal, "expertID") // something keeps him away by now
		p.set(guest, expert.StatusACTIVE)
		_, err = try(h, h.As(domaintest.Office2), conclusion.Decide, give)
		refuses(t, err, fault.NotFound, "")
		do(t, h, h.As(domaintest.Leader), conclusion.Decide, give)

		sheets := p.sheets(expertsheet.StatusINVITED)
		if len(sheets) != 1 || sheets[0].ExpertID != guest.ID || sheets[0].Label != left.Label || !sheets[0].Chosen || sheets[0].Leads {
			t.Fatalf("seated %+v", sheets)
		}
		other := p.sheets(expertsheet.StatusSCORING)[0]
		p.leaves(other, p.expert(other), scoring.Recuse) // a seat falls free beside the chosen one
		if got := p.told(domaintest.Office, "panel.short"); len(got) != 2 {
			t.Errorf("the office is told %v", got)
		}
		if got := p.offered(); len(got) != 2 {
			t.Errorf("the office may %v", got)
		}
	})
}

// A free seat is asked for once at a time: of two consents the second would find no seat.
func TestOneChoiceWaitsForEachFreeSeat(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, _, _ := vacant(t, h)
		fill := func(e *ent.Expert) error {
			_, err := try(h, h.As(domaintest.Office2), panel.Fill,
				panel.FillSeat{DeclarationID: p.id, Version: p.now().Version, ExpertID: e.ID, Reason: "熟悉造价审核"})
			return err
		}
		first, second, third := p.guest("E50"), p.guest("E51"), p.guest("E52")
		must(true, fill(first))(t)
		const why = "已申请直接选定专家 E50，正在等待领导决定"
		err := fill(second)
		refuses(t, err, fault.Frozen, "")
		if faults, _ := fault.Of(err); len(faults) != 1 || faults[0].Message != why {
			t.Errorf("told %v", err)
		}
		if got := p.offered(); !slices.Equal(got, []string{"callReserve"}) {
			t.Errorf("the office may %v", got)
		}
		actions := must(desk.OfDeclaration(h.As(domaintest.Office), h.Client, p.now()))(t)
		if i := slices.IndexFunc(actions, func(a *desk.ActionState) bool { return a.Action == "fillSeat" }); i < 0 || actions[i].Why == nil || *actions[i].Why != why {
			t.Errorf("the button is not closed with the reason: %+v", actions)
		}
		if err := panel.Fillable(h.As(domaintest.Section), h.Client, p.now()); err == nil || strings.Contains(err.Error(), "E50") {
			t.Errorf("who may not know who reviews is told %v", err)
		}

		other := p.sheets(expertsheet.StatusSCORING)[0]
		p.leaves(other, p.expert(other), scoring.Recuse) // a second seat falls free
		if got := p.offered(); len(got) != 2 {
			t.Errorf("with a seat more the office may %v", got)
		}
		must(true, fill(second))(t)
		refuses(t, fill(third), fault.Frozen, "")
		for _, c := range h.Client.Consent.Query().Where(request.ActEQ(request.ActDIRECT_CHOICE)).Order(request.ByID()).AllX(h.Machine()) {
			do(t, h, h.As(domaintest.Leader), conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: c.ExpertID != nil && *c.ExpertID == second.ID, Answer: "请另选一名专家"})
		}
		must(true, fill(third))(t) // the leader refused the first, whose seat is still free
	})
}

func TestTheTimeSpentOnASheetIsThatBetweenItsSaves(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		p.agree(s, 90) // nothing was saved before, and all of it at one moment: no time
		for _, wait := range []time.Duration{90 * time.Second, scoring.Rest, scoring.Rest + time.Second, 10 * time.Second} {
			h.Clock.Advance(wait)
			was := p.sheet(s.ID)
			do(t, h, p.expert(s), scoring.Save, scoring.SaveSheet{ID: s.ID, Version: was.Version, Priority: was.Priority,
				Opinion: was.Opinion, SuggestedAmount: was.SuggestedAmount, Text: &was.Text})
		}
		h.Clock.Advance(5 * time.Second)
		p.submit(s)
		if got := p.sheet(s.ID).WorkedSeconds; got != 90+900+10+5 { // one wait was a rest
			t.Errorf("%d seconds are counted", got)
		}
		if d := p.now(); d.Stage != declaration.StageINDIVIDUAL_REVIEW {
			t.Fatalf("the declaration stands at %s", d.Stage)
		}
	})
}
