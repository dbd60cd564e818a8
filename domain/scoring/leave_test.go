package scoring_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

func cutReason(t *testing.T) string {
	t.Helper()
	return standard.Shipped().Codes.CutReason[0].Code
}

func (p *project) leaves(s *ent.ExpertSheet, as context.Context,
	verb func(context.Context, *ent.Client, workflow.SeenWithReason) (*ent.ExpertSheet, error)) *ent.ExpertSheet {
	p.t.Helper()
	return do(p.t, p.H, as, verb, workflow.SeenWithReason{ID: s.ID, Version: p.sheet(s.ID).Version, Reason: "与该校校长有近亲属关系"})
}

// ties has the office write down what keeps the expert of a sheet away.
func (p *project) ties(s *ent.ExpertSheet) {
	p.t.Helper()
	do(p.t, p.H, p.As(domaintest.Office), library.Relate, library.AddRelation{ExpertID: s.ExpertID,
		Kind: expertrelation.KindRELATIVE, UnitCode: "205101", PartyZh: "梁校长"})
}

// lapse runs the machine's job.
func (p *project) lapse() {
	p.t.Helper()
	ctx := clock.NewContext(p.t.Context(), p.Clock)
	for _, id := range must(scoring.Unanswered(ctx, p.Client))(p.t) {
		must(true, p.Store.InTx(ctx, func(ctx context.Context) error {
			return scoring.Lapse(ctx, ent.FromContext(ctx), id)
		}))(p.t)
	}
}

func codesOf(sheets []*ent.ExpertSheet) []string {
	codes := make([]string, len(sheets))
	for i, s := range sheets {
		codes[i] = s.Edges.Expert.Code
	}
	return codes
}

func TestWhoDeclinesIsFollowedByTheReserves(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := forming(t, h)
		p.draw(3)
		record := must(panel.ReadRecord([]byte(p.round().Record)))(t)
		first := p.sheets(expertsheet.StatusINVITED)
		out := leads(first)
		if out.Edges.Expert.Code != record.Leader {
			t.Errorf("%s leads, drawn was %s", out.Edges.Expert.Code, record.Leader)
		}
		p.leaves(out, p.expert(out), scoring.Decline)
		next := leads(p.sheets(expertsheet.StatusINVITED))
		if next == nil || next.Edges.Expert.Code != record.Reserves[0] || next.Label != out.Label {
			t.Fatalf("the seat of %s is taken by %+v", out.Label, next)
		}
		if got := p.told(persona(next), "sheet.invite"); len(got) != 1 {
			t.Errorf("the reserve is told %v", got)
		}
		h.Clock.Advance(48 * time.Hour)
		_, err := try(h, p.expert(next), panel.Accept, panel.AcceptInvitation{ID: next.ID, Version: next.Version, Commit: true})
		refuses(t, err, fault.Frozen, "")
		p.lapse()
		if got := p.sheets(expertsheet.StatusDECLINED); len(got) != 4 {
			t.Errorf("%d invitations have ended", len(got))
		}
		if diff := cmp.Diff(record.Reserves[1:4], codesOf(bySeat(record.Reserves, p.sheets(expertsheet.StatusINVITED)))); diff != "" {
			t.Error(diff)
		}
	})
}

// bySeat puts sheets into the order of a draw.
func bySeat(order []string, sheets []*ent.ExpertSheet) (sorted []*ent.ExpertSheet) {
	for _, code := range order {
		for _, s := range sheets {
			if s.Edges.Expert.Code == code {
				sorted = append(sorted, s)
			}
		}
	}
	return sorted
}

