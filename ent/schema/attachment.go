package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Attachment is a file given with a declaration; its bytes are stored by content,
// so that a new upload is always a new object.
type Attachment struct{ ent.Schema }

// Mixin of the Attachment.
func (Attachment) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Attachment.
func (Attachment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("kind").Values("BASIS", "FEASIBILITY", "IT_PLAN", "QUOTATION", "QUOTA", "EX_ANTE", "ANSWER", "EVIDENCE", "SITE", "OTHER").Immutable(),
		field.String("name").MaxRuneLen(400).Immutable(),
		field.String("mime").MaxRuneLen(120).Immutable(),
		field.Int64("size").Immutable(),
		field.String("sha256").MaxRuneLen(64).Immutable(),
		field.Bool("removed").Default(false).Annotations(hidden),
	}
}

// Edges of the Attachment.
func (Attachment) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "attachments", "declaration_id"),
	}
}

// Indexes of the Attachment.
func (Attachment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id"),
		index.Fields("division", "removed", "name", "declaration_id"), // searched by name without the rows
	}
}

// Policy of the Attachment: see package policy.
func (Attachment) Policy() ent.Policy { return policy.Of("attachments") }
