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

// SelfEvaluation is 项目支出绩效自评 of one approved declaration: what its unit says of
// the finished year, the computed points, and the re-checks beside them.
type SelfEvaluation struct{ ent.Schema }

// Mixin of the SelfEvaluation.
func (SelfEvaluation) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the SelfEvaluation.
func (SelfEvaluation) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("year").Immutable().Comment("The budget year that is evaluated."),
		field.Enum("stage").
			Values("PENDING", "UNIT_REVIEW", "DEPT_REVIEW", "SECTION_REVIEW", "RETURNED", "CONFIRMED", "PUBLISHED").
			Default("PENDING").Comment("Written by package workflow alone."),
		field.Time("stage_since").Comment("When the present stage began."),
		field.Time("due_at").Optional().Nillable().Comment("End of the time for the present stage."),
		field.JSON("form", form.SelfEvaluation{}).Annotations(entgql.Type("SelfEvaluationForm")),
		field.Int("revision").Default(0).Comment("How often it was submitted."),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the newest submission."),
		field.UUID("figure_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden).
			Comment("The imported figure that stood when it was submitted."),

		// What the server computed of the newest submission.
		money("adjusted_budget", "全年预算数."),
		money("executed", "全年执行数."),
		ratio("execution_rate", "执行率 in per cent, two decimals."),
		points("total", "The unit's own total."),
		grade("grade", "The grade of the unit's own total."),

		// 复核, beside the unit's figures.
		field.JSON("department_check", &form.Recheck{}).Optional().Annotations(entgql.Type("Recheck")),
		field.JSON("finance_check", &form.Recheck{}).Optional().Annotations(entgql.Type("Recheck")),
		points("final_total", "The total that stands: the bureau's, else the department's, else the unit's."),
		grade("final_grade", "The grade of the total that stands."),
		points("inflated", "虚高分: the unit's own total less the one that stands."),
		field.Time("confirmed_at").Optional().Nillable(),
		field.Time("published_at").Optional().Nillable(),
	}
}

// Edges of the SelfEvaluation.
func (SelfEvaluation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("declaration", Declaration.Type).Ref("self_evaluation").Field("declaration_id").
			Unique().Required().Immutable(),
		edge.To("figure", ExecutionFigure.Type).Field("figure_id").Unique().Annotations(hidden),
	}
}

// Indexes of the SelfEvaluation.
func (SelfEvaluation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id").Unique(), // a project's year is evaluated once
		index.Fields("division", "year", "stage", "id"),
		index.Fields("division", "year", "executed", "adjusted_budget", "declaration_id").
			StorageKey("self_evaluation_execution"), // what was spent
	}
}

// Annotations of the SelfEvaluation.
func (SelfEvaluation) Annotations() []schema.Annotation { return listed() }

// Policy of the SelfEvaluation: see package policy.
func (SelfEvaluation) Policy() ent.Policy { return policy.Of("self_evaluations") }
