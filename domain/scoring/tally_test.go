package scoring_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

func (p *project) tally(who domaintest.Persona) (*scoring.RoundTally, error) {
	return scoring.Tally(p.As(who), p.Client, p.round().ID)
}

func TestATallyExplainsTheAggregate(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 5)
		for i, s := range p.sheets(expertsheet.StatusSCORING) {
			p.agree(s, []int{80, 90, 60, 90, 100}[i])
			p.submit(s)
			h.Clock.Advance(60e9) // they come in one after the other
		}
		round, got := p.round(), must(p.tally(domaintest.Office))(t)
		dropped := map[string]bool{}
		for _, s := range got.Sheets {
			dropped[s.Sheet.Label] = s.Dropped
		}
		want := map[string]bool{"专家1": false, "专家2": false, "专家3": true, "专家4": false, "专家5": true}
		if diff := cmp.Diff(want, dropped); diff != "" || !got.Trimmed || got.Kept != 3 || got.TrimFrom != 5 {
			t.Errorf("kept %d: %s", got.Kept, diff)
		}
		if got.Result != *round.Aggregate || got.Sum != exact.MustPoints("260") || got.Unrounded != "86.666667" || got.Range != *round.Range {
			t.Errorf("%s by %d is %s, %s; the round has %s", got.Sum, got.Kept, got.Unrounded, got.Result, *round.Aggregate)
		}
		if first := got.Items[0]; first.Mean != scoring.MeanPoints(first.Points) || len(first.Points) != 5 {
			t.Errorf("the first item is %+v", first)
		}
		if len(got.Amounts) != 5 || *got.Amount != declared || *got.Opinion != term.Agree || got.Opinions[0].Count != 5 {
			t.Errorf("amounts %v, opinions %+v", got.Amounts, got.Opinions[0])
		}
	})
}

func TestATallyHoldsTheDispersionAgainstItsLimitsExactly(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		for i, s := range p.sheets(expertsheet.StatusSCORING) {
			p.agree(s, []int{60, 90, 90}[i])
			p.submit(s)
		}
		tests := map[string]struct {
			totals       []string
			cv           exact.Decimal
			wide, uneven bool
		}{
			"within both":    {[]string{"80", "85", "90"}, "0.0588", false, false},
			"just at both":   {[]string{"81", "90", "99"}, "0.1000", false, false},
			"a hair uneven":  {[]string{"70.7", "70.7", "83.7"}, "0.10003", false, true},
			"beyond both":    {[]string{"79.99", "90", "100"}, "0.1112", true, true},
			"a range of 20":  {[]string{"80", "90", "100"}, "0.1111", false, true},
			"nothing to see": {[]string{"0", "0", "0"}, "0.0000", false, false},
		}
		for name, tt := range tests {
			for i, s := range p.sheets(expertsheet.StatusLOCKED) {
				if err := s.Update().SetTotal(exact.MustPoints(tt.totals[i])).Exec(viewer.System(p.As(domaintest.Office), "other totals")); err != nil {
					t.Fatal(err)
				}
			}
			got := must(p.tally(domaintest.Office))(t)
			if got.Cv != tt.cv || got.TooWide != tt.wide || got.TooUneven != tt.uneven {
				t.Errorf("%s: CV %s, too wide %v, too uneven %v", name, got.Cv, got.TooWide, got.TooUneven)
			}
		}
	})
}

func TestATallyExistsForWhoSeesEverySheet(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		member := persona(sheets[0])
		_, err := p.tally(domaintest.Office)
		refuses(t, err, fault.NotFound, "") // nobody has scored
		for i, s := range sheets {
			p.agree(s, []int{60, 90, 90}[i])
			p.submit(s)
		}
		sees := func(when string, want map[domaintest.Persona]bool) {
			t.Helper()
			for who, expected := range want {
				_, err := p.tally(who)
				if (err == nil) != expected {
					t.Errorf("%s %s has %v; want a tally: %v", when, who, err, expected)
				}
			}
		}
		sees("at the meeting", map[domaintest.Persona]bool{member: true, domaintest.Office: true, domaintest.Auditor: true,
			domaintest.Leader: false, domaintest.Section: false, domaintest.Budget: false, domaintest.Clerk2: false,
			domaintest.Head2: false, domaintest.Expert7: false})
		p.record(p.minutes("80.00"))
		p.sign(p.sheets(expertsheet.StatusLOCKED)...)
		must(p.conclude())(t)
		sees("after it", map[domaintest.Persona]bool{member: false, domaintest.Office: true, domaintest.Auditor: true,
			domaintest.Leader: true, domaintest.Section: false, domaintest.Budget: false, domaintest.Clerk2: false})
	})
}

