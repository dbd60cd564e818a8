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

// Price is one unit price of an approved budget line (单价): what later lines of the same
// name and unit are compared with. It is written with the budget approval and never again.
type Price struct{ ent.Schema }

// Mixin of the Price.
func (Price) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Price.
func (Price) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable(),
		field.UUID("project_id", uuid.UUID{}).Immutable(),
		field.Int("budget_year").Immutable(),
		field.Int("line").Immutable().Comment("Of the approved form, from 0."),
		field.String("normal_name").MaxRuneLen(400).Immutable().Comment("The line's name without what does not tell names apart."),
		field.String("unit").MaxRuneLen(40).Immutable(),
		field.String("dep_eco_code").Default("").MaxRuneLen(40).Immutable().Comment("Economic class; empty where none was given."),
		field.Int64("unit_price").GoType(moneyType).Immutable(),
	}
}

// Edges of the Price.
func (Price) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("declaration", Declaration.Type).Field("declaration_id").Unique().Required().Immutable(),
	}
}

// Indexes of the Price: the first holds all that a comparison reads.
func (Price) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "normal_name", "unit", "budget_year", "dep_eco_code", "unit_price", "project_id", "declaration_id", "line").
			StorageKey("price_compared"),
		index.Fields("declaration_id", "line").Unique(),
	}
}

// Annotations of the Price.
func (Price) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the Price: see package policy.
func (Price) Policy() ent.Policy { return policy.Of("prices") }
