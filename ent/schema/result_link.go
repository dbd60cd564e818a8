package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// ResultLink ties the grade of an evaluation to the project's next budget (结果应用):
// what the grade means there, and the batch in which it was applied.
type ResultLink struct{ ent.Schema }

// Mixin of the ResultLink.
func (ResultLink) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ResultLink.
func (ResultLink) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("project_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("evaluation_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("batch_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
		field.Int("year").Immutable().Comment("The budget year that was evaluated."),
		points("total", "The evaluation's total."),
		grade("grade", "The evaluation's grade."),
		ratio("change", "What the grade means for the next budget, in per cent."),
		field.String("consequence").MaxRuneLen(200).Immutable().Comment("The same in words."),
		field.Strings("problems").Optional().Comment("What the evaluation found."),
		field.Time("applied_at").Optional().Nillable(),
	}
}

// Edges of the ResultLink.
func (ResultLink) Edges() []ent.Edge {
	return []ent.Edge{
		owner("project", Project.Type, "result_links", "project_id"),
		owner("evaluation", Evaluation.Type, "result_link", "evaluation_id"),
		edge.From("batch", Batch.Type).Ref("result_links").Field("batch_id").Unique(),
	}
}

// Indexes of the ResultLink.
func (ResultLink) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("evaluation_id").Unique(),
		index.Fields("project_id", "year"),
		index.Fields("declaration_id"),
		index.Fields("batch_id"),
	}
}

// Policy of the ResultLink: see package policy.
func (ResultLink) Policy() ent.Policy { return policy.Of("result_links") }
