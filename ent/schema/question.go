package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Question is what an expert asks the unit during the review; the unit may answer
// and add attachments, the form stays frozen. The asker stays unnamed.
type Question struct{ ent.Schema }

// Mixin of the Question.
func (Question) Mixin() []ent.Mixin { return []ent.Mixin{SecretRow{}, Versioned{}} }

// Fields of the Question.
func (Question) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("sheet_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Text("text").Immutable(),
		field.Text("answer").Default(""),
		field.String("answered_by").Default("").MaxRuneLen(100),
		field.Time("answered_at").Optional().Nillable(),
	}
}

// Edges of the Question.
func (Question) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "questions", "declaration_id"),
	}
}

// Indexes of the Question.
func (Question) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id"),
	}
}

// Policy of the Question: see package policy.
func (Question) Policy() ent.Policy { return policy.Of("questions") }
