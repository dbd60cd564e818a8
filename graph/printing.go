package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/printing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/printrun"
)

// TableImports lists what the viewer brought in, the newest first.
func (query) TableImports(ctx context.Context, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.TableImportConnection, error) {
	return db(ctx).TableImport.Query().Paginate(ctx, after, paging(first), nil, nil, ent.WithTableImportOrder(
		&ent.TableImportOrder{Field: ent.DefaultTableImportOrder.Field, Direction: entgql.OrderDirectionDesc}))
}

// mostRuns is how many batches of prints are listed.
const mostRuns = 20

// PrintRuns lists the viewer's own, the newest first.
func (query) PrintRuns(ctx context.Context) ([]*ent.PrintRun, error) {
	q, err := db(ctx).PrintRun.Query().Order(ent.Desc(printrun.FieldID)).Limit(mostRuns).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
}

// StartPrint asks for the forms of a batch.
func (mutation) StartPrint(ctx context.Context, input printing.StartPrint) (*ent.PrintRun, error) {
	return printing.Start(ctx, db(ctx), input)
}

// CancelPrint ends a batch of prints.
func (mutation) CancelPrint(ctx context.Context, input workflow.Seen) (*ent.PrintRun, error) {
	return printing.Cancel(ctx, db(ctx), input)
}

type printRunFields struct{}

// Actions are the viewer's buttons.
func (printRunFields) Actions(_ context.Context, r *ent.PrintRun) ([]*desk.ActionState, error) {
	return desk.OfPrintRun(r), nil
}
