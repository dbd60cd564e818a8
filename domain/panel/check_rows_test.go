package panel_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
)

func TestACheckNamesAShortageAndDrawsNothing(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		ask := func(size int, fields ...*panel.FieldNeed) fault.List {
			t.Helper()
			faults, err := panel.CheckDraw(h.As(domaintest.Office), h.Client,
				panel.CommitDraw{DeclarationID: s.id, Version: s.now().Version, Size: size, Fields: fields})
			if err != nil {
				t.Fatal(err)
			}
			return faults
		}
		if faults := ask(3, &panel.FieldNeed{Field: "PUBFIN", Count: 1}); len(faults) > 0 {
			t.Errorf("a panel that can be drawn: %v", faults)
		}
		is(t, ask(4), fault.Number, "size")
		is(t, ask(3, &panel.FieldNeed{Field: "PUBFIN", Count: 3}), fault.PoolTooSmall, "fields[0]")
		is(t, ask(3, &panel.FieldNeed{Field: "MAGIC", Count: 1}), fault.NotFound, "fields[0].field")
		if len(s.rounds()) != 0 {
			t.Error("something was drawn")
		}
	})
}

func TestADrawIsReadFromItsRecord(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		round, err := s.commit(3)
		if err != nil {
			t.Fatal(err)
		}
		read := func() *panel.PanelDraw {
			t.Helper()
			d, err := panel.DrawOf(h.As(domaintest.Office2), h.Client, round.ID)
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
		if d := read(); len(d.Panel)+len(d.Reserves) > 0 || d.Seed != "" || !d.Replayed || d.Source == "" || len(d.Excluded) != 1 {
			t.Errorf("before the value is brought: %+v", d)
		}
		if round, err = s.bring(domaintest.Office2, round); err != nil {
			t.Fatal(err)
		}
		record, _ := panel.ReadRecord([]byte(round.Record))
		d := read()
		if diff := cmp.Diff(record.Panel, codes(d.Panel)); diff != "" || !d.Replayed || d.Size != 3 || d.Seed != record.Seed {
			t.Errorf("the panel of %+v: %s", d, diff)
		}
		if diff := cmp.Diff(record.Reserves, codes(d.Reserves)); diff != "" || d.Candidates != 8 || len(d.Excluded) != 1 {
			t.Errorf("%d candidates, %d barred: %s", d.Candidates, len(d.Excluded), diff)
		}
		if !d.Panel[0].Called || d.Value != "40719" || d.ReadFrom != "开奖公告" {
			t.Errorf("after it: %+v", d)
		}
		// The first reserve is barred by now, so the second moves up.
		first := domaintest.Persona("expert" + record.Reserves[0][2:])
		if err := h.Client.Expert.UpdateOneID(h.Experts[first].ID).SetStatus("PAUSED").Exec(h.Machine()); err != nil {
			t.Fatal(err)
		}
		left := s.sheets()[0]
		if _, err := try(h, h.As(domaintest.Persona("expert"+left.Edges.Expert.Code[2:])), scoring.Recuse,
			workflow.SeenWithReason{ID: left.ID, Version: left.Version, Reason: "项目评审顾问"}); err != nil {
			t.Fatal(err)
		}
		d = read()
		if r := d.Reserves; r[0].Called || len(r[0].Bars) != 1 || !r[1].Called || r[2].Called {
			t.Errorf("the reserves stand as %+v, %+v, %+v", r[0], r[1], r[2])
		}
		_, err = panel.DrawOf(h.As(domaintest.ClerkCity), h.Client, round.ID)
		is(t, err, fault.NotFound, "")
	})
}

func codes(drawn []*panel.DrawnExpert) (all []string) {
	for _, d := range drawn {
		all = append(all, d.Expert.Code)
	}
	return all
}

func TestACheckSaysWhatAPanelLacks(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		today := clock.DateOf(h.Clock.Now())
		check := func(due clock.Date) (*panel.PanelCheck, fault.List) {
			t.Helper()
			c, err := panel.CheckPanel(h.As(domaintest.Office), h.Client, s.id, &due)
			if err != nil {
				t.Fatal(err)
			}
			return c, c.Faults
		}
		_, faults := check(today.AddDays(10))
		is(t, faults, fault.Frozen, "")
		s.draw(7)
		c, faults := check(today)
		is(t, faults, fault.DateOrder, "dueOn")
		if len(faults) != 8 || c.WorkingDays != 0 || c.Shortage != nil || c.SuggestedDue <= today {
			t.Errorf("%d faults, %d days, suggested %s", len(faults), c.WorkingDays, c.SuggestedDue)
		}
		for _, sheet := range s.sheets() {
			if err := s.accept(sheet, true); err != nil {
				t.Fatal(err)
			}
		}
		if _, faults := check(today.AddDays(10)); len(faults) > 0 {
			t.Errorf("a whole panel lacks %v", faults)
		}
		for _, left := range s.sheets()[:3] { // of eight candidates one was left
			if _, err := try(h, h.As(domaintest.Persona("expert"+left.Edges.Expert.Code[2:])), scoring.Recuse,
				workflow.SeenWithReason{ID: left.ID, Version: left.Version, Reason: "项目评审顾问"}); err != nil {
				t.Fatal(err)
			}
		}
		c, _ = check(today.AddDays(10))
		if c.Shortage == nil || !strings.Contains(*c.Shortage, "候补专家 0 人") {
			t.Errorf("the shortage is %v", c.Shortage)
		}
	})
}

