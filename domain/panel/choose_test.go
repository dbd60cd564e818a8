package panel_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	request "hengxiao/ent/generated/ent/consent"
)

func TestAChoiceSeatsOnlyWhomTheDrawLacks(t *testing.T) {
	full := entrant("F", "AGRI")
	full.Load = 8
	tied := entrant("T", "AGRI")
	tied.Relations = []panel.Relation{{To: "205101", Reason: panel.Employed}}
	pool := []panel.Entrant{entrant("A", "IT"), entrant("B", "IT"), entrant("C", "IT"), full, tied,
		at(entrant("G", "LAW"), "一局", "GOV"), at(entrant("H", "PUBFIN"), "二局", "GOV")}
	choose := func(code, field string) panel.Choice {
		return panel.Choice{Code: code, Field: field, Reason: "库内再无此领域专家", ConsentedBy: "局长"}
	}
	tests := map[string]struct {
		need    panel.Need
		choices []panel.Choice
		want    []string // who is chosen; nil: short all the same
	}{
		"nobody, where the library suffices":        {need(3, field("IT", 1)), []panel.Choice{choose("F", "")}, []string{}},
		"one whose year is full":                    {need(3, field("AGRI", 1)), []panel.Choice{choose("F", "")}, []string{"F"}},
		"one who stands for a field":                {need(3, field("EDU", 1)), []panel.Choice{choose("B", "EDU")}, []string{"B"}},
		"only as many as are wanted":                {need(3, field("EDU", 1)), []panel.Choice{choose("B", "EDU"), choose("C", "EDU")}, []string{"B"}},
		"a limit is used up by the first chosen":    {need(5, field("LAW", 1), field("PUBFIN", 1)), []panel.Choice{choose("H", "")}, nil},
		"and the second goes past it":               {need(5, field("LAW", 1), field("PUBFIN", 1)), []panel.Choice{choose("H", ""), choose("G", "")}, []string{"H", "G"}},
		"nobody who must be recused":                {need(3, field("AGRI", 1)), []panel.Choice{choose("T", "")}, nil},
		"nobody from outside the library":           {need(3, field("AGRI", 1)), []panel.Choice{choose("Z", "AGRI")}, nil},
		"not even two consents for one that is two": {need(3, field("EDU", 2)), []panel.Choice{choose("B", "EDU"), choose("B", "EDU")}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			b, err := panel.NewBasis(subject, tt.need, pool, tt.choices, "source", "salt")
			if faults, _ := fault.Of(err); tt.want == nil {
				if len(faults) == 0 || faults[0].Code != fault.PoolTooSmall {
					t.Errorf("got %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, c := range b.Direct {
				got = append(got, c.Code)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			for value := range 50 {
				r, err := panel.Commit(b).Draw(fmt.Sprint(value), "page", nil)
				if err != nil {
					t.Fatal(err)
				}
				for _, code := range tt.want {
					if !slices.Contains(r.Panel, code) || slices.Contains(r.Reserves, code) {
						t.Errorf("%s is not in %v", code, r.Panel)
					}
				}
				if len(r.Panel) != tt.need.Size || slices.Contains(r.Panel, "T") {
					t.Errorf("the panel is %v", r.Panel)
				}
				back, err := panel.ReadRecord(r.JSON())
				if err != nil {
					t.Fatal(err)
				}
				if err := back.Verify(); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestADirectChoiceNeedsAShortageAndALeader(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		short := &panel.FieldNeed{Field: "COST", Count: 2}
		choose := func(who domaintest.Persona, in panel.ChooseExpert) error {
			t.Helper()
			in.DeclarationID, in.Version, in.Size = s.id, s.now().Version, 3
			_, err := try(h, h.As(who), panel.Choose, in)
			return err
		}
		field, other := "COST", "LAW"
		law := panel.ChooseExpert{Fields: []*panel.FieldNeed{short}, ExpertID: h.Experts[domaintest.Expert2].ID, Field: &field, Reason: "长期从事造价审核工作"}
		enough, recused, vague, wrong := law, law, law, law
		enough.Fields = nil
		recused.ExpertID = h.Experts[domaintest.Expert7].ID
		vague.Reason = "好"
		wrong.Field = &other
		is(t, choose(domaintest.Office, enough), fault.Frozen, "")
		is(t, choose(domaintest.Office, recused), fault.Recusal, "expertID")
		is(t, choose(domaintest.Office, vague), fault.TooShort, "reason")
		is(t, choose(domaintest.Office, wrong), fault.NotFound, "field")
		is(t, choose(domaintest.ClerkOther, law), fault.NotFound, "")
		if err := choose(domaintest.Office, law); err != nil {
			t.Fatal(err)
		}
		is(t, choose(domaintest.Office, law), fault.Frozen, "") // asked already
		_, err := s.commit(3, short)
		is(t, err, fault.PoolTooSmall, "fields[0]")
		for who, want := range map[domaintest.Persona]int{domaintest.Office2: 1, domaintest.Leader: 1, domaintest.Auditor: 1,
			domaintest.Section: 0, domaintest.Dept: 0, domaintest.Clerk2: 0, domaintest.Expert2: 0} {
			if got := h.Client.Consent.Query().Where(request.ActEQ(request.ActDIRECT_CHOICE)).CountX(h.As(who)); got != want {
				t.Errorf("%s sees %d requests; want %d", who, got, want)
			}
		}
		c := h.Client.Consent.Query().Where(request.ActEQ(request.ActDIRECT_CHOICE)).OnlyX(h.Machine())
		give := consent.DecideConsent{ID: c.ID, Version: c.Version, Give: true, Answer: "同意"}
		_, err = try(h, h.As(domaintest.Office2), conclusion.Decide, give)
		is(t, err, fault.NotFound, "")
		if _, err := try(h, h.As(domaintest.Leader), conclusion.Decide, give); err != nil {
			t.Fatal(err)
		}

		round := s.draw(3, short)
		record, err := panel.ReadRecord([]byte(round.Record))
		if err != nil || record.Verify() != nil {
			t.Fatalf("the record does not hold: %v", err)
		}
		want := []panel.Choice{{Code: "E02", Field: "COST", Reason: law.Reason, ConsentedBy: h.Users[domaintest.Leader].Name}}
		if diff := cmp.Diff(want, record.Basis.Direct); diff != "" || !slices.Contains(record.Panel, "E02") {
			t.Errorf("of %v: %s", record.Panel, diff)
		}
		told, err := panel.DrawOf(h.As(domaintest.Auditor), h.Client, round.ID)
		if err != nil || len(told.Direct) != 1 || told.Direct[0].Expert.Code != "E02" || told.Direct[0].FieldZh == "COST" {
			t.Errorf("told %+v, %v", told, err)
		}
	})
}
