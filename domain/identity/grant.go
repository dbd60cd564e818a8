package identity

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/viewer"
)

// GrantRole gives a person a role within a scope and for a time.
type GrantRole struct {
	UserID      uuid.UUID
	Role        viewer.Role
	UnitCode    *string
	SectionCode *string
	BatchID     *uuid.UUID
	Portfolio   []string
	ValidFrom   *clock.Date
	ValidTo     *clock.Date
}

// Grant gives a role. Nobody grants to themselves; the three administrators
// exclude one another and every business role (三员分立) on any common day.
func (s *Service) Grant(ctx context.Context, db *ent.Client, in GrantRole) (*ent.User, error) {
	asker := viewer.FromContext(ctx)
	if asker.UserID == in.UserID {
		return nil, fault.New(fault.Forbidden, "不能变更本人的角色").At("userID")
	}
	ctx = viewer.System(ctx, "grant a role")
	u, err := s.locked(ctx, db, in.UserID, "userID")
	if err != nil {
		return nil, err
	}
	scope, err := scopeFor(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if err := exclusion(ctx, db, in); err != nil {
		return nil, err
	}
	by := asker.Login
	if by == "" {
		by = asker.Reason()
	}
	err = db.RoleGrant.Create().SetDivision(u.Division).SetUserID(u.ID).SetRole(in.Role).
		SetNillableUnitID(scope.unit).SetNillableSectionID(scope.section).SetNillableBatchID(in.BatchID).
		SetPortfolio(scope.portfolio).SetNillableValidFrom(in.ValidFrom).SetNillableValidTo(in.ValidTo).
		SetGrantedBy(clip(by, 100)).Exec(ctx)
	if err != nil {
		return nil, err
	}
	afterCommit(ctx, func() { s.rights.forget(u.ID) })
	return u, nil
}

// RevokeGrant takes a role back, from now on. Nobody does so for themselves, lest
// the last administrator locks the door from outside.
func (s *Service) RevokeGrant(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.User, error) {
	asker := viewer.FromContext(ctx)
	ctx = viewer.System(ctx, "revoke a role")
	g, err := db.RoleGrant.Query().Where(rolegrant.ID(id), rolegrant.RevokedAtIsNil()).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("id")
	}
	if err != nil {
		return nil, err
	}
	if g.UserID == asker.UserID {
		return nil, fault.New(fault.Forbidden, "不能变更本人的角色").At("id")
	}
	u, err := s.locked(ctx, db, g.UserID, "id")
	if err != nil {
		return nil, err
	}
	n, err := db.RoleGrant.Update().Where(rolegrant.ID(id), rolegrant.RevokedAtIsNil()).SetRevokedAt(clock.Now(ctx)).Save(ctx)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, fault.Missing().At("id")
	}
	afterCommit(ctx, func() { s.rights.forget(u.ID) })
	return u, nil
}

// locked takes the account's row before its grants are judged, so that of two
// grants that exclude one another the second sees the first.
func (s *Service) locked(ctx context.Context, db *ent.Client, id uuid.UUID, path string) (*ent.User, error) {
	u, err := db.User.UpdateOneID(id).AddRightsVersion(1).AddVersion(1).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At(path)
	}
	return u, err
}

type grantScope struct {
	unit, section *uuid.UUID
	portfolio     []uuid.UUID
}

// scopeFor finds what the codes name and judges the input as a whole.
func scopeFor(ctx context.Context, db *ent.Client, in GrantRole) (scope grantScope, err error) {
	var faults [3]*fault.Fault
	if scope.unit, faults[0], err = unitOf(ctx, db, in.UnitCode); err != nil {
		return scope, err
	}
	if scope.section, faults[1], err = sectionOf(ctx, db, in.SectionCode); err != nil {
		return scope, err
	}
	if in.BatchID != nil {
		known, err := db.Batch.Query().Where(batch.ID(*in.BatchID)).Exist(ctx)
		if err != nil {
			return scope, err
		}
		if !known {
			faults[2] = fault.Missing().At("batchID")
		}
	}
	all := append(faults[:], scopeFaults(in)...)
	for i, code := range in.Portfolio {
		id, f, err := sectionOf(ctx, db, &code)
		if err != nil {
			return scope, err
		}
		if f != nil {
			all = append(all, f.At("portfolio[%d]", i))
			continue
		}
		scope.portfolio = append(scope.portfolio, *id)
	}
	return scope, together(all...)
}

// scopeFaults is what is wrong with a grant before any row is read.
func scopeFaults(in GrantRole) []*fault.Fault {
	faults := misfits(in)
	if in.Role == viewer.SystemRole {
		faults = []*fault.Fault{fault.New(fault.Forbidden, "系统角色不能授予").At("role")}
	}
	if in.ValidFrom != nil && in.ValidTo != nil && *in.ValidTo < *in.ValidFrom {
		faults = append(faults, fault.New(fault.DateOrder, "结束日期早于开始日期").At("validTo"))
	}
	return faults
}

// exclusion refuses a role that may not be held beside another on a common day.
func exclusion(ctx context.Context, db *ent.Client, in GrantRole) error {
	held, err := db.RoleGrant.Query().
		Where(rolegrant.UserID(in.UserID), rolegrant.RevokedAtIsNil()).
		All(ctx)
	if err != nil {
		return err
	}
	today := clock.DateOf(clock.Now(ctx))
	for _, g := range held {
		if !viewer.Compatible(g.Role, in.Role) && overlap(g.ValidFrom, g.ValidTo, later(in.ValidFrom, today), in.ValidTo) {
			return fault.New(fault.Forbidden, "系统管理员、安全管理员、审计管理员互斥，且不得兼任业务角色（已有角色：%s）", g.Role.NameZh()).At("role")
		}
	}
	return nil
}

// overlap tells whether two spans have a day in common; nil is open.
func overlap(from1, to1, from2, to2 *clock.Date) bool {
	return !before(to1, from2) && !before(to2, from1)
}

// before tells whether a span that ends on end is over when another begins.
func before(end, begin *clock.Date) bool { return end != nil && begin != nil && *end < *begin }

// later is the later of a day, if given, and today: what is past excludes nothing.
func later(day *clock.Date, today clock.Date) *clock.Date {
	if day != nil && *day > today {
		return day
	}
	return &today
}
