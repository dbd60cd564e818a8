package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/standing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/paylist"
)

// Standing tells how the experts stand in a year.
func (query) Standing(ctx context.Context, year int, keyword *string) (*standing.StandingYear, error) {
	return standing.Year(ctx, db(ctx), year, keyword)
}

// ExpertStanding is one expert's year.
func (query) ExpertStanding(ctx context.Context, expertID *uuid.UUID, year int) (*standing.ExpertYear, error) {
	return standing.OfExpert(ctx, db(ctx), expertID, year)
}

// PayLists lists a batch's pay lists, newest first.
func (query) PayLists(ctx context.Context, batchID uuid.UUID) ([]*ent.PayList, error) {
	q, err := db(ctx).PayList.Query().Where(paylist.BatchID(batchID)).Order(ent.Desc(paylist.FieldNo)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
}

// PayList reads one pay list.
func (query) PayList(ctx context.Context, id uuid.UUID) (*ent.PayList, error) {
	q, err := db(ctx).PayList.Query().Where(paylist.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// MarkSheet marks one review.
func (mutation) MarkSheet(ctx context.Context, input standing.MarkSheet) (*ent.SheetMark, error) {
	return standing.Mark(ctx, db(ctx), input)
}

// GiveYearMark marks an expert's year.
func (mutation) GiveYearMark(ctx context.Context, input standing.GiveYearMark) (*ent.YearMark, error) {
	return standing.GiveYear(ctx, db(ctx), input)
}

// RemoveExpert removes an expert for a named breach.
func (mutation) RemoveExpert(ctx context.Context, input standing.RemoveExpert) (*ent.ExpertMeasure, error) {
	return standing.Remove(ctx, db(ctx), input)
}

// AppealMeasure is the expert's appeal.
func (mutation) AppealMeasure(ctx context.Context, input workflow.SeenWithReason) (*ent.ExpertMeasure, error) {
	return standing.Appeal(ctx, db(ctx), input)
}

// AnswerMeasure answers an appeal.
func (mutation) AnswerMeasure(ctx context.Context, input standing.AnswerMeasure) (*ent.ExpertMeasure, error) {
	return standing.Answer(ctx, db(ctx), input)
}

// PreparePay makes a pay list.
func (mutation) PreparePay(ctx context.Context, input standing.PreparePay) (*ent.PayList, error) {
	return standing.Prepare(ctx, db(ctx), input)
}

// AskPay sends a pay list to the second person.
func (mutation) AskPay(ctx context.Context, input workflow.Seen) (*ent.PayList, error) {
	return standing.AskPay(ctx, db(ctx), input)
}

// WithdrawPay takes a draft back.
func (mutation) WithdrawPay(ctx context.Context, input workflow.Seen) (*ent.PayList, error) {
	return standing.WithdrawPay(ctx, db(ctx), input)
}

// TakeOverPay asks to pay an exported list in the payer's place.
func (mutation) TakeOverPay(ctx context.Context, input workflow.SeenWithReason) (*ent.PayList, error) {
	return standing.TakeOverPay(ctx, db(ctx), input)
}

type expertYearFields struct{}

// Actions are the viewer's buttons on an expert's year.
func (expertYearFields) Actions(ctx context.Context, y *standing.ExpertYear) ([]*desk.ActionState, error) {
	return append([]*desk.ActionState{}, desk.OfExpertYear(ctx, y)...), nil
}

type reviewFields struct{}

// Actions are the viewer's buttons on a review.
func (reviewFields) Actions(ctx context.Context, r *standing.MarkedReview) ([]*desk.ActionState, error) {
	return append([]*desk.ActionState{}, desk.OfReview(ctx, r)...), nil
}

type measureFields struct{}

// Actions are the viewer's buttons on a measure.
func (measureFields) Actions(ctx context.Context, m *ent.ExpertMeasure) ([]*desk.ActionState, error) {
	return desk.OfMeasure(ctx, db(ctx), m)
}

type payListFields struct{}

// Actions are the viewer's buttons on a pay list.
func (payListFields) Actions(ctx context.Context, l *ent.PayList) ([]*desk.ActionState, error) {
	return desk.OfPayList(ctx, l)
}
