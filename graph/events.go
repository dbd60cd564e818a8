package graph

import (
	"context"
	"slices"
	"sync"

	"github.com/google/uuid"

	"hengxiao/domain/notify"
)

// Event says that something changed, by ids only: whoever hears it asks again,
// with the own rights.
type Event struct {
	Division      string      `json:"d,omitempty"`
	BatchID       uuid.UUID   `json:"b,omitzero"`
	DeclarationID uuid.UUID   `json:"p,omitzero"`
	SheetID       uuid.UUID   `json:"s,omitzero"`  // nothing but this sheet of it: for whom that exists
	Meeting       bool        `json:"m,omitempty"` // what is done at its meeting
	Users         []uuid.UUID `json:"u,omitempty"` // who has a new notice
	Lost          bool        `json:"l,omitempty"` // events may have been missed: ask everything again
}

// Events tells those who watch what was committed.
type Events struct {
	mu       sync.Mutex
	watchers map[chan Event]struct{}
	relay    *relay // to the other servers; nil when there are none
}

// NewEvents returns a broker within this process.
func NewEvents() *Events { return &Events{watchers: map[chan Event]struct{}{}} }

// waiting is how many events a watcher may be behind; beyond, it is told so.
const waiting = 64

// After runs a transaction and tells what the verbs in it announced, once it has
// ended well.
func (e *Events) After(ctx context.Context, tx func(context.Context) error) error {
	ctx, changes := notify.Collect(ctx)
	if err := tx(ctx); err != nil {
		return err
	}
	e.Publish(eventsOf(changes)...)
	return nil
}

// eventsOf are the changes, each declaration once, and of one that itself is as it was its
// meeting and each sheet.
func eventsOf(changes *notify.Changes) []Event {
	var events []Event
	told := map[notify.Changed]bool{}
	tell := func(c notify.Changed) {
		whole := c
		whole.Sheet, whole.Meeting = uuid.Nil, false
		if !told[whole] && !told[c] {
			told[c] = true
			events = append(events, Event{Division: c.Division, BatchID: c.Batch, DeclarationID: c.Declaration, SheetID: c.Sheet, Meeting: c.Meeting})
		}
	}
	for _, whole := range []bool{true, false} {
		for _, c := range changes.Declarations {
			if whole == (c.Sheet == uuid.Nil && !c.Meeting) {
				tell(c)
			}
		}
	}
	if len(changes.Users) > 0 {
		slices.SortFunc(changes.Users, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
		for people := range slices.Chunk(slices.Compact(changes.Users), 100) {
			events = append(events, Event{Users: people})
		}
	}
	return events
}

// Subscribe returns the events from now on; the channel closes when ctx ends.
func (e *Events) Subscribe(ctx context.Context) <-chan Event {
	c := make(chan Event, waiting)
	e.mu.Lock()
	e.watchers[c] = struct{}{}
	e.mu.Unlock()
	context.AfterFunc(ctx, func() {
		e.mu.Lock()
		defer e.mu.Unlock()
		delete(e.watchers, c)
		close(c)
	})
	return c
}

// Publish tells this process's watchers, and the other servers, what was committed.
func (e *Events) Publish(events ...Event) {
	e.fanOut(events...)
	if e.relay == nil {
		return
	}
	for _, ev := range events {
		e.relay.put(ev)
	}
}

// fanOut never waits: a watcher who is too far behind loses what waits for it
// and is told to ask everything again.
func (e *Events) fanOut(events ...Event) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for c := range e.watchers {
		for _, ev := range events {
			select {
			case c <- ev:
				continue
			default:
			}
			for len(c) > 0 {
				select {
				case <-c:
				default:
				}
			}
			c <- Event{Lost: true}
		}
	}
}

// For tells whether the event concerns a user's notices.
func (ev Event) For(user uuid.UUID) bool { return ev.Lost || slices.Contains(ev.Users, user) }