func TestWhoAskedDoesNotDecide(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		round, err := s.commit(3)
		if err != nil {
			t.Fatal(err)
		}
		buttons := func(who domaintest.Persona) string {
			t.Helper()
			c, err := h.Client.Consent.Query().Where(request.ActEQ(request.ActPANEL_DRAW)).Only(h.As(who))
			if err != nil {
				t.Fatal(err)
			}
			actions, err := desk.OfConsent(h.As(who), h.Client, c)
			if err != nil {
				t.Fatal(err)
			}
			return shown(actions)
		}
		want := map[domaintest.Persona]string{domaintest.Office: "(drawPanel) (decideConsent)", domaintest.Office2: "drawPanel decideConsent",
			domaintest.Leader: "", domaintest.Auditor: ""}
		for who, expected := range want {
			if got := buttons(who); got != expected {
				t.Errorf("%s may %q; want %q", who, got, expected)
			}
		}
		d, err := desk.OfDeclaration(h.As(domaintest.Office), h.Client, s.now())
		if err != nil || !strings.Contains(shown(d), "(commitDraw)") {
			t.Errorf("while a draw waits the office may %s (%v)", shown(d), err)
		}
		if _, err := s.bring(domaintest.Office2, round); err != nil {
			t.Fatal(err)
		}
		if got := buttons(domaintest.Office2); got != "" {
			t.Errorf("of a decided request one may %q", got)
		}
	})
}

// shown are the buttons; closed ones in brackets.
func shown(actions []*desk.ActionState) string {
	var names []string
	for _, a := range actions {
		if a.Enabled {
			names = append(names, a.Action)
		} else {
			names = append(names, "("+a.Action+")")
		}
	}
	return strings.Join(names, " ")
}

func TestUnitsAndSectionsReadNeitherSeedNorSalt(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		record, err := panel.ReadRecord([]byte(s.draw(3).Record))
		if err != nil {
			t.Fatal(err)
		}
		told := func(text string) bool {
			return strings.Contains(text, record.Seed) || strings.Contains(text, record.Basis.Salt)
		}
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head2, domaintest.Dept, domaintest.Section} {
			steps, err := h.Client.StageChange.Query().All(h.As(who))
			if err != nil || len(steps) == 0 {
				t.Fatalf("%s reads %d lines of history (%v)", who, len(steps), err)
			}
			if slices.ContainsFunc(steps, func(c *ent.StageChange) bool { return told(c.Reason) }) {
				t.Errorf("%s reads the seed in the history", who)
			}
			asked, err := h.Client.Consent.Query().All(h.As(who))
			if err != nil {
				t.Fatal(err)
			}
			if slices.ContainsFunc(asked, func(c *ent.Consent) bool { return told(c.Reason + c.Answer) }) {
				t.Errorf("%s reads the seed in a request", who)
			}
		}
	})
}

func TestAnInvitationThatLapsedIsToldFromOneDeclined(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		s.draw(3)
		no := s.sheets()[0]
		who := domaintest.Persona("expert" + no.Edges.Expert.Code[2:])
		if _, err := try(h, h.As(who), scoring.Decline, workflow.SeenWithReason{ID: no.ID, Version: no.Version, Reason: "出差"}); err != nil {
			t.Fatal(err)
		}
		h.Clock.Advance(49 * time.Hour)
		late, err := scoring.Unanswered(h.Machine(), h.Client)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range late {
			if err := h.Store.InTx(h.Machine(), func(ctx context.Context) error { return scoring.Lapse(ctx, ent.FromContext(ctx), id) }); err != nil {
				t.Fatal(err)
			}
		}
		lapsed, declined := 0, 0
		for _, sheet := range s.sheets() {
			switch {
			case panel.Lapsed(sheet):
				lapsed++
			case sheet.Status == expertsheet.StatusDECLINED:
				declined++
			}
		}
		if lapsed != 3 || declined != 1 {
			t.Errorf("%d lapsed, %d declined", lapsed, declined)
		}
	})
}
