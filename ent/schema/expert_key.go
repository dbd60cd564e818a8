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

// ExpertKey is the key under which one expert's personal data are sealed. It stands
// in a row of its own, so that erasing the row erases the data wherever their sealed
// form was kept: in rows, on the shelf, in what was copied of either.
type ExpertKey struct{ ent.Schema }

// Mixin of the ExpertKey.
func (ExpertKey) Mixin() []ent.Mixin { return []ent.Mixin{SecretRow{}} }

// Fields of the ExpertKey.
func (ExpertKey) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("expert_id", uuid.UUID{}).Immutable(),
		field.String("wrapped").Sensitive().Immutable().MaxRuneLen(300).Comment("The key, sealed by the installation's."),
	}
}

// Indexes of the ExpertKey.
func (ExpertKey) Indexes() []ent.Index {
	return []ent.Index{index.Fields("expert_id").Unique()}
}

// Annotations of the ExpertKey.
func (ExpertKey) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the ExpertKey: see package policy.
func (ExpertKey) Policy() ent.Policy { return policy.Of("expert_keys") }
