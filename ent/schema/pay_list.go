package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// PayList is a list of what experts are paid for a batch (评审费清单): computed from
// locked sheets, approved by a second person, exported. A batch may have several;
// no sheet is on two.
type PayList struct{ ent.Schema }

// Mixin of the PayList.
func (PayList) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the PayList.
func (PayList) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("batch_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("no").Immutable().Comment("1, 2, 3 … within the batch."),
		field.UUID("standard_id", uuid.UUID{}).Immutable().Annotations(hidden).Comment("The published standard of pay."),
		field.Enum("status").Values("DRAFT", "ASKED", "APPROVED", "EXPORTED", "WITHDRAWN").Default("DRAFT"),
		field.Int("sheet_count").Default(0),
		money("gross", "What the sheets earn."),
		money("tax", "What is withheld."),
		money("net", "What is paid out."),
		field.String("prepared_by").MaxRuneLen(100).Immutable(),
		field.String("approved_by").Default("").MaxRuneLen(100),
		field.Time("approved_at").Optional().Nillable(),
		field.String("exported_by").Default("").MaxRuneLen(100).Comment("Who exported it first."),
		field.Time("exported_at").Optional().Nillable(),
		field.UUID("payer_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden).
			Comment("Who pays, and alone gets the accounts whole: who exported it first, or took it over."),
		field.String("payer_name").Default("").MaxRuneLen(100).Comment("Who took the payment over; empty where who exported it pays."),
	}
}

// Edges of the PayList.
func (PayList) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("batch", Batch.Type).Field("batch_id").Unique().Required().Immutable(),
		edge.To("payments", Payment.Type),
		edge.To("consents", Consent.Type),
	}
}

// Indexes of the PayList.
func (PayList) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("batch_id", "no").Unique(),
	}
}

// Policy of the PayList: see package policy.
func (PayList) Policy() ent.Policy { return policy.Of("pay_lists") }
