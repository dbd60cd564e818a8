package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// TargetReview is 绩效目标审核表: the section's check of one submitted version.
type TargetReview struct{ ent.Schema }

// Mixin of the TargetReview.
func (TargetReview) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the TargetReview.
func (TargetReview) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("revision").Immutable(),
		field.String("reviewer_name").MaxRuneLen(100),
		field.JSON("items", []form.ReviewItem{}),
		points("total", "Sum of the items."),
		grade("grade", "From the total, by the form's bands."),
		field.Text("opinion").Default(""),
		money("suggested_amount", "What the section would grant."),
		field.String("cut_reason").Default("").MaxRuneLen(40),
		field.Enum("decision").Values("OPEN", "PASSED", "RETURNED", "REJECT_ASKED", "REJECTED").Default("OPEN"),
	}
}

// Edges of the TargetReview.
func (TargetReview) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "target_reviews", "declaration_id"),
	}
}

// Indexes of the TargetReview.
func (TargetReview) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "revision"),
	}
}

// Policy of the TargetReview: see package policy.
func (TargetReview) Policy() ent.Policy { return policy.Of("target_reviews") }