func TestTheLeaderWeighsFiguresBeforeRecordingThem(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		leader := leads(p.sheets(expertsheet.StatusLOCKED))
		points := func(s string) *exact.Points { v := exact.MustPoints(s); return &v }
		money := func(s string) *exact.Money { v := exact.MustMoney(s); return &v }
		cut, agree := term.AgreeCut, term.Agree
		tests := map[string]struct {
			in         scoring.MeetingFigures
			difference string
			departs    bool
			cut        string
			lines      string
			fault      string
		}{
			"nothing yet":           {scoring.MeetingFigures{}, "", false, "", "0", ""},
			"just within the limit": {scoring.MeetingFigures{Score: points("85")}, "5.00", false, "", "0", ""},
			"just beyond it":        {scoring.MeetingFigures{Score: points("74.99")}, "-5.01", true, "", "0", ""},
			"out of range":          {scoring.MeetingFigures{Score: points("100.01")}, "20.01", true, "", "0", "score"},
			"a cut that lines miss": {scoring.MeetingFigures{Amount: money("88.5"), Opinion: &cut, LineCuts: []*form.LineCut{
				{Line: 0, Cut: exact.MustMoney("11"), Reason: cutReason(t)}}}, "", false, "11.5", "11", "lineCuts"},
			"a cut that they make": {scoring.MeetingFigures{Amount: money("88.5"), Opinion: &cut, LineCuts: []*form.LineCut{
				{Line: 0, Cut: exact.MustMoney("11.5"), Reason: cutReason(t)}}}, "", false, "11.5", "11.5", ""},
			"all, but less": {scoring.MeetingFigures{Amount: money("99"), Opinion: &agree}, "", false, "1", "0", "amount"},
		}
		for name, tt := range tests {
			tt.in.RoundID = p.round().ID
			got := must(scoring.WeighMeeting(p.expert(leader), h.Client, tt.in))(t)
			difference, cut := "", ""
			if got.Difference != nil {
				difference = got.Difference.String()
			}
			if got.Cut != nil {
				cut = got.Cut.String()
			}
			if difference != tt.difference || got.Departs != tt.departs || cut != tt.cut || got.LineSum.String() != tt.lines {
				t.Errorf("%s: %q, %v, cut %q, lines %s", name, difference, got.Departs, cut, got.LineSum)
			}
			if path := at(got.Faults); path != tt.fault {
				t.Errorf("%s: a fault at %q; want %q", name, path, tt.fault)
			}
		}
		for _, s := range p.sheets(expertsheet.StatusLOCKED) {
			if !s.Leads {
				_, err := scoring.WeighMeeting(p.expert(s), h.Client, scoring.MeetingFigures{RoundID: p.round().ID})
				refuses(t, err, fault.NotFound, "")
			}
		}
	})
}

func at(faults []*fault.Fault) string {
	if len(faults) == 0 {
		return ""
	}
	return faults[0].Path
}

func TestTheButtonSaysWhyAMeetingCannotEnd(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := met(t, h)
		why := func() string {
			t.Helper()
			leader := leads(p.sheets(expertsheet.StatusLOCKED))
			for _, a := range must(desk.OfRound(p.expert(leader), h.Client, p.round()))(t) {
				if a.Action == "concludeMeeting" && a.Why != nil {
					return *a.Why
				}
			}
			return ""
		}
		steps := []struct {
			act  func()
			want string
		}{
			{func() {}, "请先由专家组组长记录集体评审"},
			{func() { p.record(p.minutes("80.00")) }, "签字 0 人，应不少于到会 3 人的三分之二"},
			{func() { p.sign(p.sheets(expertsheet.StatusLOCKED)[:2]...) }, "到会的专家还有 1 人未签署，全部签署后或 2026-08-02 10:00 起可以形成结论"},
			{func() { p.sign(p.sheets(expertsheet.StatusLOCKED)[2]) }, ""},
		}
		for _, s := range steps {
			s.act()
			if got := why(); got != s.want {
				t.Errorf("it is closed by %q; want %q", got, s.want)
			}
		}
		d := p.now()
		must(try(h, p.expert(leads(p.sheets(expertsheet.StatusLOCKED))), scoring.ConcludeMeeting, workflow.Seen{ID: d.ID, Version: d.Version}))(t)
	})
}
