package graph

import (
	"context"
	"database/sql"
	"encoding/json"
	"log/slog"
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
	out := make(chan Event, 1024)
	e.relay = out
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
	go tell(ctx, db, self, out, log)
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
				e.fanOut(Event{Lost: true})
			case json.Unmarshal([]byte(n.Extra), &told) != nil:
				e.fanOut(Event{Lost: true})
			case told.From != self:
				e.fanOut(told.Events...)
			}
		}
	}
}

// tell sends what has come up within a moment as one notification.
func tell(ctx context.Context, db *sql.DB, self uuid.UUID, out <-chan Event, log *slog.Logger) {
	for {
		batch := news{From: self}
		select {
		case <-ctx.Done():
			return
		case ev := <-out:
			batch.Events = append(batch.Events, ev)
		}
		time.Sleep(together)
		for len(out) > 0 && len(batch.Events) < 40 {
			batch.Events = append(batch.Events, <-out)
		}
		text, err := json.Marshal(batch)
		if err == nil && len(text) > longest {
			text, err = json.Marshal(news{From: self, Events: []Event{{Lost: true}}})
		}
		if err == nil {
			send, cancel := context.WithTimeout(ctx, 5*time.Second)
			_, err = db.ExecContext(send, "SELECT pg_notify($1, $2)", channel, string(text))
			cancel()
		}
		if err != nil && ctx.Err() == nil {
			log.Warn("telling the other servers", "error", err.Error())
		}
	}
}
