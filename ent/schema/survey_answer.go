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

// SurveyAnswer is one answer of nobody in particular: steps and words. Its id tells
// nothing of when it came, and nothing of who gave it is kept.
type SurveyAnswer struct{ ent.Schema }

// Mixin of the SurveyAnswer.
func (SurveyAnswer) Mixin() []ent.Mixin { return []ent.Mixin{SecretRow{}} }

// Fields of the SurveyAnswer.
func (SurveyAnswer) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("survey_id", uuid.UUID{}).Immutable(),
		field.Ints("steps").Immutable().Comment("For each question 5 (非常满意) to 1 (非常不满意)."),
		field.Text("words").Default("").MaxRuneLen(500).Immutable(),
		field.String("mark").MaxRuneLen(64).Immutable().
			Comment("Hash of the number that the answering page drew for this survey alone: a second sending is the same answer."),
		field.Int("nth").Default(1).Immutable().
			Comment("The how manieth answer of its hour from its network address, which is not kept."),
	}
}

// Edges of the SurveyAnswer.
func (SurveyAnswer) Edges() []ent.Edge {
	return []ent.Edge{owner("survey", Survey.Type, "answers", "survey_id")}
}

// Indexes of the SurveyAnswer.
func (SurveyAnswer) Indexes() []ent.Index {
	return []ent.Index{index.Fields("survey_id", "mark").Unique()}
}

// Annotations of the SurveyAnswer.
func (SurveyAnswer) Annotations() []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll)}
}

// Policy of the SurveyAnswer: see package policy.
func (SurveyAnswer) Policy() ent.Policy { return policy.Of("survey_answers") }
