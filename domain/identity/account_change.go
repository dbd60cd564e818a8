package identity

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// SetUserStatus disables an account or enables it again.
type SetUserStatus struct {
	ID      uuid.UUID
	Version int
	Status  user.Status
}

// ResetPassword gives an account a new password, by an administrator.
type ResetPassword struct {
	ID       uuid.UUID
	Version  int
	Password string
}

// ChangePassword replaces one's own password.
type ChangePassword struct {
	Old string
	New string
}

// SetStatus disables or enables an account; disabling ends its sessions at once.
// Nobody disables themselves.
func (s *Service) SetStatus(ctx context.Context, db *ent.Client, in SetUserStatus) (*ent.User, error) {
	if viewer.FromContext(ctx).UserID == in.ID {
		return nil, fault.New(fault.Forbidden, "不能停用或启用本人的账号").At("id")
	}
	ctx = viewer.System(ctx, "status of an account")
	u, err := changed(ctx, db, in.ID, in.Version, func(u *ent.UserUpdateOne) { u.SetStatus(in.Status) })
	if err != nil || in.Status == user.StatusACTIVE {
		return u, err
	}
	return u, s.endSessions(ctx, db, in.ID, uuid.Nil, "account disabled")
}

// Reset gives an account a new password and ends its sessions. A second factor
// stays: resetting is no way around it.
func (s *Service) Reset(ctx context.Context, db *ent.Client, in ResetPassword) (*ent.User, error) {
	ctx = viewer.System(ctx, "password of an account")
	u, err := db.User.Query().Where(user.ID(in.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("id")
	}
	if err != nil {
		return nil, err
	}
	hash, err := s.newPassword(ctx, db, u, "password", in.Password)
	if err != nil {
		return nil, err
	}
	if u, err = changed(ctx, db, in.ID, in.Version, func(u *ent.UserUpdateOne) { u.SetPasswordHash(hash) }); err != nil {
		return nil, err
	}
	return u, s.endSessions(ctx, db, in.ID, uuid.Nil, "password reset")
}

// ChangePassword replaces the viewer's own password and ends the other sessions.
// A wrong old one is traced and slows the next try down, as at signing in.
func (s *Service) ChangePassword(ctx context.Context, db *ent.Client, in ChangePassword) error {
	v := viewer.FromContext(ctx)
	p := pair{login: "password of " + v.Login}
	if wait, _ := s.throttle.begin(p, clock.Now(ctx)); wait > 0 {
		return slower(wait)
	}
	ctx = viewer.System(ctx, "own password")
	u, err := db.User.Get(ctx, v.UserID)
	if err != nil {
		return err
	}
	right, _, err := s.hashing.verify(ctx, u.PasswordHash, in.Old)
	if err != nil {
		s.throttle.undo(p)
		return err
	}
	if !right {
		if err := s.aside(ctx, func(ctx context.Context, db *ent.Client) error {
			return leave(ctx, db, actPassword, u.ID, auditevent.ResultFAILED, note{Why: "password"})
		}); err != nil {
			return err
		}
		return fault.New(fault.Forbidden, "原密码不正确").At("old")
	}
	s.throttle.right(p)
	hash, err := s.newPassword(ctx, db, u, "new", in.New)
	if err != nil {
		return err
	}
	if _, err := changed(ctx, db, u.ID, u.Version, func(u *ent.UserUpdateOne) { u.SetPasswordHash(hash) }); err != nil {
		return err
	}
	if err := leave(ctx, db, actPassword, u.ID, auditevent.ResultOK, note{}); err != nil {
		return err
	}
	return s.endSessions(ctx, db, u.ID, v.SessionID, "password changed")
}

// newPassword judges a password for an account and returns its hash.
func (s *Service) newPassword(ctx context.Context, db *ent.Client, u *ent.User, path, password string) (string, error) {
	words, err := ownWordsOf(ctx, db, u.Login, u.Name, u.UnitID)
	if err != nil {
		return "", err
	}
	if f := passwordFault(path, password, words...); f != nil {
		return "", f
	}
	return s.hashing.hash(ctx, password)
}

// ownWordsOf are the words that somebody who knows the owner would try first.
func ownWordsOf(ctx context.Context, db *ent.Client, login, name string, unitID *uuid.UUID) ([]string, error) {
	words := append(strings.FieldsFunc(login, func(r rune) bool { return strings.ContainsRune("._@-", r) }), login, name)
	if unitID == nil {
		return words, nil
	}
	u, err := db.Unit.Get(ctx, *unitID)
	if err != nil {
		return nil, err
	}
	return append(words, u.Code, u.NameZh, u.ShortNameZh), nil
}

// changed writes an account whose version was seen.
func changed(ctx context.Context, db *ent.Client, id uuid.UUID, version int, set func(*ent.UserUpdateOne)) (*ent.User, error) {
	update := db.User.UpdateOneID(id).Where(user.Version(version)).SetVersion(version + 1)
	set(update)
	u, err := update.Save(ctx)
	if !ent.IsNotFound(err) {
		return u, err
	}
	known, err := db.User.Query().Where(user.ID(id)).Exist(ctx)
	switch {
	case err != nil:
		return nil, err
	case !known:
		return nil, fault.Missing().At("id")
	default:
		return nil, fault.New(fault.Version, "数据已被更新，请刷新后再操作").At("version")
	}
}
