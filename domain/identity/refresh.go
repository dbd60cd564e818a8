package identity

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/session"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// grace is how long a used refresh token still fetches its successor: two tabs
// that refresh at once, an answer that was lost.
const grace = 10 * time.Second

// Refresh exchanges a refresh token for an access token and its successor. One
// that was used before ends the session, for then two hold it. It begins its own
// transaction; whatever is wrong, UNAUTHENTICATED is the answer.
func (s *Service) Refresh(ctx context.Context, db *ent.Client, token string) (*SignedIn, string, error) {
	id, ours := s.sessionOf(token)
	if !ours {
		return nil, "", stranger()
	}
	row, held, err := s.usable(viewer.System(ctx, "refresh"), db, id)
	if err != nil {
		return nil, "", err
	}
	var (
		in   *SignedIn
		next string
	)
	ctx = acting(ctx, row.Edges.User, id, requestOf(ctx), "refresh")
	err = s.store.InTx(ctx, func(ctx context.Context) (err error) {
		db := ent.FromContext(ctx)
		if next, err = s.successor(ctx, db, row, token); err != nil {
			return err
		}
		if next == "" {
			return s.endStolen(ctx, db, row)
		}
		in, err = s.signedIn(ctx, db, row.Edges.User, id, held)
		return err
	})
	if err != nil {
		return nil, "", err
	}
	if next == "" {
		s.rights.forget(row.UserID)
		return nil, "", stranger()
	}
	return in, next, nil
}

// usable is a session that may still be refreshed, with its user and the grants
// that decide for how long.
func (s *Service) usable(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.Session, []*ent.RoleGrant, error) {
	row, err := db.Session.Query().Where(session.ID(id), session.HasUserWith(user.StatusEQ(user.StatusACTIVE))).WithUser().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, stranger()
	}
	if err != nil {
		return nil, nil, err
	}
	held, err := grantsOf(ctx, db, row.UserID)
	if err != nil {
		return nil, nil, err
	}
	if !lives(row, lifeOf(held), clock.Now(ctx)) {
		return nil, nil, stranger()
	}
	return row, held, nil
}

// successor takes the token's place, or finds what already has within the grace;
// empty for a token that was used up before.
func (s *Service) successor(ctx context.Context, db *ent.Client, row *ent.Session, token string) (string, error) {
	now := clock.Now(ctx)
	given := hashOf(token)
	if row.RefreshHash == given {
		next := s.newRefreshToken(row.ID)
		n, err := db.Session.Update().
			Where(session.ID(row.ID), session.RefreshHash(given), session.RevokedAtIsNil()).
			SetRefreshHash(hashOf(next)).SetPreviousHash(given).SetSuccessor(s.box.Seal(successorPlace(row.ID), []byte(next))).
			SetRotatedAt(now).SetLastUsedAt(now).Save(ctx)
		if err != nil || n == 1 {
			return next, err
		}
		if row, err = db.Session.Get(ctx, row.ID); err != nil { // another was faster
			return "", err
		}
		if row.RevokedAt != nil {
			return "", stranger()
		}
	}
	if row.PreviousHash != given || now.Sub(row.RotatedAt) > grace {
		return "", nil
	}
	next, err := s.box.Open(successorPlace(row.ID), row.Successor)
	if err != nil {
		return "", fmt.Errorf("successor of session %s: %w", row.ID, err)
	}
	return string(next), nil
}

func successorPlace(session uuid.UUID) string { return "successor of " + session.String() }

func (s *Service) endStolen(ctx context.Context, db *ent.Client, row *ent.Session) error {
	if err := db.Session.UpdateOneID(row.ID).SetRevokedAt(clock.Now(ctx)).Exec(ctx); err != nil {
		return err
	}
	return leave(ctx, db, actReuse, row.UserID, auditevent.ResultDENIED, note{Why: called(row.ID)})
}
