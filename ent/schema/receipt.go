package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Receipt is what a frozen report or form can be told by (校验码): its code stands on every
// print of it, and leads anybody to the hashes of its files.
type Receipt struct{ ent.Schema }

// Mixin of the Receipt.
func (Receipt) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Receipt.
func (Receipt) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").Immutable().MaxRuneLen(14).Comment("By chance, so that none leads to another."),
		field.Enum("kind").Values("BATCH", "PROJECT", "EVALUATION", "FORM").Immutable(),
		field.UUID("declaration_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("The project's that it is about; none for a batch."),
		field.UUID("subject_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("The row that a form was printed from: what it says is frozen once."),
		field.String("title").Immutable().MaxRuneLen(200),
		field.String("issuer").Immutable().MaxRuneLen(160),
		field.Int("year").Immutable(),
		field.Time("frozen_at").Immutable(),
		field.String("hash").Immutable().MaxRuneLen(64).Comment("SHA-256 of the report's canonical text."),
	}
}

// Edges of the Receipt.
func (Receipt) Edges() []ent.Edge {
	return []ent.Edge{edge.To("imprints", Imprint.Type)}
}

// Indexes of the Receipt.
func (Receipt) Indexes() []ent.Index {
	return []ent.Index{index.Fields("code").Unique(), index.Fields("subject_id", "hash").Unique()}
}

// Annotations of the Receipt.
func (Receipt) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the Receipt: see package policy.
func (Receipt) Policy() ent.Policy { return policy.Of("receipts") }
