package graph

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/notify"
	"hengxiao/ent/generated/ent"
)

func next(t *testing.T, events <-chan Event) Event {
	t.Helper()
	select {
	case ev := <-events:
		return ev
	case <-time.After(5 * time.Second):
		t.Fatal("no event")
		return Event{}
	}
}

func TestOnlyWhatWasCommittedIsTold(t *testing.T) {
	e := NewEvents()
	heard := e.Subscribe(t.Context())
	lost, kept := uuid.New(), uuid.New()
	announce := func(id uuid.UUID, end error) error {
		return e.After(t.Context(), func(ctx context.Context) error {
			notify.Announce(ctx, &ent.Declaration{ID: id})
			notify.Announce(ctx, &ent.Declaration{ID: id})
			if len(heard) > 0 {
				t.Error("told before the commit")
			}
			return end
		})
	}
	if err := announce(lost, errors.New("rolled back")); err == nil {
		t.Error("the transaction's error was lost")
	}
	if err := announce(kept, nil); err != nil {
		t.Error(err)
	}
	if ev := next(t, heard); ev.DeclarationID != kept {
		t.Errorf("told of %v; want %v", ev.DeclarationID, kept)
	}
	if len(heard) > 0 {
		t.Error("told twice")
	}
}

func TestWhoIsFarBehindIsToldToAskAgain(t *testing.T) {
	e := NewEvents()
	heard := e.Subscribe(t.Context())
	for range waiting + 1 {
		e.Publish(Event{DeclarationID: uuid.New()})
	}
	if ev := next(t, heard); !ev.Lost {
		t.Errorf("first told %v; want that events were lost", ev)
	}
}

func TestASubscriptionEndsWithItsContext(t *testing.T) {
	e := NewEvents()
	ctx, cancel := context.WithCancel(t.Context())
	heard := e.Subscribe(ctx)
	cancel()
	select {
	case _, open := <-heard:
		if open {
			t.Error("an event out of nothing")
		}
	case <-time.After(5 * time.Second):
		t.Error("still open")
	}
	e.Publish(Event{})
}