func TestWithoutReservesTheOfficeHearsAndDrawsAnew(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := forming(t, h)
		p.draw(7) // of eight who may come
		for range 2 {
			s := p.sheets(expertsheet.StatusINVITED)[0]
			p.leaves(s, p.expert(s), scoring.Decline)
		}
		if got := p.told(domaintest.Office, "panel.short"); len(got) != 1 {
			t.Fatalf("the office is told %v", got)
		}
		sheets := p.sheets(expertsheet.StatusINVITED)
		if len(sheets) != 6 || leads(sheets) == nil {
			t.Errorf("%d seats are left, led by %v", len(sheets), leads(sheets))
		}
		before := p.round()
		p.draw(3)
		if p.round().No != before.No+1 {
			t.Errorf("the panel is of round %d", p.round().No)
		}
		released := must(h.Client.ExpertSheet.Query().
			Where(expertsheet.RoundID(before.ID), expertsheet.StatusEQ(expertsheet.StatusVOID)).Count(h.Machine()))(t)
		if released != 6 {
			t.Errorf("%d are let go", released)
		}
	})
}

func TestWhoIsRecusedWhileScoringIsReplaced(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		p.agree(sheets[0], 90)
		p.ties(sheets[0])
		got := p.leaves(sheets[0], h.As(domaintest.Office2), scoring.Recuse)
		if got.Total != nil || got.Text != "" {
			t.Errorf("the office reads the draft: %v, %q", got.Total, got.Text)
		}
		if n := must(h.Client.ScoreLine.Query().Count(p.expert(sheets[0])))(t); n != 0 {
			t.Errorf("%d lines of the draft are seen", n)
		}
		p.agree(sheets[1], 90)
		p.submit(sheets[1])
		p.agree(sheets[2], 90)
		p.submit(sheets[2])
		if d := p.now(); d.Stage != declaration.StageINDIVIDUAL_REVIEW {
			t.Fatalf("the declaration does not wait for the reserve: %s", d.Stage)
		}
		late := p.sheets(expertsheet.StatusINVITED)[0]
		p.accept(late)
		if late = p.sheet(late.ID); late.Status != expertsheet.StatusSCORING || late.DueAt == nil || late.CommittedAt == nil {
			t.Fatalf("the reserve does not score: %+v", late)
		}
		p.agree(late, 90)
		p.submit(late)
		if d := p.now(); d.Stage != declaration.StageREVIEW_CLOSED {
			t.Errorf("the declaration stands at %s", d.Stage)
		}
	})
}

// Who comes next is known: one person of the office does not choose whom the panel has.
func TestTheOfficeAloneMovesNoReserveUp(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := forming(t, h)
		p.draw(3)
		sheets := p.sheets(expertsheet.StatusINVITED)
		p.accept(sheets[1])
		recuse := func(s *ent.ExpertSheet, reason string) error {
			_, err := try(h, h.As(domaintest.Office2), scoring.Recuse, workflow.SeenWithReason{ID: s.ID, Version: p.sheet(s.ID).Version, Reason: reason})
			return err
		}
		for _, s := range sheets[:2] {
			refuses(t, recuse(s, "听说与单位较熟"), fault.Recusal, "")
		}
		p.ties(sheets[0])
		refuses(t, recuse(sheets[0], "亲属"), fault.TooShort, "reason")
		if err := recuse(sheets[0], "与该校校长系近亲属"); err != nil {
			t.Fatal(err)
		}

		p.leaves(sheets[1], h.As(domaintest.Office), scoring.Void) // by two persons, while the panel is formed
		p.decide(domaintest.Office2, request.ActSHEET_VOID, true)
		if s := p.sheet(sheets[1].ID); s.Status != expertsheet.StatusVOID {
			t.Errorf("the sheet is %s", s.Status)
		}
		seated := p.sheets(expertsheet.StatusINVITED)
		if len(seated) != 3 || seated[0].ExpertID == sheets[0].ExpertID || seated[1].ExpertID == sheets[1].ExpertID {
			t.Errorf("the panel is %v after %v", codesOf(seated), codesOf(sheets))
		}
	})
}

func TestTheLastWhoDeclinesLeavesTheRoundComplete(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 5)
		sheets := p.sheets(expertsheet.StatusSCORING)
		p.leaves(sheets[0], p.expert(sheets[0]), scoring.Recuse)
		for _, s := range sheets[1:] {
			p.agree(s, 90)
			p.submit(s)
		}
		for invited := p.sheets(expertsheet.StatusINVITED); len(invited) > 0; invited = p.sheets(expertsheet.StatusINVITED) {
			h.Clock.Advance(48 * time.Hour)
			p.lapse()
		}
		if d, round := p.now(), p.round(); d.Stage != declaration.StageREVIEW_CLOSED || round.SheetCount != 4 {
			t.Errorf("the declaration stands at %s with %d sheets", d.Stage, round.SheetCount)
		}
	})
}

