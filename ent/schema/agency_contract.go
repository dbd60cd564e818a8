package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// AgencyContract is what the bureau, or a department for its own evaluations, engaged a
// third party for (委托合同). What it was given to see it sees until the contract's last day.
type AgencyContract struct{ ent.Schema }

// Mixin of the AgencyContract.
func (AgencyContract) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the AgencyContract.
func (AgencyContract) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("agency_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("unit_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden).
			Comment("The department whose contract it is; empty for the bureau's."),
		field.String("payer").Default("").MaxRuneLen(100).Immutable().Comment("Its name as it was (谁委托谁付费); empty for the bureau."),
		field.String("no").MaxRuneLen(100).Immutable(),
		field.String("name_zh").MaxRuneLen(200).Immutable(),
		money("amount", "What is paid."),
		day("signed_on", "The day of signing."),
		day("starts_on", "First day."),
		day("ends_on", "Last day: to its end in Asia/Shanghai."),
		field.Text("deliverables").Default(""),
	}
}

// Edges of the AgencyContract.
func (AgencyContract) Edges() []ent.Edge {
	return []ent.Edge{
		owner("agency", Agency.Type, "contracts", "agency_id"),
		edge.To("assignments", AgencyAssignment.Type),
	}
}

// Indexes of the AgencyContract.
func (AgencyContract) Indexes() []ent.Index {
	return []ent.Index{index.Fields("agency_id"), index.Fields("division", "no").Unique()}
}

// Policy of the AgencyContract: see package policy.
func (AgencyContract) Policy() ent.Policy { return policy.Of("agency_contracts") }
