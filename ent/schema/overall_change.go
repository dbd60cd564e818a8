package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// OverallChange is one step of a department's form: who, when, what and why. Rows are
// never changed.
type OverallChange struct{ ent.Schema }

// Mixin of the OverallChange.
func (OverallChange) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the OverallChange.
func (OverallChange) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("overall_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("action").MaxLen(40).Immutable(),
		field.String("from_stage").MaxLen(40).Immutable(),
		field.String("to_stage").MaxLen(40).Immutable(),
		field.String("actor_name").MaxLen(100).Immutable(),
		field.Enum("actor_role").GoType(viewer.Role("")).Immutable().Annotations(entgql.Type("Role")),
		field.UUID("actor_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.Text("reason").Default("").Immutable(),
		field.String("snapshot_hash").Default("").MaxLen(64).Immutable(),
	}
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
