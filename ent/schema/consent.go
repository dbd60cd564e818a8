package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// Consent is a step of a declaration, a pay list, a standard or an expert's entry that needs a
// second person: asked for by one, decided by another. What was asked is kept beside what was answered.
type Consent struct{ ent.Schema }

// Mixin of the Consent.
func (Consent) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Consent.
func (Consent) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Optional().Immutable().Annotations(hidden),
		field.UUID("pay_list_id", uuid.UUID{}).Optional().Immutable().Annotations(hidden),
		field.UUID("standard_id", uuid.UUID{}).Optional().Immutable().Annotations(hidden),
		field.UUID("sheet_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.Enum("act").Values("OVERRIDE_DOWN", "SECTION_REJECT", "PANEL_DRAW", "DIRECT_CHOICE", "SHEET_VOID", "DEPARTURE", "REJECT_FINAL", "PAY_LIST", "PAY_PAYER", "PUBLISH_STANDARD", "WITHDRAW_TIE").Immutable(),
		field.Enum("role").GoType(viewer.Role("")).Immutable().Annotations(entgql.Type("Role")).Comment("Who may decide."),
		field.Text("reason").Immutable(),
		outcome("outcome", "The screening outcome asked for."),
		field.UUID("expert_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden).Comment("Of a direct choice, or whose tie is withdrawn."),
		field.UUID("relation_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(entgql.Type("ID")).Comment("The relation that is withdrawn."),
		field.String("unit_code").Optional().Nillable().MaxRuneLen(20).Immutable().Comment("The unit that an expert asked not to judge, where that is withdrawn."),
		field.String("stands_for").Default("").MaxRuneLen(40).Immutable().Annotations(hidden).Comment("The field of a direct choice."),
		field.Text("because").Default("").Immutable().Annotations(hidden).Comment("Of a direct choice, as the draw's record tells it: without a name."),
		field.UUID("asked_by", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("asked_by_name").MaxRuneLen(100).Immutable(),
		field.Enum("decision").Values("WAITING", "GIVEN", "REFUSED").Default("WAITING"),
		field.String("decided_by_name").Default("").MaxRuneLen(100),
		field.Text("answer").Default(""),
		field.Time("decided_at").Optional().Nillable(),
	}
}

// Edges of the Consent.
func (Consent) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("declaration", Declaration.Type).Ref("consents").Field("declaration_id").Unique().Immutable(),
		edge.From("pay_list", PayList.Type).Ref("consents").Field("pay_list_id").Unique().Immutable(),
		edge.From("standard", Standard.Type).Ref("consents").Field("standard_id").Unique().Immutable(),
		edge.From("expert", Expert.Type).Ref("consents").Field("expert_id").Unique().Immutable().Annotations(hidden),
	}
}

// Indexes of the Consent.
func (Consent) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "decision"),
		index.Fields("pay_list_id", "decision"),
		index.Fields("standard_id", "decision"),
		index.Fields("division", "decision", "role"),
		one("declaration", "(decided_at IS NULL) AND (sheet_id IS NULL) AND (expert_id IS NULL)", "declaration_id", "act"),
		one("sheet", waits, "sheet_id", "act"),
		one("expert", waits, "declaration_id", "expert_id", "act"),
		one("relation", waits, "relation_id"),
		one("unit", waits, "expert_id", "unit_code"),
		one("pay_list", waits, "pay_list_id", "act"),
		one("standard", waits, "standard_id", "act"),
	}
}

// waits is a request that nobody has decided, in the words in which both databases keep it.
const waits = "decided_at IS NULL"

// one request of a kind waits at a time for what it is about: of two that are asked for
// at once the database takes one.
func one(about, where string, fields ...string) ent.Index {
	return index.Fields(fields...).Unique().StorageKey("consent_waits_for_" + about).Annotations(entsql.IndexWhere(where))
}

// Policy of the Consent: see package policy.
func (Consent) Policy() ent.Policy { return policy.Of("consents") }
