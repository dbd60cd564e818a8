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

// SealedOpinion is what one member thinks at a sitting before the others speak
// (封存意见): it exists for nobody else until all are opened at once, and bears no
// name unless its writer wants it to.
type SealedOpinion struct{ ent.Schema }

// Mixin of the SealedOpinion.
func (SealedOpinion) Mixin() []ent.Mixin { return []ent.Mixin{SecretRow{}} }

// Fields of the SealedOpinion.
func (SealedOpinion) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("sitting_id", uuid.UUID{}).Immutable(),
		field.UUID("sheet_id", uuid.UUID{}).Immutable().Comment("The member's seat."),
		points("score", "The score that the member would give."),
		opinion("opinion", "The member's verdict."),
		money("amount", "What the member would grant; none with REVISE."),
		field.Int("priority"),
		field.Text("text").Default(""),
		field.Bool("named").Default(false).Comment("Opened under the seat's label."),
	}
}

// Edges of the SealedOpinion.
func (SealedOpinion) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sitting", Sitting.Type).Field("sitting_id").Unique().Required().Immutable(),
		edge.To("sheet", ExpertSheet.Type).Field("sheet_id").Unique().Required().Immutable(),
	}
}

// Indexes of the SealedOpinion.
func (SealedOpinion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("sitting_id", "sheet_id").Unique()}
}

// Annotations of the SealedOpinion.
func (SealedOpinion) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the SealedOpinion: see package policy.
func (SealedOpinion) Policy() ent.Policy { return policy.Of("sealed_opinions") }
