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

// SheetMark is the office's mark of one expert's review (单次考核): one a sheet.
type SheetMark struct{ ent.Schema }

// Mixin of the SheetMark.
func (SheetMark) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the SheetMark.
func (SheetMark) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("sheet_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("standard_id", uuid.UUID{}).Annotations(hidden).Comment("The published standard that it is marked by."),
		field.Int("year").Immutable().Comment("The calendar year in which the sheet was handed in."),
		field.JSON("items", []form.MarkItem{}),
		points("total", "Sum of the items."),
		standing("standing", "What the total is."),
		field.String("marked_by").MaxRuneLen(100),
	}
}

// Edges of the SheetMark.
func (SheetMark) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sheet", ExpertSheet.Type).Field("sheet_id").Unique().Required().Immutable(),
		edge.To("expert", Expert.Type).Field("expert_id").Unique().Required().Immutable(),
	}
}

// Indexes of the SheetMark.
func (SheetMark) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("sheet_id").Unique(),
		index.Fields("expert_id", "year"),
	}
}

// Policy of the SheetMark: see package policy.
func (SheetMark) Policy() ent.Policy { return policy.Of("sheet_marks") }
