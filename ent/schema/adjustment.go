package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// Adjustment is 预算调整 of an approved declaration: the amount, or targets and weights of
// its indicators, from what stands to what is asked for. One is under way at a time.
type Adjustment struct{ ent.Schema }

// Mixin of the Adjustment.
func (Adjustment) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Adjustment.
func (Adjustment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("monitoring_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden).Comment("Whose alarm it answers."),
		field.Int("year").Immutable(),
		field.Int("no").Immutable().Comment("Of the declaration, from 1 on."),
		field.Enum("stage").
			Values("DRAFT", "UNIT_REVIEW", "DEPT_REVIEW", "SECTION_REVIEW", "OFFICE_REVIEW", "BUDGET_REVIEW", "RETURNED",
				"APPROVED", "REFUSED", "WITHDRAWN").
			Default("DRAFT").Comment("Written by package workflow alone."),
		field.Bool("under_way").Default(true).Annotations(hidden).Comment("Until it has ended, a declaration has no other."),
		field.Time("stage_since").Comment("When the present stage began."),
		field.Time("due_at").Optional().Nillable().Comment("End of the time for the present stage."),
		field.JSON("before", form.AdjustmentTerms{}).Immutable().Annotations(entgql.Type("AdjustmentTerms")).
			Comment("What stood when it was begun, row by row in the plan's order."),
		field.JSON("form", form.Adjustment{}).Annotations(entgql.Type("AdjustmentForm")),
		field.Int("revision").Default(0).Comment("How often it was submitted."),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the newest submission."),

		// What the server made of the newest submission.
		field.Enum("kind").Values("BUDGET", "POLICY").Optional().Nillable().Comment("Budget adjusted, or policy changed."),
		money("amount_before", "The amount in force when it was submitted."),
		money("amount_after", "The amount asked for."),
		field.Bool("lines").Default(false).Comment("Whether budget lines change: the budget section decides on them as well."),
		field.Bool("money").Default(false).Comment("Whether the amount changes: then the budget section decides after the office."),

		field.UUID("passed_by", uuid.UUID{}).Optional().Nillable().Annotations(hidden).
			Comment("Who passed it on in the office: another person decides on money."),
		field.Int("edition").Optional().Nillable().Comment("Of the declaration's targets, from 1 on; empty until approved."),
		field.Time("approved_at").Optional().Nillable(),
	}
}

// Edges of the Adjustment.
func (Adjustment) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "adjustments", "declaration_id"),
		edge.From("monitoring", Monitoring.Type).Ref("adjustments").Field("monitoring_id").Unique(),
	}
}

// Indexes of the Adjustment.
func (Adjustment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "no").Unique(),
		index.Fields("declaration_id").Unique().StorageKey("adjustment_under_way").
			Annotations(entsql.IndexWhere("under_way")),
		index.Fields("monitoring_id"),
		index.Fields("division", "year", "stage", "id"),
	}
}

// Annotations of the Adjustment.
func (Adjustment) Annotations() []schema.Annotation { return listed() }

// Policy of the Adjustment: see package policy.
func (Adjustment) Policy() ent.Policy { return policy.Of("adjustments") }
