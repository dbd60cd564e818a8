package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// ExpertMeasure is what follows by rule from an expert's conduct (处理): a pause for
// some time, or the removal from the library; with one appeal.
type ExpertMeasure struct{ ent.Schema }

// Mixin of the ExpertMeasure.
func (ExpertMeasure) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the ExpertMeasure.
func (ExpertMeasure) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("kind").Values("PAUSE", "REMOVE").Immutable(),
		field.Enum("rule").Values("FAILED", "DECLINES", "OVERDUE", "BREACH").Immutable().
			Comment("Marked 不合格, declines in a row, overdue sheets, or a named breach."),
		field.Int("year").Optional().Nillable().Immutable().Comment("Of the mark that a pause follows from."),
		field.String("breach").Default("").MaxRuneLen(40).Immutable().Comment("The breach's code in the standard."),
		field.Text("reason").Immutable(),
		day("begins", "First day."),
		day("ends", "Last day of a pause; a removal has none."),
		field.Enum("status").Values("IN_FORCE", "ENDED", "LIFTED").Default("IN_FORCE"),
		field.UUID("taken_by", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden).Comment("Empty: the machine, by rule."),
		field.String("taken_by_name").MaxRuneLen(100).Immutable(),
		field.Enum("appeal").Values("NONE", "WAITING", "ACCEPTED", "REFUSED").Default("NONE"),
		field.Text("appeal_text").Default(""),
		field.Time("appealed_at").Optional().Nillable(),
		field.Text("answer").Default(""),
		field.String("answered_by").Default("").MaxRuneLen(100),
		field.Time("answered_at").Optional().Nillable(),
	}
}

// Edges of the ExpertMeasure.
func (ExpertMeasure) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("expert", Expert.Type).Field("expert_id").Unique().Required().Immutable(),
	}
}

// Indexes of the ExpertMeasure.
func (ExpertMeasure) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("expert_id", "status"),
		index.Fields("division", "status"),
	}
}

// Policy of the ExpertMeasure: see package policy.
func (ExpertMeasure) Policy() ent.Policy { return policy.Of("expert_measures") }
