package scoring_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/scoring"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

// see is the sitting as somebody sees it.
func (p *project) see(ctx context.Context) *scoring.Sitting {
	p.t.Helper()
	return must(scoring.SittingOf(ctx, p.Client, p.round().ID))(p.t)
}

func (p *project) attend(sheets ...*ent.ExpertSheet) {
	p.t.Helper()
	for _, s := range sheets {
		do(p.t, p.H, p.expert(s), scoring.Attend, scoring.AttendMeeting{RoundID: p.round().ID, Present: true})
	}
}

// thought is an opinion with a score.
func (p *project) thought(score string) scoring.SealOpinion {
	amount := declared
	return scoring.SealOpinion{RoundID: p.round().ID, Score: exact.MustPoints(score), Opinion: term.Agree, Amount: &amount, Priority: 2}
}

func (p *project) seal(s *ent.ExpertSheet, score string) {
	p.t.Helper()
	do(p.t, p.H, p.expert(s), scoring.Seal, p.thought(score))
}

// sat is a panel of three in its sitting, with opinions of 78, 84 and 90 opened.
func sat(t *testing.T, h *domaintest.H) (*project, []*ent.ExpertSheet) {
	t.Helper()
	p := met(t, h)
	seats := p.sheets(expertsheet.StatusLOCKED)
	p.attend(seats...)
	for i, s := range seats {
		p.seal(s, []string{"90.00", "78.00", "84.00"}[i])
	}
	return p, seats
}

func TestEverybodySeesWhoIsThere(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		seats, version := p.sheets(expertsheet.StatusLOCKED), p.round().Version
		if s := p.see(p.expert(seats[0])); s.No != 0 || s.Present != 0 || s.Quorum != 3 || len(s.Seats) != 3 {
			t.Errorf("before anybody came: %+v", s)
		}
		ctx, changes := notify.Collect(p.expert(seats[1]))
		do(t, h, ctx, scoring.Attend, scoring.AttendMeeting{RoundID: p.round().ID, Present: true})
		if len(changes.Declarations) != 1 || changes.Declarations[0].Declaration != p.id {
			t.Errorf("announced %v", changes.Declarations)
		}
		for _, ctx := range []context.Context{p.expert(seats[0]), h.As(domaintest.Office), h.As(domaintest.Leader), h.As(domaintest.Auditor)} {
			if s := p.see(ctx); s.No != 1 || s.Present != 1 || !s.Seats[1].Present || s.Seats[1].Came == nil || s.Quorate {
				t.Errorf("%+v", s)
			}
		}
		do(t, h, p.expert(seats[1]), scoring.Attend, scoring.AttendMeeting{RoundID: p.round().ID, Present: false})
		if s := p.see(p.expert(seats[0])); s.Present != 0 || s.No != 1 {
			t.Errorf("after leaving: %+v", s)
		}
		p.attend(seats...)
		if s := p.see(h.As(domaintest.Office)); s.Present != 3 || !s.Quorate || s.Seated() {
			t.Errorf("all there: %+v", s)
		}
		if got := p.round().Version; got != version+1 { // once, when the sitting began: who signs need not see who came
			t.Errorf("the round went from version %d to %d", version, got)
		}
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head2, domaintest.Expert7} {
			if _, err := scoring.SittingOf(h.As(who), h.Client, p.round().ID); err == nil {
				t.Errorf("%s sees the sitting", who)
			}
		}
		_, err := try(h, h.As(domaintest.Expert7), scoring.Attend, scoring.AttendMeeting{RoundID: p.round().ID, Present: true})
		refuses(t, err, fault.NotFound, "")
		_, err = try(h, h.As(domaintest.Office), scoring.Attend, scoring.AttendMeeting{RoundID: p.round().ID, Present: true})
		refuses(t, err, fault.NotFound, "")
	})
}

