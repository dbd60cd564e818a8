package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// ExpertDismissal is the office's finding that a hit of a recusal rule is none for
// one project (回避提示的排除), with the reason. Another fact is another hit.
type ExpertDismissal struct{ ent.Schema }

// Mixin of the ExpertDismissal.
func (ExpertDismissal) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ExpertDismissal.
func (ExpertDismissal) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("rule").MaxRuneLen(20).Immutable(),
		field.String("fact").MaxRuneLen(200).Immutable().Annotations(hidden).Comment("The fact that the rule hit upon."),
		field.Text("reason").Immutable(),
		field.String("dismissed_by_name").MaxRuneLen(100).Immutable(),
		field.UUID("dismissed_by", uuid.UUID{}).Immutable().Annotations(hidden),
	}
}

// Edges of the ExpertDismissal.
func (ExpertDismissal) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("expert", Expert.Type).Ref("dismissals").Field("expert_id").Unique().Required().Immutable().Annotations(hidden),
	}
}

// Indexes of the ExpertDismissal.
func (ExpertDismissal) Indexes() []ent.Index {
	return []ent.Index{index.Fields("declaration_id", "expert_id", "rule", "fact").Unique()}
}

// Policy of the ExpertDismissal: see package policy.
func (ExpertDismissal) Policy() ent.Policy { return policy.Of("expert_dismissals") }
