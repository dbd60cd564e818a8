package filing

import (
	"context"
	"time"

	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
)

func nowIn(ctx context.Context) time.Time { return clock.Now(ctx) }

// Sign is 单位审签: the head's signature sends the form to the department, or from
// a first-level unit straight to screening. The batch's date does not bind it.
func Sign(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Declaration, error) {
	d, err := Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	action := workflow.UnitApproveFirst
	if d.Edges.Unit.ParentID != nil {
		action = workflow.UnitApprove
	}
	return workflow.Take(ctx, db, d, in.Version, action, workflow.Because{}, nil)
}

// UnitReturn is 单位退回: the head sends the form back to the clerk, with a reason
// of at least five characters and time to correct it.
func UnitReturn(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	return sendBack(ctx, db, in, workflow.UnitReturn, 5)
}

// DeptApprove is 主管部门通过.
func DeptApprove(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Declaration, error) {
	d, err := Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	return workflow.Take(ctx, db, d, in.Version, workflow.DeptApprove, workflow.Because{}, nil)
}

// DeptReturn is 主管部门退回, with a reason.
func DeptReturn(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	return sendBack(ctx, db, in, workflow.DeptReturn, 1)
}

func sendBack(ctx context.Context, db *ent.Client, in workflow.SeenWithReason, action workflow.Action, least int) (*ent.Declaration, error) {
	reason, err := in.Needs(least)
	if err != nil {
		return nil, err
	}
	d, err := Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	due, err := returnDue(ctx, db, d)
	if err != nil {
		return nil, err
	}
	return workflow.Take(ctx, db, d, in.Version, action, workflow.Because{Reason: reason},
		func(u *ent.DeclarationUpdateOne) { u.SetReturnedUntil(due).SetDueAt(due) })
}

// Withdraw is 撤回, by the head, before experts have it, with a reason.
func Withdraw(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	reason, err := in.Needs(1)
	if err != nil {
		return nil, err
	}
	d, err := Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	return workflow.Take(ctx, db, d, in.Version, workflow.Withdraw, workflow.Because{Reason: reason}, nil)
}
