package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/policy"
)

// FundingMark is what people settle about one project before the money under a
// ceiling is shared out (轻重缓急): what it is outside the ranking, with what less it
// can do, what it excludes, and where the plan departs from the proposal.
type FundingMark struct{ ent.Schema }

// Mixin of the FundingMark.
func (FundingMark) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the FundingMark.
func (FundingMark) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable(),
		field.Enum("standing").Values("MUST_FUND", "COMMITTED", "RANKED").Default("RANKED"),
		field.Text("basis").Default("").Comment("Why it comes before the ranking: the duty, the promise."),
		field.String("exclusive_group").Default("").MaxRuneLen(40).Comment("Of the batch's projects in one group only one is funded (互斥)."),
		field.JSON("levels", []exact.Money{}).Optional().Comment("Smaller amounts with which it still makes sense, the largest first."),
		money("decided_amount", "A person's departure from the proposal; 0 puts it on the reserve list."),
		field.Text("decision_reason").Default(""),
	}
}

// Edges of the FundingMark.
func (FundingMark) Edges() []ent.Edge {
	return []ent.Edge{owner("declaration", Declaration.Type, "funding_mark", "declaration_id")}
}

// Indexes of the FundingMark.
func (FundingMark) Indexes() []ent.Index {
	return []ent.Index{index.Fields("declaration_id").Unique()}
}

// Annotations of the FundingMark.
func (FundingMark) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the FundingMark: see package policy.
func (FundingMark) Policy() ent.Policy { return policy.Of("funding_marks") }
