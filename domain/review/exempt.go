package review

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// ConfirmExempt files an exempt project (备案) with the amount it is confirmed at.
type ConfirmExempt struct {
	ID      uuid.UUID
	Version int
	Amount  exact.Money
	Reason  *string
}

// Confirm is 备案确认: at most the declared amount, a cut with its reason.
func Confirm(ctx context.Context, db *ent.Client, in ConfirmExempt) (*ent.Declaration, error) {
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	reason := ""
	if in.Reason != nil {
		reason = *in.Reason
	}
	switch {
	case in.Amount <= 0:
		return nil, fault.New(fault.AmountPositive, "确认金额须大于 0").At("amount")
	case d.Amount != nil && in.Amount > *d.Amount:
		return nil, fault.New(fault.ApprovedOver, "确认金额 %s 万元超过申报金额 %s 万元", in.Amount, *d.Amount).At("amount")
	case d.Amount != nil && in.Amount < *d.Amount && reason == "":
		return nil, fault.New(fault.Required, "核减金额须写明原因").At("reason")
	}
	return workflow.Take(ctx, db, d, in.Version, workflow.ExemptConfirm, workflow.Because{Reason: reason},
		Granted(ctx, d, in.Amount, reason))
}

// ConfirmWhole is 备案确认 at the declared amount.
func ConfirmWhole(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Declaration, error) {
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	whole := ConfirmExempt{ID: in.ID, Version: in.Version}
	if d.Amount != nil {
		whole.Amount = *d.Amount
	}
	return Confirm(ctx, db, whole)
}

// ToReview is 备案转审查: an exempt project is reviewed after all, with a reason.
func ToReview(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	reason, err := in.Needs(2)
	if err != nil {
		return nil, err
	}
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	due, outcome := d.Edges.Batch.SectionDeadline.End(), term.SectionOnly
	return workflow.Take(ctx, db, d, in.Version, workflow.ExemptToReview, workflow.Because{Reason: reason},
		func(u *ent.DeclarationUpdateOne) { u.SetDueAt(due).SetOutcome(outcome) })
}
