package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// Evaluation is 部门评价 or 财政重点评价 of one approved declaration, by a third party
// or a panel. What its evaluators find is in the EvaluationReport.
type Evaluation struct{ ent.Schema }

// Mixin of the Evaluation.
func (Evaluation) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Evaluation.
func (Evaluation) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("kind").Values("FINANCE", "DEPARTMENT").Immutable().
			Comment("In a department's the department acts where the office is named."),
		field.Int("year").Immutable().Comment("The budget year that is evaluated."),
		field.Enum("stage").
			Values("SELECTED", "PLAN", "PLAN_APPROVED", "DATA", "SCORING", "DRAFT_REPORT", "OPINION", "EXPERT_CHECK",
				"FINAL", "RECTIFYING", "RECTIFIED", "APPLIED").
			Default("SELECTED").Comment("Written by package workflow alone."),
		field.Time("stage_since").Comment("When the present stage began."),
		field.Time("due_at").Optional().Nillable().Comment("End of the time for the present stage."),

		field.Strings("reasons").Immutable().Comment("Why it was chosen: AMOUNT, LIVELIHOOD, COMPLAINT, POOR_SELF, SAMPLE."),
		field.Text("note").Default("").Immutable(),
		field.String("selected_by").MaxRuneLen(100).Immutable(),

		field.Enum("evaluator").Values("AGENCY", "PANEL").Optional().Nillable(),
		field.String("evaluator_name").Default("").MaxRuneLen(160).Comment("The third party's name as it was, or how many experts."),
		field.String("contract_no").Default("").MaxRuneLen(100),
		field.UUID("agency_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
		field.UUID("lead_expert_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),

		field.JSON("plan", form.EvaluationPlan{}).Annotations(entgql.Type("EvaluationPlan")),
		field.JSON("items", []form.DataItem{}).Optional().Annotations(entgql.Type("[DataItem!]")),
		field.Text("quality_note").Default("").Comment("The check of the draft's quality before the unit reads it."),
		field.JSON("objections", []form.Objection{}).Optional().Annotations(entgql.Type("[Objection!]")),
		field.Bool("silent").Default(false).Comment("The unit let the time for its opinion pass: no objection."),
		field.JSON("checks", []form.ReportCheck{}).Optional().Annotations(entgql.Type("[ReportCheck!]")),
		field.String("signed_by").Default("").MaxRuneLen(100).Comment("The lead evaluator (主评人)."),
		field.Time("signed_at").Optional().Nillable(),

		points("total", "The final total."),
		grade("grade", "The final grade."),
		field.Time("finalised_at").Optional().Nillable(),
		field.String("finalised_by").Default("").MaxRuneLen(100),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the final report."),
		field.String("receipt").Default("").MaxRuneLen(14).Comment("The code on its prints (校验码)."),
	}
}

// Edges of the Evaluation.
func (Evaluation) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "evaluations", "declaration_id"),
		edge.To("report", EvaluationReport.Type).Unique(),
		edge.To("seats", EvaluationSeat.Type).Annotations(hidden),
		edge.To("problems", Problem.Type),
		edge.To("result_link", ResultLink.Type).Unique(),
	}
}

// Indexes of the Evaluation.
func (Evaluation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "kind").Unique(), // a project's year is evaluated once by each
		index.Fields("division", "year", "stage", "id"),
		index.Fields("stage", "due_at"), // whose time for an opinion is over
	}
}

// Annotations of the Evaluation.
func (Evaluation) Annotations() []schema.Annotation { return listed() }

// Policy of the Evaluation: see package policy.
func (Evaluation) Policy() ent.Policy { return policy.Of("evaluations") }
