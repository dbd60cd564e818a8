package secret_test

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/secret"
)

func random() secret.Seed {
	var s secret.Seed
	_, _ = rand.Read(s[:])
	return s
}

func text(s secret.Seed) string { return base64.StdEncoding.EncodeToString(s[:]) }

func box(t *testing.T, seeds ...secret.Seed) *secret.Box {
	t.Helper()
	b, err := secret.NewBox(seeds)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTheFirstStartMakesAKeyThatStays(t *testing.T) {
	s := secret.Source{Dir: filepath.Join(t.TempDir(), "keys"), Name: "signing.key"}
	if seeds, err := s.Check(); err != nil || seeds != nil {
		t.Fatalf("before the first start: %v, %v", seeds, err)
	}
	first, err := s.Seeds()
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.Seeds()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first, second); diff != "" {
		t.Errorf("the key changed: %s", diff)
	}
	info, err := os.Stat(filepath.Join(s.Dir, s.Name))
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("the file's mode is %o", info.Mode().Perm())
	}
	left, _ := os.ReadDir(s.Dir)
	if len(left) != 1 {
		t.Errorf("%d files are left in the folder", len(left))
	}
}

func TestServersThatStartTogetherShareOneKey(t *testing.T) {
	s := secret.Source{Dir: t.TempDir(), Name: "signing.key"}
	got := make(chan secret.Seed, 8)
	for range cap(got) {
		go func() {
			seeds, err := s.Seeds()
			if err != nil {
				t.Error(err)
				seeds = []secret.Seed{{}}
			}
			got <- seeds[0]
		}()
	}
	first := <-got
	for range cap(got) - 1 {
		if next := <-got; next != first {
			t.Error("two servers made two keys")
		}
	}
}

func TestAFileThatOthersMayReadIsRefused(t *testing.T) {
	s := secret.Source{Dir: t.TempDir(), Name: "signing.key"}
	if err := os.WriteFile(filepath.Join(s.Dir, s.Name), []byte(text(random())), 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Seeds(); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("mode 0640: %v", err)
	}
}

func TestWeakKeysAreRefused(t *testing.T) {
	tests := map[string]string{
		"only separators":   " ,\n",
		"no base64":         "not a key!",
		"unpadded":          strings.TrimRight(text(random()), "="),
		"zeros":             base64.StdEncoding.EncodeToString(make([]byte, 32)),
		"too short":         base64.StdEncoding.EncodeToString([]byte("short")),
		"too long":          base64.StdEncoding.EncodeToString(make([]byte, 64)),
		"a text":            base64.StdEncoding.EncodeToString([]byte("changeme-changeme-please-01234567")[:32]),
		"a counted row":     base64.StdEncoding.EncodeToString([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31}),
		"a good and a weak": text(random()) + "," + base64.StdEncoding.EncodeToString(make([]byte, 32)),
	}
	for name, given := range tests {
		t.Run(name, func(t *testing.T) {
			if seeds, err := (secret.Source{Given: given, Name: "x"}).Seeds(); err == nil {
				t.Errorf("taken: %d seeds", len(seeds))
			}
		})
	}
}

func TestSeveralKeysKeepTheirOrder(t *testing.T) {
	a, b := random(), random()
	got, err := (secret.Source{Given: text(a) + "," + text(b) + "\n", Name: "x"}).Seeds()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]secret.Seed{a, b}, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatWasSealedOpensInItsPlaceOnly(t *testing.T) {
	b := box(t, random())
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.SliceOf(rapid.Byte()).Draw(t, "value")
		place := rapid.String().Draw(t, "place")
		sealed := b.Seal(place, value)
		got, err := b.Open(place, sealed)
		if err != nil || string(got) != string(value) {
			t.Fatalf("opened %q, %v", got, err)
		}
		if _, err := b.Open(place+"x", sealed); !errors.Is(err, secret.ErrSealed) {
			t.Fatalf("it opens elsewhere: %v", err)
		}
	})
}

func TestAChangedSealIsRefused(t *testing.T) {
	b := box(t, random())
	sealed := b.Seal("here", []byte("value"))
	parts := strings.Split(sealed, ".")
	flipped := []byte(parts[2])
	flipped[40] ^= 1
	tests := map[string]string{
		"empty":          "",
		"another suite":  "aes." + parts[1] + "." + parts[2],
		"another key":    parts[0] + ".00000000." + parts[2],
		"a bit flipped":  parts[0] + "." + parts[1] + "." + string(flipped),
		"cut":            sealed[:len(sealed)-8],
		"too short":      parts[0] + "." + parts[1] + ".AAAA",
		"one part more":  sealed + ".x",
		"of a third box": box(t, random()).Seal("here", []byte("value")),
	}
	for name, given := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := b.Open("here", given); !errors.Is(err, secret.ErrSealed) {
				t.Errorf("opened: %v", err)
			}
		})
	}
}

func TestAnOldKeyStillOpensAndTags(t *testing.T) {
	before, after := random(), random()
	sealed, tag := box(t, before).Seal("here", []byte("value")), box(t, before).Tag([]byte("value"))
	both := box(t, after, before)
	if got, err := both.Open("here", sealed); err != nil || string(got) != "value" {
		t.Errorf("opened %q, %v", got, err)
	}
	if !both.Tagged([]byte("value"), tag) {
		t.Error("the old key's tag is not known")
	}
	if box(t, after).Tagged([]byte("value"), tag) || both.Tagged([]byte("other"), tag) {
		t.Error("a tag that is not ours is taken")
	}
}

func TestACommitmentStandsForOneValue(t *testing.T) {
	c, again := secret.Commit([]byte("clerk")), secret.Commit([]byte("clerk"))
	if c == again {
		t.Error("equal values look equal")
	}
	if !c.Holds([]byte("clerk")) || c.Holds([]byte("head")) {
		t.Error("it stands for another value")
	}
	c.Salt = ""
	if c.Holds([]byte("clerk")) {
		t.Error("it tells without its salt")
	}
}
