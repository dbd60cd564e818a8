package identity

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/session"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// life is how long a session lasts: unused, and at most.
type life struct{ idle, absolute time.Duration }

const week = 7 * 24 * time.Hour

// lifeOf is half an hour and a working day for staff; experts, who score at home
// over days, keep theirs for a week. Who is both is staff.
func lifeOf(held []*ent.RoleGrant) life {
	for _, g := range held {
		if g.Role != viewer.Expert && g.Role != viewer.PanelLeader {
			return life{30 * time.Minute, 12 * time.Hour}
		}
	}
	if len(held) == 0 {
		return life{30 * time.Minute, 12 * time.Hour}
	}
	return life{week, week}
}

// lives tells whether a session may still be used.
func lives(s *ent.Session, l life, now time.Time) bool {
	return s.RevokedAt == nil && now.Before(s.ExpiresAt) &&
		now.Before(s.LastUsedAt.Add(l.idle)) && now.Before(s.CreatedAt.Add(l.absolute))
}

// living are a person's sessions that may still be used, as lives tells of one.
func living(owner uuid.UUID, l life, now time.Time) predicate.Session {
	return session.And(session.UserID(owner), session.RevokedAtIsNil(), session.ExpiresAtGT(now),
		session.LastUsedAtGT(now.Add(-l.idle)), session.CreatedAtGT(now.Add(-l.absolute)))
}

// Sessions lists the viewer's own sessions that may still be used, newest first.
func (s *Service) Sessions(ctx context.Context, db *ent.Client) ([]*ent.Session, error) {
	owner, now := viewer.FromContext(ctx).UserID, clock.Now(ctx)
	held, err := grantsOf(ctx, db, owner)
	if err != nil {
		return nil, err
	}
	return db.Session.Query().
		Where(living(owner, lifeOf(held), now)).
		Order(ent.Desc(session.FieldCreatedAt)).
		Limit(100).All(ctx)
}

// RevokeOthers ends the viewer's other sessions.
func (s *Service) RevokeOthers(ctx context.Context, db *ent.Client) error {
	v := viewer.FromContext(ctx)
	return s.endSessions(ctx, db, v.UserID, v.SessionID, "other sessions ended")
}

// EndSessions ends all sessions of an account, by an administrator; one's own are
// ended by signing out.
func (s *Service) EndSessions(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.User, error) {
	if viewer.FromContext(ctx).UserID == id {
		return nil, fault.New(fault.Forbidden, "本人的会话请在“我的账号”中结束").At("id")
	}
	ctx = viewer.System(ctx, "sessions of an account")
	u, err := db.User.Query().Where(user.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("id")
	}
	if err != nil {
		return nil, err
	}
	return u, s.endSessions(ctx, db, id, uuid.Nil, "ended by an administrator")
}

// Revoke ends one of the viewer's own sessions; E_NOT_FOUND for any other.
func (s *Service) Revoke(ctx context.Context, db *ent.Client, id uuid.UUID) error {
	user := viewer.FromContext(ctx).UserID
	ctx = viewer.System(ctx, "end a session")
	n, err := db.Session.Update().
		Where(session.ID(id), session.UserID(user), session.RevokedAtIsNil()).
		SetRevokedAt(clock.Now(ctx)).Save(ctx)
	if err != nil {
		return err
	}
	if n == 0 {
		return fault.Missing()
	}
	afterCommit(ctx, func() { s.rights.forget(user) })
	return leave(ctx, db, actRevoke, user, auditevent.ResultOK, note{Why: called(id)})
}

// SignOut ends the viewer's session, and the one that the refresh token names, if
// either still lives. It begins its own transaction.
func (s *Service) SignOut(ctx context.Context, db *ent.Client, refresh string) error {
	if v := viewer.FromContext(ctx); v != nil {
		if err := s.signOut(ctx, v.SessionID); err != nil {
			return err
		}
	}
	id, ours := s.sessionOf(refresh)
	if !ours {
		return nil
	}
	row, err := db.Session.Query().Where(session.ID(id)).Only(viewer.System(ctx, "sign out"))
	if ent.IsNotFound(err) || err == nil && row.RefreshHash != hashOf(refresh) && row.PreviousHash != hashOf(refresh) {
		return nil
	}
	if err != nil {
		return err
	}
	return s.signOut(ctx, id)
}

func (s *Service) signOut(ctx context.Context, id uuid.UUID) error {
	ctx = viewer.System(ctx, "sign out")
	return s.store.InTx(ctx, func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		row, err := db.Session.Query().Where(session.ID(id), session.RevokedAtIsNil()).WithUser().Only(ctx)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return err
		}
		ctx = acting(ctx, row.Edges.User, id, requestOf(ctx), "sign out")
		if err := db.Session.UpdateOneID(id).SetRevokedAt(clock.Now(ctx)).Exec(ctx); err != nil {
			return err
		}
		afterCommit(ctx, func() { s.rights.forget(row.UserID) })
		return leave(ctx, db, actSignOut, row.UserID, auditevent.ResultOK, note{})
	})
}

// endSessions ends a person's sessions, all or all but one.
func (s *Service) endSessions(ctx context.Context, db *ent.Client, user, except uuid.UUID, why string) error {
	ctx = viewer.System(ctx, why)
	n, err := db.Session.Update().
		Where(session.UserID(user), session.IDNEQ(except), session.RevokedAtIsNil()).
		SetRevokedAt(clock.Now(ctx)).Save(ctx)
	if err != nil {
		return err
	}
	afterCommit(ctx, func() { s.rights.forget(user) })
	if n == 0 {
		return nil
	}
	return leave(ctx, db, actEnd, user, auditevent.ResultOK, note{Why: why})
}

func requestOf(ctx context.Context) string {
	if v := viewer.FromContext(ctx); v != nil {
		return v.RequestID
	}
	return ""
}

// called is how the trail names a session that was ended: by a digest. The id itself is part
// of what the hashes of its acts cover, and whoever had it could try what these kept sealed.
func called(session uuid.UUID) string {
	sum := sha256.Sum256([]byte("session " + session.String()))
	return hex.EncodeToString(sum[:8])
}
