package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// Rollup is 项目支出绩效自评汇总表 of a fund or of chosen projects: what their self-evaluations
// came to when it was made, signed and confirmed as they are. It is the unit's whose projects
// they are; those of several departments (跨部门) are the office's, without a unit.
type Rollup struct{ ent.Schema }

// Mixin of the Rollup.
func (Rollup) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Rollup.
func (Rollup) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("unit_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.UUID("section_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.Int("year").Immutable().Comment("The budget year that is evaluated."),
		field.String("unit_name").MaxRuneLen(100).Immutable().Comment("The name, as it was, of the unit, or of the office's bureau."),
		field.String("made_by").MaxRuneLen(100).Immutable().Comment("Who rolled them up."),
		field.Enum("stage").
			Values("DRAFT", "UNIT_REVIEW", "DEPT_REVIEW", "SECTION_REVIEW", "OFFICE_REVIEW", "RETURNED", "CONFIRMED", "WITHDRAWN").
			Default("DRAFT").Comment("Written by package workflow alone."),
		field.Time("stage_since").Comment("When the present stage began."),
		field.Time("due_at").Optional().Nillable().Comment("End of the time for the present stage."),

		field.String("name_zh").MaxRuneLen(200).Comment("The fund or the policy whose projects they are."),
		field.Text("completion").Default("").Comment("What became of its goals, in the unit's words."),
		field.JSON("asked", []uuid.UUID{}).Annotations(hidden).
			Comment("The self-evaluations that were asked for, those not handed in among them."),
		field.JSON("figures", form.SelfRollup{}).Annotations(entgql.Type("SelfRollup")).
			Comment("What they came to at that moment: later changes of theirs change nothing here."),
		field.Time("rolled_at").Comment("When the figures were added up."),
		field.Int("revision").Default(0).Comment("How often it was submitted."),
		field.UUID("submitted_by", uuid.UUID{}).Optional().Nillable().Annotations(hidden).
			Comment("Who submitted it last: another person confirms it."),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the newest submission."),
		points("total", "The total of the figures."),
		grade("grade", "The grade of the total."),
		field.Time("confirmed_at").Optional().Nillable(),
	}
}

// Edges of the Rollup.
func (Rollup) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("unit", Unit.Type).Ref("rollups").Field("unit_id").Unique().Immutable(),
		edge.From("section", Section.Type).Ref("rollups").Field("section_id").Unique().Immutable(),
		edge.To("history", RollupChange.Type).Annotations(hidden),
		edge.To("notices", Notice.Type).Annotations(hidden),
	}
}

// Indexes of the Rollup.
func (Rollup) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "year", "stage", "id"),
		index.Fields("unit_id", "year"),
		index.Fields("section_id"),
	}
}

// Annotations of the Rollup.
func (Rollup) Annotations() []schema.Annotation { return listed() }

// Policy of the Rollup: see package policy.
func (Rollup) Policy() ent.Policy { return policy.Of("rollups") }