func TestNobodyReadsASealedOpinion(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		seats := p.sheets(expertsheet.StatusLOCKED)
		_, err := try(h, p.expert(seats[0]), scoring.Seal, p.thought("90.00"))
		refuses(t, err, fault.Frozen, "") // who is not there does not seal
		p.attend(seats...)
		p.seal(seats[0], "90.00")
		p.seal(seats[0], "88.00") // changed while it is sealed
		p.seal(seats[1], "78.00")
		for i, ctx := range []context.Context{p.expert(seats[0]), p.expert(seats[1]), p.expert(seats[2]),
			h.As(domaintest.Office), h.As(domaintest.Leader), h.As(domaintest.Auditor)} {
			s := p.see(ctx)
			if slices.ContainsFunc(s.Opinions, func(o *scoring.MemberOpinion) bool { return !o.Mine }) || s.Spread != nil || s.OpenedAt != nil || s.Sealed != 2 || !s.Seats[0].Sealed || s.Seats[2].Sealed {
				t.Errorf("viewer %d sees %+v", i, s)
			}
			if own := len(s.Opinions) == 1; own != (i < 2) {
				t.Errorf("viewer %d reads %d opinions", i, len(s.Opinions))
			}
			if n := len(must(h.Client.SealedOpinion.Query().All(ctx))(t)); n != 0 {
				t.Errorf("viewer %d reads %d rows", i, n)
			}
		}
		if s := p.see(p.expert(seats[0])); *s.Opinions[0].Score != exact.MustPoints("88.00") {
			t.Errorf("the own one is %s", *s.Opinions[0].Score)
		}
		if n := h.Client.SealedOpinion.Query().CountX(h.Machine()); n != 2 {
			t.Errorf("%d opinions are kept", n)
		}
		traces := h.Client.AuditEvent.Query().Where(auditevent.ObjectType(ent.TypeSealedOpinion)).AllX(h.Machine())
		for _, e := range traces {
			if strings.Contains(e.Changed, "78.00") || strings.Contains(e.Changed, "AGREE") {
				t.Errorf("the trail tells what is sealed: %s", e.Changed)
			}
		}
		if len(traces) != 3 {
			t.Errorf("%d traces of sealing", len(traces))
		}
	})
}

func TestTheLastToSealOpensAllAtOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, seats := sat(t, h)
		for i, ctx := range []context.Context{p.expert(seats[0]), p.expert(seats[2]), h.As(domaintest.Office), h.As(domaintest.Auditor)} {
			s := p.see(ctx)
			if s.OpenedAt == nil || s.OpenedEarly || len(s.Opinions) != 3 {
				t.Fatalf("viewer %d: %+v", i, s)
			}
			for j, o := range s.Opinions { // by score, nobody named
				if want := exact.MustPoints([]string{"78.00", "84.00", "90.00"}[j]); *o.Score != want || o.Label != nil {
					t.Errorf("opinion %d is %+v", j, o)
				}
			}
			if s.Spread.Mean != exact.MustPoints("84.00") || s.Spread.Range != "12.00" || s.Spread.Sd != "6.00" {
				t.Errorf("%+v", s.Spread)
			}
			if s.Opinions[2].Mine != (i == 0) {
				t.Errorf("viewer %d: the highest is the own one: %v", i, s.Opinions[2].Mine)
			}
		}
		if s := p.see(h.As(domaintest.Leader)); s.OpenedAt == nil || len(s.Opinions) > 0 || s.Spread != nil {
			t.Errorf("a leader sees %+v", s)
		}
		_, err := try(h, p.expert(seats[0]), scoring.Seal, p.thought("95.00"))
		refuses(t, err, fault.Frozen, "")
	})
}

