package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// Indicator is one line of the newest submitted version (绩效指标), as rows for
// counts, searches and, once the budget is approved, the year's plan.
type Indicator struct{ ent.Schema }

// Mixin of the Indicator.
func (Indicator) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Indicator.
func (Indicator) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("no").Immutable(),
		field.String("horizon").MaxRuneLen(10).Immutable(),
		field.String("level1").MaxRuneLen(40).Immutable(),
		field.String("level2").MaxRuneLen(40).Immutable(),
		field.String("name_zh").MaxRuneLen(240).Immutable(),
		field.String("operator").MaxRuneLen(10).Immutable(),
		field.String("target").MaxRuneLen(800).Comment("The value, or the words of a qualitative one."),
		field.String("unit").MaxRuneLen(40).Default("").Immutable(),
		points("weight", "Points of 100."),
		field.String("scoring_rule").MaxRuneLen(40).Default("").Immutable().Comment("How its points come; empty by its sign and level."),
		field.JSON("checkpoints", []form.Checkpoint{}).Optional().Immutable().Annotations(entgql.Type("[Checkpoint!]")),
		field.Bool("removed").Default(false).Comment("Taken out of the plan by an adjustment."),
		field.String("normal_name").MaxRuneLen(240).Default("").Immutable().Annotations(hidden).
			Comment("The name without what does not tell names apart."),
		field.UUID("library_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.Bool("revised").Default(false).Immutable().Comment("Differs from the first submitted version, or is new since."),
		field.Bool("locked").Default(false).Comment("Part of the approved plan: changes only by adjustment."),
	}
}

// Edges of the Indicator.
func (Indicator) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "indicators", "declaration_id"),
		edge.To("library", LibraryIndicator.Type).Field("library_id").Unique().Immutable().
			Comment("The row of the indicator library that it was taken from."),
	}
}

// Indexes of the Indicator.
func (Indicator) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "no").Unique(),
		index.Fields("division", "name_zh", "declaration_id"),     // searched by name without the rows
		index.Fields("division", "library_id", "declaration_id"),  // how often a row of the library is used
		index.Fields("division", "normal_name", "unit", "level2"), // what the same indicator was elsewhere
	}
}

// Policy of the Indicator: see package policy.
func (Indicator) Policy() ent.Policy { return policy.Of("indicators") }
