package scoring_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

// beside is a project in collective review whose panel are these experts; the first leads.
func (p *project) beside(code string, experts ...string) *project {
	p.t.Helper()
	ctx, db, u := p.Machine(), p.Client, p.Units["205101"]
	row := db.Project.Create().SetCode(code).SetNameZh("操场" + code).SetUnitID(u.ID).SetSectionID(u.SectionID).SaveX(ctx)
	d := db.Declaration.Create().SetProjectID(row.ID).SetBatchID(p.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh(row.NameZh).SetStage(declaration.StageCOLLECTIVE_REVIEW).
		SetStageSince(p.Clock.Now()).SetRevision(1).SetReviewRound(1).SetAmount(declared).SetOutcome(term.ByExpert).
		SetForm(form.Declaration{}).SaveX(ctx)
	round := db.ReviewRound.Create().SetDeclarationID(d.ID).SetNo(1).SetRevision(1).SetStatus(reviewround.StatusCOLLECTIVE).
		SetAggregate(exact.MustPoints("80.00")).SaveX(ctx)
	for i, e := range experts {
		db.ExpertSheet.Create().SetDeclarationID(d.ID).SetRoundID(round.ID).SetExpertID(db.Expert.Query().Where(expert.Code(e)).OnlyIDX(ctx)).
			SetLabel("专家" + string(rune('1'+i))).SetLeads(i == 0).SetProjectName(d.NameZh).SetUnitName("学校").SetStatus(expertsheet.StatusLOCKED).
			SetDeclaredAmount(declared).SetTotal(exact.MustPoints("80.00")).SetPriority(2).SetOpinion(term.Agree).SetSuggestedAmount(declared).ExecX(ctx)
	}
	return &project{H: p.H, t: p.t, id: d.ID}
}

func codes(sheets []*ent.ExpertSheet) []string {
	out := make([]string, len(sheets))
	for i, s := range sheets {
		out[i] = s.Edges.Expert.Code
	}
	return out
}

// gathered are two projects on one agenda: the panel of three, and the panel without its
// last member but with another two.
func gathered(t *testing.T, h *domaintest.H) (one, two *project, a *scoring.Agenda) {
	t.Helper()
	one = met(t, h)
	panel := one.sheets(expertsheet.StatusLOCKED)
	var others []string
	for _, e := range h.Client.Expert.Query().Order(expert.ByCode()).AllX(h.Machine()) {
		if got := codes(panel); e.Code != got[0] && e.Code != got[1] && e.Code != got[2] && e.UserID != nil {
			others = append(others, e.Code)
		}
	}
	two = one.beside("2027-205101-002", append(codes(panel)[:2], others[:2]...)...)
	a = do(t, h, h.As(domaintest.Office), scoring.Call, scoring.CallAgenda{
		Declarations: []*workflow.Seen{{ID: one.id, Version: one.now().Version}, {ID: two.id, Version: two.now().Version}},
		MeetsAt:      h.Clock.Now().Add(time.Hour), Place: "三楼会议室"})
	return one, two, a
}

func TestPanelsGatherOverSeveralProjects(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one, two, a := gathered(t, h)
		panel, second := one.sheets(expertsheet.StatusLOCKED), two.sheets(expertsheet.StatusLOCKED)
		if len(a.Items) != 2 || a.Item != 0 || *a.Items[0].ProjectName != "校舍维修" || a.Items[1].Size != 4 || a.Items[1].Quorum != 3 {
			t.Fatalf("%+v", a)
		}
		if got := one.told(persona(panel[0]), "meeting.agenda"); len(got) != 1 {
			t.Errorf("a member of both panels is told %v", got)
		}

		// Who comes to the gathering is there for the own items, and for no other.
		one.attend(panel[0], panel[2])
		seen := must(scoring.AgendaOf(one.expert(panel[2]), h.Client, one.id))(t)
		if seen.Items[0].Present != 2 || seen.Items[1].Present != 1 || seen.Items[1].ProjectName != nil || seen.Items[1].Seated || !seen.Items[0].Seated {
			t.Errorf("%+v, %+v", seen.Items[0], seen.Items[1])
		}
		if _, err := scoring.AgendaOf(one.expert(panel[2]), h.Client, two.id); err == nil {
			t.Error("who has no seat on an item reads it")
		}
		for _, who := range []domaintest.Persona{domaintest.Section, domaintest.Leader, domaintest.Auditor} {
			if _, err := scoring.AgendaOf(h.As(who), h.Client, one.id); err != nil {
				t.Errorf("%s: %v", who, err)
			}
		}
		if _, err := scoring.AgendaOf(h.As(domaintest.Head2), h.Client, one.id); err == nil {
			t.Error("the unit reads the agenda")
		}

		// The gathering goes on by the word of who leads the item at hand or the next.
		take := scoring.TakeItem{AgendaID: a.ID, Version: a.Version, Item: 1}
		for _, s := range second {
			if !s.Leads && s.Edges.Expert.Code != leads(panel).Edges.Expert.Code {
				_, err := try(h, two.expert(s), scoring.Take, take)
				refuses(t, err, fault.NotFound, "")
			}
		}
		a = do(t, h, one.expert(leads(panel)), scoring.Take, take)
		if a.Item != 1 {
			t.Errorf("at item %d", a.Item)
		}
		_, err := try(h, h.As(domaintest.Office), scoring.Take, take)
		refuses(t, err, fault.Version, "version")
		a = do(t, h, h.As(domaintest.Office), scoring.Take, scoring.TakeItem{AgendaID: a.ID, Version: a.Version, Item: 2})
		if a.Item != 2 {
			t.Errorf("at item %d", a.Item)
		}
	})
}

