package scoring_test

import (
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/term"
)

func TestARecordHoldsTheAmountThatWasCarried(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, seats := sat(t, h)
		half := exact.MustMoney("50")
		p.move(scoring.MoveMotion{Kind: term.MoveAmount, Amount: &half}, seats, term.For, term.For, term.For)
		in := p.minutes("84.00")
		in.Opinion, in.Amount = term.Revise, nil
		_, err := try(h, p.expert(leads(seats)), scoring.Record, in)
		refuses(t, err, fault.Frozen, "amount")
		refuses(t, err, fault.Frozen, "opinion")

		revise := term.Revise // carried later, it takes the amount back
		p.move(scoring.MoveMotion{Kind: term.MoveOpinion, Opinion: &revise}, seats, term.For, term.For, term.For)
		p.record(in)
	})
}

// cutCarried has the panel carry a cut of 20 of the first line.
func cutCarried(t *testing.T, h *domaintest.H, seats []*ent.ExpertSheet) form.LineCut {
	t.Helper()
	row := h.Client.Sitting.Query().OnlyX(h.Machine())
	cut := form.LineCut{Line: 0, Cut: exact.MustMoney("20"), Reason: cutReason(t)}
	h.Client.Motion.Create().SetDivision(row.Division).SetSittingID(row.ID).SetNo(1).SetKind(term.MoveLineCut).SetReason("核对工程量").
		SetMovedBy(seats[0].Label).SetSecondedBy(seats[1].Label).SetVotes([]form.Vote{}).SetStatus(term.Carried).SetPresent(3).
		SetDecidedAt(h.Clock.Now()).SetLineCut(&cut).ExecX(h.Machine())
	return cut
}

func TestARecordHoldsTheCutsThatWereCarried(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, seats := sat(t, h)
		cutCarried(t, h, seats)
		if s := p.see(p.expert(seats[0])); *s.Adopted.Amount != exact.MustMoney("80") || *s.Adopted.Opinion != term.AgreeCut {
			t.Fatalf("adopted %+v", s.Adopted)
		}
		_, err := try(h, p.expert(leads(seats)), scoring.Record, p.minutes("84.00")) // the whole amount, and no cut
		refuses(t, err, fault.Frozen, "amount")
		refuses(t, err, fault.Frozen, "opinion")
		refuses(t, err, fault.Frozen, "lineCuts")
	})
}

func TestWhatIsCarriedAfterTheRecordIsRecordedBeforeTheEnd(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, seats := sat(t, h)
		p.record(p.minutes("84.00"))
		p.sign(seats...)
		urgent := 1
		p.move(scoring.MoveMotion{Kind: term.MovePriority, Priority: &urgent}, seats, term.For, term.For, term.For)
		_, err := p.conclude()
		refuses(t, err, fault.Frozen, "priority")
		in := p.minutes("84.00")
		in.Priority = urgent
		p.record(in)
		p.sign(seats...)
		if d := must(p.conclude())(t); *d.Priority != urgent {
			t.Errorf("concluded with P%d", *d.Priority)
		}
	})
}

func TestOfTwoMotionsTheOneCarriedLaterStands(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p, seats := sat(t, h)
		first, second := exact.MustPoints("84.00"), exact.MustPoints("80.00")
		s := do(t, h, p.expert(seats[0]), scoring.Move, scoring.MoveMotion{RoundID: p.round().ID, Kind: term.MoveScore, Score: &first, Reason: "重新测算"})
		waits := s.Motions[0].ID
		p.move(scoring.MoveMotion{Kind: term.MoveScore, Score: &second}, seats, term.For, term.For, term.For)
		h.Clock.Advance(day / 24)
		do(t, h, p.expert(seats[1]), scoring.Second, scoring.SecondMotion{ID: waits})
		for _, x := range seats {
			s = do(t, h, p.expert(x), scoring.Vote, scoring.VoteMotion{ID: waits, Ballot: term.For})
		}
		if *s.Adopted.Score != first {
			t.Errorf("the last vote carried %s, adopted is %s", first, *s.Adopted.Score)
		}
	})
}

