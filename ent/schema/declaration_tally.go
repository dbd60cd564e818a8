package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// DeclarationTally is a line of the kept totals (累计数): what one write changed of the
// declarations that agree in year, batch, section, unit, stage and grade. The database
// itself adds it within that write (migrations, 00004_totals.sql), so that the lines of a
// cell always sum to what the declarations are; package statistics reads, folds and
// proves them.
type DeclarationTally struct{ ent.Schema }

// Mixin of the DeclarationTally.
func (DeclarationTally) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the DeclarationTally.
func (DeclarationTally) Fields() []ent.Field {
	return []ent.Field{
		field.Int("budget_year").Immutable(),
		field.UUID("batch_id", uuid.UUID{}).Immutable(),
		field.UUID("section_id", uuid.UUID{}).Immutable(),
		field.UUID("unit_id", uuid.UUID{}).Immutable(),
		field.String("stage").MaxRuneLen(40).Immutable(),
		field.String("grade").MaxRuneLen(20).Immutable().Comment("Empty for those without."),

		field.Int64("count").Immutable(),
		field.Int64("declared").Immutable().Comment("分, as all amounts here."),
		field.Int64("decided").Immutable(),
		field.Int64("decided_declared").Immutable(),
		field.Int64("granted").Immutable(),
		field.Int64("cut_count").Immutable(),
		field.Int64("zero_count").Immutable(),
		field.Int64("approved").Immutable(),
	}
}

// Indexes of the DeclarationTally.
func (DeclarationTally) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "budget_year"),
	}
}

// Annotations of the DeclarationTally.
func (DeclarationTally) Annotations() []schema.Annotation {
	return []schema.Annotation{hidden}
}

// Policy of the DeclarationTally: see package policy.
func (DeclarationTally) Policy() ent.Policy { return policy.Of("declaration_tallies") }
