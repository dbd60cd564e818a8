package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// EvaluationSeat is an expert's place in the panel of an evaluation; who sits there is
// not published.
type EvaluationSeat struct{ ent.Schema }

// Mixin of the EvaluationSeat.
func (EvaluationSeat) Mixin() []ent.Mixin { return []ent.Mixin{SecretRow{}} }

// Fields of the EvaluationSeat.
func (EvaluationSeat) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("evaluation_id", uuid.UUID{}).Immutable(),
		field.UUID("declaration_id", uuid.UUID{}).Immutable(),
		field.UUID("expert_id", uuid.UUID{}).Immutable(),
		field.String("label").MaxRuneLen(20).Immutable(),
		field.Bool("leads").Default(false).Immutable(),
	}
}

// Edges of the EvaluationSeat.
func (EvaluationSeat) Edges() []ent.Edge {
	return []ent.Edge{owner("evaluation", Evaluation.Type, "seats", "evaluation_id")}
}

// Indexes of the EvaluationSeat.
func (EvaluationSeat) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("evaluation_id", "expert_id").Unique(),
		index.Fields("expert_id"),
	}
}

// Annotations of the EvaluationSeat.
func (EvaluationSeat) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the EvaluationSeat: see package policy.
func (EvaluationSeat) Policy() ent.Policy { return policy.Of("evaluation_seats") }
