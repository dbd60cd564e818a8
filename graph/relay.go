package graph

import (
	"context"
	"database/sql"
	"encoding/json"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"
)

const (
	channel  = "hengxiao_events"
	longest  = 7_000 // bytes; NOTIFY carries less than 8,000
	together = 20 * time.Millisecond
)

// news is what one server tells the others.
type news struct {
	From   uuid.UUID `json:"from"`
	Events []Event   `json:"events"`
}

// Relay joins the servers of one PostgreSQL until ctx ends. Telling happens after
// commit and in batches, because NOTIFY holds a lock of the whole cluster.
func (e *Events) Relay(ctx context.Context, url string, db *sql.DB, log *slog.Logger) {
	self := uuid.New()
	e.relay = newRelay()
	listener := pq.NewListener(url, time.Second, 30*time.Second, func(_ pq.ListenerEventType, err error) {
		if err != nil {
			log.Warn("listening for events", "error", err.Error())
		}
	})
	go func() {
		defer func() { _ = listener.Close() }()
		if err := listener.Listen(channel); err != nil {
			log.Warn("listening for events", "error", err.Error())
		}
		e.hear(ctx, listener, self)
	}()
	go e.relay.tell(ctx, db, self, log)
}

func (e *Events) hear(ctx context.Context, listener *pq.Listener, self uuid.UUID) {
	alive := time.NewTicker(time.Minute)
	defer alive.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-alive.C:
			go func() { _ = listener.Ping() }()
		case n := <-listener.Notify:
			var told news
			switch {
			case n == nil: // reconnected
				e.fanOut(everything...)
			case json.Unmarshal([]byte(n.Extra), &told) != nil:
				e.fanOut(everything...)
			case told.From != self:
				e.fanOut(told.Events...)
			}
		}
	}
}

// relay carries events to the other servers. Where one did not get through, they are told
// that something was lost as soon as anything does.
type relay struct {
	out  chan Event
	lost atomic.Bool
}

func newRelay() *relay { return &relay{out: make(chan Event, 1024)} }

// put never waits.
func (r *relay) put(ev Event) {
	select {
	case r.out <- ev:
	default:
		r.lost.Store(true)
	}
}

// tell sends what has come up within a moment as one notification, and what is owed even
// while nothing comes up.
func (r *relay) tell(ctx context.Context, db *sql.DB, self uuid.UUID, log *slog.Logger) {
	again := time.NewTicker(time.Second)
	defer again.Stop()
	failed := false
	for {
		batch := news{From: self}
		select {
		case <-ctx.Done():
			return
		case ev := <-r.out:
			batch.Events = append(batch.Events, ev)
		case <-again.C:
			if !r.lost.Load() {
				continue
			}
		}
		time.Sleep(together)
		for len(r.out) > 0 && len(batch.Events) < 40 {
			batch.Events = append(batch.Events, <-r.out)
		}
		if r.lost.Swap(false) {
			batch.Events = everything
		}
		err := batch.send(ctx, db)
		if err != nil {
			r.lost.Store(true)
		}
		if err != nil && !failed && ctx.Err() == nil {
			log.Warn("telling the other servers", "error", err.Error())
		}
		failed = err != nil
	}
}

// everything is asked again by whoever hears this.
var everything = []Event{{Lost: true}}

func (n news) send(ctx context.Context, db *sql.DB) error {
	text, err := json.Marshal(n)
	if err == nil && len(text) > longest {
		text, err = json.Marshal(news{From: n.From, Events: everything})
	}
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	_, err = db.ExecContext(ctx, "SELECT pg_notify($1, $2)", channel, string(text))
	return err
}
