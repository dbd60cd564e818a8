package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Appeal is a unit's objection to a conclusion (申诉), once, within the time.
type Appeal struct{ ent.Schema }

// Mixin of the Appeal.
func (Appeal) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Appeal.
func (Appeal) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Text("text").Immutable(),
		field.String("asked_by_name").MaxRuneLen(100).Immutable(),
		field.Enum("decision").Values("WAITING", "ACCEPTED", "REFUSED").Default("WAITING"),
		field.Text("answer").Default(""),
		field.Time("decided_at").Optional().Nillable(),
	}
}

// Edges of the Appeal.
func (Appeal) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "appeals", "declaration_id"),
	}
}

// Indexes of the Appeal.
func (Appeal) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id"),
	}
}

// Policy of the Appeal: see package policy.
func (Appeal) Policy() ent.Policy { return policy.Of("appeals") }
