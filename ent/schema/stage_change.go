package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// StageChange is one step of the procedure: who, when, what and why. The table is
// the history of every object that has a procedure; rows are never changed.
type StageChange struct{ ent.Schema }

// Mixin of the StageChange.
func (StageChange) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the StageChange.
func (StageChange) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("sheet_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.String("subject").Default("").MaxRuneLen(20).Immutable().
			Comment("What took the step: empty for the declaration and its sheets, else what hangs on it."),
		field.UUID("subject_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.String("action").MaxRuneLen(40).Immutable(),
		field.String("from_stage").MaxRuneLen(40).Immutable(),
		field.String("to_stage").MaxRuneLen(40).Immutable(),
		field.String("actor_name").MaxRuneLen(100).Immutable(),
		field.Enum("actor_role").GoType(viewer.Role("")).Immutable().Annotations(entgql.Type("Role")),
		field.UUID("actor_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.String("reason_code").Default("").MaxRuneLen(40).Immutable(),
		field.Text("reason").Default("").Immutable(),
		field.JSON("remarks", []form.Remark{}).Optional().Immutable(),
		field.Int("revision").Default(0).Immutable(),
		field.String("snapshot_hash").Default("").MaxRuneLen(64).Immutable(),
	}
}

// Edges of the StageChange.
func (StageChange) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "history", "declaration_id"),
	}
}

// Indexes of the StageChange.
func (StageChange) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "id"),
		index.Fields("sheet_id"),
		index.Fields("subject_id"),
	}
}

// Policy of the StageChange: see package policy.
func (StageChange) Policy() ent.Policy { return policy.Of("stage_changes") }
