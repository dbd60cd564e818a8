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

// SectionCeiling is what one section's projects may take of a batch's money.
type SectionCeiling struct{ ent.Schema }

// Mixin of the SectionCeiling.
func (SectionCeiling) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the SectionCeiling.
func (SectionCeiling) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("batch_id", uuid.UUID{}).Immutable(),
		field.UUID("section_id", uuid.UUID{}).Immutable(),
		money("ceiling", "Empty where the section has no limit of its own any more."),
	}
}

// Edges of the SectionCeiling.
func (SectionCeiling) Edges() []ent.Edge {
	return []ent.Edge{
		owner("batch", Batch.Type, "section_ceilings", "batch_id"),
		edge.To("section", Section.Type).Field("section_id").Unique().Required().Immutable(),
	}
}

// Indexes of the SectionCeiling.
func (SectionCeiling) Indexes() []ent.Index {
	return []ent.Index{index.Fields("batch_id", "section_id").Unique()}
}

// Annotations of the SectionCeiling.
func (SectionCeiling) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the SectionCeiling: see package policy.
func (SectionCeiling) Policy() ent.Policy { return policy.Of("section_ceilings") }
