package graph

import (
	"context"

	"hengxiao/domain/exchange"
	"hengxiao/ent/generated/ent"
)

// PushBatch queues what the batch grants for budget preparation.
func (mutation) PushBatch(ctx context.Context, input exchange.PushBatch) (*exchange.PushResult, error) {
	return exchange.Push(ctx, db(ctx), input)
}

// Acknowledge takes the other system's answer.
func (mutation) Acknowledge(ctx context.Context, input exchange.Acknowledge) ([]*ent.OutboxMessage, error) {
	return exchange.Ack(ctx, db(ctx), input)
}

// ApproveBatch approves a batch's budget, all or nothing.
func (mutation) ApproveBatch(ctx context.Context, input exchange.ApproveBatch) (*ent.Batch, error) {
	return exchange.Approve(ctx, db(ctx), input)
}
