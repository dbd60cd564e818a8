package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// Verdict is what screening decided on one submitted version (筛选结果), with the
// facts it was given on, every rule that matched or did not, and the rule set's version.
type Verdict struct{ ent.Schema }

// Mixin of the Verdict.
func (Verdict) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Verdict.
func (Verdict) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("revision").Immutable(),
		outcome("outcome", "What the first matching rule says."),
		field.JSON("hits", []form.RuleHit{}).Immutable(),
		field.JSON("misses", []form.RuleHit{}).Immutable().Comment("What the rules that were not met lacked."),
		field.JSON("facts", form.ScreeningFacts{}).Immutable().Annotations(hidden),
		ratio("growth_rate", "Against last year's budget, four decimals."),
		field.String("rule_set").MaxRuneLen(80).Immutable(),
		outcome("override", "What the office made of it."),
		field.Text("override_reason").Default(""),
		field.String("override_by").Default("").MaxRuneLen(100),
	}
}

// Edges of the Verdict.
func (Verdict) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "verdicts", "declaration_id"),
	}
}

// Indexes of the Verdict.
func (Verdict) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "revision"),
	}
}

// Policy of the Verdict: see package policy.
func (Verdict) Policy() ent.Policy { return policy.Of("verdicts") }
