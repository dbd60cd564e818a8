package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Problem is one item of a rectification (整改): what an evaluation found, who puts it
// right until when, and the proof.
type Problem struct{ ent.Schema }

// Mixin of the Problem.
func (Problem) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Problem.
func (Problem) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("evaluation_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("project_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("no").Immutable(),
		field.Text("text").Immutable(),
		field.String("owner").MaxRuneLen(100).Immutable().Comment("责任人."),
		field.Time("due_at").Immutable().Comment("End of the time for it."),
		field.Enum("status").Values("OPEN", "PROVED", "DONE", "LASTING").Default("OPEN").
			Comment("Written by package workflow alone; LASTING is 长期坚持."),
		field.Text("proof").Default("").Comment("What was done."),
		field.JSON("files", []uuid.UUID{}).Optional().Annotations(entgql.Type("[ID!]")),
		field.Text("answer").Default("").Comment("What the section says of the proof."),
		field.Bool("late").Default(false).Comment("It was open past its date."),
		field.Time("closed_at").Optional().Nillable(),
	}
}

// Edges of the Problem.
func (Problem) Edges() []ent.Edge {
	return []ent.Edge{owner("evaluation", Evaluation.Type, "problems", "evaluation_id")}
}

// Indexes of the Problem.
func (Problem) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("evaluation_id", "no").Unique(),
		index.Fields("declaration_id"),
		index.Fields("project_id", "status"),
		index.Fields("status", "late", "due_at"), // what becomes overdue
	}
}

// Policy of the Problem: see package policy.
func (Problem) Policy() ent.Policy { return policy.Of("problems") }
