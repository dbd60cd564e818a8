package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/user"
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

// Account is the viewer's own.
func (query) Account(ctx context.Context) (*ent.User, error) {
	return oneUser(ctx, viewer.FromContext(ctx).UserID)
}

// PasswordRule is what a new password is judged by.
func (query) PasswordRule(context.Context) (*identity.PasswordRule, error) {
	return identity.Passwords(), nil
}

// User reads one account.
func (query) User(ctx context.Context, id uuid.UUID) (*ent.User, error) { return oneUser(ctx, id) }

func oneUser(ctx context.Context, id uuid.UUID) (*ent.User, error) {
	q, err := db(ctx).User.Query().Where(user.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// Roles describes the roles that can be granted.
func (query) Roles(ctx context.Context) ([]*identity.RoleGuide, error) {
	return identity.Roles(ctx, db(ctx))
}

// FailedSignIns lists the accounts that somebody could not enter lately.
func (query) FailedSignIns(ctx context.Context) ([]*identity.FailedSignIns, error) {
	return identity.FailedLately(ctx, db(ctx))
}

// Health is how the installation does.
func (query) Health(ctx context.Context) (*desk.Health, error) { return desk.HealthOf(ctx, db(ctx)) }

// Users lists the accounts of the division.
func (query) Users(ctx context.Context, filter *generated.UserFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.UserConnection, error) {
	return db(ctx).User.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithUserOrder(&ent.UserOrder{Direction: entgql.OrderDirectionAsc, Field: ent.UserOrderFieldLogin}),
		ent.WithUserFilter(narrowUsers(ctx, filter)))
}

// SignIn opens a session; the refresh token goes into the browser's cookie.
func (m mutation) SignIn(ctx context.Context, input identity.SignIn) (*identity.SignedIn, error) {
	caller := CallerFrom(ctx)
	in, refresh, err := m.Identity.SignIn(ctx, db(ctx), input, caller.device())
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

// RevokeOtherSessions ends the viewer's other sessions.
func (m mutation) RevokeOtherSessions(ctx context.Context) (bool, error) {
	return true, m.Identity.RevokeOthers(ctx, db(ctx))
}

// ChangePassword changes the viewer's own password.
func (m mutation) ChangePassword(ctx context.Context, input identity.ChangePassword) (bool, error) {
	return true, m.Identity.ChangePassword(ctx, db(ctx), input)
}

// ConfirmIdentity proves anew who is signed in.
func (m mutation) ConfirmIdentity(ctx context.Context, input identity.ConfirmIdentity) (bool, error) {
	return true, m.Identity.Confirm(ctx, db(ctx), input, CallerFrom(ctx).device())
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

// EndUserSessions ends all sessions of an account.
func (m mutation) EndUserSessions(ctx context.Context, id uuid.UUID) (*ent.User, error) {
	return m.Identity.EndSessions(ctx, db(ctx), id)
}

// GrantRole gives somebody a role.
func (m mutation) GrantRole(ctx context.Context, input identity.GrantRole) (*ent.User, error) {
	return m.Identity.Grant(ctx, db(ctx), input)
}

// RevokeRole takes a role back.
func (m mutation) RevokeRole(ctx context.Context, id uuid.UUID) (*ent.User, error) {
	return m.Identity.RevokeGrant(ctx, db(ctx), id)
}

type sessionFields struct{}

// Current tells whether the session is the one that asks.
func (sessionFields) Current(ctx context.Context, s *ent.Session) (bool, error) {
	return s.ID == viewer.FromContext(ctx).SessionID, nil
}

type userFields struct{}

// Actions are the viewer's buttons on an account.
func (userFields) Actions(ctx context.Context, u *ent.User) ([]*desk.ActionState, error) {
	return desk.OfUser(ctx, u), nil
}

type grantFields struct{}

// State is where the grant stands today.
func (grantFields) State(ctx context.Context, g *ent.RoleGrant) (identity.GrantState, error) {
	return identity.StateOf(ctx, g), nil
}

// Batch is what the grant is limited to.
func (grantFields) Batch(ctx context.Context, g *ent.RoleGrant) (*ent.Batch, error) {
	return identity.BatchOf(ctx, db(ctx), g)
}

// Portfolio are the sections in charge.
func (grantFields) Portfolio(ctx context.Context, g *ent.RoleGrant) ([]*ent.Section, error) {
	return identity.PortfolioOf(ctx, db(ctx), g)
}
