package domaintest

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/secret"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// As is the context of a request of somebody, with the rights of the present
// moment as the rows give them.
func (h *H) As(who Persona) context.Context {
	v, err := h.viewerOf(who)
	if err != nil {
		panic(fmt.Sprintf("act as %s: %v", who, err))
	}
	return viewer.NewContext(h.Stranger(), v)
}

// Stranger is the context of a request of nobody.
func (h *H) Stranger() context.Context {
	return ent.NewContext(secret.NewContext(clock.NewContext(h.t.Context(), h.Clock), h.Box), h.Client)
}

// Machine is the context of the machine's own work in the division.
func (h *H) Machine() context.Context { return viewer.Machine(h.Stranger(), h.Division, "test") }

func (h *H) viewerOf(who Persona) (*viewer.Viewer, error) {
	ctx := viewer.Machine(h.Stranger(), "", "read whom a test acts as")
	u, err := h.Client.User.Query().Where(user.Login(string(who))).Only(ctx)
	if err != nil {
		return nil, err
	}
	v := &viewer.Viewer{UserID: u.ID, SessionID: uuid.NewSHA1(u.ID, []byte("session")), Division: u.Division,
		Login: u.Login, Name: u.Name, UnitID: u.UnitID, SectionID: u.SectionID, ProvedAt: h.Clock.Now(), RequestID: "test"}
	if v.Grants, err = h.grantsOf(ctx, u.ID); err != nil {
		return nil, err
	}
	if err := h.engage(ctx, v); err != nil {
		return nil, err
	}
	id, err := h.Client.Expert.Query().Where(expert.UserID(u.ID)).FirstID(ctx)
	switch {
	case ent.IsNotFound(err):
		return v, nil
	case err != nil:
		return nil, err
	}
	v.ExpertID = &id
	return v, nil
}

// engage gives somebody of a third party what is open to him: the district's contracts
// do not end.
func (h *H) engage(ctx context.Context, v *viewer.Viewer) error {
	person, err := h.Client.AgencyPerson.Query().Where(agencyperson.UserID(v.UserID)).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	v.AgencyID = &person.AgencyID
	rows, err := h.Client.AgencyAssignment.Query().Where(agencyassignment.AgencyID(person.AgencyID),
		agencyassignment.WithdrawnAtIsNil()).All(ctx)
	for _, row := range rows {
		v.Contracts = append(v.Contracts, row.ContractID)
		if row.SignedAt != nil && slices.Contains(row.Team, person.ID) {
			v.Assigned = append(v.Assigned, row.DeclarationID)
		}
	}
	return err
}

// grantsOf are the grants valid today; a unit's role reaches those under it.
func (h *H) grantsOf(ctx context.Context, person uuid.UUID) ([]viewer.Grant, error) {
	today := clock.DateOf(clock.Now(ctx))
	held, err := h.Client.RoleGrant.Query().
		Where(rolegrant.UserID(person), rolegrant.RevokedAtIsNil(),
			rolegrant.Or(rolegrant.ValidFromIsNil(), rolegrant.ValidFromLTE(today)),
			rolegrant.Or(rolegrant.ValidToIsNil(), rolegrant.ValidToGTE(today))).
		Order(rolegrant.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	grants := make([]viewer.Grant, len(held))
	for i, g := range held {
		grants[i] = viewer.Grant{Role: g.Role, Sections: slices.Clone(g.Portfolio)}
		if g.SectionID != nil {
			grants[i].Sections = append(grants[i].Sections, *g.SectionID)
		}
		if g.BatchID != nil {
			grants[i].Batches = []uuid.UUID{*g.BatchID}
		}
		if g.UnitID != nil {
			if grants[i].Units, err = h.withSubordinates(ctx, *g.UnitID); err != nil {
				return nil, err
			}
		}
	}
	return grants, nil
}

// withSubordinates is a unit and those directly under it: the district has no third level.
func (h *H) withSubordinates(ctx context.Context, top uuid.UUID) ([]uuid.UUID, error) {
	below, err := h.Client.Unit.Query().Where(unit.ParentID(top)).Order(unit.ByCode()).IDs(ctx)
	return append([]uuid.UUID{top}, below...), err
}
