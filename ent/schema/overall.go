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

// Overall is 部门整体支出绩效 of one department and year: the target form that is frozen
// once it is confirmed, and after the year its evaluation by the framework.
type Overall struct{ ent.Schema }

// Mixin of the Overall.
func (Overall) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Overall.
func (Overall) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("unit_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("section_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("year").Immutable().Comment("The budget year."),
		field.String("unit_name").MaxRuneLen(100).Immutable().Comment("The department's name as it was."),
		field.JSON("standards", []uuid.UUID{}).Immutable().Annotations(hidden).
			Comment("The standards by which the form is filled in and judged."),
		field.Enum("stage").
			Values("DRAFT", "UNIT_REVIEW", "SECTION_REVIEW", "OFFICE_REVIEW", "RETURNED", "CONFIRMED",
				"SCORING", "SCORE_SIGNING", "SCORE_CHECK", "SCORE_RETURNED", "SCORED").
			Default("DRAFT").Comment("Written by package workflow alone."),
		field.Time("stage_since").Comment("When the present stage began."),
		field.Time("due_at").Optional().Nillable().Comment("End of the time for the present stage."),

		field.JSON("form", form.Overall{}).Annotations(entgql.Type("OverallForm")),
		money("budget", "The year's expense as it was submitted."),
		field.JSON("remarks", []form.Remark{}).Optional().Annotations(entgql.Type("[Remark!]")).
			Comment("What the newest return says of single fields."),
		field.Int("revision").Default(0).Comment("How often the form was submitted."),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the newest submission."),
		field.Time("confirmed_at").Optional().Nillable(),

		field.JSON("weights", []form.MeasureWeight{}).Optional().Annotations(entgql.Type("[MeasureWeight!]")),
		field.JSON("scores", form.OverallScores{}).Optional().Annotations(entgql.Type("OverallScores")),
		field.JSON("frozen", &form.OverallResult{}).Optional().Annotations(hidden).
			Comment("The computed measures as they were submitted, so that later figures change nothing."),
		points("total", "The evaluation's total."),
		grade("grade", "The grade of the total."),
		field.String("score_hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the evaluation as it was submitted."),
		field.Time("scored_at").Optional().Nillable(),
	}
}

// Edges of the Overall.
func (Overall) Edges() []ent.Edge {
	return []ent.Edge{
		owner("unit", Unit.Type, "overalls", "unit_id"),
		owner("section", Section.Type, "overalls", "section_id"),
		edge.To("history", OverallChange.Type).Annotations(hidden),
		edge.To("files", OverallFile.Type),
		edge.To("notices", Notice.Type).Annotations(hidden),
	}
}

// Indexes of the Overall.
func (Overall) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("unit_id", "year").Unique(), // a department has one form a year
		index.Fields("division", "year", "stage", "id"),
		index.Fields("section_id"),
	}
}

// Annotations of the Overall.
func (Overall) Annotations() []schema.Annotation { return listed() }

// Policy of the Overall: see package policy.
func (Overall) Policy() ent.Policy { return policy.Of("overalls") }
