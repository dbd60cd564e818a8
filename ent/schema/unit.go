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

// Unit is a budget unit (预算单位): a department, or one that hangs under it.
type Unit struct{ ent.Schema }

// Mixin of the Unit.
func (Unit) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Unit.
func (Unit) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxRuneLen(20).Annotations(entgql.OrderField("CODE")),
		field.String("name_zh").MaxRuneLen(100),
		field.String("short_name_zh").MaxRuneLen(60),
		field.String("kind").MaxRuneLen(20).Comment("BUREAU, TOWN or SUBORDINATE."),
		field.Int("level").Min(1),
		field.UUID("parent_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
		field.UUID("section_id", uuid.UUID{}).Annotations(hidden),
	}
}

// Edges of the Unit.
func (Unit) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("children", Unit.Type).Annotations(hidden).From("parent").Field("parent_id").Unique(),
		edge.From("section", Section.Type).Ref("units").Field("section_id").Unique().Required(),
		edge.To("projects", Project.Type).Annotations(hidden),
		edge.To("declarations", Declaration.Type).Annotations(hidden),
		edge.To("overalls", Overall.Type).Annotations(hidden),
		edge.To("rollups", Rollup.Type).Annotations(hidden),
	}
}

// Indexes of the Unit.
func (Unit) Indexes() []ent.Index {
	return []ent.Index{index.Fields("division", "code").Unique(), index.Fields("parent_id")}
}

// Annotations of the Unit.
func (Unit) Annotations() []schema.Annotation { return listed() }

// Policy of the Unit: see package policy.
func (Unit) Policy() ent.Policy { return policy.Of("units") }
