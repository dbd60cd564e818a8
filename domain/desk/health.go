package desk

import (
	"context"
	"time"

	"hengxiao/domain/audit"
	"hengxiao/domain/identity"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/session"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// Health is what an administrator looks at first: whether people can work, whether
// somebody guesses passwords, whether the machine's own work gets done.
type Health struct {
	Accounts      int
	Disabled      int
	WithoutRole   int // active accounts that hold no role today
	SignedIn      int // sessions in use within the last half hour
	FailedSignIns []*identity.FailedSignIns
	Chain         *audit.Chain
	FailingJobs   []*audit.FailingJob
	Undelivered   int // messages to other systems that could not be delivered so far
}

// HealthOf counts over the administrator's division; the chain and the jobs are the
// installation's. The number of statements is fixed.
func HealthOf(ctx context.Context, db *ent.Client) (*Health, error) {
	h := &Health{}
	machine := viewer.System(ctx, "health of the installation")
	counts := []struct {
		into *int
		ask  func(context.Context) (int, error)
	}{
		{&h.Accounts, db.User.Query().Count},
		{&h.Disabled, db.User.Query().Where(user.StatusEQ(user.StatusDISABLED)).Count},
		{&h.WithoutRole, db.User.Query().Where(user.StatusEQ(user.StatusACTIVE),
			user.Not(user.HasGrantsWith(identity.HeldToday(ctx)))).Count},
		{&h.SignedIn, db.Session.Query().Where(session.RevokedAtIsNil(), session.ExpiresAtGT(clock.Now(ctx)),
			session.LastUsedAtGT(clock.Now(ctx).Add(-30*time.Minute))).Count},
		{&h.Undelivered, db.OutboxMessage.Query().Where(outboxmessage.StatusEQ(outboxmessage.StatusPENDING),
			outboxmessage.AttemptsGT(0)).Count},
	}
	for _, c := range counts {
		var err error
		if *c.into, err = c.ask(machine); err != nil {
			return nil, err
		}
	}
	var err error
	if h.FailedSignIns, err = identity.FailedLately(ctx, db); err != nil {
		return nil, err
	}
	if h.Chain, err = audit.ChainNow(ctx, db); err != nil {
		return nil, err
	}
	h.FailingJobs, err = audit.FailingJobs(ctx, db)
	return h, err
}
