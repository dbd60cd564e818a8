package scoring_test

import (
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/ent/generated/ent/expertsheet"
)

// sight is what somebody sees of a review: rows of sheets and lines, sheets whose
// total can be read, rounds whose aggregate can be.
type sight struct{ sheets, lines, totals, aggregates int }

func (p *project) sight(who domaintest.Persona) (s sight) {
	p.t.Helper()
	ctx := p.As(who)
	for _, sheet := range must(p.Client.ExpertSheet.Query().All(ctx))(p.t) {
		s.sheets++
		if sheet.Total != nil || sheet.Opinion != nil || sheet.Text != "" {
			s.totals++
		}
	}
	s.lines = must(p.Client.ScoreLine.Query().Count(ctx))(p.t)
	for _, round := range must(p.Client.ReviewRound.Query().All(ctx))(p.t) {
		if round.Aggregate != nil {
			s.aggregates++
		}
	}
	return s
}

func TestSheetsAreBlindUntilTheMeeting(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		for _, s := range sheets[:2] {
			p.agree(s, 90)
			p.submit(s)
		}
		p.agree(sheets[2], 60)
		before := map[domaintest.Persona]sight{
			persona(sheets[0]): {sheets: 1, lines: 15, totals: 1},
			persona(sheets[2]): {sheets: 1, lines: 15, totals: 1},
			domaintest.Expert7: {},
			domaintest.Clerk2:  {},
			domaintest.Head2:   {},
			domaintest.Dept:    {},
			domaintest.Section: {},
			domaintest.Leader:  {},
			domaintest.Budget:  {},
			domaintest.Office:  {sheets: 3},
			domaintest.Auditor: {sheets: 3},
		}
		for who, want := range before {
			if got := p.sight(who); got != want {
				t.Errorf("before the meeting %s sees %+v; want %+v", who, got, want)
			}
		}
		p.submit(sheets[2])
		after := map[domaintest.Persona]sight{
			persona(sheets[0]): {sheets: 3, lines: 45, totals: 3, aggregates: 1},
			domaintest.Expert7: {},
			domaintest.Clerk2:  {},
			domaintest.Head2:   {},
			domaintest.Office:  {sheets: 3, lines: 45, totals: 3, aggregates: 1},
		}
		for who, want := range after {
			if got := p.sight(who); got != want {
				t.Errorf("at the meeting %s sees %+v; want %+v", who, got, want)
			}
		}
	})
}

func TestNobodyOfTheUnitLearnsWhoAsked(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		ask := scoring.AskQuestion{SheetID: s.ID, Text: "询价单中第二家供应商的资质如何"}
		q := do(t, h, p.expert(s), scoring.Ask, ask)
		_, err := try(h, p.expert(p.sheets(expertsheet.StatusSCORING)[1]), scoring.Ask, ask)
		refuses(t, err, fault.NotFound, "")

		name := s.Edges.Expert.NameZh
		for _, c := range must(h.Client.StageChange.Query().All(h.As(domaintest.Clerk2)))(t) {
			if strings.Contains(c.ActorName+c.Reason, name) {
				t.Errorf("the unit reads the expert's name in %s", c.Action)
			}
		}
		if got := p.told(domaintest.Clerk2, "expertReturnAsk"); len(got) != 1 || got[0] != ask.Text {
			t.Errorf("the unit is told %v", got)
		}

		in := scoring.AnswerQuestion{ID: q.ID, Version: q.Version, Answer: "三家均有相应资质，证书见附件"}
		_, err = try(h, h.As(domaintest.ClerkCity), scoring.Answer, in)
		refuses(t, err, fault.NotFound, "")
		answered := do(t, h, h.As(domaintest.Clerk2), scoring.Answer, in)
		if answered.AnsweredBy != h.Units["205101"].NameZh {
			t.Errorf("the experts read who answered: %s", answered.AnsweredBy)
		}
		in.Version++
		_, err = try(h, h.As(domaintest.Clerk2), scoring.Answer, in)
		refuses(t, err, fault.Frozen, "")
		if got := p.told(persona(s), "question.answered"); len(got) != 1 {
			t.Errorf("the asker is told %v", got)
		}
	})
}
