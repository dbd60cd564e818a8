package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Standard is one version of a standard (标准定制): a framework, a form, a rule set,
// a code list or a calendar. Published versions never change; a change is a clone.
type Standard struct{ ent.Schema }

// Mixin of the Standard.
func (Standard) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Standard.
func (Standard) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind").MaxRuneLen(40).Immutable(),
		field.String("code").MaxRuneLen(60).Immutable(),
		field.Int("edition").Immutable().Min(1).Comment("1, 2, 3 … within its code."),
		field.String("name_zh").MaxRuneLen(200),
		field.Enum("status").Values("DRAFT", "PUBLISHED", "RETIRED").Default("DRAFT"),
		field.Text("body").Comment("The standard itself, JSON of its kind: what the hash is made of."),
		field.String("hash").MaxRuneLen(64).Comment("SHA-256 of the body."),
		field.UUID("base_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden).Comment("The edition it was cloned from."),
		field.String("drafted_by").Default("").MaxRuneLen(100).Immutable().Comment("Empty for what comes with the product."),
		field.String("published_by").Default("").MaxRuneLen(100).Comment("The second person."),
		field.Time("published_at").Optional().Nillable(),
		field.Time("retired_at").Optional().Nillable(),
		field.Text("retire_reason").Default(""),
	}
}

// Edges of the Standard.
func (Standard) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("consents", Consent.Type),
	}
}

// Indexes of the Standard.
func (Standard) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "kind", "code", "edition").Unique(),
	}
}

// Annotations of the Standard.
func (Standard) Annotations() []schema.Annotation { return listed() }

// Policy of the Standard: see package policy.
func (Standard) Policy() ent.Policy { return policy.Of("standards") }
