package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/graph/generated"
)

// SaveScore saves one item.
func (mutation) SaveScore(ctx context.Context, input scoring.SaveScore) (*ent.ExpertSheet, error) {
	return scoring.Score(ctx, db(ctx), input)
}

// SaveSheet saves what stands beside the items.
func (mutation) SaveSheet(ctx context.Context, input scoring.SaveSheet) (*ent.ExpertSheet, error) {
	return scoring.Save(ctx, db(ctx), input)
}

// SubmitSheet hands a sheet in.
func (mutation) SubmitSheet(ctx context.Context, input scoring.SubmitSheet) (*ent.ExpertSheet, error) {
	return scoring.Submit(ctx, db(ctx), input)
}

// ReopenSheet gives a sheet back for a formal error.
func (mutation) ReopenSheet(ctx context.Context, input workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	return scoring.Reopen(ctx, db(ctx), input)
}

// VoidSheet asks a second person to void a sheet.
func (mutation) VoidSheet(ctx context.Context, input workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	return scoring.Void(ctx, db(ctx), input)
}

// AskQuestion asks the unit.
func (mutation) AskQuestion(ctx context.Context, input scoring.AskQuestion) (*ent.Question, error) {
	return scoring.Ask(ctx, db(ctx), input)
}

// AnswerQuestion answers an expert.
func (mutation) AnswerQuestion(ctx context.Context, input scoring.AnswerQuestion) (*ent.Question, error) {
	return scoring.Answer(ctx, db(ctx), input)
}

// CallMeeting asks the panel to meet.
func (mutation) CallMeeting(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return scoring.CallMeeting(ctx, db(ctx), input)
}

// Sitting shows the sitting of a round.
func (query) Sitting(ctx context.Context, roundID uuid.UUID) (*scoring.Sitting, error) {
	return scoring.SittingOf(ctx, db(ctx), roundID)
}

// DraftMinutes are what a sitting makes by itself.
func (query) DraftMinutes(ctx context.Context, roundID uuid.UUID) (string, error) {
	return scoring.DraftMinutes(ctx, db(ctx), roundID)
}

// Agenda shows the gathering in which a project is dealt with.
func (query) Agenda(ctx context.Context, declarationID uuid.UUID) (*scoring.Agenda, error) {
	return scoring.AgendaOf(ctx, db(ctx), declarationID)
}

// CallAgenda puts the collective reviews of several projects on one agenda.
func (mutation) CallAgenda(ctx context.Context, input scoring.CallAgenda) (*scoring.Agenda, error) {
	return scoring.Call(ctx, db(ctx), input)
}

// TakeItem takes a gathering to an item.
func (mutation) TakeItem(ctx context.Context, input scoring.TakeItem) (*scoring.Agenda, error) {
	return scoring.Take(ctx, db(ctx), input)
}

// SignBook signs parts of the minute book.
func (mutation) SignBook(ctx context.Context, input scoring.SignBook) (*scoring.Agenda, error) {
	return scoring.SignParts(ctx, db(ctx), input)
}

// ExcuseMeeting takes a member out of the sitting on one project.
func (mutation) ExcuseMeeting(ctx context.Context, input scoring.ExcuseMeeting) (*scoring.Sitting, error) {
	return scoring.Excuse(ctx, db(ctx), input)
}

// MeetingEnd is what a meeting came to.
func (query) MeetingEnd(ctx context.Context, declarationID uuid.UUID) (*scoring.MeetingEnd, error) {
	return scoring.EndOf(ctx, db(ctx), declarationID)
}

// AttendMeeting notes who is there.
func (mutation) AttendMeeting(ctx context.Context, input scoring.AttendMeeting) (*scoring.Sitting, error) {
	return scoring.Attend(ctx, db(ctx), input)
}

// SealOpinion keeps a member's opinion until all are opened.
func (mutation) SealOpinion(ctx context.Context, input scoring.SealOpinion) (*scoring.Sitting, error) {
	return scoring.Seal(ctx, db(ctx), input)
}

