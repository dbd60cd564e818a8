package scoring_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

func TestThreeAgreeingSheetsConcludeTheRound(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		for i, s := range p.sheets(expertsheet.StatusSCORING) {
			p.agree(s, 80+i)
			p.submit(s)
		}
		d, round := p.now(), p.round()
		if d.Stage != declaration.StageREVIEW_CLOSED || d.ConcludedAt == nil || d.DueAt != nil {
			t.Fatalf("the declaration stands at %s, concluded %v, due %v", d.Stage, d.ConcludedAt, d.DueAt)
		}
		if *d.Opinion != term.Agree || *d.ReviewedAmount != declared || *d.Priority != 1 || *d.Score != *round.Aggregate || *d.Grade != term.Good {
			t.Errorf("it is concluded %s, %s, %d, %s, %s", *d.Opinion, *d.ReviewedAmount, *d.Priority, *d.Score, *d.Grade)
		}
		if round.Status != reviewround.StatusCLOSED || round.SheetCount != 3 || round.Flagged || round.FlagReason != "" {
			t.Errorf("the round is %+v", round)
		}
		locked := p.sheets(expertsheet.StatusLOCKED)
		if len(locked) != 3 {
			t.Errorf("%d sheets are locked", len(locked))
		}
		for _, s := range locked {
			if s.Hash == "" || s.SubmittedAt == nil || s.Scored != 15 {
				t.Errorf("%s is locked without its hash, its time or its items: %+v", s.Label, s)
			}
		}
		if got := p.told(domaintest.Clerk2, "individualDone"); len(got) != 1 {
			t.Errorf("the unit is told %v", got)
		}
	})
}

func TestTwoLastSheetsAtOnceConcludeTheRoundOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		for _, s := range sheets {
			p.agree(s, 90)
		}
		p.submit(sheets[0])
		together(t, sheets[1:], func(i int) error { return p.trySubmit(sheets[1+i]) })
		if d := p.now(); d.Stage != declaration.StageREVIEW_CLOSED || *d.Score != exact.MustPoints("90.00") {
			t.Errorf("the declaration stands at %s with %v", d.Stage, d.Score)
		}
		var steps []string
		for _, c := range p.history() {
			if c.ToStage == string(declaration.StageREVIEW_CLOSED) {
				steps = append(steps, c.Action)
			}
		}
		if diff := cmp.Diff([]string{"individualDone"}, steps); diff != "" {
			t.Error(diff)
		}
	})
}
