package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// Survey is 满意度调查 for one satisfaction indicator of an approved declaration: anybody
// with its address answers, nobody is known. What came of it is written down when it closes.
type Survey struct{ ent.Schema }

// Mixin of the Survey.
func (Survey) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Survey.
func (Survey) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("indicator_no").Immutable().Comment("The number of the approved indicator that it measures."),
		field.String("indicator_name").MaxRuneLen(200).Immutable(),
		field.String("token").MaxRuneLen(43).Immutable().Comment("The part of its public address that nobody guesses."),
		field.String("title").MaxRuneLen(60).Immutable(),
		field.String("target_group").MaxRuneLen(200).Immutable().Comment("Whom it asks (调查对象)."),
		field.JSON("questions", []form.SurveyQuestion{}).Immutable().Annotations(hidden),
		field.Bool("comments").Default(false).Immutable().Comment("Whether it asks for words too."),
		field.String("closes_on").GoType(clock.Date("")).Immutable().Annotations(entgql.Type("Date")).Comment("Its last day."),
		field.Int("planned").Immutable().Comment("计划样本量."),
		field.Int("least").Immutable().Comment("With fewer answers its result feeds nothing."),
		field.Enum("status").Values("OPEN", "CLOSED").Default("OPEN"),
		field.String("opened_by").MaxRuneLen(100).Immutable(),
		field.Time("closed_at").Optional().Nillable(),
		field.Int("answered").Default(0).Annotations(hidden).Comment("How many have answered so far."),
		field.Int("crowded").Optional().Nillable().Comment("How many came close together from one network, once it is closed."),
		field.JSON("counts", []form.SurveyCount{}).Optional().Annotations(entgql.Type("[SurveyCount!]")),
		ratio("share", "满意率 in per cent: 非常满意 and 满意 of all choices."),
		ratio("margin", "By how many points a random sample of this size may be off, at most."),
		field.Bool("feeds").Default(false).Comment("Enough were asked: the share is the indicator's actual value."),
	}
}

// Edges of the Survey.
func (Survey) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "surveys", "declaration_id"),
		edge.To("answers", SurveyAnswer.Type).Annotations(hidden),
	}
}

// Indexes of the Survey.
func (Survey) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("token").Unique(),
		index.Fields("declaration_id"),
		index.Fields("status", "closes_on"), // whose time is over
	}
}

// Policy of the Survey: see package policy.
func (Survey) Policy() ent.Policy { return policy.Of("surveys") }
