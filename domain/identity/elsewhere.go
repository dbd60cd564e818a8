package identity

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/notify"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
)

// noticeElsewhere is the notice of a second device: its subject is the address
// from where somebody signs in, its detail what the device calls itself.
const noticeElsewhere = "session.elsewhere"

// tellElsewhere tells a person who works at one device that somebody signs in
// with the same account at another (异地登录).
func tellElsewhere(ctx context.Context, db *ent.Client, person uuid.UUID, held []*ent.RoleGrant, from Device) error {
	live, err := db.Session.Query().Where(living(person, lifeOf(held), clock.Now(ctx))).All(ctx)
	if err != nil || !elsewhere(live, from) {
		return err
	}
	return notify.TellOf(ctx, db, []uuid.UUID{person}, clip(from.Address, 60),
		notify.News{Kind: noticeElsewhere, Detail: clip(from.UserAgent, 300)})
}

// elsewhere tells whether a device is another than those at which the person works
// now. The same browser at the same address is none.
func elsewhere(live []*ent.Session, from Device) bool {
	known := func(s *ent.Session) bool {
		return s.UserAgent == clip(from.UserAgent, 300) && s.Address == clip(from.Address, 60)
	}
	return len(live) > 0 && !slices.ContainsFunc(live, known)
}
