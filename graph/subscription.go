package graph

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// BatchChanged streams the declarations of a batch that changed, as far as they
// exist for the viewer: each event is asked for again with the viewer's rights.
func (s subscription) BatchChanged(ctx context.Context, id uuid.UUID) (<-chan *generated.BatchChange, error) {
	if _, err := db(ctx).Batch.Query().Where(batch.ID(id)).Only(ctx); err != nil {
		return nil, err
	}
	return relayed(ctx, s.Events, func(ev Event) (*generated.BatchChange, bool) {
		if ev.Lost {
			return &generated.BatchChange{At: clock.Now(ctx)}, true
		}
		if ev.BatchID != id || !heard(ctx, ev) || ev.Meeting && !policy.KnowsExperts(viewer.FromContext(ctx)) {
			return nil, false
		}
		d, err := db(ctx).Declaration.Query().Where(declaration.ID(ev.DeclarationID)).
			Select(declaration.FieldID, declaration.FieldStage, declaration.FieldUpdatedAt).Only(ctx)
		if ent.IsNotFound(err) {
			return nil, false
		}
		if err != nil {
			return &generated.BatchChange{At: clock.Now(ctx)}, true
		}
		return &generated.BatchChange{DeclarationID: &d.ID, Stage: &d.Stage, At: d.UpdatedAt}, true
	}), nil
}

// MeetingChanged streams that something happened at a meeting, while its round exists
// for the viewer; the round's end is told once more, and then nothing.
func (s subscription) MeetingChanged(ctx context.Context, roundID uuid.UUID) (<-chan *time.Time, error) {
	seen := func() (*ent.ReviewRound, error) {
		return db(ctx).ReviewRound.Query().Where(reviewround.ID(roundID)).Only(ctx)
	}
	round, err := seen()
	if err != nil {
		return nil, err
	}
	over := false
	return relayed(ctx, s.Events, func(ev Event) (*time.Time, bool) {
		if over || !ev.Lost && (ev.DeclarationID != round.DeclarationID || !heard(ctx, ev)) {
			return nil, false
		}
		if _, err := seen(); ent.IsNotFound(err) {
			over = true
		}
		now := clock.Now(ctx)
		return &now, true
	}), nil
}

// Noticed streams how many notices the viewer has not read, first of all now.
func (s subscription) Noticed(ctx context.Context) (<-chan int, error) {
	me := viewer.FromContext(ctx).UserID
	return relayed(ctx, s.Events, func(ev Event) (int, bool) {
		if !ev.Lost && !slices.Contains(ev.Users, me) {
			return 0, false
		}
		n, err := unread(ctx)
		return n, err == nil
	}), nil
}

// heard tells whether an event is one for the viewer: of a single sheet, where that exists
// for him.
func heard(ctx context.Context, ev Event) bool {
	if ev.SheetID == uuid.Nil {
		return true
	}
	exists, err := db(ctx).ExpertSheet.Query().Where(expertsheet.ID(ev.SheetID)).Exist(ctx)
	return exists && err == nil
}

// relayed turns the events that concern a stream into what it says, until ctx ends. What
// happened between a page's question and its stream is lost to it, so it begins with that.
func relayed[T any](ctx context.Context, events *Events, say func(Event) (T, bool)) <-chan T {
	out := make(chan T, 1)
	told := events.Subscribe(ctx)
	go func() {
		defer close(out)
		for ev, more := (Event{Lost: true}), true; more; ev, more = <-told {
			said, ok := say(ev)
			if !ok {
				continue
			}
			select {
			case out <- said:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
