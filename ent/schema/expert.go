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
		field.String("code").MaxRuneLen(20).Immutable().Annotations(entgql.OrderField("CODE")),
		field.String("name_zh").MaxRuneLen(80),
		field.Enum("sex").Values("MALE", "FEMALE").Optional().Nillable(),
		field.Int("birth_year").Optional().Nillable(),
		field.String("major_zh").Default("").MaxRuneLen(80),
		field.String("title_zh").Default("").MaxRuneLen(80),
		field.Enum("title_level").Values("SENIOR", "DEPUTY_SENIOR", "INTERMEDIATE", "OTHER").Optional().Nillable(),
		field.String("employer_zh").MaxRuneLen(160),
		field.String("employer_kind").MaxRuneLen(20),
		field.String("post_zh").Default("").MaxRuneLen(80),
		field.Enum("education").Values("DOCTOR", "MASTER", "BACHELOR", "JUNIOR", "OTHER").Optional().Nillable(),
		field.Strings("fields").Optional(),
		field.Strings("side_fields").Optional().Comment("Fields in which the expert may sit beside those of his own."),
		field.Int("years_of_work").Optional().Nillable(),
		field.String("region_zh").Default("").MaxRuneLen(80),
		field.Text("career").Default(""),
		field.Text("publications").Default(""),
		field.Strings("conflict_units").Optional().Comment("Codes of units that the expert asks not to judge."),

		// The way into the library and out of it.
		field.Enum("status").Values("APPLIED", "CHECKED", "ACTIVE", "PAUSED", "LEFT", "BANNED", "REFUSED").
			Default("ACTIVE").Comment("Written by package workflow alone."),
		field.Enum("entry").Values("APPLICATION", "RECOMMENDATION", "IMPORT").Default("APPLICATION"),
		field.String("recommended_by").Default("").MaxRuneLen(100),
		field.UUID("section_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden).Comment("Who checks the application."),
		field.UUID("entered_by", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
		field.UUID("checked_by", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
		day("entry_date", "Begin of the term."),
		day("term_end", "End of the term."),
		day("paused_until", "Last day of a pause; empty: until it is lifted."),
		field.Time("renewal_asked_at").Optional().Nillable(),
		field.UUID("user_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),

		// What the law calls sensitive, sealed under the expert's own key.
		field.Text("personal").Default("").Sensitive().Annotations(hidden).
			Comment("ID number, telephone, e-mail and bank account: sealed JSON."),
		field.String("id_tag").MaxRuneLen(64).Optional().Nillable().Sensitive().Annotations(hidden).
			Comment("Keyed digest of the ID number: one person has one entry."),
		field.Time("consented_at").Optional().Nillable().Comment("When the person agreed to the use of sensitive personal data."),
		field.Time("erased_at").Optional().Nillable().Comment("When the personal data were erased; what was judged stays."),
	}
}

// Edges of the Expert.
func (Expert) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sheets", ExpertSheet.Type).Annotations(hidden),
		edge.To("relations", ExpertRelation.Type),
		edge.To("absences", ExpertAbsence.Type),
		edge.To("certificates", ExpertFile.Type),
		edge.To("history", ExpertChange.Type),
		edge.To("dismissals", ExpertDismissal.Type).Annotations(hidden),
		edge.To("consents", Consent.Type).Annotations(hidden),
	}
}

// Indexes of the Expert.
func (Expert) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "code").Unique(),
		index.Fields("division", "status", "code"),
		index.Fields("division", "id_tag").Unique(),
		index.Fields("user_id"),
	}
}

// Annotations of the Expert.
func (Expert) Annotations() []schema.Annotation { return listed() }

// Policy of the Expert: see package policy.
func (Expert) Policy() ent.Policy { return policy.Of("experts") }