func TestAVoidedSheetIsReplacedOrDoneWithout(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 5)
		sheets := p.sheets(expertsheet.StatusSCORING)
		p.agree(sheets[0], 60)
		p.submit(sheets[0])
		void := func(s *ent.ExpertSheet, give bool) {
			got := p.leaves(s, h.As(domaintest.Office), scoring.Void)
			if got.Total != nil {
				t.Errorf("the office reads %s", got.Total)
			}
			p.decide(domaintest.Office2, request.ActSHEET_VOID, give)
		}
		void(sheets[0], false)
		if s := p.sheet(sheets[0].ID); s.Status != expertsheet.StatusSUBMITTED {
			t.Fatalf("a refused request leaves the sheet %s", s.Status)
		}
		void(sheets[0], true)
		if s := p.sheet(sheets[0].ID); s.Status != expertsheet.StatusVOID {
			t.Fatalf("the sheet is %s", s.Status)
		}
		reserve := p.sheets(expertsheet.StatusINVITED)
		if len(reserve) != 1 || reserve[0].Label != sheets[0].Label {
			t.Fatalf("reserves: %v", reserve)
		}
		for _, s := range sheets[1:] {
			p.agree(s, 90)
			p.submit(s)
		}
		void(reserve[0], true) // four others are in: the round ends without one more
		if d, round := p.now(), p.round(); d.Stage != declaration.StageREVIEW_CLOSED || round.SheetCount != 4 || *round.Aggregate != exact.MustPoints("90.00") {
			t.Errorf("the declaration stands at %s with %d sheets", d.Stage, round.SheetCount)
		}
		h.Clock.Advance(time.Hour)
		p.leaves(sheets[1], h.As(domaintest.Office), scoring.Void) // a conflict found after the conclusion: three are enough
		p.decide(domaintest.Office2, request.ActSHEET_VOID, true)
		if d, round := p.now(), p.round(); d.Stage != declaration.StageREVIEW_CLOSED || round.SheetCount != 3 || !d.ConcludedAt.Equal(h.Clock.Now()) {
			t.Errorf("the declaration stands at %s with %d sheets, concluded at %v", d.Stage, round.SheetCount, d.ConcludedAt)
		}
		p.leaves(sheets[2], h.As(domaintest.Office), scoring.Void)
		must(true, h.Client.Declaration.UpdateOneID(p.id).SetStage(declaration.StageREPORTED).Exec(h.Machine()))(t)
		c := h.Client.Consent.Query().Where(request.DecisionEQ(request.DecisionWAITING)).OnlyX(h.Machine())
		_, err := try(h, h.As(domaintest.Office2), conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: true})
		refuses(t, err, fault.Frozen, "") // reported meanwhile
		_, err = try(h, h.As(domaintest.Office), scoring.Void,
			workflow.SeenWithReason{ID: sheets[3].ID, Version: p.sheet(sheets[3].ID).Version, Reason: "发现利害关系"})
		refuses(t, err, fault.Frozen, "")
		actions := must(desk.OfSheet(h.As(domaintest.Office), h.Client, p.sheet(sheets[3].ID)))(t)
		if i := slices.IndexFunc(actions, func(a *desk.ActionState) bool { return a.Action == "voidSheet" }); i < 0 || actions[i].Enabled {
			t.Errorf("the office may still void: %v", actions)
		}
	})
}

