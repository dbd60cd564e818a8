package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Batch is a round of declaring (申报批次) with its own dates, forms and rules.
// The standards it names are published versions and never change under it.
type Batch struct{ ent.Schema }

// Mixin of the Batch.
func (Batch) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Batch.
func (Batch) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxRuneLen(40).Immutable(),
		field.String("name_zh").MaxRuneLen(100),
		field.Int("budget_year").Annotations(entgql.OrderField("BUDGET_YEAR")),
		field.Enum("status").Values("DRAFT", "OPEN", "CLOSED").Default("DRAFT"),
		day("declare_start", "First day of filing."),
		day("declare_deadline", "Last day of filing, to its end in Asia/Shanghai."),
		day("section_deadline", "Last day of the sections' review."),
		day("review_deadline", "Last day of the experts' individual review."),
		field.Int("max_return_rounds").Default(3).NonNegative(),
		field.Int("min_experts").Default(3).Min(3),
		field.Bool("block_open_rectification").Default(false),
		money("ceiling", "The money that the batch may distribute."),
		field.Bool("strict_ceiling").Default(false).Comment("The funding ends with the first project that does not fit; else it is skipped."),
		day("congress_passed_on", "The day on which the people's congress passed the budget: the first statutory clock starts."),
		day("approval_received_on", "The day on which departments received the approval: the second clock starts."),
		field.String("approval_doc_no").Optional().Nillable().MaxRuneLen(100),
		day("approval_date", "Date of the approval document."),
		field.JSON("standards", []uuid.UUID{}).Comment("The published standards in force, one of each kind.").Annotations(hidden),
	}
}

// Edges of the Batch.
func (Batch) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("declarations", Declaration.Type).Annotations(hidden),
		edge.To("extensions", Extension.Type),
		edge.To("reports", Report.Type),
		edge.To("section_ceilings", SectionCeiling.Type).Annotations(hidden),
		edge.To("result_links", ResultLink.Type).Annotations(hidden),
	}
}

// Indexes of the Batch.
func (Batch) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "code").Unique(),
		index.Fields("division", "budget_year", "status"),
	}
}

// Annotations of the Batch.
func (Batch) Annotations() []schema.Annotation { return listed() }

// Policy of the Batch: see package policy.
func (Batch) Policy() ent.Policy { return policy.Of("batches") }
