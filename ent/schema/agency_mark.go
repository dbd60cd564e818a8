package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// AgencyMark is how a third party did one assignment (第三方机构考核), marked by whoever
// engaged it: the bureau or a department. It names its project and contract as they were,
// for the agency reads it when it sees neither any more.
type AgencyMark struct{ ent.Schema }

// Mixin of the AgencyMark.
func (AgencyMark) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the AgencyMark.
func (AgencyMark) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("assignment_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("contract_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("agency_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("year").Immutable().Comment("The calendar year in which it was given."),
		field.String("project_name").MaxRuneLen(400).Immutable(),
		field.String("contract_no").MaxRuneLen(100).Immutable(),
		field.String("payer").Default("").MaxRuneLen(100).Immutable().Comment("The department that engaged; empty for the bureau."),
		field.JSON("items", []form.AgencyMarkItem{}),
		points("total", "Sum of the items."),
		standing("standing", "What the total is."),
		field.String("marked_by").MaxRuneLen(100),
		field.UUID("marker_id", uuid.UUID{}).Annotations(hidden),
		field.Text("reason").Default("").Comment("Why it was corrected; empty while it stands as it was given."),
		field.Text("answer").Default("").Comment("What the agency says to it (申辩), once."),
		field.String("answered_by").Default("").MaxRuneLen(100),
		field.Time("answered_at").Optional().Nillable(),
	}
}

// Edges of the AgencyMark.
func (AgencyMark) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("assignment", AgencyAssignment.Type).Ref("mark").Field("assignment_id").Unique().Required().Immutable().Annotations(hidden),
		edge.From("agency", Agency.Type).Ref("marks").Field("agency_id").Unique().Required().Immutable().Annotations(hidden),
	}
}

// Indexes of the AgencyMark.
func (AgencyMark) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("contract_id"),
		index.Fields("agency_id", "year"),
		index.Fields("division", "year"),
	}
}

// Policy of the AgencyMark: see package policy.
func (AgencyMark) Policy() ent.Policy { return policy.Of("agency_marks") }
