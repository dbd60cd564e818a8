package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/exchange"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/executionimport"
)

// PushBatch queues what the batch grants for budget preparation.
func (mutation) PushBatch(ctx context.Context, input exchange.PushBatch) (*exchange.PushResult, error) {
	return exchange.Push(ctx, db(ctx), input)
}

// Acknowledge takes the other system's answer.
func (mutation) Acknowledge(ctx context.Context, input exchange.Acknowledge) ([]*ent.OutboxMessage, error) {
	return exchange.Ack(ctx, db(ctx), input)
}

// ImportExecution takes figures of the payment system.
func (mutation) ImportExecution(ctx context.Context, input exchange.ImportExecution) (*exchange.ExecutionReport, error) {
	return exchange.TakeExecution(ctx, db(ctx), input)
}

// ExecutionImports lists imports, the newest first.
func (query) ExecutionImports(ctx context.Context, year *int, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.ExecutionImportConnection, error) {
	q := db(ctx).ExecutionImport.Query()
	if year != nil {
		q.Where(executionimport.Year(*year))
	}
	return q.Paginate(ctx, after, paging(first), nil, nil, ent.WithExecutionImportOrder(newestImport))
}

// newestImport orders imports by when they came.
var newestImport = &ent.ExecutionImportOrder{Field: ent.DefaultExecutionImportOrder.Field, Direction: entgql.OrderDirectionDesc}

// ExecutionImport reads one import.
func (query) ExecutionImport(ctx context.Context, id uuid.UUID) (*ent.ExecutionImport, error) {
	q, err := db(ctx).ExecutionImport.Query().Where(executionimport.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// ExecutionFigures lists rows of imports as far as the viewer sees their projects.
func (query) ExecutionFigures(ctx context.Context, importID *uuid.UUID, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.ExecutionFigureConnection, error) {
	q := db(ctx).ExecutionFigure.Query()
	if importID != nil {
		q.Where(executionfigure.ImportID(*importID))
	}
	return q.Paginate(ctx, after, paging(first), nil, nil)
}

// ApproveBatch approves a batch's budget, all or nothing.
func (mutation) ApproveBatch(ctx context.Context, input exchange.ApproveBatch) (*ent.Batch, error) {
	return exchange.Approve(ctx, db(ctx), input)
}