func TestWhoIsExcusedReadsNoMoreAndTellsNothingByLeaving(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		_, two, _ := gathered(t, h)
		seats := two.sheets(expertsheet.StatusLOCKED)
		two.attend(seats...)
		for i, x := range seats {
			two.seal(x, []string{"90.00", "78.00", "84.00", "10.00"}[i])
		}
		urgent := 1
		two.move(scoring.MoveMotion{Kind: term.MovePriority, Priority: &urgent}, seats, term.For)
		before := two.see(two.expert(seats[0]))
		own := do(t, h, two.expert(seats[3]), scoring.Excuse, scoring.ExcuseMeeting{RoundID: two.round().ID, Reason: "曾为该单位编制方案"})
		after := two.see(two.expert(seats[0]))
		if len(after.Opinions) != 4 || after.Spread.Mean != before.Spread.Mean {
			t.Errorf("of %d opinions with mean %s there are %d with mean %s", len(before.Opinions), before.Spread.Mean, len(after.Opinions), after.Spread.Mean)
		}
		if len(own.Opinions)+len(own.Motions) != 0 || own.Spread != nil || own.Adopted.Priority != nil {
			t.Errorf("who is excused is shown %+v", own)
		}
		round := two.round()
		member, others := two.expert(seats[3]), []predicate.ExpertSheet{expertsheet.RoundID(round.ID), expertsheet.LabelNEQ(seats[3].Label)}
		_, err := scoring.SittingOf(member, h.Client, round.ID)
		refuses(t, err, fault.NotFound, "")
		papers := must(h.Client.Declaration.Query().Where(declaration.ID(round.DeclarationID)).Count(member))(t)
		sheets := must(h.Client.ExpertSheet.Query().Where(others...).Count(member))(t)
		if papers+sheets != 0 {
			t.Errorf("who is excused reads %d papers and %d sheets of others", papers, sheets)
		}
		if got := must(h.Client.ExpertSheet.Query().Where(others...).Count(two.expert(seats[0])))(t); got != 3 {
			t.Errorf("the others read %d sheets of each other", got)
		}
	})
}

func TestNoVoteOfWhoIsExcusedCounts(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		_, two, _ := gathered(t, h)
		seats := two.sheets(expertsheet.StatusLOCKED)
		two.attend(seats...)
		for _, x := range seats {
			two.seal(x, "84.00")
		}
		tied := []*ent.ExpertSheet{seats[3], seats[0], seats[1], seats[2]}
		urgent, low, score := 1, 3, exact.MustPoints("70.00")
		decided := two.move(scoring.MoveMotion{Kind: term.MovePriority, Priority: &urgent}, tied, term.For, term.For, term.For, term.Against)
		lost := two.move(scoring.MoveMotion{Kind: term.MovePriority, Priority: &low}, tied, term.Against, term.For, term.For, term.Abstain)
		going := two.move(scoring.MoveMotion{Kind: term.MoveScore, Score: &score}, tied, term.For)
		alone := do(t, h, two.expert(seats[3]), scoring.Move, scoring.MoveMotion{RoundID: two.round().ID, Kind: term.MoveScore, Score: &score, Reason: "再行核减"})
		if decided.Status != term.Carried || *decided.Of != 4 || lost.Status != term.Lost {
			t.Fatalf("%s of %d, %s", decided.Status, *decided.Of, lost.Status)
		}
		do(t, h, two.expert(seats[3]), scoring.Excuse, scoring.ExcuseMeeting{RoundID: two.round().ID, Reason: "曾为该单位编制方案"})

		_, err := try(h, two.expert(seats[1]), scoring.Second, scoring.SecondMotion{ID: alone.Motions[3].ID})
		refuses(t, err, fault.Recusal, "")
		why := "单价仍然偏高，不宜调整"
		for i, ballot := range []term.Ballot{term.For, term.Against, term.Abstain} {
			do(t, h, two.expert(seats[i]), scoring.Vote, scoring.VoteMotion{ID: going.ID, Ballot: ballot, Reason: &why})
		}
		seen := two.see(two.expert(seats[0])).Motions
		for i, want := range []struct {
			status term.MotionStatus
			in, of int
		}{{term.Carried, 2, 3}, {term.Carried, 2, 3}, {term.Lost, 1, 3}} {
			if m := seen[i]; m.Status != want.status || *m.For != want.in || *m.Of != want.of {
				t.Errorf("no. %d is %s with %d of %d", i+1, m.Status, *m.For, *m.Of)
			}
		}
	})
}

func TestAnApprovalOfADepartureEndsWithItsMeeting(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		reason := "现场核对工程量后，原先扣分的依据不再成立，应相应调整"
		depart := func() {
			in := p.minutes("86.00")
			in.DepartureReason = &reason
			p.record(in)
			p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		}
		depart()
		p.decide(domaintest.Leader, request.ActDEPARTURE, true)
		must(p.conclude())(t)
		h.Clock.Advance(day / 24)
		p.appeals()
		depart() // the same score with the same words
		_, err := p.conclude()
		refuses(t, err, fault.Frozen, "departureReason")
		p.decide(domaintest.Leader, request.ActDEPARTURE, true)
		must(p.conclude())(t)
	})
}
