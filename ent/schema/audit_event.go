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

// AuditEvent is one trace (留痕). It is written in the transaction of the change
// it tells of, and sealed into a hash chain soon after; nobody changes it.
type AuditEvent struct{ ent.Schema }

// Fields of the AuditEvent.
func (AuditEvent) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("id", uuid.UUID{}).Default(newID).Immutable(),
		field.String("division").Immutable().MaxRuneLen(12).Annotations(entgql.Skip(entgql.SkipAll)),
		field.Time("occurred_at").Immutable().Annotations(entgql.OrderField("OCCURRED_AT")),
		field.String("action").MaxRuneLen(60).Immutable(),
		field.String("object_type").MaxRuneLen(40).Immutable(),
		field.String("object_id").MaxRuneLen(40).Immutable(),
		field.UUID("actor_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(entgql.Skip(entgql.SkipAll)),
		field.String("actor_login").MaxRuneLen(60).Default("").Immutable(),
		field.UUID("session_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(entgql.Skip(entgql.SkipAll)),
		field.String("request_id").MaxRuneLen(60).Default("").Immutable(),
		field.String("reason").MaxRuneLen(400).Default("").Immutable().Comment("Why the machine acted; empty for a person's own act."),
		field.Text("changed").Immutable().Comment("The new values, JSON in the columns' order; secret ones as commitments."),
		field.Enum("result").Values("OK", "DENIED", "FAILED").Default("OK").Immutable(),

		field.Int64("seq").Optional().Nillable().Unique().Comment("Place in the chain, without gaps; empty until sealed."),
		field.String("prev_hash").MaxRuneLen(64).Default(""),
		field.String("hash").MaxRuneLen(64).Default(""),
	}
}

// Indexes of the AuditEvent.
func (AuditEvent) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "id", "action"),
		index.Fields("division", "occurred_at", "id"),
		index.Fields("division", "result", "occurred_at", "id"), // what was refused or failed
		index.Fields("division", "object_type", "object_id", "id"),
		index.Fields("division", "actor_login", "id"),
		index.Fields("division", "actor_id", "id"),
	}
}

// Annotations of the AuditEvent.
func (AuditEvent) Annotations() []schema.Annotation { return listed() }

// Policy of the AuditEvent: see package policy.
func (AuditEvent) Policy() ent.Policy { return policy.Trail() }
