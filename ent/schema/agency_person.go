package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// AgencyPerson works for a third party; a lead evaluator (主评人) signs its reports.
type AgencyPerson struct{ ent.Schema }

// Mixin of the AgencyPerson.
func (AgencyPerson) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the AgencyPerson.
func (AgencyPerson) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("agency_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("name_zh").MaxRuneLen(80).Immutable(),
		field.String("title_zh").Default("").MaxRuneLen(80),
		field.Int("years").Default(0).Comment("Years of evaluation work."),
		field.Text("certificates").Default(""),
		field.Bool("leads").Default(false).Comment("Is a lead evaluator (主评人)."),
		field.UUID("user_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
		field.Time("left_at").Optional().Nillable(),
	}
}

// Edges of the AgencyPerson.
func (AgencyPerson) Edges() []ent.Edge {
	return []ent.Edge{owner("agency", Agency.Type, "people", "agency_id")}
}

// Indexes of the AgencyPerson.
func (AgencyPerson) Indexes() []ent.Index {
	return []ent.Index{index.Fields("agency_id"), index.Fields("user_id")}
}

// Policy of the AgencyPerson: see package policy.
func (AgencyPerson) Policy() ent.Policy { return policy.Of("agency_persons") }