func TestTheLeaderOpensEarlyAndNamesStandWhereTheyAreWanted(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		seats := p.sheets(expertsheet.StatusLOCKED)
		p.attend(seats...)
		leader, open := p.expert(leads(seats)), scoring.OpenOpinions{RoundID: p.round().ID}
		in := p.thought("90.00")
		in.Named = true
		do(t, h, p.expert(seats[0]), scoring.Seal, in)
		_, err := try(h, leader, scoring.Open, open)
		refuses(t, err, fault.Frozen, "") // of one opinion everybody knows whose it is
		p.seal(seats[1], "78.00")
		for _, s := range seats {
			if !s.Leads {
				_, err := try(h, p.expert(s), scoring.Open, open)
				refuses(t, err, fault.NotFound, "")
			}
		}
		do(t, h, leader, scoring.Open, open)
		s := p.see(leader)
		if !s.OpenedEarly || len(s.Opinions) != 2 || s.Opinions[0].Label != nil || s.Opinions[1].Label == nil || *s.Opinions[1].Label != seats[0].Label {
			t.Errorf("%+v", s.Opinions)
		}
		_, err = try(h, p.expert(seats[2]), scoring.Seal, p.thought("80.00"))
		refuses(t, err, fault.Frozen, "")
	})
}

func TestASealedOpinionIsCheckedWhole(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		seats := p.sheets(expertsheet.StatusLOCKED)
		p.attend(seats...)
		in, long := p.thought("100.01"), strings.Repeat("长", 20_001)
		in.Priority, in.Opinion, in.Text = 9, term.Revise, &long
		_, err := try(h, p.expert(seats[0]), scoring.Seal, in)
		refuses(t, err, fault.ScoreRange, "score")
		refuses(t, err, fault.NotFound, "priority")
		refuses(t, err, fault.Number, "amount")
		refuses(t, err, fault.TooShort, "text")
	})
}

// move puts a motion, has it seconded and voted on by the seats in their order.
func (p *project) move(in scoring.MoveMotion, seats []*ent.ExpertSheet, ballots ...term.Ballot) *scoring.Motion {
	p.t.Helper()
	in.RoundID, in.Reason = p.round().ID, "核对工程量后重新测算"
	s := do(p.t, p.H, p.expert(seats[0]), scoring.Move, in)
	m := s.Motions[len(s.Motions)-1]
	do(p.t, p.H, p.expert(seats[1]), scoring.Second, scoring.SecondMotion{ID: m.ID})
	for i, b := range ballots {
		why := "单价仍然偏高，不宜调整"
		s = do(p.t, p.H, p.expert(seats[i]), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: b, Reason: &why})
	}
	return s.Motions[len(s.Motions)-1]
}

