package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/graph/generated"
)

// Reports lists a batch's reports, newest first.
func (query) Reports(ctx context.Context, batchID uuid.UUID) ([]*ent.Report, error) {
	return db(ctx).Report.Query().Where(report.BatchID(batchID)).Order(ent.Desc(report.FieldID)).All(ctx)
}

// Report reads one report.
func (query) Report(ctx context.Context, id uuid.UUID) (*ent.Report, error) {
	q, err := db(ctx).Report.Query().Where(report.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// Outbox lists what a batch sent to budget preparation.
func (query) Outbox(ctx context.Context, batchID uuid.UUID) ([]*ent.OutboxMessage, error) {
	q, err := db(ctx).OutboxMessage.Query().
		Where(outboxmessage.HasDeclarationWith(declaration.BatchID(batchID))).
		Order(outboxmessage.ByID()).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
}

type reportFields struct{ generated.ReportResolver }

// Actions are the viewer's buttons.
func (reportFields) Actions(ctx context.Context, r *ent.Report) ([]*desk.ActionState, error) {
	return append([]*desk.ActionState{}, desk.OfReport(ctx, r)...), nil
}

// Section is the section that the report is of, null for a whole batch.
func (reportFields) Section(ctx context.Context, r *ent.Report) (*ent.Section, error) {
	if r.SectionID == nil {
		return nil, nil
	}
	return db(ctx).Section.Query().Where(section.ID(*r.SectionID)).Only(ctx)
}
