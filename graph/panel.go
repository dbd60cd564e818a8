package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
)

// PanelPool is everybody in the library with what bars them.
func (query) PanelPool(ctx context.Context, declarationID uuid.UUID) ([]*panel.PoolEntry, error) {
	return panel.Pool(ctx, db(ctx), declarationID)
}

// CheckDraw says what would stop a draw.
func (query) CheckDraw(ctx context.Context, input panel.CommitDraw) ([]*fault.Fault, error) {
	faults, err := panel.CheckDraw(ctx, db(ctx), input)
	return append([]*fault.Fault{}, faults...), err
}

// PanelDraw is how a draw went.
func (query) PanelDraw(ctx context.Context, roundID uuid.UUID) (*panel.PanelDraw, error) {
	return panel.DrawOf(ctx, db(ctx), roundID)
}

// CheckPanel says what stands against confirming a panel.
func (query) CheckPanel(ctx context.Context, declarationID uuid.UUID, dueOn *clock.Date) (*panel.PanelCheck, error) {
	return panel.CheckPanel(ctx, db(ctx), declarationID, dueOn)
}

// DrawRecord is the public record of a draw.
func (query) DrawRecord(ctx context.Context, roundID uuid.UUID) (string, error) {
	return panel.RecordOf(ctx, db(ctx), roundID)
}

// CommitDraw fixes what a panel will be drawn from.
func (mutation) CommitDraw(ctx context.Context, input panel.CommitDraw) (*ent.ReviewRound, error) {
	return panel.CommitFor(ctx, db(ctx), input)
}

// CommitPanels fixes what many panels will be drawn from at once.
func (mutation) CommitPanels(ctx context.Context, input panel.CommitPanels) (*ent.ReviewRound, error) {
	return panel.CommitTogether(ctx, db(ctx), input)
}

// PlanningPanels tries panels for many projects.
func (subscription) PlanningPanels(ctx context.Context, input panel.CommitPanels) (<-chan *panel.PlanProgress, error) {
	return panel.PlanTogether(ctx, db(ctx), input)
}

// ChooseExpert asks to seat an expert who is not drawn.
func (mutation) ChooseExpert(ctx context.Context, input panel.ChooseExpert) (*ent.Declaration, error) {
	return panel.Choose(ctx, db(ctx), input)
}

// CallReserve asks the next reserve into a seat that stayed free.
func (mutation) CallReserve(ctx context.Context, input workflow.Seen) (*ent.Declaration, error) {
	return panel.CallReserve(ctx, db(ctx), input)
}

// FillSeat asks to seat an expert where no reserve is left.
func (mutation) FillSeat(ctx context.Context, input panel.FillSeat) (*ent.Declaration, error) {
	return panel.Fill(ctx, db(ctx), input)
}

// DrawPanel draws a panel by the public value.
func (mutation) DrawPanel(ctx context.Context, input panel.DrawPanel) (*ent.ReviewRound, error) {
	return panel.DrawFor(ctx, db(ctx), input)
}

// AcceptInvitation takes a seat.
func (mutation) AcceptInvitation(ctx context.Context, input panel.AcceptInvitation) (*ent.ExpertSheet, error) {
	return panel.Accept(ctx, db(ctx), input)
}

// DeclineInvitation leaves a seat to a reserve.
func (mutation) DeclineInvitation(ctx context.Context, input workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	return scoring.Decline(ctx, db(ctx), input)
}

// RecuseSheet leaves a seat for a relation.
func (mutation) RecuseSheet(ctx context.Context, input workflow.SeenWithReason) (*ent.ExpertSheet, error) {
	return scoring.Recuse(ctx, db(ctx), input)
}

// ConfirmPanel opens the files to the panel.
func (mutation) ConfirmPanel(ctx context.Context, input panel.ConfirmPanel) (*ent.Declaration, error) {
	return panel.Confirm(ctx, db(ctx), input)
}

// ExtendRound gives a panel, or one of its members, more time.
func (mutation) ExtendRound(ctx context.Context, input panel.ExtendRound) (*ent.Declaration, error) {
	return panel.Extend(ctx, db(ctx), input)
}

// MySheets are the viewer's own sheets, newest first.
func (query) MySheets(ctx context.Context, status []expertsheet.Status, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.ExpertSheetConnection, error) {
	return db(ctx).ExpertSheet.Query().Where(scoring.Mine(ctx)).Paginate(ctx, after, paging(first), nil, nil,
		ent.WithExpertSheetFilter(func(q *ent.ExpertSheetQuery) (*ent.ExpertSheetQuery, error) {
			if len(status) > 0 {
				q.Where(expertsheet.StatusIn(status...))
			}
			return q, nil
		}))
}

// Sheet reads one sheet.
func (query) Sheet(ctx context.Context, id uuid.UUID) (*ent.ExpertSheet, error) {
	q, err := db(ctx).ExpertSheet.Query().Where(expertsheet.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// CheckSheet says what would stop a sheet.
func (query) CheckSheet(ctx context.Context, id uuid.UUID) ([]*fault.Fault, error) {
	faults, err := scoring.Faults(ctx, db(ctx), id)
	return append([]*fault.Fault{}, faults...), err
}

type roundFields struct{}

// Actions are the viewer's buttons on a round.
func (roundFields) Actions(ctx context.Context, r *ent.ReviewRound) ([]*desk.ActionState, error) {
	return desk.OfRound(ctx, db(ctx), r)
}

// Consents are the second person's decisions on the round's declaration.
func (roundFields) Consents(ctx context.Context, r *ent.ReviewRound) ([]*ent.Consent, error) {
	return once(ctx, "consents of a round", r.DeclarationID, func(ctx context.Context) ([]*ent.Consent, error) {
		return db(ctx).Consent.Query().Where(consent.DeclarationID(r.DeclarationID)).Order(consent.ByID()).All(ctx)
	})
}

type consentFields struct{}

// Actions are the viewer's buttons on a request for consent.
func (consentFields) Actions(ctx context.Context, c *ent.Consent) ([]*desk.ActionState, error) {
	return desk.OfConsent(ctx, db(ctx), c)
}
