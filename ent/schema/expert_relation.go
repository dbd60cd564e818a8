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

// ExpertRelation is what may tie an expert to a unit, a project, a firm or a person
// (回避关系), as it was declared.
type ExpertRelation struct{ ent.Schema }

// Mixin of the ExpertRelation.
func (ExpertRelation) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ExpertRelation.
func (ExpertRelation) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("kind").Values("WORKED_FOR", "TOOK_PART", "CONSULTING", "RELATIVE", "INTEREST").Immutable(),
		field.String("unit_code").Default("").MaxRuneLen(20).Immutable().Comment("A unit of the district."),
		field.String("party_zh").Default("").MaxRuneLen(160).Immutable().Comment("A firm, or a relative's name."),
		field.String("project_zh").Default("").MaxRuneLen(400).Immutable().Comment("Code or name of a project."),
		field.String("role_zh").Default("").MaxRuneLen(160).Immutable().Comment("As what: 可研、设计、监理; a relative's kinship and post."),
		field.String("contract_no").Default("").MaxRuneLen(100).Immutable(),
		day("since", "First day."),
		day("until", "Last day; empty: it goes on."),
		field.Enum("declared_by").GoType(viewer.Role("")).Immutable().Annotations(entgql.Type("Role")),
		field.Time("withdrawn_at").Optional().Nillable().Comment("When it was taken back as wrong."),
	}
}

// Edges of the ExpertRelation.
func (ExpertRelation) Edges() []ent.Edge {
	return []ent.Edge{owner("expert", Expert.Type, "relations", "expert_id")}
}

// Indexes of the ExpertRelation.
func (ExpertRelation) Indexes() []ent.Index {
	return []ent.Index{index.Fields("expert_id")}
}

// Policy of the ExpertRelation: see package policy.
func (ExpertRelation) Policy() ent.Policy { return policy.Of("expert_relations") }
