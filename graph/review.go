package graph

import (
	"context"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/review"
	"hengxiao/domain/screening"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
)

// OverrideScreening changes an outcome by hand.
func (mutation) OverrideScreening(ctx context.Context, input screening.OverrideScreening) (*ent.Declaration, error) {
	return screening.Override(ctx, db(ctx), input)
}

// ConfirmExempt files an exempt project.
func (mutation) ConfirmExempt(ctx context.Context, input review.ConfirmExempt) (*ent.Declaration, error) {
	return review.Confirm(ctx, db(ctx), input)
}

// ExemptToReview reviews an exempt project after all.
func (mutation) ExemptToReview(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return review.ToReview(ctx, db(ctx), input)
}

// SaveTargetReview keeps the section's form.
func (mutation) SaveTargetReview(ctx context.Context, input review.SaveTargetReview) (*ent.TargetReview, error) {
	return review.Save(ctx, db(ctx), input)
}

// PassDeclaration passes it to the experts or to its conclusion.
func (mutation) PassDeclaration(ctx context.Context, input review.PassDeclaration) (*ent.Declaration, error) {
	return review.Pass(ctx, db(ctx), input)
}

// ReturnDeclaration sends it back with remarks tied to fields.
func (mutation) ReturnDeclaration(ctx context.Context, input review.ReturnDeclaration) (*ent.Declaration, error) {
	return review.Return(ctx, db(ctx), input)
}

// RejectDeclaration asks the office to confirm that nothing be granted.
func (mutation) RejectDeclaration(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return review.Reject(ctx, db(ctx), input)
}

// DecideConsent is the second person's answer.
func (mutation) DecideConsent(ctx context.Context, input consent.DecideConsent) (*ent.Consent, error) {
	return conclusion.Decide(ctx, db(ctx), input)
}

// AskAppeal objects to a conclusion.
func (mutation) AskAppeal(ctx context.Context, input workflow.SeenWithReason) (*ent.Appeal, error) {
	return conclusion.AskAppeal(ctx, db(ctx), input)
}

// DecideAppeal answers an objection.
func (mutation) DecideAppeal(ctx context.Context, input conclusion.DecideAppeal) (*ent.Appeal, error) {
	return conclusion.AnswerAppeal(ctx, db(ctx), input)
}

// ReviseReturn sends it back for a new round.
func (mutation) ReviseReturn(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return conclusion.ReviseReturn(ctx, db(ctx), input)
}

// RejectFinal asks a leader's consent to grant nothing.
func (mutation) RejectFinal(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return conclusion.RejectFinal(ctx, db(ctx), input)
}
