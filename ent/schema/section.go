package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"hengxiao/ent/policy"
)

// Section is a section of the finance bureau (业务科室) that looks after units.
type Section struct{ ent.Schema }

// Mixin of the Section.
func (Section) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Section.
func (Section) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxRuneLen(20),
		field.String("name_zh").MaxRuneLen(60),
	}
}

// Edges of the Section.
func (Section) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("units", Unit.Type).Annotations(hidden),
		edge.To("declarations", Declaration.Type).Annotations(hidden),
		edge.To("overalls", Overall.Type).Annotations(hidden),
		edge.To("rollups", Rollup.Type).Annotations(hidden),
	}
}

// Indexes of the Section.
func (Section) Indexes() []ent.Index { return []ent.Index{index.Fields("division", "code").Unique()} }

// Policy of the Section: see package policy.
func (Section) Policy() ent.Policy { return policy.Of("sections") }
