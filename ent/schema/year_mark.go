package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// YearMark is an expert's mark of a year (年度考核): the system's figures as they
// were, the office's points, and honours.
type YearMark struct{ ent.Schema }

// Mixin of the YearMark.
func (YearMark) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the YearMark.
func (YearMark) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("standard_id", uuid.UUID{}).Annotations(hidden).Comment("The published standard that it is marked by."),
		field.Int("year").Immutable(),
		field.JSON("figures", form.YearFigures{}),
		field.JSON("items", []form.MarkItem{}),
		points("total", "Sum of the items."),
		standing("standing", "What the total is."),
		field.Strings("honours").Comment("What the expert is commended for (表彰)."),
		field.String("given_by").MaxRuneLen(100),
	}
}

// Edges of the YearMark.
func (YearMark) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("expert", Expert.Type).Field("expert_id").Unique().Required().Immutable(),
	}
}

// Indexes of the YearMark.
func (YearMark) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("expert_id", "year").Unique(),
		index.Fields("division", "year"),
	}
}

// Policy of the YearMark: see package policy.
func (YearMark) Policy() ent.Policy { return policy.Of("year_marks") }
