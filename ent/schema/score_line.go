package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// ScoreLine is one item's points on a sheet.
type ScoreLine struct{ ent.Schema }

// Mixin of the ScoreLine.
func (ScoreLine) Mixin() []ent.Mixin { return []ent.Mixin{SecretRow{}, Versioned{}} }

// Fields of the ScoreLine.
func (ScoreLine) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("sheet_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("item").MaxRuneLen(20).Immutable(),
		points("points", "0 to the item's weight, one decimal."),
		field.Text("comment").Default(""),
	}
}

// Edges of the ScoreLine.
func (ScoreLine) Edges() []ent.Edge {
	return []ent.Edge{
		owner("sheet", ExpertSheet.Type, "lines", "sheet_id"),
	}
}

// Indexes of the ScoreLine.
func (ScoreLine) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("sheet_id", "item").Unique(),
	}
}

// Policy of the ScoreLine: see package policy.
func (ScoreLine) Policy() ent.Policy { return policy.Of("score_lines") }
