package scoring_test

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"time"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/stagechange"
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

func TestNobodyOfTheUnitLearnsWhenAnExpertActed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		today := clock.DateOf(h.Clock.Now()).Time()
		for _, s := range p.sheets(expertsheet.StatusSCORING) {
			h.Clock.Advance(37 * time.Minute)
			do(t, h, p.expert(s), scoring.Ask, scoring.AskQuestion{SheetID: s.ID, Text: "询价单中第二家供应商的资质如何"})
			p.agree(s, 80)
			p.submit(s)
		}
		exact := h.Clock.Now()
		for who, want := range map[domaintest.Persona]time.Time{domaintest.Clerk2: today, domaintest.Section: today, domaintest.Office: exact} {
			ctx := h.As(who)
			if d := must(h.Client.Declaration.Get(ctx, p.id))(t); !d.StageSince.Equal(want) || !d.UpdatedAt.Equal(want) || !d.ConcludedAt.Equal(want) {
				t.Errorf("%s reads %v, %v, %v on the declaration", who, d.StageSince, d.UpdatedAt, d.ConcludedAt)
			}
			for _, c := range must(h.Client.StageChange.Query().Where(stagechange.Action("expertReturnAsk")).All(ctx))(t) {
				if c.ID.Version() != 4 || want == today && !c.CreatedAt.Equal(today) || want == exact && c.CreatedAt.Equal(today) {
					t.Errorf("%s reads of the step %s that it was taken at %v", who, c.ID, c.CreatedAt)
				}
			}
			asked := must(h.Client.Question.Query().All(ctx))(t)
			if byTime := slices.IsSortedFunc(asked, func(a, b *ent.Question) int {
				return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), slices.Compare(a.ID[:], b.ID[:]))
			}); len(asked) != 3 || !byTime || want == today && !asked[2].CreatedAt.Equal(today) {
				t.Errorf("%s reads %d questions, in the order of what is told: %v", who, len(asked), byTime)
			}
			if who == domaintest.Section {
				continue // is not told
			}
			for _, n := range must(h.Client.Notice.Query().Where(notice.KindIn("expertReturnAsk", "individualDone")).All(ctx))(t) {
				born := time.UnixMilli(int64(binary.BigEndian.Uint64(n.ID[:]) >> 16))
				if toTheDay := n.CreatedAt.Equal(today) && n.UpdatedAt.Equal(today) && born.Equal(today); n.ID.Version() != 7 || toTheDay != (want == today) {
					t.Errorf("%s was told of %s at %v, by an id of %v", who, n.Kind, n.CreatedAt, born)
				}
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
