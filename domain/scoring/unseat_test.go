package scoring_test

import (
	"context"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
)

// removes removes the expert of a sheet for a breach.
func (p *project) removes(s *ent.ExpertSheet) {
	p.t.Helper()
	e := p.Client.Expert.GetX(p.Machine(), s.ExpertID)
	do(p.t, p.H, p.As(domaintest.Office), standing.Remove, standing.RemoveExpert{ExpertID: e.ID, Version: e.Version,
		Breach: "LEAK", Reason: "向申报单位泄露评审秘密，已查实"})
}

func TestWhoIsRemovedReviewsNoMore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 5)
		sheets := p.sheets(expertsheet.StatusSCORING)
		writes, done := sheets[1], sheets[2]
		p.agree(done, 90)
		p.submit(p.sheet(done.ID))

		p.removes(writes)
		if s := p.sheet(writes.ID); s.Status != expertsheet.StatusRECUSED {
			t.Errorf("what is not handed in stands at %s", s.Status)
		}
		if next := p.sheets(expertsheet.StatusINVITED); len(next) != 1 || next[0].Label != writes.Label {
			t.Errorf("asked in his place: %+v", next)
		}
		p.removes(done)
		if s := p.sheet(done.ID); s.Status != expertsheet.StatusSUBMITTED {
			t.Fatalf("one person alone made it %s", s.Status)
		}
		p.decide(domaintest.Office2, request.ActSHEET_VOID, true)
		if s := p.sheet(done.ID); s.Status != expertsheet.StatusVOID {
			t.Errorf("what was handed in stands at %s", s.Status)
		}
	})
}

func TestWhatKeepsASheetFromBeingVoidedIsNoOtherFault(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		done := p.sheets(expertsheet.StatusSCORING)[0]
		p.agree(done, 90)
		p.submit(done)
		unseat := func(ctx context.Context, db *ent.Client, reason string) (any, error) {
			return nil, scoring.Unseat(ctx, db, done.ExpertID, reason)
		}
		_, err := try(h, h.As(domaintest.Office), unseat, "短")
		refuses(t, err, fault.TooShort, "reason")
		for range 2 { // once it is asked for, and once that waits
			do(t, h, h.As(domaintest.Office), unseat, "清退：泄露评审秘密")
		}
		if n := h.Client.Consent.Query().Where(request.SheetID(done.ID)).CountX(h.Machine()); n != 1 {
			t.Errorf("%d are asked to void it", n)
		}
	})
}

func TestTheOfficeHearsOfTheSeatsOfWhoIsPausedOrLeaves(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		paused, leaves := sheets[0].Edges.Expert, sheets[1].Edges.Expert
		do(t, h, h.As(domaintest.Office), panel.Pause, library.PauseExpert{ID: paused.ID, Version: paused.Version, Reason: "另有任务暂停一段"})
		do(t, h, h.As(domaintest.Office), panel.Leave, workflow.SeenWithReason{ID: leaves.ID, Version: leaves.Version, Reason: "已到外地工作"})
		if told := p.told(domaintest.Office2, "sheet.away"); len(told) != 2 {
			t.Errorf("the office is told %v", told)
		}
		if n := len(p.sheets(expertsheet.StatusSCORING)); n != 3 {
			t.Errorf("%d go on", n)
		}
	})
}

func TestWhoIsRemovedDuringAMeetingLeadsAndDecidesNothingMore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		seats := p.sheets(expertsheet.StatusLOCKED)
		gone := leads(seats)
		p.attend(seats...)
		p.record(p.minutes("82.00"))
		p.removes(gone)

		as := p.expert(gone)
		if n := h.Client.ReviewRound.Query().CountX(as) + h.Client.Declaration.Query().CountX(as); n != 0 {
			t.Errorf("he still reads %d rows", n)
		}
		if sheets := h.Client.ExpertSheet.Query().AllX(as); len(sheets) != 1 || sheets[0].ID != gone.ID {
			t.Errorf("he still reads %d sheets", len(sheets))
		}
		_, err := try(h, as, scoring.Attend, scoring.AttendMeeting{RoundID: p.round().ID, Present: true})
		refuses(t, err, fault.NotFound, "")
		_, err = try(h, as, scoring.Record, p.minutes("90.00"))
		refuses(t, err, fault.NotFound, "")
		_, err = try(h, as, scoring.ConcludeMeeting, workflow.Seen{ID: p.id, Version: p.now().Version})
		refuses(t, err, fault.NotFound, "")

		next := leads(p.sheets(expertsheet.StatusLOCKED))
		if next.ID == gone.ID || len(p.round().Seats) != 2 {
			t.Fatalf("%s leads, the record has %d seats", next.Label, len(p.round().Seats))
		}
		if s := p.see(p.expert(next)); s.Present != 2 || len(s.Seats) != 3 || !s.Leads() {
			t.Errorf("the others see %d there, %+v", s.Present, s)
		}
	})
}

func TestNoMeetingEndsWhileASheetOfItWaitsToBeVoided(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		p.record(p.minutes("82.00"))
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		s := p.sheets(expertsheet.StatusLOCKED)[2]
		do(t, h, h.As(domaintest.Office), scoring.Void, workflow.SeenWithReason{ID: s.ID, Version: s.Version, Reason: "发现与申报单位有合同"})
		_, err := p.conclude()
		refuses(t, err, fault.Frozen, "")
		p.decide(domaintest.Office2, request.ActSHEET_VOID, false)
		if d := must(p.conclude())(t); d.Stage != "REVIEW_CLOSED" {
			t.Errorf("stands at %s", d.Stage)
		}
	})
}
