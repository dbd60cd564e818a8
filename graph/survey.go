package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/survey"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// PublicSurvey is what whoever has its address reads of a survey.
func (query) PublicSurvey(ctx context.Context, token string) (*survey.Public, error) {
	return survey.Read(ctx, db(ctx), token)
}

// SurveyWords are what people wrote.
func (query) SurveyWords(ctx context.Context, id uuid.UUID) ([]string, error) {
	return survey.Words(ctx, db(ctx), id)
}

// OpenSurvey opens a survey of a satisfaction indicator.
func (mutation) OpenSurvey(ctx context.Context, input survey.OpenSurvey) (*ent.Survey, error) {
	return survey.Open(ctx, db(ctx), input)
}

// CloseSurvey ends a survey before its last day.
func (mutation) CloseSurvey(ctx context.Context, input workflow.Seen) (*ent.Survey, error) {
	return survey.Close(ctx, db(ctx), input)
}

// AnswerSurvey keeps an answer of nobody in particular.
func (m mutation) AnswerSurvey(ctx context.Context, input survey.AnswerSurvey) (bool, error) {
	return m.Answers.Through(CallerFrom(ctx).Address, clock.Now(ctx), func(nth int) (bool, error) { return survey.Answer(ctx, db(ctx), input, nth) })
}

type surveyFields struct{}

// Actions are the viewer's buttons.
func (surveyFields) Actions(ctx context.Context, s *ent.Survey) ([]*desk.ActionState, error) {
	return desk.OfSurvey(ctx, db(ctx), s)
}

// Questions are their words.
func (surveyFields) Questions(_ context.Context, s *ent.Survey) ([]string, error) {
	return mapped(s.Questions, func(q form.SurveyQuestion) string { return q.Text }), nil
}
