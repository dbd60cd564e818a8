package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Extension gives one unit more time in a batch (延期), with the reason.
type Extension struct{ ent.Schema }

// Mixin of the Extension.
func (Extension) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Extension.
func (Extension) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("batch_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("unit_id", uuid.UUID{}).Immutable().Annotations(hidden),
		day("until", "Last day of filing for this unit."),
		field.Text("reason"),
	}
}

// Edges of the Extension.
func (Extension) Edges() []ent.Edge {
	return []ent.Edge{
		owner("batch", Batch.Type, "extensions", "batch_id"),
		edge.To("unit", Unit.Type).Field("unit_id").Unique().Required().Immutable(),
	}
}

// Indexes of the Extension.
func (Extension) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("batch_id", "unit_id").Unique(),
	}
}

// Policy of the Extension: see package policy.
func (Extension) Policy() ent.Policy { return policy.Of("extensions") }
