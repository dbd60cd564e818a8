package audit

import (
	"context"
	"time"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/viewer"
)

// Chain is how far the trail is sealed; Verify proves it whole.
type Chain struct {
	Sealed       int        // the last place: there are no gaps
	Head         string     // its hash
	Unsealed     int        // traces that wait for their place
	WaitingSince *time.Time // the oldest of them
}

// ChainNow tells how far the trail of the installation is sealed.
func ChainNow(ctx context.Context, db *ent.Client) (*Chain, error) {
	ctx = viewer.Machine(ctx, "", "how far the trail is sealed")
	seq, hash, err := head(ctx, db)
	if err != nil {
		return nil, err
	}
	c := &Chain{Sealed: int(seq), Head: hash}
	waiting := db.AuditEvent.Query().Where(auditevent.SeqIsNil())
	if c.Unsealed, err = waiting.Clone().Count(ctx); err != nil || c.Unsealed == 0 {
		return c, err
	}
	oldest, err := waiting.Order(auditevent.ByID()).First(ctx)
	if ent.IsNotFound(err) {
		return c, nil
	}
	if err != nil {
		return nil, err
	}
	c.WaitingSince = &oldest.OccurredAt
	return c, nil
}
