package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Session is one signed-in device. The refresh token is kept as its hash and
// replaced at each use; one used twice ends the session.
type Session struct{ ent.Schema }

// Mixin of the Session.
func (Session) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Session.
func (Session) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("user_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("refresh_hash").Sensitive().MaxRuneLen(64).Annotations(hidden),
		field.String("previous_hash").Sensitive().Default("").MaxRuneLen(64).Annotations(hidden),
		field.String("successor").Sensitive().Default("").MaxRuneLen(300).Annotations(hidden).Comment("Encrypted: what a lost answer may fetch again within the grace."),
		field.Time("rotated_at").Annotations(hidden),
		field.String("user_agent").Default("").MaxRuneLen(300).Immutable(),
		field.String("address").Default("").MaxRuneLen(60).Immutable(),
		field.Time("proved_at").Optional().Nillable().Annotations(hidden).Comment("When its person last gave password and code."),
		field.Time("last_used_at"),
		field.Time("expires_at"),
		field.Time("revoked_at").Optional().Nillable(),
	}
}

// Edges of the Session.
func (Session) Edges() []ent.Edge {
	return []ent.Edge{
		owner("user", User.Type, "sessions", "user_id"),
	}
}

// Indexes of the Session.
func (Session) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("refresh_hash"),
		index.Fields("previous_hash"),
		index.Fields("user_id"),
	}
}

// Annotations of the Session: its name in the API, where Session is what signing in answers.
func (Session) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Type("DeviceSession")}
}

// Policy of the Session: see package policy.
func (Session) Policy() ent.Policy { return policy.Of("sessions") }
