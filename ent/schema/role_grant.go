package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// RoleGrant gives a person a role within a scope: a unit, a section, a batch or a
// portfolio of sections (分管).
type RoleGrant struct{ ent.Schema }

// Mixin of the RoleGrant.
func (RoleGrant) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the RoleGrant.
func (RoleGrant) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("user_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("role").GoType(viewer.Role("")).Immutable().Annotations(entgql.Type("Role")),
		field.UUID("unit_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.UUID("section_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.UUID("batch_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.JSON("portfolio", []uuid.UUID{}).Optional().Annotations(hidden),
		day("valid_from", "First day."),
		day("valid_to", "Last day; empty: until revoked."),
		field.String("granted_by").MaxRuneLen(100).Immutable(),
		field.Time("revoked_at").Optional().Nillable(),
	}
}

// Edges of the RoleGrant.
func (RoleGrant) Edges() []ent.Edge {
	return []ent.Edge{
		owner("user", User.Type, "grants", "user_id"),
		edge.To("unit", Unit.Type).Field("unit_id").Unique().Immutable(),
		edge.To("section", Section.Type).Field("section_id").Unique().Immutable(),
	}
}

// Indexes of the RoleGrant.
func (RoleGrant) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "role"),
		index.Fields("division", "role", "unit_id"),
		index.Fields("division", "role", "section_id"),
	}
}

// Policy of the RoleGrant: see package policy.
func (RoleGrant) Policy() ent.Policy { return policy.Of("role_grants") }
