package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Payment is what one expert is paid by one list: the tax is withheld from the sum.
type Payment struct{ ent.Schema }

// Mixin of the Payment.
func (Payment) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Payment.
func (Payment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("pay_list_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("code").MaxRuneLen(20).Immutable().Comment("The expert's, as it was."),
		field.String("name_zh").MaxRuneLen(60).Immutable().Comment("The expert's, as it was."),
		field.String("batch_name").MaxRuneLen(100).Immutable().Comment("The batch's, as it was."),
		field.Int("sheet_count").Immutable(),
		money("gross", "What the sheets earn."),
		money("tax", "What is withheld."),
		money("net", "What is paid out."),
	}
}

// Edges of the Payment.
func (Payment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("pay_list", PayList.Type).Ref("payments").Field("pay_list_id").Unique().Required().Immutable().Annotations(hidden),
		edge.To("expert", Expert.Type).Field("expert_id").Unique().Required().Immutable().Annotations(hidden),
		edge.To("lines", PayLine.Type),
	}
}

// Indexes of the Payment.
func (Payment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("pay_list_id", "expert_id").Unique(),
		index.Fields("expert_id"),
	}
}

// Policy of the Payment: see package policy.
func (Payment) Policy() ent.Policy { return policy.Of("payments") }
