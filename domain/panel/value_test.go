package panel_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
)

// Who brings the value chooses its writing, and must not choose the panel with it.
func TestAPublicValueHasOneForm(t *testing.T) {
	for _, typed := range []string{"40719", "4 0 7 1 9", " ４０７１９ ", "4-0-7-1-9", "4，0、7.1　9", "40\u200b719"} {
		r, err := committed(t).Draw(typed, "开奖公告", nil)
		if err != nil {
			t.Fatal(err)
		}
		if r.Value != "40719" || r.Seed != record(t).Seed {
			t.Errorf("%q is drawn by as %q", typed, r.Value)
		}
	}
	upper, _ := committed(t).Draw("00AF3B", "区块", nil)
	lower, _ := committed(t).Draw("００ａｆ3b", "区块", nil)
	if upper.Seed != lower.Seed {
		t.Error("another case draws another panel")
	}
	raw, _ := committed(t).Draw("40719", "开奖公告", nil)
	raw.Value = "4 0 7 1 9"
	if err := raw.Verify(); err == nil || !strings.Contains(err.Error(), " value ") {
		t.Errorf("a value in another writing: %v", err)
	}
}

func TestRecordsOfTheRawVersionsAreReplayed(t *testing.T) {
	raw := committed(t)
	raw.Version = 2
	seeds := map[string]bool{}
	for _, typed := range []string{"40719", "4 0 7 1 9"} {
		r, err := raw.Draw(typed, "开奖公告", nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Verify(); err != nil || r.Value != typed {
			t.Errorf("%q: %v", typed, err)
		}
		seeds[r.Seed] = true
	}
	if len(seeds) != 2 {
		t.Error("the raw value is not what was hashed")
	}
	kept, err := filepath.Glob("testdata/*.json")
	if err != nil || len(kept) < 6 {
		t.Fatalf("%d records are kept, %v", len(kept), err)
	}
	for _, name := range kept {
		body, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		proof, err := panel.ReadProof(body)
		if err != nil {
			t.Fatal(err)
		}
		if err := proof.Verify(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAPublicValueIsDigitsAndLetters(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		round, err := s.commit(3)
		if err != nil {
			t.Fatal(err)
		}
		for typed, code := range map[string]fault.Code{"": fault.Required, " - ": fault.Required, "4 0 7": fault.TooShort,
			"四零七一九": fault.Number, "40719=": fault.Number, "4071٩": fault.Number, strings.Repeat("9", 201): fault.TooShort} {
			_, err := try(h, h.As(domaintest.Office2), panel.DrawFor,
				panel.DrawPanel{RoundID: round.ID, Version: round.Version, Value: typed, ReadFrom: "开奖公告"})
			is(t, err, code, "value")
			if err != nil && !strings.Contains(err.Error(), "公开数值") {
				t.Errorf("%q: %v does not name the field", typed, err)
			}
		}
	})
}

// Before the draw the record tells what was fixed, and not what a value would make of it.
func TestTheSaltIsNotReadBeforeTheDraw(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := waiting(t, h)
		round, err := s.commit(3)
		if err != nil {
			t.Fatal(err)
		}
		read := func() *panel.Record {
			t.Helper()
			body, err := panel.RecordOf(h.As(domaintest.Office2), h.Client, round.ID)
			if err != nil {
				t.Fatal(err)
			}
			r, err := panel.ReadRecord([]byte(body))
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		r := read()
		if r.Basis.Salt != "" || r.BasisHash != round.BasisHash || len(r.Basis.Pool) == 0 {
			t.Errorf("before the draw the salt reads %q, the hash %q", r.Basis.Salt, r.BasisHash)
		}
		if err := r.Verify(); err == nil || !strings.Contains(err.Error(), "随机盐") {
			t.Errorf("it proves itself: %v", err)
		}
		if _, err := s.bring(domaintest.Office2, round); err != nil {
			t.Fatal(err)
		}
		if r = read(); r.Basis.Salt == "" || r.Verify() != nil {
			t.Errorf("after the draw: %v", r.Verify())
		}
	})
}
