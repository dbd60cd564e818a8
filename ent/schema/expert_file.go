package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// ExpertFile is a certificate (证书) of an expert. Its bytes are sealed under the
// expert's key before they are stored.
type ExpertFile struct{ ent.Schema }

// Mixin of the ExpertFile.
func (ExpertFile) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ExpertFile.
func (ExpertFile) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("kind").Values("TITLE", "EDUCATION", "LICENCE", "OTHER").Immutable(),
		field.String("name").MaxRuneLen(400).Immutable(),
		field.String("mime").MaxRuneLen(120).Immutable(),
		field.Int64("size").Immutable(),
		field.String("sha256").MaxRuneLen(64).Immutable().Annotations(hidden).Comment("Of the sealed bytes on the shelf."),
		field.Time("removed_at").Optional().Nillable(),
	}
}

// Edges of the ExpertFile.
func (ExpertFile) Edges() []ent.Edge {
	return []ent.Edge{owner("expert", Expert.Type, "certificates", "expert_id")}
}

// Indexes of the ExpertFile.
func (ExpertFile) Indexes() []ent.Index {
	return []ent.Index{index.Fields("expert_id")}
}

// Policy of the ExpertFile: see package policy.
func (ExpertFile) Policy() ent.Policy { return policy.Of("expert_files") }
