package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// User is a person or machine that can sign in.
type User struct{ ent.Schema }

// Mixin of the User.
func (User) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the User.
func (User) Fields() []ent.Field {
	return []ent.Field{
		field.String("login").MaxRuneLen(60).Unique().Annotations(entgql.OrderField("LOGIN")),
		field.String("name").MaxRuneLen(60),
		field.Enum("status").Values("ACTIVE", "DISABLED").Default("ACTIVE"),
		field.String("password_hash").Sensitive().MaxRuneLen(200).Annotations(hidden),
		field.String("totp_secret").Sensitive().Default("").MaxRuneLen(300).Annotations(hidden).Comment("Encrypted; empty where signing in asks for no code."),
		field.Int64("totp_step").Default(0).Annotations(hidden).Comment("The last accepted time step: a code is good once."),
		field.Int("rights_version").Default(1).Annotations(hidden),
		field.UUID("unit_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
		field.UUID("section_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
	}
}

// Edges of the User.
func (User) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("grants", RoleGrant.Type),
		edge.To("sessions", Session.Type).Annotations(hidden),
		edge.To("unit", Unit.Type).Field("unit_id").Unique(),
		edge.To("section", Section.Type).Field("section_id").Unique(),
	}
}

// Annotations of the User.
func (User) Annotations() []schema.Annotation { return listed() }

// Policy of the User: see package policy.
func (User) Policy() ent.Policy { return policy.Of("users") }
