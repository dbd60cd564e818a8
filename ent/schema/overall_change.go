package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// OverallChange is one step of a department's form: who, when, what and why. Rows are
// never changed.
type OverallChange struct{ ent.Schema }

// Mixin of the OverallChange.
func (OverallChange) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Stepped{}} }

// Fields of the OverallChange.
func (OverallChange) Fields() []ent.Field {
	return []ent.Field{field.UUID("overall_id", uuid.UUID{}).Immutable().Annotations(hidden)}
}

// Edges of the OverallChange.
func (OverallChange) Edges() []ent.Edge {
	return []ent.Edge{owner("overall", Overall.Type, "history", "overall_id")}
}

// Indexes of the OverallChange.
func (OverallChange) Indexes() []ent.Index {
	return []ent.Index{index.Fields("overall_id", "id")}
}

// Policy of the OverallChange: see package policy.
func (OverallChange) Policy() ent.Policy { return policy.Of("overall_changes") }
