package scoring

import (
	"fmt"
	"testing"
	"testing/quick"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// came are so many seats that are there: 专家1 and on.
func came(n int) (all []form.Attendance) {
	for i := range n {
		all = append(all, form.Attendance{Label: seatNo(i + 1)})
	}
	return all
}

func seatNo(i int) string { return fmt.Sprintf("专家%d", i) }

func TestWhoComesAndLeaves(t *testing.T) {
	one, two := time.Unix(1, 0), time.Unix(2, 0)
	there := attend(nil, "专家1", true, one)
	if got := attend(there, "专家1", true, two); !got[0].Came.Equal(one) || got[0].Left != nil {
		t.Errorf("who is there comes once: %v", got)
	}
	left := attend(there, "专家1", false, two)
	if g := (gathering{came: left}); g.there("专家1") || there[0].Left != nil {
		t.Errorf("who left is there: %v", left)
	}
	if g := (gathering{came: attend(left, "专家1", true, two)}); !g.there("专家1") {
		t.Error("who came again is not there")
	}
	if got := attend(nil, "专家1", false, one); len(got) != 0 {
		t.Errorf("who never came left: %v", got)
	}
}

func TestTheQuorumIsTwoThirdsAndThree(t *testing.T) {
	for size, want := range map[int]int{3: 3, 5: 4, 7: 5} {
		g := gathering{size: size, least: 3}
		if got := g.quorum(); got != want {
			t.Errorf("of %d seats %d; want %d", size, got, want)
		}
		for n := range size + 1 {
			g.came = came(n)
			if g.quorate() != (n >= want) {
				t.Errorf("%d of %d: quorate %v", n, size, g.quorate())
			}
		}
	}
}

func TestOpinionsOpenOnlyWhenEverybodyThereHasSealed(t *testing.T) {
	holds := func(size, here, sealed uint8) bool {
		g := gathering{size: int(size%5) + 3, least: 3}
		g.came = came(int(here) % (g.size + 1))
		for i := range int(sealed) % (g.size + 1) {
			g.sealed = append(g.sealed, seatNo(i+1))
		}
		return g.allSealed() == (g.quorate() && len(g.sealed) >= len(g.came))
	}
	if err := quick.Check(holds, nil); err != nil {
		t.Error(err)
	}
}

func TestSoFewOpinionsAreNotOpenedThatEachIsKnown(t *testing.T) {
	for size, want := range map[int][]bool{3: {true, false, true, true}, 4: {true, false, false, true}, 5: {true, false, false, true}} {
		for n, want := range want {
			g := gathering{size: size, least: 3, came: came(size), sealed: []string{"专家1", "专家2", "专家3"}[:n]}
			if got := g.mayOpen("专家1") == nil; got != want {
				t.Errorf("with %d of %d sealed: may open %v", n, size, got)
			}
		}
	}
	if (gathering{size: 3, least: 3, came: came(3), opened: true}).mayOpen("专家1") == nil {
		t.Error("opened twice")
	}
}

func TestOnlyALeaderWhoIsThereOpensAQuorum(t *testing.T) {
	for here, want := range []bool{false, false, false, false, true, true} {
		g := gathering{size: 5, least: 3, came: came(here), sealed: []string{"专家1", "专家2", "专家3"}}
		if got := g.mayOpen("专家1") == nil; got != want {
			t.Errorf("with %d of 5: may open %v", here, got)
		}
		if g.mayOpen("专家6") == nil {
			t.Errorf("with %d of 5 a leader who did not come opens", here)
		}
	}
}

func TestAMajorityIsMoreThanHalfOfThosePresent(t *testing.T) {
	vote := func(label string, b term.Ballot) form.Vote { return form.Vote{Label: label, Ballot: b} }
	here := []string{"专家1", "专家2", "专家3", "专家4"}
	for name, c := range map[string]struct {
		votes   []form.Vote
		carried bool
		of      int
	}{
		"nobody votes":            {nil, false, 4},
		"a half is none":          {[]form.Vote{vote("专家1", term.For), vote("专家2", term.For)}, false, 4},
		"more than a half":        {[]form.Vote{vote("专家1", term.For), vote("专家2", term.For), vote("专家3", term.For)}, true, 4},
		"abstaining is not for":   {[]form.Vote{vote("专家1", term.For), vote("专家2", term.For), vote("专家3", term.Abstain)}, false, 4},
		"who left counts as well": {[]form.Vote{vote("专家1", term.For), vote("专家2", term.For), vote("专家5", term.For)}, true, 5},
	} {
		if carried, of := Majority(here, c.votes); carried != c.carried || of != c.of {
			t.Errorf("%s: carried %v of %d", name, carried, of)
		}
	}
}

func TestTheLaterMotionStands(t *testing.T) {
	points, more := exact.MustPoints("80.00"), exact.MustPoints("82.00")
	cut := func(line int, amount, reason string) *form.LineCut {
		return &form.LineCut{Line: line, Cut: exact.MustMoney(amount), Reason: reason}
	}
	carried := func(m ent.Motion) *ent.Motion { m.Status = term.Carried; return &m }
	motions := []*ent.Motion{
		carried(ent.Motion{Kind: term.MoveScore, Score: &points}),
		carried(ent.Motion{Kind: term.MoveLineCut, LineCut: cut(0, "5", "CUT_QTY")}),
		carried(ent.Motion{Kind: term.MoveLineCut, LineCut: cut(1, "3", "CUT_QTY")}),
		carried(ent.Motion{Kind: term.MoveLineCut, LineCut: cut(0, "7", "CUT_QTY")}),
		carried(ent.Motion{Kind: term.MoveScore, Score: &more}),
		{Kind: term.MoveScore, Score: &points, Status: term.Lost},
		{Kind: term.MovePriority, Priority: new(1), Status: term.Voting},
	}
	got := Adopt(motions).completed(exact.MustMoney("100"))
	want := Figures{Score: &more, Opinion: new(term.AgreeCut), Amount: new(exact.MustMoney("90")),
		LineCuts: []form.LineCut{*cut(1, "3", "CUT_QTY"), *cut(0, "7", "CUT_QTY")}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAnAmountSaysWhatTheOpinionIs(t *testing.T) {
	declared := exact.MustMoney("100")
	for amount, want := range map[string]term.Opinion{"100": term.Agree, "0": term.Disagree, "60": term.AgreeCut} {
		got := Figures{Amount: new(exact.MustMoney(amount))}.completed(declared)
		if *got.Opinion != want {
			t.Errorf("%s: %s", amount, *got.Opinion)
		}
	}
	if got := (Figures{Opinion: new(term.Revise)}).completed(declared); *got.Opinion != term.Revise || got.Amount != nil {
		t.Errorf("%v", got)
	}
}
