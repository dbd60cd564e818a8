package graph

import (
	"log/slog"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
)

func TestServersOfOneDatabaseTellEachOther(t *testing.T) {
	db, err := scratch.Blank(t.Context(), dialect.Postgres)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), db.Config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(); _ = db.Remove() })
	log := slog.New(slog.NewTextHandler(t.Output(), nil))
	one, other := NewEvents(), NewEvents()
	for _, e := range []*Events{one, other} {
		e.Relay(t.Context(), db.Config.URL, s.DB, log)
	}
	here, there := one.Subscribe(t.Context()), other.Subscribe(t.Context())
	id := uuid.New()
	for len(there) == 0 { // until the listeners are connected
		one.Publish(Event{DeclarationID: id})
		time.Sleep(50 * time.Millisecond)
	}
	if ev := next(t, there); ev.DeclarationID != id {
		t.Errorf("the other server told %+v", ev)
	}
	for range len(here) {
		if ev := <-here; ev.DeclarationID != id {
			t.Errorf("this server told %+v", ev)
		}
	}
}
