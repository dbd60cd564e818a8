package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// EvaluationReport is what the evaluators of one evaluation found (评分与报告): the unit
// reads it once it is asked for its opinion.
type EvaluationReport struct{ ent.Schema }

// Mixin of the EvaluationReport.
func (EvaluationReport) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the EvaluationReport.
func (EvaluationReport) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("evaluation_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.JSON("form", form.EvaluationDraft{}).Annotations(entgql.Type("EvaluationDraft")),
		field.JSON("words", form.EvaluationWords{}).Optional().Annotations(hidden),
		field.Text("body").Default("").Comment("The final report as it was frozen, JSON.").Annotations(hidden),
		points("total", "The sum of the points of the newest draft that was handed in."),
		grade("grade", "Its grade."),
	}
}

// Edges of the EvaluationReport.
func (EvaluationReport) Edges() []ent.Edge {
	return []ent.Edge{
		owner("evaluation", Evaluation.Type, "report", "evaluation_id"),
	}
}

// Indexes of the EvaluationReport.
func (EvaluationReport) Indexes() []ent.Index {
	return []ent.Index{index.Fields("evaluation_id").Unique(), index.Fields("declaration_id")}
}

// Policy of the EvaluationReport: see package policy.
func (EvaluationReport) Policy() ent.Policy { return policy.Of("evaluation_reports") }
