package identity

import (
	"context"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/audit"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// FailedSignIns are the failures to sign in to one account within the last day.
// Nobody is locked out: who guesses is slowed down, the owner elsewhere is not.
type FailedSignIns struct {
	User  *ent.User
	Count int
	Last  time.Time
}

// failuresRead bounds what an attack can make an administrator's page read.
const failuresRead = 1_000

// FailedLately lists the accounts to which signing in failed within the last day,
// the newest failure first. It reads the trail, for that is written by every
// server, and of it the newest thousand failures.
func FailedLately(ctx context.Context, db *ent.Client) ([]*FailedSignIns, error) {
	events, err := db.AuditEvent.Query().
		Where(audit.Refused,
			auditevent.OccurredAtGT(clock.Now(ctx).Add(-24*time.Hour)),
			auditevent.Action(actSignIn), auditevent.ObjectType(ent.TypeUser), auditevent.ObjectIDNEQ("")).
		Order(ent.Desc(auditevent.FieldOccurredAt, auditevent.FieldID)).Limit(failuresRead).
		Select(auditevent.FieldObjectID, auditevent.FieldOccurredAt).
		All(viewer.System(ctx, "failures to sign in"))
	if err != nil {
		return nil, err
	}
	of := map[uuid.UUID]*FailedSignIns{}
	var ids []uuid.UUID
	for _, e := range events {
		id, err := uuid.Parse(e.ObjectID)
		if err != nil {
			return nil, err
		}
		if of[id] == nil {
			of[id] = &FailedSignIns{Last: e.OccurredAt}
			ids = append(ids, id)
		}
		of[id].Count++
	}
	accounts, err := db.User.Query().Where(user.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, u := range accounts {
		of[u.ID].User = u
	}
	failed := []*FailedSignIns{}
	for _, id := range ids {
		if of[id].User != nil {
			failed = append(failed, of[id])
		}
	}
	return failed, nil
}
