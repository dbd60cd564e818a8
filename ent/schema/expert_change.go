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

// ExpertChange is one step of an expert's way into the library and out of it: who,
// when, what and why. Rows are never changed.
type ExpertChange struct{ ent.Schema }

// Mixin of the ExpertChange.
func (ExpertChange) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ExpertChange.
func (ExpertChange) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("action").MaxRuneLen(40).Immutable(),
		field.String("from_status").MaxRuneLen(40).Immutable(),
		field.String("to_status").MaxRuneLen(40).Immutable(),
		field.String("actor_name").MaxRuneLen(100).Immutable().Comment("本人 where the expert acted."),
		field.Enum("actor_role").GoType(viewer.Role("")).Immutable().Annotations(entgql.Type("Role")),
		field.UUID("actor_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.Text("reason").Default("").Immutable(),
	}
}

// Edges of the ExpertChange.
func (ExpertChange) Edges() []ent.Edge {
	return []ent.Edge{owner("expert", Expert.Type, "history", "expert_id")}
}

// Indexes of the ExpertChange.
func (ExpertChange) Indexes() []ent.Index {
	return []ent.Index{index.Fields("expert_id", "id")}
}

// Policy of the ExpertChange: see package policy.
func (ExpertChange) Policy() ent.Policy { return policy.Of("expert_changes") }
