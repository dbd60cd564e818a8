package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/paper"
	"hengxiao/domain/reporting"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/generated/ent/section"
)

// Reports lists a batch's reports, newest first.
func (query) Reports(ctx context.Context, batchID uuid.UUID) ([]*ent.Report, error) {
	q, err := db(ctx).Report.Query().Where(report.BatchID(batchID)).Order(ent.Desc(report.FieldID)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
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
		Where(outboxmessage.KindEQ(outboxmessage.KindRESULT), outboxmessage.HasDeclarationWith(declaration.BatchID(batchID))).
		Order(outboxmessage.ByID()).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
}

// DraftReport makes or remakes a report.
func (mutation) DraftReport(ctx context.Context, input reporting.DraftReport) (*ent.Report, error) {
	return reporting.Draft(ctx, db(ctx), input)
}

// WriteReport writes the report's free text.
func (mutation) WriteReport(ctx context.Context, input reporting.WriteReport) (*ent.Report, error) {
	return reporting.Write(ctx, db(ctx), input)
}

// SignReport freezes a report.
func (mutation) SignReport(ctx context.Context, input workflow.Seen) (*ent.Report, error) {
	return reporting.Sign(ctx, db(ctx), input)
}

// ApproveReport is the leader's approval.
func (mutation) ApproveReport(ctx context.Context, input workflow.Seen) (*ent.Report, error) {
	return reporting.Approve(ctx, db(ctx), input)
}

type reportFields struct{}

// Words are the report's free text by chapter.
func (reportFields) Words(_ context.Context, r *ent.Report) ([]*paper.Chapter, error) {
	return reporting.Words(r)
}

// Content is what the report's hash is made of.
func (reportFields) Content(_ context.Context, r *ent.Report) (string, error) {
	return reporting.Content(r), nil
}

// Actions are the viewer's buttons.
func (reportFields) Actions(ctx context.Context, r *ent.Report) ([]*desk.ActionState, error) {
	return append([]*desk.ActionState{}, desk.OfReport(ctx, r)...), nil
}

// Section is the section that the report is of, null for a whole batch.
func (reportFields) Section(ctx context.Context, r *ent.Report) (*ent.Section, error) {
	if r.SectionID == nil {
		return nil, nil
	}
	return once(ctx, "section of a report", *r.SectionID, func(ctx context.Context) (*ent.Section, error) {
		return db(ctx).Section.Query().Where(section.ID(*r.SectionID)).Only(ctx)
	})
}
