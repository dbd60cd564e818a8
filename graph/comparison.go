package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/comparison"
)

// CompareDesk is what a sheet's project is compared with.
func (query) CompareDesk(ctx context.Context, sheetID uuid.UUID) (*comparison.CompareDesk, error) {
	return comparison.Of(ctx, db(ctx), sheetID)
}