func TestAMotionIsSecondedVotedOnAndRecordedAsCarried(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, seats := sat(t, h)
		score, lower := exact.MustPoints("84.00"), exact.MustPoints("80.00")
		in := scoring.MoveMotion{RoundID: p.round().ID, Kind: term.MoveScore, Score: &score, Reason: "核对工程量后重新测算"}
		s := do(t, h, p.expert(seats[0]), scoring.Move, in)
		m := s.Motions[0]
		_, err := try(h, p.expert(seats[0]), scoring.Second, scoring.SecondMotion{ID: m.ID})
		refuses(t, err, fault.Frozen, "") // one's own
		_, err = try(h, p.expert(seats[1]), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: term.For})
		refuses(t, err, fault.Frozen, "") // not seconded
		_, err = try(h, h.As(domaintest.Expert7), scoring.Second, scoring.SecondMotion{ID: m.ID})
		refuses(t, err, fault.NotFound, "")
		do(t, h, p.expert(seats[1]), scoring.Second, scoring.SecondMotion{ID: m.ID})
		do(t, h, p.expert(seats[0]), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: term.For})
		_, err = try(h, p.expert(seats[0]), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: term.Against})
		refuses(t, err, fault.Frozen, "")
		_, err = try(h, p.expert(seats[1]), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: term.Against})
		refuses(t, err, fault.Required, "reason")
		for _, ctx := range []context.Context{p.expert(seats[2]), h.As(domaintest.Office), h.As(domaintest.Auditor)} {
			if open := p.see(ctx).Motions[0]; open.Cast != 1 || open.For != nil || open.Ballots != nil || open.Mine != nil {
				t.Errorf("a vote going on shows %+v", open)
			}
		}
		why := "单价仍然偏高，不宜调整"
		do(t, h, p.expert(seats[1]), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: term.Against, Reason: &why})
		s = do(t, h, p.expert(seats[2]), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: term.For})
		if m = s.Motions[0]; m.Status != term.Carried || *m.For != 2 || *m.Against != 1 || *m.Of != 3 || m.Ballots[1].Reason != why {
			t.Errorf("%+v of %+v", m, m.Motion)
		}
		if seen := p.see(h.As(domaintest.Leader)).Motions[0]; *seen.For != 2 || seen.Ballots != nil {
			t.Errorf("a leader sees %+v", seen)
		}
		today := clock.DateOf(h.Clock.Now()).Time()
		moments := func(who domaintest.Persona, exact bool) {
			t.Helper()
			told := p.see(h.As(who))
			for _, at := range []*time.Time{told.OpenedAt, told.Seats[0].Came, told.Motions[0].DecidedAt} {
				if at.Equal(today) == exact {
					t.Errorf("%s reads of the members' acts that they were at %v", who, at)
				}
			}
		}
		moments(domaintest.Office, true)
		moments(persona(seats[0]), true)
		defer func() {
			p.round().Update().SetStatus("CLOSED").ExecX(h.Machine())
			moments(domaintest.Section, false)
			moments(domaintest.Budget, false)
		}()
		if m := p.move(scoring.MoveMotion{Kind: term.MoveScore, Score: &lower}, seats, term.For, term.Against, term.Abstain); m.Status != term.Lost {
			t.Errorf("one of three carried it: %s", m.Status)
		}

		if got := p.see(h.As(domaintest.Leader)).Adopted; *got.Score != score {
			t.Errorf("adopted %s", *got.Score)
		}
		draft := must(scoring.DraftMinutes(p.expert(leads(seats)), h.Client, p.round().ID))(t)
		for _, words := range []string{"校舍维修（申报 100 万元）", "到会 3 人（专家1、专家2、专家3），法定人数 3 人",
			"得分：78.00、84.00、90.00，平均 84.00，极差 12.00，标准差 6.00。结论：同意立项 3 人", "赞成 2，反对 1，弃权 0，通过",
			"专家2反对：" + why, "赞成 1，反对 1，弃权 1，未通过"} {
			if !strings.Contains(draft, words) {
				t.Errorf("the minutes lack %q:\n%s", words, draft)
			}
		}
		for _, s := range seats {
			if _, err := scoring.DraftMinutes(p.expert(s), h.Client, p.round().ID); !s.Leads {
				refuses(t, err, fault.NotFound, "")
			}
		}

		record := p.minutes("85.00")
		_, err = try(h, p.expert(leads(seats)), scoring.Record, record)
		refuses(t, err, fault.Frozen, "score") // other figures need another vote
		record.Score, record.Minutes = score, draft
		p.record(record)
		p.sign(seats...)
		if d := must(p.conclude())(t); *d.Score != score {
			t.Errorf("concluded with %s", *d.Score)
		}
		for _, who := range []domaintest.Persona{domaintest.Leader, domaintest.Office} { // what was said stays with the round
			if s := p.see(h.As(who)); len(s.Opinions) != 3 || len(s.Motions) != 2 || s.Motions[0].Ballots == nil {
				t.Errorf("%s reads %+v", who, s)
			}
		}
		_, err = try(h, p.expert(seats[0]), scoring.Move, in)
		refuses(t, err, fault.NotFound, "")
	})
}

