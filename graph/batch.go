package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/batch"
	"hengxiao/domain/desk"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	batches "hengxiao/ent/generated/ent/batch"
)

// Batches lists the division's batches, newest first.
func (query) Batches(ctx context.Context, budgetYear *int, standardID *uuid.UUID, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.BatchConnection, error) {
	return db(ctx).Batch.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithBatchOrder(&ent.BatchOrder{Direction: entgql.OrderDirectionDesc, Field: ent.BatchOrderFieldBudgetYear}),
		ent.WithBatchFilter(narrowBatches(budgetYear, standardID)))
}

// Batch reads one batch.
func (query) Batch(ctx context.Context, id uuid.UUID) (*ent.Batch, error) {
	q, err := db(ctx).Batch.Query().Where(batches.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// BatchProgress counts a batch by where its declarations stand.
func (query) BatchProgress(ctx context.Context, id uuid.UUID) (*desk.BatchProgress, error) {
	return desk.Progress(ctx, db(ctx), id)
}

// CreateBatch makes a batch in draft.
func (mutation) CreateBatch(ctx context.Context, input batch.BatchInput) (*ent.Batch, error) {
	return batch.Create(ctx, db(ctx), input)
}

// ChangeBatch changes dates, name and ceiling.
func (mutation) ChangeBatch(ctx context.Context, input batch.ChangeBatch) (*ent.Batch, error) {
	return batch.Change(ctx, db(ctx), input)
}

// OpenBatch lets units declare.
func (mutation) OpenBatch(ctx context.Context, input workflow.Seen) (*ent.Batch, error) {
	return batch.Open(ctx, db(ctx), input)
}

// CloseBatch ends filing.
func (mutation) CloseBatch(ctx context.Context, input workflow.Seen) (*ent.Batch, error) {
	return batch.Close(ctx, db(ctx), input)
}

// SetCeilings says what a batch and its sections may spend.
func (mutation) SetCeilings(ctx context.Context, input batch.SetCeilings) (*ent.Batch, error) {
	return batch.Limit(ctx, db(ctx), input)
}

// ExtendDeadline gives one unit more time.
func (mutation) ExtendDeadline(ctx context.Context, input batch.ExtendDeadline) (*ent.Batch, error) {
	return batch.Extend(ctx, db(ctx), input)
}

type batchFields struct{}

// Actions are the viewer's buttons.
func (batchFields) Actions(ctx context.Context, b *ent.Batch) ([]*desk.ActionState, error) {
	return desk.OfBatch(ctx, b), nil
}
