package scoring_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

// met is a project whose three sheets lie apart (60, 90, 90), so that the panel meets.
func met(t *testing.T, h *domaintest.H) *project {
	t.Helper()
	p := scored(t, h, 3)
	for i, s := range p.sheets(expertsheet.StatusSCORING) {
		p.agree(s, []int{60, 90, 90}[i])
		p.submit(s)
	}
	return p
}

const fused = "80.00"

// minutes are a record with these figures, everybody present.
func (p *project) minutes(score string) scoring.RecordMeeting {
	amount := declared
	var labels []string
	for _, s := range p.sheets(expertsheet.StatusLOCKED) {
		labels = append(labels, s.Label)
	}
	round := p.round()
	return scoring.RecordMeeting{RoundID: round.ID, Version: round.Version, MetAt: p.Clock.Now().Add(-time.Hour), MetWhere: "三楼会议室",
		Present: labels, Score: exact.MustPoints(score), Amount: &amount, Priority: 2, Opinion: term.Agree, Minutes: "逐项讨论，达成一致"}
}

func (p *project) record(in scoring.RecordMeeting) *ent.ReviewRound {
	p.t.Helper()
	return do(p.t, p.H, p.expert(leads(p.sheets(expertsheet.StatusLOCKED))), scoring.Record, in)
}

func (p *project) sign(sheets ...*ent.ExpertSheet) {
	p.t.Helper()
	for _, s := range sheets {
		round := p.round()
		do(p.t, p.H, p.expert(s), scoring.Sign, scoring.SignMinutes{RoundID: round.ID, Version: round.Version})
	}
}

func (p *project) conclude() (*ent.Declaration, error) {
	leader := leads(p.sheets(expertsheet.StatusLOCKED))
	return try(p.H, p.expert(leader), scoring.ConcludeMeeting, workflow.Seen{ID: p.id, Version: p.now().Version})
}

func TestSheetsThatLieApartMeet(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		round := p.round()
		if d := p.now(); d.Stage != declaration.StageCOLLECTIVE_REVIEW || d.Score != nil || d.ReviewedAmount != nil {
			t.Fatalf("the declaration stands at %s with %v", d.Stage, d.Score)
		}
		if round.Status != reviewround.StatusCOLLECTIVE || !round.Flagged || *round.Aggregate != exact.MustPoints(fused) {
			t.Errorf("the round is %s, flagged %v, %s", round.Status, round.Flagged, *round.Aggregate)
		}
		if got := p.told(domaintest.Office, "round.meeting"); len(got) != 1 || got[0] != round.FlagReason {
			t.Errorf("the office is told %v", got)
		}
		for _, c := range must(h.Client.StageChange.Query().All(h.As(domaintest.Clerk2)))(t) {
			if c.Action == "toCollective" && c.Reason != "有效评审表已全部提交" {
				t.Errorf("the unit reads %q", c.Reason)
			}
		}

		p.record(p.minutes("84.00"))
		locked := p.sheets(expertsheet.StatusLOCKED)
		if _, err := p.conclude(); err == nil {
			t.Error("it is concluded without signatures")
		}
		p.sign(locked[0], locked[1])
		_, err := p.conclude()
		refuses(t, err, fault.Frozen, "") // the third may still sign, or reserve an opinion
		h.Clock.Advance(24 * time.Hour)
		d := must(p.conclude())(t)
		if d.Stage != declaration.StageREVIEW_CLOSED || *d.Score != exact.MustPoints("84.00") || *d.Grade != term.Good || *d.Priority != 2 || *d.ReviewedAmount != declared {
			t.Errorf("the declaration stands at %s with %s, %s", d.Stage, *d.Score, *d.ReviewedAmount)
		}
		after := p.round()
		if after.Status != reviewround.StatusCLOSED || *after.Aggregate != *round.Aggregate {
			t.Errorf("the round is %s with %s", after.Status, *after.Aggregate)
		}
		for i, s := range p.sheets(expertsheet.StatusLOCKED) {
			if *s.Total != *locked[i].Total || s.Hash != locked[i].Hash || s.Version != locked[i].Version {
				t.Errorf("the meeting touched the sheet of %s", s.Label)
			}
		}
		for _, c := range must(h.Client.StageChange.Query().All(h.As(domaintest.Clerk2)))(t) {
			if c.Action == "collectiveDone" && c.ActorName != "专家组组长" {
				t.Errorf("the unit reads who leads: %s", c.ActorName)
			}
		}
	})
}

func TestTheMeetingIsTheLeadersToRecord(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		in := p.minutes("80.00")
		for _, s := range p.sheets(expertsheet.StatusLOCKED) {
			if !s.Leads {
				_, err := try(h, p.expert(s), scoring.Record, in)
				refuses(t, err, fault.NotFound, "")
			}
		}
		outsider := domaintest.Expert7 // barred from the school's projects
		_, err := try(h, h.As(outsider), scoring.Record, in)
		refuses(t, err, fault.NotFound, "")

		in.Present, in.Minutes, in.MetWhere, in.Priority, in.Opinion = []string{"专家1", "专家9"}, " ", "", 9, term.Revise
		in.MetAt = h.Clock.Now().Add(time.Minute)
		_, err = try(h, p.expert(leads(p.sheets(expertsheet.StatusLOCKED))), scoring.Record, in)
		for _, path := range []string{"present[1]", "priority"} {
			refuses(t, err, fault.NotFound, path)
		}
		for _, path := range []string{"present", "minutes", "metWhere"} {
			refuses(t, err, fault.Required, path)
		}
		refuses(t, err, fault.DateOrder, "metAt")
		refuses(t, err, fault.Number, "amount")
	})
}

