package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/indicators"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/libraryindicator"
	"hengxiao/graph/generated"
)

// LibraryIndicators lists the indicator library, oldest row first.
func (query) LibraryIndicators(ctx context.Context, filter *generated.LibraryIndicatorFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.LibraryIndicatorConnection, error) {
	return db(ctx).LibraryIndicator.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithLibraryIndicatorFilter(narrowLibraryIndicators(filter)))
}

// LibraryIndicator reads one row of the library.
func (query) LibraryIndicator(ctx context.Context, id uuid.UUID) (*ent.LibraryIndicator, error) {
	q, err := db(ctx).LibraryIndicator.Query().Where(libraryindicator.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// SuggestIndicators lists what a declaration's indicators might be.
func (query) SuggestIndicators(ctx context.Context, declarationID uuid.UUID, keyword *string) ([]*indicators.IndicatorSuggestion, error) {
	return indicators.Suggest(ctx, db(ctx), declarationID, keyword)
}

// AddLibraryIndicator puts a row into the library.
func (mutation) AddLibraryIndicator(ctx context.Context, input indicators.AddLibraryIndicator) (*ent.LibraryIndicator, error) {
	return indicators.Add(ctx, db(ctx), input)
}

// ChangeLibraryIndicator writes a row anew.
func (mutation) ChangeLibraryIndicator(ctx context.Context, input indicators.ChangeLibraryIndicator) (*ent.LibraryIndicator, error) {
	return indicators.Change(ctx, db(ctx), input)
}

// RetireLibraryIndicator takes a row out of use.
func (mutation) RetireLibraryIndicator(ctx context.Context, input workflow.SeenWithReason) (*ent.LibraryIndicator, error) {
	return indicators.Retire(ctx, db(ctx), input)
}

// TakeIndicator puts a declaration's indicator into the library.
func (mutation) TakeIndicator(ctx context.Context, input indicators.TakeIndicator) (*ent.LibraryIndicator, error) {
	return indicators.Take(ctx, db(ctx), input)
}

type libraryIndicatorFields struct{}

// Actions are the viewer's buttons.
func (libraryIndicatorFields) Actions(ctx context.Context, l *ent.LibraryIndicator) ([]*desk.ActionState, error) {
	return desk.OfLibraryIndicator(ctx, l), nil
}

// UseCount is how many declarations have it: all rows are counted at once.
func (libraryIndicatorFields) UseCount(ctx context.Context, l *ent.LibraryIndicator) (int, error) {
	uses, err := once(ctx, "uses of the library", uuid.Nil, func(ctx context.Context) (map[uuid.UUID]int, error) {
		return indicators.Uses(ctx, db(ctx))
	})
	return uses[l.ID], err
}

// History is what it was worth over the years.
func (libraryIndicatorFields) History(ctx context.Context, l *ent.LibraryIndicator) ([]*indicators.LibraryYear, error) {
	return indicators.History(ctx, db(ctx), l)
}

// Uses are the declarations with it that the viewer sees.
func (libraryIndicatorFields) Uses(ctx context.Context, l *ent.LibraryIndicator) ([]*indicators.LibraryUse, error) {
	return indicators.UsesOf(ctx, db(ctx), l)
}
