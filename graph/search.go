package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/filing"
	"hengxiao/domain/search"
	"hengxiao/domain/selected"
	"hengxiao/domain/views"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/savedview"
)

// Search looks for a text among all that has a name.
func (query) Search(ctx context.Context, text string) ([]*search.Group, error) {
	return search.For(ctx, db(ctx), text)
}

// SavedViews lists the views over a list.
func (query) SavedViews(ctx context.Context, list savedview.List) ([]*ent.SavedView, error) {
	return views.Of(ctx, db(ctx), list)
}

// SaveView keeps a view.
func (mutation) SaveView(ctx context.Context, input views.SaveView) (*ent.SavedView, error) {
	return views.Save(ctx, db(ctx), input)
}

// RemoveView drops a view.
func (mutation) RemoveView(ctx context.Context, input workflow.Seen) (bool, error) {
	return views.Remove(ctx, db(ctx), input)
}

// OrderViews orders the viewer's own views.
func (mutation) OrderViews(ctx context.Context, input views.OrderViews) ([]*ent.SavedView, error) {
	return views.Reorder(ctx, db(ctx), input)
}

// SelectedActions lists what may be done with some of the rows.
func (query) SelectedActions(ctx context.Context, of selected.Kind, ids []uuid.UUID) ([]*selected.Offer, error) {
	return selected.Offers(ctx, db(ctx), of, ids)
}

// TrySelected says what would come of doing it.
func (query) TrySelected(ctx context.Context, input selected.TrySelected) ([]*selected.Trial, error) {
	return asItself(ctx, input.Act, trying, func() ([]*selected.Trial, error) { return selected.Try(ctx, db(ctx), input) })
}

// ActOnSelected does it to one of the selected.
func (m mutation) ActOnSelected(ctx context.Context, input selected.ActOnSelected) (*selected.Done, error) {
	return asItself(ctx, input.Act, m.Identity.Fresh, func() (*selected.Done, error) { return selected.Do(ctx, db(ctx), input) })
}

// UrgeDeclaration urges who has it in hand.
func (mutation) UrgeDeclaration(ctx context.Context, input workflow.SeenWithReason) (*ent.Declaration, error) {
	return filing.Urge(ctx, db(ctx), input)
}