func TestWhoIsExcusedIsNotCounted(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		_, two, _ := gathered(t, h)
		seats := two.sheets(expertsheet.StatusLOCKED)
		two.attend(seats...)
		two.seal(seats[3], "10.00")
		excuse := scoring.ExcuseMeeting{RoundID: two.round().ID, Reason: "曾为该单位编制方案"}
		_, err := try(h, two.expert(seats[0]), scoring.Excuse, excuse)
		refuses(t, err, fault.Recusal, "") // the leader is not replaced so
		s := do(t, h, two.expert(seats[3]), scoring.Excuse, excuse)
		if s.Present != 3 || s.Quorum != 3 || s.Sealed != 0 || !s.Seats[3].Excused || *s.Seats[3].ExcusedReason != excuse.Reason {
			t.Errorf("%+v", s)
		}
		for who, ctx := range map[string]context.Context{"the office": h.As(domaintest.Office), "the auditor": h.As(domaintest.Auditor),
			"a leader": h.As(domaintest.Leader), "the panel's leader": two.expert(seats[0])} {
			shown, err := scoring.SittingOf(ctx, h.Client, two.round().ID)
			if err != nil {
				t.Fatalf("%s: %v", who, err)
			}
			reads := who == "the office" || who == "the auditor"
			seat := shown.Seats[3]
			if !seat.Excused || (seat.ExcusedReason != nil) != reads || reads && *seat.ExcusedReason != excuse.Reason {
				t.Errorf("%s reads %v, %v", who, seat.Excused, seat.ExcusedReason)
			}
		}
		for _, who := range []domaintest.Persona{domaintest.Section, domaintest.Budget} {
			if shown, err := scoring.SittingOf(h.As(who), h.Client, two.round().ID); shown != nil || err != nil {
				t.Errorf("while it is held %s reads %+v, %v", who, shown, err)
			}
		}
		draft, err := scoring.DraftMinutes(two.expert(seats[0]), h.Client, two.round().ID)
		if err != nil || !strings.Contains(draft, "回避："+seats[3].Label) || strings.Contains(draft, excuse.Reason) {
			t.Errorf("the minutes draft says %q, %v", draft, err)
		}
		for _, e := range h.Client.AuditEvent.Query().AllX(h.Machine()) {
			if strings.Contains(e.Changed, excuse.Reason) {
				t.Errorf("the trail of %s tells the reason: %s", e.ObjectType, e.Changed)
			}
		}
		_, err = try(h, two.expert(seats[3]), scoring.Attend, scoring.AttendMeeting{RoundID: two.round().ID, Present: true})
		refuses(t, err, fault.NotFound, "")
		if got := two.told(domaintest.Office, "meeting.excused"); len(got) != 1 {
			t.Errorf("the office is told %v", got)
		}
		in := two.minutes("80.00")
		_, err = try(h, two.expert(seats[0]), scoring.Record, in)
		refuses(t, err, fault.NotFound, "present[3]")
		in.Present = in.Present[:3]
		if got := two.record(in).Seats; len(got) != 3 {
			t.Errorf("the record counts %d seats", len(got))
		}
	})
}

