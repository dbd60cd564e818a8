package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// ExpertAbsence is a time in which an expert cannot review (不能参加的时间), both of its
// days included.
type ExpertAbsence struct{ ent.Schema }

// Mixin of the ExpertAbsence.
func (ExpertAbsence) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ExpertAbsence.
func (ExpertAbsence) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		givenDay("first_day", "The first day away."),
		givenDay("last_day", "The last day away."),
		field.String("note").Default("").MaxRuneLen(400).Comment("Why, in a word, if the expert likes to say so."),
		field.Enum("declared_by").GoType(viewer.Role("")).Immutable().Annotations(entgql.Type("Role")),
		field.Time("withdrawn_at").Optional().Nillable().Comment("When it was taken back."),
	}
}

// Edges of the ExpertAbsence.
func (ExpertAbsence) Edges() []ent.Edge {
	return []ent.Edge{owner("expert", Expert.Type, "absences", "expert_id")}
}

// Indexes of the ExpertAbsence.
func (ExpertAbsence) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("expert_id"),
		index.Fields("division", "last_day"), // who is away today
	}
}

// Policy of the ExpertAbsence: see package policy.
func (ExpertAbsence) Policy() ent.Policy { return policy.Of("expert_absences") }
