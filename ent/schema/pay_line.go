package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// PayLine is what one sheet earns: a sheet is paid once, whatever lists there are.
type PayLine struct{ ent.Schema }

// Mixin of the PayLine.
func (PayLine) Mixin() []ent.Mixin { return []ent.Mixin{SecretRow{}} }

// Fields of the PayLine.
func (PayLine) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("payment_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("sheet_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("project_name").MaxRuneLen(400).Immutable(),
		field.Int64("amount").GoType(moneyType).Immutable().Annotations(entgql.Type("Money")),
		field.Bool("leads").Immutable().Comment("Paid as the panel's leader."),
		field.Bool("met").Immutable().Comment("Paid for the meeting too."),
	}
}

// Edges of the PayLine.
func (PayLine) Edges() []ent.Edge {
	return []ent.Edge{
		owner("payment", Payment.Type, "lines", "payment_id"),
		edge.To("sheet", ExpertSheet.Type).Field("sheet_id").Unique().Required().Immutable().Annotations(hidden),
	}
}

// Indexes of the PayLine.
func (PayLine) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("sheet_id").Unique(),
		index.Fields("payment_id"),
	}
}

// Policy of the PayLine: see package policy.
func (PayLine) Policy() ent.Policy { return policy.Of("pay_lines") }
