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

// Disclosure is what of a declaration is public (公开): its approved targets, the
// results of its finished year, and those of its evaluations. It is frozen when published; the public reads this row
// and nothing behind it.
type Disclosure struct{ ent.Schema }

// Mixin of the Disclosure.
func (Disclosure) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Disclosure.
func (Disclosure) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("kind").Values("TARGETS", "RESULTS", "FINANCE_EVALUATION", "DEPARTMENT_EVALUATION").Immutable(),
		field.Int("year").Immutable().Comment("The budget year."),
		field.String("project_name").MaxRuneLen(400),
		field.String("unit_name").MaxRuneLen(200),
		field.Enum("status").Values("PUBLIC", "WITHHELD", "WITHDRAWN"),
		field.JSON("body", form.Disclosure{}).Annotations(entgql.Type("Disclosed")),
		field.String("hash").MaxRuneLen(64).Comment("SHA-256 of the body's canonical text."),
		field.String("reason").Default("").MaxRuneLen(1000).Comment("Why it is kept back or was withdrawn."),
		field.String("published_by").Default("").MaxRuneLen(100),
		field.Time("published_at").Optional().Nillable(),
	}
}

// Edges of the Disclosure.
func (Disclosure) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "disclosures", "declaration_id"),
	}
}

// Indexes of the Disclosure.
func (Disclosure) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "kind").Unique(),
		index.Fields("status", "division", "year", "kind", "id"),
		index.Fields("status", "published_at", "id"), // the public page, newest first
	}
}

// Policy of the Disclosure: see package policy.
func (Disclosure) Policy() ent.Policy { return policy.Of("disclosures") }
