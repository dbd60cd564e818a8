package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"hengxiao/ent/clock"
	"hengxiao/ent/policy"
)

// ContractPrice is one unit price of a purchasing contract (采购合同) that was signed: what
// a budget line of the same name and unit is compared with beside approved budgets. It is
// brought in as a table, and a later table may correct it. Such contracts are published by
// law (政府采购法实施条例 §50), so that who bought may be told.
type ContractPrice struct{ ent.Schema }

// Mixin of the ContractPrice.
func (ContractPrice) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ContractPrice.
func (ContractPrice) Fields() []ent.Field {
	return []ent.Field{
		field.String("contract_no").MaxRuneLen(200).Immutable(),
		field.String("name_zh").MaxRuneLen(400).Comment("What was bought, as the contract calls it."),
		field.String("normal_name").MaxRuneLen(400).Immutable().Comment("The name without what does not tell names apart."),
		field.String("unit").MaxRuneLen(40).Immutable(),
		field.Int64("unit_price").GoType(moneyType),
		field.String("signed_on").GoType(clock.Date("")).Comment("The day of signing."),
		field.String("buyer_zh").MaxRuneLen(400).Comment("Who bought (采购人)."),
		field.String("supplier_zh").Default("").MaxRuneLen(400),
	}
}

// Indexes of the ContractPrice: the first finds what a comparison reads.
func (ContractPrice) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "normal_name", "unit", "signed_on"),
		index.Fields("division", "contract_no", "normal_name", "unit").Unique(),
	}
}

// Annotations of the ContractPrice.
func (ContractPrice) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the ContractPrice: see package policy.
func (ContractPrice) Policy() ent.Policy { return policy.Of("contract_prices") }
