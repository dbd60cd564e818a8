package identity

import (
	"context"
	"strings"
	"testing"
	"time"

	"hengxiao/domain/fault"
)

func TestAPasswordIsKeptAsArgon2id(t *testing.T) {
	h := newHashing()
	ctx := context.Background()
	kept, err := h.hash(ctx, "四月的雨落在码头上，船没有来")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(kept, "$argon2id$v=19$m=19456,t=2,p=1$") || len(kept) > 200 {
		t.Errorf("kept as %s", kept)
	}
	for password, want := range map[string]bool{
		"四月的雨落在码头上，船没有来":  true,
		"四月的雨落在码头上，船没有来 ": false,
		"四月的雨落在码头上，船没有":   false,
		"": false,
	} {
		right, stale, err := h.verify(ctx, kept, password)
		if right != want || stale || err != nil {
			t.Errorf("verify(%q) = %v, %v, %v", password, right, stale, err)
		}
	}
	if again, _ := h.hash(ctx, "四月的雨落在码头上，船没有来"); again == kept {
		t.Error("equal passwords are kept alike")
	}
}

func TestAPasswordKeptAtAnotherCostIsRightAndStale(t *testing.T) {
	h := newHashing()
	old := cost{time: 1, memory: 1024, threads: 1}
	salt := random(16)
	kept := phc(old, salt, derive(old, "river stone lantern", salt))
	right, stale, err := h.verify(context.Background(), kept, "river stone lantern")
	if !right || !stale || err != nil {
		t.Errorf("verify = %v, %v, %v", right, stale, err)
	}
}

func TestWhatIsNoHashIsNeverRight(t *testing.T) {
	h := newHashing()
	for name, kept := range map[string]string{
		"empty":               "",
		"locked":              "!",
		"clear text":          "river stone lantern",
		"another algorithm":   "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$" + strings.Repeat("A", 43),
		"a bomb of memory":    "$argon2id$v=19$m=4194304,t=2,p=1$c2FsdHNhbHRzYWx0$" + strings.Repeat("A", 43),
		"a bomb of rounds":    "$argon2id$v=19$m=19456,t=4000000,p=1$c2FsdHNhbHRzYWx0$" + strings.Repeat("A", 43),
		"no rounds":           "$argon2id$v=19$m=19456,t=0,p=1$c2FsdHNhbHRzYWx0$" + strings.Repeat("A", 43),
		"an empty key":        "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$",
		"the decoy's own key": h.decoy[:len(h.decoy)-1],
	} {
		t.Run(name, func(t *testing.T) {
			if right, _, err := h.verify(context.Background(), kept, "river stone lantern"); right || err != nil {
				t.Errorf("verify = %v, %v", right, err)
			}
		})
	}
}

func TestTheQueueIsBounded(t *testing.T) {
	h := newHashing()
	for range atOnce {
		h.running <- struct{}{}
	}
	for range atOnce {
		h.places <- struct{}{}
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, waiting)
	for range waiting {
		go func() {
			_, err := h.turn(ctx)
			ended <- err
		}()
	}
	for len(h.places) < atOnce+waiting {
		time.Sleep(time.Millisecond)
	}
	_, err := h.turn(ctx)
	if faults, ok := fault.Of(err); !ok || faults[0].Code != fault.Unavailable {
		t.Errorf("one more than may wait: %v", err)
	}
	cancel()
	for range waiting {
		if err := <-ended; err == nil {
			t.Error("a turn without a place")
		}
	}
	if len(h.places) != atOnce {
		t.Errorf("%d places stay taken; want %d", len(h.places), atOnce)
	}
}
