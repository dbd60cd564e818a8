package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// OverallFile is a paper that proves a department's evaluation (佐证材料). Its bytes are
// stored by content, as those of attachments are.
type OverallFile struct{ ent.Schema }

// Mixin of the OverallFile.
func (OverallFile) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the OverallFile.
func (OverallFile) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("overall_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("name").MaxRuneLen(400).Immutable(),
		field.String("mime").MaxRuneLen(120).Immutable(),
		field.Int64("size").Immutable(),
		field.String("sha256").MaxRuneLen(64).Immutable(),
	}
}

// Edges of the OverallFile.
func (OverallFile) Edges() []ent.Edge {
	return []ent.Edge{owner("overall", Overall.Type, "files", "overall_id")}
}

// Indexes of the OverallFile.
func (OverallFile) Indexes() []ent.Index {
	return []ent.Index{index.Fields("overall_id", "id")}
}

// Policy of the OverallFile: see package policy.
func (OverallFile) Policy() ent.Policy { return policy.Of("overall_files") }
