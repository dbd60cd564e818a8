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

// Agenda puts the collective reviews of several projects into one gathering (议程): its
// items are review rounds, dealt with one after another. Each item keeps its own sitting,
// panel, presence and minutes.
type Agenda struct{ ent.Schema }

// Mixin of the Agenda.
func (Agenda) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Agenda.
func (Agenda) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("batch_id", uuid.UUID{}).Immutable(),
		field.Int("no").Immutable().Comment("1, 2, 3 … within the batch."),
		field.Time("meets_at").Immutable(),
		field.String("place").MaxRuneLen(100).Immutable(),
		field.Int("item").Default(0).Comment("The item that is being dealt with; 0 before the first."),
	}
}

// Edges of the Agenda.
func (Agenda) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("batch", Batch.Type).Field("batch_id").Unique().Required().Immutable(),
		edge.From("rounds", ReviewRound.Type).Ref("agenda"),
	}
}

// Indexes of the Agenda.
func (Agenda) Indexes() []ent.Index {
	return []ent.Index{index.Fields("batch_id", "no").Unique()}
}

// Annotations of the Agenda.
func (Agenda) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the Agenda: see package policy.
func (Agenda) Policy() ent.Policy { return policy.Of("agendas") }
