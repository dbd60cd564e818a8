package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Notice tells one person that something happened or is due. Its words are made by
// whoever shows it, from the kind and the names kept here.
type Notice struct{ ent.Schema }

// Mixin of the Notice.
func (Notice) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Notice.
func (Notice) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("user_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("declaration_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.UUID("overall_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.UUID("rollup_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.UUID("sheet_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.String("kind").MaxRuneLen(60).Immutable().Comment("What happened: an action of the procedure, or a reminder."),
		field.String("subject").MaxRuneLen(400).Immutable(),
		field.Text("detail").Default("").Immutable(),
		field.String("dedupe").MaxRuneLen(120).Optional().Nillable().Immutable().Annotations(hidden).Comment("A reminder is given once."),
		field.Time("read_at").Optional().Nillable(),
	}
}

// Edges of the Notice.
func (Notice) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("declaration", Declaration.Type).Ref("notices").Field("declaration_id").Unique().Immutable(),
		edge.From("overall", Overall.Type).Ref("notices").Field("overall_id").Unique().Immutable(),
		edge.From("rollup", Rollup.Type).Ref("notices").Field("rollup_id").Unique().Immutable(),
	}
}

// Indexes of the Notice.
func (Notice) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "user_id", "id"),
		index.Fields("division", "user_id", "read_at", "id"),
		index.Fields("user_id", "dedupe").Unique(),
	}
}

// Annotations of the Notice.
func (Notice) Annotations() []schema.Annotation { return listed() }

// Policy of the Notice: see package policy.
func (Notice) Policy() ent.Policy { return policy.Of("notices") }