func TestNoMotionBeforeTheOpinionsAreOpenOrWithoutItsFigure(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		seats, score := p.sheets(expertsheet.StatusLOCKED), exact.MustPoints("84.00")
		p.attend(seats...)
		in := scoring.MoveMotion{RoundID: p.round().ID, Kind: term.MoveScore, Score: &score, Reason: "重新测算"}
		_, err := try(h, p.expert(seats[0]), scoring.Move, in)
		refuses(t, err, fault.Frozen, "")
		do(t, h, p.expert(leads(seats)), scoring.Open, scoring.OpenOpinions{RoundID: p.round().ID}) // nobody wants to seal
		in.Reason = " "
		over := exact.MustMoney("101")
		for path, motion := range map[string]scoring.MoveMotion{
			"score":    {Kind: term.MoveScore},
			"opinion":  {Kind: term.MoveOpinion},
			"amount":   {Kind: term.MoveAmount},
			"priority": {Kind: term.MovePriority},
			"lineCut":  {Kind: term.MoveLineCut},
		} {
			motion.RoundID = p.round().ID
			_, err := try(h, p.expert(seats[0]), scoring.Move, motion)
			refuses(t, err, fault.Required, path)
			refuses(t, err, fault.Required, "reason")
		}
		in = scoring.MoveMotion{RoundID: p.round().ID, Kind: term.MoveAmount, Amount: &over, Reason: "重新测算"}
		_, err = try(h, p.expert(seats[0]), scoring.Move, in)
		refuses(t, err, fault.ApprovedOver, "amount")
		in.Kind, in.LineCut = term.MoveLineCut, &form.LineCut{Line: 3, Cut: 0, Reason: "CUT_QTY"}
		_, err = try(h, p.expert(seats[0]), scoring.Move, in)
		refuses(t, err, fault.NotFound, "lineCut.line")
		refuses(t, err, fault.AmountPositive, "lineCut.cut")
	})
}

func TestNoVoteIsCountedWithoutAQuorum(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, seats := sat(t, h)
		urgent := 1
		m := p.move(scoring.MoveMotion{Kind: term.MovePriority, Priority: &urgent}, seats, term.For)
		var away *ent.ExpertSheet
		for _, s := range seats[1:] {
			if !s.Leads {
				away = s
			}
		}
		do(t, h, p.expert(away), scoring.Attend, scoring.AttendMeeting{RoundID: p.round().ID, Present: false})
		_, err := try(h, p.expert(away), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: term.For})
		refuses(t, err, fault.Frozen, "")
		_, err = try(h, p.expert(leads(seats)), scoring.Decide, scoring.DecideMotion{ID: m.ID})
		refuses(t, err, fault.Frozen, "")
		p.attend(away)
		s := do(t, h, p.expert(leads(seats)), scoring.Decide, scoring.DecideMotion{ID: m.ID})
		if got := s.Motions[0]; got.Status != term.Lost || *got.For != 1 || *got.Of != 3 {
			t.Errorf("%+v of %+v", got, got.Motion)
		}
	})
}

func TestAfterAnAppealThePanelSitsAnew(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, seats := sat(t, h)
		p.move(scoring.MoveMotion{Kind: term.MoveScore, Score: new(exact.MustPoints("84.00"))}, seats, term.For, term.For, term.For)
		h.Clock.Advance(day)
		ctx := h.Machine()
		p.round().Update().SetStatus(reviewround.StatusCOLLECTIVE).ExecX(ctx)
		p.now().Update().SetStageSince(h.Clock.Now()).ExecX(ctx)
		if s := p.see(p.expert(seats[0])); s.No != 0 || len(s.Motions) != 0 || len(s.Opinions) != 0 {
			t.Errorf("the first sitting is still held: %+v", s)
		}
		p.attend(seats[0])
		if s := p.see(p.expert(seats[0])); s.No != 2 || s.Present != 1 || s.Sealed != 0 {
			t.Errorf("%+v", s)
		}
		p.record(p.minutes("82.00")) // what the first sitting carried binds no more
	})
}

