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

// IdempotencyKey remembers the answer to a mutation under the key its client
// chose, in the mutation's own transaction: sent twice, it is done once.
type IdempotencyKey struct{ ent.Schema }

// Fields of the IdempotencyKey.
func (IdempotencyKey) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("id", uuid.UUID{}).Default(newID).Immutable(),
		field.UUID("principal_id", uuid.UUID{}).Immutable(),
		field.String("key").MaxRuneLen(128).Immutable(),
		field.String("input_hash").MaxRuneLen(64).Immutable(),
		field.Bytes("response").Optional(),
		field.Time("created_at").Immutable(),
	}
}

// Indexes of the IdempotencyKey.
func (IdempotencyKey) Indexes() []ent.Index {
	return []ent.Index{index.Fields("principal_id", "key").Unique(), index.Fields("created_at")}
}

// Annotations of the IdempotencyKey.
func (IdempotencyKey) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the IdempotencyKey: see package policy.
func (IdempotencyKey) Policy() ent.Policy { return policy.Machine() }
