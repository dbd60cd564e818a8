package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/allocation"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
)

// Funding shares a batch's money out.
func (query) Funding(ctx context.Context, batchID uuid.UUID, ceiling *exact.Money, strict *bool) (*allocation.Funding, error) {
	return allocation.Fund(ctx, db(ctx), batchID, ceiling, strict)
}

// MarkFunding settles a project's place in the funding.
func (mutation) MarkFunding(ctx context.Context, input allocation.MarkFunding) (*ent.Declaration, error) {
	return allocation.Mark(ctx, db(ctx), input)
}