func TestNothingIsConcludedWhileTheSittingHasSomethingOpen(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		seats := p.sheets(expertsheet.StatusLOCKED)
		p.attend(seats...)
		p.record(p.minutes("84.00"))
		p.sign(seats...)
		p.seal(seats[0], "90.00")
		p.seal(seats[1], "78.00")
		_, err := p.conclude()
		refuses(t, err, fault.Frozen, "")
		if !strings.Contains(err.Error(), "2 份个人意见尚未开启") {
			t.Error(err)
		}
		do(t, h, p.expert(leads(seats)), scoring.Open, scoring.OpenOpinions{RoundID: p.round().ID})
		score := exact.MustPoints("84.00")
		m := p.move(scoring.MoveMotion{Kind: term.MoveScore, Score: &score}, seats, term.For)
		_, err = p.conclude()
		refuses(t, err, fault.Frozen, "")
		if !strings.Contains(err.Error(), "第 1 号动议正在表决") {
			t.Error(err)
		}
		if stop := scoring.MayConclude(h.Machine(), h.Client, p.round()); stop == nil {
			t.Error("the leader's button stands open")
		}
		for _, s := range seats {
			if _, err := scoring.EndOf(p.expert(s), h.Client, p.id); err == nil {
				t.Errorf("%s reads the end of a meeting that goes on", s.Label)
			}
		}
		for _, s := range seats[1:] {
			do(t, h, p.expert(s), scoring.Vote, scoring.VoteMotion{ID: m.ID, Ballot: term.For})
		}
		must(p.conclude())(t)
		for _, s := range seats {
			end := must(scoring.EndOf(p.expert(s), h.Client, p.id))(t)
			if end.ProjectName != "校舍维修" || end.Score != score || end.Grade != term.Good || *end.Amount != declared {
				t.Errorf("%s reads %+v", s.Label, end)
			}
		}
		_, err = scoring.EndOf(h.As(domaintest.Expert7), h.Client, p.id)
		refuses(t, err, fault.NotFound, "")
	})
}

func TestAQuorumIsNotTheLeadersWordAlone(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		seats := p.sheets(expertsheet.StatusLOCKED)
		p.attend(seats[:2]...)
		p.record(p.minutes("82.00")) // which says that all three were there
		p.sign(seats[:2]...)
		h.Clock.Advance(25 * time.Hour)
		_, err := p.conclude()
		refuses(t, err, fault.Required, "seats")
		p.sign(seats[2])
		must(p.conclude())(t)
	})
}

// Who had left before a vote was counted is not taken out of it again when he is excused.
func TestAnExcuseTakesNobodyOutOfAVoteInWhichHeWasNotCounted(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 5)
		for i, s := range p.sheets(expertsheet.StatusSCORING) {
			p.agree(s, []int{60, 90, 90, 90, 90}[i])
			p.submit(s)
		}
		seats := p.sheets(expertsheet.StatusLOCKED)
		lead := leads(seats)
		seats = slices.DeleteFunc(seats, func(s *ent.ExpertSheet) bool { return s.ID == lead.ID })
		away, stays := seats[3], append([]*ent.ExpertSheet{lead}, seats[:3]...)
		p.attend(append(stays, away)...)
		for _, s := range append(slices.Clone(stays), away) {
			p.seal(s, "84.00")
		}
		here := func(s *ent.ExpertSheet, present bool) {
			t.Helper()
			do(t, h, p.expert(s), scoring.Attend, scoring.AttendMeeting{RoundID: p.round().ID, Present: present})
		}
		here(away, false)
		score := exact.MustPoints("80.00")
		m := p.move(scoring.MoveMotion{Kind: term.MoveScore, Score: &score, Reason: "按汇总分"}, stays, term.For, term.For, term.Against, term.Against)
		if m.Status != term.Lost || *m.Of != 4 {
			t.Fatalf("%s, of %d", m.Status, *m.Of)
		}
		here(away, true)
		excuse := func(s *ent.ExpertSheet) *scoring.Motion {
			t.Helper()
			do(t, h, p.expert(s), scoring.Excuse, scoring.ExcuseMeeting{RoundID: p.round().ID, Reason: "曾为该单位编制方案"})
			return p.see(h.As(domaintest.Office)).Motions[0]
		}
		if m := excuse(away); m.Status != term.Lost || *m.Of != 4 || *m.For != 2 {
			t.Errorf("without who was not counted: %s, %d of %d", m.Status, *m.For, *m.Of)
		}
		here(stays[3], false) // he voted against it, and is gone by now
		if m := excuse(stays[3]); m.Status != term.Carried || *m.Of != 3 || *m.For != 2 {
			t.Errorf("without who voted: %s, %d of %d", m.Status, *m.For, *m.Of)
		}
	})
}
