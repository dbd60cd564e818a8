package identity

import (
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/secret"
)

// Known, unknown and implausible people wait in the same queue for the same
// work: the time of an answer tells nothing.
func TestEverybodyWaitsForTheSameWork(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		keys, err := LoadKeys(KeySource{DataDir: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		s := New(Config{Store: h.Store, Keys: keys, Issuer: "test"})
		for range cap(s.hashing.places) {
			s.hashing.places <- struct{}{}
		}
		for _, login := range []string{"clerk", "nobody", "", "clerk\x00", "very long " + string(make([]byte, 1000))} {
			for range 5 { // what was not judged is not counted
				_, _, err := s.SignIn(h.Stranger(), h.Client, SignIn{Login: login, Password: "x"}, Device{})
				if faults, ok := fault.Of(err); !ok || faults[0].Code != fault.Unavailable {
					t.Errorf("%q: %v", login, err)
				}
			}
		}
	})
}

func TestTheKeysOfTheFirstStartStay(t *testing.T) {
	dir := t.TempDir()
	first, err := LoadKeys(KeySource{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	second, err := LoadKeys(KeySource{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if string(first.JWKS()) != string(second.JWKS()) || first.id != second.id {
		t.Error("the signing key changed")
	}
	if _, err := second.Box.Open("here", first.Box.Seal("here", []byte("x"))); err != nil {
		t.Errorf("the sealing key changed: %v", err)
	}
	if signing, _ := (KeySource{DataDir: dir}).signing().Check(); len(signing) != 1 || signing[0] == (secret.Seed{}) {
		t.Error("no signing key is kept")
	}
}