func TestAConflictedLeaderIsVoidedAtTheMeeting(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 5)
		seats := p.sheets(expertsheet.StatusSCORING)
		first := leads(seats)
		for _, s := range seats {
			share := 90
			if s.ID == first.ID {
				share = 60
			}
			p.agree(s, share)
			p.submit(s)
		}
		p.attend(seats...)
		p.record(p.minutes("88.00"))
		h.Clock.Advance(time.Hour)
		p.leaves(first, h.As(domaintest.Office), scoring.Void)
		p.decide(domaintest.Office2, request.ActSHEET_VOID, true)

		d, round, second := p.now(), p.round(), leads(p.sheets(expertsheet.StatusLOCKED))
		if d.Stage != declaration.StageCOLLECTIVE_REVIEW || round.SheetCount != 4 || *round.Aggregate != exact.MustPoints("90.00") {
			t.Fatalf("the declaration stands at %s with %d sheets, %s", d.Stage, round.SheetCount, *round.Aggregate)
		}
		if second == nil || second.ID == first.ID {
			t.Fatalf("the panel is led by %v", second)
		}
		if s := p.see(h.As(domaintest.Office)); s.No != 0 || len(s.Seats) != 4 || s.Present != 0 {
			t.Errorf("the panel does not sit anew: %+v", s)
		}
		var recounted []string
		for _, c := range p.history() {
			if c.Action == "recount" {
				recounted = append(recounted, c.Reason)
			}
		}
		if diff := cmp.Diff([]string{"作废前 5 份有效评审表汇总分 90.00"}, recounted); diff != "" {
			t.Error(diff)
		}
		_, err := try(h, p.expert(first), scoring.Attend, scoring.AttendMeeting{RoundID: round.ID, Present: true})
		refuses(t, err, fault.NotFound, "")
		_, err = try(h, p.expert(second), scoring.Sign, scoring.SignMinutes{RoundID: round.ID, Version: round.Version})
		refuses(t, err, fault.Frozen, "") // the old minutes
		p.record(p.minutes("90.00"))
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		if d, err := p.conclude(); err != nil || d.Stage != declaration.StageREVIEW_CLOSED {
			t.Errorf("the meeting is not concluded: %v", err)
		}
	})
}

func TestAVoidedSheetOfThreeIsScoredAnewByAReserve(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		seats := p.sheets(expertsheet.StatusSCORING)
		for _, s := range seats {
			p.agree(s, 90)
			p.submit(s)
		}
		p.leaves(seats[0], h.As(domaintest.Office), scoring.Void)
		p.decide(domaintest.Office2, request.ActSHEET_VOID, true)
		d, reserve := p.now(), p.sheets(expertsheet.StatusINVITED)
		if d.Stage != declaration.StageINDIVIDUAL_REVIEW || d.Score != nil || d.ReviewedAmount != nil || len(reserve) != 1 {
			t.Fatalf("the declaration stands at %s with %v; %d are invited", d.Stage, d.Score, len(reserve))
		}
		if got := p.told(domaintest.Clerk2, "reassess"); len(got) != 1 || strings.Contains(got[0], seats[0].Label) {
			t.Errorf("the unit is told %v", got)
		}
		if n := must(h.Client.ScoreLine.Query().Count(p.expert(reserve[0])))(t); n != 0 {
			t.Errorf("the reserve reads %d lines of others", n)
		}
		p.accept(reserve[0])
		p.agree(reserve[0], 80)
		p.submit(reserve[0])
		if d, round := p.now(), p.round(); d.Stage != declaration.StageREVIEW_CLOSED || round.SheetCount != 3 || *d.Score >= exact.MustPoints("90.00") {
			t.Errorf("the declaration stands at %s with %d sheets, %v", d.Stage, round.SheetCount, d.Score)
		}
	})
}

func TestTooFewValidSheetsLeaveTheRoundOpen(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		must(true, h.Client.Expert.Update().SetStatus("PAUSED").Exec(h.Machine()))(t) // no reserve may come
		sheets := p.sheets(expertsheet.StatusSCORING)
		for _, s := range sheets[1:] {
			p.agree(s, 90)
			p.submit(s)
		}
		p.leaves(sheets[0], h.As(domaintest.Office), scoring.Void)
		p.decide(domaintest.Office2, request.ActSHEET_VOID, true)
		if d := p.now(); d.Stage != declaration.StageINDIVIDUAL_REVIEW {
			t.Errorf("the declaration stands at %s", d.Stage)
		}
		if got := p.told(domaintest.Office, "round.short"); len(got) != 1 {
			t.Errorf("the office is told %v", got)
		}
	})
}

