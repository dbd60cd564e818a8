package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Expert is an entry of the expert library (专家库). Who may see the row may see
// who reviews; everybody else meets a label, 专家1.
type Expert struct{ ent.Schema }

// Mixin of the Expert.
func (Expert) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Expert.
func (Expert) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxLen(20).Immutable().Annotations(entgql.OrderField("CODE")),
		field.String("name_zh").MaxLen(60),
		field.String("major_zh").Default("").MaxLen(60),
		field.String("title_zh").Default("").MaxLen(60),
		field.String("employer_zh").MaxLen(120),
		field.String("employer_kind").MaxLen(20),
		field.Strings("fields").Optional(),
		field.Strings("conflict_units").Optional().Comment("Codes of units worked for in the last three years."),
		field.Enum("status").Values("APPLIED", "ACTIVE", "PAUSED", "LEFT", "BANNED").Default("ACTIVE"),
		day("entry_date", "Begin of the term."),
		day("term_end", "End of the term."),
		field.Int("reviews_this_year").Default(0),
		field.UUID("user_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
	}
}

// Edges of the Expert.
func (Expert) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sheets", ExpertSheet.Type).Annotations(hidden),
	}
}

// Indexes of the Expert.
func (Expert) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "code").Unique(),
		index.Fields("user_id"),
	}
}

// Annotations of the Expert.
func (Expert) Annotations() []schema.Annotation { return listed() }

// Policy of the Expert: see package policy.
func (Expert) Policy() ent.Policy { return policy.Of("experts") }
