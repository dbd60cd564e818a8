package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// ExpertObjection is a unit's one request that somebody shall not judge its project
// (单位申请回避), before the panel opens. It names whom the unit fears; whether that
// person was ever in the library the unit does not learn.
type ExpertObjection struct{ ent.Schema }

// Mixin of the ExpertObjection.
func (ExpertObjection) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ExpertObjection.
func (ExpertObjection) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("name_zh").MaxRuneLen(80).Immutable(),
		field.String("employer_zh").Default("").MaxRuneLen(160).Immutable().Comment("Empty: whoever bears the name."),
		field.Text("reason").Immutable(),
		field.String("asked_by_name").MaxRuneLen(100).Immutable(),
	}
}

// Indexes of the ExpertObjection.
func (ExpertObjection) Indexes() []ent.Index {
	return []ent.Index{index.Fields("declaration_id").Unique()} // once
}

// Policy of the ExpertObjection: see package policy.
func (ExpertObjection) Policy() ent.Policy { return policy.Of("expert_objections") }
