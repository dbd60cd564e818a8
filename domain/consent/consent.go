// Package consent is for steps that need two people: what one asks for, another
// decides, and nobody decides what he asked for himself.
package consent

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// Request is a step that waits for a second person.
type Request struct {
	Act     consent.Act
	Role    viewer.Role // who may decide
	Reason  string
	Outcome *term.Outcome // of an override
	Sheet   *uuid.UUID    // of a step on a sheet
}

// Ask asks for the second person's decision and tells those who may give it. One
// request of a kind waits at a time.
func Ask(ctx context.Context, db *ent.Client, d *ent.Declaration, r Request) (*ent.Consent, error) {
	v := viewer.FromContext(ctx)
	ctx = viewer.System(ctx, "ask for consent")
	q := db.Consent.Query().Where(consent.DeclarationID(d.ID), consent.ActEQ(r.Act), consent.DecisionEQ(consent.DecisionWAITING))
	if r.Sheet != nil {
		q.Where(consent.SheetID(*r.Sheet))
	}
	waiting, err := q.Exist(ctx)
	if err != nil {
		return nil, err
	}
	if waiting {
		return nil, fault.New(fault.Frozen, "已有同样的申请等待另一人决定")
	}
	c, err := db.Consent.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetNillableSheetID(r.Sheet).
		SetAct(r.Act).SetRole(r.Role).SetReason(r.Reason).SetNillableOutcome(r.Outcome).
		SetAskedBy(v.UserID).SetAskedByName(v.Name).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for consent: %w", err)
	}
	notify.Announce(ctx, d)
	return c, notify.Tell(ctx, db, d, []viewer.Role{r.Role}, notify.News{Kind: "consent." + string(r.Act), Detail: r.Reason})
}

// Decidable says why the viewer cannot decide a request: E_NOT_FOUND to whom it is
// not addressed.
func Decidable(v *viewer.Viewer, c *ent.Consent, d *ent.Declaration) error {
	switch {
	case !v.Covers([]viewer.Role{c.Role}, d.UnitID, d.SectionID, d.BatchID):
		return fault.Missing()
	case c.Decision != consent.DecisionWAITING:
		return fault.New(fault.Frozen, "该申请已由%s决定", c.DecidedByName)
	case c.AskedBy == v.UserID:
		return fault.New(fault.Forbidden, "不能决定自己提出的申请，须由另一人办理")
	default:
		return nil
	}
}

// DecideConsent is the second person's answer.
type DecideConsent struct {
	ID      uuid.UUID
	Version int
	Give    bool
	Answer  string
}

// Settle writes the answer down. The decider holds the role asked for and is not
// the asker; a refusal needs words.
func Settle(ctx context.Context, db *ent.Client, in DecideConsent) (*ent.Consent, error) {
	c, err := db.Consent.Query().Where(consent.ID(in.ID)).WithDeclaration().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	v := viewer.FromContext(ctx)
	d := c.Edges.Declaration
	if err := Decidable(v, c, d); err != nil {
		return nil, err
	}
	decision := consent.DecisionGIVEN
	if !in.Give {
		decision = consent.DecisionREFUSED
		if _, err := workflow.NeedText("answer", "不同意的理由", in.Answer, 2); err != nil {
			return nil, err
		}
	}
	settled, err := db.Consent.UpdateOneID(c.ID).
		Where(consent.Version(in.Version), consent.DecisionEQ(consent.DecisionWAITING)).
		SetVersion(in.Version + 1).SetDecision(decision).SetDecidedByName(v.Name).
		SetAnswer(in.Answer).SetDecidedAt(clock.Now(ctx)).
		Save(viewer.System(ctx, "settle a consent"))
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	notify.Announce(ctx, d)
	return settled, notify.TellUsers(ctx, db, []uuid.UUID{c.AskedBy}, d,
		notify.News{Kind: "consent." + string(decision), Detail: in.Answer})
}
