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

// Sitting is one holding of a collective review (会次): who came, and when what the
// members had sealed was opened. A meeting held again after an appeal
// or a voided sheet is another sitting of the same round. A panel that only writes its
// record has none.
type Sitting struct{ ent.Schema }

// Mixin of the Sitting.
func (Sitting) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Sitting.
func (Sitting) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("round_id", uuid.UUID{}).Immutable(),
		field.Int("no").Immutable().Comment("1, 2, 3 … within the round."),
		field.JSON("attendance", []form.Attendance{}).Comment("Who came, by the seat's own word."),
		field.JSON("excused", []form.Excused{}).Optional().Comment("Who left this project to the others for a bar (回避): not counted in its panel any more."),
		field.Time("opened_at").Optional().Nillable().Comment("When the sealed opinions were opened, all at once."),
		field.Bool("opened_early").Default(false).Comment("The panel's leader opened them before everybody present had sealed."),
	}
}

// Edges of the Sitting.
func (Sitting) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("round", ReviewRound.Type).Field("round_id").Unique().Required().Immutable(),
	}
}

// Indexes of the Sitting.
func (Sitting) Indexes() []ent.Index {
	return []ent.Index{index.Fields("round_id", "no").Unique()}
}

// Annotations of the Sitting.
func (Sitting) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the Sitting: see package policy.
func (Sitting) Policy() ent.Policy { return policy.Of("sittings") }
