package identity

import (
	"context"
	_ "embed"
	"encoding/json"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// Profile is what a person sees of themselves.
type Profile struct {
	Login        string
	Name         string
	Roles        []viewer.Role
	Unit         *ent.Unit
	Section      *ent.Section
	Division     string
	DivisionName string
	UsesCode     bool // signing in asks for a code too
}

//go:embed divisions.json
var divisionsFile []byte

// divisions are the names of the divisions (区划), by code.
var divisions = func() (names map[string]string) {
	if err := json.Unmarshal(divisionsFile, &names); err != nil {
		panic(err) // the file is part of the program
	}
	return names
}()

// Profile is the viewer's own; nil when nobody is signed in.
func (s *Service) Profile(ctx context.Context, db *ent.Client) (*Profile, error) {
	v := viewer.FromContext(ctx)
	if v == nil || v.UserID == uuid.Nil {
		return nil, nil
	}
	u, err := db.User.Get(viewer.System(ctx, "own account"), v.UserID)
	if err != nil {
		return nil, err
	}
	return profile(ctx, db, *v, u)
}

func profile(ctx context.Context, db *ent.Client, v viewer.Viewer, u *ent.User) (*Profile, error) {
	ctx = viewer.System(ctx, "own unit and section")
	p := &Profile{Login: v.Login, Name: v.Name, Roles: v.Roles(), Division: v.Division, DivisionName: divisions[v.Division],
		UsesCode: u.TotpSecret != ""}
	if p.Roles == nil {
		p.Roles = []viewer.Role{}
	}
	if p.DivisionName == "" {
		p.DivisionName = v.Division
	}
	var err error
	if v.UnitID != nil {
		if p.Unit, err = db.Unit.Get(ctx, *v.UnitID); err != nil {
			return nil, err
		}
	}
	if v.SectionID != nil {
		if p.Section, err = db.Section.Get(ctx, *v.SectionID); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// signedIn is the answer for a session that begins or goes on.
func (s *Service) signedIn(ctx context.Context, db *ent.Client, u *ent.User, session uuid.UUID, held []*ent.RoleGrant) (*SignedIn, error) {
	v := viewer.Viewer{Login: u.Login, Name: u.Name, Division: u.Division, UnitID: u.UnitID, SectionID: u.SectionID}
	for _, g := range held {
		v.Grants = append(v.Grants, viewer.Grant{Role: g.Role})
	}
	p, err := profile(ctx, db, v, u)
	if err != nil {
		return nil, err
	}
	token, ends, err := s.issue(ctx, u.ID, session)
	if err != nil {
		return nil, err
	}
	return &SignedIn{AccessToken: token, ExpiresAt: ends, Viewer: p}, nil
}
