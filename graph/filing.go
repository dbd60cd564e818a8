package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/screening"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// StartDeclaration begins a declaration.
func (mutation) StartDeclaration(ctx context.Context, input filing.StartDeclaration) (*ent.Declaration, error) {
	return filing.Start(ctx, db(ctx), input)
}

// SaveDraft keeps the form as typed.
func (mutation) SaveDraft(ctx context.Context, input filing.SaveDraft) (*ent.Declaration, error) {
	return filing.Save(ctx, db(ctx), input)
}

// RemoveAttachment takes a file out of a form.
func (mutation) RemoveAttachment(ctx context.Context, input filing.RemoveAttachment) (*ent.Declaration, error) {
	return filing.Remove(ctx, db(ctx), input)
}

// SubmitDeclaration hands the form to the head.
func (mutation) SubmitDeclaration(ctx context.Context, input workflow.Seen) (*ent.Declaration, error) {
	return filing.Submit(ctx, db(ctx), input)
}

// SignDeclaration is the head's signature; what needs no department is screened at once.
func (mutation) SignDeclaration(ctx context.Context, input workflow.Seen) (*ent.Declaration, error) {
	return screening.After(filing.Sign)(ctx, db(ctx), input)
}

// UnitReturn sends the form back to the clerk.
func (mutation) UnitReturn(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return filing.UnitReturn(ctx, db(ctx), input)
}

// DeptApprove is the department's consent, followed by screening.
func (mutation) DeptApprove(ctx context.Context, input workflow.Seen) (*ent.Declaration, error) {
	return screening.After(filing.DeptApprove)(ctx, db(ctx), input)
}

// DeptReturn sends the form back from the department.
func (mutation) DeptReturn(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return filing.DeptReturn(ctx, db(ctx), input)
}

// WithdrawDeclaration takes a declaration back.
func (mutation) WithdrawDeclaration(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return filing.Withdraw(ctx, db(ctx), input)
}

// ShelveProject shelves a project or takes it up again.
func (mutation) ShelveProject(ctx context.Context, input filing.ShelveProject) (*ent.Project, error) {
	return filing.Shelve(ctx, db(ctx), input)
}

// CompareVersions lists what changed between two versions.
func (query) CompareVersions(ctx context.Context, declarationID uuid.UUID, from, to int) ([]*filing.FieldChange, error) {
	return filing.Compare(ctx, db(ctx), declarationID, from, to)
}

type declarationFields struct{}

// Actions are the viewer's buttons.
func (declarationFields) Actions(ctx context.Context, d *ent.Declaration) ([]*desk.ActionState, error) {
	return desk.OfDeclaration(ctx, db(ctx), d)
}

// Holder says who has it in hand.
func (declarationFields) Holder(_ context.Context, d *ent.Declaration) (string, error) {
	return workflow.Holder(d), nil
}

// Faults is what stands against submitting it.
func (declarationFields) Faults(ctx context.Context, d *ent.Declaration) ([]*fault.Fault, error) {
	faults, err := filing.Faults(ctx, db(ctx), d)
	return append([]*fault.Fault{}, faults...), err
}

// Remarks are the newest return's words on fields.
func (declarationFields) Remarks(ctx context.Context, d *ent.Declaration) ([]*form.Remark, error) {
	return filing.Remarks(ctx, db(ctx), d)
}

// Coach is what would make its indicators better.
func (declarationFields) Coach(ctx context.Context, d *ent.Declaration) ([]*filing.CoachRemark, error) {
	return filing.Coached(ctx, db(ctx), d)
}

type attachmentFields struct{}

// URL is where the bytes are.
func (attachmentFields) URL(_ context.Context, a *ent.Attachment) (string, error) {
	return "/files/" + a.ID.String(), nil
}
