package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// DeclarationVersion is a form as it was submitted; it never changes.
type DeclarationVersion struct{ ent.Schema }

// Mixin of the DeclarationVersion.
func (DeclarationVersion) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the DeclarationVersion.
func (DeclarationVersion) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("no").Immutable(),
		field.JSON("form", form.Declaration{}).Immutable().Annotations(entgql.Type("DeclarationForm")),
		field.JSON("files", []form.FileRef{}).Immutable().Optional().Comment("The attachments at submission, by content."),
		field.String("hash").Immutable().MaxRuneLen(64).Comment("SHA-256 of form and files."),
		field.String("submitted_by").Immutable().MaxRuneLen(100),
	}
}

// Edges of the DeclarationVersion.
func (DeclarationVersion) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "versions", "declaration_id"),
	}
}

// Indexes of the DeclarationVersion.
func (DeclarationVersion) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "no").Unique(),
	}
}

// Policy of the DeclarationVersion: see package policy.
func (DeclarationVersion) Policy() ent.Policy { return policy.Of("declaration_versions") }
