package library

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// What binds an expert is let go by two people: one of the office asks for it, with the
// reason, another decides. Until then it binds. Nobody declares himself free, and no single
// person frees whom he would like to see in a panel.

// WithdrawRelation asks to take a relation back, with the reason.
type WithdrawRelation struct {
	ID     uuid.UUID
	Reason string
}

// Withdraw asks to take a relation back that was declared by mistake.
func Withdraw(ctx context.Context, db *ent.Client, in WithdrawRelation) (*ent.Expert, error) {
	r, err := db.ExpertRelation.Query().Where(expertrelation.ID(in.ID), expertrelation.WithdrawnAtIsNil()).WithExpert().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	return askToFree(ctx, db, r.Edges.Expert, consent.Tie{Relation: &r.ID}, in.Reason)
}

// WithdrawUnit asks that an expert be no longer kept from a unit's projects, with the reason.
type WithdrawUnit struct {
	ExpertID uuid.UUID
	UnitCode string
	Reason   string
}

// WithdrawAvoided asks to take a unit back that an expert in service asked not to judge.
func WithdrawAvoided(ctx context.Context, db *ent.Client, in WithdrawUnit) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ExpertID)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(e.ConflictUnits, in.UnitCode) {
		return nil, fault.New(fault.NotFound, "该专家没有申报回避代码为“%s”的单位", clip(in.UnitCode)).At("unitCode")
	}
	return askToFree(ctx, db, e, consent.Tie{Unit: &in.UnitCode}, in.Reason)
}

func askToFree(ctx context.Context, db *ent.Client, e *ent.Expert, tie consent.Tie, why string) (*ent.Expert, error) {
	if !policy.KeepsLibrary(viewer.FromContext(ctx)) {
		return nil, fault.Missing()
	}
	reason, err := workflow.NeedText("reason", "撤销的理由", why, shortestReason)
	if err != nil {
		return nil, err
	}
	if err := Oneself(ctx, e.ID, "撤销本人的回避关系"); err != nil {
		return nil, err
	}
	_, err = consent.AskForTie(ctx, db, e, consent.Request{Act: asked.ActWITHDRAW_TIE, Role: viewer.PerfOffice, Reason: reason, Tie: &tie})
	return e, err
}

// Withdrawn carries out what the second person decided.
func Withdrawn(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	if c.Decision != asked.DecisionGIVEN {
		return nil
	}
	sys := viewer.System(ctx, "a tie is withdrawn")
	e, err := db.Expert.Get(sys, *c.ExpertID)
	if err != nil {
		return err
	}
	if c.RelationID != nil {
		err = db.ExpertRelation.UpdateOneID(*c.RelationID).SetWithdrawnAt(clock.Now(ctx)).Exec(sys)
	} else {
		kept := slices.DeleteFunc(slices.Clone(e.ConflictUnits), func(code string) bool { return code == *c.UnitCode })
		err = db.Expert.UpdateOneID(e.ID).AddVersion(1).SetConflictUnits(kept).Exec(sys)
	}
	if err != nil {
		return err
	}
	return workflow.NoteExpert(ctx, db, e, "withdrawRelation", e.Status, viewer.PerfOffice, c.AskedByName+"申请："+c.Reason)
}

// Withdrawals are the requests to withdraw ties of an expert that nobody has decided, as far
// as the viewer may know them.
func Withdrawals(ctx context.Context, db *ent.Client, e *ent.Expert) ([]*ent.Consent, error) {
	return db.Consent.Query().Where(asked.ExpertID(e.ID), asked.ActEQ(asked.ActWITHDRAW_TIE), asked.DecisionEQ(asked.DecisionWAITING)).
		Order(asked.ByID()).All(ctx)
}
