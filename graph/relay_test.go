package graph

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"log/slog"
	"sync/atomic"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"
	"github.com/lib/pq"

	"hengxiao/ent/store/scratch"
)

// distant is a database of several servers; each reaches it until it is away.
type distant struct {
	driver.Connector
	url  string
	away atomic.Bool
}

func postgres(t *testing.T) *distant {
	t.Helper()
	db, err := scratch.Blank(t.Context(), dialect.Postgres)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Remove() })
	connector, err := pq.NewConnector(db.Config.URL)
	if err != nil {
		t.Fatal(err)
	}
	return &distant{Connector: connector, url: db.Config.URL}
}

// Connect fails while the database is away.
func (s *distant) Connect(ctx context.Context) (driver.Conn, error) {
	if s.away.Load() {
		return nil, errors.New("the database is away")
	}
	return s.Connector.Connect(ctx)
}

func (s *distant) server(t *testing.T) *Events {
	t.Helper()
	pool := sql.OpenDB(s)
	pool.SetMaxIdleConns(-1) // each notification connects
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(func() { stop(); _ = pool.Close() })
	e := NewEvents()
	e.Relay(ctx, s.url, pool, slog.New(slog.NewTextHandler(t.Output(), nil)))
	return e
}

// joins tells until the other server's listener is connected.
func joins(one *Events, there <-chan Event, ev Event) {
	for len(there) == 0 {
		one.Publish(ev)
		time.Sleep(50 * time.Millisecond)
	}
}

func TestServersOfOneDatabaseTellEachOther(t *testing.T) {
	db := postgres(t)
	one, other := db.server(t), db.server(t)
	here, there := one.Subscribe(t.Context()), other.Subscribe(t.Context())
	id := uuid.New()
	joins(one, there, Event{DeclarationID: id})
	if ev := next(t, there); ev.DeclarationID != id {
		t.Errorf("the other server told %+v", ev)
	}
	for range len(here) {
		if ev := <-here; ev.DeclarationID != id {
			t.Errorf("this server told %+v", ev)
		}
	}
}

func TestWhatDidNotGetThroughIsToldAsLost(t *testing.T) {
	db := postgres(t)
	one, other := db.server(t), db.server(t)
	there := other.Subscribe(t.Context())
	joins(one, there, Event{DeclarationID: uuid.New()})
	quiet(there)
	db.away.Store(true)
	one.Publish(Event{DeclarationID: uuid.New()})
	for !one.relay.lost.Load() {
		time.Sleep(10 * time.Millisecond)
	}
	db.away.Store(false)
	if ev := next(t, there); !ev.Lost { // though nothing else happens here
		t.Errorf("the other server told %+v", ev)
	}
	quiet(there)
	id := uuid.New()
	one.Publish(Event{DeclarationID: id})
	if ev := next(t, there); ev.DeclarationID != id {
		t.Errorf("after it the other server told %+v", ev)
	}
}

// quiet takes what is told until nothing is for a while.
func quiet(told <-chan Event) {
	for {
		select {
		case <-told:
		case <-time.After(500 * time.Millisecond):
			return
		}
	}
}

func TestWhatFindsNoRoomIsToldAsLost(t *testing.T) {
	r := newRelay()
	for range cap(r.out) {
		r.put(Event{DeclarationID: uuid.New()})
	}
	if r.lost.Load() {
		t.Fatal("lost, with room for it")
	}
	r.put(Event{DeclarationID: uuid.New()})
	if !r.lost.Load() {
		t.Error("what found no room is forgotten")
	}
}
