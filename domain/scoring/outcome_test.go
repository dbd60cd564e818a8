package scoring_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/appeal"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/term"
)

func TestWhatThePanelSaysTogetherIsGranted(t *testing.T) {
	eighty, nothing, changes := exact.MustMoney("80"), exact.Money(0), "补充三家询价，细化工程量清单"
	agree, cut, revise, disagree := term.Agree, term.AgreeCut, term.Revise, term.Disagree
	twenty := form.LineCut{Line: 0, Cut: exact.MustMoney("20"), Reason: cutReason(t)}
	tests := map[string]struct {
		share  int
		rest   scoring.SaveSheet
		amount *exact.Money
		cuts   []form.LineCut
	}{
		"all agree: what was asked": {80, scoring.SaveSheet{Opinion: &agree, SuggestedAmount: ptr(declared)}, ptr(declared), []form.LineCut{}},
		"all cut alike: their cuts": {80, scoring.SaveSheet{Opinion: &cut, SuggestedAmount: &eighty, LineCuts: []*form.LineCut{&twenty}},
			&eighty, []form.LineCut{twenty}},
		"a revision: no amount": {80, scoring.SaveSheet{Opinion: &revise, Changes: &changes}, nil, []form.LineCut{}},
		"a refusal: nothing":    {50, scoring.SaveSheet{Opinion: &disagree, SuggestedAmount: &nothing}, &nothing, []form.LineCut{}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
				p := scored(t, h, 3)
				for _, s := range p.sheets(expertsheet.StatusSCORING) {
					p.fill(s, tt.share, tt.rest)
					p.submit(s)
				}
				d := p.now()
				if d.Stage != declaration.StageREVIEW_CLOSED || *d.Opinion != *tt.rest.Opinion {
					t.Fatalf("the declaration stands at %s with %v", d.Stage, d.Opinion)
				}
				if diff := cmp.Diff(tt.amount, d.ReviewedAmount); diff != "" {
					t.Error(diff)
				}
				if diff := cmp.Diff(tt.cuts, d.LineCuts); diff != "" {
					t.Error(diff)
				}
			})
		})
	}
}

// appeals has the unit appeal and the office accept it.
func (p *project) appeals() {
	p.t.Helper()
	do(p.t, p.H, p.As(domaintest.Head2), conclusion.AskAppeal,
		workflow.SeenWithReason{ID: p.id, Version: p.now().Version, Reason: "补充了新的检测报告，请重新评审"})
	a := must(p.Client.Appeal.Query().Where(appeal.DeclarationID(p.id)).Only(p.Machine()))(p.t)
	do(p.t, p.H, p.As(domaintest.Office), conclusion.AnswerAppeal,
		conclusion.DecideAppeal{ID: a.ID, Version: a.Version, Accept: true, Answer: "材料属实，重新评审"})
}

func TestAfterAnAppealTheMeetingIsRecordedAnew(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		p.record(p.minutes("80.00"))
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		must(p.conclude())(t)

		h.Clock.Advance(time.Hour)
		p.appeals()
		if d := p.now(); d.Stage != declaration.StageCOLLECTIVE_REVIEW || d.Score != nil {
			t.Fatalf("the declaration stands at %s with %v", d.Stage, d.Score)
		}
		_, err := p.conclude()
		refuses(t, err, fault.Frozen, "")
		p.record(p.minutes("83.00"))
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		if d := must(p.conclude())(t); *d.Score != exact.MustPoints("83.00") {
			t.Errorf("it is concluded with %s", *d.Score)
		}
	})
}
