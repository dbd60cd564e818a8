package panel_test

import (
	"slices"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/reviewround"
)

// canary is a salt that must be found nowhere before the draw.
const canary = "CANARY2QK7SALT5WZ3"

// commits are the ways to prepare a draw, by which one project waits, or two together.
func (s *school) commits() map[string]func() (*ent.ReviewRound, error) {
	return map[string]func() (*ent.ReviewRound, error){
		"alone": func() (*ent.ReviewRound, error) {
			return try(s.H, s.As(domaintest.Office), panel.CommitFor, panel.CommitDraw{DeclarationID: s.id,
				Version: s.now().Version, Size: 3, Source: "排列5开奖号码", Salt: canary})
		},
		"together": func() (*ent.ReviewRound, error) {
			in := both(s, s.beside(2))
			in.Salt = canary
			return try(s.H, s.As(domaintest.Office), panel.CommitTogether, in)
		},
	}
}

// Whoever reads the database while a draw waits could else try public values until one
// seats whom he likes.
func TestTheSaltOfADrawThatWaitsIsSealed(t *testing.T) {
	for _, way := range []string{"alone", "together"} {
		domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
			s := waiting(t, h)
			round, err := s.commits()[way]()
			if err != nil {
				t.Fatal(err)
			}
			if found := h.Finds(t, canary); len(found) > 0 {
				t.Errorf("%s: the salt lies in clear in %v", way, found)
			}
			told, err := panel.RecordOf(h.As(domaintest.Office2), h.Client, round.ID)
			if err != nil || !strings.Contains(told, `"salt":""`) {
				t.Errorf("%s: before the draw is handed out %s, %v", way, told, err)
			}
			draw, err := panel.DrawOf(h.As(domaintest.Office2), h.Client, round.ID)
			if err != nil || !draw.Replayed {
				t.Errorf("%s: the basis is said to be broken: %v", way, err)
			}
			drawn, err := s.bring(domaintest.Office2, round)
			if err != nil {
				t.Fatal(err)
			}
			whole(t, drawn, round.BasisHash)
			if found := h.Finds(t, canary); !slices.Equal(found, []string{"review_rounds.record"}) {
				t.Errorf("%s: after the draw the salt is in %v", way, found)
			}
		})
	}
}

func TestARefusedDrawTellsItsSalt(t *testing.T) {
	for _, way := range []string{"alone", "together"} {
		domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
			s := waiting(t, h)
			round, err := s.commits()[way]()
			if err != nil {
				t.Fatal(err)
			}
			if err := s.decide(domaintest.Office2, false); err != nil {
				t.Fatal(err)
			}
			whole(t, s.rounds()[0], round.BasisHash)
		})
	}
}

// whole proves what a round keeps by its salt.
func whole(t *testing.T, round *ent.ReviewRound, basis string) {
	t.Helper()
	proof, err := panel.ReadProof([]byte(round.Record))
	if err != nil {
		t.Fatal(err)
	}
	if err := proof.Verify(); err != nil {
		t.Error(err)
	}
	if got, _ := proof.Hashes(); got != basis || !strings.Contains(round.Record, `"salt":"`+canary) {
		t.Errorf("the basis of %s is %s: %s", basis, got, round.Record)
	}
}

func TestADrawThatWaitsFromBeforeSaltsWereSealedIsDrawn(t *testing.T) {
	for _, way := range []string{"alone", "together"} {
		domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
			s := waiting(t, h)
			round, err := s.commits()[way]()
			if err != nil {
				t.Fatal(err)
			}
			kept, _, _ := strings.Cut(round.Record[strings.Index(round.Record, `"salt":"`)+len(`"salt":"`):], `"`)
			clear := strings.Replace(round.Record, kept, canary, 1)
			h.Client.ReviewRound.UpdateOneID(round.ID).SetRecord(clear).ExecX(h.Machine())
			if draw, err := panel.DrawOf(h.As(domaintest.Office2), h.Client, round.ID); err != nil || !draw.Replayed {
				t.Errorf("%s: the basis is said to be broken: %v", way, err)
			}
			drawn, err := s.bring(domaintest.Office2, s.rounds()[0])
			if err != nil {
				t.Fatal(err)
			}
			whole(t, drawn, round.BasisHash)
		})
	}
}

func TestADrawThatCannotBeOpenedIsRefusedAndNotMade(t *testing.T) {
	other, err := secret.NewBox([]secret.Seed{secret.NewSeed()})
	if err != nil {
		t.Fatal(err)
	}
	for name, harm := range map[string]func(*domaintest.H, *ent.ReviewRound){
		"its key is gone": func(h *domaintest.H, _ *ent.ReviewRound) { h.Box = other },
		"its basis was changed": func(h *domaintest.H, r *ent.ReviewRound) {
			h.Client.ReviewRound.UpdateOneID(r.ID).SetRecord(strings.Replace(r.Record, "排列5", "排列3", 1)).ExecX(h.Machine())
		},
	} {
		domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
			s := waiting(t, h)
			round, err := s.commit(3)
			if err != nil {
				t.Fatal(err)
			}
			harm(h, round)
			if draw, err := panel.DrawOf(h.As(domaintest.Office2), h.Client, round.ID); err != nil || draw.Replayed {
				t.Errorf("%s: the basis is said to be whole, or %v", name, err)
			}
			_, err = s.bring(domaintest.Office2, s.rounds()[0])
			is(t, err, fault.Frozen, "")
			if err := s.decide(domaintest.Office2, false); err != nil {
				t.Fatal(err)
			}
			if r := s.rounds()[0]; r.DrawStatus != reviewround.DrawStatusNONE || !strings.Contains(r.Record, `"salt":""`) {
				t.Errorf("%s: it stands as %+v", name, r)
			}
			s.draw(3)
		})
	}
}
