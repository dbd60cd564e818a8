package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// Viewer is who is signed in; null when nobody is.
func (q query) Viewer(ctx context.Context) (*identity.Profile, error) {
	if viewer.FromContext(ctx) == nil {
		return nil, nil
	}
	return q.Identity.Profile(ctx, db(ctx))
}

// Sessions are the viewer's own devices.
func (q query) Sessions(ctx context.Context) ([]*ent.Session, error) {
	return q.Identity.Sessions(ctx, db(ctx))
}

// Users lists the accounts of the division.
func (query) Users(ctx context.Context, filter *generated.UserFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.UserConnection, error) {
	return db(ctx).User.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithUserOrder(&ent.UserOrder{Direction: entgql.OrderDirectionAsc, Field: ent.UserOrderFieldLogin}),
		ent.WithUserFilter(narrowUsers(filter)))
}

// SignIn opens a session; the refresh token goes into the browser's cookie.
func (m mutation) SignIn(ctx context.Context, input identity.SignIn) (*identity.SignedIn, error) {
	caller := CallerFrom(ctx)
	in, refresh, err := m.Identity.SignIn(ctx, db(ctx), input, identity.Device{UserAgent: caller.UserAgent, Address: caller.Address, RequestID: caller.RequestID})
	if err != nil {
		return nil, err
	}
	caller.Keep(refresh)
	return in, nil
}

// SignOut ends the session, at the server and in the browser.
func (m mutation) SignOut(ctx context.Context) (bool, error) {
	caller := CallerFrom(ctx)
	if err := m.Identity.SignOut(ctx, db(ctx), caller.Refresh); err != nil {
		return false, err
	}
	caller.Keep("")
	return true, nil
}

// RevokeSession ends one of the viewer's sessions.
func (m mutation) RevokeSession(ctx context.Context, id uuid.UUID) (bool, error) {
	return true, m.Identity.Revoke(ctx, db(ctx), id)
}

// ChangePassword changes the viewer's own password.
func (m mutation) ChangePassword(ctx context.Context, input identity.ChangePassword) (bool, error) {
	return true, m.Identity.ChangePassword(ctx, db(ctx), input)
}

// CreateUser makes an account.
func (m mutation) CreateUser(ctx context.Context, input identity.CreateUser) (*ent.User, error) {
	return m.Identity.CreateUser(ctx, db(ctx), input)
}

// SetUserStatus disables or enables an account.
func (m mutation) SetUserStatus(ctx context.Context, input identity.SetUserStatus) (*ent.User, error) {
	return m.Identity.SetStatus(ctx, db(ctx), input)
}

// ResetPassword gives an account a new password.
func (m mutation) ResetPassword(ctx context.Context, input identity.ResetPassword) (*ent.User, error) {
	return m.Identity.Reset(ctx, db(ctx), input)
}

// GrantRole gives somebody a role.
func (m mutation) GrantRole(ctx context.Context, input identity.GrantRole) (*ent.User, error) {
	return m.Identity.Grant(ctx, db(ctx), input)
}

// RevokeRole takes a role back.
func (m mutation) RevokeRole(ctx context.Context, id uuid.UUID) (*ent.User, error) {
	return m.Identity.RevokeGrant(ctx, db(ctx), id)
}