func TestTheMinuteBookIsSignedInOneGo(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one, two, a := gathered(t, h)
		seats := two.sheets(expertsheet.StatusLOCKED)
		one.record(one.minutes("82.00"))
		two.record(two.minutes("80.00"))
		book := must(scoring.AgendaOf(two.expert(seats[0]), h.Client, two.id))(t)
		in := scoring.SignBook{AgendaID: a.ID}
		for _, it := range book.Items {
			if it.Part == nil || !it.Part.Unsigned {
				t.Fatalf("%+v", it)
			}
			in.Parts = append(in.Parts, &scoring.SignMinutes{RoundID: *it.RoundID, Version: it.Part.Version})
		}
		book = do(t, h, two.expert(seats[0]), scoring.SignParts, in)
		if book.Unsigned() {
			t.Error("parts are left unsigned")
		}
		_, err := try(h, two.expert(seats[0]), scoring.SignParts, in)
		if err == nil {
			t.Error("the book is signed twice")
		}
		one.sign(one.sheets(expertsheet.StatusLOCKED)[1:]...)
		must(one.conclude())(t)
		book = must(scoring.AgendaOf(two.expert(seats[0]), h.Client, one.id))(t)
		if !book.Items[0].Concluded || book.Items[0].Part == nil || book.Items[1].Concluded {
			t.Errorf("%+v, %+v", book.Items[0], book.Items[1])
		}
	})
}

func TestAnAgendaIsCalledOverMeetingsOfOneBatchOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one, two, _ := gathered(t, h)
		seen := func(p *project) *workflow.Seen { return &workflow.Seen{ID: p.id, Version: p.now().Version} }
		_, err := try(h, h.As(domaintest.Office), scoring.Call, scoring.CallAgenda{Declarations: []*workflow.Seen{seen(one)}})
		refuses(t, err, fault.Required, "declarations")
		refuses(t, err, fault.DateOrder, "meetsAt")
		refuses(t, err, fault.Required, "place")
		_, err = try(h, h.As(domaintest.Office), scoring.Call, scoring.CallAgenda{
			Declarations: []*workflow.Seen{seen(one), seen(two)}, MeetsAt: h.Clock.Now(), Place: "三楼"})
		refuses(t, err, fault.Frozen, "declarations[0]")
		refuses(t, err, fault.Frozen, "declarations[1]")
	})
}

// An appeal, or a voided sheet, takes a project off its agenda: the gathering goes on
// without it.
func TestAnItemThatBeginsAnewLeavesItsAgenda(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		one, two, a := gathered(t, h)
		anew := func(p *project) {
			h.Clock.Advance(time.Hour)
			h.Client.Declaration.UpdateOneID(p.id).SetStageSince(h.Clock.Now()).ExecX(h.Machine())
		}
		anew(one)
		seats := two.sheets(expertsheet.StatusLOCKED)
		book := do(t, h, h.As(domaintest.Office), scoring.Take, scoring.TakeItem{AgendaID: a.ID, Version: a.Version, Item: 2})
		if book.Item != 2 || len(book.Items) != 1 || *book.Items[0].DeclarationID != two.id {
			t.Errorf("%+v", book)
		}
		_, err := try(h, h.As(domaintest.Office), scoring.Take, scoring.TakeItem{AgendaID: a.ID, Version: book.Version, Item: 1})
		refuses(t, err, fault.NotFound, "item")
		two.attend(seats[0])
		if s := one.see(h.As(domaintest.Office)); s.Present != 0 {
			t.Errorf("who comes to one meeting is at another: %d there", s.Present)
		}
		two.attend(seats...)
		two.record(two.minutes("80.00"))
		part := must(scoring.AgendaOf(two.expert(seats[0]), h.Client, two.id))(t).Items[0].Part
		book = do(t, h, two.expert(seats[0]), scoring.SignParts, scoring.SignBook{AgendaID: a.ID,
			Parts: []*scoring.SignMinutes{{RoundID: two.round().ID, Version: part.Version}}})
		if book == nil || book.Unsigned() {
			t.Errorf("%+v", book)
		}

		anew(two) // both begin anew: each meets by itself
		two.attend(seats[0])
		if s := one.see(h.As(domaintest.Office)); s.Present != 0 {
			t.Errorf("%d there", s.Present)
		}
		if got := must(scoring.AgendaOf(two.expert(seats[0]), h.Client, two.id))(t); got != nil {
			t.Errorf("still on the agenda: %+v", got)
		}
	})
}