func TestASheetIsReopenedOnceForAFormalError(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		p.agree(s, 90)
		p.submit(s)
		h.Clock.Set(s.DueAt.Add(time.Hour))
		first := clock.DateOf(h.Clock.Now()).AddDays(1)
		h.Client.ExpertAbsence.Create().SetExpertID(s.ExpertID).SetFirstDay(first).SetLastDay(first.AddDays(5)).
			SetDeclaredBy(viewer.Expert).ExecX(h.Machine())
		got := p.leaves(s, h.As(domaintest.Office), scoring.Reopen)
		if told := p.told(domaintest.Office2, "sheet.absence"); len(told) != 1 {
			t.Errorf("of the absence in the days that are added the office is told %v", told)
		}
		if got.Status != expertsheet.StatusREOPENED || got.Total != nil || !got.DueAt.After(h.Clock.Now()) {
			t.Errorf("it is %s, %v, due %s", got.Status, got.Total, got.DueAt)
		}
		p.submit(s)
		_, err := try(h, h.As(domaintest.Office), scoring.Reopen,
			workflow.SeenWithReason{ID: s.ID, Version: p.sheet(s.ID).Version, Reason: "文字意见与结论不符"})
		refuses(t, err, fault.Frozen, "")
	})
}

func TestReminderOfADayIsGivenOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		run := func() {
			must(true, h.Store.InTx(clock.NewContext(t.Context(), h.Clock), func(ctx context.Context) error {
				return scoring.Remind(ctx, ent.FromContext(ctx))
			}))(t)
		}
		for _, before := range []time.Duration{4 * day, 3 * day, 2 * day, day, time.Hour, 0, -day} {
			h.Clock.Set(s.DueAt.Add(-before))
			run()
			run()
		}
		if got := p.told(persona(s), "sheet.due"); len(got) != 2 {
			t.Errorf("the expert is reminded: %v", got)
		}
		if got := p.told(persona(s), "sheet.overdue"); len(got) != 1 {
			t.Errorf("the expert is told that it is overdue: %v", got)
		}
		if got := p.told(domaintest.Office, "sheet.overdue"); len(got) != 3 {
			t.Errorf("the office is told: %v", got)
		}
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head2, domaintest.Section} {
			if got := p.told(who, "sheet.overdue"); len(got) != 0 {
				t.Errorf("%s is told: %v", who, got)
			}
		}
		if v := viewer.FromContext(h.As(domaintest.Office)); v.IsSystem() {
			t.Error("a job left the machine's rights behind")
		}
	})
}

func TestNobodyOfTheOfficeHasHisOwnSheetBack(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		h.Client.RoleGrant.Create().SetUserID(h.Users[persona(s)].ID).SetRole(viewer.PerfOffice).SetValidFrom("2026-01-01").SetGrantedBy("于安全").SaveX(h.Machine())
		p.agree(s, 60)
		s = p.submit(s)
		in := workflow.SeenWithReason{ID: s.ID, Version: s.Version, Reason: "评分表漏填一项意见"}
		_, err := try(h, h.As(persona(p.sheet(s.ID))), scoring.Reopen, in)
		refuses(t, err, fault.Forbidden, "")
		_, err = try(h, h.As(persona(p.sheet(s.ID))), scoring.Void, in)
		refuses(t, err, fault.Forbidden, "")
		for _, a := range must(desk.OfSheet(p.expert(p.sheet(s.ID)), h.Client, p.sheet(s.ID)))(t) {
			if a.Enabled && (a.Action == "reopenSheet" || a.Action == "voidSheet") {
				t.Errorf("he is offered to %s his own sheet", a.Action)
			}
		}
		do(t, h, h.As(domaintest.Office), scoring.Void, in)
		c := h.Client.Consent.Query().Where(request.DecisionEQ(request.DecisionWAITING)).OnlyX(h.Machine())
		_, err = try(h, h.As(persona(p.sheet(s.ID))), conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: false, Answer: "没有利害关系"})
		refuses(t, err, fault.Forbidden, "")
	})
}
