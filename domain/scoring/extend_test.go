package scoring_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/stagechange"
)

// extend gives the panel, or one sheet of it, time until a day.
func (p *project) extend(who domaintest.Persona, until clock.Date, one *uuid.UUID) error {
	_, err := try(p.H, p.As(who), panel.Extend, panel.ExtendRound{DeclarationID: p.id, Version: p.now().Version,
		SheetID: one, DueOn: until, Reason: "专家3住院，请求延长"})
	return err
}

// extends fails the test where more time is refused.
func (p *project) extends(until clock.Date, one *uuid.UUID) {
	p.t.Helper()
	if err := p.extend(domaintest.Office, until, one); err != nil {
		p.t.Fatal(err)
	}
}

// remind runs the day's reminders.
func (p *project) remind() {
	p.t.Helper()
	must(true, p.Store.InTx(clock.NewContext(p.t.Context(), p.Clock), func(ctx context.Context) error {
		return scoring.Remind(ctx, ent.FromContext(ctx))
	}))(p.t)
}

// dueOf are the last days of the declaration, its round and each open sheet.
func (p *project) dueOf() (declared, round clock.Date, sheets []clock.Date) {
	p.t.Helper()
	last := func(due *time.Time) clock.Date { return clock.DateOf(due.Add(-time.Second)) }
	for _, s := range p.sheets(workflow.Open...) {
		sheets = append(sheets, last(s.DueAt))
	}
	return last(p.now().DueAt), last(p.round().DueAt), sheets
}

func TestMoreTimeReopensWhatHadEnded(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		for _, s := range sheets {
			p.agree(s, 90)
		}
		p.submit(sheets[0])
		h.Clock.Set(sheets[1].DueAt.Add(time.Minute))
		refuses(t, p.trySubmit(sheets[1]), fault.Frozen, "")

		version, until := p.sheet(sheets[1].ID).Version, clock.DateOf(h.Clock.Now()).AddDays(5)
		p.extends(until, nil)
		declared, round, open := p.dueOf()
		if declared != until || round != until || !slices.Equal(open, []clock.Date{until, until}) {
			t.Errorf("until %s: the declaration is due on %s, the round on %s, its sheets on %v", until, declared, round, open)
		}
		if got := p.sheet(sheets[1].ID).Version; got != version {
			t.Errorf("who writes on version %d meets %d", version, got)
		}
		if got := p.told(persona(sheets[1]), "sheet.extend"); len(got) != 1 || !strings.Contains(got[0], string(until)) || strings.Contains(got[0], "住院") {
			t.Errorf("the expert is told %v", got)
		}
		if got := p.told(persona(sheets[0]), "sheet.extend"); len(got) != 0 {
			t.Errorf("who has handed in is told %v", got)
		}
		p.submit(sheets[1])
	})
}

func TestWhoseTimeIsLongerKeepsIt(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		_, was, _ := p.dueOf()
		refuses(t, p.extend(domaintest.Office, was, &sheets[0].ID), fault.DateOrder, "dueOn")
		p.extends(was.AddDays(9), &sheets[0].ID)
		declared, round, open := p.dueOf()
		if declared != was || round != was || !slices.Equal(open, []clock.Date{was.AddDays(9), was, was}) {
			t.Fatalf("with more time for one: %s, %s, %v", declared, round, open)
		}
		p.extends(was.AddDays(4), nil)
		declared, round, open = p.dueOf()
		if declared != was.AddDays(4) || round != was.AddDays(4) || !slices.Equal(open, []clock.Date{was.AddDays(9), was.AddDays(4), was.AddDays(4)}) {
			t.Errorf("with more time for all: %s, %s, %v", declared, round, open)
		}
		if got := p.told(persona(sheets[0]), "sheet.extend"); len(got) != 1 {
			t.Errorf("whose own day is later is told %v", got)
		}
	})
}

// An absence that lay after the end of a review lies in it once the review is longer.
func TestTheOfficeIsToldOnceWhoIsAwayInTheDaysAdded(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		_, was, _ := p.dueOf()
		sheets := p.sheets(expertsheet.StatusSCORING)
		away := func(s *ent.ExpertSheet, first, last clock.Date) *ent.ExpertAbsence {
			return do(t, h, p.expert(s), panel.StayAway, library.AddAbsence{ExpertID: s.ExpertID, FirstDay: first, LastDay: last, Note: "出国探亲"})
		}
		away(sheets[0], was.AddDays(2), was.AddDays(3))
		away(sheets[1], was, was.AddDays(9)) // told of when it was entered
		away(sheets[2], was.AddDays(6), was.AddDays(6))
		back := away(sheets[2], was.AddDays(1), was.AddDays(1))
		do(t, h, p.expert(sheets[2]), library.Return, back.ID)
		told := func(want ...string) {
			t.Helper()
			if got := p.told(domaintest.Office, "sheet.absence"); !slices.Equal(got, want) {
				t.Errorf("the office is told %v; want %v", got, want)
			}
			for _, who := range []domaintest.Persona{domaintest.Leader, domaintest.Section, domaintest.Head2, persona(sheets[1])} {
				if got := p.told(who, "sheet.absence"); len(got) != 0 {
					t.Errorf("%s is told %v", who, got)
				}
			}
		}
		says := func(s *ent.ExpertSheet, first, last clock.Date) string {
			return fmt.Sprintf("%s：%s 至 %s 不能参加", s.Label, first, last)
		}
		known := says(sheets[1], was, was.AddDays(9))
		told(known)
		p.extends(was.AddDays(1), nil)
		told(known)
		p.extends(was.AddDays(2), nil)
		first := says(sheets[0], was.AddDays(2), was.AddDays(3))
		told(known, first)
		p.extends(was.AddDays(4), nil)
		told(known, first)
		p.extends(was.AddDays(7), &sheets[2].ID)
		told(known, first, says(sheets[2], was.AddDays(6), was.AddDays(6)))
	})
}

