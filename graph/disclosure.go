package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/disclosure"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// PublicPage is what anybody may read.
func (query) PublicPage(ctx context.Context, filter *disclosure.PublicFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*disclosure.PublicPage, error) {
	return disclosure.Public(ctx, db(ctx), filter, first, after)
}

// PublicItem is one thing of it.
func (query) PublicItem(ctx context.Context, id uuid.UUID) (*disclosure.PublicRow, error) {
	return disclosure.Open(ctx, db(ctx), id)
}

// CheckReceipt tells what a code or a file stands for.
func (query) CheckReceipt(ctx context.Context, code, hash *string) (*disclosure.CheckedReceipt, error) {
	return disclosure.Check(ctx, db(ctx), code, hash)
}

// PreviewDisclosure shows what would be public.
func (query) PreviewDisclosure(ctx context.Context, declarationID uuid.UUID) (*form.Disclosure, error) {
	return disclosure.Preview(ctx, db(ctx), declarationID)
}

// PublishTargets makes a batch's approved targets public.
func (mutation) PublishTargets(ctx context.Context, input disclosure.PublishTargets) (int, error) {
	return disclosure.Publish(ctx, db(ctx), input)
}

// WithdrawDisclosure takes something off the public page.
func (mutation) WithdrawDisclosure(ctx context.Context, input workflow.SeenWithReason) (*ent.Disclosure, error) {
	return disclosure.Withdraw(ctx, db(ctx), input)
}