func TestADepartureNeedsALeadersApproval(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		in := p.minutes("85.01")
		leader := leads(p.sheets(expertsheet.StatusLOCKED))
		_, err := try(h, p.expert(leader), scoring.Record, in)
		refuses(t, err, fault.Required, "departureReason")
		reason := "现场核对工程量后，原先扣分的依据不再成立，应相应调整"
		in.DepartureReason = &reason
		p.record(in)
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		_, err = p.conclude()
		refuses(t, err, fault.Frozen, "departureReason")

		// Other figures take the request back and need their own.
		in = p.minutes("86.00")
		in.DepartureReason = &reason
		p.record(in)
		if got := p.requests(request.DecisionREFUSED); len(got) != 1 {
			t.Errorf("%d requests are taken back", len(got))
		}
		p.decide(domaintest.Leader, request.ActDEPARTURE, true)
		_, err = p.conclude()
		refuses(t, err, fault.Required, "seats") // the signatures were for other figures
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)

		in = p.minutes("87.00") // approved was 86, not 87
		in.DepartureReason = &reason
		p.record(in)
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		_, err = p.conclude()
		refuses(t, err, fault.Frozen, "departureReason")
		p.decide(domaintest.Leader, request.ActDEPARTURE, true)
		if d := must(p.conclude())(t); *d.Score != exact.MustPoints("87.00") {
			t.Errorf("it is concluded with %s", *d.Score)
		}
		for _, c := range p.requests(request.DecisionGIVEN) {
			if c.AskedByName != "专家组组长" {
				t.Errorf("the request names %s", c.AskedByName)
			}
		}
	})
}

func (p *project) requests(decision request.Decision) []*ent.Consent {
	p.t.Helper()
	return must(p.Client.Consent.Query().
		Where(request.ActEQ(request.ActDEPARTURE), request.DecisionEQ(decision)).All(p.Machine()))(p.t)
}

func TestWhoWasAbsentDoesNotSign(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 5)
		for i, s := range p.sheets(expertsheet.StatusSCORING) {
			p.agree(s, []int{60, 90, 90, 90, 90}[i])
			p.submit(s)
		}
		in := p.minutes("90.00")
		in.Present = in.Present[:4]
		p.record(in)
		locked, dissent := p.sheets(expertsheet.StatusLOCKED), "单价仍然偏高，保留核减意见"
		round := p.round()
		_, err := try(h, p.expert(locked[4]), scoring.Sign, scoring.SignMinutes{RoundID: round.ID, Version: round.Version})
		refuses(t, err, fault.Frozen, "")
		do(t, h, p.expert(locked[0]), scoring.Sign, scoring.SignMinutes{RoundID: round.ID, Version: round.Version, Dissent: &dissent})
		_, err = try(h, p.expert(locked[1]), scoring.Sign, scoring.SignMinutes{RoundID: round.ID, Version: round.Version})
		refuses(t, err, fault.Version, "version")
		again := p.round()
		_, err = try(h, p.expert(locked[0]), scoring.Sign, scoring.SignMinutes{RoundID: again.ID, Version: again.Version})
		refuses(t, err, fault.Frozen, "")
		now := h.Clock.Now()
		want := []form.Seat{{Label: "专家1", Present: true, Signed: &now, Dissent: dissent},
			{Label: "专家2", Present: true}, {Label: "专家3", Present: true}, {Label: "专家4", Present: true}, {Label: "专家5"}}
		if diff := cmp.Diff(want, again.Seats); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheMeetingsCutsBecomeTheConclusions(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		in := p.minutes("82.00")
		amount := exact.MustMoney("88.5")
		in.Opinion, in.Amount = term.AgreeCut, &amount
		_, err := try(h, p.expert(leads(p.sheets(expertsheet.StatusLOCKED))), scoring.Record, in)
		refuses(t, err, fault.LineSum, "lineCuts")
		cut := form.LineCut{Line: 0, Cut: exact.MustMoney("11.5"), Reason: cutReason(t)}
		in.LineCuts = []*form.LineCut{&cut}
		p.record(in)
		if diff := cmp.Diff([]form.LineCut{cut}, p.round().CollectiveLineCuts); diff != "" {
			t.Error(diff)
		}
		cut.Reason = "CUT_QTY" // a second record stands instead of the first
		in.Version = p.round().Version
		p.record(in)
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		d := must(p.conclude())(t)
		if diff := cmp.Diff([]form.LineCut{cut}, d.LineCuts); diff != "" || *d.ReviewedAmount != amount {
			t.Errorf("%s: %s", d.ReviewedAmount, diff)
		}
	})
}

func TestTheOfficeCallsAMeetingWhileExpertsScore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		in := workflow.SeenWithReason{ID: p.id, Version: p.now().Version, Reason: "涉及民生，请专家共同研究"}
		do(t, h, h.As(domaintest.Office), scoring.CallMeeting, in)
		for _, c := range h.Client.StageChange.Query().AllX(h.As(domaintest.Clerk2)) {
			if strings.Contains(c.Reason, in.Reason) {
				t.Errorf("the unit reads why: %s", c.Reason)
			}
		}
		in.Version = p.now().Version
		_, err := try(h, h.As(domaintest.Office), scoring.CallMeeting, in)
		refuses(t, err, fault.Frozen, "")
		for _, s := range p.sheets(expertsheet.StatusSCORING) {
			p.agree(s, 90)
			p.submit(s)
		}
		if d, round := p.now(), p.round(); d.Stage != declaration.StageCOLLECTIVE_REVIEW || round.Flagged {
			t.Errorf("the declaration stands at %s, flagged %v", d.Stage, round.Flagged)
		}
	})
}
