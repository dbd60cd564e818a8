package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// LibraryIndicator is one row of 指标库: a third-level indicator that forms are offered.
// What it was worth over the years, and how often it is used, is read from the forms.
type LibraryIndicator struct{ ent.Schema }

// Mixin of the LibraryIndicator.
func (LibraryIndicator) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the LibraryIndicator.
func (LibraryIndicator) Fields() []ent.Field {
	return []ent.Field{
		field.String("name_zh").MaxRuneLen(240),
		field.String("normal_name").MaxRuneLen(240).Annotations(hidden).Comment("The name without what does not tell names apart."),
		field.String("level2").MaxRuneLen(40).Comment("The second level of the taxonomy."),
		field.String("operator").MaxRuneLen(10),
		field.String("unit").MaxRuneLen(40).Default("").Comment("The usual unit of measure; empty for a qualitative one."),
		field.String("func_class").MaxRuneLen(7).Default("").Comment("3, 5 or 7 digits; empty suits every class (共性指标)."),
		field.JSON("tags", []string{}).Comment("Project tags that it suits beside the class."),
		field.Text("definition").Default(""),
		field.Text("formula").Default(""),
		ratio("low", "The usual range begins here."),
		ratio("high", "The usual range ends here."),
		field.Enum("quality").Values("PREFERRED", "PLAIN", "CAUTION").Default("PLAIN").Comment("The office's mark: 推荐, 可用, 慎用."),
		field.Enum("origin").Values("SHIPPED", "OFFICE", "DECLARATION").Immutable(),
		field.UUID("taken_from_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden).
			Comment("The declaration that it was taken from."),
		field.Enum("status").Values("IN_USE", "RETIRED").Default("IN_USE"),
		field.Time("retired_at").Optional().Nillable(),
		field.Text("retire_reason").Default(""),
	}
}

// Indexes of the LibraryIndicator.
func (LibraryIndicator) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "status", "func_class"),
		index.Fields("division", "normal_name", "unit"),
	}
}

// Annotations of the LibraryIndicator.
func (LibraryIndicator) Annotations() []schema.Annotation { return listed() }

// Policy of the LibraryIndicator: see package policy.
func (LibraryIndicator) Policy() ent.Policy { return policy.Of("library_indicators") }
