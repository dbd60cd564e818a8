package identity

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/viewer"
)

// RoleGuide says how a role is held.
type RoleGuide struct {
	Role     viewer.Role
	Needs    []GrantScope // it is not granted without these
	May      []GrantScope // what else may limit it
	Excludes []viewer.Role
	Holders  int // people who hold it today
}

// Roles describes every role that can be granted, with how many hold it today.
func Roles(ctx context.Context, db *ent.Client) ([]*RoleGuide, error) {
	holders, err := holdersOf(ctx, db)
	if err != nil {
		return nil, err
	}
	var guides []*RoleGuide
	for _, role := range viewer.AllRoles {
		if role == viewer.SystemRole {
			continue
		}
		reach := reaches[role]
		g := &RoleGuide{Role: role, Holders: holders[role], Excludes: []viewer.Role{},
			Needs: append([]GrantScope{}, reach.needs...), May: append([]GrantScope{}, reach.may...)}
		for _, other := range viewer.AllRoles {
			if other != viewer.SystemRole && !viewer.Compatible(role, other) {
				g.Excludes = append(g.Excludes, other)
			}
		}
		guides = append(guides, g)
	}
	return guides, nil
}

func holdersOf(ctx context.Context, db *ent.Client) (map[viewer.Role]int, error) {
	var rows []struct {
		Role    viewer.Role `json:"role"`
		Holders int         `json:"holders"`
	}
	err := db.RoleGrant.Query().Where(HeldToday(ctx)).GroupBy(rolegrant.FieldRole).
		Aggregate(people).Scan(ctx, &rows)
	if err != nil {
		return nil, err
	}
	holders := map[viewer.Role]int{}
	for _, r := range rows {
		holders[r.Role] = r.Holders
	}
	return holders, nil
}

// people counts each person once, however many grants of the role they hold.
func people(s *sql.Selector) string {
	return sql.As(sql.Count(sql.Distinct(s.C(rolegrant.FieldUserID))), "holders")
}
