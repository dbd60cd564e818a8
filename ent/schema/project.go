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

// Project is an entry of 项目库: it stays the same over the years and has one
// Declaration per budget year.
type Project struct{ ent.Schema }

// Mixin of the Project.
func (Project) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Project.
func (Project) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxRuneLen(40).Immutable().Annotations(entgql.OrderField("CODE")).
			Comment("项目编码: year of the first filing – unit – sequence."),
		field.String("name_zh").MaxRuneLen(400).Annotations(entgql.OrderField("NAME_ZH")),
		field.Enum("status").Values("ACTIVE", "SHELVED").Default("ACTIVE"),
		field.UUID("unit_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("section_id", uuid.UUID{}).Annotations(hidden),
		grade("last_grade", "Newest grade confirmed by finance."),
		field.Int("last_grade_year").Optional().Nillable(),
	}
}

// Edges of the Project.
func (Project) Edges() []ent.Edge {
	return []ent.Edge{
		owner("unit", Unit.Type, "projects", "unit_id"),
		edge.To("declarations", Declaration.Type),
		edge.To("result_links", ResultLink.Type),
	}
}

// Indexes of the Project: each scope of viewers has one in the order of its pages,
// which holds all that a count asks.
func (Project) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "id"),
		index.Fields("division", "code").Unique(),
		index.Fields("division", "status"), // the narrowest, to count by
		index.Fields("division", "name_zh", "id", "code"),
		index.Fields("division", "unit_id", "code", "status"),
		index.Fields("division", "section_id", "code", "status"),
	}
}

// Annotations of the Project.
func (Project) Annotations() []schema.Annotation { return listed() }

// Policy of the Project: see package policy.
func (Project) Policy() ent.Policy { return policy.Of("projects") }
