package identity

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// Load reads who stands behind a token, with today's rights. What it answers is
// at most two seconds old; a session that ended, or whose user was disabled, is
// UNAUTHENTICATED.
func (s *Service) Load(ctx context.Context, db *ent.Client, c Claims) (*viewer.Viewer, error) {
	now := clock.Now(ctx)
	if v := s.rights.find(c, now); v != nil {
		return v, nil
	}
	ctx = viewer.System(ctx, "rights of a session")
	row, held, err := s.usable(ctx, db, c.SessionID)
	if err != nil {
		return nil, err
	}
	if row.UserID != c.UserID {
		return nil, stranger()
	}
	v, err := viewerOf(ctx, db, row, held)
	if err != nil {
		return nil, err
	}
	s.rights.keep(*v, now)
	return v, nil
}

// Anew has the asker's rights read anew after an act by which they change what is
// open to them, so that the next question finds it.
func (s *Service) Anew(ctx context.Context) context.Context {
	asker := viewer.FromContext(ctx).UserID
	afterCommit(ctx, func() { s.rights.forget(asker) })
	return ctx
}

func viewerOf(ctx context.Context, db *ent.Client, row *ent.Session, held []*ent.RoleGrant) (*viewer.Viewer, error) {
	u := row.Edges.User
	v := &viewer.Viewer{UserID: u.ID, SessionID: row.ID, Division: u.Division, Login: u.Login, Name: u.Name,
		UnitID: u.UnitID, SectionID: u.SectionID}
	if row.ProvedAt != nil {
		v.ProvedAt = *row.ProvedAt
	}
	for _, g := range held {
		grant, err := scopeOf(ctx, db, g)
		if err != nil {
			return nil, err
		}
		v.Grants = append(v.Grants, grant)
	}
	id, err := db.Expert.Query().Where(expert.UserID(u.ID), expert.Division(u.Division)).FirstID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, err
	}
	if err == nil {
		v.ExpertID = &id
	}
	return v, assign(ctx, db, v)
}

// grantsOf are the grants that a person holds today.
func grantsOf(ctx context.Context, db *ent.Client, person uuid.UUID) ([]*ent.RoleGrant, error) {
	held, err := db.RoleGrant.Query().
		Where(rolegrant.UserID(person), HeldToday(ctx)).
		Order(rolegrant.ByCreatedAt(), rolegrant.ByID()).
		All(viewer.System(ctx, "rights of a person"))
	return slices.DeleteFunc(held, unbound), err
}

func scopeOf(ctx context.Context, db *ent.Client, g *ent.RoleGrant) (viewer.Grant, error) {
	grant := viewer.Grant{Role: g.Role, Sections: slices.Clone(g.Portfolio)}
	if g.SectionID != nil {
		grant.Sections = append(grant.Sections, *g.SectionID)
	}
	if g.BatchID != nil {
		grant.Batches = []uuid.UUID{*g.BatchID}
	}
	if g.UnitID == nil {
		return grant, nil
	}
	var err error
	grant.Units, err = withSubordinates(ctx, db, *g.UnitID)
	return grant, err
}

// withSubordinates is a unit and all under it, level by level.
func withSubordinates(ctx context.Context, db *ent.Client, top uuid.UUID) ([]uuid.UUID, error) {
	all := []uuid.UUID{top}
	for level := all; len(level) > 0; {
		below, err := db.Unit.Query().Where(unit.ParentIDIn(level...), unit.IDNotIn(all...)).Order(unit.ByCode()).IDs(ctx)
		if err != nil {
			return nil, err
		}
		all, level = append(all, below...), below
	}
	return all, nil
}

// Rights are a person's rights today, outside of any session: for the machine
// when it acts out what a person did, as the demo's seed does.
func (s *Service) Rights(ctx context.Context, db *ent.Client, u *ent.User) (*viewer.Viewer, error) {
	held, err := grantsOf(ctx, db, u.ID)
	if err != nil {
		return nil, err
	}
	return viewerOf(viewer.System(ctx, "rights of a person"), db, &ent.Session{Edges: ent.SessionEdges{User: u}}, held)
}