// OpenOpinions opens what was sealed.
func (mutation) OpenOpinions(ctx context.Context, input scoring.OpenOpinions) (*scoring.Sitting, error) {
	return scoring.Open(ctx, db(ctx), input)
}

// MoveMotion puts a motion.
func (mutation) MoveMotion(ctx context.Context, input scoring.MoveMotion) (*scoring.Sitting, error) {
	return scoring.Move(ctx, db(ctx), input)
}

// SecondMotion puts a motion to the vote.
func (mutation) SecondMotion(ctx context.Context, input scoring.SecondMotion) (*scoring.Sitting, error) {
	return scoring.Second(ctx, db(ctx), input)
}

// VoteMotion counts a vote.
func (mutation) VoteMotion(ctx context.Context, input scoring.VoteMotion) (*scoring.Sitting, error) {
	return scoring.Vote(ctx, db(ctx), input)
}

// DecideMotion ends a vote.
func (mutation) DecideMotion(ctx context.Context, input scoring.DecideMotion) (*scoring.Sitting, error) {
	return scoring.Decide(ctx, db(ctx), input)
}

// RecordMeeting writes the minutes and figures of the meeting.
func (mutation) RecordMeeting(ctx context.Context, input scoring.RecordMeeting) (*ent.ReviewRound, error) {
	return scoring.Record(ctx, db(ctx), input)
}

// SignMinutes signs the minutes.
func (mutation) SignMinutes(ctx context.Context, input scoring.SignMinutes) (*ent.ReviewRound, error) {
	return scoring.Sign(ctx, db(ctx), input)
}

// ConcludeMeeting ends the meeting with its conclusion.
func (mutation) ConcludeMeeting(ctx context.Context, input workflow.Seen) (*ent.Declaration, error) {
	return scoring.ConcludeMeeting(ctx, db(ctx), input)
}

// RoundTally is what the sheets of a round come to.
func (query) RoundTally(ctx context.Context, roundID uuid.UUID) (*scoring.RoundTally, error) {
	return scoring.Tally(ctx, db(ctx), roundID)
}

// CheckMeeting is what a meeting's figures come to.
func (query) CheckMeeting(ctx context.Context, input scoring.MeetingFigures) (*scoring.MeetingCheck, error) {
	return scoring.WeighMeeting(ctx, db(ctx), input)
}

type sheetFields struct{}

// Lapsed tells whether the invitation ended unanswered.
func (sheetFields) Lapsed(_ context.Context, s *ent.ExpertSheet) (bool, error) {
	return panel.Lapsed(s), nil
}

// Actions are the viewer's buttons on a sheet.
func (sheetFields) Actions(ctx context.Context, s *ent.ExpertSheet) ([]*desk.ActionState, error) {
	return desk.OfSheet(ctx, db(ctx), s)
}

// Form is the form under review, null where it is not open to the viewer.
func (sheetFields) Form(ctx context.Context, s *ent.ExpertSheet) (*form.Declaration, error) {
	d, err := db(ctx).Declaration.Query().Where(declaration.ID(s.DeclarationID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &d.Form, nil
}

// FormGuide is the form by which the sheet is filled in.
func (sheetFields) FormGuide(ctx context.Context, s *ent.ExpertSheet) (*generated.ReviewFormGuide, error) {
	f, err := scoring.FormOf(ctx, db(ctx), s)
	if err != nil {
		return nil, err
	}
	return expertForm(f), nil
}

type sittingFields struct{}

// Actions are the viewer's buttons at a sitting.
func (sittingFields) Actions(_ context.Context, s *scoring.Sitting) ([]*desk.ActionState, error) {
	return desk.OfSitting(s)
}

type agendaFields struct{}

// Actions are the viewer's buttons on a gathering.
func (agendaFields) Actions(_ context.Context, a *scoring.Agenda) ([]*desk.ActionState, error) {
	return desk.OfAgenda(a), nil
}

type motionFields struct{}

// Actions are the viewer's buttons on a motion.
func (motionFields) Actions(_ context.Context, m *scoring.Motion) ([]*desk.ActionState, error) {
	return desk.OfMotion(m)
}
