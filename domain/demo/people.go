package demo

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/identity"
	"hengxiao/domain/indicators"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// place makes the units and sections of a division, publishes the standards and fills
// the indicator library.
func (s *seed) place(ctx context.Context, d district) error {
	ctx = viewer.Machine(ctx, d.Division, "demo district")
	if err := standard.PublishShipped(ctx, s.db); err != nil {
		return err
	}
	if err := indicators.PutShipped(ctx, s.db); err != nil {
		return err
	}
	sections := map[string]uuid.UUID{}
	for _, sec := range d.Sections {
		row, err := s.db.Section.Create().SetCode(sec.Code).SetNameZh(sec.NameZh).Save(ctx)
		if err != nil {
			return err
		}
		sections[sec.Code] = row.ID
	}
	units := map[string]uuid.UUID{}
	for _, u := range d.Units {
		create := s.db.Unit.Create().SetCode(u.Code).SetNameZh(u.NameZh).SetShortNameZh(u.ShortNameZh).
			SetKind(u.Kind).SetLevel(u.Level).SetSectionID(sections[u.SectionCode])
		if u.ParentCode != nil {
			create.SetParentID(units[*u.ParentCode])
		}
		row, err := create.Save(ctx)
		if err != nil {
			return fmt.Errorf("unit %s: %w", u.Code, err)
		}
		units[u.Code] = row.ID
	}
	return nil
}

// admit makes the accounts, grants their roles and fills the expert library.
func (s *seed) admit(ctx context.Context, accounts []Account) error {
	users := make([]*ent.User, len(accounts))
	for i, a := range accounts {
		by := viewer.Machine(ctx, a.division, "demo accounts")
		u, err := s.identity.CreateUser(by, s.db, identity.CreateUser{
			Login: a.Login, Name: a.Name, Password: a.Password, UnitCode: a.UnitCode, SectionCode: a.SectionCode})
		if err != nil {
			return fmt.Errorf("account %s: %w", a.Login, err)
		}
		users[i] = u
		if err := s.grant(by, u, a); err != nil {
			return fmt.Errorf("roles of %s: %w", a.Login, err)
		}
		if a.TotpSecret != nil {
			if err := s.identity.KeepTOTP(by, s.db, u.ID, *a.TotpSecret); err != nil {
				return err
			}
		}
		if a.expert != "" {
			if err := s.enrol(by, a.expert, u); err != nil {
				return err
			}
		}
	}
	for i, a := range accounts {
		v, err := s.identity.Rights(viewer.Machine(ctx, a.division, "demo accounts"), s.db, users[i])
		if err != nil {
			return err
		}
		s.people[a.Login] = v
	}
	return nil
}

// recognise reads somebody's rights anew, as of the moment of ctx.
func (s *seed) recognise(ctx context.Context, login string) error {
	ctx = viewer.Machine(ctx, read().district.Division, "demo accounts")
	u, err := s.db.User.Query().Where(user.Login(login)).Only(ctx)
	if err != nil {
		return err
	}
	s.people[login], err = s.identity.Rights(ctx, s.db, u)
	return err
}

func (s *seed) grant(ctx context.Context, u *ent.User, a Account) error {
	for _, role := range a.Roles {
		in := identity.GrantRole{UserID: u.ID, Role: role, Portfolio: a.portfolio}
		switch role {
		case viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer:
			in.UnitCode = a.UnitCode
		case viewer.SectionReviewer:
			in.SectionCode = a.SectionCode
		}
		if _, err := s.identity.Grant(ctx, s.db, in); err != nil {
			return err
		}
	}
	return nil
}
