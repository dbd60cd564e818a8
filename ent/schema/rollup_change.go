package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// RollupChange is one step of a kept roll-up: who, when, what and why. Rows are never
// changed.
type RollupChange struct{ ent.Schema }

// Mixin of the RollupChange.
func (RollupChange) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Stepped{}} }

// Fields of the RollupChange.
func (RollupChange) Fields() []ent.Field {
	return []ent.Field{field.UUID("rollup_id", uuid.UUID{}).Immutable().Annotations(hidden)}
}

// Edges of the RollupChange.
func (RollupChange) Edges() []ent.Edge {
	return []ent.Edge{owner("rollup", Rollup.Type, "history", "rollup_id")}
}

// Indexes of the RollupChange.
func (RollupChange) Indexes() []ent.Index {
	return []ent.Index{index.Fields("rollup_id", "id")}
}

// Policy of the RollupChange: see package policy.
func (RollupChange) Policy() ent.Policy { return policy.Of("rollup_changes") }