func TestMoreTimeIsTheOfficesToGive(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		_, was, _ := p.dueOf()
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head2, domaintest.ClerkOther, domaintest.Section, domaintest.Expert1} {
			if err := p.extend(who, was.AddDays(3), nil); err == nil {
				t.Errorf("%s gives a panel more time", who)
			}
		}
		today := clock.DateOf(h.Clock.Now())
		for name, until := range map[string]clock.Date{"over": today, "no later": was, "mistyped": today.AddYears(1).AddDays(1)} {
			t.Run(name, func(t *testing.T) { refuses(t, p.extend(domaintest.Office, until, nil), fault.DateOrder, "dueOn") })
		}
		_, err := try(h, h.As(domaintest.Office), panel.Extend,
			panel.ExtendRound{DeclarationID: p.id, Version: p.now().Version, DueOn: was.AddDays(3), Reason: "忙"})
		refuses(t, err, fault.TooShort, "reason")
		_, err = try(h, h.As(domaintest.Office), panel.Extend,
			panel.ExtendRound{DeclarationID: p.id, Version: p.now().Version - 1, DueOn: was.AddDays(3), Reason: "专家请求延长"})
		refuses(t, err, fault.Version, "version")
		for _, s := range p.sheets(expertsheet.StatusSCORING) {
			p.agree(s, 90)
			p.submit(s)
		}
		refuses(t, p.extend(domaintest.Office, was.AddDays(3), nil), fault.Frozen, "") // the round is concluded
	})
}

func TestTheUnitLearnsTheDayAndNotTheReason(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		_, was, _ := p.dueOf()
		p.extends(was.AddDays(3), nil)
		steps := func(who domaintest.Persona) (reasons []string) {
			for _, c := range must(h.Client.StageChange.Query().Where(stagechange.DeclarationID(p.id),
				stagechange.ActionIn(string(workflow.ExtendReview), string(workflow.Extend))).All(h.As(who)))(t) {
				reasons = append(reasons, c.Reason)
			}
			return reasons
		}
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head2, domaintest.Section} {
			if got := steps(who); !slices.Equal(got, []string{"至 " + string(was.AddDays(3))}) {
				t.Errorf("%s reads %v", who, got)
			}
			if got := p.told(who, "sheet.extend"); len(got) != 0 {
				t.Errorf("%s is told %v", who, got)
			}
		}
		if got := steps(domaintest.Office); len(got) != 4 || !slices.Contains(got, "专家3住院，请求延长") {
			t.Errorf("the office reads %v", got)
		}
	})
}

func TestRemindersBeginAnewWithMoreTime(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		s := p.sheets(expertsheet.StatusSCORING)[0]
		count := func(kind string) int { return len(p.told(persona(s), kind)) }
		h.Clock.Set(s.DueAt.Add(-time.Hour))
		p.remind()
		h.Clock.Set(s.DueAt.Add(time.Hour))
		p.remind()
		if count("sheet.due") != 1 || count("sheet.overdue") != 1 {
			t.Fatalf("reminded %d times, overdue %d times", count("sheet.due"), count("sheet.overdue"))
		}
		until := clock.DateOf(h.Clock.Now()).AddDays(20)
		p.extends(until, nil)
		p.remind()
		if count("sheet.due") != 1 || count("sheet.overdue") != 1 {
			t.Error("a day that is far away is reminded of")
		}
		h.Clock.Set(until.End().Add(-time.Hour))
		p.remind()
		h.Clock.Set(until.End().Add(time.Hour))
		p.remind()
		p.remind()
		if count("sheet.due") != 2 || count("sheet.overdue") != 2 {
			t.Errorf("reminded %d times, overdue %d times", count("sheet.due"), count("sheet.overdue"))
		}
	})
}

func TestTheButtonForMoreTimeStandsWhereItCounts(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		sheets := p.sheets(expertsheet.StatusSCORING)
		p.agree(sheets[0], 90)
		p.submit(sheets[0])
		offers := func(actions []*desk.ActionState, err error) bool {
			return slices.ContainsFunc(must(actions, err)(t), func(a *desk.ActionState) bool { return a.Action == "extendRound" && a.Enabled })
		}
		office := h.As(domaintest.Office)
		if !offers(desk.OfDeclaration(office, h.Client, p.now())) || !offers(desk.OfSheet(office, h.Client, p.sheet(sheets[1].ID))) {
			t.Error("the office has no button")
		}
		if offers(desk.OfSheet(office, h.Client, p.sheet(sheets[0].ID))) {
			t.Error("what is handed in is given more time")
		}
		if offers(desk.OfSheet(p.expert(sheets[1]), h.Client, p.sheet(sheets[1].ID))) || offers(desk.OfDeclaration(h.As(domaintest.Head2), h.Client, p.now())) {
			t.Error("others have the button")
		}
	})
}
