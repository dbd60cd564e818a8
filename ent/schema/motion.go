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
	"hengxiao/ent/term"
)

// Motion is one figure that a member asks a sitting to adopt (动议): seconded by
// another member, and voted on by those present.
type Motion struct{ ent.Schema }

// Mixin of the Motion.
func (Motion) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Motion.
func (Motion) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("sitting_id", uuid.UUID{}).Immutable(),
		field.Int("no").Immutable().Comment("1, 2, 3 … within the sitting."),
		field.Enum("kind").GoType(term.MotionKind("")).Immutable(),
		points("score", "The score moved."),
		money("amount", "The amount moved."),
		field.Int("priority").Optional().Nillable(),
		opinion("opinion", "The verdict moved."),
		field.JSON("line_cut", &form.LineCut{}).Optional().Comment("The cut moved."),
		field.Text("reason").Immutable(),
		field.String("moved_by").MaxRuneLen(20).Immutable().Comment("The seat's label."),
		field.String("seconded_by").Default("").MaxRuneLen(20),
		field.Enum("status").GoType(term.MotionStatus("")).Default(string(term.Moved)),
		field.JSON("votes", []form.Vote{}).Comment("By seat, in the order in which they were cast."),
		field.JSON("there", []string{}).Optional().Comment("The labels of these: who was there when it was decided, or had voted."),
		field.Int("present").Default(0).Comment("Of how many the majority was taken."),
		field.Time("decided_at").Optional().Nillable(),
	}
}

// Edges of the Motion.
func (Motion) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sitting", Sitting.Type).Field("sitting_id").Unique().Required().Immutable(),
	}
}

// Indexes of the Motion.
func (Motion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("sitting_id", "no").Unique()}
}

// Annotations of the Motion.
func (Motion) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the Motion: see package policy.
func (Motion) Policy() ent.Policy { return policy.Of("motions") }
