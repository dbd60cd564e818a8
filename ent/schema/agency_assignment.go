package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// AgencyAssignment gives one project to a third party's team under a contract
// (委托任务). The project opens to the team once its lead evaluator has signed that
// they are independent of it (独立性声明).
type AgencyAssignment struct{ ent.Schema }

// Mixin of the AgencyAssignment.
func (AgencyAssignment) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the AgencyAssignment.
func (AgencyAssignment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("contract_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("agency_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("project_name").MaxRuneLen(400).Immutable(),
		field.String("unit_name").MaxRuneLen(100).Immutable(),
		field.String("task_zh").MaxRuneLen(200).Immutable(),
		field.JSON("team", []uuid.UUID{}).Immutable().Annotations(hidden).Comment("People of the agency, the lead evaluator first."),
		field.Text("independence").Default("").Comment("The independence statement as it was signed."),
		field.String("signed_by").Default("").MaxRuneLen(100),
		field.Time("signed_at").Optional().Nillable(),
		field.Time("withdrawn_at").Optional().Nillable(),
	}
}

// Edges of the AgencyAssignment.
func (AgencyAssignment) Edges() []ent.Edge {
	return []ent.Edge{
		owner("contract", AgencyContract.Type, "assignments", "contract_id"),
		edge.To("mark", AgencyMark.Type).Unique(),
	}
}

// Indexes of the AgencyAssignment.
func (AgencyAssignment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("contract_id", "declaration_id").Unique(),
		index.Fields("agency_id"),
		index.Fields("declaration_id"),
	}
}

// Policy of the AgencyAssignment: see package policy.
func (AgencyAssignment) Policy() ent.Policy { return policy.Of("agency_assignments") }
