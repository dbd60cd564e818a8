package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Imprint is one file of a frozen report (定稿文件), byte for byte as it was printed when
// it was frozen: a later program prints otherwise.
type Imprint struct{ ent.Schema }

// Mixin of the Imprint.
func (Imprint) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the Imprint.
func (Imprint) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("receipt_id", uuid.UUID{}).Immutable(),
		field.String("ending").Immutable().MaxRuneLen(8).Comment("Of the file's name: .docx, .pdf or .xlsx."),
		field.Int("size").Immutable(),
		field.String("hash").Immutable().MaxRuneLen(64).Comment("SHA-256 of the file."),
		field.Bytes("body").Immutable(),
	}
}

// Edges of the Imprint.
func (Imprint) Edges() []ent.Edge {
	return []ent.Edge{owner("receipt", Receipt.Type, "imprints", "receipt_id")}
}

// Indexes of the Imprint.
func (Imprint) Indexes() []ent.Index {
	return []ent.Index{index.Fields("receipt_id", "ending").Unique(), index.Fields("hash")}
}

// Annotations of the Imprint.
func (Imprint) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the Imprint: see package policy.
func (Imprint) Policy() ent.Policy { return policy.Of("imprints") }
